import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { cutBody, html, invalidUtf8, reply, replyJson, reset } from '../simulator/behaviours.ts'
import type { Oddities } from '../simulator/oddities.ts'
import { prepareArchivedScenario } from './beginning.ts'
import {
  expectDeliveries,
  expectExact,
  expectHealed,
  expectHonest,
  GREEN,
  prepareScenario,
  RED,
  readCoverageFile,
  verdictOf,
} from './scenario.ts'

const LIST = /^GET \/logs\/mails\/results/

/** Each of five tries fails in a way of its own. */
const WAYS = [reset(), html(), replyJson({}), cutBody(), invalidUtf8()]

/** Rows 6 to 8 and 14: the second page never comes. A fault that passes costs a try. */
test('a list that fails ends the run red, claims nothing unread, and heals; passing faults of all kinds leave no trace', async () => {
  const scenario = await prepareScenario(undefined, { oddities: { maxCount: 30 } })
  const faults = WAYS.map((way) => scenario.simulator.inject(LIST, way, { after: 1 }))
  const red = await scenario.run()
  expect(verdictOf(red)).toEqual(RED)
  expect(red.annotations.map(({ level }) => level)).toContain('error')
  await expectHonest(scenario)
  expect(faults.map(({ hits }) => hits)).toEqual(WAYS.map(() => 1))
  const kinds = [reply(500), reply(502), ...WAYS]
  const passing = kinds.map((kind, index) =>
    scenario.simulator.inject(/^GET /, kind, { after: 2 + 4 * index }),
  )
  await expectHealed(scenario)
  expect(passing.map(({ hits }) => hits)).toEqual(kinds.map(() => 1))
})

/** Row 20: the same page again and again would be an endless loop. */
test('an anchor that is ignored ends the walk red, and nothing is claimed; pages of deliveries that repeat end the day red', async () => {
  const oneDay = (account: Account) => void account.addTransactions({ count: 40, day: -1 })
  const repeats: Oddities = { maxCount: 30, ignoreAnchor: true, maxSize: 8, ignorePage: true }
  const scenario = await prepareScenario(oneDay, { oddities: repeats })
  const { simulator } = scenario
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(RED)
  const errors = run.annotations.filter(({ level }) => level === 'error')
  const told = errors.map(({ message }) => message).join('\n')
  expect(told).toContain('GET /deliveries/all: the same deliveries on every page')
  expect(told).toContain('GET /logs/mails/results: ids do not fall from page to page')
  expect(simulator.count('logs')).toBeLessThan(10)
  expect(simulator.count('deliveries')).toBeLessThan(2 * 63)
  expect((await readCoverageFile(scenario)).owed.days).toEqual(['2026-11-22'])
  await expectHonest(scenario)

  Object.assign(simulator.oddities, { ignoreAnchor: false, ignorePage: false })
  await expectHealed(scenario)
  await expectDeliveries(scenario)
})

test('a delivery_id that is ignored brings the logs of no other delivery', async () => {
  const fill = (account: Account) => {
    for (const day of [20, 22]) account.addBulk({ recipients: 6, at: `2026-11-${day}T10:00:00` })
  }
  const scenario = await prepareScenario(fill, { oddities: { ignoreDelivery: true } })
  const [first] = scenario.account.truth().deliveries()
  const wanted = [...scenario.account.truth().logs()].filter(
    (row) => row.delivery_id === first?.delivery_id,
  )
  const run = await scenario.run({ 'delivery-ids': String(first?.delivery_id) })
  expect(verdictOf(run)).toEqual(GREEN)
  expect(run.outputs['logs-added']).toBe(String(wanted.length))
  await expectHonest(scenario, wanted.length)
})

/** Rows 11, 12, 16, 21, 22 and 49: the same facts are the same bytes. */
test('an archive is exact, and the same bytes, whatever the pages, the order, the ids and times of the answers and the machine are like', async () => {
  const { first } = await prepareArchivedScenario()
  const oddities: Oddities = {
    ...{ maxCount: 7, shortPages: true, shuffle: true, repeat: 3, maxSize: 3 },
    ...{ textIds: true, zone: '-03:30', history: 'shuffled' },
  }
  const scenario = await prepareScenario(undefined, { oddities })
  const run = await scenario.run({}, { env: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' } })
  expect(verdictOf(run)).toEqual(GREEN)
  await expectExact(scenario)
  await expectDeliveries(scenario)
  expect(run.outputs.tree).toBe(first.outputs.tree)
})

/**
 * Row 18: pages are cut by ids, so that new mails push nothing out of sight. Row 19: an id is given early, its row is
 * seen hours later, below ids that were read.
 */
test('mails that arrive while the list is read disturb nothing; they, and rows that appear late in ranges that were read, come with the next run', async () => {
  const scenario = await prepareScenario(
    (account) => {
      account.addBulk({
        recipients: 20,
        at: '2026-11-23T11:00:00',
        fate: (index) => (index % 4 === 1 ? { lateMs: 3 * 3_600_000 } : {}),
      })
      account.addTransactions({ count: 5, at: '2026-11-23T11:30:00' })
    },
    { oddities: { maxCount: 8 } },
  )
  const { account, simulator, run } = scenario
  simulator.inject(
    LIST,
    ({ response, answer }) => {
      account.addTransactions({ count: 5, at: account.now() })
      account.advance(10_000)
      const { status, headers, body } = answer()
      response.writeHead(status, headers).end(body)
    },
    { after: 1 },
  )
  expect(verdictOf(await run())).toEqual(GREEN)
  await expectHonest(scenario, 20)
  expect((await readCoverageFile(scenario)).spans.length).toBeGreaterThan(0)
  account.advance(4 * 3_600_000)
  expect((await expectHealed(scenario)).outputs['logs-added']).toBe('10')
})
