import type { LogCounts } from '../records/counts.ts'
import { compareIds, type Id } from '../records/id.ts'
import { dayOfLogs } from '../records/layout.ts'
import {
  addDays,
  DAY_MS,
  type Day,
  dayAt,
  dayOf,
  daysFrom,
  formatTime,
  parseTime,
} from '../records/time.ts'
import { findMissing, type Hole, RETENTION_DAYS, uniteGaps } from './countdown.ts'
import type {
  Coverage,
  DayCounts,
  Gap,
  Owed,
  PastRetention,
  ReportBasis,
  Span,
} from './coverage.ts'
import { type IdRange, uniteSpans, withdrawRange } from './spans.ts'

export interface Walk {
  /** The oldest day that it asked for. */
  readonly since: Day | null
  /** It leaves out what lies at or below; `null`: nothing, `undefined`: it has not come to what the input `since` leaves out. */
  readonly floor: Id | null | undefined
}

/** What one run adds to the coverage of whatever head it is published on. */
export interface CoverageChange {
  /** When the run began to read. */
  readonly began: string
  /** It walked down from the newest log; `null`: it did not. */
  readonly walk: Walk | null
  readonly spans: readonly Span[]
  /** Ranges that were read but could not be kept. */
  readonly withdrawn: readonly IdRange[]
  readonly owed: Owed
  /** What earlier runs owed and this one archived, or learned that there is nothing of. */
  readonly done: Owed
  readonly reports: ReadonlyMap<Id, ReportBasis>
  readonly named: readonly Id[]
  readonly countsByShard: ReadonlyMap<string, LogCounts>
  readonly errorsRead: string | null
  readonly filtersChecked: string | null
  readonly errorsBy?: string | null
  readonly gaps: readonly Gap[]
}

export const NOTHING_OWED: Owed = { details: [], deliveries: [], reports: [], days: [] }

/** Owed details listed by id, the oldest first: half a megabyte. The rest is counted by day, and found again when its day is read again. */
const MOST_LISTED_DETAILS = 50_000

/** The later of two times, either of which may be unknown. */
function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return (parseTime(a) ?? 0) >= (parseTime(b) ?? 0) ? a : b
}

function without<T>(known: readonly T[], done: readonly T[], added: readonly T[]): T[] {
  const gone = new Set(done)
  return [...new Set([...known.filter((item) => !gone.has(item)), ...added])]
}

const ascending = (ids: readonly Id[]) => ids.toSorted(compareIds)

/** How many of some ascending ids lie in each span. */
function countWithin(spans: readonly Span[], sorted: readonly Id[]): number[] {
  let next = 0
  return spans.map((span) => {
    while (next < sorted.length && compareIds(sorted[next] ?? '', span.from) < 0) next++
    const first = next
    while (next < sorted.length && compareIds(sorted[next] ?? '', span.to) <= 0) next++
    return next - first
  })
}

/** Counts what is owed of each span: the ids listed now, and those that were too many to list before. */
function countDetails(spans: readonly Span[], before: readonly Id[], now: readonly Id[]): Span[] {
  const listedBefore = countWithin(spans, before)
  const listedNow = countWithin(spans, now)
  return spans.map((span, index) => {
    const unlisted = Math.max(0, span.detailsOwed - (listedBefore[index] ?? 0))
    return { ...span, detailsOwed: unlisted + (listedNow[index] ?? 0) }
  })
}

/**
 * Up to where ids are left out after a walk. What an earlier walk asked for stays owed: one that asks for fewer days
 * leaves out no more than that one did.
 */
function nextFloor({ head, since, floor: before }: Coverage, walk: Walk): Id | null {
  if (walk.floor === null) return null
  const floor = walk.floor ?? null
  if (head === null || since === null || walk.since === null) return floor
  if (walk.since !== since) return walk.since > since ? before : floor
  const [lowest = null] = [before, floor].filter((id) => id !== null).sort(compareIds)
  return lowest
}

/** Whether a walk left aside what is newer than all that is known: without a row above it no hole shows that. */
function skipsNews({ head, pastRetention, floor: before }: Coverage, walk: Walk, spans: Span[]) {
  const { floor } = walk
  if (head === null || floor == null) return false
  const known = [spans.at(-1)?.to, pastRetention?.to, before].filter((id) => id != null)
  return known.every((id) => compareIds(id, floor) < 0)
}

function afterWalk(coverage: Coverage, { walk, began }: CoverageChange, spans: Span[]) {
  const { head, floor } = coverage
  if (walk === null) return { head, floor }
  const isHead = !skipsNews(coverage, walk, spans)
  return { head: isHead ? latest(head, began) : head, floor: nextFloor(coverage, walk) }
}

/** `coverage` after a run; `now` in ms. Pure, so that a lost race applies it again to another head. */
export function applyChange(coverage: Coverage, change: CoverageChange, now: number): Coverage {
  const united = uniteSpans(coverage.spans, change.spans)
  const kept = change.withdrawn.reduce<Span[]>(withdrawRange, united)
  const details = ascending(
    without(coverage.owed.details, change.done.details, change.owed.details),
  )
  const spans = countDetails(kept, coverage.owed.details, details)
  const { owed, done } = change
  const sinces = [coverage.since, change.walk?.since ?? null].filter((day) => day !== null)
  return foldCoverage(
    {
      ...coverage,
      since: sinces.sort()[0] ?? null,
      ...afterWalk(coverage, change, spans),
      spans,
      owed: {
        details: details.slice(0, MOST_LISTED_DETAILS),
        deliveries: ascending(without(coverage.owed.deliveries, done.deliveries, owed.deliveries)),
        reports: ascending(without(coverage.owed.reports, done.reports, owed.reports)),
        days: without(coverage.owed.days, done.days, owed.days).sort(),
      },
      reports: new Map([...coverage.reports, ...change.reports]),
      named: new Map([...coverage.named, ...change.named.map((id) => [id, change.began] as const)]),
      countsByShard: new Map([...coverage.countsByShard, ...change.countsByShard]),
      errorsRead: latest(coverage.errorsRead, change.errorsRead),
      filtersChecked: latest(coverage.filtersChecked, change.filtersChecked),
      errorsBy: change.errorsBy ?? coverage.errorsBy,
      gaps: uniteGaps([...coverage.gaps, ...change.gaps]),
    },
    now,
  )
}

function recent<T>(map: ReadonlyMap<Id, T>, read: (value: T) => string, now: number): Map<Id, T> {
  const oldest = now - 2 * RETENTION_DAYS * DAY_MS
  const kept = [...map].filter(([, value]) => (parseTime(read(value)) ?? 0) >= oldest)
  return new Map(kept.sort(([a], [b]) => compareIds(a, b)))
}

function foldPast(pastRetention: PastRetention | null, old: readonly Span[]): PastRetention | null {
  const [first, last] = [old[0], old.at(-1)]
  if (first === undefined || last === undefined) return pastRetention
  const rows = old.reduce((sum, span) => sum + span.rows, pastRetention?.rows ?? 0)
  const until =
    pastRetention !== null && pastRetention.until > last.day ? pastRetention.until : last.day
  return { until, from: pastRetention?.from ?? first.from, to: last.to, rows }
}

export const NO_MAILS: DayCounts = {
  mails: 0,
  delivered: 0,
  opened: 0,
  hard: 0,
  soft: 0,
  dropped: 0,
}

export function addCounts(a: DayCounts, b: DayCounts): DayCounts {
  return {
    mails: a.mails + b.mails,
    delivered: a.delivered + b.delivered,
    opened: a.opened + b.opened,
    hard: a.hard + b.hard,
    soft: a.soft + b.soft,
    dropped: a.dropped + b.dropped,
  }
}

function countsOf({ total, opened, byStatus }: LogCounts): DayCounts {
  const count = (status: string) => byStatus.get(status) ?? 0
  return {
    mails: total,
    delivered: count('SENT'),
    opened,
    hard: count('HARDERROR'),
    soft: count('SOFTERROR'),
    dropped: count('DROP'),
  }
}

/** What the shards of each day add up to. */
export function countByDay(countsByShard: ReadonlyMap<string, LogCounts>): Map<Day, DayCounts> {
  const days = new Map<Day, DayCounts>()
  for (const [stem, logCounts] of countsByShard) {
    const day = dayOfLogs(stem)
    if (day === undefined) continue
    days.set(day, addCounts(days.get(day) ?? NO_MAILS, countsOf(logCounts)))
  }
  return days
}

type ByDay = ReadonlyMap<Day, DayCounts>

/** Of two counts of one day the one that saw more. */
function uniteDays(a: ByDay, b: ByDay): Map<Day, DayCounts> {
  const united = new Map(a)
  for (const [day, counts] of b) {
    if ((united.get(day)?.mails ?? -1) < counts.mails) united.set(day, counts)
  }
  return united
}

/**
 * Keeps the counts of the days that leave the retained ones, also of those without mail, for as long again.
 * A day before the archive's first one, or a lost one, was never covered: it is no day without mail.
 */
function foldDays(coverage: Coverage, oldest: Day): Map<Day, DayCounts> {
  const { since, written, gaps, countsByDay, countsByShard } = coverage
  const firstKept = addDays(oldest, -RETENTION_DAYS + 1)
  const kept = new Map([...countsByDay].filter(([day]) => day >= firstKept))
  const before = dayOf(written)
  if (since === null || before === undefined) return kept
  const [first = since] = [since, firstKept, addDays(before, 1 - RETENTION_DAYS)].sort().reverse()
  const counted = countByDay(countsByShard)
  const isLost = (day: Day) => gaps.some(({ from, to }) => from <= day && day <= to)
  const leaving = daysFrom(first, oldest).filter((day) => !isLost(day))
  return uniteDays(kept, new Map(leaving.map((day) => [day, counted.get(day) ?? NO_MAILS])))
}

/** The first unread id of which no gap tells as far as it was deleted, up to the day `oldest`. */
function firstUntold(coverage: Coverage, oldest: Day): Id | undefined {
  const isTold = ({ oldest: from, newest }: Hole) => {
    const to = newest < oldest ? newest : oldest
    return coverage.gaps.some((gap) => gap.from <= from && to <= gap.to)
  }
  return findMissing(coverage).find((hole) => !isTold(hole))?.from
}

/** Days past retention become one range, up to a loss that is still to be told, and what was noted of their deliveries goes. */
function foldCoverage(coverage: Coverage, now: number): Coverage {
  const oldest = addDays(dayAt(now), -RETENTION_DAYS)
  const untold = firstUntold(coverage, oldest)
  const isKept = ({ day, to }: Span) =>
    day > oldest || (untold !== undefined && compareIds(untold, to) < 0)
  const firstKept = coverage.spans.findIndex(isKept)
  const cut = firstKept === -1 ? coverage.spans.length : firstKept
  return {
    ...coverage,
    pastRetention: foldPast(coverage.pastRetention, coverage.spans.slice(0, cut)),
    spans: coverage.spans.slice(cut),
    owed: { ...coverage.owed, days: coverage.owed.days.filter((day) => day >= oldest) },
    reports: recent(coverage.reports, (basis) => basis.read, now),
    named: recent(coverage.named, (read) => read, now),
    countsByDay: foldDays(coverage, oldest),
    countsByShard: new Map(
      [...coverage.countsByShard].filter(([stem]) => (dayOfLogs(stem) ?? '') > oldest),
    ),
  }
}

const OWED_KINDS = ['details', 'deliveries', 'reports', 'days'] as const

/**
 * What an earlier run owed and this one archived would be asked for again, were it not said; a delivery that was
 * named and could not be read would never be: no plan brings an old one back.
 */
export function changesOwed({ owed: before }: Coverage, { owed: after }: Coverage): boolean {
  const isDone = OWED_KINDS.some((kind) => {
    const left = new Set<string>(after[kind])
    return before[kind].some((item) => !left.has(item))
  })
  return isDone || after.deliveries.some((id) => !before.deliveries.includes(id))
}

/** Two coverages of one archive (a review branch and its base) as one. */
export function uniteCoverages(a: Coverage, b: Coverage, now: number): Coverage {
  const change: CoverageChange = {
    began: b.head ?? formatTime(0),
    walk: b.head === null ? null : { since: b.since, floor: b.floor },
    spans: b.spans,
    withdrawn: [],
    owed: b.owed,
    done: NOTHING_OWED,
    reports: b.reports,
    named: [],
    countsByShard: b.countsByShard,
    errorsRead: b.errorsRead,
    filtersChecked: b.filtersChecked,
    errorsBy: b.errorsBy,
    gaps: b.gaps,
  }
  const united = applyChange(a, change, now)
  const named = new Map([...b.named, ...a.named])
  for (const [id, read] of b.named) named.set(id, latest(read, a.named.get(id) ?? null) ?? read)
  const ranges = [united.pastRetention, a.pastRetention, b.pastRetention]
  const pastRetention = ranges.filter((range) => range !== null)
  pastRetention.sort((x, y) => compareIds(y.to, x.to))
  const countsByDay = uniteDays(united.countsByDay, b.countsByDay)
  return { ...united, named, pastRetention: pastRetention[0] ?? null, countsByDay }
}
