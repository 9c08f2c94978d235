import { expect, test } from 'vitest'
import { largeFiles } from '../forge/rules.ts'
import type { Account } from '../simulator/account.ts'
import { delayed } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { putLinks, removePaths } from './links.ts'
import {
  expectDeliveries,
  expectExact,
  GREEN,
  levelsOf,
  RED,
  readCoverageFile,
  type Stage,
  setStage,
  verdictOf,
} from './stage.ts'

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

interface Obstacle {
  place(stage: Stage, paths: readonly string[]): Promise<() => Promise<unknown>>
}

const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  'a size that the server refuses': {
    place: ({ forge }, paths) =>
      forge.refuse(largeFiles(1, new RegExp(`^(?:${paths.join('|')})$`.replaceAll('.', '\\.')))),
  },
  'a folder in its place': {
    async place({ forge }, paths) {
      const commit = (text: string | null) => {
        const files = Object.fromEntries(paths.map((path) => [`${path}/mine.txt`, text]))
        return forge.commitFiles({ branch: 'data', files, message: 'By hand' })
      }
      await commit('mine')
      return () => commit(null)
    },
  },
  'a link in its place': {
    async place({ forge }, paths) {
      await forge.commitFiles({ branch: 'data', files: { 'NOTES.md': 'mine' }, message: 'Begin' })
      await putLinks(forge, paths)
      return () => removePaths(forge, paths)
    },
  },
}

async function dataOf({ forge }: Stage, branch: string) {
  const files = [...(await forge.files(branch))]
  return new Map(
    files.filter(([path]) => /^data\/(?!coverage|archive|seals|usage)[^/]+\//.test(path)),
  )
}

const WAYS = Object.keys(OBSTACLES).flatMap((name) =>
  [1, 2].flatMap((publications) =>
    ['push', 'pull-request'].map((mode) => ({ name, publications, mode })),
  ),
)
// The number of publications and the mode are of no matter to what stands in the way: each is tried with one.
const TRIED = WAYS.filter(({ name, publications, mode }) => {
  if (mode === 'pull-request') return publications === 2 && name.includes('size')
  return publications === 1 || name.includes('folder')
})

test.each(TRIED)(
  '$name: all else is published and it comes once it can ($publications publications, $mode)',
  async ({ name, publications, mode }) => {
    const stage = await setStage(fill)
    const { forge, simulator, account, run } = stage
    await run({ ...EVERYTHING, branch: 'probe' })
    const whole = await dataOf(stage, 'probe')
    const paths = [...whole.keys()].filter((path) => BLOCKED.some((kind) => kind.test(path)))
    expect(paths.length).toBeGreaterThanOrEqual(BLOCKED.length)
    const clear = await OBSTACLES[name]!.place(stage, paths)
    if (publications > 1) {
      // 30 pages of 24 seconds each: after ten minutes a run publishes what is finished.
      simulator.oddities.maxCount = 1
      simulator.inject(/^GET \/logs\/mails\/results/, delayed(200), { times: 40 })
    }
    const before = (await forge.log('data')).length
    const speed = { clockSpeed: publications > 1 ? 120 : 20 }
    const red = await run({ ...EVERYTHING, mode }, speed)
    expect(verdictOf(red)).toEqual(RED)
    const branch = mode === 'push' ? 'data' : 'refs/heads/archive/data'
    expect((await forge.log(branch)).length).toBeGreaterThanOrEqual(before + publications)
    const held = await dataOf(stage, branch)
    const isBlocked = (path: string) => paths.includes(path.replace(/\/mine\.txt$/, ''))
    expect(new Map([...held].filter(([path]) => !isBlocked(path)))).toEqual(
      new Map([...whole].filter(([path]) => !isBlocked(path))),
    )
    const said = red.annotations.map(({ message }) => message).join('\n')
    for (const path of paths.filter((one) => !one.includes('contents'))) {
      expect(said).toContain(path.replace(/^data\/|\.\w+$/g, ''))
    }
    await clear()
    account.advance(HOUR)
    const healed = await run({ ...EVERYTHING, mode })
    expect(verdictOf(healed)).toEqual(GREEN)
    expect(levelsOf(healed)).toEqual([])
    expect(await dataOf(stage, branch)).toEqual(whole)
    await expectExact(stage, branch)
    if (mode !== 'push') return
    await expectDeliveries(stage)
    expect(Object.values((await readCoverageFile(stage)).owed).flat()).toEqual([])
  },
)
