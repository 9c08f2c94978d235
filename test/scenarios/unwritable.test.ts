import { expect, test } from 'vitest'
import { largeFiles } from '../forge/rules.ts'
import type { Account } from '../simulator/account.ts'
import { delayed } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { createBeginning } from './beginning.ts'
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
const EVERYTHING = { resources: 'deliveries logs failures reports errors usage contents' }

/** Read again once a day or a week: nothing is due by its age an hour later. */
function fill(account: Account): void {
  const at = (days: number) => account.now() + days * DAY
  const fate = (index: number) => ({
    course: index % 3 === 0 ? COURSES.hard : COURSES.sent,
    openAfterMs: index % 3 === 1 ? HOUR : null,
  })
  for (const days of [-30, -20]) account.addBulk({ recipients: 9, at: at(days), ...STILL, fate })
  for (const days of [-29, -19, -13]) {
    account.addTransactions({ count: 4, at: at(days), ...STILL, fate })
  }
}

/** One file of each kind; the other days and deliveries keep theirs. */
const BLOCKED = [
  /logs\/.*delivery_102\.jsonl$/,
  /logs\/.*_transaction\.jsonl$/,
  /failures\/.*delivery_101_/,
  /deliveries\/.*11-03\.csv$/,
  /reports\/.*delivery_101_/,
  /contents\/.*delivery_101\./,
  /errors\/2026-11\.csv$/,
] as const

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

/** What a run that nothing stood in the way of archives on another branch. */
const openProbed = createBeginning(
  () => prepareScenario(fill),
  (scenario) => scenario.run({ ...EVERYTHING, branch: 'probe' }),
)

interface Way {
  readonly mode: 'push' | 'pull-request'
  readonly publications: number
  place(scenario: Scenario, paths: readonly string[]): Promise<() => unknown>
}

/** In the place of one file there is this, in that of another one that; in a review all are of one. */
const WAYS: readonly Way[] = [
  { mode: 'push', publications: 2, place: (scenario, paths) => block(scenario, paths) },
  { mode: 'pull-request', publications: 1, place: OBSTACLES[0]! },
]

test.each(WAYS)(
  'a size, a folder or a link in the way of files: all else is published and they come once they can ($publications publications, $mode)',
  async ({ mode, publications, place }) => {
    const scenario = await openProbed()
    const { forge, simulator, account, run } = scenario
    const whole = await dataOf(scenario, 'probe')
    const paths = [...whole.keys()].filter((path) => BLOCKED.some((kind) => kind.test(path)))
    expect(paths.length).toBeGreaterThanOrEqual(BLOCKED.length)
    const clear = await place(scenario, paths)
    if (publications > 1) {
      // 30 pages of 24 seconds each: after ten minutes a run publishes what is finished.
      simulator.oddities.maxCount = 1
      simulator.inject(/^GET \/logs\/mails\/results/, delayed(200), { times: 40 })
    }
    const before = (await forge.log('data')).length
    const red = await run({ ...EVERYTHING, mode }, { clockSpeed: publications > 1 ? 120 : 20 })
    expect(verdictOf(red)).toEqual(RED)
    const branch = mode === 'push' ? 'data' : 'refs/heads/archive/data'
    expect((await forge.log(branch)).length).toBeGreaterThanOrEqual(before + publications)
    const held = await dataOf(scenario, branch)
    const isBlocked = (path: string) => paths.includes(path.replace(/\/mine\.txt$/, ''))
    expect(new Map([...held].filter(([path]) => !isBlocked(path)))).toEqual(
      new Map([...whole].filter(([path]) => !isBlocked(path))),
    )
    const said = red.annotations.map(({ message }) => message).join('\n')
    for (const path of paths.filter((one) => !one.includes('contents'))) {
      expect(said).toContain(path.replace(/^data\/|\.\w+$/g, ''))
    }
    await clear()
    simulator.oddities.maxCount = 1000
    account.advance(HOUR)
    const healed = await run({ ...EVERYTHING, mode })
    expect(verdictOf(healed)).toEqual(GREEN)
    expect(levelsOf(healed)).toEqual([])
    expect(await dataOf(scenario, branch)).toEqual(whole)
    await expectExact(scenario, branch)
    if (mode !== 'push') return
    await expectDeliveries(scenario)
    expect(Object.values((await readCoverageFile(scenario)).owed).flat()).toEqual([])
  },
)
