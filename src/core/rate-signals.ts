/** What one answer tells about the common request limit (API page, 2). */
export interface RateSignals {
  readonly status: number
  /** Requests that the API still accepts, from everyone together; `undefined`: not told. */
  readonly remaining: number | undefined
  /** 0 to 120; `undefined`: not told. */
  readonly retryAfterSeconds: number | undefined
}

const MAX_WAIT_SECONDS = 120

/** Digits only: `-1`, `abc`, a date or a number of days is no value at all (field notes, row 4). */
function parseCount(text: string | null): number | undefined {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** Seconds that a server asks us to wait; longer waits are cut, nonsense is `undefined`. */
export function parseWait(text: string | null): number | undefined {
  const seconds = parseCount(text)
  return seconds === undefined ? undefined : Math.min(seconds, MAX_WAIT_SECONDS)
}

/** Reads both spellings of the remaining count: the official text and the articles disagree (API page, 2). */
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
