import type { Batch } from './batch.ts'
import type { Batches } from './batches.ts'
import type { VirtualClock } from './clock.ts'
import { type Fate, type Rates, USUAL_RATES } from './fate.ts'
import { DAY as DAY_MS, type DayName, HOUR, japanDay, type Moment, toMs } from './moment.ts'
import { mix } from './random.ts'
import { type WireId, type Writing, wireId } from './rows.ts'

interface Common extends Partial<Rates> {
  readonly subject?: string
  /** HTML part; `null`: text only, which is never opened. */
  readonly html?: string | null
  readonly from?: { readonly email: string; readonly name: string | null }
  /** What is special about log `index` of this call; the rest follows the rates. */
  readonly fate?: (index: number) => Partial<Fate>
  /** A delivery type that docs/wire.md does not know. */
  readonly type?: string
}

export interface BulkOptions extends Common {
  /** Their number, or their addresses. */
  readonly recipients: number | readonly string[]
  /** Start of the delivery; default: now. A later start is a reservation. */
  readonly at?: Moment
  /** When it was registered; default: at its start, or now if that is earlier. */
  readonly registered?: Moment
  /** Time over which the mails go out; default: 2,000 mails a second. */
  readonly spanMs?: number
  /** A status in place of what follows from the time; `EDIT` never starts. */
  readonly status?: string
  /** Added to the provider's counts, such as `{ sent_count: 1 }`. */
  readonly skew?: Readonly<Record<string, number>>
}

export interface SinglesOptions extends Common {
  /** Deliveries, spread evenly over the day. */
  readonly count: number
  /** Default: today. Hours that lie ahead come when their time comes. */
  readonly day?: DayName
  /** Or all at this moment, in place of `day`. */
  readonly at?: Moment
  /** Further addresses a delivery, each with a log of its own. */
  readonly copies?: number
  /** `nowhere`: the delivery end points do not know them. */
  readonly listed?: 'all' | 'nowhere'
}

/** One delivery that was added. */
export interface BulkHandle {
  /** Given on the first look; throws before it is registered. */
  readonly id: WireId
  /** A reserved delivery goes back to `EDIT`. */
  cancel(): void
}

export interface Builders {
  addBulk(options: BulkOptions): BulkHandle
  addTransactions(options: SinglesOptions): void
  addSmtp(options: SinglesOptions): void
}

interface BuilderParts {
  readonly seed: number
  readonly clock: VirtualClock
  readonly add: (batch: Batch) => void
  readonly currentBatches: () => Batches
  readonly writing: Writing
}

const SHOP = { email: 'shop@example.co.jp', name: 'お買い物ショップ' }
const HTML = '<html><body><p>こんにちは</p></body></html>'
const ADDED = { firstLog: -1, firstDelivery: -1, cancelled: false }

function ratesOf(options: Common): Rates {
  const { failureRate, retryRate, openRate, lateRate, lateMs } = { ...USUAL_RATES, ...options }
  return { failureRate, retryRate, openRate, lateRate, lateMs }
}

function htmlOf({ html }: Common): string | null {
  return html === undefined ? HTML : html
}

/** Addresses that were listed one by one, as a part of the fates. */
function fateOfListed(options: BulkOptions): Batch['fate'] {
  const { recipients, fate } = options
  if (typeof recipients === 'number') return fate
  return (index) => ({ email: recipients[index], ...fate?.(index) })
}

function bulkBatch(options: BulkOptions, now: number, seed: number): Batch {
  const { recipients } = options
  const count = typeof recipients === 'number' ? recipients : recipients.length
  const start = toMs(options.at ?? now)
  return {
    ...ADDED,
    kind: 'bulk',
    type: options.type ?? 'BULK',
    seed,
    registered: Math.min(toMs(options.registered ?? now), start),
    start,
    spanMs: options.spanMs ?? count / 2,
    count,
    perDelivery: Math.max(count, 1),
    html: htmlOf(options),
    subject: options.subject ?? '【お知らせ】今週のおすすめ, "特集" | News',
    from: options.from ?? SHOP,
    listed: 'api',
    status: options.status,
    rates: ratesOf(options),
    fate: fateOfListed(options),
    skew: options.skew ?? {},
  }
}

/** The hours of a day with their shares of `count`, so that ids ascend in time beside other deliveries. */
function hoursOf(options: SinglesOptions, now: number): { start: number; count: number }[] {
  if (options.at !== undefined) return [{ start: toMs(options.at), count: options.count }]
  const day = options.day ?? 0
  const midnight = toMs(typeof day === 'string' ? day : japanDay(now + day * DAY_MS))
  return Array.from({ length: 24 }, (_, hour) => ({
    start: midnight + hour * HOUR,
    count: Math.floor(((hour + 1) * options.count) / 24) - Math.floor((hour * options.count) / 24),
  })).filter(({ count }) => count > 0)
}

export function createBuilders({
  seed,
  clock,
  add,
  currentBatches,
  writing,
}: BuilderParts): Builders {
  let added = 0
  const nextSeed = () => mix(seed, added++)
  const addSingles = (type: string, subject: string, options: SinglesOptions) => {
    const perDelivery = 1 + (options.copies ?? 0)
    const { fate } = options
    let before = 0
    for (const { start, count } of hoursOf(options, clock.now())) {
      const first = before
      before += count * perDelivery
      add({
        ...ADDED,
        kind: 'single',
        type: options.type ?? type,
        seed: nextSeed(),
        registered: start,
        start,
        spanMs: options.at === undefined ? HOUR : 0,
        count: count * perDelivery,
        perDelivery,
        html: htmlOf(options),
        subject: options.subject ?? subject,
        from: options.from ?? SHOP,
        listed: options.listed ?? (type === 'SMTP' ? 'all' : 'api'),
        status: undefined,
        rates: ratesOf(options),
        fate: fate && ((index) => fate(first + index)),
        skew: {},
      })
    }
  }
  return {
    addBulk(options) {
      const batch = bulkBatch(options, clock.now(), nextSeed())
      add(batch)
      return {
        get id() {
          currentBatches()
          if (batch.firstDelivery < 0) throw new Error('this delivery is not registered yet')
          return wireId(writing.firstDeliveryId, batch.firstDelivery)
        },
        cancel() {
          if (batch.start > clock.now()) batch.cancelled = true
        },
      }
    },
    addTransactions: (options) => addSingles('TRANSACTION', 'ご注文ありがとうございます', options),
    addSmtp: (options) => addSingles('SMTP', 'Password reset / パスワード再設定', options),
  }
}
