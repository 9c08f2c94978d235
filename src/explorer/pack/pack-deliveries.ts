import { parseTime } from '../../records/time.ts'
import type { ArchiveColumns, DeliveryCells } from './collect.ts'
import type { Table } from './pack.ts'

const COUNTS = [
  ['total', 'total_count'],
  ['sent', 'sent_count'],
  ['drop', 'drop_count'],
  ['hard', 'hard_error_count'],
  ['soft', 'soft_error_count'],
  ['open', 'open_count'],
  ['archived', 'archived_count'],
] as const

/** One more than a count, 0 where there is none. */
function packCount(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) + 1 : 0
}

const secondsOf = (text: string | undefined) => {
  const ms = text ? parseTime(text) : undefined
  return ms === undefined || ms <= 0 ? 0 : Math.floor(ms / 1000)
}

const HTML: Readonly<Record<string, number>> = { true: 2, false: 1 }

/** The deliveries of `order`, indexes of the collected ones; one that only mail logs name has nothing but its ID. */
export function packDeliveries(
  { deliveries, lists }: ArchiveColumns,
  order: readonly number[],
): Table {
  const of = (read: (cells: DeliveryCells) => number) =>
    order.map((index) => read(deliveries.get(index)?.cells ?? {}))
  const counts = COUNTS.map(([name, column]) => [name, of((cells) => packCount(cells[column]))])
  return {
    type: of((cells) => lists.index('types', cells.delivery_type ?? '')),
    status: of((cells) => lists.index('statuses', cells.status ?? '')),
    subject: of((cells) => lists.index('subjects', cells.subject ?? '')),
    fromEmail: of((cells) => lists.index('emails', cells.from_email ?? '')),
    fromName: of((cells) => lists.index('subjects', cells.from_name ?? '')),
    deliveryTime: of((cells) => secondsOf(cells.delivery_time)),
    createdTime: of((cells) => secondsOf(cells.created_time)),
    html: of((cells) => HTML[cells.html ?? ''] ?? 0),
    match: of((cells) => lists.index('matches', cells.counts_match ?? '')),
    known: order.map((index) => deliveries.get(index)?.known ?? 0),
    ...Object.fromEntries(counts),
  }
}
