/** Which calls of GitHub's API are made again, and why: a row for each cause of a failure. */
import { faultOfCode, type JudgedFault, type NetworkFault } from '../network/faults.ts'
import type { Backoff } from '../network/retry.ts'

/** 1, 2 and 4 s, less up to a half. A limit may ask for more. */
export const BACKOFF: Backoff = { tries: 4, firstMs: 1000, longestMs: 4000, jitter: 'half' }

const CAUSES = {
  limit: { again: true, why: 'GitHub says when it takes requests again, or it is soon' },
  'long limit': { again: false, why: 'an hour that is used up is not waited for' },
  'server fault': { again: true, why: '5xx is over in seconds, or lasts for hours' },
  'not seen yet': {
    again: true,
    why: 'right after a push the API may not yet see an object or a ref: seconds later it does',
  },
  'no answer': { again: true, why: 'what did not come through may do so a moment later' },
  'closed way': {
    again: false,
    why: 'certificate, TLS and the rules of a proxy stay what they are',
  },
  answer: { again: false, why: 'every other answer stays the same however often we ask' },
} as const satisfies Readonly<Record<string, { readonly again: boolean; readonly why: string }>>

/** An error of Octokit, whose `name` is that of our own `HttpError`: known by its `status` alone. */
export interface RequestFailure {
  readonly status: number
  readonly message: string
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> }
}

export function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

export interface JudgedFailure {
  readonly cause: keyof typeof CAUSES
  /** GitHub asks for such a pause. */
  readonly waitMs: number
  /** Why no answer came, where it is known. */
  readonly fault?: NetworkFault | undefined
}

/** The longest wait that an answer may ask for. */
const LONGEST_WAIT_MS = 120_000

/** The secondary limit may be told in words alone, and then wants a minute, then twice as long. */
const SECONDARY = /secondary rate|abuse detection/i
const SECONDARY_WAIT_MS = 60_000

export const isSecondaryLimit = (said: string) => SECONDARY.test(said)

/** ms that GitHub asks us to wait after this try; `undefined`: no limit was met. */
function limitWait(failure: RequestFailure, now: number, attempt: number): number | undefined {
  if (failure.status !== 403 && failure.status !== 429) return undefined
  const headers = failure.response?.headers ?? {}
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  if (seconds >= 0) return (seconds + 1) * 1000
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  const isUsedUp = String(headers['x-ratelimit-remaining']) === '0'
  if (isUsedUp && reset > 0) return Math.max(reset * 1000 - now, 0) + 1000
  const isSecondary = failure.status === 429 || isSecondaryLimit(failure.message)
  return isSecondary ? SECONDARY_WAIT_MS * 2 ** (attempt - 1) : undefined
}

/** A proxy that refuses a tunnel is told by `undici` in words alone. */
const TUNNEL = /^Proxy response \((\d{3})\)/

/** Why no answer came, from the innermost of the errors that were wrapped; `undefined`: not known. */
function faultOf(failure: RequestFailure): JudgedFault | undefined {
  for (let error: unknown = failure; error instanceof Error; error = error.cause) {
    const status = TUNNEL.exec(error.message)?.[1]
    if (status !== undefined) return faultOfCode('ERR_PROXY_TUNNEL', Number(status))
    const judged = 'code' in error ? faultOfCode(String(error.code)) : undefined
    if (judged !== undefined) return judged
  }
  return undefined
}

const NOT_YET = /does not exist|Reference update failed/i

/** What a call is about, and when it failed. */
export interface FailedCall {
  readonly now: number
  /** The number of the try, from 1. */
  readonly attempt: number
  /** It names what was pushed a moment ago. */
  readonly afterPush: boolean
}

export function judgeFailure(failure: RequestFailure, call: FailedCall): JudgedFailure {
  // Octokit says 500 as well when nothing came through.
  if (failure.response === undefined) {
    const judged = faultOf(failure)
    const cause = judged?.heals === false ? 'closed way' : 'no answer'
    return { cause, waitMs: 0, fault: judged?.fault }
  }
  const waitMs = limitWait(failure, call.now, call.attempt)
  if (waitMs !== undefined) {
    return { cause: waitMs <= LONGEST_WAIT_MS ? 'limit' : 'long limit', waitMs }
  }
  // 501 is an answer: the server does not know the call.
  if (failure.status >= 500 && failure.status !== 501) return { cause: 'server fault', waitMs: 0 }
  const isUnseen = call.afterPush && failure.status === 422 && NOT_YET.test(failure.message)
  return { cause: isUnseen ? 'not seen yet' : 'answer', waitMs: 0 }
}

/** The least ms before the next try; `undefined`: no try mends it. */
export function leastWaitMs({ cause, waitMs }: JudgedFailure): number | undefined {
  return CAUSES[cause].again ? waitMs : undefined
}
