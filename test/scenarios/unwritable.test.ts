import { expect, test } from 'vitest'
import { largeFiles } from '../forge/rules.ts'
import type { Account } from '../simulator/account.ts'
import { tooManyRequests } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { putLinks, removePaths } from './links.ts'
import {
  expectDeliveries,
  expectExact,
  GREEN,
  levelsOf,
  prepareScenario,
  RED,
  readCoverageFile,
  type Scenario,
  verdictOf,
} from './scenario.ts'

/** A file that the branch does not take costs itself: what belongs in it counts as unread or is owed, in every publication. */

const STILL = { retryRate: 0, openRate: 0, failureRate: 0 }
const EVERYTHING = {
  resources: 'deliveries logs failures reports errors usage contents',
  // A quick clock on a busy machine.
  'report-timeout': '3600',
}

/** Read again once a day or a week: nothing is due by its age an hour later. */
function fill(account: Account): void {
  const at = (days: number) => account.now() + days * DAY
  const fate = (index: number) => ({
    course: index % 3 === 0 ? COURSES.hard : COURSES.sent,
    openAfterMs: index % 3 === 1 ? HOUR : null,
  })
  // The error list goes back two weeks.
  for (const days of [-30, -13]) account.addBulk({ recipients: 9, at: at(days), ...STILL, fate })
  for (const days of [-29, -20, -19]) {
    account.addTransactions({ count: 4, at: at(days), ...STILL, fate })
  }
}

const LOGS = 'data/logs/2026-'
const DELIVERIES = 'data/deliveries/2026-'
const FAILURES = 'data/failures/2026-'
const REPORTS = 'data/reports/2026-'

/** What may keep the branch from taking a file; each gives how to clear it away. */
const OBSTACLES: readonly ((
  scenario: Scenario,
  paths: readonly string[],
) => Promise<() => unknown>)[] = [
  // Too large for the server.
  ({ forge }, paths) =>
    forge.refuse(largeFiles(1, new RegExp(`^(?:${paths.join('|')})$`.replaceAll('.', '\\.')))),
  // A folder in its place.
  async ({ forge }, paths) => {
    const commit = (text: string | null) => {
      const files = Object.fromEntries(paths.map((path) => [`${path}/mine.txt`, text]))
      return forge.commitFiles({ branch: 'data', files, message: 'By hand' })
    }
    await commit('mine')
    return () => commit(null)
  },
  // A link in its place.
  async ({ forge }, paths) => {
    await forge.commitFiles({ branch: 'data', files: { 'NOTES.md': 'mine' }, message: 'Begin' })
    await putLinks(forge, paths)
    return () => removePaths(forge, paths)
  },
]

/** With one of the three in turn for each path; returns how to clear all away. */
async function block(scenario: Scenario, paths: readonly string[]) {
  const clear: (() => unknown)[] = []
  for (const [index, place] of OBSTACLES.entries()) {
    const own = paths.filter((_, at) => at % OBSTACLES.length === index)
    clear.push(await place(scenario, own))
  }
  return async () => {
    for (const one of clear) await one()
  }
}

async function dataOf({ forge }: Scenario, branch: string) {
  const files = [...(await forge.files(branch))]
  return new Map(
    files.filter(([path]) => /^data\/(?!coverage|archive|seals|usage)[^/]+\//.test(path)),
  )
}

interface Way {
  readonly mode: 'push' | 'pull-request'
  readonly publications: number
  /** Other days and deliveries keep theirs, and what one way blocks the other one does not. */
  readonly blocked: readonly string[]
  place(scenario: Scenario, paths: readonly string[]): Promise<() => unknown>
}

/** In the place of one file there is this, in that of another one that; in a review all are of one. */
const PUSHED: Way = {
  mode: 'push',
  publications: 2,
  blocked: [
    `${LOGS}11/2026-11-10_delivery_114.jsonl`,
    `${LOGS}10/2026-10-25_transaction.jsonl`,
    `${LOGS}11/2026-11-03_transaction.jsonl`,
    `${LOGS}11/2026-11-04_transaction.jsonl`,
    `${FAILURES}10/2026-10-24_delivery_101_failures.jsonl`,
    `${DELIVERIES}11/2026-11-10.csv`,
    `${REPORTS}10/delivery_101_opens.csv`,
    'data/contents/2026-10/2026-10-24_delivery_101.html',
    'data/contents/2026-10/2026-10-24_delivery_101.txt',
    'data/errors/2026-11.csv',
  ],
  place: block,
}
const REVIEWED: Way = {
  mode: 'pull-request',
  publications: 1,
  blocked: [
    `${LOGS}10/2026-10-24_delivery_101.jsonl`,
    `${FAILURES}11/2026-11-10_delivery_114_failures.jsonl`,
    `${DELIVERIES}10/2026-10-24.csv`,
    `${REPORTS}11/delivery_114_opens.csv`,
  ],
  place: OBSTACLES[0]!,
}

const LIST = /^GET \/logs\/mails\/results/

/** Pages that are long waited for: after ten minutes a run publishes what is finished. */
function slowDown({ simulator }: Scenario): void {
  simulator.oddities.maxCount = 3
  for (const after of [1, 3, 5, 7, 9]) simulator.inject(LIST, tooManyRequests(120), { after })
}

/** Returns the files of the archive once nothing is in the way any more. */
async function archiveAround({ mode, publications, blocked, place }: Way) {
  const scenario = await prepareScenario(fill)
  const { forge, simulator, account, run } = scenario
  const clear = await place(scenario, blocked)
  if (publications > 1) slowDown(scenario)
  const before = (await forge.log('data')).length
  const red = await run({ ...EVERYTHING, mode }, { clockSpeed: publications > 1 ? 120 : 20 })
  expect(verdictOf(red)).toEqual(RED)
  const branch = mode === 'push' ? 'data' : 'refs/heads/archive/data'
  expect((await forge.log(branch)).length).toBeGreaterThanOrEqual(before + publications)
  const held = await dataOf(scenario, branch)
  const said = red.annotations.map(({ message }) => message).join('\n')
  for (const path of blocked.filter((one) => !one.includes('contents'))) {
    expect(said).toContain(path.replace(/^data\/|\.\w+$/g, ''))
  }
  // The logs of a delivery that were not written are no logs that blastengine lacks.
  expect(said).not.toContain('count differently')
  await clear()
  simulator.oddities.maxCount = 1000
  account.advance(HOUR)
  const healed = await run({ ...EVERYTHING, mode })
  expect(verdictOf(healed)).toEqual(GREEN)
  expect(levelsOf(healed)).toEqual([])
  await expectExact(scenario, branch)
  const whole = await dataOf(scenario, branch)
  expect([...whole.keys()]).toEqual(expect.arrayContaining([...blocked]))
  const isBlocked = (path: string) => blocked.includes(path.replace(/\/mine\.txt$/, ''))
  const others = (files: typeof whole) => new Map([...files].filter(([path]) => !isBlocked(path)))
  expect(others(held)).toEqual(others(whole))
  return { scenario, whole }
}

test('a size, a folder or a link in the way of files: all else is published and they come once they can, by two publications of a push and in a pull request', async () => {
  const { scenario, whole } = await archiveAround(PUSHED)
  await expectDeliveries(scenario)
  expect(Object.values((await readCoverageFile(scenario)).owed).flat()).toEqual([])
  expect((await archiveAround(REVIEWED)).whole).toEqual(whole)
})
