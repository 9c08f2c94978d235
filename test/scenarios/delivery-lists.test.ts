import { expect, test } from 'vitest'
import { changedJson, reply } from '../simulator/behaviours.ts'
import {
  expectDeliveries,
  expectExact,
  GREEN,
  openScenario,
  RED,
  readCoverageFile,
  type Scenario,
  verdictOf,
} from './scenario.ts'

const STILL = { copies: 0, openRate: 0, retryRate: 0, failureRate: 0 }
const ALWAYS = { times: Number.POSITIVE_INFINITY }
const LIST = /^GET \/deliveries\/all/

/** A run, and how often it asked for a list of deliveries. */
async function listsOf(scenario: Scenario, inputs: Readonly<Record<string, string>> = {}) {
  const before = scenario.simulator.count('deliveries')
  const run = await scenario.run(inputs)
  return { run, lists: scenario.simulator.count('deliveries') - before }
}

test('days are listed together, whatever a page holds, and one by one where the list does not prove their order', async () => {
  const scenario = await openScenario()
  const { account, simulator, forge } = scenario
  account.addTransactions({ count: 3, day: -20, ...STILL })
  account.addTransactions({ count: 2, day: -3, ...STILL })
  const first = await listsOf(scenario)
  expect(verdictOf(first.run)).toEqual(GREEN)
  expect(first.lists).toBe(2)
  await expectDeliveries(scenario)

  // A page of one row, as a server may hand out, is not the end.
  simulator.oddities.maxSize = 1
  account.addTransactions({ count: 12, day: -2, ...STILL })
  account.addBulk({ recipients: 2, at: '2026-11-22T10:00:00', ...STILL })
  const short = await listsOf(scenario)
  expect(verdictOf(short.run)).toEqual(GREEN)
  const rows = [...account.truth().deliveries()].filter(
    ({ delivery_time }) => String(delivery_time) >= '2026-11-20',
  )
  expect(short.lists).toBe(rows.length + 1)
  await expectDeliveries(scenario)

  simulator.oddities.maxSize = 1000
  const changes: ((rows: readonly object[]) => object[])[] = [
    (page) => page.toReversed(),
    (page) => page.map((row) => ({ ...row, delivery_time: null })),
    (page) => [{}, ...page],
  ]
  for (const change of changes) {
    const odd = changedJson<{ readonly data: readonly object[] }>(({ data }) => ({
      data: data.length === 0 ? [] : change(data),
    }))
    const fault = simulator.inject(LIST, odd, ALWAYS)
    const run = await listsOf(scenario)
    expect(run.lists).toBeGreaterThan(4)
    fault.remove()
  }
  expect(await forge.head('data')).toBeDefined()
  await scenario.run()
  await expectExact(scenario)
  await expectDeliveries(scenario)
})

test('where a list of days fails, those that it did not end are listed one by one, and what fails then is owed', async () => {
  const scenario = await openScenario()
  const { account, simulator } = scenario
  account.addTransactions({ count: 2, day: -3, ...STILL })
  account.addTransactions({ count: 2, day: -2, ...STILL })
  const together = simulator.inject(/^GET \/deliveries\/all.*page=2/, reply(503), { times: 5 })
  const day = simulator.inject(
    /^GET \/deliveries\/all.*start=2026-11-21T00.*end=2026-11-21/,
    reply(503),
    ALWAYS,
  )
  const run = await scenario.run()
  expect([together.hits, day.hits]).toEqual([5, 5])
  const starts = simulator.requests.map(({ query }) => query.get('delivery_start')?.slice(0, 10))
  expect(starts).not.toContain('2026-11-20')
  expect(verdictOf(run)).toEqual(RED)
  expect((await readCoverageFile(scenario)).owed.days).toEqual(['2026-11-21'])
  day.remove()
  expect(verdictOf(await scenario.run())).toEqual(GREEN)
  await expectExact(scenario)
  await expectDeliveries(scenario)
})
