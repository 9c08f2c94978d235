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
const DETAIL_PATH = /\/logs\/mails\/\d+$/

/** One failed piece costs itself alone; the next run asks for it first. */
test('all details fail, and a day whose deliveries cannot be listed: few are tried, all are owed, and nobody has to ask for them again; one detail that fails is owed alone', async () => {
  const scenario = await prepareScenario()
  const { simulator, account } = scenario
  const ids = [...account.truth().failures()].map((row) => String(row.maillog_id))
  const all = simulator.inject(DETAIL, reply(503), ALWAYS)
  const together = simulator.inject(/^GET \/deliveries\/all/, reply(502), { times: 5 })
  const day = simulator.inject(/start=2026-11-20/, reply(502), { times: 5 })
  const first = await scenario.run()
  expect(verdictOf(first)).toEqual(RED)
  expect(levelsOf(first).filter((level) => level === 'error')).toHaveLength(2)
  expect([together.hits, day.hits]).toEqual([5, 5])
  const { owed } = await readCoverageFile(scenario)
  expect(owed.details).toHaveLength(ids.length)
  expect(owed.days).toEqual(['2026-11-20'])
  expect(all.hits).toBeLessThan(ids.length * 5)
  const asked = simulator.requests.filter(({ path }) => DETAIL_PATH.test(path))
  expect(new Set(asked.map(({ path }) => path)).size).toBeLessThan(ids.length)
  await expectHonest(scenario, 94)
  // Runs that want no details are not incomplete for them.
  expect(verdictOf(await scenario.run({ resources: 'deliveries logs' }))).toEqual(GREEN)
  all.remove()
  const later = (await readCoverageFile(scenario)).owed
  expect([later.details.length, later.days]).toEqual([ids.length, []])

  const [id = ''] = ids
  const one = simulator.inject(new RegExp(`^GET /logs/mails/${id}`), reply(500), ALWAYS)
  const red = await scenario.run()
  expect(verdictOf(red)).toEqual(RED)
  expect(levelsOf(red).filter((level) => level === 'error')).toHaveLength(1)
  expect((await readCoverageFile(scenario)).owed.details).toEqual([id])
  expect(red.outputs.failures).toBe(String(ids.length - 1))
  one.remove()
  const before = simulator.requests.length
  const healed = await expectHealed(scenario)
  expect(healed.outputs.failures).toBe('1')
  const details = simulator.requests.slice(before).filter(({ path }) => DETAIL_PATH.test(path))
  expect(details[0]?.path).toMatch(new RegExp(`/${id}$`))
  expect((await readCoverageFile(scenario)).owed.details).toEqual([])
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

test('a delivery without an answer waits with its logs, and nothing else does; a named delivery that fails costs only itself', async () => {
  const scenario = await prepareScenario()
  const { simulator } = scenario
  const rows = [...scenario.account.truth().deliveries()]
  const id = String(rows.find((row) => row.delivery_type === 'BULK')?.delivery_id)
  const unlisted = [
    simulator.inject(/^GET \/deliveries\?|^GET \/deliveries\/all/, reply(503), ALWAYS),
    simulator.inject(new RegExp(`^GET /deliveries/${id}`), reply(503), ALWAYS),
  ]
  expect(verdictOf(await scenario.run())).toEqual(RED)
  expect(unlisted[1]?.hits).toBeGreaterThan(0)
  expect((await readCoverageFile(scenario)).owed.deliveries).toContain(id)
  await expectHonest(scenario)
  for (const one of unlisted) one.remove()

  const ids = rows.map((row) => String(row.delivery_id))
  const failing = ids.find((other) => other !== id) ?? ''
  const fault = simulator.inject(new RegExp(`delivery_id=${failing}`), reply(500), ALWAYS)
  const red = await scenario.run({ 'delivery-ids': ids.join(' ') })
  expect(verdictOf(red)).toEqual(RED)
  expect(fault.hits).toBe(5)
  // Of the delivery that had no answer: nothing else waited.
  expect(red.outputs['logs-added']).toBe('40')
  await expectHonest(scenario, 94)
  expect((await readCoverageFile(scenario)).owed.deliveries).toEqual([failing])
  fault.remove()
  await expectHealed(scenario)
})
