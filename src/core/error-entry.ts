import { holdsAddress, holdsCode, holdsId, holdsTime } from './csv/csv-cells.ts'
import { type Column, EMAIL_NAMES } from './csv/csv-columns.ts'
import { readTable } from './csv/csv-table.ts'
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
): readonly ErrorEntry[] {
  const { rows } = readTable(bytes, { columns: COLUMNS }, totalCount)
  return Array.from(rows, ([id = '', time = '', email = '', code = '', message = '']) => ({
    errorTime: normalizeTime(time),
    email,
    responseCode: code,
    responseMessage: message,
    id,
  }))
}
