import { RETENTION_DAYS } from '../coverage/countdown.ts'
import type { Coverage, DayCounts } from '../coverage/coverage.ts'
import { countByDay, NO_MAILS } from '../coverage/update.ts'
import { addDays, type Day, daysFrom } from '../records/time.ts'
import { formatCount } from './markdown.ts'
import type { Texts } from './words.ts'

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

/**
 * The chart of the branch's page as SVG: what failed stands on a scale of its own, which Mermaid cannot do.
 * It holds days, counts and our own words; the same counts give the same bytes.
 */

export interface ChartDay extends DayCounts {
  readonly day: Day
  /** Not before the archive's first day, nor lost. */
  readonly isKnown: boolean
}

export type ChartTheme = 'light' | 'dark'

/** GitHub's own colours of text, lines and pages; the bars have a contrast of 3:1 and more to the page. */
const PALETTES = {
  light: {
    text: '#1f2328',
    faint: '#59636e',
    grid: '#d1d9e0',
    band: '#eff2f5',
    delivered: '#0969da',
    hard: '#cf222e',
    soft: '#bf8700',
    dropped: '#6e7781',
  },
  dark: {
    text: '#f0f6fc',
    faint: '#9198a1',
    grid: '#3d444d',
    band: '#212830',
    delivered: '#4493f8',
    hard: '#f85149',
    soft: '#d29922',
    dropped: '#8b949e',
  },
} as const

type Palette = (typeof PALETTES)[ChartTheme]
type Series = 'delivered' | 'hard' | 'soft' | 'dropped'

const WIDTH = 900
const LEFT = 64
const RIGHT = 20
/** From the top of a panel to its highest line: a title, a legend and the number of the highest bar. */
const HEAD = 60
const DAYS_A_LABEL = 7
const FONT = "-apple-system,'Segoe UI','Noto Sans','Noto Sans JP','Hiragino Sans',Meiryo,sans-serif"

interface Panel {
  readonly title: string
  /** Stacked from the bottom up. */
  readonly series: readonly Series[]
  /** Of its title, from the top of the picture. */
  readonly top: number
  /** Of the bars. */
  readonly height: number
}

const round = (value: number) => String(Math.round(value * 10) / 10)

/** A distance of 1, 2 or 5 times a power of ten that needs at most four lines up to `most`. */
function findStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / 4)))
  return power * ([1, 2, 5, 10].find((factor) => factor * power * 4 >= most) ?? 10)
}

function formatText(x: number, y: number, style: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${round(x)}" y="${round(y)}" ${style}>${escaped}</text>`
}

const formatBox = (x: number, y: number, size: readonly [number, number], fill: string) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(size[0])}" height="${round(size[1])}" fill="${fill}"/>`

const sumOf = (counts: DayCounts, series: readonly Series[]) =>
  series.reduce((sum, name) => sum + counts[name], 0)

/** A square of the colour, the name and the number of each series. */
function drawLegend(days: readonly ChartDay[], panel: Panel, palette: Palette, texts: Texts) {
  const y = panel.top + 22
  return panel.series.flatMap((name, index) => {
    const x = LEFT + index * 190
    const total = days.reduce((sum, day) => sum + day[name], 0)
    const label = texts.counted(texts.overview.chart[name], formatCount(total))
    return [
      formatBox(x, y, [10, 10], palette[name]),
      formatText(x + 16, y + 9.5, `fill="${palette.text}"`, label),
    ]
  })
}

/** Lines at round numbers from zero, each with its number. */
function drawGrid(top: number, step: number, { panel, palette }: Drawing): string[] {
  const bottom = panel.top + HEAD + panel.height
  return Array.from({ length: Math.round(top / step) + 1 }, (_, index) => {
    const y = bottom - (panel.height * index * step) / top
    const line = `<path d="M${LEFT} ${round(y)}H${WIDTH - RIGHT}" stroke="${palette.grid}"/>`
    const style = `fill="${palette.faint}" text-anchor="end"`
    return line + formatText(LEFT - 8, y + 4, style, formatCount(index * step))
  })
}

interface Drawing {
  readonly panel: Panel
  readonly palette: Palette
  /** Width of a day. */
  readonly slot: number
}

/** What is not nothing is seen, however small beside the rest. */
const LEAST_HEIGHT = 2

/** The bars of one series as one shape, each upon those of the series before it. */
function drawBars(days: readonly ChartDay[], top: number, name: Series, drawing: Drawing): string {
  const { panel, palette, slot } = drawing
  const heightOf = (count: number) =>
    count === 0 ? 0 : Math.max(LEAST_HEIGHT, (panel.height * count) / top)
  const below = panel.series.slice(0, panel.series.indexOf(name))
  const width = slot * 0.72
  const bars = days.map((day, index) => {
    const base = below.reduce((sum, one) => sum + heightOf(day[one]), 0)
    const y = panel.top + HEAD + panel.height - base
    const x = LEFT + slot * (index + 0.14)
    const height = round(heightOf(day[name]))
    return height === '0' ? '' : `M${round(x)} ${round(y)}v-${height}h${round(width)}v${height}z`
  })
  const shape = bars.join('')
  return shape === '' ? '' : `<path d="${shape}" fill="${palette[name]}"/>`
}

/** Height of a number and some air. */
const ROOM_FOR_NUMBER = 18

/** The highest bar tells its number. */
function drawMost(days: readonly ChartDay[], most: number, top: number, drawing: Drawing): string {
  const { panel, palette, slot } = drawing
  const index = days.findIndex((day) => sumOf(day, panel.series) === most)
  if (most === 0) return ''
  const x = Math.max(LEFT + 20, LEFT + slot * (index + 0.5))
  const below = panel.height * (1 - most / top)
  // Not across the highest line.
  const y = panel.top + HEAD + (below < ROOM_FOR_NUMBER ? 0 : below) - 6
  return formatText(x, y, `fill="${palette.text}" text-anchor="middle"`, formatCount(most))
}

/** A ground for each run of days that were not covered. */
function drawBands(days: readonly ChartDay[], { panel, palette, slot }: Drawing): string[] {
  const starts = days.flatMap(({ isKnown }, index) => {
    return isKnown || days[index - 1]?.isKnown === false ? [] : [index]
  })
  return starts.map((start) => {
    const next = days.findIndex(({ isKnown }, index) => index > start && isKnown)
    const length = (next === -1 ? days.length : next) - start
    const x = LEFT + slot * start
    return formatBox(x, panel.top + HEAD, [slot * length, panel.height], palette.band)
  })
}

function drawPanel(days: readonly ChartDay[], panel: Panel, palette: Palette, texts: Texts) {
  const slot = (WIDTH - LEFT - RIGHT) / days.length
  const most = Math.max(...days.map((day) => sumOf(day, panel.series)))
  const step = findStep(most)
  const top = Math.max(step, Math.ceil(most / step) * step)
  const drawing = { panel, palette, slot }
  const style = `fill="${palette.text}" font-size="14" font-weight="600"`
  return [
    formatText(LEFT, panel.top + 12, style, panel.title),
    ...drawLegend(days, panel, palette, texts),
    ...drawBands(days, drawing),
    ...drawGrid(top, step, drawing),
    ...panel.series.map((name) => drawBars(days, top, name, drawing)),
    drawMost(days, most, top, drawing),
  ]
}

/** A day a week, the last one among them. */
function drawDays(days: readonly ChartDay[], y: number, { faint }: Palette): string[] {
  const slot = (WIDTH - LEFT - RIGHT) / days.length
  return days.map(({ day }, index) => {
    if ((days.length - 1 - index) % DAYS_A_LABEL > 0) return ''
    const style = `fill="${faint}" text-anchor="middle"`
    return formatText(LEFT + slot * (index + 0.5), y, style, day.slice(5))
  })
}

/** Delivered and failed mails by day, each from a true zero. `days`: at least one. */
export function formatChart(days: readonly ChartDay[], theme: ChartTheme, texts: Texts): string {
  const { chart } = texts.overview
  const palette = PALETTES[theme]
  const delivered: Panel = { title: chart.title, series: ['delivered'], top: 4, height: 150 }
  const failed: Panel = {
    title: chart.failed,
    series: ['hard', 'soft', 'dropped'],
    top: delivered.top + HEAD + delivered.height + 24,
    height: 110,
  }
  const bottom = failed.top + HEAD + failed.height
  const isWhole = days.every(({ isKnown }) => isKnown)
  const note = formatText(LEFT + 16, bottom + 40, `fill="${palette.faint}"`, chart.unknown)
  const height = bottom + (isWhole ? 28 : 48)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="${FONT}" font-size="12">`,
    ...drawPanel(days, delivered, palette, texts),
    ...drawPanel(days, failed, palette, texts),
    ...drawDays(days, bottom + 18, palette),
    ...(isWhole ? [] : [formatBox(LEFT, bottom + 31, [10, 10], palette.band), note]),
    '</svg>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n')
}

/** Days of the chart, the last of them the newest that has mail: it stays as it is until the archive changes. */
export function listChartDays({ countsByShard, countsByDay, since, gaps }: Coverage): ChartDay[] {
  const counted = new Map([...countsByDay, ...countByDay(countsByShard)])
  const newest = [...counted]
    .filter(([, { mails }]) => mails > 0)
    .map(([day]) => day)
    .sort()
    .at(-1)
  if (newest === undefined) return []
  const isLost = (day: Day) => gaps.some(({ from, to }) => from <= day && day <= to)
  return daysFrom(addDays(newest, 1 - RETENTION_DAYS), newest).map((day) => {
    const counts = counted.get(day)
    const isKnown = counts !== undefined || (day >= (since ?? '') && !isLost(day))
    return { day, isKnown, ...(counts ?? NO_MAILS) }
  })
}
