import { DecodeError } from '../errors.ts'
import { formatCsv, parseCsv } from './csv/csv.ts'
import { compareIds, type Id } from './id.ts'
import {
  decodeCount,
  decodeText,
  decodeTime,
  field,
  isJsonObject,
  type JsonObject,
  requireId,
} from './json.ts'
import { mergeRows, type RecordKind } from './kind.ts'
import { type Day, dayOf } from './time.ts'

/** One sending; `deliveryId` is its key. Counts are digits, `null` where not asked for. */
export interface Delivery {
  readonly deliveryId: Id
  readonly deliveryType: string | null
  readonly status: string | null
  readonly subject: string | null
  readonly fromEmail: string | null
  readonly fromName: string | null
  readonly deliveryTime: string | null
  readonly reservationTime: string | null
  readonly createdTime: string | null
  readonly updatedTime: string | null
  readonly totalCount: string | null
  readonly sentCount: string | null
  readonly dropCount: string | null
  readonly hardErrorCount: string | null
  readonly softErrorCount: string | null
  readonly openCount: string | null
  /** Whether it has an HTML part, without which no opens can be known; `null` in a row of the list, which does not tell. */
  readonly html: 'true' | 'false' | null
}

/** What was sent; `null`: it has no such part. */
export interface DeliveryContents {
  readonly text: string | null
  readonly html: string | null
}

/** The answer for one delivery, of which the list tells less. */
export interface WholeDelivery extends Delivery {
  readonly contents: DeliveryContents
}

/** A cell cannot tell an empty text from none, so neither takes the place of a known one. */
const decodeCell = (row: JsonObject, key: string) => decodeText(row, key) || null

/** Decodes a row of the list or the answer for one delivery. Throws `DecodeError` naming the field. */
export function decodeDelivery(row: JsonObject): Delivery {
  const from = field(row, 'from')
  const sender = isJsonObject(from) ? from : { email: from }
  return {
    deliveryId: requireId(row, 'delivery_id'),
    deliveryType: decodeCell(row, 'delivery_type'),
    status: decodeCell(row, 'status'),
    subject: decodeCell(row, 'subject'),
    fromEmail: decodeCell(sender, 'email'),
    fromName: decodeCell(sender, 'name'),
    deliveryTime: decodeTime(row, 'delivery_time'),
    reservationTime: decodeTime(row, 'reservation_time'),
    createdTime: decodeTime(row, 'created_time'),
    updatedTime: decodeTime(row, 'updated_time'),
    totalCount: decodeCount(row, 'total_count'),
    sentCount: decodeCount(row, 'sent_count'),
    dropCount: decodeCount(row, 'drop_count'),
    hardErrorCount: decodeCount(row, 'hard_error_count'),
    softErrorCount: decodeCount(row, 'soft_error_count'),
    openCount: decodeCount(row, 'open_count'),
    html: null,
  }
}

/** Decodes the answer for one delivery, which tells of its parts. Throws `DecodeError` naming the field. */
export function decodeWholeDelivery(row: JsonObject): WholeDelivery {
  const contents = { text: decodeCell(row, 'text_part'), html: decodeCell(row, 'html_part') }
  return { ...decodeDelivery(row), html: contents.html === null ? 'false' : 'true', contents }
}

/** Day of a delivery by its own times: a BULK delivery's is the day of its start. */
export function startDay(
  delivery: Pick<Delivery, 'deliveryType' | 'deliveryTime' | 'createdTime' | 'reservationTime'>,
): Day | null {
  const { deliveryType, deliveryTime, createdTime, reservationTime } = delivery
  const times =
    deliveryType === 'BULK'
      ? [deliveryTime, reservationTime, createdTime]
      : [createdTime, deliveryTime]
  return times.map(dayOf).find((day) => day !== undefined) ?? null
}

/** How our count of a BULK delivery's logs stands against the provider's. */
const COUNTS_MATCH = ['pending', 'yes', 'no'] as const
export type CountsMatch = (typeof COUNTS_MATCH)[number]

/** A delivery as the archive keeps it: what the provider says, and our own count of its mail logs. */
export interface DeliveryRow extends Delivery {
  readonly archivedCount: string | null
  readonly countsMatch: CountsMatch | null
}

/** Columns of `deliveries/**.csv` in their order. */
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

/** Counts belong to BULK deliveries alone. */
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

function formatDeliveryRows(rows: readonly DeliveryRow[]): string {
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

export const DELIVERIES: RecordKind<DeliveryRow> = {
  compare: (a, b) => compareIds(a.deliveryId, b.deliveryId),
  merge: mergeRows,
  parse: parseDeliveryRows,
  format: formatDeliveryRows,
  header: formatCsv([HEADER]),
  line: (row) => formatDeliveryRows([row]),
}
