import type { Coverage } from '../coverage/coverage.ts'
import { type LogCounts, OTHER, publicStatus, sumCounts } from '../records/counts.ts'
import { dayOfLogs } from '../records/layout.ts'
import { isFailed } from '../records/mail-log.ts'
import { type Day, daysFrom } from '../records/time.ts'
import { type Texts, translateWord } from './words.ts'

/** Charts that GitHub renders from their text. Labels are our own words, days and allow-listed words. */

/** Told apart also by people who do not see red and green alike, on white and on black. */
export const COLORS = {
  blue: '#4493f8',
  red: '#e5534b',
  amber: '#d4a72c',
  grey: '#848d97',
  violet: '#a371f7',
  green: '#57ab5a',
} as const

function fence(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n')
}

const quote = (text: string) => `"${text.replaceAll('"', "'")}"`

/** Settings of one chart; GitHub chooses the rest of the theme itself, bright or dark. */
const settings = (values: object) => `%%{init: ${JSON.stringify(values)}}%%`

export interface DailyChart {
  readonly title: string
  /** Unit of the vertical axis. */
  readonly unit: string
  /** Ascending, each once. */
  readonly days: readonly Day[]
  /** Each drawn in its colour, one value a day; the first as bars, the others as lines. */
  readonly series: readonly { readonly color: string; readonly values: readonly number[] }[]
}

/** Labels that find room side by side. */
const LABELS = 11

/** A number in two letters that are not seen, nor cut off as spaces are. */
function writeUnseen(number: number): string {
  return number.toString(2).replaceAll('0', '\u200b').replaceAll('1', '\u200c')
}

/** Labels run into each other when there are many, and equal ones become one bar: most are unseen. */
function labelDays(days: readonly Day[]): string[] {
  const every = Math.ceil(days.length / LABELS)
  return days.map((day, index) => (index % every === 0 ? day.slice(5) : writeUnseen(index)))
}

/** Below it the axis counts in fractions of a mail. */
const LOWEST_TOP = 10

/** A chart over days. There is no legend, so the title has to name the colours. */
export function formatDailyChart({ title, unit, days, series }: DailyChart): string {
  const top = Math.max(LOWEST_TOP, ...series.flatMap(({ values }) => values))
  const plotColorPalette = series.map(({ color }) => color).join(', ')
  return fence([
    settings({
      xyChart: { width: 900, height: 320 },
      themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette } },
    }),
    'xychart-beta',
    `  title ${quote(title)}`,
    `  x-axis [${labelDays(days).map(quote).join(', ')}]`,
    `  y-axis ${quote(unit)} 0 --> ${top}`,
    ...series.map(
      ({ values }, index) => `  ${index === 0 ? 'bar' : 'line'} [${values.join(', ')}]`,
    ),
  ])
}

export interface PieChart {
  readonly title: string
  readonly parts: readonly {
    readonly label: string
    readonly count: number
    readonly color: string
  }[]
}

/** With one digit behind the point; only the whole is 100 %, and only nothing is 0 %. */
function formatShare(count: number, total: number): string {
  if (count === total) return '100%'
  const percent = (100 * count) / total
  return `${Math.min(99.9, Math.max(0.1, percent)).toFixed(1)}%`
}

/**
 * Shares of a whole, the largest first; parts that are zero are left out. The shares stand in the legend:
 * in narrow slices they would lie over each other.
 */
function formatPie({ title, parts }: PieChart): string {
  const shown = parts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const colors = shown.map(({ color }, index) => [`pie${index + 1}`, color] as const)
  return fence([
    settings({
      themeVariables: {
        ...Object.fromEntries(colors),
        pieOpacity: '1',
        pieSectionTextSize: '0px',
        pieOuterStrokeWidth: '0px',
      },
    }),
    'pie showData',
    `  title ${title}`,
    ...shown.map(({ label, count }) => {
      return `  ${quote(`${label} ${formatShare(count, total)}`)} : ${count}`
    }),
  ])
}

/** Mails of one day: those that arrived, and those that failed for good. */
interface DayTotal {
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

/** Mails of a count that failed, whatever the reason. */
function failedOf({ byStatus }: LogCounts): number {
  return [...byStatus].reduce((sum, [status, count]) => sum + (isFailed(status) ? count : 0), 0)
}

const NOBODY: ReadonlySet<string> = new Set(['', 'null'])

function withoutUnknown(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([word]) => !NOBODY.has(word)))
}

/** Adds up what the coverage counted of the retained days. */
export function sumLogCounts({ countsByShard }: Coverage): Totals {
  const days = new Map<Day, DayTotal>()
  for (const [stem, logCounts] of countsByShard) {
    const day = dayOfLogs(stem)
    if (day === undefined) continue
    const known = days.get(day) ?? { day, sent: 0, failed: 0 }
    const sent = known.sent + (logCounts.byStatus.get('SENT') ?? 0)
    days.set(day, { day, sent, failed: known.failed + failedOf(logCounts) })
  }
  const counted = [...countsByShard.values()]
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
