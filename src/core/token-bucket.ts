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
