import { createHash } from 'node:crypto'
import type { Batch } from './batch.ts'
import { type Batches, createBatches } from './batches.ts'
import { type Builders, createBuilders } from './builders.ts'
import { createClock, type VirtualClock } from './clock.ts'
import { DAY, japanDay, type Moment } from './moment.ts'
import type { Writing } from './rows.ts'
import { createTruth, type Truth } from './truth.ts'

export interface AccountOptions {
  readonly seed?: number
  /** The account's present: it runs on from here. Default: real time. */
  readonly now?: Moment
  /** Time stands still until `advance` or `set`. Default false. */
  readonly frozen?: boolean
  readonly loginId?: string
  readonly apiKey?: string
  /** Default 62. */
  readonly retentionDays?: number
  /** Above 2^53 the ids no longer fit a JavaScript number. */
  readonly firstMaillogId?: number | bigint
  readonly firstDeliveryId?: number | bigint
  /** Default true. */
  readonly opensMoveUpdatedTime?: boolean
  /** Mails a month that the plan allows; default 1,000,000. */
  readonly plan?: number
}

/** One customer of blastengine: its mails, past and to come, at a time that can be moved. */
export interface Account extends VirtualClock, Builders {
  readonly seed: number
  readonly loginId: string
  readonly apiKey: string
  /** The bearer token of login id and API key. */
  readonly token: string
  readonly retentionDays: number
  readonly plan: number
  readonly writing: Writing
  /** `YYYY-MM-DD` in Japan time, `days` from the account's present day. */
  dayAt(days: number): string
  /** With ids given to everything that is due now. */
  batches(): Batches
  /** What an exact archive holds at this moment of the account. */
  truth(): Truth
}

export function bearerToken(loginId: string, apiKey: string): string {
  const hex = createHash('sha256').update(`${loginId}${apiKey}`).digest('hex')
  return Buffer.from(hex).toString('base64')
}

export function createAccount(options: AccountOptions = {}): Account {
  const { seed = 1, loginId = 'archive-demo', apiKey = `key-${seed}-0123456789abcdef` } = options
  const clock = createClock(options.now)
  if (options.frozen) clock.freeze()
  const batches = createBatches()
  const retentionDays = options.retentionDays ?? 62
  const writing: Writing = {
    firstMaillogId: BigInt(options.firstMaillogId ?? 1001),
    firstDeliveryId: BigInt(options.firstDeliveryId ?? 101),
    opensMoveUpdatedTime: options.opensMoveUpdatedTime ?? true,
  }
  const currentBatches = () => {
    batches.assignIds(clock.now())
    return batches
  }
  const add = (batch: Batch) => batches.add(batch)
  const builders = createBuilders({ seed, clock, add, currentBatches, writing })
  const account = {
    seed,
    loginId,
    apiKey,
    token: bearerToken(loginId, apiKey),
    retentionDays,
    plan: options.plan ?? 1_000_000,
    writing,
    dayAt: (days: number) => japanDay(clock.now() + days * DAY),
    batches: currentBatches,
    truth: () =>
      createTruth({ batches: currentBatches(), writing, retentionDays, now: clock.now() }),
  }
  // The clock's `offsetMs` is a getter, which a spread would freeze.
  return Object.defineProperties(
    { ...account, ...builders, ...clock },
    { offsetMs: { get: () => clock.offsetMs } },
  )
}
