import { type Answer, json, problem } from './answer.ts'
import { isRetained } from './batches.ts'
import { type LogFilter, type LogView, queryLogs } from './log-query.ts'
import { disguise, type Oddities, pageLength, pageOrder } from './oddities.ts'
import { id, integer, list, text, time } from './parameters.ts'
import { shuffle } from './random.ts'
import type { Call, Route } from './route.ts'
import { type AttemptRow, digits, history, type LogRow, logRow } from './rows.ts'

const STATUSES = ['SENT', 'RETRY', 'HARDERROR', 'SOFTERROR', 'DROP', 'ALL']
const TYPES = ['TRANSACTION', 'BULK', 'SMTP']
/** The default is unknown; one that hides rows is the harder case. */
const USUAL_STATUSES = ['SENT', 'RETRY', 'HARDERROR', 'SOFTERROR']

function statusesOf(query: URLSearchParams, { allByDefault }: Oddities): readonly string[] {
  const statuses = list(query, 'status', STATUSES)
  if (statuses.length === 0) return allByDefault ? [] : USUAL_STATUSES
  return statuses.includes('ALL') ? [] : statuses
}

function filterOf({ query, account, oddities }: Call): LogFilter {
  const { firstMaillogId, firstDeliveryId } = account.writing
  const anchor = oddities.ignoreAnchor ? null : id(query, 'anchor')
  const delivery = oddities.ignoreDelivery ? null : id(query, 'delivery_id')
  return {
    before: anchor === null ? Number.MAX_SAFE_INTEGER : Number(anchor - firstMaillogId),
    delivery: delivery === null ? null : Number(delivery - firstDeliveryId),
    email: text(query, 'email', 254),
    types: list(query, 'delivery_type', TYPES),
    statuses: statusesOf(query, oddities),
    codes: list(query, 'response_code', undefined, 30),
    start: time(query, 'delivery_start'),
    end: time(query, 'delivery_end'),
  }
}

/** The last rows of the page before, which ended at the anchor. */
function repeated(view: LogView, filter: LogFilter, count = 0): LogRow[] {
  if (filter.before === Number.MAX_SAFE_INTEGER) return []
  const before = filter.before + count
  const anchor = view.writing.firstMaillogId + BigInt(filter.before)
  return queryLogs(view, { ...filter, before }, count).filter(
    (row) => BigInt(digits(row.maillog_id)) >= anchor,
  )
}

function listLogs(call: Call): Answer {
  const { account, oddities, now, query } = call
  const { writing, retentionDays } = account
  const view = { batches: account.batches(), writing, retentionDays, now }
  const filter = filterOf(call)
  const count = integer(query, 'count', { max: 1000, fallback: 100 })
  const rows = queryLogs(view, filter, pageLength(oddities, count, filter.before))
  const again = rows.length > 0 ? repeated(view, filter, oddities.repeat) : []
  const page = pageOrder(oddities, [...again, ...rows], filter.before)
  return json({ data: page.map((row) => disguise(row, oddities)) })
}

function orderHistory(attempts: readonly AttemptRow[], call: Call): object {
  switch (call.oddities.history) {
    case 'missing':
      return {}
    case 'newest-first':
      return { sent_history: attempts.toReversed() }
    case 'shuffled':
      return { sent_history: shuffle(attempts.length, attempts) }
    default:
      return { sent_history: attempts }
  }
}

function showLog(call: Call): Answer {
  const { account, now, oddities } = call
  const { writing, retentionDays } = account
  const distance = Number(BigInt(call.path[0]!) - writing.firstMaillogId)
  const place = account.batches().findLog(distance)
  if (!place || !isRetained(place, now, retentionDays)) return problem(404, 'not found.')
  const { batch, index } = place
  const row = logRow(writing, batch, index, now)
  const attempts = orderHistory(history(batch, index, now), call)
  return json(disguise({ ...row, ...attempts }, oddities))
}

export const LOG_ROUTES: readonly Route[] = [
  { endpoint: 'logs', method: 'GET', pattern: /^\/logs\/mails\/results$/, answer: listLogs },
  { endpoint: 'detail', method: 'GET', pattern: /^\/logs\/mails\/(\d{1,19})$/, answer: showLog },
]
