/** The provider's limit: a sliding window over all who use the account. */
export interface RateLimit {
  /** Takes one request; `false` is a 429. */
  take(): boolean
  readonly remaining: number
  /** Whole seconds, cut off as Bucket4j does: 0 is possible. */
  readonly retryAfterSeconds: number
}

export interface RateLimitOptions {
  /** Default 500. */
  readonly perMinute?: number
  /** Length of the window in real time; default 60,000. */
  readonly windowMs?: number
}

export function createRateLimit(options: RateLimitOptions, now: () => number): RateLimit {
  const { perMinute = 500, windowMs = 60_000 } = options
  let taken: number[] = []
  const forget = () => {
    const from = now() - windowMs
    const stale = taken.findIndex((time) => time > from)
    if (stale !== 0) taken = stale < 0 ? [] : taken.slice(stale)
  }
  return {
    take() {
      forget()
      if (taken.length >= perMinute) return false
      taken.push(now())
      return true
    },
    get remaining() {
      forget()
      return perMinute - taken.length
    },
    get retryAfterSeconds() {
      forget()
      const oldest = taken[0]
      return oldest === undefined ? 0 : Math.floor((oldest + windowMs - now()) / 1000)
    },
  }
}

/** No limit, for benches. */
export function noRateLimit(): RateLimit {
  return { take: () => true, remaining: Number.MAX_SAFE_INTEGER, retryAfterSeconds: 0 }
}

/** The customer's own sending, which shares the limit. */
export interface Customer {
  readonly sent: number
  /** Its 429s. */
  readonly refused: number
  /** Sends `count` mails at once. */
  send(count: number): void
  stop(): void
}

export function createCustomer(limit: RateLimit, perMinute: number): Customer {
  let sent = 0
  let refused = 0
  const send = (count: number) => {
    for (let i = 0; i < count; i++) {
      if (limit.take()) sent++
      else refused++
    }
  }
  const timer = perMinute > 0 ? setInterval(send, 60_000 / perMinute, 1).unref() : undefined
  return {
    get sent() {
      return sent
    },
    get refused() {
      return refused
    },
    send,
    stop: () => clearInterval(timer),
  }
}
