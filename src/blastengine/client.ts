import { createHash } from 'node:crypto'
import { DecodeError } from '../errors.ts'
import type {
  AccountSource,
  Clock,
  DeliverySource,
  MailLogQuery,
  MailLogSource,
  MailSource,
  Stop,
} from '../ports.ts'
import { decodeUsage } from '../records/account.ts'
import { decodeDelivery } from '../records/delivery.ts'
import { decodeFailure } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import type { JsonObject } from '../records/json.ts'
import { decodeMailLog } from '../records/mail-log.ts'
import { readObject, readRows, saysEmptyList } from './answers.ts'
import { createExchange, DEFAULT_BOUNDS, type ExchangeBounds } from './exchange.ts'
import { createGate } from './gate.ts'
import { type Answer, createHttp } from './http.ts'
import type { Pace } from './pace.ts'
import { createJobRunner, createReports } from './report-job.ts'
import { type Caller, createCaller, RETRY_POLICY, type RetryPolicy } from './retry.ts'

const DELIVERIES_A_PAGE = '1000'

/** `ALL`, because the default when it is left out is unknown and may be narrower (API page, 6.1). */
function logQuery({ anchor, deliveryId, deliveryType, count }: MailLogQuery) {
  const query: [string, string][] = [
    ['count', String(count)],
    ['status[]', 'ALL'],
  ]
  if (anchor !== undefined) query.push(['anchor', anchor])
  if (deliveryId !== undefined) query.push(['delivery_id', deliveryId])
  if (deliveryType !== undefined) query.push(['delivery_type[]', deliveryType])
  return query
}

function decodeDetail(row: JsonObject) {
  return { log: decodeMailLog(row), failure: decodeFailure(row) }
}

const isGone = ({ status }: Answer) => status === 404

/** Reads the answer for `id`; `undefined` for a 404. */
function readOne<R>(id: Id, decode: (row: JsonObject) => R, idOf: (record: R) => Id) {
  return (answer: Answer): R | undefined => {
    if (isGone(answer)) return undefined
    const record = decode(readObject(answer))
    if (idOf(record) !== id) throw new DecodeError('answer for another id')
    return record
  }
}

function listOf<R>(decode: (row: JsonObject) => R) {
  return { accepts: saysEmptyList, decode: (answer: Answer) => readRows(answer, decode) }
}

export type Endpoints = MailLogSource & DeliverySource & Pick<AccountSource, 'listUsage'>

/** The calls that end with one answer of JSON (API page, 5, 6 and 9). */
function createEndpoints(call: Caller): Endpoints {
  return {
    listMailLogs: (query) =>
      call({
        method: 'GET',
        path: '/logs/mails/results',
        query: logQuery(query),
        ...listOf(decodeMailLog),
      }),
    fetchDetail: (maillogId) =>
      call({
        method: 'GET',
        path: `/logs/mails/${maillogId}`,
        accepts: isGone,
        decode: readOne(maillogId, decodeDetail, ({ log }) => log.maillogId),
      }),
    listDeliveries: ({ start, end, page }) =>
      call({
        method: 'GET',
        path: '/deliveries/all',
        query: [
          ['delivery_start', start],
          ['delivery_end', end],
          ['sort', 'delivery_time:asc'],
          ['size', DELIVERIES_A_PAGE],
          ['page', String(page)],
        ],
        ...listOf(decodeDelivery),
      }),
    fetchDelivery: (deliveryId) =>
      call({
        method: 'GET',
        path: `/deliveries/${deliveryId}`,
        accepts: isGone,
        decode: readOne(deliveryId, decodeDelivery, (delivery) => delivery.deliveryId),
      }),
    listUsage: (months) =>
      call({
        method: 'GET',
        path: '/usages',
        query: [['month_ago', String(months)]],
        ...listOf(decodeUsage),
      }),
  }
}

/** The bearer token: the lower-case hex text of the hash, not its bytes, in base64 (API page, 1). */
export function bearerToken(loginId: string, apiKey: string): string {
  const hex = createHash('sha256').update(`${loginId}${apiKey}`).digest('hex')
  return Buffer.from(hex).toString('base64')
}

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
  const call = createCaller({ exchange, clock, stop, random, retry })
  return {
    ...createEndpoints(call),
    ...createReports(createJobRunner({ call, clock, timeoutMs })),
    traffic: gate.traffic,
  }
}
