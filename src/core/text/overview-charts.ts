import { OTHER } from '../../records/counts.ts'
import { daysFrom } from '../../records/time.ts'
import { COLORS, formatDailyChart, formatPie } from './mermaid.ts'
import type { DayTotal, Totals } from './overview-totals.ts'
import { type Texts, translateWord } from './texts.ts'

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
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return daysFrom(first.day, last.day).map((day) => known.get(day) ?? { day, sent: 0, failed: 0 })
}

/** What is drawn of an archive; '' in place of a chart that would show nothing. */
export interface OverviewCharts {
  /** Sent and failed mails by day. */
  readonly byDay: string
  /** Failed mails by day, where they are too few to be seen beside the sent ones. */
  readonly failed: string
  readonly statuses: string
}

/** A line needs two days to be seen. */
const FEWEST_DAYS = 2

function formatDays(days: readonly DayTotal[], { overview }: Texts) {
  const filled = fillDays(days)
  if (filled.length < FEWEST_DAYS) return { byDay: '', failed: '' }
  const axis = { unit: overview.unit, days: filled.map(({ day }) => day) }
  const sent = { color: COLORS.blue, values: filled.map((total) => total.sent) }
  const failed = { color: COLORS.red, values: filled.map((total) => total.failed) }
  const [mostSent, mostFailed] = [Math.max(...sent.values), Math.max(...failed.values)]
  const isFlat = mostFailed > 0 && mostFailed * FLAT < mostSent
  return {
    byDay: formatDailyChart({ ...axis, title: overview.sentAndFailed, series: [sent, failed] }),
    failed: isFlat ? formatDailyChart({ ...axis, title: overview.failed, series: [failed] }) : '',
  }
}

/** Sent and failed by day, and the share of statuses. */
export function formatCharts({ days, statuses }: Totals, texts: Texts): OverviewCharts {
  const parts = [...statuses].map(([word, count]) => {
    const color = STATUS_COLORS.get(word) ?? COLORS.green
    return { label: translateWord(word, texts), count, color }
  })
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  return {
    ...formatDays(days, texts),
    statuses: total === 0 ? '' : formatPie({ title: texts.overview.share, parts }),
  }
}
