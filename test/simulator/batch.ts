import { courseOf, type Fate, lateness, openDelay, type Rates, type Step } from './fate.ts'
import { DAY, SECOND } from './moment.ts'
import { addressOf } from './people.ts'
import { mix } from './random.ts'

/**
 * A run of deliveries with consecutive ids whose logs have consecutive ids too: one bulk delivery, or
 * an hour of single mails. It holds no rows: each is computed from the seed when it is asked for.
 */
export interface Batch {
  /** One delivery to many, or many deliveries to one each. */
  readonly kind: 'bulk' | 'single'
  readonly type: string
  readonly seed: number
  /** When its deliveries were registered, and when the first mail goes out, ms. */
  readonly registered: number
  readonly start: number
  /** The mails go out evenly over this time. */
  readonly spanMs: number
  /** Number of logs, and logs of one delivery (recipients of a bulk; to, cc and bcc of a single mail). */
  readonly count: number
  readonly perDelivery: number
  readonly html: string | null
  readonly subject: string
  readonly from: { readonly email: string; readonly name: string | null }
  /** Only these end points know its deliveries. */
  readonly listed: 'api' | 'all' | 'nowhere'
  /** Overrides what would follow from the time. */
  readonly status: string | undefined
  readonly rates: Rates
  readonly fate: ((index: number) => Partial<Fate>) | undefined
  /** Added to the provider's counts, so that its books do not balance. */
  readonly skew: Readonly<Record<string, number>>
  /** Ids as distances from the account's first ones, once allotted. */
  firstLog: number
  firstDelivery: number
  cancelled: boolean
}

/** A row appears this long after its creation. */
export const APPEARS_MS = 3 * SECOND
const NOTHING: Partial<Fate> = {}

export function deliveryCount(batch: Batch): number {
  return Math.max(Math.ceil(batch.count / batch.perDelivery), 1)
}

/** All copies of one single mail are created at once; a bulk delivery's logs one after the other. */
export function createdAt(batch: Batch, index: number): number {
  const position = batch.kind === 'single' ? index - (index % batch.perDelivery) : index
  return batch.start + Math.floor((position * batch.spanMs) / Math.max(batch.count, 1))
}

/** Start of the delivery that the log belongs to. */
export function startedAt(batch: Batch, index: number): number {
  return createdAt(batch, index - (index % batch.perDelivery))
}

/** Number of leading logs for which `holds` is true, where it holds for a prefix. */
function prefix(batch: Batch, holds: (index: number) => boolean): number {
  let low = 0
  let high = batch.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Logs below this index have appeared at `time`, late ones aside. */
export function appeared(batch: Batch, time: number): number {
  if (batch.start + APPEARS_MS > time) return 0
  return prefix(batch, (index) => createdAt(batch, index) + APPEARS_MS <= time)
}

/** Logs below this index were deleted by `time`: retention counts from the start of the delivery. */
export function purged(batch: Batch, time: number, retentionDays: number): number {
  if (batch.start + retentionDays * DAY > time) return 0
  return prefix(batch, (index) => startedAt(batch, index) + retentionDays * DAY <= time)
}

export function hashOf(batch: Batch, index: number): number {
  return mix(batch.seed, index)
}

function override(batch: Batch, index: number): Partial<Fate> {
  return batch.fate?.(index) ?? NOTHING
}

export function courseAt(batch: Batch, index: number): readonly Step[] {
  return override(batch, index).course ?? courseOf(hashOf(batch, index), batch.rates)
}

export function fateOf(batch: Batch, index: number): Fate {
  const hash = hashOf(batch, index)
  const given = override(batch, index)
  const course = given.course ?? courseOf(hash, batch.rates)
  return {
    course,
    openAfterMs: given.openAfterMs === undefined ? openDelay(hash, batch.rates) : given.openAfterMs,
    lateMs: given.lateMs ?? lateness(hash, batch.rates),
    email: given.email,
    hideCreated: given.hideCreated ?? false,
    hideDelivery: given.hideDelivery ?? course[0]?.status === 'DROP',
    extra: given.extra,
  }
}

export function emailOf(batch: Batch, index: number): string {
  const given = override(batch, index).email
  if (given !== undefined) return given
  return addressOf(batch.kind === 'bulk' ? index : hashOf(batch, index) % 50_000)
}

/** The row is listed at `time`, as far as lateness goes. */
export function isListed(batch: Batch, index: number, time: number): boolean {
  if (batch.fate === undefined && batch.rates.lateRate === 0) return true
  const late = override(batch, index).lateMs ?? lateness(hashOf(batch, index), batch.rates)
  return late === 0 || createdAt(batch, index) + APPEARS_MS + late <= time
}

/** The newest step at `time`; the first one if none has been taken yet. */
export function stepAt(batch: Batch, index: number, time: number): Step {
  const course = courseAt(batch, index)
  const elapsed = time - createdAt(batch, index)
  return course.findLast((step) => step.afterMs <= elapsed) ?? course[0]!
}

/** When the mail is first opened, `null` for never: only a delivered mail with an HTML part is. */
export function openedAt(batch: Batch, index: number, fate: Fate): number | null {
  const last = fate.course.at(-1)!
  if (batch.html === null || last.status !== 'SENT' || fate.openAfterMs === null) return null
  return createdAt(batch, index) + last.afterMs + fate.openAfterMs
}

export function isOpened(batch: Batch, index: number, time: number): boolean {
  if (batch.html === null) return false
  const opened = openedAt(batch, index, fateOf(batch, index))
  return opened !== null && opened <= time
}
