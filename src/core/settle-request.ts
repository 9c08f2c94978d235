import { type Budget, floorOf, type Pause, type Ticket } from './budget.ts'
import { ageDrain, observeDrain } from './drain.ts'
import type { RateSignals } from './rate-signals.ts'
import { drainBucket, halveBucket } from './token-bucket.ts'

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
    settled: budget.settled + 1,
    rateLimited: budget.rateLimited + (signals?.status === 429 ? 1 : 0),
    lowestRemaining: remaining === undefined ? budget.lowestRemaining : Math.min(lowest, remaining),
  }
}

/** Takes in the answer to a request, or its loss (`signals` undefined). `random` returns 0 to 1. */
export function settleRequest(
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
