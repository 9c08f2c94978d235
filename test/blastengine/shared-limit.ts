import {
  type Budget,
  budgetWaitMs,
  createBudget,
  endRequest,
  type Pace,
  startRequest,
} from '../../src/blastengine/pace.ts'

/** The provider's limit: takes one request at `now` and tells what is left, or refuses. */
export type Limiter = (now: number) => number | 'refused'

const LIMIT = 500
const MINUTE = 60_000

/** Everything comes back at the start of a minute; `phase` is how far the first one has run. */
export function fixedWindow(phase: number): Limiter {
  let window = Number.NaN
  let used = 0
  return (now) => {
    const current = Math.floor((now + phase) / MINUTE)
    if (current !== window) used = 0
    window = current
    if (used >= LIMIT) return 'refused'
    used += 1
    return LIMIT - used
  }
}

/** At most 500 in the last 60 s. */
export function slidingWindow(): Limiter {
  const times: number[] = []
  return (now) => {
    while ((times[0] ?? now) <= now - MINUTE) times.shift()
    if (times.length >= LIMIT) return 'refused'
    times.push(now)
    return LIMIT - times.length
  }
}

/** Flows back evenly, as Bucket4j does by default. */
export function greedyBucket(): Limiter {
  let tokens = LIMIT
  let at = 0
  return (now) => {
    tokens = Math.min(LIMIT, tokens + ((now - at) * LIMIT) / MINUTE)
    at = now
    if (tokens < 1) return 'refused'
    tokens -= 1
    return Math.floor(tokens)
  }
}

export interface Neighbours {
  readonly limiter: Limiter
  readonly pace: Pace
  /** Times at which production sends, ascending. */
  readonly sends: readonly number[]
  readonly random: () => number
  /** How many requests we have at once in flight. */
  readonly workers: number
  readonly untilMs: number
}

export interface Outcome {
  readonly starts: readonly number[]
  readonly refusedSends: number
  readonly refusedStarts: number
  readonly stopped: Budget['stopped']
}

interface Flight {
  readonly at: number
  readonly ticket: number
  readonly status: number
  readonly remaining: number | undefined
}

/** Plays us and a production sender against one limiter, in virtual time. */
export function runBesides({
  limiter,
  pace,
  sends,
  random,
  workers,
  untilMs,
}: Neighbours): Outcome {
  let budget = createBudget(pace)
  const starts: number[] = []
  const flights: Flight[] = []
  let refusedSends = 0
  let refusedStarts = 0
  let next = 0
  let now = 0
  while (now < untilMs && budget.stopped === undefined) {
    const wait = flights.length < workers ? budgetWaitMs(budget, now) : Number.POSITIVE_INFINITY
    const landing = flights.toSorted((a, b) => a.at - b.at)[0]
    const send = sends[next] ?? Number.POSITIVE_INFINITY
    const at = Math.min(now + wait, landing?.at ?? Number.POSITIVE_INFINITY, send)
    if (at === Number.POSITIVE_INFINITY) throw new Error('nobody moves any more')
    now = at
    if (send === at) {
      next += 1
      if (limiter(now) === 'refused') refusedSends += 1
    } else if (landing?.at === at) {
      flights.splice(flights.indexOf(landing), 1)
      const signals = { ...landing, retryAfterSeconds: undefined }
      budget = endRequest(budget, landing.ticket, now, signals, random)
    } else {
      budget = startRequest(budget, now)
      starts.push(now)
      const answer = limiter(now)
      const refused = answer === 'refused'
      if (refused) refusedStarts += 1
      flights.push({
        at: now + 20 + random() * 200,
        ticket: budget.started,
        status: refused ? 429 : 200,
        remaining: refused ? 0 : answer,
      })
    }
  }
  return { starts, refusedSends, refusedStarts, stopped: budget.stopped }
}
