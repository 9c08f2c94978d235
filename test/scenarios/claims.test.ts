import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { delayed } from '../simulator/behaviours.ts'
import { COURSES, type Fate } from '../simulator/fate.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { createBeginning } from './beginning.ts'
import {
  expectHealed,
  prepareScenario,
  RED,
  readCoverageFile,
  type Scenario,
  verdictOf,
} from './scenario.ts'

/** What could not be written is owed or uncovered, in every publication of the run, until it is in the files. */

const LIST = /^GET \/logs\/mails\/results/
const STILL = { retryRate: 0, openRate: 0, failureRate: 0 }
const CHANGED_MS = 22 * DAY

/** A third fails, a third is opened; each fourth mail is seen, or opened, weeks after it was sent. */
function fateOf(index: number): Partial<Fate> {
  return {
    course: index % 3 === 0 ? COURSES.hard : COURSES.sent,
    openAfterMs: index % 3 === 1 ? (index % 2 === 0 ? CHANGED_MS : HOUR) : null,
    lateMs: index % 4 === 3 ? CHANGED_MS : 0,
  }
}

/** Days that are read once a week: nothing of them is due again by its age in the run that heals. */
function fill(account: Account): void {
  const at = (days: number) => account.now() + days * DAY
  for (const days of [-22, -21, -20, -18]) {
    account.addBulk({ recipients: 8, at: at(days), ...STILL, fate: fateOf })
  }
  account.addTransactions({ count: 12, at: at(-19), ...STILL, fate: fateOf })
  for (const days of [-1, 6]) {
    account.addTransactions({ count: 9, at: at(days), ...STILL, failureRate: 1 })
  }
  // Of the day of the first run, before and after it.
  for (const days of [-0.1, 0.2]) account.addTransactions({ count: 2, at: at(days), ...STILL })
}

const openArchive = createBeginning(() => prepareScenario(fill))

async function commit(scenario: Scenario, files: ReadonlyMap<string, string>): Promise<void> {
  const named = Object.fromEntries(files)
  await scenario.forge.commitFiles({ branch: 'data', files: named, message: 'By hand' })
}

async function commitsOf({ forge }: Scenario): Promise<number> {
  return Number(await forge.git('rev-list', '--count', 'data'))
}

/** Every data file but the usage, of which an older archive knows older months. */
async function dataOf({ forge }: Scenario, branch: string) {
  const files = [...(await forge.files(branch))]
  return new Map(
    files.filter(([path]) => /^data\/(logs|failures|deliveries|reports|errors)\//.test(path)),
  )
}

const withoutReports = (files: ReadonlyMap<string, string>) =>
  new Map([...files].filter(([path]) => !path.startsWith('data/reports/')))

/** Texts of the files that match one of `patterns` each, which are of different deliveries and days. */
async function pick(scenario: Scenario, patterns: readonly RegExp[]): Promise<Map<string, string>> {
  const files = [...(await dataOf(scenario, 'data'))]
  const picked = files.filter(([path]) => patterns.some((pattern) => pattern.test(path)))
  expect(picked).toHaveLength(patterns.length)
  return new Map(picked)
}

const DAMAGED = [
  /logs\/.*11-03_delivery_\d+\.json/,
  /logs\/.*11-04_transaction\.json/,
  /11-02_delivery_\d+_failures\.json/,
  /reports\/.*delivery_101_opens\.csv/,
  /deliveries\/.*11-05\.csv/,
  /deliveries\/.*11-23\.csv/,
  /errors\/2026-11\.csv$/,
]

test('damaged files of every kind: what belongs in them comes once they are restored, from two publications', async () => {
  const scenario = await openArchive()
  const { simulator, account } = scenario
  const good = await pick(scenario, DAMAGED)
  const damaged = new Map([...good].map(([path, text]) => [path, `${text}"{\n`]))
  await commit(scenario, damaged)
  account.advance(7 * DAY)
  // More than 30 pages of 24 seconds each: after ten minutes a run publishes what is finished.
  simulator.oddities.maxCount = 2
  simulator.inject(LIST, delayed(200), { times: 40 })
  const before = await commitsOf(scenario)
  const red = await scenario.run({}, { clockSpeed: 120 })
  expect(verdictOf(red)).toEqual(RED)
  const said = red.annotations.map(({ message }) => message).join('\n')
  for (const path of good.keys()) expect(said).toContain(path.replace(/^data\/|\.\w+$/g, ''))
  expect(await commitsOf(scenario)).toBeGreaterThanOrEqual(before + 2)
  expect(await pick(scenario, DAMAGED)).toEqual(damaged)
  // The rest goes on.
  expect(Number(red.outputs['logs-added'])).toBeGreaterThan(0)
  await commit(scenario, good)
  simulator.oddities.maxCount = 1000
  account.advance(HOUR)
  // Nothing but a report waits for the next day, so that a plan by age alone brings none of it.
  await expectHealed(scenario)
  const early = withoutReports(await dataOf(scenario, 'data'))
  account.advance(20 * HOUR)
  await expectHealed(scenario)
  expect((await readCoverageFile(scenario)).owed).toEqual({
    details: [],
    deliveries: [],
    reports: [],
    days: [],
  })
  // As a first run reads it.
  await scenario.run({ branch: 'other' })
  const fresh = await dataOf(scenario, 'other')
  expect(await dataOf(scenario, 'data')).toEqual(fresh)
  expect(early).toEqual(withoutReports(fresh))
})
