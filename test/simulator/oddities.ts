import { mix, shuffle } from './random.ts'
import type { LogRow } from './rows.ts'

/** Ways in which the live service may differ from the documented case. All off by default. */
export interface Oddities {
  /** Rows of a log page come in any order. */
  shuffle?: boolean
  /** This many rows of the page before come once more. */
  repeat?: number
  /** Log pages hold anything from one row to `count`. */
  shortPages?: boolean
  /** `count` is silently lowered to this. */
  maxCount?: number
  ignoreAnchor?: boolean
  /** The log list shows the logs of all deliveries whatever `delivery_id` says. */
  ignoreDelivery?: boolean
  /** `size` of the delivery list is silently lowered to this. */
  maxSize?: number
  /** The delivery list shows its first page whatever `page` says. */
  ignorePage?: boolean
  /** The job of the error list wants `error_start`. */
  errorsNeedStart?: boolean
  /** Offset in which times are written, such as `Z` or `-03:30`. */
  zone?: string
  /** Ids are strings. */
  textIds?: boolean
  /** An omitted `status[]` means all, where it hides `DROP` otherwise. */
  allByDefault?: boolean
  /** Attempts in the detail: newest first, in any order, or the key is missing. */
  history?: 'newest-first' | 'shuffled' | 'missing'
  /** `X-Rate-Limit-Remaining` in place of `X-RateLimit-Remaining`. */
  otherRemainingHeader?: boolean
  /** Answers are compressed where the client accepts it. */
  gzip?: boolean
}

export function pageLength(oddities: Oddities, count: number, anchor: number): number {
  const lowered = Math.min(count, oddities.maxCount ?? count)
  return oddities.shortPages ? 1 + (mix(anchor, 21) % lowered) : lowered
}

export function pageOrder(oddities: Oddities, rows: LogRow[], anchor: number): LogRow[] {
  return oddities.shuffle ? shuffle(mix(anchor, 22), rows) : rows
}

function zoneMs(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

function writeValue(key: string, value: unknown, { zone, textIds }: Oddities): unknown {
  if (textIds && (key === 'maillog_id' || key === 'delivery_id')) return `${JSON.stringify(value)}`
  if (zone && typeof value === 'string' && key.endsWith('_time')) {
    return `${new Date(Date.parse(value) + zoneMs(zone)).toISOString().slice(0, 19)}${zone}`
  }
  return Array.isArray(value)
    ? value.map((item) => disguise(item, { zone, textIds } as Oddities))
    : value
}

/** A row as the wire shows it. */
export function disguise<T extends object>(row: T, oddities: Oddities): T {
  if (!oddities.zone && !oddities.textIds) return row
  const entries = Object.entries(row).map(([key, value]) => [key, writeValue(key, value, oddities)])
  return Object.fromEntries(entries)
}
