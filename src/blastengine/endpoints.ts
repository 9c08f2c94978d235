import { decodeDelivery, decodeWholeDelivery } from '../core/delivery.ts'
import type { JsonObject } from '../core/exact-json.ts'
import { decodeFailure } from '../core/failure.ts'
import type { Id } from '../core/id.ts'
import { decodeMailLog } from '../core/mail-log.ts'
import { decodeUsage, type Usage } from '../core/usage.ts'
import { DecodeError } from '../errors.ts'
import type { AccountSource, DeliverySource, MailLogQuery, MailLogSource } from '../ports.ts'
import type { Call, Caller } from './call.ts'
import type { Answer } from './http.ts'
import { type Page, readInnerRows, readObject, readRows, saysEmptyList } from './json-answer.ts'
import { listReadable, type OddRows } from './odd-rows.ts'

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

/** How a list is read: its rows, and where it says that it is empty. */
type ListOf = <R>(
  where: string,
  decode: (row: JsonObject) => R,
) => Pick<Call<Page<R>>, 'accepts' | 'decode'>

function createLogEndpoints(call: Caller, listOf: ListOf, odd: OddRows): MailLogSource {
  const decodeDetail = (answer: Answer) => {
    const row = readObject(answer)
    const log = decodeMailLog(row)
    const history = readInnerRows(answer, 'sent_history', (...oddRow) =>
      odd.note(`attempts ${log.maillogId}`, ...oddRow),
    )
    return { log, failure: decodeFailure({ ...row, sent_history: history }) }
  }
  const listLogs = (query: MailLogQuery) =>
    call({
      method: 'GET',
      path: '/logs/mails/results',
      query: logQuery(query),
      ...listOf('logs', decodeMailLog),
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

function createDeliveryEndpoints(call: Caller, listOf: ListOf): DeliverySource {
  const decodeOne = (answer: Answer) => decodeWholeDelivery(readObject(answer))
  return {
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
        ...listOf('deliveries', decodeDelivery),
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
export function createEndpoints(call: Caller, odd: OddRows): Endpoints {
  const listOf: ListOf = (where, decode) => ({
    accepts: saysEmptyList,
    decode: (answer) => readRows(answer, decode, (...row) => odd.note(where, ...row)),
  })
  return {
    ...createLogEndpoints(call, listOf, odd),
    ...createDeliveryEndpoints(call, listOf),
    async listUsage(months) {
      const { rows } = await call({
        method: 'GET',
        path: '/usages',
        query: [['month_ago', String(months)]],
        ...listOf('usages', decodeMonth),
      })
      return rows
    },
  }
}
