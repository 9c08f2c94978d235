import { expect, test } from 'vitest'
import { reply } from '../simulator/behaviours.ts'
import { HOUR } from '../simulator/moment.ts'
import type { Right } from '../simulator/rights.ts'
import type { Endpoint } from '../simulator/route.ts'
import { collectOver } from './collecting.ts'
import { readArchive, truthOf } from './exact-archive.ts'
import {
  expectDeliveries,
  expectExact,
  fillSmallShop,
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
/** Reports and the error list are read once a day. */
const NEXT_DAY = 25 * HOUR
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

const deny = ({ simulator }: Scenario, ...rights: readonly Right[]) => {
  for (const right of rights) simulator.denied.add(right)
}

const filesOf = async ({ forge }: Scenario, match: RegExp) =>
  [...(await forge.files('data')).keys()].filter((path) => match.test(path))

const [DELIVERIES, ...SINGLE] = RIGHTS

/** A run without these rights gets the rest, with one warning that names them; each is asked for once and nothing is owed. */
async function expectWithout(scenario: Scenario, missing: typeof RIGHTS): Promise<void> {
  scenario.simulator.requests.length = 0
  deny(scenario, ...missing.map(([right]) => right))
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
  expect(Object.fromEntries(counts)).toEqual(Object.assign({}, ...missing.map(([, , one]) => one)))
  await expectLogs(scenario)
  expect((await readCoverageFile(scenario)).owed).toEqual(NOTHING_OWED)
}

test('a user without the right to deliveries, then one without those to details, reports, errors and usages, gets the rest, and the whole with all rights', async () => {
  const scenario = await prepareScenario(fillSmallShop)
  const { account, simulator } = scenario
  await expectWithout(scenario, [DELIVERIES!])
  // The opens in the logs tell which reports there are.
  expect(await filesOf(scenario, /reports/)).not.toEqual([])
  simulator.denied.clear()
  account.advance(NEXT_DAY)
  const at = account.now() - HOUR
  account.addBulk({ recipients: 8, at, failureRate: 0.5, openRate: 0.5 })
  await expectWithout(scenario, SINGLE)
  // What was lacking comes with the rights, beside what the first run had archived.
  simulator.denied.clear()
  account.advance(NEXT_DAY)
  expect(await collectOver(scenario)).toMatchObject({ problems: [], complete: true })
  await expectExact(scenario)
  await expectDeliveries(scenario)
})

test('a user who may read mail logs alone gets an archive of them, one file for a bulk delivery, named by its first log, and is told what is lacking where it is asked for', async () => {
  // The first log is created on the day after the delivery began.
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 30, at: '2026-11-19T23:59:50', spanMs: 60_000 })
    account.addTransactions({ count: 8, day: -1 })
  })
  const { account, simulator, run } = scenario
  deny(scenario, ...RIGHTS.map(([right]) => right))
  const result = await run()
  expect(verdictOf(result)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(result)).toEqual(['warning'])
  expect(result.annotations[0]?.message).toContain(
    "deliveries, failure details ('failures'), open reports ('reports'), error-stop list ('errors'), usage",
  )
  await expectLogs(scenario)
  expect((await readCoverageFile(scenario)).owed).toEqual(NOTHING_OWED)
  const logs = await filesOf(scenario, /delivery_/)
  expect(logs).toHaveLength(1)

  const first = { 'delivery-ids': String([...account.truth().deliveries()][0]?.delivery_id) }
  const asked = await run({ resources: 'logs', ...first })
  expect(verdictOf(asked)).toEqual(GREEN)
  expect(levelsOf(asked)).toEqual([])
  expect(Number(asked.outputs['logs-read'])).toBeGreaterThan(0)
  // Contents come with the counts of a delivery.
  const named = await run({ resources: [...RESOURCES, 'contents'].join(' '), ...first })
  expect(verdictOf(named)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(named)).toEqual(['warning'])
  expect(named.annotations[0]?.message).toContain("('contents')")
  expect((await readCoverageFile(scenario)).owed).toEqual(NOTHING_OWED)

  simulator.denied.clear()
  account.advance(NEXT_DAY)
  expect(verdictOf(await run())).toEqual(GREEN)
  await expectExact(scenario)
  await expectDeliveries(scenario)
  expect(await filesOf(scenario, /logs.*delivery_\d+\.json/)).toEqual(
    logs.filter((path) => !path.includes('_failures')),
  )
})

test('no right to mail logs is red, whatever else is asked for; where every part is refused, the one message is about access', async () => {
  const scenario = await prepareScenario()
  scenario.simulator.denied.add('logs')
  const result = await scenario.run()
  expect(verdictOf(result)).toEqual(RED)
  expect(result.annotations.map(({ message }) => message).join()).toContain('HTTP 403')
  scenario.simulator.inject(/./, reply(403), ALWAYS)
  const nothing = await scenario.run()
  expect(verdictOf(nothing)).toEqual(RED)
  expect(levelsOf(nothing)).toEqual(['error'])
})
