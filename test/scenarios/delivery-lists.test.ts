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

test('days are listed together where their deliveries are few, and one by one where they are many or cannot be placed', async () => {
  const scenario = await openScenario()
  const { account, simulator, forge } = scenario
  account.addTransactions({ count: 3, day: -20, ...STILL })
  account.addTransactions({ count: 2, day: -3, ...STILL })
  const first = await listsOf(scenario)
  expect(verdictOf(first.run)).toEqual(GREEN)
  expect(first.lists).toBe(2)
  await expectDeliveries(scenario)

  // A page of one row, as a server may hand out: five pages and an empty one are few for two months.
  simulator.oddities.maxSize = 1
  const before = forge.head('data')
  const fewRows = await listsOf(scenario, { since: '2026-10-01' })
  expect(fewRows.run.outputs.tree).toBe(first.run.outputs.tree)
  expect(await forge.head('data')).toBe(await before)

  account.addTransactions({ count: 40, day: -2, ...STILL })
  const many = await listsOf(scenario)
  expect(verdictOf(many.run)).toEqual(GREEN)
  // Two pages together for nothing, then the rows and an empty page of each of four days.
  expect(many.lists).toBe(2 + 42 + 4)
  await expectDeliveries(scenario)

  simulator.oddities.maxSize = 1000
  account.addBulk({ recipients: 2, at: '2026-11-22T10:00:00', ...STILL })
  const hide = changedJson<{ readonly data: readonly object[] }>(({ data }) => ({
    data: data.map((row) => ({ ...row, delivery_time: null })),
  }))
  const hidden = simulator.inject(LIST, hide, ALWAYS)
  const unplaced = await listsOf(scenario)
  expect(unplaced.lists).toBeGreaterThan(2 + 4)
  hidden.remove()
  await scenario.run()
  await expectExact(scenario)
})

test('where the list of all days fails, each day is listed by itself, and what fails then is owed', async () => {
  const scenario = await openScenario()
  const { account, simulator } = scenario
  account.addTransactions({ count: 2, day: -3, ...STILL })
  account.addTransactions({ count: 2, day: -2, ...STILL })
  const together = simulator.inject(/^GET \/deliveries\/all.*page=2/, reply(503), { times: 5 })
  const day = simulator.inject(
    /^GET \/deliveries\/all.*start=2026-11-20T00.*end=2026-11-20/,
    reply(503),
    ALWAYS,
  )
  const run = await scenario.run()
  expect(together.hits).toBe(5)
  expect(verdictOf(run)).toEqual(RED)
  expect((await readCoverageFile(scenario)).owed.days).toEqual(['2026-11-20'])
  day.remove()
  expect(verdictOf(await scenario.run())).toEqual(GREEN)
  await expectExact(scenario)
  await expectDeliveries(scenario)
})
