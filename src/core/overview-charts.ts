import { OTHER } from './allow-list.ts'
import { COLORS, formatDailyChart, formatPie } from './mermaid.ts'
import type { DayTotal, Totals } from './overview-totals.ts'
import type { Texts } from './texts.ts'
import { addDays } from './time.ts'

const STATUS_COLORS: ReadonlyMap<string, string> = new Map([
  ['SENT', COLORS.blue],
  ['HARDERROR', COLORS.red],
  ['SOFTERROR', COLORS.amber],
  ['DROP', COLORS.grey],
  ['RETRY', COLORS.violet],
  [OTHER, COLORS.green],
])

/** A line that stays below a tenth of the bars shows nothing: failures get a chart of their own. */
const FLAT = 10

/** Every day from the first to the last, also those without mail. */
function fillDays(days: readonly DayTotal[]): DayTotal[] {
  const known = new Map(days.map((total) => [total.day, total]))
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  const filled: DayTotal[] = []
  for (
    let day = first;
    day !== undefined && last !== undefined && day <= last;
    day = addDays(day, 1)
  ) {
    filled.push(known.get(day) ?? { day, sent: 0, failed: 0 })
  }
  return filled
}

/** Sent and failed by day, and the share of statuses; nothing while nothing was counted. */
export function formatCharts({ days, statuses }: Totals, { overview }: Texts): readonly string[] {
  const filled = fillDays(days)
  if (filled.length === 0) return []
  const axis = { unit: overview.unit, days: filled.map(({ day }) => day) }
  const sent = { color: COLORS.blue, values: filled.map((total) => total.sent) }
  const failed = { color: COLORS.red, values: filled.map((total) => total.failed) }
  const [mostSent, mostFailed] = [Math.max(...sent.values), Math.max(...failed.values)]
  const isFlat = mostFailed > 0 && mostFailed * FLAT < mostSent
  const parts = [...statuses].map(([label, count]) => {
    return { label, count, color: STATUS_COLORS.get(label) ?? COLORS.green }
  })
  return [
    formatDailyChart({ ...axis, title: overview.sentAndFailed, series: [sent, failed] }),
    isFlat ? formatDailyChart({ ...axis, title: overview.failed, series: [failed] }) : '',
    formatPie({ title: overview.share, parts }),
  ]
}
