import { compareIds, type Id, nextId, previousId } from '../records/id.ts'
import { readShardName } from '../records/layout.ts'
import {
  addDays,
  DAY_MS,
  type Day,
  dayAt,
  daysBetween,
  parseTime,
  startOfDay,
} from '../records/time.ts'
import type { Coverage, Gap } from './coverage.ts'
import { readTimeOf } from './spans.ts'

/** blastengine deletes a delivery and its logs so many days after its start. */
export const RETENTION_DAYS = 62

/** Ids that no run has read, between two spans or below the first one. */
export interface Hole {
  readonly from: Id
  readonly to: Id
  /** Days that the missing rows can be of. */
  readonly oldest: Day
  readonly newest: Day
}

/** Every id range that was not read, also what the input `since` left out. */
export function findHoles(coverage: Coverage): Hole[] {
  const holes: Hole[] = []
  let from: Id = coverage.pastRetention === null ? '1' : nextId(coverage.pastRetention.to)
  let oldest = coverage.pastRetention?.until ?? coverage.since
  for (const span of coverage.spans) {
    if (compareIds(from, span.from) < 0) {
      const hole = { from, to: previousId(span.from), newest: span.day }
      holes.push({ ...hole, oldest: oldest === null || oldest > span.day ? span.day : oldest })
    }
    from = nextId(span.to)
    oldest = span.day
  }
  return holes
}

/** Id ranges that should have been read. */
export function findMissing(coverage: Coverage): Hole[] {
  const { floor } = coverage
  return findHoles(coverage).filter((hole) => floor === null || compareIds(hole.to, floor) > 0)
}

/** Days of deliveries that are owed, or whose report is and was never archived: as far as their archived logs tell them. */
function owedDeliveryDays({ owed, reports, countsByShard }: Coverage): Day[] {
  const ids = new Set([...owed.deliveries, ...owed.reports.filter((id) => !reports.has(id))])
  if (ids.size === 0) return []
  const names = [...countsByShard.keys()].map((stem) => readShardName({ kind: 'logs', stem }))
  return names.flatMap((name) => (name?.day && ids.has(name.deliveryId ?? '') ? [name.day] : []))
}

/** Days of which something is not archived yet, as far back as it can be. */
function unreadDays(coverage: Coverage): Day[] {
  const head = coverage.head === null ? undefined : parseTime(coverage.head)
  const owedIds = coverage.spans.filter(
    (span) =>
      span.detailsOwed > 0 ||
      coverage.owed.details.some((id) => readTimeOf([span], id) !== undefined),
  )
  return [
    ...(head === undefined ? [] : [dayAt(head)]),
    ...findMissing(coverage).map((hole) => hole.oldest),
    ...owedIds.map((span) => span.day),
    ...owedDeliveryDays(coverage),
    ...coverage.owed.days,
  ]
}

/** The oldest day of which something is not archived; '' while nothing was covered. */
export function oldestUnread(coverage: Coverage): Day | '' {
  return unreadDays(coverage).sort()[0] ?? ''
}

/** First day on which something not yet archived is deleted; '' while nothing was covered. */
export function safeUntil(coverage: Coverage): Day | '' {
  const oldest = oldestUnread(coverage)
  return oldest === '' ? '' : addDays(oldest, RETENTION_DAYS)
}

/** Whole days until unread data is deleted; `undefined` while nothing was covered. */
export function daysLeft(coverage: Coverage, now: number): number | undefined {
  const until = safeUntil(coverage)
  return until === '' ? undefined : daysBetween(dayAt(now), until)
}

/**
 * Days of which something was certainly deleted unread. A day that is being deleted just now counts
 * only when the moment after the last reading has itself passed the retention.
 */
export function findLostDays(coverage: Coverage, now: number): Gap[] {
  const deleted = now - RETENTION_DAYS * DAY_MS
  const lastDeleted = dayAt(deleted)
  const lost: Gap[] = []
  for (const hole of findMissing(coverage)) {
    if (startOfDay(addDays(hole.oldest, 1)) > deleted) continue
    lost.push({ from: hole.oldest, to: hole.newest < lastDeleted ? hole.newest : lastDeleted })
  }
  const head = coverage.head === null ? undefined : parseTime(coverage.head)
  if (head !== undefined && head < deleted) lost.push({ from: dayAt(head), to: lastDeleted })
  return lost
}

/** Gaps as one list without overlaps, ascending. */
export function uniteGaps(gaps: readonly Gap[]): Gap[] {
  const united: Gap[] = []
  for (const gap of gaps.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = united.at(-1)
    if (last === undefined || gap.from > addDays(last.to, 1)) united.push(gap)
    else united[united.length - 1] = { from: last.from, to: gap.to > last.to ? gap.to : last.to }
  }
  return united
}
