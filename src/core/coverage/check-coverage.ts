import { daysLeft } from '../../coverage/countdown.ts'
import type { Coverage, Span } from '../../coverage/coverage.ts'
import type { Tally } from '../../records/counts.ts'
import { compareIds } from '../../records/id.ts'
import { DAY_MS, parseTime } from '../../records/time.ts'
import type { IdIndex } from '../id-index.ts'

/** What coverage.json says, held against the files and the clock. */

const sortedText = (counts: ReadonlyMap<string, number>) => JSON.stringify([...counts].sort())

/** Two counts of one shard; `erased` records may have left it since the first. */
export function isSameTally(known: Tally, counted: Tally, erased: number): boolean {
  const missing = known.total - counted.total
  if (missing > 0 && missing <= erased) return true
  const maps = ['byStatus', 'codes', 'domains'] as const
  return (
    known.total === counted.total &&
    known.opened === counted.opened &&
    known.lastOpen === counted.lastOpen &&
    maps.every((name) => sortedText(known[name]) === sortedText(counted[name]))
  )
}

/** Whether the ranges ascend and do not overlap. */
export function areSpansInOrder(spans: readonly Span[]): boolean {
  return spans.every((span, index) => {
    const next = spans[index + 1]
    const rightWay = compareIds(span.from, span.to) <= 0
    return rightWay && (next === undefined || compareIds(span.to, next.from) < 0)
  })
}

/**
 * Rows that the current spans say were read, less the mail logs that are archived between their ends; above
 * 0: so many are missing. Late rows may be counted in the span of a neighbouring day, so spans are not
 * compared one by one.
 */
export function countMissingRows({ spans }: Coverage, logs: IdIndex): number {
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return 0
  const rows = spans.reduce((sum, span) => sum + span.rows, 0)
  return rows - logs.countWithin(first.from, last.to)
}

export interface Freshness {
  /** Inputs of the archiving run. */
  readonly heartbeatDays: number
  readonly warnDays: number
}

const writtenAt = ({ written }: Coverage) => parseTime(written ?? '') ?? 0

/** Whether `a` was written after `b`. */
export function isNewer(a: Coverage, b: Coverage): boolean {
  return writtenAt(a) > writtenAt(b)
}

/** Days since the coverage was written, when they are too many. Named deliveries alone promise nothing. */
export function findStaleDays(
  coverage: Coverage,
  { heartbeatDays }: Freshness,
  now: number,
): number | undefined {
  if (coverage.head === null || heartbeatDays === 0) return undefined
  const days = (now - writtenAt(coverage)) / DAY_MS
  return days > heartbeatDays + 2 ? Math.floor(days) : undefined
}

/** Days until something unread is deleted, when they are too few. */
export function findDaysLeft(
  coverage: Coverage,
  { warnDays }: Freshness,
  now: number,
): number | undefined {
  const left = daysLeft(coverage, now)
  return left !== undefined && left <= warnDays ? left : undefined
}
