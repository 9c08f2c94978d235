import { expect, test } from 'vitest'
import { NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { readArchive } from '../../src/merge/archive-state.ts'
import { formatProperties } from '../../src/records/properties.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { createMemoryBranch, PROPERTIES } from '../soak/memory-branch.ts'
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
const LOGS = 'data/logs/2026-11/2026-11-22_transaction.jsonl'

async function spoil(scenario: Scenario, path: string, text: string): Promise<void> {
  await scenario.forge.commitFiles({ branch: 'data', files: { [path]: text }, message: 'Spoil' })
}

/** Row 28: what a newer version wrote is not for an older one to judge; the state is no more than a summary of the files. */
test('a coverage file of a newer version stops the run before any request; one of another shape is rebuilt, and the files stay as they are', async () => {
  const scenario = await prepareArchivedScenario()
  const { forge, simulator, first } = scenario
  const text = await forge.readFile('data', COVERAGE)
  await spoil(scenario, COVERAGE, text.replace('"version": 1', '"version": 2'))
  const head = await forge.head('data')
  expect(verdictOf(await scenario.run())).toEqual(RED)
  expect(simulator.count()).toBe(0)
  expect(await forge.head('data')).toBe(head)

  await spoil(scenario, COVERAGE, '{"version": 1, "spans": "none"}')
  const rebuilt = await scenario.run()
  expect(verdictOf(rebuilt)).toEqual(GREEN)
  expect(rebuilt.outputs).toMatchObject({ 'logs-read': '94', 'logs-added': '0' })
  expect(rebuilt.outputs.tree).toBe(first.outputs.tree)
  expect(rebuilt.annotations).toHaveLength(1)
  expect((await readCoverageFile(scenario)).spans.length).toBeGreaterThan(0)
  await expectExact(scenario)
})

/** Row 28: a run begins with what this reads. */
test.each([
  ['deleted', null],
  ['empty', ''],
  ['cut off', '{"version": 1, "spans": ['],
  ['without a version', '{}'],
  ['of another shape', '{"version": 1, "spans": "none"}'],
])('a coverage file that is %s claims nothing, and is known to be lost', async (_, text) => {
  const { branch } = createMemoryBranch(async () => {})
  const properties = formatProperties(PROPERTIES)
  const files = { 'data/archive.json': properties, [LOGS]: '', [COVERAGE]: text }
  const changes = Object.entries(files).map(async ([path, content]) => ({
    path,
    blob: content === null ? null : await branch.stage(content),
  }))
  await branch.commit(await branch.read(), await Promise.all(changes), 'Spoil')
  const { coverage, coverageBroken } = await readArchive(branch, 'data', '2026-11-23')
  expect(coverageBroken).toBe(true)
  expect(coverage).toEqual(NO_COVERAGE)
})

/** Rows 27 and 29: a clock that ran ahead left times behind that are still to come, and days called over. */
test('a head 5 or 70 days in the future hides nothing that comes later', async () => {
  const scenario = await prepareScenario(() => {})
  const { account, run } = scenario
  for (const [days, later] of [
    // More than a day before that time: clocks of machines may differ by one.
    [5, 3.6],
    [70, 12],
  ] as const) {
    const fate = (index: number) => ({ openAfterMs: index < 2 ? 3 * DAY : null })
    account.addBulk({ recipients: 6, at: account.now() - HOUR, failureRate: 0.3, fate })
    await run({}, { clockOffsetMs: account.offsetMs + days * DAY })
    account.addTransactions({ count: 4, at: account.now() })
    account.advance(later * DAY)
    await expectHealed(scenario)
  }
})
