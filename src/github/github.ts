import { getOctokit } from '@actions/github'
import { NETWORK_FAULTS } from '../core/network-faults.ts'
import { HttpError, InputError, StoppedError } from '../errors.ts'
import type { Clock } from '../ports.ts'
import {
  faultOf,
  isRequestFailure,
  isSecondaryLimit,
  isServerFault,
  judgeFailure,
  limitWait,
} from './answers.ts'

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
    call: (rest: Octokit['rest']) => Promise<{ readonly data: T }>,
  ): Promise<Answer<T>>
}

const ATTEMPTS = 4
const ANSWER_WITHIN_MS = 30_000
const nothing = () => {}
/** Octokit's warnings quote answers. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** Octokit hands over what came of an answer that breaks off, as a text or nothing. */
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

  async function once<T>(call: () => Promise<{ readonly data: T }>) {
    if (signal?.aborted) throw new StoppedError('signal')
    try {
      const { data } = await call()
      if (typeof data !== 'object' || data === null) throw cutAnswer()
      return { data }
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
