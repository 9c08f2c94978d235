import { type Answer, json, problem } from './answer.ts'
import { countCreated } from './log-query.ts'
import { japanDay, japanTime, toMs } from './moment.ts'
import { integer } from './parameters.ts'
import type { Call, Route } from './route.ts'

/** One month's use of the contract. */
interface UsageRow {
  readonly month: number
  readonly current: number
  readonly remaining: number
  readonly plan_id: string
  readonly updated_time: string
}

/** First day, `YYYY-MM-01`, of the month `back` months before `now`. */
function monthStart(now: number, back: number): string {
  const [year = 0, month = 1] = japanDay(now).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10)
}

function usageOf({ account, now }: Call, back: number): UsageRow {
  const first = monthStart(now, back)
  const end = toMs(monthStart(now, back - 1))
  const current = countCreated(account.batches(), toMs(first), Math.min(end, now))
  return {
    month: Number(first.slice(0, 7).replace('-', '')),
    current,
    remaining: account.plan - current,
    plan_id: `be-plan-${account.plan}`,
    updated_time: japanTime(Math.min(end - 1000, now)),
  }
}

function listUsage(call: Call): Answer {
  const months = integer(call.query, 'month_ago', { max: 60, fallback: 1 })
  return json({ data: Array.from({ length: months }, (_, back) => usageOf(call, back)) })
}

function usageOfMonth(call: Call): Answer {
  const wanted = Number(call.path[0])
  for (let back = 0; back < 60; back++) {
    const usage = Number(monthStart(call.now, back).slice(0, 7).replace('-', ''))
    if (usage === wanted) return json(usageOf(call, back))
  }
  return problem(404, 'not found.')
}

export const USAGE_ROUTES: readonly Route[] = [
  { endpoint: 'usages', method: 'GET', pattern: /^\/usages$/, answer: listUsage },
  {
    endpoint: 'usages',
    method: 'GET',
    pattern: /^\/usages\/latest$/,
    answer: (call) => json(usageOf(call, 0)),
  },
  { endpoint: 'usages', method: 'GET', pattern: /^\/usages\/(\d{6})$/, answer: usageOfMonth },
]
