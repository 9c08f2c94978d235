import { expect, test } from 'vitest'
import { prepareArchivedScenario } from './beginning.ts'
import { readArchive } from './exact-archive.ts'
import {
  expectExact,
  expectHealed,
  expectHonest,
  GREEN,
  prepareScenario,
  RED,
  readCoverageFile,
  type Scenario,
  verdictOf,
} from './scenario.ts'

const COVERAGE = 'data/coverage.json'

async function spoil(scenario: Scenario, path: string, text: string | null): Promise<void> {
  await scenario.forge.commitFiles({ branch: 'data', files: { [path]: text }, message: 'Spoil' })
}

/** Row 28: the state is no more than a summary of the files. */
test.each([
  ['deleted', null],
  ['cut', '{\n  "version": 1,\n  "acc'],
  ['of another shape', '{"version": 1, "spans": "none"}'],
])('a coverage file that is %s is rebuilt, and the files stay as they are', async (_, text) => {
  const scenario = await prepareArchivedScenario()
  await spoil(scenario, COVERAGE, text)
  const rebuilt = await scenario.run()
  expect(verdictOf(rebuilt)).toEqual(GREEN)
  expect(rebuilt.outputs).toMatchObject({ 'logs-read': '94', 'logs-added': '0' })
  expect(rebuilt.outputs.tree).toBe(scenario.first.outputs.tree)
  expect(rebuilt.annotations).toHaveLength(1)
  expect((await readCoverageFile(scenario)).spans.length).toBeGreaterThan(0)
  await expectExact(scenario)
})

/** Row 28: what a newer version wrote is not for an older one to judge. */
test('a coverage file of a newer version stops the run before any request', async () => {
  const scenario = await prepareArchivedScenario()
  const text = await scenario.forge.readFile('data', COVERAGE)
  await spoil(scenario, COVERAGE, text.replace('"version": 1', '"version": 2'))
  const head = await scenario.forge.head('data')
  const before = scenario.simulator.count()
  expect(verdictOf(await scenario.run())).toEqual(RED)
  expect(scenario.simulator.count()).toBe(before)
  expect(await scenario.forge.head('data')).toBe(head)
})

/** Rows 27 and 29: a clock that ran ahead left times behind that are still to come, and days called over. */
test.each([
  [5, [4, 8]],
  [70, [12]],
])('a head %i days in the future hides nothing that comes later', async (days, later) => {
  const scenario = await prepareScenario()
  await scenario.run({}, { clockOffsetMs: scenario.account.offsetMs + days * 86_400_000 })
  scenario.account.addTransactions({ count: 4, at: scenario.account.now() })
  for (const passing of later) {
    scenario.account.advance(passing * 86_400_000)
    await expectHealed(scenario)
  }
})

test('a file that does not decode is left alone and named, and the rest goes on', async () => {
  const scenario = await prepareArchivedScenario()
  const { files } = await readArchive(scenario.forge)
  const path = files.find((name) => name.endsWith('_transaction.jsonl')) ?? ''
  const good = await scenario.forge.readFile('data', path)
  await spoil(scenario, path, `${good.slice(0, 300)}\n`)
  scenario.account.addBulk({ recipients: 5, at: scenario.account.now() })
  scenario.account.advance(3_600_000)
  const red = await scenario.run()
  expect(verdictOf(red)).toEqual(RED)
  expect(await scenario.forge.readFile('data', path)).toBe(`${good.slice(0, 300)}\n`)
  expect(red.annotations.some(({ message }) => message.includes(path))).toBe(true)
  expect(Number(red.outputs['logs-added'])).toBe(5)
  await spoil(scenario, path, good)
  await expectHealed(scenario)
})

/** Rows 48 and 49: nothing changed, so nothing is said; the zone and language of the machine do not matter. */
test('the same facts make no second commit, whatever the machine believes in', async () => {
  const scenario = await prepareArchivedScenario()
  const second = await scenario.run({}, { env: { TZ: 'Pacific/Apia', LC_ALL: 'ja_JP.UTF-8' } })
  const { tree } = scenario.first.outputs
  expect(second.outputs).toMatchObject({ commit: '', seal: '', changed: 'false', tree })
  expect(verdictOf(second)).toEqual(GREEN)
  await expectHonest(scenario, 94)
})
