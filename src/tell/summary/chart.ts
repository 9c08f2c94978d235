import type { ShardChange } from '../../records/counts.ts'
import { dayOfLogs } from '../../records/layout.ts'
import { COLORS, formatDailyChart } from '../branch-page-charts.ts'
import type { Texts } from '../words.ts'

/** As many days as blastengine keeps. */
const MOST_DAYS = 62

/** New and changed mail logs by the day of their file; '' when there are not two days to compare. */
export function formatChangeChart(changes: readonly ShardChange[], { numbers }: Texts): string {
  const days = new Map<string, { added: number; changed: number }>()
  for (const { kind, stem, added, changed } of changes) {
    const day = kind === 'logs' ? dayOfLogs(stem) : undefined
    if (day === undefined) continue
    const known = days.get(day) ?? { added: 0, changed: 0 }
    days.set(day, { added: known.added + added, changed: known.changed + changed })
  }
  const shown = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-MOST_DAYS)
  if (shown.length < 2) return ''
  const added = { color: COLORS.blue, values: shown.map(([, counts]) => counts.added) }
  const changed = { color: COLORS.red, values: shown.map(([, counts]) => counts.changed) }
  const hasChanged = changed.values.some((count) => count > 0)
  return formatDailyChart({
    title: hasChanged ? numbers.chart : numbers.chartNew,
    unit: numbers.chartUnit,
    days: shown.map(([day]) => day),
    series: hasChanged ? [added, changed] : [added],
  })
}
