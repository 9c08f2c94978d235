import { decodeCount, decodeText, decodeTime, field, requireId } from './decode.ts'
import { isJsonObject, type JsonObject } from './exact-json.ts'
import type { Id } from './id.ts'
import { type Day, dayOf } from './time.ts'

/** One sending; `deliveryId` is its key (API page, 5). Counts are digits, `null` where not asked for. */
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

/** Day of a delivery by its own times: a BULK delivery's is the day of its start (contract, section 4). */
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
