import { DecodeError, HttpError, StoppedError } from '../errors.ts'
import { NETWORK_FAULTS } from '../network-faults.ts'
import type { Clock, Stop } from '../ports.ts'
import type { Answer, Method, NoAnswer, Trouble } from './http.ts'
import { parseWait } from './limits.ts'

/** Statuses that no repetition cures; the reason is shown to the user. */
const REFUSED_STATUSES: Readonly<Record<number, string>> = {
  400: 'the API does not accept this request',
  401: 'the token is not accepted',
  403: 'this blastengine user may not use this part of the API',
  404: 'not there',
  405: 'the API does not offer this call',
  415: 'the API does not accept this kind of content',
  423: 'the account is locked',
}

/** `sent`: the request may have taken effect. */
const TROUBLES: Readonly<Record<Trouble, { readonly retry: boolean; readonly sent: boolean }>> = {
  'no connection': { retry: true, sent: false },
  'no such host': { retry: true, sent: false },
  'proxy refused': { retry: false, sent: false },
  'proxy failed': { retry: true, sent: false },
  'no TLS': { retry: false, sent: false },
  'connection lost': { retry: true, sent: true },
  'timed out': { retry: true, sent: true },
  'unreadable answer': { retry: true, sent: true },
  'answer too large': { retry: false, sent: true },
  'certificate refused': { retry: false, sent: false },
  'redirect refused': { retry: false, sent: true },
  'download refused by another host': { retry: true, sent: true },
}

/** The way to the API itself is closed: no other call gets through either. */
const CLOSED_WAYS: ReadonlySet<Trouble> = new Set([
  'certificate refused',
  'proxy refused',
  'no TLS',
])

function closesWay(trouble: Trouble): boolean {
  return CLOSED_WAYS.has(trouble)
}

/** Of some troubles more is known than their name: what to do. */
const CURES: Readonly<Partial<Record<Trouble, string>>> = {
  'no connection': NETWORK_FAULTS.refused.en,
  'no such host': NETWORK_FAULTS.name.en,
  'proxy refused': NETWORK_FAULTS.proxy.en,
  'proxy failed': NETWORK_FAULTS.proxy.en,
  'no TLS': NETWORK_FAULTS.tls.en,
  'certificate refused': NETWORK_FAULTS.certificate.en,
  'connection lost': NETWORK_FAULTS.lost.en,
}

/** Own words: they stand in error messages. */
export function describeTrouble(trouble: Trouble): string {
  return CURES[trouble] ?? trouble
}

export interface RetryPolicy {
  readonly tries: number
  readonly baseMs: number
  readonly capMs: number
}

export const RETRY_POLICY: RetryPolicy = { tries: 5, baseMs: 500, capMs: 30_000 }

/** A POST starts a job: only one that surely had no effect is repeated. */
export function mayRetryTrouble(method: Method, trouble: Trouble): boolean {
  const { retry, sent } = TROUBLES[trouble]
  return retry && (method === 'GET' || !sent)
}

/**
 * 502 is the documented answer under high load; every other 5xx is taken for passing too, as the
 * vendor's client does. 408: the server gave up waiting for our request.
 */
export function mayRetryStatus(method: Method, status: number): boolean {
  return method === 'GET' && (status >= 500 || status === 408)
}

/** `HTTP 503`, `HTTP 404 (not there)`. */
export function describeStatus(status: number): string {
  const reason = REFUSED_STATUSES[status]
  return reason === undefined ? `HTTP ${status}` : `HTTP ${status} (${reason})`
}

/** Wait before the try after `failures` failed ones: exponential with full jitter, never shorter than the server asks. */
export function backoffMs(
  failures: number,
  random: () => number,
  { baseMs, capMs }: RetryPolicy,
  serverSeconds = 0,
): number {
  return Math.max(serverSeconds * 1000, random() * Math.min(capMs, baseMs * 2 ** (failures - 1)))
}

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
