import { DecodeError } from '../errors.ts'
import { formatCsv, parseCsv } from './csv/csv.ts'
import { decodeText, field } from './decode.ts'
import { type Delivery, decodeDelivery } from './delivery.ts'
import type { JsonObject } from './exact-json.ts'

/** How our count of a BULK delivery's logs stands against the provider's (contract, section 5). */
const BOOKS = ['open', 'balanced', 'unbalanced'] as const
export type Books = (typeof BOOKS)[number]

/** A delivery as the archive keeps it: what the provider says, and our own count of its mail logs. */
export interface DeliveryRow extends Omit<Delivery, 'hasHtml'> {
  readonly archivedCount: string | null
  readonly books: Books | null
}

/** Columns of `deliveries/**.csv` in their order (contract, section 5). */
const COLUMNS = [
  ['delivery_id', 'deliveryId'],
  ['delivery_type', 'deliveryType'],
  ['status', 'status'],
  ['subject', 'subject'],
  ['from_email', 'fromEmail'],
  ['from_name', 'fromName'],
  ['delivery_time', 'deliveryTime'],
  ['reservation_time', 'reservationTime'],
  ['created_time', 'createdTime'],
  ['updated_time', 'updatedTime'],
  ['total_count', 'totalCount'],
  ['sent_count', 'sentCount'],
  ['drop_count', 'dropCount'],
  ['hard_error_count', 'hardErrorCount'],
  ['soft_error_count', 'softErrorCount'],
  ['open_count', 'openCount'],
  ['archived_count', 'archivedCount'],
  ['books', 'books'],
] as const satisfies readonly (readonly [string, keyof DeliveryRow])[]

const HEADER: readonly string[] = COLUMNS.map(([name]) => name)

/** Counts belong to BULK deliveries alone (contract, section 5). */
export function toDeliveryRow(delivery: Delivery): DeliveryRow {
  const { hasHtml: _, ...row } = delivery
  const none = {
    totalCount: null,
    sentCount: null,
    dropCount: null,
    hardErrorCount: null,
    softErrorCount: null,
    openCount: null,
  }
  const counted = delivery.deliveryType === 'BULK'
  return { ...row, ...(counted ? {} : none), archivedCount: null, books: null }
}

export function formatDeliveryRows(rows: readonly DeliveryRow[]): string {
  const cells = rows.map((row) => COLUMNS.map(([, key]) => row[key] ?? ''))
  return formatCsv([HEADER, ...cells])
}

/** The archive's own CSV decodes as the API's rows do, once each cell has its column's name again. */
function decodeRow(cells: readonly string[]): DeliveryRow {
  const named = HEADER.map((name, column) => [name, cells[column] || null] as const)
  const row: JsonObject = Object.fromEntries(named)
  const from = { email: field(row, 'from_email'), name: field(row, 'from_name') }
  const { hasHtml: _, ...delivery } = decodeDelivery({ ...row, from })
  const books = BOOKS.find((state) => state === row.books) ?? null
  return { ...delivery, archivedCount: decodeText(row, 'archived_count'), books }
}

/** Throws `DecodeError` when the header is another one or a cell does not decode. */
export function parseDeliveryRows(text: string): DeliveryRow[] {
  const [header = [], ...rows] = parseCsv(text)
  if (header.join() !== HEADER.join()) throw new DecodeError('deliveries: unknown header')
  return rows.map(decodeRow)
}
