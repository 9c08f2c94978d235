import { parseWait } from '../core/rate-signals.ts'
import {
  backoffMs,
  closesWay,
  describeStatus,
  describeTrouble,
  type Method,
  mayRetryStatus,
  mayRetryTrouble,
  type RetryPolicy,
} from '../core/retry-policy.ts'
import { DecodeError, HttpError, StoppedError } from '../errors.ts'
import type { Clock, Stop } from '../ports.ts'
import type { Answer, NoAnswer } from './http.ts'

/** One endpoint, what is asked of it, and how its answer is read. */
export interface Call<T> {
  readonly method: Method
  /** Below the API's base; holds numeric ids at most, for it stands in error messages. */
  readonly path: string
  readonly query?: readonly (readonly [string, string])[]
  readonly body?: string
  /** Larger and slower than a page of JSON, and may be kept elsewhere. */
  readonly isDownload?: boolean
  /** Answers that `decode` understands although they are not 2xx. */
  readonly accepts?: (answer: Answer) => boolean
  /** Throws `DecodeError` when the answer is cut or has the wrong shape. */
  readonly decode: (answer: Answer) => T
}

/**
 * Throws `HttpError` when the tries are used up or further ones cannot help, `StoppedError` when the
 * run is told to stop.
 */
export type Caller = <T>(call: Call<T>) => Promise<T>

export interface CallParts {
  readonly exchange: (call: Call<unknown>) => Promise<Answer | NoAnswer>
  readonly clock: Clock
  readonly stop: Stop
  readonly random: () => number
  readonly retry: RetryPolicy
}

interface Failed {
  /** 0: no answer that could be read. */
  readonly status: number
  readonly problem: string
  readonly mayRetry: boolean
  readonly isFatal?: boolean
  readonly serverSeconds?: number
}

/** After so many calls in a row that used up their tries, each further one has a single try. */
const BREAKER = 3
/** No other call can succeed either, and more tries may lock the account. */
const FATAL = new Set([401, 423])

const isOk = ({ status }: Answer) => status >= 200 && status < 300

function read<T>(call: Call<T>, answer: Answer | NoAnswer): { readonly value: T } | Failed {
  if (!('status' in answer)) {
    const { trouble } = answer
    const mayRetry = mayRetryTrouble(call.method, trouble)
    // A download may have been sent to another host, whose way is its own.
    const isFatal = closesWay(trouble) && !call.isDownload
    return { status: 0, problem: describeTrouble(trouble), mayRetry, isFatal }
  }
  const { status } = answer
  if (!isOk(answer) && !call.accepts?.(answer)) {
    const serverSeconds = parseWait(answer.header('retry-after')) ?? 0
    const mayRetry = mayRetryStatus(call.method, status)
    return { status, problem: describeStatus(status), mayRetry, serverSeconds }
  }
  try {
    return { value: call.decode(answer) }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    const mayRetry = mayRetryTrouble(call.method, 'unreadable answer')
    return { status: 0, problem: `unreadable answer (${error.message})`, mayRetry }
  }
}

interface Health {
  fatal: HttpError | undefined
  /** Calls in a row that used up their tries. */
  exhausted: number
}

function isLastTry({ retry }: CallParts, health: Health, failed: Failed, attempt: number): boolean {
  return !failed.mayRetry || attempt >= (health.exhausted < BREAKER ? retry.tries : 1)
}

function giveUp(health: Health, call: Call<unknown>, failed: Failed, attempt: number): HttpError {
  const { status, problem, mayRetry } = failed
  const error = new HttpError(`${call.method} ${call.path}`, status, problem, attempt)
  health.exhausted = mayRetry ? health.exhausted + 1 : 0
  if (FATAL.has(status) || failed.isFatal) health.fatal = error
  return error
}

async function tryCall<T>(parts: CallParts, health: Health, call: Call<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    if (health.fatal) throw health.fatal
    const outcome = read(call, await parts.exchange(call))
    if ('value' in outcome) {
      health.exhausted = 0
      return outcome.value
    }
    // A request that the signal ended says nothing about the API.
    if (parts.stop.reason() === 'signal') throw new StoppedError('signal')
    if (isLastTry(parts, health, outcome, attempt)) throw giveUp(health, call, outcome, attempt)
    const { serverSeconds } = outcome
    await parts.clock.sleep(backoffMs(attempt, parts.random, parts.retry, serverSeconds))
  }
}

export function createCaller(parts: CallParts): Caller {
  const health: Health = { fatal: undefined, exhausted: 0 }
  return (call) => tryCall(parts, health, call)
}
