import { expect, test } from 'vitest'
import { replyJson } from '../simulator/behaviours.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { openScenario } from './scenario.ts'

/** Months as the API may write them. */
const MONTHS = ['202611', '2026-11', '2026/11']

test('the running month alone makes no commit, however the API writes it; a month that ended does, and a schedule that was dead for months asks for all of them', async () => {
  const { account, forge, simulator, run } = await openScenario()
  const answer = (current: number) => {
    const rowOf = (month: string, sent: number) => {
      return { month, current: sent, remaining: 10_000 - sent, plan_id: 'be-plan-10000' }
    }
    const ended = MONTHS.map((month) => rowOf(month.replace('11', '10'), 1))
    return replyJson({ data: [...MONTHS.map((month) => rowOf(month, current)), ...ended] })
  }
  const changed: unknown[] = []
  for (const [current, laterMs] of [
    [1, 0],
    [2, HOUR],
    [3, 130 * DAY],
  ] as const) {
    account.advance(laterMs)
    const usages = simulator.inject(/^GET \/usages/, answer(current))
    const { outputs } = await run({ resources: 'usage', 'heartbeat-days': '0' })
    changed.push(outputs.changed)
    expect(usages.hits).toBe(1)
  }
  expect(changed).toEqual(['true', 'false', 'true'])
  const rows = (await forge.readFile('data', 'data/usage.csv')).match(/^\d[^,]*,\d+/gm)
  const ended = ['2026-10,1', '2026-11,3', '2026/10,1', '2026/11,3', '202610,1', '202611,3']
  expect(rows).toEqual(ended)
  // The month that was the last one, and those since.
  expect(simulator.requests.at(-1)?.query.get('month_ago')).toBe('6')
  // One resource alone asks for nothing else.
  expect(Object.keys(simulator.counts())).toEqual(['usages'])
})
