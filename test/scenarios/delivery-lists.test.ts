import { expect, test } from 'vitest'
import { changedJson, reply } from '../simulator/behaviours.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
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

/** A run, how often it asked for a list, and the days of each list, together (`from..to`) or alone, in their order. */
async function listIn(scenario: Scenario) {
  const before = scenario.simulator.requests.length
  const run = await scenario.run()
  const asked = scenario.simulator.requests.slice(before).flatMap(({ query }) => {
    const [from, to] = [query.get('delivery_start'), query.get('delivery_end')]
    return from && to ? [`${from.slice(5, 10)}..${to.slice(5, 10)}`] : []
  })
  const windows = [...new Set(asked)].map((window) => window.replace(/^(.*)\.\.\1$/, '$1'))
  return { run, lists: asked.length, windows }
}

type Page = readonly object[]
/** Lists, by their first day, with a change after which the order of their rows proves nothing. */
const UNPROVED: readonly (readonly [RegExp, (rows: Page) => Page])[] = [
  [/all\?delivery_start=2026-09/, (rows) => rows.toReversed()],
  [/all\?delivery_start=2026-11-1/, (rows) => [{}, ...rows]],
  [/all\?delivery_start=2026-11-2/, (rows) => rows.map((row) => ({ ...row, delivery_time: null }))],
]

/** Lines of the rows of all deliveries on the branch. */
async function archivedDeliveries({ forge }: Scenario): Promise<string[]> {
  const files = [...(await forge.files('data'))].filter(([path]) => path.includes('/deliveries/'))
  return files.flatMap(([, text]) => text.split('\n').filter((line) => /^\d/.test(line)))
}

test('days are listed together, whatever a page holds, and one by one where the list does not prove their order', async () => {
  const scenario = await openScenario()
  const { account, simulator } = scenario
  for (const day of [-57, -56, -10, -9, -2]) account.addTransactions({ count: 2, day, ...STILL })
  account.addBulk({ recipients: 2, at: '2026-11-22T10:00:00', ...STILL })
  // A page of one row, as a server may hand out, is not the end.
  simulator.oddities.maxSize = 1
  const first = await listIn(scenario)
  expect(verdictOf(first.run)).toEqual(GREEN)
  expect(first.lists).toBe([...account.truth().deliveries()].length + 1)
  await expectDeliveries(scenario)

  simulator.oddities.maxSize = 1000
  account.advance(2 * DAY)
  for (const [list, change] of UNPROVED) {
    const odd = changedJson<{ readonly data: Page }>(({ data }) => ({
      data: data.length === 0 ? [] : change(data),
    }))
    simulator.inject(list, odd, ALWAYS)
  }
  // Those that are soon deleted, and the last two weeks, as far as mails were sent.
  expect((await listIn(scenario)).windows).toEqual([
    ...['09-27..09-28', '09-27', '09-28'],
    ...['11-13..11-14', '11-13', '11-14'],
    ...['11-21..11-25', '11-21', '11-22', '11-23', '11-24', '11-25'],
  ])
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
    /^GET \/deliveries\/all.*start=2026-11-20T00.*end=2026-11-20/,
    reply(503),
    ALWAYS,
  )
  const run = await scenario.run()
  expect([together.hits, day.hits]).toEqual([5, 5])
  const starts = simulator.requests.map(({ query }) => query.get('delivery_start')?.slice(0, 10))
  expect(starts).not.toContain('2026-11-21')
  expect(verdictOf(run)).toEqual(RED)
  expect((await readCoverageFile(scenario)).owed.days).toEqual(['2026-11-20'])
  day.remove()
  expect(verdictOf(await scenario.run())).toEqual(GREEN)
  await expectExact(scenario)
  await expectDeliveries(scenario)
})

test('what blastengine deletes and what begins between two pages hides no delivery', async () => {
  const scenario = await openScenario()
  const { account, simulator } = scenario
  account.addTransactions({ count: 4, at: '2026-09-22T13:00:00', ...STILL })
  account.addTransactions({ count: 5, day: -40, ...STILL })
  simulator.oddities.maxSize = 2
  simulator.inject(
    LIST,
    ({ response, answer }) => {
      account.addTransactions({ count: 3, at: account.now(), ...STILL })
      account.advance(2 * HOUR)
      const { status, headers, body } = answer()
      response.writeHead(status, headers).end(body)
    },
    { after: 2 },
  )
  expect(verdictOf(await scenario.run())).toEqual(GREEN)
  const rows = await archivedDeliveries(scenario)
  expect(rows.filter((row) => row.includes(',2026-10-14T')).length).toBe(5)
  expect(verdictOf(await scenario.run())).toEqual(GREEN)
  expect(await archivedDeliveries(scenario)).toHaveLength(8)
})
