import { expect, test } from 'vitest'
import { changedJson } from '../simulator/behaviours.ts'
import { DAY } from '../simulator/moment.ts'
import { GREEN, levelsOf, prepareScenario, type Scenario, verdictOf } from './scenario.ts'

const endpointsOf = ({ simulator }: Scenario) => Object.keys(simulator.counts()).toSorted()

test('one resource alone asks for nothing else, and rights that it does not need may be missing', async () => {
  const scenario = await prepareScenario()
  const { denied } = scenario.simulator
  for (const [resources, endpoints, file, missing] of [
    [
      'logs',
      ['deliveries', 'logs'],
      'logs/2026-11/2026-11-21_smtp.jsonl',
      ['deliveries', 'details', 'reports', 'errors', 'usages'],
    ],
    ['errors', ['errors-download', 'errors-poll', 'errors-start'], 'errors/2026-11.csv', []],
  ] as const) {
    scenario.simulator.requests.length = 0
    for (const right of missing) denied.add(right)
    const result = await scenario.run({ resources })
    denied.clear()
    expect([resources, verdictOf(result)]).toEqual([resources, GREEN])
    expect(levelsOf(result), resources).toEqual([])
    expect(endpointsOf(scenario)).toEqual(endpoints)
    expect((await scenario.forge.files('data')).has(`data/${file}`), file).toBe(true)
  }
})

test('a bulk delivery without a time or a log is not filed under a day that would move; a named transaction whose open only its log tells has a report', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 3, at: '2026-11-25T10:00:00' })
    account.addTransactions({ count: 1, at: '2026-11-22T10:00:00', openRate: 1, failureRate: 0 })
  })
  const sending = changedJson<object>((row) => ({
    ...row,
    status: 'SENDING',
    delivery_time: null,
    reservation_time: null,
  }))
  const fault = scenario.simulator.inject(/^GET \/deliveries\/102$/, sending, { times: 9 })
  const named = { 'delivery-ids': '101 102' }
  const filesOf = async (folder: string) =>
    [...(await scenario.forge.files('data')).keys()].filter((path) => path.includes(folder))
  scenario.account.advance(DAY)
  expect(verdictOf(await scenario.run(named))).toEqual(GREEN)
  expect(fault.hits).toBe(1)
  const before = ['data/deliveries/2026-11/2026-11-22.csv']
  expect(await filesOf('data/deliveries/')).toEqual(before)
  expect(await filesOf('data/reports/')).toEqual(['data/reports/2026-11/delivery_101_opens.csv'])
  fault.remove()
  scenario.account.advance(3 * DAY)
  await scenario.run(named)
  expect(await filesOf('data/deliveries/')).toEqual([
    ...before,
    'data/deliveries/2026-11/2026-11-25.csv',
  ])
})
