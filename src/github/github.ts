import { getOctokit } from '@actions/github'
import { HttpError, InputError, StoppedError } from '../errors.ts'
import { faultOfCode, type JudgedFault, NETWORK_FAULTS } from '../network-faults.ts'
import type { Clock } from '../ports.ts'

/** An error of Octokit, whose `name` is that of our own `HttpError`: known by its `status` alone. */
interface RequestFailure {
  readonly status: number
  readonly message: string
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> }
}

function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

/** What a try that failed asks for; times in ms. */
export type Verdict = { readonly waitMs: number } | 'back-off' | 'final'

/** The longest wait that an answer may ask for: a used-up hour is not waited for. */
const LONGEST_WAIT_MS = 120_000

/** The secondary limit may be told in words alone, and then wants a minute, then twice as long. */
const SECONDARY = /secondary rate|abuse detection/i
const SECONDARY_WAIT_MS = 60_000

const isSecondaryLimit = (said: string) => SECONDARY.test(said)

/** ms that GitHub asks us to wait after this try; `undefined`: no limit was met. */
function limitWait(failure: RequestFailure, now: number, attempt: number): number | undefined {
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
const isServerFault = (status: number) => status >= 500 && status !== 501

/**
 * GitHub's limits come as 403 or 429 with the time to wait; 5xx, and what did not come
 * through at all (500 to Octokit), is tried again; every other answer stays the same however often we ask.
 */
function judgeFailure(failure: RequestFailure, now: number, attempt: number): Verdict {
  const waitMs = limitWait(failure, now, attempt)
  if (waitMs === undefined) return isServerFault(failure.status) ? 'back-off' : 'final'
  return waitMs <= LONGEST_WAIT_MS ? { waitMs } : 'final'
}

/** A proxy that refuses a tunnel is told by `undici` in words alone. */
const TUNNEL = /^Proxy response \((\d{3})\)/

/** Why no answer came, from the innermost of the errors that were wrapped; `undefined`: one came, or nobody knows. */
function faultOf(failure: RequestFailure): JudgedFault | undefined {
  if (failure.response !== undefined) return undefined
  for (let error: unknown = failure; error instanceof Error; error = error.cause) {
    const status = TUNNEL.exec(error.message)?.[1]
    if (status !== undefined) return faultOfCode('ERR_PROXY_TUNNEL', Number(status))
    const judged = 'code' in error ? faultOfCode(String(error.code)) : undefined
    if (judged !== undefined) return judged
  }
  return undefined
}

type Octokit = ReturnType<typeof getOctokit>

export interface GitHubSettings {
  readonly token: string
  /** `GITHUB_API_URL`, without a slash at its end. */
  readonly apiUrl: string
  /** `owner/name` */
  readonly repository: string
  readonly clock: Clock
  /** 0 ≤ n < 1 */
  readonly random: () => number
  readonly signal?: AbortSignal
}

/** GitHub's own answer: what we asked for, or why not. `said` is its text: looked at, never passed on. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly status: number; readonly said: string }

/** What Octokit hands over of an answer that is no refusal. */
interface RestResponse<T> {
  readonly data: T
  readonly status: number
}

/** One repository, over GitHub's REST API. */
export interface GitHub {
  readonly owner: string
  readonly repo: string
  /**
   * Tried again where that may help. `ok: false` is an answer of 4xx, or 501; throws `InputError` for a token that
   * is not accepted, `HttpError` (`endpoint` is its name) when no answer came.
   */
  ask<T>(
    endpoint: string,
    call: (rest: Octokit['rest']) => Promise<RestResponse<T>>,
  ): Promise<Answer<T>>
}

const ATTEMPTS = 4
const ANSWER_WITHIN_MS = 30_000
const nothing = () => {}
/** Octokit's warnings quote answers. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** The answer to a removal has no body. */
const NO_CONTENT = 204

/** Octokit hands over what came of an answer that breaks off, as a text or nothing. */
function isCut({ status, data }: RestResponse<unknown>): boolean {
  return status !== NO_CONTENT && (typeof data !== 'object' || data === null)
}

function cutAnswer(): Error {
  return Object.assign(new Error('no JSON'), { status: 500 })
}

type Caller = Omit<GitHubSettings, 'repository'>

function createOctokit({ token, apiUrl, signal }: Caller): Octokit {
  const octokit = getOctokit(token, { baseUrl: apiUrl, log: SILENT })
  // Changed in place: what a hook hands on instead, the hook of the token drops.
  octokit.hook.before('request', (options) => {
    const signals = [AbortSignal.timeout(ANSWER_WITHIN_MS), ...(signal ? [signal] : [])]
    Object.assign(options.request, { log: SILENT, signal: AbortSignal.any(signals) })
  })
  return octokit
}

/** ms before the next try, `undefined`: there is none. */
function pauseAfter(error: unknown, attempt: number, { clock, random }: Caller) {
  if (!isRequestFailure(error)) throw error
  if (faultOf(error)?.heals === false) return undefined
  const verdict = judgeFailure(error, clock.now(), attempt)
  if (verdict === 'final' || attempt === ATTEMPTS) return undefined
  if (verdict === 'back-off') return 1000 * 2 ** (attempt - 1) * (1 - random() / 2)
  return verdict.waitMs
}

/** The two limits have two cures. */
function limitProblem(said: string): string {
  return isSecondaryLimit(said)
    ? 'GitHub refused too many requests at once (its secondary rate limit); run again in some minutes'
    : "GitHub's rate limit is used up; run again in an hour, or give input 'token' a token of its own"
}

function refusal(endpoint: string, error: unknown, attempts: number): Answer<never> {
  if (!isRequestFailure(error)) throw error
  const { status, message: said } = error
  if (status === 401) {
    throw new InputError(
      "input 'token': GitHub does not accept it (HTTP 401); it may have ended or been revoked",
    )
  }
  // Octokit says 500 as well when nothing came through.
  const answered = error.response !== undefined
  if (!answered) {
    const judged = faultOf(error)
    const problem = judged === undefined ? 'no answer' : NETWORK_FAULTS[judged.fault].en
    throw new HttpError(endpoint, 0, problem, attempts)
  }
  if (limitWait(error, 0, attempts) !== undefined) {
    throw new HttpError(endpoint, status, limitProblem(said), attempts)
  }
  if (isServerFault(status)) {
    throw new HttpError(endpoint, status, `HTTP ${status}`, attempts)
  }
  return { ok: false, status, said }
}

export function createGitHub(settings: GitHubSettings): GitHub {
  const { repository, clock, signal } = settings
  const { rest } = createOctokit(settings)
  const [owner = '', repo = ''] = repository.split('/')

  async function once<T>(call: () => Promise<RestResponse<T>>) {
    if (signal?.aborted) throw new StoppedError('signal')
    try {
      const answer = await call()
      if (isCut(answer)) throw cutAnswer()
      return { data: answer.data }
    } catch (error) {
      if (signal?.aborted) throw new StoppedError('signal')
      return { error }
    }
  }

  return {
    owner,
    repo,
    async ask(endpoint, call) {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await once(() => call(rest))
        if ('data' in outcome) return { ok: true, data: outcome.data }
        const pause = pauseAfter(outcome.error, attempt, settings)
        if (pause === undefined) return refusal(endpoint, outcome.error, attempt)
        await clock.sleep(pause)
      }
    },
  }
}
