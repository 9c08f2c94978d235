import { compareIds, type Id } from '../records/id.ts'
import { formatGroup, groupOf } from '../records/layout.ts'
import { endsReading, messageOf, noteEnd, type Run } from '../run.ts'
import type { Harvest } from './collected.ts'
import type { Findings } from './compare.ts'
import type { Session, Slicer } from './session.ts'

/** Requests in flight at once. */
const LANES = 8
/** So many failing details one after the other, each with its own tries, and the service counts as ill. */
const BREAKER = 5

/** Which of the wanted details are here now, and which are still owed. */
export interface DetailOutcome {
  readonly fetched: readonly Id[]
  readonly owed: readonly Id[]
  /** No more details in this run: reading ended, or the service counts as ill. */
  readonly ended: boolean
}

/**
 * Fetches details in the given order. One that fails costs only itself and is owed to the next run; after
 * five failures in a row the rest is owed unasked. A 404 is no failure record and no debt: the list
 * brings the log again while it is there (contract, section 6). `groupOfId`: where it is known.
 */
async function fetchDetails(
  run: Run,
  harvest: Harvest,
  queue: readonly Id[],
  groupOfId: (id: Id) => string | undefined,
): Promise<DetailOutcome> {
  const fetched: Id[] = []
  const failed: Id[] = []
  let next = 0
  let failuresInARow = 0
  let ended = false

  async function fetchOne(id: Id): Promise<void> {
    const detail = await run.source.fetchDetail(id)
    failuresInARow = 0
    fetched.push(id)
    if (detail === undefined) return run.problems.add('detail-gone', id)
    harvest.failures.add(groupOfId(id) ?? formatGroup(groupOf(detail.log)), detail.failure)
    harvest.seen.failures++
  }

  function noteFailure(id: Id, error: unknown): void {
    failed.push(id)
    if (endsReading(error)) {
      if (!ended) noteEnd(run, error)
      ended = true
      return
    }
    failuresInARow++
    run.problems.add('detail-failed', id, messageOf(error))
    ended ||= failuresInARow >= BREAKER
  }

  async function lane(): Promise<void> {
    while (!ended && next < queue.length) {
      const id = queue[next++] ?? ''
      try {
        await fetchOne(id)
      } catch (error) {
        noteFailure(id, error)
      }
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane))
  return { fetched, owed: [...failed, ...queue.slice(next)], ended }
}

/** Details between two looks at the clock: half a minute at the default pace. */
const DETAILS_A_STEP = 100

/** Fetches details, oldest first, and keeps account of what is owed and paid. */
export async function settleDetails(
  { run, archive, harvest, ledger }: Session,
  wanted: ReadonlyMap<Id, string | undefined>,
  slicer: Slicer,
): Promise<void> {
  const queue = [...wanted.keys()].filter((id) => !archive.erased.has(id)).sort(compareIds)
  const others = ledger.owed.details.filter((id) => !wanted.has(id))
  const failed: Id[] = []
  ledger.owed.details = [...others, ...queue]
  for (let at = 0; at < queue.length; at += DETAILS_A_STEP) {
    run.pulse(() => `Fetching details: ${at} of ${queue.length}.`)
    const step = queue.slice(at, at + DETAILS_A_STEP)
    const { fetched, owed, ended } = await fetchDetails(run, harvest, step, (id) => wanted.get(id))
    ledger.paid.details.push(...fetched)
    failed.push(...owed)
    ledger.owed.details = [...others, ...failed, ...queue.slice(at + DETAILS_A_STEP)]
    if (ended) return
    await slicer.afterStep()
  }
}

/** Without those that this run has fetched already, because an earlier one owed them. */
export function unpaidDetails({ ledger }: Session, { details }: Findings): Map<Id, string> {
  const paid = new Set(ledger.paid.details)
  return new Map([...details].filter(([id]) => !paid.has(id)))
}
