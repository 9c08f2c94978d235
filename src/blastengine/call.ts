import { DecodeError, HttpError, StoppedError } from '../errors.ts'
import { type Outcome, retry } from '../network/retry.ts'
import type { Clock, Stop } from '../ports.ts'
import type { Answer, Method, NoAnswer } from './http.ts'
import { parseWait } from './limits.ts'
import {
  BACKOFF,
  BREAKER,
  describeStatus,
  describeTrouble,
  mayRetryStatus,
  mayRetryTrouble,
  statusEndsCalls,
  troubleEndsCalls,
} from './retry-policy.ts'

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
}

interface Failed {
  /** 0: no answer that could be read. */
  readonly status: number
  readonly problem: string
  readonly mayRetry: boolean
  /** No other call can succeed either. */
  readonly endsCalls: boolean
  /** The server asks for such a pause. */
  readonly waitMs: number
}

const isOk = ({ status }: Answer) => status >= 200 && status < 300

function failedWithout({ method, isDownload }: Call<unknown>, { trouble }: NoAnswer): Failed {
  return {
    status: 0,
    problem: describeTrouble(trouble),
    mayRetry: mayRetryTrouble(method, trouble),
    // A download may have been sent to another host, whose way is its own.
    endsCalls: troubleEndsCalls(trouble) && !isDownload,
    waitMs: 0,
  }
}

function failedBy({ method }: Call<unknown>, { status, header }: Answer): Failed {
  return {
    status,
    problem: describeStatus(status),
    mayRetry: mayRetryStatus(method, status),
    endsCalls: statusEndsCalls(status),
    waitMs: (parseWait(header('retry-after')) ?? 0) * 1000,
  }
}

function read<T>(call: Call<T>, answer: Answer | NoAnswer): Outcome<T, Failed> {
  if (!('status' in answer)) return { failure: failedWithout(call, answer) }
  if (!isOk(answer) && !call.accepts?.(answer)) return { failure: failedBy(call, answer) }
  try {
    return { value: call.decode(answer) }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    const failure = failedWithout(call, { trouble: 'unreadable answer' })
    return { failure: { ...failure, problem: `${failure.problem} (${error.message})` } }
  }
}

interface Health {
  fatal: HttpError | undefined
  /** Calls in a row that used up their tries. */
  exhausted: number
}

async function tryCall<T>(parts: CallParts, health: Health, call: Call<T>): Promise<T> {
  const { exchange, stop } = parts
  async function once() {
    if (health.fatal) throw health.fatal
    const outcome = read(call, await exchange(call))
    // A request that the signal ended says nothing about the API.
    if ('failure' in outcome && stop.reason() === 'signal') throw new StoppedError('signal')
    return outcome
  }
  const result = await retry(parts, BACKOFF, once, ({ mayRetry, waitMs }) =>
    mayRetry && health.exhausted < BREAKER ? waitMs : undefined,
  )
  if ('value' in result) {
    health.exhausted = 0
    return result.value
  }
  const { status, problem, mayRetry, endsCalls } = result.failure
  const error = new HttpError(`${call.method} ${call.path}`, status, problem, result.tries)
  health.exhausted = mayRetry ? health.exhausted + 1 : 0
  if (endsCalls) health.fatal = error
  throw error
}

export function createCaller(parts: CallParts): Caller {
  const health: Health = { fatal: undefined, exhausted: 0 }
  return (call) => tryCall(parts, health, call)
}
