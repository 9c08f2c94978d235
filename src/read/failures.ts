import { messageOf } from '../errors.ts'
import { compareIds, type Id } from '../records/id.ts'
import { formatGroup, groupOf } from '../records/layout.ts'
import { endsAll, noteEnd, type Run } from '../run.ts'
import { noteRefusal } from './attempt.ts'
import type { Collected } from './collected.ts'
import type { Missing } from './compare.ts'
import { addAll } from './reading.ts'
import type { EarlyPublication, Session } from './session.ts'

/** Requests in flight at once. */
const LANES = 8
/** So many failing details one after the other, each with its own tries, and the service counts as ill. */
const MOST_FAILURES_IN_A_ROW = 5

/** What the wanted details came to. */
export interface DetailOutcome {
  /** Asked for, whatever came of it. */
  readonly asked: readonly Id[]
  /** HTTP 404. */
  readonly gone: readonly Id[]
  /** No more details in this run: reading ended, the service counts as ill, or the user has no right to them. */
  readonly ended: boolean
}

/**
 * Fetches details in the given order. One that fails costs only itself and is owed to the next run; after
 * five failures in a row the rest is owed unasked. A 404 is no failure record and not owed: the list
 * brings the log again while it is there. A user without a right to details is answered once. `groupOfId`: where it
 * is known.
 */
async function fetchBatch(
  run: Run,
  collected: Collected,
  queue: readonly Id[],
  groupOfId: (id: Id) => string | undefined,
): Promise<DetailOutcome> {
  const gone: Id[] = []
  let next = 0
  let failuresInARow = 0
  let ended = false

  async function fetchOne(id: Id): Promise<void> {
    const detail = await run.source.fetchDetail(id)
    failuresInARow = 0
    if (detail === undefined) {
      gone.push(id)
      return run.problems.add('detail-gone', id)
    }
    const ownGroup = collected.undated.logs.get(id) ?? groupOf(detail.log)
    collected.failures.add(groupOfId(id) ?? formatGroup(ownGroup), detail.failure)
    collected.seen.failures++
  }

  function noteFailure(id: Id, error: unknown): void {
    if (noteRefusal(run, collected, 'failures', error)) {
      ended = true
      return
    }
    if (endsAll(error)) {
      if (!ended) noteEnd(run, error)
      ended = true
      return
    }
    failuresInARow++
    run.problems.add('detail-failed', id, messageOf(error))
    ended ||= failuresInARow >= MOST_FAILURES_IN_A_ROW
  }

  async function fetchNext(): Promise<void> {
    const id = queue[next++] ?? ''
    try {
      await fetchOne(id)
    } catch (error) {
      noteFailure(id, error)
    }
  }

  async function lane(): Promise<void> {
    while (!ended && next < queue.length) await fetchNext()
  }

  // The first one goes alone: it shows whether the user may ask for details at all.
  if (collected.seen.failures === 0 && queue.length > 0) await fetchNext()
  await Promise.all(Array.from({ length: LANES }, lane))
  return { asked: queue.slice(0, next), gone, ended }
}

/** Details between two looks at the clock: half a minute at the default pace. */
const DETAILS_A_STEP = 100

/** Fetches details, oldest first; what is not archived in the end is owed. An erased mail has none. */
export async function fetchDetails(
  { run, archive, collected, reading }: Session,
  wanted: ReadonlyMap<Id, string | undefined>,
  early: EarlyPublication,
): Promise<void> {
  for (const id of wanted.keys()) {
    reading.wanted.details.add(id)
    if (archive.erased.has(id)) reading.nothing.details.add(id)
  }
  const isOpen = (id: Id) => !reading.nothing.details.has(id) && !reading.asked.has(id)
  const queue = [...wanted.keys()].filter(isOpen).sort(compareIds)
  for (let at = 0; at < queue.length; at += DETAILS_A_STEP) {
    run.tellProgress(() => `Fetching details: ${at} of ${queue.length}.`)
    const step = queue.slice(at, at + DETAILS_A_STEP)
    const { asked, gone, ended } = await fetchBatch(run, collected, step, (id) => wanted.get(id))
    addAll(reading.asked, asked)
    addAll(reading.nothing.details, gone)
    if (ended) return
    await early.afterStep()
  }
}

/** Fetches the details of failed mail logs: those that are owed, then those that comparing found. */
export async function fetchFailures(
  session: Session,
  missing: Missing,
  early: EarlyPublication,
): Promise<void> {
  const { collected, reading } = session
  if (collected.refused.has('failures')) return
  const owed = [...reading.wanted.details].map((id) => [id, undefined] as const)
  await fetchDetails(session, new Map([...owed, ...missing.details]), early)
}
