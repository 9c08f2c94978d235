import { StoppedError } from '../errors.ts'
import type { Clock, Stop, Traffic } from '../ports.ts'
import type { Answer, NoAnswer } from './http.ts'
import { readRateSignals } from './limits.ts'
import {
  type Budget,
  budgetWaitMs,
  createBudget,
  endRequest,
  type Pace,
  type Pause,
  startRequest,
} from './pace.ts'

/** Every request to blastengine passes here: one pace for all of them, whoever asks. */
export interface Throttle {
  /**
   * Runs `send` when its turn has come, and again after the wait while it is answered by a 429, which
   * this never returns. Throws `StoppedError` when no request may be started.
   */
  run(send: () => Promise<Answer | NoAnswer>): Promise<Answer | NoAnswer>
  traffic(): Omit<Traffic, 'oddRows'>
}

export interface ThrottleParts {
  readonly pace: Pace
  readonly clock: Clock
  readonly stop: Stop
  /** 0 to 1 */
  readonly random: () => number
  /** Own words, once when a pause begins. */
  readonly onNotice: (message: string) => void
}

interface ThrottleState {
  budget: Budget
  skewMs: number | null
  /** Resolves with the next answer. */
  answered: PromiseWithResolvers<void>
}

function describePause({ why, ms }: Pause, reserve: number): string {
  const seconds = Math.ceil(ms / 1000)
  return why === 'rate-limit'
    ? `blastengine's request limit was hit (HTTP 429): waiting ${seconds} s, then at half the pace`
    : `few requests are left for production sending (reserve ${reserve}): waiting ${seconds} s`
}

/** The smaller of two differences: the other one held more of its answer's journey. */
function closerSkew(known: number | null, date: string | null, now: number): number | null {
  const skew = now - Date.parse(date ?? '')
  if (Number.isNaN(skew)) return known
  return known === null || Math.abs(skew) < Math.abs(known) ? skew : known
}

function wake(state: ThrottleState): void {
  state.answered.resolve()
  state.answered = Promise.withResolvers()
}

/** Returns the ticket of the started request. */
async function waitTurn(state: ThrottleState, { clock, stop }: ThrottleParts): Promise<number> {
  for (;;) {
    const reason = stop.reason() ?? state.budget.stopped
    if (reason !== undefined) throw new StoppedError(reason)
    const now = clock.now()
    const ms = budgetWaitMs(state.budget, now)
    if (ms === 0) {
      state.budget = startRequest(state.budget, now)
      return state.budget.started
    }
    const pause = ms === Number.POSITIVE_INFINITY ? state.answered.promise : clock.sleep(ms)
    await pause
  }
}

function noteAnswer(
  state: ThrottleState,
  parts: ThrottleParts,
  ticket: number,
  answer: Answer | NoAnswer,
): void {
  const { clock, pace, random, onNotice } = parts
  const now = clock.now()
  const before = state.budget.pause
  const heard = 'status' in answer ? answer : undefined
  const signals = heard && readRateSignals(heard.status, heard.header)
  state.budget = endRequest(state.budget, ticket, now, signals, random)
  state.skewMs = closerSkew(state.skewMs, heard?.header('date') ?? null, now)
  wake(state)
  const { pause } = state.budget
  if (pause !== undefined && pause !== before) onNotice(describePause(pause, pace.reserve))
}

export function createThrottle(parts: ThrottleParts): Throttle {
  const state: ThrottleState = {
    budget: createBudget(parts.pace),
    skewMs: null,
    answered: Promise.withResolvers(),
  }
  parts.stop.signal.addEventListener('abort', () => wake(state))
  let queue: Promise<unknown> = Promise.resolve()
  const takeTurn = () => {
    const turn = queue.then(() => waitTurn(state, parts))
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    async run(send) {
      for (;;) {
        const ticket = await takeTurn()
        const answer = await send()
        noteAnswer(state, parts, ticket, answer)
        if (!('status' in answer) || answer.status !== 429) return answer
      }
    },
    traffic: () => ({
      requests: state.budget.started,
      rateLimited: state.budget.rateLimited,
      lowestRemaining: state.budget.lowestRemaining,
      clockSkewMs: state.skewMs,
    }),
  }
}
