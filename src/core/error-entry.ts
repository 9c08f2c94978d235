import { holdsAddress, holdsCode, holdsId, holdsTime } from './csv/csv-cells.ts'
import { type Column, EMAIL_NAMES } from './csv/csv-columns.ts'
import { type NoteOddCells, readTable } from './csv/csv-table.ts'
import { decodeText } from './decode.ts'
import type { JsonObject } from './exact-json.ts'
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
