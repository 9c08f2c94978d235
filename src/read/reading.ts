import { RETENTION_DAYS } from '../coverage/countdown.ts'
import type { Gap, Owed, ReportBasis, Span } from '../coverage/coverage.ts'
import type { PlannedRange } from '../coverage/plan.ts'
import { cutSpans, type DayRows } from '../coverage/spans.ts'
import type { ErrorListWay } from '../ports.ts'
import type { LogCounts } from '../records/counts.ts'
import { compareIds, type Id, nextId } from '../records/id.ts'
import { dayOfLog } from '../records/layout.ts'
import type { MailLog } from '../records/mail-log.ts'
import { addDays, type Day, dayAt, formatTime } from '../records/time.ts'
import type { Run } from '../run.ts'
import type { GroupFacts } from './collected.ts'

/** How far one range has been read. */
export interface Progress {
  readonly range: PlannedRange
  /** The highest id seen; the range's upper end when it has one. */
  highest: Id | null
  /** Everything above it was seen; `null` before the first page. */
  lowest: Id | null
  /** The highest row that the input `since` left aside. */
  floor: Id | null
  /** Read down to its lower bound. */
  finished: boolean
  /** The newest day on the last page: what lies above is older news. */
  position: Day | null
  readonly days: Map<Day, DayRows>
  /** A row told no day. */
  hasUndated: boolean
}

export function startProgress(range: PlannedRange): Progress {
  return {
    range,
    highest: range.to,
    lowest: null,
    floor: null,
    finished: false,
    position: null,
    days: new Map(),
    hasUndated: false,
  }
}

/** Counts a row that belongs to the range. */
export function noteDay(progress: Progress, log: MailLog): void {
  if (progress.highest === null || compareIds(log.maillogId, progress.highest) > 0) {
    progress.highest = log.maillogId
  }
  const day = dayOfLog(log)
  progress.hasUndated ||= day === null
  if (day === null) return
  const known = progress.days.get(day)
  const higher = known === undefined || compareIds(log.maillogId, known.highest) > 0
  const highest = higher ? log.maillogId : known.highest
  progress.days.set(day, { rows: (known?.rows ?? 0) + 1, highest })
}

/**
 * The spans that a range covers, as far as it was read. A day that blastengine keeps no logs of any more
 * ("1970-01-01" for an unknown time) tells nothing of the ids around it, which would not be read again.
 */
export function coveredSpans(
  { began }: Pick<Run, 'began'>,
  { range, highest, lowest, floor, days, hasUndated }: Progress,
): Span[] {
  if (lowest === null || highest === null) return []
  const from = floor === null || compareIds(floor, lowest) < 0 ? lowest : nextId(floor)
  if (compareIds(from, highest) > 0) return []
  const oldestKept = addDays(dayAt(began), -RETENTION_DAYS)
  const kept = new Map([...days].filter(([day]) => day >= oldestKept))
  // A row without a day may be of the newest day of its range, and still change: it is read again as often.
  const youngest = range.to === null ? dayAt(began) : (range.newest ?? range.oldest)
  const emptyDay = hasUndated ? youngest : range.oldest
  return cutSpans({ from, to: highest }, kept, formatTime(began), emptyDay)
}

/**
 * A group may still grow while a range is unread in which its rows can lie. Two whole days above the
 * last page nothing of a group is expected any more; what comes later all the same is merged then.
 */
export function isGroupFinished(
  ranges: readonly Progress[],
  { highest, oldestDay }: Pick<GroupFacts, 'highest' | 'oldestDay'>,
): boolean {
  return ranges.every(({ finished, lowest, position, range }) => {
    if (finished || lowest === null) return true
    if (compareIds(highest, range.from) < 0) return true
    return position !== null && oldestDay !== null && oldestDay >= addDays(position, 2)
  })
}

/** Something of each kind that can be owed. */
type OwedSets = { readonly [Kind in keyof Owed]: Set<Owed[Kind][number]> }

/** Where the rows of one listed day go. */
export interface ListedDay {
  /** Days of the files that hold its deliveries of other types than BULK. */
  readonly files: Set<string>
  readonly bulk: Set<Id>
}

/**
 * What this run asked for and what it was told. Nothing in it says that something is archived: that follows
 * from what was written (`coverage-change.ts`).
 */
export interface Reading {
  readonly progress: Progress[]
  /** Owed, unless it stands in the commit or there is nothing to keep. */
  readonly wanted: OwedSets
  /** Asked for, with the answer that there is nothing to keep. */
  readonly nothing: Pick<OwedSets, 'details' | 'reports'>
  /** Details that are not asked for again in this run. */
  readonly asked: Set<Id>
  /** Days whose deliveries were listed to their end. */
  readonly listed: Map<Day, ListedDay>
  readonly reports: Map<Id, ReportBasis>
  /** Deliveries whose logs were read by their id to the end, counted. */
  readonly named: Map<Id, LogCounts>
  /** The day of the oldest delivery, when those of every retained day were listed. */
  oldestListed: Day | null
  /** Rows of earlier runs that this one should meet again, and whether it met one. */
  expected: ReadonlySet<Id>
  isRecognized: boolean
  gaps: readonly Gap[]
  errorsRead: boolean
  /** The lists of the account were asked for, or were not due. */
  accountAsked: boolean
  errorsBy: ErrorListWay | undefined
  filtersChecked: boolean
  /** A list that hides rows covers nothing. */
  filtered: boolean
}

export function openReading(): Reading {
  return {
    progress: [],
    wanted: { details: new Set(), deliveries: new Set(), reports: new Set(), days: new Set() },
    nothing: { details: new Set(), reports: new Set() },
    asked: new Set(),
    listed: new Map(),
    reports: new Map(),
    named: new Map(),
    oldestListed: null,
    expected: new Set(),
    isRecognized: false,
    gaps: [],
    errorsRead: false,
    accountAsked: false,
    errorsBy: undefined,
    filtersChecked: false,
    filtered: false,
  }
}

export function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item)
}
