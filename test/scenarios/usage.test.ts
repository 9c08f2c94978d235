import { expect, test } from 'vitest'
import { replyJson } from '../simulator/behaviours.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { openScenario } from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }

/** Months as the API may write them. */
const MONTHS = ['202611', '2026-11', '2026/11']

test('the running month alone makes no commit, however the API writes it; a month that ended does', async () => {
  const scenario = await openScenario()
  const answer = (current: number) => {
    const rowOf = (month: string, sent: number) => {
      return { month, current: sent, remaining: 10_000 - sent, plan_id: 'be-plan-10000' }
    }
    const ended = MONTHS.map((month) => rowOf(month.replace('11', '10'), current > 2 ? 2 : 1))
    return replyJson({ data: [...MONTHS.map((month) => rowOf(month, current)), ...ended] })
  }
  const changed: unknown[] = []
  for (const current of [1, 2, 3]) {
    const reply = scenario.simulator.inject(/^GET \/usages/, answer(current), ALWAYS)
    const run = await scenario.run({ resources: 'usage', 'heartbeat-days': '0' })
    changed.push(run.outputs.changed)
    reply.remove()
    scenario.account.advance(HOUR)
  }
  expect(changed).toEqual(['true', 'false', 'true'])
  // A schedule that was dead for months asks for all of them.
  scenario.account.advance(130 * DAY)
  await scenario.run({ resources: 'usage' })
  const [, ...rows] = (await scenario.forge.readFile('data', 'data/usage.csv')).trim().split('\n')
  const months = rows.map((row) => row.replace(/,.*/, ''))
  const ended = ['202611', '202612', '202701', '202702', '202703', '202704']
  expect(months).toEqual(['2026-10', '2026-11', '2026/10', '2026/11', '202610', ...ended])
})
