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
  RED,
  readCoverageFile,
  type Stage,
  setStage,
  verdictOf,
} from './stage.ts'

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

async function expectLogs({ forge, account }: Stage): Promise<void> {
  const { logs } = await readArchive(forge)
  expect(logs).toEqual(truthOf(account).logs)
}

const refusedRequests = ({ simulator }: Stage) =>
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
    const stage = await setStage()
    for (const [right] of missing) stage.simulator.denied.add(right)
    const result = await stage.run()
    expect(verdictOf(result)).toEqual(GREEN_INCOMPLETE)
    expect(levelsOf(result)).toEqual(['warning'])
    const said = result.annotations[0]?.message ?? ''
    for (const [, resource] of missing) {
      expect(said).toMatch(new RegExp(`requested resources: .*${resource}`))
    }
    const counts = Object.entries(refusedRequests(stage)).map(([name, list]) => [name, list.length])
    expect(Object.fromEntries(counts)).toEqual(
      Object.assign({}, ...missing.map(([, , one]) => one)),
    )
    await expectLogs(stage)
    expect((await readCoverageFile(stage)).owed).toEqual(NOTHING_OWED)
    const before = [...(await stage.forge.files('data')).keys()].filter((path) => /logs/.test(path))

    const lacking = new Set(missing.map(([, resource]) => resource))
    const resources = RESOURCES.filter((word) => !lacking.has(word)).join(' ')
    const without = await stage.run({ resources })
    expect(verdictOf(without)).toEqual(GREEN)
    expect(levelsOf(without)).toEqual([])

    stage.simulator.denied.clear()
    stage.account.advance(25 * 3_600_000)
    expect(verdictOf(await stage.run())).toEqual(GREEN)
    await expectExact(stage)
    const after = [...(await stage.forge.files('data')).keys()]
    expect(after).toEqual(expect.arrayContaining(before))
  })
})

describe('a user who may read mail logs alone', () => {
  const denied = RIGHTS.map(([right]) => right)

  it('gets an archive of them: one warning, one file for a bulk delivery, named by its first log', async () => {
    // The first log is created on the day after the delivery began.
    const stage = await setStage((account) => {
      account.addBulk({ recipients: 30, at: '2026-11-19T23:59:50', spanMs: 60_000 })
      account.addTransactions({ count: 8, day: -1 })
    })
    for (const right of denied) stage.simulator.denied.add(right)
    const result = await stage.run()
    expect(verdictOf(result)).toEqual(GREEN_INCOMPLETE)
    expect(levelsOf(result)).toEqual(['warning'])
    expect(result.annotations[0]?.message).toContain(
      "deliveries, failure details ('failures'), open reports ('reports'), error-stop list ('errors'), usage",
    )
    await expectLogs(stage)
    expect((await readCoverageFile(stage)).owed).toEqual(NOTHING_OWED)
    const logs = [...(await stage.forge.files('data')).keys()].filter((path) =>
      path.includes('delivery_'),
    )
    expect(logs).toHaveLength(1)
    stage.simulator.denied.clear()
    stage.account.advance(25 * 3_600_000)
    expect(verdictOf(await stage.run())).toEqual(GREEN)
    await expectExact(stage)
    const moved = [...(await stage.forge.files('data')).keys()].filter((path) =>
      /logs.*delivery_\d+\.json/.test(path),
    )
    expect(moved).toEqual(logs.filter((path) => !path.includes('_failures')))
  })

  it('is complete with `resources: logs`, by ids too', async () => {
    const stage = await setStage()
    for (const right of denied) stage.simulator.denied.add(right)
    expect(verdictOf(await stage.run({ resources: 'logs' }))).toEqual(GREEN)
    await expectLogs(stage)
    const [first] = stage.account.truth().deliveries()
    const named = { 'delivery-ids': String(first?.delivery_id), resources: 'logs', branch: 'other' }
    const result = await stage.run(named)
    expect(verdictOf(result)).toEqual(GREEN)
    expect(levelsOf(result)).toEqual([])
    expect((await readArchive(stage.forge, 'other')).logs.length).toBeGreaterThan(0)
  })

  it('is told what it lacks where it names deliveries', async () => {
    const stage = await setStage()
    for (const right of denied) stage.simulator.denied.add(right)
    const [first] = stage.account.truth().deliveries()
    const result = await stage.run({ 'delivery-ids': String(first?.delivery_id) })
    expect(verdictOf(result)).toEqual(GREEN_INCOMPLETE)
    expect(levelsOf(result)).toEqual(['warning'])
    expect((await readCoverageFile(stage)).owed).toEqual(NOTHING_OWED)
  })
})

test('without the right to deliveries, the opens in the logs tell which reports there are', async () => {
  const stage = await setStage((account) => {
    account.addBulk({ recipients: 30, at: '2026-11-21T10:00:00', openRate: 0.5, failureRate: 0 })
  })
  stage.simulator.denied.add('deliveries')
  expect(verdictOf(await stage.run())).toEqual(GREEN_INCOMPLETE)
  const files = [...(await stage.forge.files('data')).keys()]
  expect(files).toContain('data/reports/2026-11/delivery_101_opens.csv')
})

test('no right to mail logs is red, whatever else is asked for', async () => {
  const stage = await setStage()
  stage.simulator.denied.add('logs')
  const result = await stage.run()
  expect(verdictOf(result)).toEqual(RED)
  expect(result.annotations.map(({ message }) => message).join()).toContain('HTTP 403')
})

test('where every part is refused, the one message is about access', async () => {
  const stage = await setStage()
  stage.simulator.inject(/./, reply(403), ALWAYS)
  const result = await stage.run()
  expect(verdictOf(result)).toEqual(RED)
  expect(levelsOf(result)).toEqual(['error'])
})
