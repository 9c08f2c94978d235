import { appeared, type Batch, createdAt, emailOf, stepAt } from './batch.ts'
import { type Batches, descend, descendBatch, type Place } from './batches.ts'
import { DAY } from './moment.ts'
import { type LogRow, logRow, type Writing } from './rows.ts'

/** Filters of GET /logs/mails/results; an empty list filters nothing. */
export interface LogFilter {
  /** Distance of the anchor from the first id. */
  readonly before: number
  readonly email: string | null
  readonly types: readonly string[]
  /** Distance of the delivery's id. */
  readonly delivery: number | null
  readonly statuses: readonly string[]
  readonly codes: readonly string[]
  /** Delivery time, ms, both ends inclusive. */
  readonly start: number | null
  readonly end: number | null
}

export interface LogView {
  readonly batches: Batches
  readonly writing: Writing
  readonly retentionDays: number
  readonly now: number
}

/** At most `count` rows, newest id first. */
export function queryLogs(view: LogView, filter: LogFilter, count: number): LogRow[] {
  const rows: LogRow[] = []
  if (count < 1) return rows
  for (const place of candidates(view, filter)) {
    if (!passesCheaply(place, filter, view.now)) continue
    const row = logRow(view.writing, place.batch, place.index, view.now)
    if (!passes(row, filter)) continue
    if (rows.push(row) === count) break
  }
  return rows
}

function candidates(view: LogView, filter: LogFilter): Iterable<Place> {
  const { batches, now, retentionDays } = view
  if (filter.delivery !== null) return ofDelivery(view, filter)
  if (filter.types.length === 0 && filter.start === null && filter.end === null) {
    return descend(batches, filter.before, now, retentionDays)
  }
  return ofBatches(view, filter)
}

function* ofDelivery({ batches, now, retentionDays }: LogView, filter: LogFilter) {
  const found = filter.delivery === null ? undefined : batches.findDelivery(filter.delivery)
  if (!found || found.batch.firstLog < 0) return
  const { batch, index: first } = found
  const end = batch.firstLog + first + batch.perDelivery
  const before = Math.min(filter.before, end)
  for (const place of descendBatch(batch, before, now, retentionDays)) {
    if (place.index < first) return
    yield place
  }
}

/** Skips whole batches that cannot match. */
function* ofBatches({ batches, now, retentionDays }: LogView, filter: LogFilter) {
  for (let at = batches.started.length - 1; at >= 0; at--) {
    const batch = batches.started[at]!
    if (batch.firstLog >= filter.before || !mayMatch(batch, filter)) continue
    yield* descendBatch(batch, filter.before, now, retentionDays)
  }
}

function mayMatch(batch: Batch, { types, start, end }: LogFilter): boolean {
  if (types.length > 0 && !types.includes(batch.type)) return false
  if (end !== null && batch.start > end) return false
  // The last attempt comes at most two days after the mail was handed in.
  return start === null || batch.start + batch.spanMs + 2 * DAY >= start
}

function passesCheaply({ batch, index }: Place, filter: LogFilter, now: number): boolean {
  if (filter.email !== null && emailOf(batch, index) !== filter.email) return false
  if (filter.statuses.length === 0) return true
  return filter.statuses.includes(stepAt(batch, index, now).status)
}

/** A log without a delivery time is hidden by a time filter. */
function passes(row: LogRow, { codes, start, end }: LogFilter): boolean {
  if (codes.length > 0 && !codes.includes(row.last_response_code ?? '')) return false
  if (start === null && end === null) return true
  if (row.delivery_time === null) return false
  const time = Date.parse(row.delivery_time)
  return (start === null || time >= start) && (end === null || time <= end)
}

/** Logs created in [`from`, `to`), also the purged ones. */
export function countCreated(batches: Batches, from: number, to: number): number {
  let total = 0
  for (const batch of batches.started) {
    if (batch.start >= to || batch.start + batch.spanMs < from) continue
    for (let index = appeared(batch, from); index < appeared(batch, to); index++) {
      const created = createdAt(batch, index)
      if (created >= from && created < to) total++
    }
  }
  return total
}
