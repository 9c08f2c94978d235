import type { Pace } from '../core/budget.ts'
import { RETRY_POLICY, type RetryPolicy } from '../core/retry-policy.ts'
import type { Clock, MailSource, Stop } from '../ports.ts'
import { createCaller } from './call.ts'
import { createEndpoints } from './endpoints.ts'
import { createExchange, DEFAULT_BOUNDS, type ExchangeBounds } from './exchange.ts'
import { createGate } from './gate.ts'
import { createHttp } from './http.ts'
import { createOddRows } from './odd-rows.ts'
import { createJobRunner } from './report-job.ts'
import { createReports } from './reports.ts'

export interface MailSourceParts {
  /** Base of all calls, without a slash at its end; https, or http on loopback. */
  readonly apiUrl: string
  /** Bearer token. */
  readonly token: string
  readonly pace: Pace
  /** Of one report job. */
  readonly reportTimeoutMs: number
  readonly clock: Clock
  readonly stop: Stop
  /** Names the proxies. */
  readonly env: NodeJS.ProcessEnv
  /** 0 to 1 */
  readonly random?: () => number
  /** Own words, when the pace makes everything wait. */
  readonly onNotice?: (message: string) => void
  readonly retry?: RetryPolicy
  readonly bounds?: ExchangeBounds
}

/** Aborted when requests in flight must end too: on a signal, not at the deadline. */
function endOfRequests(stop: Stop): AbortSignal {
  const ending = new AbortController()
  const check = () => stop.reason() === 'signal' && ending.abort()
  stop.signal.addEventListener('abort', check)
  check()
  return ending.signal
}

/** blastengine over HTTP. */
export function createMailSource(parts: MailSourceParts): MailSource {
  const { apiUrl, token, pace, reportTimeoutMs: timeoutMs, clock, stop, env } = parts
  const { random = Math.random, onNotice = () => undefined } = parts
  const { retry = RETRY_POLICY, bounds = DEFAULT_BOUNDS } = parts
  const gate = createGate({ pace, clock, stop, random, onNotice })
  const signal = endOfRequests(stop)
  const exchange = createExchange({ apiUrl, token, http: createHttp(env), gate, signal, bounds })
  const odd = createOddRows()
  const call = createCaller({ exchange, clock, stop, random, retry })
  return {
    ...createEndpoints(call, odd),
    ...createReports(createJobRunner({ call, clock, timeoutMs }), call, odd),
    traffic: () => ({ ...gate.traffic(), oddRows: odd.count() }),
  }
}
