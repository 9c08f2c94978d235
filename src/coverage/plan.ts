import { compareIds, type Id, nextId } from '../records/id.ts'
import {
  addDays,
  DAY_MS,
  type Day,
  dayAt,
  daysBetween,
  daysFrom,
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
}

export interface Plan {
  /** In the order in which they are to be read. */
  readonly ranges: readonly PlannedRange[]
  /** Days whose deliveries are listed, ascending. */
  readonly days: readonly Day[]
}

/** More rows than this a day, and it is read again at most once in 24 hours (contract, section 6). */
const HEAVY_DAY_ROWS = 100_000
const HOT_AGE = 3
const LAST_CALL_AGE = 58
/** Age in days up to which a day is read again, and after how many ms (contract, section 6). */
const INTERVALS = [
  { upTo: 14, after: DAY_MS },
  { upTo: LAST_CALL_AGE - 1, after: 7 * DAY_MS },
] as const

/** Whether a day that was read before is to be read again. */
export function isDue(span: Span, now: number): boolean {
  const age = daysBetween(span.day, dayAt(now))
  const read = parseTime(span.read) ?? 0
  const sinceRead = now - read
  if (age >= RETENTION_DAYS) return false
  if (span.rows > HEAVY_DAY_ROWS && sinceRead <= DAY_MS && age < LAST_CALL_AGE) return false
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

/** What is deleted within so many days is read first when the run may not reach it otherwise. */
const ENDANGERED_DAYS = 4

/** The youngest day that is deleted so soon. */
export function endangeredUntil(now: number): Day {
  return addDays(dayAt(now), ENDANGERED_DAYS - RETENTION_DAYS)
}

/**
 * What this run reads: everything new, what no run has read, and days that are due again
 * (contract, section 6, "Re-read plan"). `capacity`: log pages that fit before the deadline.
 */
export function planReads(coverage: Coverage, now: number, capacity: number): Plan {
  const today = dayAt(now)
  const oldestKept = addDays(today, -RETENTION_DAYS)
  const head = coverage.head === null ? undefined : parseTime(coverage.head)
  if (head === undefined) return planFrom(oldestKept, now)
  const due = coverage.spans.filter((span) => isDue(span, now))
  // What the input `since` left out may be as old as anything that is retained.
  const oldestOf = ({ from, oldest }: Hole) =>
    from === '1' && coverage.floor !== null ? oldestKept : oldest
  const holes = findHoles(coverage)
    .map((hole) => ({ ...hole, oldest: oldestOf(hole) }))
    .filter((hole) => hole.newest >= oldestKept)
  const top = coverage.spans.at(-1)?.to ?? coverage.settled?.to
  const ascending = [
    ...due.map(({ from, to, day }) => ({ from, to, oldest: day })),
    ...holes,
    { from: top === undefined ? '1' : nextId(top), to: null, oldest: dayAt(head) },
  ].sort((a, b) => compareIds(a.from, b.from))
  const days = new Set([
    ...due.map((span) => span.day),
    ...holes.flatMap((hole) => daysFrom(hole.oldest, hole.newest)),
    ...coverage.owed.days,
    ...daysFrom(dayAt(head), today),
    ...daysFrom(addDays(today, -HOT_AGE), today),
  ])
  const kept = [...days].filter((day) => day >= oldestKept).sort()
  return { ranges: orderRanges(ascending, coverage, now, capacity), days: kept }
}

/** Newest first; but what is deleted soon comes first where the deadline would cut it off. */
function orderRanges(
  ascending: readonly PlannedRange[],
  coverage: Coverage,
  now: number,
  capacity: number,
): PlannedRange[] {
  const today = dayAt(now)
  const rowsADay = Math.max(0, ...coverage.spans.map((span) => span.rows))
  const pages = ascending.reduce((sum, range) => {
    const days = daysBetween(range.oldest, today) + 1
    return sum + (range.to === null ? (days * rowsADay) / 1000 : rowsADay / 1000)
  }, 0)
  const isEndangered = (range: PlannedRange) => range.oldest <= endangeredUntil(now)
  const newestFirst = (ranges: readonly PlannedRange[]) => joinRanges(ranges).reverse()
  if (pages <= capacity) return newestFirst(ascending)
  const endangered = ascending.filter(isEndangered)
  const rest = ascending.filter((range) => !isEndangered(range))
  return [...newestFirst(endangered), ...newestFirst(rest)]
}

/** Everything from `oldest` on, whatever was read before: the first run, and the input `since`. */
export function planFrom(oldest: Day, now: number): Plan {
  return { ranges: [{ from: '1', to: null, oldest }], days: daysFrom(oldest, dayAt(now)) }
}
