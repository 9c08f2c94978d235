import { faultOfCode, type JudgedFault } from '../core/network-faults.ts'

/** An error of Octokit, whose `name` is that of our own `HttpError`: known by its `status` alone. */
interface RequestFailure {
  readonly status: number
  readonly message: string
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> }
}

export function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

/** What a try that failed asks for; times in ms. */
export type Verdict = { readonly waitMs: number } | 'back-off' | 'final'

/** The longest wait that an answer may ask for: a used-up hour is not waited for. */
const LONGEST_WAIT_MS = 120_000

/** The secondary limit may be told in words alone, and then wants a minute, then twice as long (field notes, 4.3). */
const SECONDARY = /secondary rate|abuse detection/i
const SECONDARY_WAIT_MS = 60_000

export const isSecondaryLimit = (said: string) => SECONDARY.test(said)

/** ms that GitHub asks us to wait after this try; `undefined`: no limit was met. */
export function limitWait(
  failure: RequestFailure,
  now: number,
  attempt: number,
): number | undefined {
  if (failure.status !== 403 && failure.status !== 429) return undefined
  const headers = failure.response?.headers ?? {}
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  if (seconds >= 0) return (seconds + 1) * 1000
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  const isUsedUp = String(headers['x-ratelimit-remaining']) === '0'
  if (isUsedUp && reset > 0) return Math.max(reset * 1000 - now, 0) + 1000
  const isSecondary = failure.status === 429 || SECONDARY.test(failure.message)
  return isSecondary ? SECONDARY_WAIT_MS * 2 ** (attempt - 1) : undefined
}

/** The server failed; 501 is an answer: it does not know the call, however often we ask. */
export const isServerFault = (status: number) => status >= 500 && status !== 501

/**
 * GitHub's limits come as 403 or 429 with the time to wait (field notes, 4.3); 5xx, and what did not come
 * through at all (500 to Octokit), is tried again; every other answer stays the same however often we ask.
 */
export function judgeFailure(failure: RequestFailure, now: number, attempt: number): Verdict {
  const waitMs = limitWait(failure, now, attempt)
  if (waitMs === undefined) return isServerFault(failure.status) ? 'back-off' : 'final'
  return waitMs <= LONGEST_WAIT_MS ? { waitMs } : 'final'
}

/** A proxy that refuses a tunnel is told by `undici` in words alone. */
const TUNNEL = /^Proxy response \((\d{3})\)/

/** Why no answer came, from the innermost of the errors that were wrapped; `undefined`: one came, or nobody knows. */
export function faultOf(failure: RequestFailure): JudgedFault | undefined {
  if (failure.response !== undefined) return undefined
  for (let error: unknown = failure; error instanceof Error; error = error.cause) {
    const status = TUNNEL.exec(error.message)?.[1]
    if (status !== undefined) return faultOfCode('ERR_PROXY_TUNNEL', Number(status))
    const judged = 'code' in error ? faultOfCode(String(error.code)) : undefined
    if (judged !== undefined) return judged
  }
  return undefined
}
