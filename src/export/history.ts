import { type RecordVersion, readVersions } from '../clone/record-versions.ts'
import { lineOf } from '../clone/versions.ts'
import { dayAt } from '../records/time.ts'
import type { MonthWriter, Sink } from './duckdb/sink.ts'
import type { TableMonth } from './lake.ts'
import type { ExportClone } from './months.ts'
import { formatMailLogLine } from './rows/mail-log-lines.ts'
import { isLineWanted } from './rows/records.ts'
import { formatRow, RecordError, type Row } from './rows/rows.ts'
import { LOST, TABLES } from './rows/tables.ts'
import { isFileWanted, type Selection } from './selection.ts'

export interface HistoryRequest {
  readonly clone: ExportClone
  readonly selection: Selection
  readonly sink: Sink
  /** Commit up to which the table has its rows already. */
  readonly since: string | undefined
  readonly onRows: (month: TableMonth, rows: number) => void
}

/** A version as a row of `mail_log_versions`. Throws `InputError` when the line is no record, or an id is too long. */
function formatVersion(version: RecordVersion): Row {
  const { path, maillogId, line, isLost, commit, knownFrom } = version
  const place = `${commit.slice(0, 12)}:${path}, ${maillogId}`
  const known = `,"known_from":"${new Date(knownFrom).toISOString()}","commit":"${commit}"}`
  if (isLost) {
    const row = formatRow(TABLES.mail_logs, { maillog_id: maillogId }, place)
    return `${row.replace(/"extra":null\}$/, `"extra":${JSON.stringify(LOST)}`)}${known}`
  }
  return `${formatMailLogLine(line, place).slice(0, -1)}${known}`
}

/** A past line that is no record any more cannot be mended: it has no row, and is counted. */
function tryFormat(version: RecordVersion): Row | undefined {
  try {
    return formatVersion(version)
  } catch (error) {
    if (error instanceof RecordError) return undefined
    throw error
  }
}

/**
 * Brings every state of every wanted mail log into `mail_log_versions`, in the order of the commits. Returns how
 * many past lines are no records. Throws `InputError` naming a record with an id of more than 64 bits.
 */
export async function writeVersions(request: HistoryRequest): Promise<number> {
  const { clone, selection, sink, since, onRows } = request
  const { directory } = clone
  const line = lineOf(await clone.listCommits())
  const walk = { line, directory, kinds: ['logs'] as const, ...(since && { since }) }
  let writer: MonthWriter | undefined
  let month = ''
  let unreadable = 0

  async function writeRows(at: string, rows: readonly Row[]): Promise<void> {
    if (writer === undefined || at !== month) {
      await writer?.close()
      writer = await sink.openMonth('mail_log_versions', at)
      month = at
    }
    await writer.write(rows)
    onRows({ table: 'mail_log_versions', month: at }, rows.length)
  }

  try {
    for await (const versions of readVersions(clone, walk)) {
      const wanted = versions.filter(
        ({ path, line }) => isFileWanted(path, selection) && isLineWanted(line, selection),
      )
      const [first] = wanted
      if (first === undefined) continue
      const rows = wanted.map(tryFormat).filter((row) => row !== undefined)
      unreadable += wanted.length - rows.length
      await writeRows(dayAt(first.knownFrom).slice(0, 7), rows)
    }
    await writer?.close()
  } catch (error) {
    await writer?.discard()
    throw error
  }
  return unreadable
}

/** Whether a commit is on the first-parent line of the head. */
export async function isOnLine(clone: ExportClone, commit: string): Promise<boolean> {
  const line = lineOf(await clone.listCommits())
  return line.some((one) => one.commit === commit)
}
