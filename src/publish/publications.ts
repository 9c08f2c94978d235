import type { Plan } from '../coverage/plan.ts'
import { isSameAccount } from '../read/guards.ts'
import { type EarlyPublication, releaseWritten, type Session } from '../read/session.ts'
import { dayAt } from '../records/time.ts'
import { createEarlyPublication } from './early.ts'
import { type Batch, batchOf, type Published, publish, type Request } from './publish.ts'

/** The publications of one run. */
export interface Publications {
  /** Those that were made, in order. */
  readonly list: readonly Published[]
  /** Publishes finished shards while a long run still reads. */
  readonly early: EarlyPublication
  /** Publishes everything else that can be published; nothing where the account is another one. */
  publishRest(): Promise<void>
}

export function createPublications(session: Session, request: Request, plan: Plan): Publications {
  const oldest = plan.ranges.map((range) => range.oldest).sort()[0] ?? dayAt(session.run.began)
  const list: Published[] = []

  /** Whether it published. */
  async function publishNow(place: Batch['place']): Promise<boolean> {
    if (!(await isSameAccount(session, place !== 'early'))) return false
    const batch = batchOf(session, request, oldest, place)
    const result = await publish(session.run, session.archive, batch)
    session.archive = result.archive
    if (place === 'early') releaseWritten(session, result.written)
    list.push(result)
    return true
  }

  return {
    list,
    early: createEarlyPublication(session, () => publishNow('early')),
    async publishRest() {
      await publishNow(list.length > 0 ? 'last-of-many' : 'only')
    },
  }
}
