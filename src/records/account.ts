import { DecodeError } from '../errors.ts'
import { type Column, EMAIL_NAMES, formatCsv, parseCsv, readTable } from './csv.ts'
import { compareIds } from './id.ts'
import { decodeText, decodeTime, field, type JsonObject } from './json.ts'
import { compareCells, mergeRows, type RecordKind } from './kind.ts'
import { normalizeTime } from './time.ts'

/** One entry of the error-stop list (API page, 8). */
export interface ErrorEntry {
  readonly errorTime: string
  readonly email: string
  readonly responseCode: string
  readonly responseMessage: string
  readonly id: string
}

const COLUMNS: readonly Column[] = [
  { names: ['id', 'errorid', 'no', '番号', 'エラーid'] },
  {
    names: ['errortime', 'errordate', 'datetime', 'date', 'time', '日時', 'エラー日時', '発生日時'],
  },
  { names: EMAIL_NAMES },
  {
    names: ['responsecode', 'code', 'errorcode', 'レスポンスコード', '応答コード', 'エラーコード'],
  },
  {
    names: [
      'responsemessage',
      'message',
      'errormessage',
      'メッセージ',
      '応答メッセージ',
      'エラーメッセージ',
      'エラー内容',
    ],
  },
]

/**
 * Decodes the CSV of the error list, in the provider's order; other columns are left out.
 * `totalCount` is the job's count of rows, `null` where it gives none. Throws `DecodeError`.
 */
export function decodeErrorEntries(
  bytes: Uint8Array,
  totalCount: number | null,
): readonly ErrorEntry[] {
  const { rows } = readTable(bytes, COLUMNS, totalCount)
  return Array.from(rows, ([id = '', time = '', email = '', code = '', message = '']) => ({
    errorTime: normalizeTime(time),
    email,
    responseCode: code,
    responseMessage: message,
    id,
  }))
}

/** One month's use of the contract, as the API gives it (API page, 9). */
export interface Usage {
  /** `YYYYMM` by custom. */
  readonly month: string
  readonly current: string | null
  readonly remaining: string | null
  readonly planId: string | null
  readonly updatedTime: string | null
}

/** Throws `DecodeError` naming the field. The SDKs disagree on the name of the time (API page, 9). */
export function decodeUsage(row: JsonObject): Usage {
  const timeKey = field(row, 'updated_time') === null ? 'update_time' : 'updated_time'
  return {
    month: decodeText(row, 'month') ?? '',
    current: decodeText(row, 'current'),
    remaining: decodeText(row, 'remaining'),
    planId: decodeText(row, 'plan_id'),
    updatedTime: decodeTime(row, timeKey),
  }
}

/** Two sightings of one entry of the error-stop list: only its id may differ; the smaller stays. */
function mergeErrorEntries(a: ErrorEntry, b: ErrorEntry): ErrorEntry {
  return compareIds(a.id, b.id) <= 0 ? a : b
}

const ERROR_COLUMNS = ['error_time', 'email', 'response_code', 'response_message', 'id']
const errorCells = (entry: ErrorEntry) => [
  entry.errorTime,
  entry.email,
  entry.responseCode,
  entry.responseMessage,
  entry.id,
]

/** The id of an entry may be a mere row number, so it is no part of the key (API page, 8.1: UNK). */
export const ERRORS: RecordKind<ErrorEntry> = {
  compare: (a, b) => compareCells(errorCells(a).slice(0, 4), errorCells(b)),
  merge: mergeErrorEntries,
  parse: (text) =>
    parseTable(text, ERROR_COLUMNS).map((cells) => {
      const [errorTime = '', email = '', responseCode = '', responseMessage = '', id = ''] = cells
      return { errorTime, email, responseCode, responseMessage, id }
    }),
  format: (entries) => formatCsv([ERROR_COLUMNS, ...entries.map(errorCells)]),
  line: (entry) => formatCsv([errorCells(entry)]),
}

const USAGE_COLUMNS = ['month', 'current', 'remaining', 'plan_id', 'updated_time']
const usageCells = (usage: Usage) => [
  usage.month,
  usage.current ?? '',
  usage.remaining ?? '',
  usage.planId ?? '',
  usage.updatedTime ?? '',
]

export const USAGES: RecordKind<Usage> = {
  compare: (a, b) => compareIds(a.month, b.month),
  merge: mergeRows,
  parse: (text) =>
    parseTable(text, USAGE_COLUMNS).map((cells) => {
      const [month = '', ...others] = cells
      const [current = null, remaining = null, planId = null, updatedTime = null] = others.map(
        (cell) => cell || null,
      )
      return { month, current, remaining, planId, updatedTime }
    }),
  format: (usages) => formatCsv([USAGE_COLUMNS, ...usages.map(usageCells)]),
  line: (usage) => formatCsv([usageCells(usage)]),
}

function parseTable(text: string, columns: readonly string[]): string[][] {
  const [header = [], ...rows] = parseCsv(text)
  if (header.join() !== columns.join()) throw new DecodeError('unknown header')
  return rows
}
