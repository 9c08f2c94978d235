import type { Day } from '../../records/time.ts'

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
export function formatPie({ title, parts }: PieChart): string {
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
