import type { Plan } from '../coverage/plan.ts'
import { isSameAccount } from '../read/guards.ts'
import { oweMissing } from '../read/missing.ts'
import { type EarlyPublication, findReady, releaseWritten, type Session } from '../read/session.ts'
import { dayAt } from '../records/time.ts'
import { type Batch, batchOf, type Published, publish, type Request, treeOf } from './publish.ts'

/** A crash of a long run loses at most so much of its work. */
const EARLY_MS = 600_000
/** 64 MiB of mail logs at about 400 bytes each. */
const EARLY_ROWS = 160_000
/** A look at every group costs; a walk that has nothing finished to show is looked at again later. */
const LOOK_ROWS = 40_000
const LOOK_MS = 60_000

/**
 * Shards are never published half: those that may still grow stay unwritten. `publishNow` says whether
 * it published.
 */
function createEarlyPublication(
  session: Session,
  publishNow: () => Promise<boolean>,
): EarlyPublication {
  const { run, collected } = session
  let lastEarly = run.began
  let rowsAtEarly = 0
  let lastLook = run.began
  let rowsAtLook = 0

  const isLong = () => run.clock.now() - lastEarly >= EARLY_MS

  async function publishEarly(): Promise<void> {
    if (!(await publishNow())) return
    lastEarly = run.clock.now()
    rowsAtEarly = collected.seen.logs
  }

  /** Whether to look for finished groups; a look that is taken is noted. */
  function looks(): boolean {
    const rows = collected.seen.logs
    if (!isLong() && rows - rowsAtEarly < EARLY_ROWS) return false
    if (rows - rowsAtLook < LOOK_ROWS && run.clock.now() - lastLook < LOOK_MS) return false
    rowsAtLook = rows
    lastLook = run.clock.now()
    return true
  }

  return {
    async afterPage() {
      if (!looks()) return
      if (findReady(session).size === 0) return
      await oweMissing(session)
      await publishEarly()
    },
    async afterStep() {
      if (isLong()) await publishEarly()
    },
  }
}

/** The publications of one run. */
export interface Publications {
  /** Those that were made, in order. */
  readonly list: readonly Published[]
  /** Publishes finished shards while a long run still reads. */
  readonly early: EarlyPublication
  /** Publishes everything else that can be published; nothing where the account is another one. */
  publishRest(): Promise<void>
  /** Id of the archive's tree after the last one; also where there was none. */
  tree(): Promise<string>
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
    tree: async () => list.at(-1)?.tree ?? treeOf(session.run, session.archive),
  }
}
