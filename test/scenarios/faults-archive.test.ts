import { expect, test } from 'vitest'
import { DAY, HOUR } from '../simulator/moment.ts'
import { prepareArchivedScenario } from './beginning.ts'
import {
  expectExact,
  expectHealed,
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
test('a head 5 or 70 days in the future hides nothing that comes later', async () => {
  const scenario = await prepareScenario(() => {})
  const { account, run } = scenario
  for (const [days, later] of [
    // More than a day before that time: clocks of machines may differ by one.
    [5, [3.6, 8]],
    [70, [12]],
  ] as const) {
    const fate = (index: number) => ({ openAfterMs: index < 2 ? 3 * DAY : null })
    account.addBulk({ recipients: 6, at: account.now() - HOUR, failureRate: 0.3, fate })
    await run({}, { clockOffsetMs: account.offsetMs + days * DAY })
    account.addTransactions({ count: 4, at: account.now() })
    for (const passing of later) {
      account.advance(passing * DAY)
      await expectHealed(scenario)
    }
  }
})
