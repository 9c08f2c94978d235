import { DecodeError } from '../errors.ts'
import { formatCsv, parseCsv } from './csv/csv.ts'
import { decodeText, field } from './decode.ts'
import { type Delivery, decodeDelivery } from './delivery.ts'
import type { JsonObject } from './exact-json.ts'

/** How our count of a BULK delivery's logs stands against the provider's (contract, section 5). */
const COUNTS_MATCH = ['pending', 'yes', 'no'] as const
export type CountsMatch = (typeof COUNTS_MATCH)[number]

/** A delivery as the archive keeps it: what the provider says, and our own count of its mail logs. */
export interface DeliveryRow extends Delivery {
  readonly archivedCount: string | null
  readonly countsMatch: CountsMatch | null
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
  ['html', 'html'],
  ['total_count', 'totalCount'],
  ['sent_count', 'sentCount'],
  ['drop_count', 'dropCount'],
  ['hard_error_count', 'hardErrorCount'],
  ['soft_error_count', 'softErrorCount'],
  ['open_count', 'openCount'],
  ['archived_count', 'archivedCount'],
  ['counts_match', 'countsMatch'],
] as const satisfies readonly (readonly [string, keyof DeliveryRow])[]

const FLAGS = ['true', 'false'] as const

const HEADER: readonly string[] = COLUMNS.map(([name]) => name)

/** Counts belong to BULK deliveries alone (contract, section 5). */
export function toDeliveryRow(delivery: Delivery): DeliveryRow {
  const none = {
    html: null,
    totalCount: null,
    sentCount: null,
    dropCount: null,
    hardErrorCount: null,
    softErrorCount: null,
    openCount: null,
  }
  const counted = delivery.deliveryType === 'BULK'
  return { ...delivery, ...(counted ? {} : none), archivedCount: null, countsMatch: null }
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
  const html = FLAGS.find((flag) => flag === row.html) ?? null
  const delivery = { ...decodeDelivery({ ...row, from }), html }
  const countsMatch = COUNTS_MATCH.find((state) => state === row.counts_match) ?? null
  return { ...delivery, archivedCount: decodeText(row, 'archived_count'), countsMatch }
}

/** Throws `DecodeError` when the header is another one or a cell does not decode. */
export function parseDeliveryRows(text: string): DeliveryRow[] {
  const [header = [], ...rows] = parseCsv(text)
  if (header.join() !== HEADER.join()) throw new DecodeError('deliveries: unknown header')
  return rows.map(decodeRow)
}
