import { expect, test } from 'vitest'
import { replyJson } from '../simulator/behaviours.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { openScenario } from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }

test('the running month alone makes no commit, however the API writes it; a month that ended does', async () => {
  const scenario = await openScenario()
  const answer = (current: number, month: string) => {
    const rowOf = (name: string, sent: number) => {
      return { month: name, current: sent, remaining: 10_000 - sent, plan_id: 'be-plan-10000' }
    }
    const ended = rowOf(month.replace('11', '10'), current > 3 ? 2 : 1)
    return replyJson({ data: [rowOf(month, current), ended] })
  }
  for (const month of ['202611', '2026-11', '2026/11']) {
    const changed: unknown[] = []
    for (const current of [1, 2, 3, 4]) {
      const reply = scenario.simulator.inject(/^GET \/usages/, answer(current, month), ALWAYS)
      changed.push(
        (await scenario.run({ resources: 'usage', 'heartbeat-days': '0' })).outputs.changed,
      )
      reply.remove()
      scenario.account.advance(HOUR)
    }
    expect(changed, month).toEqual(['true', 'false', 'false', 'true'])
  }
  // A schedule that was dead for months asks for all of them.
  scenario.account.advance(130 * DAY)
  await scenario.run({ resources: 'usage' })
  const [, ...rows] = (await scenario.forge.readFile('data', 'data/usage.csv')).trim().split('\n')
  const months = rows.map((row) => row.replace(/,.*/, ''))
  const ended = ['202611', '202612', '202701', '202702', '202703', '202704']
  expect(months).toEqual(['2026-10', '2026-11', '2026/10', '2026/11', '202610', ...ended])
})
