import { expect, test } from 'vitest'
import { html, reply } from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'
import { findErrors, NO_ERRORS } from './exact-archive.ts'
import {
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

/** One failed piece costs itself alone; the next run asks for it first. Rows 33 and 40: a nicety beside the logs costs a warning. */
test('all details fail, and a day whose deliveries cannot be listed: few are tried, all are owed, and nobody has to ask for them again; one detail that fails is owed alone; a detail that is gone, reports that cannot be started or downloaded, an error list and a usage that fail are one warning each, and fetched by the next run', async () => {
  const scenario = await prepareScenario()
  const { simulator, account } = scenario
  const ids = [...account.truth().failures()].map((row) => String(row.maillog_id))
  const all = simulator.inject(DETAIL, reply(503), ALWAYS)
  const together = simulator.inject(/^GET \/deliveries\/all/, reply(502), { times: 5 })
  const day = simulator.inject(/start=2026-11-20/, reply(502), { times: 5 })
  const lists = { resources: 'deliveries logs failures' }
  const first = await scenario.run(lists)
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

  const id = ids[0] ?? ''
  const last = `^GET /logs/mails/${ids.at(-1)}`
  const gone = simulator.inject(new RegExp(last), reply(404), ALWAYS)
  const one = simulator.inject(new RegExp(`^GET /logs/mails/${id}`), reply(500), ALWAYS)
  // Beside the details a report and a list of the account fail, each in one way and then in another.
  const fail = (faults: readonly (readonly [RegExp, Behaviour])[]) => {
    const injected = faults.map(([match, how]) => simulator.inject(match, how, ALWAYS))
    return () => {
      expect(injected.map(({ hits }) => hits > 0)).toEqual(faults.map(() => true))
      for (const fault of injected) fault.remove()
    }
  }
  const healStarts = fail([
    [/^POST \/deliveries\/\d+\/analysis/, reply(500)],
    [/^POST \/errors\/list/, reply(500)],
  ])
  const red = await scenario.run()
  healStarts()
  expect(verdictOf(red)).toEqual(RED)
  expect(levelsOf(red).toSorted()).toEqual(['error', ...Array(3).fill('warning')])
  const left = (await readCoverageFile(scenario)).owed
  expect(left.details).toEqual([id])
  expect(left.reports.length).toBeGreaterThan(0)
  expect(red.outputs.failures).toBe(String(ids.length - 2))

  one.remove()
  const before = simulator.requests.length
  const healDownloads = fail([
    [/^GET \/deliveries\/-\/analysis\/report\/\d+\/download/, html()],
    [/^GET \/usages/, reply(500)],
  ])
  const green = await scenario.run()
  healDownloads()
  expect(verdictOf(green)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(green)).toEqual(Array(3).fill('warning'))
  expect(green.outputs.failures).toBe('1')
  const details = simulator.requests.slice(before).filter(({ path }) => DETAIL_PATH.test(path))
  expect(details[0]?.path).toMatch(new RegExp(`/${id}$`))
  const late = (await readCoverageFile(scenario)).owed
  expect([late.details, late.reports]).toEqual([[], left.reports])
  await expectHonest(scenario, 94)

  // What is gone costs a warning alone, in each run.
  const without = await scenario.run()
  expect(verdictOf(without)).toEqual(GREEN)
  expect(levelsOf(without)).toEqual(['warning'])
  expect(gone.hits).toBe(3)
  expect(without.outputs.reports).toBe(String(left.reports.length))
  expect((await readCoverageFile(scenario)).owed.reports).toEqual([])
  const { missingFailures, ...others } = await findErrors(scenario.forge, scenario.account)
  expect(missingFailures).toHaveLength(1)
  expect({ ...others, missingFailures: [] }).toEqual(NO_ERRORS)
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
