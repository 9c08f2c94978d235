import { decodeDelivery, decodeWholeDelivery } from '../core/delivery.ts'
import type { JsonObject } from '../core/exact-json.ts'
import { decodeFailure } from '../core/failure.ts'
import type { Id } from '../core/id.ts'
import { decodeMailLog } from '../core/mail-log.ts'
import { decodeUsage } from '../core/usage.ts'
import { DecodeError } from '../errors.ts'
import type { AccountSource, DeliverySource, MailLogQuery, MailLogSource } from '../ports.ts'
import type { Caller } from './call.ts'
import type { Answer } from './http.ts'
import { readObject, readRows, saysEmptyList } from './json-answer.ts'

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
export function createEndpoints(call: Caller): Endpoints {
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
        decode: readOne(deliveryId, decodeWholeDelivery, (delivery) => delivery.deliveryId),
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
