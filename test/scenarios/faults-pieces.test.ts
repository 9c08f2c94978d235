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
/** Of the error list and the usage. */
const ACCOUNT_FILES = ['data/errors/2026-11.csv', 'data/usage.csv']

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
  const allFail = 'all details fail, and the deliveries of a day'
  expect(verdictOf(first), allFail).toEqual(RED)
  expect(
    levelsOf(first).filter((level) => level === 'error'),
    allFail,
  ).toHaveLength(2)
  expect([together.hits, day.hits], allFail).toEqual([5, 5])
  const { owed } = await readCoverageFile(scenario)
  expect(owed.details, 'all are owed').toHaveLength(ids.length)
  expect(owed.days, 'the day is owed').toEqual(['2026-11-20'])
  expect(all.hits, 'few are tried').toBeLessThan(ids.length * 5)
  const asked = simulator.requests.filter(({ path }) => DETAIL_PATH.test(path))
  const tried = new Set(asked.map(({ path }) => path)).size
  expect(tried, 'few are tried').toBeLessThan(ids.length)
  await expectHonest(scenario, 94)
  const others = await scenario.run({ resources: 'deliveries logs' })
  expect(verdictOf(others), 'a run that wants no details').toEqual(GREEN)
  all.remove()
  const later = (await readCoverageFile(scenario)).owed
  const counts = [later.details.length, later.days]
  expect(counts, 'nobody asks for the day; the details stay owed').toEqual([ids.length, []])

  const id = ids[0] ?? ''
  const last = `^GET /logs/mails/${ids.at(-1)}`
  const gone = simulator.inject(new RegExp(last), reply(404), ALWAYS)
  const one = simulator.inject(new RegExp(`^GET /logs/mails/${id}`), reply(500), ALWAYS)
  const accountFiles = async () => {
    const files = await scenario.forge.files('data')
    return ACCOUNT_FILES.filter((path) => files.has(path))
  }
  // Beside the details reports fail, in one way and then in another, and the lists of the account.
  const fail = (faults: readonly (readonly [RegExp, Behaviour])[]) => {
    const injected = faults.map(([match, how]) => simulator.inject(match, how, ALWAYS))
    return () => {
      const met = injected.map(({ hits }) => hits > 0)
      expect(met, faults.map(([match]) => match).join()).toEqual(faults.map(() => true))
      for (const fault of injected) fault.remove()
    }
  }
  const healStarts = fail([
    [/^POST \/deliveries\/\d+\/analysis/, reply(500)],
    [/^POST \/errors\/list/, reply(500)],
    [/^GET \/usages/, reply(500)],
  ])
  const red = await scenario.run()
  healStarts()
  expect(verdictOf(red), 'one detail fails').toEqual(RED)
  const told = levelsOf(red).toSorted()
  expect(told, 'one warning each').toEqual(['error', ...Array(4).fill('warning')])
  const left = (await readCoverageFile(scenario)).owed
  expect(left.details, 'one detail is owed alone').toEqual([id])
  expect(left.reports.length, 'reports that cannot be started').toBeGreaterThan(0)
  expect(red.outputs.failures, 'the other details').toBe(String(ids.length - 2))
  expect(await accountFiles(), 'the error list and the usage fail').toEqual([])

  one.remove()
  const before = simulator.requests.length
  const healDownloads = fail([[/^GET \/deliveries\/-\/analysis\/report\/\d+\/download/, html()]])
  const green = await scenario.run()
  healDownloads()
  expect(verdictOf(green), 'reports cannot be downloaded').toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(green), 'one warning each').toEqual(Array(2).fill('warning'))
  expect(green.outputs.failures, 'the one detail').toBe('1')
  const details = simulator.requests.slice(before).filter(({ path }) => DETAIL_PATH.test(path))
  expect(details[0]?.path, 'the owed detail comes first').toMatch(new RegExp(`/${id}$`))
  const late = (await readCoverageFile(scenario)).owed
  expect([late.details, late.reports], 'the reports stay owed').toEqual([[], left.reports])
  expect(await accountFiles(), 'fetched by the next run').toEqual(ACCOUNT_FILES)
  await expectHonest(scenario, 94)

  // What is gone costs a warning alone, in each run.
  const without = await scenario.run()
  const goneAlone = 'a detail that is gone'
  expect(verdictOf(without), goneAlone).toEqual(GREEN)
  expect(levelsOf(without), goneAlone).toEqual(['warning'])
  expect(gone.hits, goneAlone).toBe(3)
  const reports = String(left.reports.length)
  expect(without.outputs.reports, 'reports are fetched by the next run').toBe(reports)
  expect((await readCoverageFile(scenario)).owed.reports, 'no report is owed').toEqual([])
  const { missingFailures, ...errors } = await findErrors(scenario.forge, scenario.account)
  expect(missingFailures, goneAlone).toHaveLength(1)
  expect({ ...errors, missingFailures: [] }, 'all else is archived').toEqual(NO_ERRORS)
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
