import { expect, test } from 'vitest'
import { html, reply } from '../simulator/behaviours.ts'
import {
  expectExact,
  expectHealed,
  expectHonest,
  GREEN,
  GREEN_INCOMPLETE,
  levelsOf,
  prepareScenario,
  RED,
  readCoverageFile,
  verdictOf,
} from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }
const DETAIL = /^GET \/logs\/mails\/(\d+)/

/** One failed piece costs itself alone; the next run asks for it first. */
test('one detail that fails, and a day whose deliveries cannot be listed, are owed, the others are archived, and the next run gets them', async () => {
  const scenario = await prepareScenario()
  const [first = ''] = [...scenario.account.truth().failures()].map((row) => String(row.maillog_id))
  const fault = scenario.simulator.inject(
    new RegExp(`^GET /logs/mails/${first}`),
    reply(500),
    ALWAYS,
  )
  const day = scenario.simulator.inject(/start=2026-11-20/, reply(502), { times: 5 })
  const red = await scenario.run()
  expect(verdictOf(red)).toEqual(RED)
  expect(levelsOf(red).filter((level) => level === 'error')).toHaveLength(2)
  expect(day.hits).toBe(5)
  const { owed } = await readCoverageFile(scenario)
  expect([owed.details, owed.days]).toEqual([[first], ['2026-11-20']])
  await expectHonest(scenario, 90)
  const wanted = [...scenario.account.truth().failures()].length
  expect(Number(red.outputs.failures)).toBe(wanted - 1)
  fault.remove()
  const before = scenario.simulator.requests.length
  const healed = await expectHealed(scenario)
  expect(healed.outputs.failures).toBe('1')
  const after = scenario.simulator.requests.slice(before)
  expect(after.find(({ path }) => DETAIL.test(`GET ${path.replace('/api/v1', '')}`))?.path).toMatch(
    new RegExp(`/${first}$`),
  )
  const paid = (await readCoverageFile(scenario)).owed
  expect([paid.details, paid.days]).toEqual([[], []])
})

test('all details fail: few are tried, all are owed, and nobody has to ask for them again', async () => {
  const scenario = await prepareScenario()
  const fault = scenario.simulator.inject(DETAIL, reply(503), ALWAYS)
  expect(verdictOf(await scenario.run())).toEqual(RED)
  const wanted = [...scenario.account.truth().failures()].length
  expect((await readCoverageFile(scenario)).owed.details).toHaveLength(wanted)
  expect(fault.hits).toBeLessThan(wanted * 5)
  const asked = scenario.simulator.requests.filter(({ path }) => /\/logs\/mails\/\d+$/.test(path))
  expect(new Set(asked.map(({ path }) => path)).size).toBeLessThan(wanted)
  await expectHonest(scenario, 94)
  // Runs that want no details are not incomplete for them.
  expect(verdictOf(await scenario.run({ resources: 'deliveries logs' }))).toEqual(GREEN)
  fault.remove()
  expect((await readCoverageFile(scenario)).owed.details).toHaveLength(wanted)
  await expectHealed(scenario)
})

/** Rows 33 and 40: each is a nicety beside the logs, so the run stays green. */
test('a detail that is gone, a report that cannot be started or downloaded, an error list and a usage that fail are one warning each, and fetched by the next run', async () => {
  const scenario = await prepareScenario()
  const newest = [...scenario.account.truth().failures()].at(-1)?.maillog_id
  const gone = scenario.simulator.inject(new RegExp(`^GET /logs/mails/${newest}`), reply(404))
  const without = await scenario.run({ resources: 'deliveries logs failures' })
  expect(gone.hits).toBe(1)
  expect(verdictOf(without)).toEqual(GREEN)
  expect(levelsOf(without)).toEqual(['warning'])
  await expectHonest(scenario, 94)

  for (const [resources, ...faults] of [
    ['deliveries logs failures reports', [/^POST \/deliveries\/\d+\/analysis/, reply(500)]],
    [
      'deliveries logs failures reports errors usage',
      [/^GET \/deliveries\/-\/analysis\/report\/\d+\/download/, html()],
      [/^POST \/errors\/list/, reply(500)],
      [/^GET \/usages/, reply(500)],
    ],
  ] as const) {
    const injected = faults.map(([match, how]) => scenario.simulator.inject(match, how, ALWAYS))
    const run = await scenario.run({ resources })
    expect(injected.every(({ hits }) => hits > 0)).toBe(true)
    expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
    expect(levelsOf(run)).toEqual(faults.map(() => 'warning'))
    expect((await readCoverageFile(scenario)).owed.reports.length).toBeGreaterThan(0)
    await expectExact(scenario)
    for (const fault of injected) fault.remove()
  }
  const healed = await expectHealed(scenario)
  expect(Number(healed.outputs.reports)).toBeGreaterThan(0)
  expect((await readCoverageFile(scenario)).owed.reports).toEqual([])
})

test('a delivery without an answer waits with its logs, and nothing else does', async () => {
  const scenario = await prepareScenario()
  const bulk = [...scenario.account.truth().deliveries()].filter(
    (row) => row.delivery_type === 'BULK',
  )
  const id = String(bulk[0]?.delivery_id)
  const list = scenario.simulator.inject(
    /^GET \/deliveries\?|^GET \/deliveries\/all/,
    reply(503),
    ALWAYS,
  )
  const one = scenario.simulator.inject(new RegExp(`^GET /deliveries/${id}`), reply(503), ALWAYS)
  expect(verdictOf(await scenario.run())).toEqual(RED)
  expect(one.hits).toBeGreaterThan(0)
  const { owed } = await readCoverageFile(scenario)
  expect(owed.deliveries).toContain(id)
  await expectHonest(scenario)
  list.remove()
  one.remove()
  await expectHealed(scenario)
})

test('a named delivery that fails costs only itself', async () => {
  const scenario = await prepareScenario()
  const ids = [...scenario.account.truth().deliveries()].map((row) => String(row.delivery_id))
  const fault = scenario.simulator.inject(new RegExp(`delivery_id=${ids[1]}`), reply(500), ALWAYS)
  const red = await scenario.run({ 'delivery-ids': ids.join(' ') })
  expect(verdictOf(red)).toEqual(RED)
  expect(fault.hits).toBe(5)
  await expectHonest(scenario, 40)
  expect((await readCoverageFile(scenario)).owed.deliveries).toEqual([ids[1]])
  fault.remove()
  await expectHealed(scenario)
})
