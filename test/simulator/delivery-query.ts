import { type Batch, deliveryCount, startedAt } from './batch.ts'
import type { Batches } from './batches.ts'
import type { LogView } from './log-query.ts'
import { DAY, MINUTE } from './moment.ts'
import { type DeliveryRow, deliveryRow } from './rows.ts'

/** Filters and paging of GET /deliveries and /deliveries/all. */
export interface DeliveryFilter {
  /** SMTP relay too. */
  readonly all: boolean
  readonly types: readonly string[]
  readonly statuses: readonly string[]
  /** Substrings. */
  readonly subject: string | null
  readonly from: string | null
  readonly html: string | null
  /** Delivery time, ms, both ends inclusive; it hides what has not started. */
  readonly start: number | null
  readonly end: number | null
  readonly descending: boolean
}

interface Entry {
  readonly batch: Batch
  readonly position: number
  readonly time: number
}

/** The last long list: its next page would sort a day of a million deliveries anew. */
const lastLong = new WeakMap<
  Batches,
  { readonly key: string; readonly entries: readonly Entry[] }
>()
const LONG = 20_000

function listEntries(view: LogView, filter: DeliveryFilter): readonly Entry[] {
  const minute = Math.floor(view.now / MINUTE)
  const key = JSON.stringify([filter, view.batches.registered.length, minute])
  const known = lastLong.get(view.batches)
  if (known?.key === key) return known.entries
  const entries = view.batches.registered
    .filter((batch) => mayMatch(batch, filter))
    .flatMap((batch) => entriesOf(view, batch, filter))
  const sign = filter.descending ? -1 : 1
  entries.sort((a, b) => sign * (a.time - b.time || distance(a) - distance(b)))
  if (entries.length >= LONG) lastLong.set(view.batches, { key, entries })
  return entries
}

function distance({ batch, position }: Entry): number {
  return batch.firstDelivery + position
}

/** Rows `from` to `to` (exclusive) of the sorted list. */
export function queryDeliveries(
  view: LogView,
  filter: DeliveryFilter,
  from: number,
  to: number,
): DeliveryRow[] {
  return listEntries(view, filter)
    .slice(from, to)
    .map(({ batch, position }) => deliveryRow(view.writing, batch, position, view.now))
}

function mayMatch(batch: Batch, filter: DeliveryFilter): boolean {
  if (batch.listed === 'nowhere' || (batch.listed === 'all' && !filter.all)) return false
  if (filter.types.length > 0 && !filter.types.includes(batch.type)) return false
  if (!batch.subject.includes(filter.subject ?? '')) return false
  if (!batch.from.email.includes(filter.from ?? '')) return false
  if (!(batch.html ?? '').includes(filter.html ?? '')) return false
  if (filter.end !== null && batch.start > filter.end) return false
  return filter.start === null || batch.start + batch.spanMs >= filter.start
}

function entriesOf(view: LogView, batch: Batch, filter: DeliveryFilter): Entry[] {
  const entries: Entry[] = []
  for (let position = 0; position < deliveryCount(batch); position++) {
    const time = startedAt(batch, position * batch.perDelivery)
    if (!isKnown(view, batch, time) || !inWindow(view, batch, time, filter)) continue
    if (hasStatus(view, batch, position, filter)) entries.push({ batch, position, time })
  }
  return entries
}

function neverStarts(batch: Batch): boolean {
  return batch.cancelled || batch.status === 'EDIT'
}

/** Registered and not purged; what never starts is never purged. */
export function isKnown(view: LogView, batch: Batch, started: number): boolean {
  if (neverStarts(batch)) return true
  if (batch.kind === 'single' && started > view.now) return false
  return started + view.retentionDays * DAY > view.now
}

function inWindow(view: LogView, batch: Batch, started: number, filter: DeliveryFilter): boolean {
  if (filter.start === null && filter.end === null) return true
  if (neverStarts(batch) || started > view.now) return false
  // Times are written in whole seconds.
  const shown = started - (started % 1000)
  return (
    (filter.start === null || shown >= filter.start) && (filter.end === null || shown <= filter.end)
  )
}

function hasStatus(view: LogView, batch: Batch, position: number, filter: DeliveryFilter): boolean {
  if (filter.statuses.length === 0) return true
  return filter.statuses.includes(deliveryRow(view.writing, batch, position, view.now).status)
}
