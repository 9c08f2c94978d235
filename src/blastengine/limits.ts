/** How fast everyone else uses up the common limit, seen in the remaining counts of our own answers. */
export interface Drain {
  /** Requests of others a minute, the limit's own refill taken off; 0 while unknown. */
  readonly perMinute: number
  readonly first?: DrainSample
  readonly last?: DrainSample
}

export interface DrainSample {
  /** ms */
  readonly at: number
  /** Ordinal of our own request that the answer belongs to. */
  readonly ticket: number
  readonly remaining: number
}

/** Shorter measurements are noise, as answers arrive in any order. */
const SHORTEST_MS = 3_000
const LONGEST_MS = 10_000
/** A rise by as much is more than disorder among our own: the limit's window began anew. */
const MAX_FLIGHTS = 8

/** Requests of others between two answers; negative when the limit was refilled. */
const usedByOthers = (from: DrainSample, to: DrainSample) =>
  from.remaining - to.remaining - (to.ticket - from.ticket)

/** Where the measurement that `sample` belongs to began; after a pause or a refill it begins anew. */
function beginning({ first, last }: Drain, sample: DrainSample): DrainSample {
  if (first === undefined || last === undefined) return sample
  const anew = sample.at - last.at >= LONGEST_MS || sample.remaining - last.remaining >= MAX_FLIGHTS
  return anew ? sample : first
}

export function observeDrain(drain: Drain, sample: DrainSample): Drain {
  if (drain.last !== undefined && sample.ticket < drain.last.ticket) return drain
  const first = beginning(drain, sample)
  const ms = sample.at - first.at
  if (ms < SHORTEST_MS) return { perMinute: drain.perMinute, first, last: sample }
  const perMinute = (Math.max(0, usedByOthers(first, sample)) / ms) * 60_000
  return { perMinute, first: ms < LONGEST_MS ? first : sample, last: sample }
}

/** A probe found too few requests left: what was measured before the pause counts for less. */
export function ageDrain(drain: Drain): Drain {
  return { ...drain, perMinute: drain.perMinute * 0.7 }
}
/** What one answer tells about the common request limit. */
export interface RateSignals {
  readonly status: number
  /** Requests that the API still accepts, from everyone together; `undefined`: not told. */
  readonly remaining: number | undefined
  /** 0 to 120; `undefined`: not told. */
  readonly retryAfterSeconds: number | undefined
}

const MAX_WAIT_SECONDS = 120

/** Digits only: `-1`, `abc`, a date or a number of days is no value at all. */
function parseCount(text: string | null): number | undefined {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** Seconds that a server asks us to wait; longer waits are cut, nonsense is `undefined`. */
export function parseWait(text: string | null): number | undefined {
  const seconds = parseCount(text)
  return seconds === undefined ? undefined : Math.min(seconds, MAX_WAIT_SECONDS)
}

/** Reads both spellings of the remaining count: the official text and the articles disagree. */
export function readRateSignals(
  status: number,
  header: (name: string) => string | null,
): RateSignals {
  return {
    status,
    remaining:
      parseCount(header('x-ratelimit-remaining')) ?? parseCount(header('x-rate-limit-remaining')),
    retryAfterSeconds:
      parseWait(header('x-rate-limit-retry-after-seconds')) ?? parseWait(header('retry-after')),
  }
}
/** A ceiling on starts: never more than `ceiling` in any 60 s, evenly after a small burst. */
export interface TokenBucket {
  /** Starts a minute, at least 1. */
  readonly ceiling: number
  readonly tokens: number
  /** ms */
  readonly filledAt: number
}

const capacity = (ceiling: number) => Math.max(1, Math.floor(ceiling / 10))

/** A minute of the server's: the first request of a run opens a connection and arrives later than it started. */
const MINUTE_MS = 61_000

// A full bucket plus what flows in during less than a minute stays below `ceiling + 1` starts.
const tokensPerMs = (ceiling: number) => (ceiling - capacity(ceiling) + 1) / MINUTE_MS

export function fullBucket(ceiling: number): TokenBucket {
  return { ceiling, tokens: capacity(ceiling), filledAt: Number.NEGATIVE_INFINITY }
}

/** The bucket at `now`; a clock that went back changes nothing. */
function fill(bucket: TokenBucket, now: number): TokenBucket {
  const { ceiling, tokens, filledAt } = bucket
  if (now <= filledAt) return bucket
  const flow = (now - filledAt) * tokensPerMs(ceiling)
  return { ceiling, tokens: Math.min(capacity(ceiling), tokens + flow), filledAt: now }
}

/** Milliseconds until the next start; 0: now. */
export function tokenWaitMs(bucket: TokenBucket, now: number): number {
  const { ceiling, tokens } = fill(bucket, now)
  return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / tokensPerMs(ceiling))
}

export function takeToken(bucket: TokenBucket, now: number): TokenBucket {
  const filled = fill(bucket, now)
  return { ...filled, tokens: filled.tokens - 1 }
}

/** Half the ceiling. */
export function halveBucket(bucket: TokenBucket): TokenBucket {
  return { ...bucket, ceiling: Math.max(1, Math.floor(bucket.ceiling / 2)) }
}

/** At most one token is left, and no further one comes before `until`. */
export function drainBucket(bucket: TokenBucket, until: number): TokenBucket {
  return { ...bucket, tokens: Math.min(bucket.tokens, 1), filledAt: until }
}
