import type { ShardChange } from '../changes.ts'
import { SHARD_KINDS, type ShardKind } from '../layout.ts'
import { dayOfLogs } from '../shard-name.ts'
import { COLORS, formatDailyChart } from './mermaid.ts'
import type { Texts } from './texts.ts'

/** The changes of all files of one kind. */
export interface KindChange {
  readonly kind: ShardKind
  readonly added: number
  readonly changed: number
  /** Files, each with all its parts; one that was written twice in a run counts once. */
  readonly files: number
}

/** One sum a kind, in the order of the layout. */
export function sumByKind(changes: readonly ShardChange[]): readonly KindChange[] {
  return SHARD_KINDS.map((kind) => {
    const own = changes.filter((change) => change.kind === kind)
    return {
      kind,
      added: own.reduce((sum, one) => sum + one.added, 0),
      changed: own.reduce((sum, one) => sum + one.changed, 0),
      files: new Set(own.map(({ stem }) => stem)).size,
    }
  })
}

/** Cells to beware of in the CSV files; nothing where there are none. */
export function formatFormulas(changes: readonly ShardChange[], texts: Texts): string[] {
  const count = changes.reduce((sum, { formulas = 0 }) => sum + formulas, 0)
  const { formulas, formulaCells } = texts.summary
  return count === 0 ? [] : [texts.strong(formulas, formulaCells(count))]
}

/** Where statuses and codes are counted: a failure record repeats what its mail log says. */
export function logChanges(changes: readonly ShardChange[]): readonly ShardChange[] {
  const logs = changes.filter(({ kind }) => kind === 'logs')
  return logs.length > 0 ? logs : changes.filter(({ kind }) => kind === 'failures')
}

/** As many days as blastengine keeps. */
const MOST_DAYS = 62

/** New and changed mail logs by the day of their file; '' when there are not two days to compare. */
export function formatChangeChart(changes: readonly ShardChange[], { summary }: Texts): string {
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
    title: hasChanged ? summary.chart : summary.chartNew,
    unit: summary.chartUnit,
    days: shown.map(([day]) => day),
    series: hasChanged ? [added, changed] : [added],
  })
}
