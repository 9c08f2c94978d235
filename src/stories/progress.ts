import { RETENTION_DAYS } from '../core/coverage/countdown.ts'
import type { Span } from '../core/coverage/coverage.ts'
import type { PlannedRange } from '../core/coverage/plan.ts'
import { cutSpans, type DayRows } from '../core/coverage/spans.ts'
import { compareIds, type Id } from '../core/id.ts'
import { dayOfLog } from '../core/layout.ts'
import type { MailLog } from '../core/mail-log.ts'
import { addDays, type Day, dayAt, formatTime } from '../core/time.ts'
import type { GroupFacts } from './harvest.ts'
import type { Run } from './run.ts'

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
  }
}

/** Counts a row that belongs to the range. */
export function noteDay(progress: Progress, log: MailLog): void {
  if (progress.highest === null || compareIds(log.maillogId, progress.highest) > 0) {
    progress.highest = log.maillogId
  }
  const day = dayOfLog(log)
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
  { range, highest, lowest, days }: Progress,
): Span[] {
  if (lowest === null || highest === null || compareIds(lowest, highest) > 0) return []
  const oldestKept = addDays(dayAt(began), -RETENTION_DAYS)
  const kept = new Map([...days].filter(([day]) => day >= oldestKept))
  return cutSpans({ from: lowest, to: highest }, kept, formatTime(began), range.oldest)
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
