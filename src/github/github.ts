import { getOctokit } from '@actions/github'
import { HttpError, InputError, StoppedError } from '../errors.ts'
import { NETWORK_FAULTS } from '../network/faults.ts'
import { retry, type Timing } from '../network/retry.ts'
import type { Clock } from '../ports.ts'
import {
  BACKOFF,
  isRequestFailure,
  isSecondaryLimit,
  type JudgedFailure,
  judgeFailure,
  leastWaitMs,
  type RequestFailure,
} from './retry-policy.ts'

type Octokit = ReturnType<typeof getOctokit>

export interface GitHubSettings extends Timing {
  readonly clock: Clock
  readonly token: string
  /** `GITHUB_API_URL`, without a slash at its end. */
  readonly apiUrl: string
  /** `owner/name` */
  readonly repository: string
  readonly signal?: AbortSignal
}

/** GitHub's own answer: what we asked for, or why not. `said` is its text: looked at, never passed on. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly status: number; readonly said: string }

/** One repository, over GitHub's REST API. */
export interface GitHub {
  readonly owner: string
  readonly repo: string
  /**
   * Tried again where that may help. `ok: false` is an answer of 4xx, or 501; throws `InputError` for a token that
   * is not accepted, `HttpError` (`endpoint` is its name) when no answer came.
   */
  ask<T>(endpoint: string, call: RestCall<T>): Promise<Answer<T>>
  /** The same for a call that names what was pushed a moment ago, which the API may not see yet. */
  askAfterPush<T>(endpoint: string, call: RestCall<T>): Promise<Answer<T>>
}

interface RestAnswer<T> {
  readonly data: T
  readonly status: number
}

type RestCall<T> = (rest: Octokit['rest']) => Promise<RestAnswer<T>>

const ANSWER_WITHIN_MS = 30_000
const nothing = () => {}
/** Octokit's warnings quote answers. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** Octokit hands over what came of an answer that breaks off, as a text or nothing; 204 has no body. */
function wholeData<T>({ data, status }: RestAnswer<T>): T {
  if ((typeof data === 'object' && data !== null) || status === 204) return data
  throw Object.assign(new Error('no JSON'), { status: 500 })
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

/** The two limits have two cures. */
function limitProblem(said: string): string {
  return isSecondaryLimit(said)
    ? 'GitHub refused too many requests at once (its secondary rate limit); run again in some minutes'
    : "GitHub's rate limit is used up; run again in an hour, or give input 'token' a token of its own"
}

interface FailedTry extends JudgedFailure {
  readonly failure: RequestFailure
}

/** What is left to say after the last try. */
function refusal(endpoint: string, failed: FailedTry, tries: number): Answer<never> {
  const { cause, fault, failure } = failed
  const { status, message: said } = failure
  if (status === 401) {
    throw new InputError(
      "input 'token': GitHub does not accept it (HTTP 401); it may have ended or been revoked",
    )
  }
  switch (cause) {
    case 'no answer':
    case 'closed way': {
      const problem = fault === undefined ? 'no answer' : NETWORK_FAULTS[fault].en
      throw new HttpError(endpoint, 0, problem, tries)
    }
    case 'limit':
    case 'long limit':
      throw new HttpError(endpoint, status, limitProblem(said), tries)
    case 'server fault':
      throw new HttpError(endpoint, status, `HTTP ${status}`, tries)
    case 'not seen yet':
    case 'answer':
      return { ok: false, status, said }
  }
}

export function createGitHub(settings: GitHubSettings): GitHub {
  const { repository, clock, signal } = settings
  const { rest } = createOctokit(settings)
  const [owner = '', repo = ''] = repository.split('/')

  function toFailedTry(failure: unknown, attempt: number, afterPush: boolean): FailedTry {
    if (signal?.aborted) throw new StoppedError('signal')
    if (!isRequestFailure(failure)) throw failure
    return { ...judgeFailure(failure, { now: clock.now(), attempt, afterPush }), failure }
  }

  async function ask<T>(endpoint: string, call: RestCall<T>, afterPush: boolean) {
    async function once(attempt: number) {
      if (signal?.aborted) throw new StoppedError('signal')
      try {
        return { value: wholeData(await call(rest)) }
      } catch (error) {
        return { failure: toFailedTry(error, attempt, afterPush) }
      }
    }
    const result = await retry(settings, BACKOFF, once, leastWaitMs)
    if ('value' in result) return { ok: true, data: result.value } as const
    return refusal(endpoint, result.failure, result.tries)
  }

  return {
    owner,
    repo,
    ask: (endpoint, call) => ask(endpoint, call, false),
    askAfterPush: (endpoint, call) => ask(endpoint, call, true),
  }
}
