import { type Answer, json, problem } from './answer.ts'
import { type Batch, startedAt } from './batch.ts'
import { countsOf } from './counts.ts'
import { type DeliveryFilter, isKnown, queryDeliveries } from './delivery-query.ts'
import { disguise } from './oddities.ts'
import { integer, list, text, time } from './parameters.ts'
import type { Call, Route } from './route.ts'
import { deliveryRow } from './rows.ts'

const STATUSES = ['EDIT', 'IMPORTING', 'RESERVE', 'WAIT', 'SENDING', 'SENT', 'FAILED']
const TYPES = ['TRANSACTION', 'BULK', 'ALL']

function filterOf(query: URLSearchParams, all: boolean): DeliveryFilter {
  const types = list(query, 'delivery_type', all ? [...TYPES, 'SMTP'] : TYPES)
  return {
    all,
    types: types.includes('ALL') ? [] : types,
    statuses: list(query, 'status', STATUSES),
    subject: text(query, 'subject', 30),
    from: text(query, 'from', 254),
    html: text(query, 'html_part', 300),
    start: time(query, 'delivery_start'),
    end: time(query, 'delivery_end'),
    descending: !(query.get('sort') ?? 'delivery_time:desc').endsWith(':asc'),
  }
}

function viewOf({ account, now }: Call) {
  const { writing, retentionDays } = account
  return { batches: account.batches(), writing, retentionDays, now }
}

function listDeliveries(call: Call): Answer {
  const { query, oddities, path } = call
  const asked = integer(query, 'size', { max: 1000, fallback: 100 })
  const size = Math.min(asked, oddities.maxSize ?? asked)
  const named = integer(query, 'page', { max: 1000, fallback: 1 })
  const page = oddities.ignorePage ? 1 : named
  const filter = filterOf(query, path[0] === '/all')
  const rows = queryDeliveries(viewOf(call), filter, (page - 1) * size, page * size)
  return json({ data: rows.map((row) => disguise(row, oddities)) })
}

/** The batch and position of the delivery that the path names, if it is still known. */
export function findDelivery(call: Call): { batch: Batch; position: number } | undefined {
  const view = viewOf(call)
  const distance = Number(BigInt(call.path[0]!) - view.writing.firstDeliveryId)
  const place = view.batches.findDelivery(distance)
  if (!place || place.batch.listed === 'nowhere') return undefined
  const { batch, index } = place
  if (!isKnown(view, batch, startedAt(batch, index))) return undefined
  return { batch, position: index / batch.perDelivery }
}

function showDelivery(call: Call): Answer {
  const found = findDelivery(call)
  if (!found) return problem(404, 'not found.')
  const { batch, position } = found
  return json(
    disguise(
      {
        ...deliveryRow(call.account.writing, batch, position, call.now),
        text_part: 'こんにちは\n',
        html_part: batch.html,
        attaches: [],
        ...countsOf(batch, position * batch.perDelivery, call.now),
      },
      call.oddities,
    ),
  )
}

export const DELIVERY_ROUTES: readonly Route[] = [
  {
    endpoint: 'deliveries',
    method: 'GET',
    pattern: /^\/deliveries(\/all)?$/,
    answer: listDeliveries,
  },
  {
    endpoint: 'delivery',
    method: 'GET',
    pattern: /^\/deliveries\/(\d{1,19})$/,
    answer: showDelivery,
  },
]
