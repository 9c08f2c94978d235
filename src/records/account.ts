import { DecodeError } from '../errors.ts'
import {
  type Column,
  EMAIL_NAMES,
  holdsAddress,
  holdsCode,
  holdsId,
  holdsTime,
} from './csv/columns.ts'
import { formatCsv, parseCsv } from './csv/csv.ts'
import { type NoteOddCells, readTable } from './csv/table.ts'
import { compareIds } from './id.ts'
import { decodeText, decodeTime, field, type JsonObject } from './json.ts'
import { compareCells, compareText, mergeRows, type RecordKind } from './kind.ts'
import { normalizeTime } from './time.ts'

/** One entry of the error-stop list; its id is '' where it was listed without one. */
export interface ErrorEntry {
  readonly errorTime: string
  readonly email: string
  readonly responseCode: string
  readonly responseMessage: string
  readonly id: string
}

const COLUMNS: readonly Column[] = [
  {
    names: ['id', 'errorid', 'no', '番号', 'エラーid'],
    holds: holdsId,
    isUnique: true,
  },
  {
    names: ['errortime', 'errordate', 'datetime', 'date', 'time', '日時', 'エラー日時', '発生日時'],
    holds: holdsTime,
  },
  { names: EMAIL_NAMES, holds: holdsAddress },
  {
    names: ['responsecode', 'code', 'errorcode', 'レスポンスコード', '応答コード', 'エラーコード'],
    holds: holdsCode,
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
    holds: () => true,
  },
]

/**
 * Decodes the CSV of the error list, in the provider's order; other columns are left out.
 * `totalCount` is the job's count of rows, `null` where it gives none. Throws `DecodeError`.
 */
export function decodeErrorEntries(
  bytes: Uint8Array,
  totalCount: number | null,
  noteOdd: NoteOddCells = () => {},
): readonly ErrorEntry[] {
  const { rows } = readTable(bytes, { columns: COLUMNS }, totalCount, noteOdd)
  return Array.from(rows, ([id = '', time = '', email = '', code = '', message = '']) => ({
    errorTime: normalizeTime(time),
    email,
    responseCode: code,
    responseMessage: message,
    id,
  }))
}

/** Decodes an entry of the list in JSON. */
export function decodeErrorItem(row: JsonObject): ErrorEntry {
  return {
    errorTime: normalizeTime(decodeText(row, 'error_time') ?? ''),
    email: decodeText(row, 'email') ?? '',
    responseCode: decodeText(row, 'response_code') ?? '',
    responseMessage: decodeText(row, 'response_message') ?? '',
    id: decodeText(row, 'error_id') ?? decodeText(row, 'id') ?? '',
  }
}

/** One month's use of the contract, as the API gives it. */
export interface Usage {
  /** `YYYYMM` by custom. */
  readonly month: string
  readonly current: string | null
  readonly remaining: string | null
  readonly planId: string | null
  readonly updatedTime: string | null
}

/** Throws `DecodeError` naming the field. The SDKs disagree on the name of the time. */
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

/** Two sightings of one entry of the error-stop list: only its id may differ; the smaller stays, and none replaces one. */
function mergeErrorEntries(a: ErrorEntry, b: ErrorEntry): ErrorEntry {
  if (a.id === '' || b.id === '') return a.id === '' ? b : a
  return compareIds(a.id, b.id) <= 0 ? a : b
}

const ERROR_COLUMNS = ['error_time', 'email', 'response_code', 'response_message', 'error_id']
const errorCells = (entry: ErrorEntry) => [
  entry.errorTime,
  entry.email,
  entry.responseCode,
  entry.responseMessage,
  entry.id,
]

/** The id of an entry may be a mere row number, so it is no part of the key. */
export const ERRORS: RecordKind<ErrorEntry> = {
  compare: (a, b) => compareCells(errorCells(a).slice(0, 4), errorCells(b)),
  merge: mergeErrorEntries,
  parse: (text) =>
    parseTable(text, ERROR_COLUMNS).map((cells) => {
      const [errorTime = '', email = '', responseCode = '', responseMessage = '', id = ''] = cells
      return { errorTime, email, responseCode, responseMessage, id }
    }),
  format: (entries) => formatCsv([ERROR_COLUMNS, ...entries.map(errorCells)]),
  header: formatCsv([ERROR_COLUMNS]),
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
  compare: (a, b) => compareText(a.month, b.month),
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
  header: formatCsv([USAGE_COLUMNS]),
  line: (usage) => formatCsv([usageCells(usage)]),
}

function parseTable(text: string, columns: readonly string[]): string[][] {
  const [header = [], ...rows] = parseCsv(text)
  if (header.join() !== columns.join()) throw new DecodeError('unknown header')
  return rows
}
