import { type ShardChange, sumCounts } from '../../records/counts.ts'
import { SHARD_KINDS, type ShardKind } from '../../records/layout.ts'
import { escapeMarkdown, formatCount, formatTable } from '../markdown.ts'
import type { RunCounts, RunResult } from '../outputs.ts'
import { type Texts, translateWord } from '../words.ts'

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, one) => sum + one, 0)

/** Where statuses and codes are counted: a failure record repeats what its mail log says. */
export function logChanges(changes: readonly ShardChange[]): readonly ShardChange[] {
  const logs = changes.filter(({ kind }) => kind === 'logs')
  return logs.length > 0 ? logs : changes.filter(({ kind }) => kind === 'failures')
}

/** New and changed records of one kind. A report is one record: its rows are not counted here. */
export function countRecords(changes: readonly ShardChange[], kind: ShardKind) {
  const own = changes.filter((change) => change.kind === kind)
  const reports = (word: ShardChange['report']) =>
    own.filter(({ report }) => report === word).length
  if (kind === 'reports') return { added: reports('new'), changed: reports('replaced') }
  const added = sumOf(own.map((change) => change.added))
  return { added, changed: sumOf(own.map((change) => change.changed)) }
}

/** Records that no answer brought: our own count beside them changed. */
const countRecounted = (changes: readonly ShardChange[]) =>
  sumOf(changes.map((change) => change.recounted ?? 0))

/** One row of the table: what was read comes to what is new, changed, archived already and not kept. */
interface KindRow {
  readonly kind: ShardKind
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly leftOut: number
}

function readOf(counts: RunCounts): Readonly<Record<ShardKind, number>> {
  const { deliveries, logsRead: logs, failures, reports, errors, usages: usage } = counts
  return { deliveries, logs, failures, reports, errors, usage }
}

function rowOf(result: RunResult, kind: ShardKind): KindRow {
  const { changes, counts } = result
  const read = readOf(counts)[kind]
  const { added, ...told } = countRecords(changes, kind)
  const changed = told.changed - countRecounted(changes.filter((change) => change.kind === kind))
  const own = result.leftOut.filter((one) => one.kind === kind)
  const leftOut = sumOf(own.map(({ rows }) => rows))
  return {
    kind,
    read,
    added,
    changed,
    known: Math.max(0, read - added - changed - leftOut),
    leftOut,
  }
}

/** What was read and what became of it, one row a kind. */
export function formatKinds(result: RunResult, { numbers, kinds }: Texts): string {
  const rows = SHARD_KINDS.map((kind) => rowOf(result, kind)).filter(
    ({ read, added, changed }) => read + added + changed > 0,
  )
  if (rows.length === 0) return ''
  const keys = ['read', 'added', 'changed', 'known', 'leftOut'] as const
  const headings = [
    { heading: numbers.sums.kind },
    ...keys.map((key) => ({ heading: numbers.sums[key], isNumber: true })),
  ]
  const cells = rows.map((row) => [kinds[row.kind], ...keys.map((key) => formatCount(row[key]))])
  return `${formatTable(headings, cells)}\n\n${numbers.caption}`
}

/** What was read and is not kept, each under its reason; rows that changed unread. */
function formatLeftOut({ leftOut, changes, detailsAhead }: RunResult, texts: Texts): string[] {
  const { numbers, strong, longList } = texts
  const named = leftOut.map(({ kind, reason, rows }) =>
    numbers.leftOut[reason](numbers.records[kind](rows)),
  )
  const ahead = detailsAhead === 0 ? [] : [numbers.ahead(detailsAhead)]
  const recounted = countRecounted(changes)
  return [
    ...(named.length === 0 ? [] : [strong(numbers.notKept, longList([...named, ...ahead]))]),
    ...(recounted === 0 ? [] : [strong(numbers.counts, numbers.recounted(recounted))]),
  ]
}

/** Words and how often each came. */
function formatCounts(counts: Iterable<readonly [string, number]>, texts: Texts): string {
  return texts.list(
    [...counts].map(([word, count]) =>
      texts.counted(escapeMarkdown(translateWord(word, texts)), formatCount(count)),
    ),
  )
}

/** How the changed mail logs changed: the parts come to their number. */
function formatTransitions({ changes, counts }: RunResult, texts: Texts): string[] {
  const { numbers, strong } = texts
  const sums = sumCounts(logChanges(changes).map(({ transitions }) => transitions))
  const same = counts.logsUpdated - sumOf(sums.values())
  const parts = [...sums, ...(same > 0 ? [[numbers.sameStatus, same] as const] : [])]
  return parts.length === 0 ? [] : [strong(numbers.transitions, formatCounts(parts, texts))]
}

/** Mails that failed since the last run, by code: their sum, and whether their log is new. */
function formatFailed({ changes, counts }: RunResult, texts: Texts): string[] {
  const { numbers, strong } = texts
  const sums = sumCounts(logChanges(changes).map(({ codes }) => codes))
  const total = sumOf(sums.values())
  if (total === 0) return []
  const told = numbers.failed(total, formatCounts(sums, texts))
  const isSplit = counts.logsAdded > 0 && counts.logsUpdated > 0
  const { newFailures } = counts
  const split = isSplit ? numbers.failedOf(newFailures, total - newFailures) : ''
  return [strong(numbers.codes, `${told}${split}`)]
}

/** Cells to beware of in the CSV files; nothing where there are none. */
function formatFormulas(changes: readonly ShardChange[], { numbers, strong }: Texts): string[] {
  const count = sumOf(changes.map(({ formulas = 0 }) => formulas))
  return count === 0 ? [] : [strong(numbers.formulas, numbers.formulaCells(count))]
}

/** The lines below the table. */
export function formatFacts(result: RunResult, texts: Texts): readonly string[] {
  const { requests, rateLimited, lowestRemaining } = result.traffic
  const { numbers, strong } = texts
  return [
    ...formatLeftOut(result, texts),
    ...formatTransitions(result, texts),
    ...formatFailed(result, texts),
    ...formatFormulas(result.changes, texts),
    strong(numbers.requests, numbers.requestCounts(requests, rateLimited, lowestRemaining)),
  ]
}
