import { japanTime } from './moment.ts'
import { encodeShiftJis } from './shift-jis.ts'

/** How the provider writes its CSV files: much of it is unknown. */
export interface CsvStyle {
  /** Wording of the header; default `ja`. */
  readonly header?: 'ja' | 'en' | 'unknown'
  readonly bom?: boolean
  readonly encoding?: 'utf-8' | 'shift_jis'
  /** Default `plain`: `2026-11-23 10:00:00`, Japan time. */
  readonly times?: 'plain' | 'slashed' | 'iso'
  readonly lineEnd?: '\r\n' | '\n'
  /** Columns in another order, or fewer of them. */
  readonly columns?: readonly string[]
  /** One more column, with this name and value. */
  readonly extra?: readonly [name: string, value: string]
}

type Row = object

const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ja: {
    delivery_id: '配信ID',
    delivery_time: '配信日時',
    email: 'メールアドレス',
    open_time: '開封日時',
    id: 'ID',
    error_time: 'エラー日時',
    response_code: '応答コード',
    response_message: 'エラーメッセージ',
  },
  en: {
    delivery_id: 'Delivery ID',
    delivery_time: 'Delivery Time',
    email: 'Mail Address',
    open_time: 'Open Time',
    id: 'ID',
    error_time: 'Error Time',
    response_code: 'Response Code',
    response_message: 'Error Message',
  },
}
const OPEN_COLUMNS = ['delivery_id', 'delivery_time', 'email', 'open_time'] as const
const ERROR_COLUMNS = ['id', 'error_time', 'email', 'response_code', 'response_message'] as const
const CHUNK_ROWS = 10_000

/** Ids beyond 2^53 have no `toString`. */
const textOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')

function quote(value: unknown): string {
  return `"${textOf(value).replaceAll('"', '""')}"`
}

function writeTime(value: unknown, style: CsvStyle): unknown {
  if (typeof value !== 'string' || value === '' || style.times === 'iso') return value
  const plain = japanTime(Date.parse(value)).slice(0, 19).replace('T', ' ')
  return style.times === 'slashed' ? plain.replaceAll('-', '/') : plain
}

function headerOf(column: string, position: number, style: CsvStyle): string {
  return HEADERS[style.header ?? 'ja']?.[column] ?? `COL${position + 1}`
}

/** Every field quoted, as the sibling file is. */
function writeCsv(rows: Iterable<Row>, usual: readonly string[], style: CsvStyle): Buffer {
  const columns = style.columns ?? usual
  const end = style.lineEnd ?? '\r\n'
  const [extraName, extraValue] = style.extra ?? []
  const tail = (value?: string) => (value === undefined ? '' : `,${quote(value)}`)
  const encode =
    style.encoding === 'shift_jis' ? encodeShiftJis : (text: string) => Buffer.from(text)
  const names = columns.map((column, position) => quote(headerOf(column, position, style)))
  const chunks = [encode(`${style.bom ? '\ufeff' : ''}${names.join(',')}${tail(extraName)}${end}`)]
  let lines: string[] = []
  for (const row of rows) {
    const values: Readonly<Record<string, unknown>> = { ...row }
    const fields = columns.map((column) =>
      quote(column.endsWith('_time') ? writeTime(values[column], style) : values[column]),
    )
    lines.push(`${fields.join(',')}${tail(extraValue)}${end}`)
    if (lines.length === CHUNK_ROWS) {
      chunks.push(encode(lines.join('')))
      lines = []
    }
  }
  chunks.push(encode(lines.join('')))
  return Buffer.concat(chunks)
}

/** The open report of rows with the fields of a mail log. */
export function opensCsv(rows: Iterable<Row>, style: CsvStyle): Buffer {
  return writeCsv(rows, OPEN_COLUMNS, style)
}

/** The error-stop list. */
export function errorsCsv(rows: Iterable<Row>, style: CsvStyle): Buffer {
  return writeCsv(rows, ERROR_COLUMNS, style)
}
