import type { StopReason } from '../errors.ts'
import {
  ageDrain,
  type Drain,
  drainBucket,
  fullBucket,
  halveBucket,
  observeDrain,
  type RateSignals,
  type TokenBucket,
  takeToken,
  tokenWaitMs,
} from './limits.ts'

/** Inputs `requests-per-minute` and `reserve`. */
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
  readonly ended: number
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

/** The first request goes alone: what is left is not known yet. */
export function createBudget(pace: Pace): Budget {
  return {
    reserve: pace.reserve,
    bucket: fullBucket(pace.requestsPerMinute),
    drain: { perMinute: 0 },
    started: 0,
    ended: 0,
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
// however much above the reserve that is.
const floorOf = ({ reserve, drain }: Budget) => Math.max(reserve, drain.perMinute)

/** Answers on their way will bring the remaining count below the floor. */
function mustAwaitAnswer(budget: Budget): boolean {
  const { latest, started, ended } = budget
  if (latest === undefined || started === ended) return false
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

const MAX_REFUSALS = 3
const UNTOLD_WAIT_SECONDS = 60
const PATIENCE_MS = 10 * 60_000
const SHORTEST_PROBE_MS = 10_000
const LONGEST_PROBE_MS = 60_000

function beginPause(budget: Budget, now: number, pause: Pause): Budget {
  const pausedUntil = Math.max(budget.pausedUntil, now + pause.ms)
  const bucket = drainBucket(budget.bucket, pausedUntil)
  return { ...budget, bucket, probe: 'due', pausedUntil, pausedAt: budget.started, pause }
}

/** Several requests in flight are refused together: that is one refusal. */
function refuse(budget: Budget, ticket: Ticket, now: number, pause: Pause): Budget {
  const paused = beginPause(budget, now, pause)
  if (ticket <= budget.refusedAt) return { ...paused, pause: budget.pause }
  const refusals = budget.refusals + 1
  return {
    ...paused,
    bucket: halveBucket(paused.bucket),
    refusedAt: budget.started,
    refusals,
    stopped: refusals >= MAX_REFUSALS ? 'rate-limit' : budget.stopped,
  }
}

/** 10 s to 60 s: what the server says, else random, as equal waits would always meet the same phase of its window. */
function probeWaitMs(seconds: number | undefined, probes: number, random: () => number): number {
  const longest = Math.min(LONGEST_PROBE_MS, SHORTEST_PROBE_MS * 2 ** probes)
  const untold = SHORTEST_PROBE_MS + random() * (longest - SHORTEST_PROBE_MS)
  const ms = seconds === undefined ? untold : (seconds + 1) * 1000
  return Math.min(LONGEST_PROBE_MS, Math.max(SHORTEST_PROBE_MS, Math.ceil(ms)))
}

/** Fewer requests are left than must stay for others. */
function holdBack(budget: Budget, now: number, waitMs: number): Budget {
  const { since, probes } = budget.below ?? { since: now, probes: 0 }
  return {
    ...beginPause(budget, now, { why: 'reserve', ms: waitMs }),
    pause: probes === 0 ? { why: 'reserve', ms: waitMs } : budget.pause,
    drain: probes === 0 ? budget.drain : ageDrain(budget.drain),
    below: { since, probes: probes + 1 },
    stopped: now - since >= PATIENCE_MS ? 'reserve' : budget.stopped,
  }
}

function noteRemaining(budget: Budget, ticket: Ticket, now: number, remaining: number): Budget {
  return {
    ...budget,
    latest: { ticket, remaining },
    drain: observeDrain(budget.drain, { at: now, ticket, remaining }),
  }
}

function accept(
  budget: Budget,
  ticket: Ticket,
  now: number,
  { remaining, retryAfterSeconds }: RateSignals,
  random: () => number,
): Budget {
  const told = remaining === undefined ? budget : noteRemaining(budget, ticket, now, remaining)
  if (remaining !== undefined && remaining < floorOf(told)) {
    const probes = (told.below?.probes ?? 0) + 1
    return holdBack({ ...told, refusals: 0 }, now, probeWaitMs(retryAfterSeconds, probes, random))
  }
  const probe = told.probe === ticket ? undefined : told.probe
  return { ...told, probe, refusals: 0, below: undefined }
}

/** Counts that do not depend on when the request was started. */
function count(budget: Budget, signals: RateSignals | undefined): Budget {
  const lowest = budget.lowestRemaining ?? Number.POSITIVE_INFINITY
  const remaining = signals?.remaining
  return {
    ...budget,
    ended: budget.ended + 1,
    rateLimited: budget.rateLimited + (signals?.status === 429 ? 1 : 0),
    lowestRemaining: remaining === undefined ? budget.lowestRemaining : Math.min(lowest, remaining),
  }
}

/** Takes in the answer to a request, or its loss (`signals` undefined). `random` returns 0 to 1. */
export function endRequest(
  budget: Budget,
  ticket: Ticket,
  now: number,
  signals: RateSignals | undefined,
  random: () => number,
): Budget {
  const counted = count(budget, signals)
  if (signals?.status === 429) {
    const seconds = (signals.retryAfterSeconds ?? UNTOLD_WAIT_SECONDS) + 1 + random()
    return refuse(counted, ticket, now, { why: 'rate-limit', ms: Math.ceil(seconds * 1000) })
  }
  // Sent before the pause: it tells nothing about what is left after it.
  if (ticket <= budget.pausedAt) return counted
  if (signals !== undefined) return accept(counted, ticket, now, signals, random)
  return budget.probe === ticket ? { ...counted, probe: 'due' } : counted
}
