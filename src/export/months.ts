import type { Clone } from '../clone/clone.ts'
import type { Files } from '../ports.ts'
import { SHARD_KINDS } from '../records/layout.ts'
import type { MonthWriter, Sink } from './duckdb/sink.ts'
import type { TableMonth } from './lake.ts'
import { type FileRows, readFailures, readMailLogs, readRows, readUsage } from './rows/records.ts'
import type { Row } from './rows/rows.ts'
import type { TableName } from './rows/tables.ts'
import { type DataFile, hasMonth, type Selection, selectFiles } from './selection.ts'

/** What is read of a clone. */
export type ExportClone = Pick<
  Clone,
  | 'git'
  | 'config'
  | 'head'
  | 'directory'
  | 'listFiles'
  | 'listCommits'
  | 'readBlob'
  | 'readBlobs'
  | 'prefetch'
>

/** The wanted part of the archive as it stands in one commit. */
export interface Content {
  readonly files: readonly DataFile[]
  /** Rows of the usage, month by month. */
  readonly usage: ReadonlyMap<string, readonly Row[]>
}

/** The tables that each kind of file fills. */
const TABLES_OF: Readonly<Record<DataFile['kind'], readonly TableName[]>> = {
  deliveries: ['deliveries'],
  logs: ['mail_logs'],
  failures: ['failures', 'attempts'],
  reports: ['opens'],
  errors: ['errors'],
}

async function readUsageOf(
  clone: ExportClone,
  files: Files,
  selection: Selection,
): Promise<Map<string, Row[]>> {
  const path = `${clone.directory}/usage.csv`
  const blob = files.get(path)
  if (blob === undefined || selection.deliveryIds !== null) return new Map()
  await clone.prefetch([blob])
  const text = Buffer.from(await clone.readBlob(blob)).toString()
  const months = readUsage({ path, text })
  return new Map([...months].filter(([month]) => hasMonth(month, selection)).sort())
}

/** What a commit holds of the wanted part. Throws `InputError` when `usage.csv` cannot be read. */
export async function listContent(
  clone: ExportClone,
  commit: string,
  selection: Selection,
): Promise<Content> {
  const files = await clone.listFiles(commit, [clone.directory])
  return {
    files: selectFiles(files, clone.directory, selection),
    usage: await readUsageOf(clone, files, selection),
  }
}

/** A month of one kind of file: all that is written anew when one of its files changes. */
export interface FileMonth {
  readonly kind: DataFile['kind'] | 'usage'
  readonly month: string
  readonly tables: readonly TableName[]
  readonly files: readonly DataFile[]
  /** Of `usage` alone. */
  readonly rows: readonly Row[]
}

/** The months of use are no files of their own. */
const KINDS = SHARD_KINDS.filter((kind) => kind !== 'usage')

/** By kind, then by month. */
export function monthsOf({ files, usage }: Content): FileMonth[] {
  const found: FileMonth[] = []
  for (const kind of KINDS) {
    const own = Map.groupBy(
      files.filter((file) => file.kind === kind),
      ({ month }) => month,
    )
    for (const [month, some] of [...own].sort(([a], [b]) => (a < b ? -1 : 1))) {
      found.push({ kind, month, tables: TABLES_OF[kind], files: some, rows: [] })
    }
  }
  for (const [month, rows] of usage) {
    found.push({ kind: 'usage', month, tables: ['usage'], files: [], rows })
  }
  return found
}

/** What the rows of a month depend on, in one text. */
function fingerprint({ files, rows }: FileMonth): string {
  return [...files.map(({ path, blob }) => `${blob} ${path}`), ...rows].join('\n')
}

/** Months that one content has in another form than the other, or that the other does not have. */
export function changedMonths(now: Content, before: Content): FileMonth[] {
  const key = ({ kind, month }: FileMonth) => `${kind} ${month}`
  const old = new Map(monthsOf(before).map((one) => [key(one), fingerprint(one)]))
  return monthsOf(now).filter((one) => old.get(key(one)) !== fingerprint(one))
}

function readFile(kind: DataFile['kind'], path: string, text: string, selection: Selection) {
  const file = { path, text }
  if (kind === 'logs') return readMailLogs(file, selection)
  if (kind === 'failures') return readFailures(file, selection)
  return readRows(kind === 'reports' ? 'opens' : kind, file, selection)
}

async function* readMonth(
  clone: ExportClone,
  { kind, files, rows }: FileMonth,
  selection: Selection,
): AsyncGenerator<FileRows, void> {
  if (kind === 'usage') {
    yield [['usage', rows]]
    return
  }
  let at = 0
  for await (const { bytes } of clone.readBlobs(files.map(({ blob }) => blob))) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
    yield readFile(kind, files[at++]?.path ?? '', text, selection)
  }
}

export interface MonthsRequest {
  readonly clone: ExportClone
  readonly selection: Selection
  readonly sink: Sink
  /** Told after each file. */
  readonly onFile: (month: TableMonth) => void
}

/** Brings the records of a month into its tables. Throws `InputError` naming a record that no table can hold. */
export async function writeMonth(request: MonthsRequest, one: FileMonth): Promise<void> {
  const { clone, selection, sink, onFile } = request
  const writers = new Map<TableName, MonthWriter>()
  try {
    for (const table of one.tables) writers.set(table, await sink.openMonth(table, one.month))
    for await (const file of readMonth(clone, one, selection)) {
      for (const [table, rows] of file) await writers.get(table)?.write(rows)
      onFile({ table: one.tables[0] ?? 'usage', month: one.month })
    }
    for (const writer of writers.values()) await writer.close()
  } catch (error) {
    for (const writer of writers.values()) await writer.discard()
    throw error
  }
}
