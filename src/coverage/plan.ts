import { type Id, nextId } from '../records/id.ts'
import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  daysFrom,
  dueAfter,
  parseTime,
} from '../records/time.ts'
import { findHoles, type Hole, RETENTION_DAYS } from './countdown.ts'
import type { Coverage, Span } from './coverage.ts'

/** Ids that a run reads, both inclusive; `to: null` begins at the newest log. */
export interface PlannedRange {
  readonly from: Id
  readonly to: Id | null
  /** The oldest day that it can hold. */
  readonly oldest: Day
  /** The newest one, of ids that no run has read. */
  readonly newest?: Day
}

export interface Plan {
  /** In the order in which they are to be read. */
  readonly ranges: readonly PlannedRange[]
  /** Days whose deliveries are listed, ascending. */
  readonly days: readonly Day[]
}

/** More rows than this a day, and it is read again at most once a day. */
const HEAVY_DAY_ROWS = 100_000
/** Age in days up to which every run reads a day again. */
export const HOT_AGE = 3
const LAST_CALL_AGE = 58
/** Age in days up to which a day is read again, and how often. */
const INTERVALS = [
  { upTo: 14, after: dueAfter(1) },
  { upTo: LAST_CALL_AGE - 1, after: dueAfter(7) },
] as const

/** Whether a day that was read before is to be read again. */
export function isDue(span: Span, now: number): boolean {
  const age = daysBetween(span.day, dayAt(now))
  const read = parseTime(span.read) ?? 0
  const sinceRead = now - read
  if (age >= RETENTION_DAYS) return false
  if (span.rows > HEAVY_DAY_ROWS && sinceRead <= dueAfter(1)) return false
  if (age <= HOT_AGE) return true
  if (age >= LAST_CALL_AGE) return daysBetween(span.day, dayAt(read)) < LAST_CALL_AGE
  const interval = INTERVALS.find(({ upTo }) => age <= upTo)
  return interval !== undefined && sinceRead > interval.after
}

/** Neighbouring ranges are one walk: each walk of its own costs a page. */
function joinRanges(ascending: readonly PlannedRange[]): PlannedRange[] {
  const joined: PlannedRange[] = []
  for (const range of ascending) {
    const last = joined.at(-1)
    if (last === undefined || last.to === null || nextId(last.to) !== range.from) {
      joined.push(range)
    } else {
      const oldest = last.oldest < range.oldest ? last.oldest : range.oldest
      joined[joined.length - 1] = { ...last, to: range.to, oldest }
    }
  }
  return joined
}

/** What this run reads: everything new, what no run has read, and days that are due again. */
export function planReads(coverage: Coverage, now: number): Plan {
  const today = dayAt(now)
  const oldestKept = addDays(today, -RETENTION_DAYS)
  const head = coverage.head === null ? undefined : parseTime(coverage.head)
  if (head === undefined) return planFrom(oldestKept, now)
  const due = coverage.spans
    .filter((span) => isDue(span, now))
    .map(({ from, to, day }) => ({ from, to, oldest: day }))
  // What the input `since` left out may be as old as anything that is retained.
  const oldestOf = ({ from, oldest }: Hole) =>
    from === '1' && coverage.floor !== null ? oldestKept : oldest
  const holes = findHoles(coverage)
    .map((hole) => ({ ...hole, oldest: oldestOf(hole) }))
    .filter((hole) => hole.newest >= oldestKept)
  const top = coverage.spans.at(-1)?.to ?? coverage.pastRetention?.to
  const newest = { from: top === undefined ? '1' : nextId(top), to: null, oldest: dayAt(head) }
  const days = new Set([
    ...due.map((range) => range.oldest),
    ...holes.flatMap((hole) => daysFrom(hole.oldest, hole.newest)),
    ...coverage.owed.days,
    ...daysFrom(dayAt(head), today),
    ...daysFrom(addDays(today, -HOT_AGE), today),
  ])
  const kept = [...days].filter((day) => day >= oldestKept).sort()
  return { ranges: orderRanges(holes, due, newest), days: kept }
}

/**
 * Unread ranges first, the oldest of them first: it is deleted next. Days that are read again follow in the same
 * order, but for those that the walk from the newest log comes to anyway.
 */
function orderRanges(
  holes: readonly PlannedRange[],
  due: readonly PlannedRange[],
  newest: PlannedRange,
): PlannedRange[] {
  const again = joinRanges([...due, newest])
  return [...joinRanges(holes), ...again.slice(-1), ...again.slice(0, -1)]
}

/** Everything from `oldest` on, whatever was read before: the first run, and the input `since`. */
export function planFrom(oldest: Day, now: number): Plan {
  return { ranges: [{ from: '1', to: null, oldest }], days: daysFrom(oldest, dayAt(now)) }
}
