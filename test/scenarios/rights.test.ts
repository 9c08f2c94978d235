import { describe, expect, it, test } from 'vitest'
import { reply } from '../simulator/behaviours.ts'
import type { Right } from '../simulator/rights.ts'
import type { Endpoint } from '../simulator/route.ts'
import { readArchive, truthOf } from './exact-archive.ts'
import {
  expectExact,
  GREEN,
  GREEN_INCOMPLETE,
  levelsOf,
  prepareScenario,
  RED,
  readCoverageFile,
  type Scenario,
  verdictOf,
} from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }
const NOTHING_OWED = { details: [], deliveries: [], reports: [], days: [] }
const RESOURCES = ['deliveries', 'logs', 'failures', 'reports', 'errors', 'usage']

/** Each right, the resource that needs it, and the requests that a user without it makes in one run. */
const RIGHTS: readonly (readonly [Right, string, Partial<Record<Endpoint, number>>])[] = [
  ['deliveries', 'deliveries', { deliveries: 1 }],
  ['details', 'failures', { detail: 1 }],
  ['reports', 'reports', { 'report-start': 1 }],
  ['errors', 'errors', { 'errors-start': 2, errors: 1 }],
  ['usages', 'usage', { usages: 1 }],
]

async function expectLogs({ forge, account }: Scenario): Promise<void> {
  const { logs } = await readArchive(forge)
  expect(logs).toEqual(truthOf(account).logs)
}

const refusedRequests = ({ simulator }: Scenario) =>
  Object.groupBy(
    simulator.requests.filter(({ status }) => status === 403),
    ({ endpoint }) => endpoint,
  )

const [DELIVERIES, ...SINGLE] = RIGHTS

describe.each([
  ['deliveries', [DELIVERIES!]],
  ['details, reports, errors and usages', SINGLE],
])('a user without the right to %s', (_, missing) => {
  it('gets the rest, with one warning that names it, asked for once, and owes nothing', async () => {
    const scenario = await prepareScenario()
    for (const [right] of missing) scenario.simulator.denied.add(right)
    const result = await scenario.run()
    expect(verdictOf(result)).toEqual(GREEN_INCOMPLETE)
    expect(levelsOf(result)).toEqual(['warning'])
    const said = result.annotations[0]?.message ?? ''
    for (const [, resource] of missing) {
      expect(said).toMatch(new RegExp(`requested resources: .*${resource}`))
    }
    const counts = Object.entries(refusedRequests(scenario)).map(([name, list]) => [
      name,
      list.length,
    ])
    expect(Object.fromEntries(counts)).toEqual(
      Object.assign({}, ...missing.map(([, , one]) => one)),
    )
    await expectLogs(scenario)
    expect((await readCoverageFile(scenario)).owed).toEqual(NOTHING_OWED)
    const before = [...(await scenario.forge.files('data')).keys()].filter((path) =>
      /logs/.test(path),
    )

    const lacking = new Set(missing.map(([, resource]) => resource))
    const resources = RESOURCES.filter((word) => !lacking.has(word)).join(' ')
    const without = await scenario.run({ resources })
    expect(verdictOf(without)).toEqual(GREEN)
    expect(levelsOf(without)).toEqual([])

    scenario.simulator.denied.clear()
    scenario.account.advance(25 * 3_600_000)
    expect(verdictOf(await scenario.run())).toEqual(GREEN)
    await expectExact(scenario)
    const after = [...(await scenario.forge.files('data')).keys()]
    expect(after).toEqual(expect.arrayContaining(before))
  })
})

describe('a user who may read mail logs alone', () => {
  const denied = RIGHTS.map(([right]) => right)

  it('gets an archive of them: one warning, one file for a bulk delivery, named by its first log', async () => {
    // The first log is created on the day after the delivery began.
    const scenario = await prepareScenario((account) => {
      account.addBulk({ recipients: 30, at: '2026-11-19T23:59:50', spanMs: 60_000 })
      account.addTransactions({ count: 8, day: -1 })
    })
    for (const right of denied) scenario.simulator.denied.add(right)
    const result = await scenario.run()
    expect(verdictOf(result)).toEqual(GREEN_INCOMPLETE)
    expect(levelsOf(result)).toEqual(['warning'])
    expect(result.annotations[0]?.message).toContain(
      "deliveries, failure details ('failures'), open reports ('reports'), error-stop list ('errors'), usage",
    )
    await expectLogs(scenario)
    expect((await readCoverageFile(scenario)).owed).toEqual(NOTHING_OWED)
    const logs = [...(await scenario.forge.files('data')).keys()].filter((path) =>
      path.includes('delivery_'),
    )
    expect(logs).toHaveLength(1)
    scenario.simulator.denied.clear()
    scenario.account.advance(25 * 3_600_000)
    expect(verdictOf(await scenario.run())).toEqual(GREEN)
    await expectExact(scenario)
    const moved = [...(await scenario.forge.files('data')).keys()].filter((path) =>
      /logs.*delivery_\d+\.json/.test(path),
    )
    expect(moved).toEqual(logs.filter((path) => !path.includes('_failures')))
  })

  it('is complete with `resources: logs`, by ids too', async () => {
    const scenario = await prepareScenario()
    for (const right of denied) scenario.simulator.denied.add(right)
    expect(verdictOf(await scenario.run({ resources: 'logs' }))).toEqual(GREEN)
    await expectLogs(scenario)
    // Contents come with the counts of a delivery.
    const lacking = await scenario.run({ resources: 'logs contents', branch: 'contents' })
    expect(verdictOf(lacking)).toEqual(GREEN_INCOMPLETE)
    expect(lacking.annotations.map(({ message }) => message).join()).toContain("('contents')")
    const [first] = scenario.account.truth().deliveries()
    const named = { 'delivery-ids': String(first?.delivery_id), resources: 'logs', branch: 'other' }
    const result = await scenario.run(named)
    expect(verdictOf(result)).toEqual(GREEN)
    expect(levelsOf(result)).toEqual([])
    expect((await readArchive(scenario.forge, 'other')).logs.length).toBeGreaterThan(0)
  })

  it('is told what it lacks where it names deliveries', async () => {
    const scenario = await prepareScenario()
    for (const right of denied) scenario.simulator.denied.add(right)
    const [first] = scenario.account.truth().deliveries()
    const result = await scenario.run({ 'delivery-ids': String(first?.delivery_id) })
    expect(verdictOf(result)).toEqual(GREEN_INCOMPLETE)
    expect(levelsOf(result)).toEqual(['warning'])
    expect((await readCoverageFile(scenario)).owed).toEqual(NOTHING_OWED)
  })
})

test('without the right to deliveries, the opens in the logs tell which reports there are', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 30, at: '2026-11-21T10:00:00', openRate: 0.5, failureRate: 0 })
  })
  scenario.simulator.denied.add('deliveries')
  expect(verdictOf(await scenario.run())).toEqual(GREEN_INCOMPLETE)
  const files = [...(await scenario.forge.files('data')).keys()]
  expect(files).toContain('data/reports/2026-11/delivery_101_opens.csv')
})

test('no right to mail logs is red, whatever else is asked for', async () => {
  const scenario = await prepareScenario()
  scenario.simulator.denied.add('logs')
  const result = await scenario.run()
  expect(verdictOf(result)).toEqual(RED)
  expect(result.annotations.map(({ message }) => message).join()).toContain('HTTP 403')
})

test('where every part is refused, the one message is about access', async () => {
  const scenario = await prepareScenario()
  scenario.simulator.inject(/./, reply(403), ALWAYS)
  const result = await scenario.run()
  expect(verdictOf(result)).toEqual(RED)
  expect(levelsOf(result)).toEqual(['error'])
})
