import type { Coverage } from '../../coverage/coverage.ts'
import { publicStatus, sumCounts, type Tally } from '../../records/counts.ts'
import { dayOfLogs } from '../../records/layout.ts'
import { isFailed } from '../../records/mail-log.ts'
import type { Day } from '../../records/time.ts'

/** Mails of one day: those that arrived, and those that failed for good. */
export interface DayTotal {
  readonly day: Day
  readonly sent: number
  readonly failed: number
}

/** What the counts of the retained days add up to. */
export interface Totals {
  /** Ascending. */
  readonly days: readonly DayTotal[]
  /** Largest first, as all that follow. */
  readonly statuses: ReadonlyMap<string, number>
  readonly codes: ReadonlyMap<string, number>
  readonly domains: ReadonlyMap<string, number>
}

/** Mails of a tally that failed, whatever the reason. */
function failedOf({ byStatus }: Tally): number {
  return [...byStatus].reduce((sum, [status, count]) => sum + (isFailed(status) ? count : 0), 0)
}

const NOBODY: ReadonlySet<string> = new Set(['', 'null'])

function withoutUnknown(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([word]) => !NOBODY.has(word)))
}

/** Adds up what the coverage counted of the retained days. */
export function sumTallies({ tallies }: Coverage): Totals {
  const days = new Map<Day, DayTotal>()
  for (const [stem, tally] of tallies) {
    const day = dayOfLogs(stem)
    if (day === undefined) continue
    const known = days.get(day) ?? { day, sent: 0, failed: 0 }
    const sent = known.sent + (tally.byStatus.get('SENT') ?? 0)
    days.set(day, { day, sent, failed: known.failed + failedOf(tally) })
  }
  const counted = [...tallies.values()]
  const statuses = counted.flatMap(({ byStatus }) =>
    [...byStatus].map(([status, count]) => new Map([[publicStatus(status), count]])),
  )
  return {
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    statuses: sumCounts(statuses),
    codes: sumCounts(counted.map(({ codes }) => codes)),
    domains: withoutUnknown(sumCounts(counted.map(({ domains }) => domains))),
  }
}
