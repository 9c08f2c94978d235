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
import { decodeUsage, type Usage } from '../records/account.ts'
import { decodeDelivery, decodeWholeDelivery } from '../records/delivery.ts'
import { decodeFailure } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import { field, isJsonObject, type Json, type JsonObject } from '../records/json.ts'
import { decodeMailLog } from '../records/mail-log.ts'
import { readInnerRows, readObject, readRows, saysEmptyList } from './answers.ts'
import { type Caller, createCaller } from './call.ts'
import { createExchange, DEFAULT_BOUNDS, type ExchangeBounds } from './exchange.ts'
import { type Answer, createHttp } from './http.ts'
import { createOddRows, listReadable, type OddRows } from './odd-rows.ts'
import type { Pace } from './pace.ts'
import { createJobRunner, createReports } from './report-job.ts'
import { createThrottle } from './throttle.ts'

const DELIVERIES_A_PAGE = '1000'

/** `ALL`, because the default when it is left out is unknown and may be narrower. */
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

const isGone = ({ status }: Answer) => status === 404

/** Reads the answer for `id`; `undefined` for a 404. */
function readOne<R>(id: Id, decode: (answer: Answer) => R, idOf: (record: R) => Id) {
  return (answer: Answer): R | undefined => {
    if (isGone(answer)) return undefined
    const record = decode(answer)
    if (idOf(record) !== id) throw new DecodeError('answer for another id')
    return record
  }
}

/** A month without its name has no place. */
function decodeMonth(row: JsonObject): Usage {
  const usage = decodeUsage(row)
  if (usage.month === '') throw new DecodeError(`field 'month': missing`)
  return usage
}

export type Endpoints = MailLogSource & DeliverySource & Pick<AccountSource, 'listUsage'>

/** The neighbour above a row that cannot be read: the row before it, or what was asked for (`top`). */
const neighbourOf = (before: Json, key: string, top: Json) =>
  isJsonObject(before) ? String(field(before, key)) : top

function createLogEndpoints(call: Caller, odd: OddRows): MailLogSource {
  const decodeDetail = (answer: Answer) => {
    const row = readObject(answer)
    const log = decodeMailLog(row)
    const history = readInnerRows(answer, 'sent_history', (attempt, before, rank) =>
      odd.note(attempt, { list: `attempts ${log.maillogId}`, below: before, rank }),
    )
    return { log, failure: decodeFailure({ ...row, sent_history: history }) }
  }
  const listLogs = (query: MailLogQuery) =>
    call({
      method: 'GET',
      path: '/logs/mails/results',
      query: logQuery(query),
      accepts: saysEmptyList,
      decode: (answer) =>
        readRows(answer, decodeMailLog, (row, before, rank) => {
          const below = neighbourOf(before, 'maillog_id', query.anchor ?? null)
          // A single row is looked at by the way, and counted where its page is read.
          if (query.count > 1) odd.note(row, { list: 'logs', below, rank })
        }),
    })
  return {
    listMailLogs: (query) => listReadable(listLogs, query),
    fetchDetail: (maillogId) =>
      call({
        method: 'GET',
        path: `/logs/mails/${maillogId}`,
        accepts: isGone,
        decode: readOne(maillogId, decodeDetail, ({ log }) => log.maillogId),
      }),
  }
}

function createDeliveryEndpoints(call: Caller, odd: OddRows): DeliverySource {
  const decodeOne = (answer: Answer) => decodeWholeDelivery(readObject(answer))
  return {
    listDeliveries: ({ start, end, page }) =>
      call({
        method: 'GET',
        path: '/deliveries/all',
        query: [
          ['delivery_start', start],
          ['delivery_end', end],
          // What is deleted or begins between two pages then moves no row that was not read yet to one that was.
          ['sort', 'delivery_time:desc'],
          ['size', DELIVERIES_A_PAGE],
          ['page', String(page)],
        ],
        accepts: saysEmptyList,
        decode: (answer) =>
          readRows(answer, decodeDelivery, (row, before, rank) => {
            const below = neighbourOf(before, 'delivery_id', `${start} ${page}`)
            // A look over several days is taken by the way, and each day is read by itself.
            const isDay = start.slice(0, 10) === end.slice(0, 10)
            if (isDay) odd.note(row, { list: 'deliveries', below, rank })
          }),
      }),
    fetchDelivery: (deliveryId) =>
      call({
        method: 'GET',
        path: `/deliveries/${deliveryId}`,
        accepts: isGone,
        decode: readOne(deliveryId, decodeOne, (delivery) => delivery.deliveryId),
      }),
  }
}

/** The calls that end with one answer of JSON. `odd`: told of rows that cannot be read. */
function createEndpoints(call: Caller, odd: OddRows): Endpoints {
  return {
    ...createLogEndpoints(call, odd),
    ...createDeliveryEndpoints(call, odd),
    async listUsage(months) {
      const { rows } = await call({
        method: 'GET',
        path: '/usages',
        query: [['month_ago', String(months)]],
        accepts: saysEmptyList,
        decode: (answer) =>
          readRows(answer, decodeMonth, (row, before, rank) =>
            odd.note(row, { list: 'usages', below: before, rank }),
          ),
      })
      return rows
    },
  }
}

/** The bearer token: the lower-case hex text of the hash, not its bytes, in base64. */
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
  const { random = Math.random, onNotice = () => undefined, bounds = DEFAULT_BOUNDS } = parts
  const throttle = createThrottle({ pace, clock, stop, random, onNotice })
  const signal = endOfRequests(stop)
  const exchange = createExchange({
    apiUrl,
    token,
    http: createHttp(env),
    throttle,
    signal,
    bounds,
  })
  const odd = createOddRows()
  const call = createCaller({ exchange, clock, stop, random })
  return {
    ...createEndpoints(call, odd),
    ...createReports(createJobRunner({ call, clock, timeoutMs }), call, odd),
    traffic: () => ({ ...throttle.traffic(), oddRows: odd.count() }),
  }
}
