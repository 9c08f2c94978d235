import type { StopReason } from '../errors.ts'
import type { Drain } from './drain.ts'
import { fullBucket, type TokenBucket, takeToken, tokenWaitMs } from './token-bucket.ts'

/** Inputs `requests-per-minute` and `reserve` (contract, section 2). */
export interface Pace {
  readonly requestsPerMinute: number
  readonly reserve: number
}

/** Ordinal of a started request, from 1. */
export type Ticket = number

export interface Pause {
  readonly why: 'rate-limit' | 'reserve'
  readonly ms: number
}

/** When requests may start: a state machine that is told the time (ms) with every event. */
export interface Budget {
  readonly reserve: number
  readonly bucket: TokenBucket
  readonly drain: Drain
  readonly started: number
  readonly settled: number
  /** A single request whose answer decides; none other is started meanwhile. */
  readonly probe: 'due' | Ticket | undefined
  readonly pausedUntil: number
  /** Requests up to here were on their way when the last pause, or refusal, came. */
  readonly pausedAt: Ticket
  readonly refusedAt: Ticket
  /** 429s in a row. */
  readonly refusals: number
  /** Too few requests are left. */
  readonly below: { readonly since: number; readonly probes: number } | undefined
  readonly latest: { readonly ticket: Ticket; readonly remaining: number } | undefined
  readonly lowestRemaining: number | null
  /** All 429s. */
  readonly rateLimited: number
  /** The pause that began last. */
  readonly pause: Pause | undefined
  /** No request may be started in this run any more. */
  readonly stopped: StopReason | undefined
}

/** The first request goes alone: nobody knows yet what is left. */
export function createBudget(pace: Pace): Budget {
  return {
    reserve: pace.reserve,
    bucket: fullBucket(pace.requestsPerMinute),
    drain: { perMinute: 0 },
    started: 0,
    settled: 0,
    probe: 'due',
    pausedUntil: Number.NEGATIVE_INFINITY,
    pausedAt: 0,
    refusedAt: 0,
    refusals: 0,
    below: undefined,
    latest: undefined,
    lowestRemaining: null,
    rateLimited: 0,
    pause: undefined,
    stopped: undefined,
  }
}

// Production sending shares the limit. What it will use before a fixed window ends must be left to it,
// however much above the reserve that is (API page, 2: the kind of window is unknown).
export const floorOf = ({ reserve, drain }: Budget) => Math.max(reserve, drain.perMinute)

/** Answers on their way will bring the remaining count below the floor. */
function mustAwaitAnswer(budget: Budget): boolean {
  const { latest, started, settled } = budget
  if (latest === undefined || started === settled) return false
  return latest.remaining - (started - latest.ticket) < floorOf(budget)
}

/** Until the next request may start: 0: now, `Infinity`: not before an answer has arrived. */
export function budgetWaitMs(budget: Budget, now: number): number {
  if (now < budget.pausedUntil) return budget.pausedUntil - now
  if (typeof budget.probe === 'number' || mustAwaitAnswer(budget)) return Number.POSITIVE_INFINITY
  return tokenWaitMs(budget.bucket, now)
}

/** Starts a request, whose ticket is the new `started`. */
export function startRequest(budget: Budget, now: number): Budget {
  const started = budget.started + 1
  const probe = budget.probe === 'due' ? started : budget.probe
  return { ...budget, bucket: takeToken(budget.bucket, now), started, probe }
}
