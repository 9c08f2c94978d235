import { DecodeError } from '../../errors.ts'
import { parseCsv } from '../../records/csv/csv.ts'
import { isJsonObject, type Json } from '../../records/json.ts'
import { dayOf } from '../../records/time.ts'
import { hasDay, isWanted, type Selection } from '../selection.ts'
import { formatMailLogLine, isOrdinary, parseRecord } from './mail-log-lines.ts'
import { formatRow, RecordError, type Row } from './rows.ts'
import { OF_ATTEMPT, TABLES, type TableName } from './tables.ts'

/** Rows of one file, for each table that it fills; a text holds whole lines. */
export type FileRows = readonly (readonly [TableName, Row | readonly Row[]])[]

/** A file of the archive, read. */
export interface ArchiveFile {
  /** From the root of the branch. */
  readonly path: string
  readonly text: string
}

/** Lines of a file of JSON Lines with the place of each. */
function linesOf({ path, text }: ArchiveFile): (readonly [line: string, place: string])[] {
  const lines = text.split('\n')
  if (lines.pop() !== '') {
    throw new RecordError(path, {
      en: 'the file ends in the middle of a line',
      ja: 'ファイルが行の途中で終わっています',
    })
  }
  return lines.map((line, index) => [line, `${path}:${index + 1}`] as const)
}

const DELIVERY = /^\{"maillog_id":\d+,"delivery_id":(\d+),/

/** Whether a mail log or a failure, as it stands in its file, belongs to the deliveries that were asked for. */
export function isLineWanted(line: string, { deliveryIds }: Selection): boolean {
  return deliveryIds === null || deliveryIds.has(DELIVERY.exec(line)?.[1] ?? '')
}

export function readMailLogs(file: ArchiveFile, selection: Selection): FileRows {
  const lines = linesOf(file)
  if (selection.deliveryIds === null && lines.every(([line]) => isOrdinary(line))) {
    return [['mail_logs', file.text]]
  }
  const wanted = lines.filter(([line]) => isLineWanted(line, selection))
  return [['mail_logs', wanted.map(([line, place]) => formatMailLogLine(line, place))]]
}

const OF_ATTEMPTS = new Set(['sent_history'])

function readAttempts(failure: Readonly<Record<string, Json>>, place: string): Row[] {
  const history = failure.sent_history ?? []
  return (Array.isArray(history) ? history : [history]).map((attempt: Json, index) => {
    const values = isJsonObject(attempt) ? attempt : { attempt }
    const maillogId = failure.maillog_id ?? null
    const own = { [OF_ATTEMPT.maillogId]: maillogId, [OF_ATTEMPT.number]: index + 1 }
    const counted = { ...values, ...own }
    return formatRow(TABLES.attempts, counted, place)
  })
}

export function readFailures(file: ArchiveFile, selection: Selection): FileRows {
  const failures: Row[] = []
  const attempts: Row[] = []
  for (const [line, place] of linesOf(file)) {
    if (!isLineWanted(line, selection)) continue
    const failure = parseRecord(line, place)
    failures.push(formatRow(TABLES.failures, failure, place, OF_ATTEMPTS))
    attempts.push(...readAttempts(failure, place))
  }
  return [
    ['failures', failures],
    ['attempts', attempts],
  ]
}

/** Rows of a CSV file by the names in its header. Throws `RecordError` naming the file. */
export function readTable({ path, text }: ArchiveFile): Record<string, string | null>[] {
  try {
    const [header = [], ...rows] = parseCsv(text)
    return rows.map((cells) =>
      Object.fromEntries(header.map((name, column) => [name, cells[column] || null])),
    )
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    throw new RecordError(path, {
      en: 'the file is not CSV',
      ja: 'ファイルがCSVではありません',
    })
  }
}

type CsvTable = 'deliveries' | 'opens' | 'errors'

function isRowWanted(table: CsvTable, row: Record<string, string | null>, selection: Selection) {
  if (table === 'errors') return hasDay(dayOf(row.error_time) ?? null, selection)
  return isWanted(row.delivery_id ?? '', selection)
}

/** A CSV file whose columns are those of its table. */
export function readRows(table: CsvTable, file: ArchiveFile, selection: Selection): FileRows {
  const rows = readTable(file).flatMap((row, index) => {
    if (!isRowWanted(table, row, selection)) return []
    return [formatRow(TABLES[table], row, `${file.path}, #${index + 1}`)]
  })
  return [[table, rows]]
}

/** `202611` and `2026-11` as the name of a month's folder. */
export function monthOfUsage(month: string | null): string {
  const [, year, number] = /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(month ?? '') ?? []
  return year === undefined ? 'undated' : `${year}-${number}`
}

/** The rows of `usage.csv` by their months. */
export function readUsage(file: ArchiveFile): Map<string, Row[]> {
  const months = new Map<string, Row[]>()
  for (const [index, row] of readTable(file).entries()) {
    const month = monthOfUsage(row.month ?? null)
    const line = formatRow(TABLES.usage, row, `${file.path}, #${index + 1}`)
    months.set(month, [...(months.get(month) ?? []), line])
  }
  return months
}
