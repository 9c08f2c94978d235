import type { Span } from '../coverage/coverage.ts'
import { type IdRange, withdrawRange } from '../coverage/spans.ts'
import type { CoverageChange } from '../coverage/update.ts'
import { countsOfShards, idsOf, partsOf, type Written } from '../merge/written.ts'
import type { GroupFacts } from '../read/collected.ts'
import { coveredSpans, type Progress } from '../read/reading.ts'
import { contentsPart, type Session } from '../read/session.ts'
import { compareIds, type Id } from '../records/id.ts'
import { errorShard } from '../records/layout.ts'
import { type Day, formatTime } from '../records/time.ts'

/** Rows that were read and are not in the files of the commit. */
interface Waiting {
  readonly ranges: readonly IdRange[]
  /** Deliveries read by their id that have such a row. */
  readonly named: ReadonlySet<Id>
}

function findWaiting({ run, collected, lost }: Session, written: Written): Waiting {
  const here = partsOf(written, 'logs')
  const isWaiting = ([group]: readonly [string, GroupFacts]) =>
    run.resources.has('logs') && !here.has(group)
  const unwritten = [...collected.groups].filter(isWaiting).map(([, facts]) => facts)
  const groups = [...unwritten, ...lost.flatMap((one) => one.groups)]
  const { uncertain } = collected
  return {
    ranges: [
      ...groups.map(({ lowest, highest }) => ({ from: lowest, to: highest })),
      ...uncertain.map(({ log: { maillogId: id } }) => ({ from: id, to: id })),
    ],
    named: new Set([...groups, ...uncertain].flatMap(({ named }) => [...named])),
  }
}

/** Of what was wanted, what is archived and what is not. */
function splitOwed<T>(wanted: Iterable<T>, isDone: (item: T) => boolean) {
  const { done = [], owed = [] } = Object.groupBy(wanted, (item) =>
    isDone(item) ? 'done' : 'owed',
  )
  return { done, owed }
}

/**
 * A delivery that was asked for by its id is no longer owed when it answered, its row is in the files of deliveries, and,
 * where it was to be read by its id, all its logs are in theirs.
 */
function createDeliveryTest(session: Session, written: Written, waiting: Waiting) {
  const { run, byName, collected, reading } = session
  const rows = idsOf(written, 'deliveries')
  const parts = partsOf(written, 'deliveries')
  const hasContents = (id: Id) =>
    !collected.contents.has(id) || parts.has(contentsPart(session, id))
  const hasRow = (id: Id) =>
    !collected.deliveriesById.has(id) ||
    ((!run.resources.has('deliveries') || rows.has(id)) && hasContents(id))
  return (id: Id): boolean => {
    const isRefused = collected.refused.has('deliveries')
    const isAnswered = isRefused || collected.answered.has(id) || collected.gone.has(id)
    const isRead = !byName.has(id) || (reading.named.has(id) && !waiting.named.has(id))
    return isAnswered && isRead && hasRow(id)
  }
}

/** A day of deliveries is no longer owed when each row that was listed is in a file. */
function createDayTest({ collected, reading, lost }: Session, written: Written) {
  const rows = idsOf(written, 'deliveries')
  const files = partsOf(written, 'deliveries')
  const unwritten = [...collected.deliveriesByDay.names()].filter((day) => !files.has(day))
  const lostParts = partsOf(
    lost.flatMap((one) => one.written),
    'deliveries',
  )
  const waiting = new Set([...unwritten, ...lostParts])
  return (day: Day): boolean => {
    if (collected.refused.has('deliveries')) return true
    const listed = reading.listed.get(day)
    if (listed === undefined || [...listed.files].some((file) => waiting.has(file))) return false
    return [...listed.bulk].every((id) => rows.has(id) || !collected.deliveriesById.has(id))
  }
}

/**
 * The day below which there is nothing to read: that of the first delivery, where all days were listed and
 * the list shows every type of mail that has logs (SMTP logs may have no delivery).
 */
function firstDay({ reading, collected }: Session, top: Progress, oldest: Day): Day {
  const { oldestListed } = reading
  const isWhole = [...collected.newestByType.keys()].every((type) =>
    collected.listedTypes.has(type),
  )
  if (oldestListed === null || !isWhole) return oldest
  const first = [oldestListed, ...top.days.keys()].sort()[0] ?? oldest
  return first < oldest ? oldest : first
}

/**
 * The walk from the top counts once its newest row is archived: below that row `coverage` shows what is
 * missing, above the last row of an earlier walk it could not.
 */
function walkOf(session: Session, kept: readonly Span[], oldest: Day): CoverageChange['walk'] {
  const { run, reading } = session
  const top = reading.progress.find((progress) => progress.range.to === null)
  if (top === undefined || top.lowest === null) return null
  const { highest } = top
  const isKept = highest === null || kept.some((span) => compareIds(span.to, highest) >= 0)
  if (!isKept) return null
  if (run.since === null) return { since: firstDay(session, top, oldest), floor: null }
  return { since: run.since, floor: top.finished ? top.floor : undefined }
}

/** The error-stop list counts as read when all its months are in files. */
function areErrorsKept({ collected, reading }: Session, written: Written): boolean {
  const here = partsOf(written, 'errors')
  const isHere = ({ errorTime }: { readonly errorTime: string }) =>
    here.has(errorShard(errorTime).stem)
  return reading.errorsRead && collected.errors.every(isHere)
}

/**
 * What a publication adds to the coverage. `written`: what it wrote; `session.released`: what earlier ones of
 * this run did and the head still has. Whatever was read and stands in neither is owed, or left uncovered, whatever
 * kept it from being written. `oldest`: the oldest day that this run asked for.
 */
export function changeOf(session: Session, written: Written, oldest: Day): CoverageChange {
  const { run, reading } = session
  const { wanted, nothing } = reading
  const { refused } = session.collected
  const all = [...[...session.released.values()].flatMap((one) => one.written), ...written]
  const waiting = findWaiting(session, written)
  const [failures, reports] = [idsOf(all, 'failures'), idsOf(all, 'reports')]
  const hasReport = (id: Id) => reports.has(id) || nothing.reports.has(id) || refused.has('reports')
  // A missing right owes nothing: no later run gets it either.
  const isDetailDone = (id: Id) =>
    failures.has(id) || nothing.details.has(id) || refused.has('failures')
  const split = {
    details: splitOwed(wanted.details, isDetailDone),
    deliveries: splitOwed(wanted.deliveries, createDeliveryTest(session, written, waiting)),
    reports: splitOwed(wanted.reports, hasReport),
    days: splitOwed(wanted.days, createDayTest(session, written)),
  }
  const pick = (side: 'owed' | 'done') => ({
    details: split.details[side],
    deliveries: split.deliveries[side],
    reports: split.reports[side],
    days: split.days[side],
  })
  const covers = run.resources.has('logs') && !reading.filtered
  const spans = covers ? reading.progress.flatMap((progress) => coveredSpans(run, progress)) : []
  const kept = waiting.ranges.reduce(withdrawRange, spans)
  const began = formatTime(run.began)
  return {
    began,
    walk: covers ? walkOf(session, kept, oldest) : null,
    spans,
    withdrawn: covers ? waiting.ranges : [],
    owed: pick('owed'),
    done: pick('done'),
    reports: new Map([...reading.reports].filter(([id]) => hasReport(id))),
    named: [...reading.named.keys()].filter((id) => !waiting.named.has(id)),
    countsByShard: countsOfShards(written),
    errorsRead: areErrorsKept(session, written) ? began : null,
    errorsBy: reading.errorsBy ?? null,
    filtersChecked: reading.filtersChecked ? began : null,
    gaps: reading.gaps,
  }
}
