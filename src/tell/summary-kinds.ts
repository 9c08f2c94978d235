import type { ShardChange } from '../core/changes.ts'
import type { ShardKind } from '../core/layout.ts'
import type { RunCounts, RunResult } from '../core/run-result.ts'
import { formatCount, formatTable } from '../core/text/markdown.ts'
import { sumByKind } from '../core/text/summary-changes.ts'
import type { Texts } from '../core/text/texts.ts'

/** One row of the table: what was read comes to what is new, changed, known already and not kept. */
interface KindRow {
  readonly kind: ShardKind
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly leftOut: number
  readonly files: number
}

function readOf(counts: RunCounts): Readonly<Record<ShardKind, number>> {
  const { deliveries, logsRead: logs, failures, reports, errors, usages: usage } = counts
  return { deliveries, logs, failures, reports, errors, usage }
}

/** A report is one record in this table: its rows are counted apart. */
function reportsOf(changes: readonly ShardChange[]) {
  const count = (report: ShardChange['report']) =>
    changes.filter((change) => change.report === report).length
  return { added: count('new'), changed: count('replaced') }
}

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, one) => sum + one, 0)

function rowsOf(result: RunResult): readonly KindRow[] {
  const { changes, counts, leftOut: reasons } = result
  const read = readOf(counts)
  return sumByKind(changes).map(({ kind, added, changed, files }) => {
    const own = changes.filter((change) => change.kind === kind)
    const recounted = sumOf(own.map((change) => change.recounted ?? 0))
    const told = kind === 'reports' ? reportsOf(own) : { added, changed: changed - recounted }
    const leftOut = kind === 'logs' ? sumOf(Object.values(reasons)) : 0
    const known = Math.max(0, read[kind] - told.added - told.changed - leftOut)
    return { kind, read: read[kind], ...told, known, leftOut, files }
  })
}

/** What was read and what became of it, one row a kind. */
export function formatKinds(result: RunResult, { columns, kinds }: Texts): string {
  const rows = rowsOf(result).filter(({ files, read }) => files > 0 || read > 0)
  if (rows.length === 0) return ''
  const keys = ['read', 'added', 'changed', 'known', 'leftOut', 'files'] as const
  const headings = [
    { heading: columns.kind },
    ...keys.map((key) => ({ heading: columns[key], isNumber: true })),
  ]
  const cells = rows.map((row) => [kinds[row.kind], ...keys.map((key) => formatCount(row[key]))])
  return formatTable(headings, cells)
}

/** Mail logs that were read and are not in the archive, each under its reason; rows that changed unread. */
export function formatLeftOut({ leftOut, changes }: RunResult, texts: Texts): readonly string[] {
  const { summary, strong, list } = texts
  const named = summary.leftOut(leftOut).flatMap(([rows, text]) => (rows > 0 ? [text] : []))
  const recounted = sumOf(changes.map((change) => change.recounted ?? 0))
  return [
    ...(named.length === 0 ? [] : [strong(summary.notKept, list(named))]),
    ...(recounted === 0 ? [] : [strong(summary.counts, summary.recounted(recounted))]),
  ]
}
