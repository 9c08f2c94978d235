import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { delayed } from '../simulator/behaviours.ts'
import { COURSES, type Fate } from '../simulator/fate.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { expectHealed, RED, readCoverageFile, type Stage, setStage, verdictOf } from './stage.ts'

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
  account.addBulk({ recipients: 24, at: at(-20), ...STILL, fate: fateOf })
  account.addTransactions({ count: 12, at: at(-19), ...STILL, fate: fateOf })
  for (const days of [-1, 6]) {
    account.addTransactions({ count: 9, at: at(days), ...STILL, failureRate: 1 })
  }
}

async function pathOf({ forge }: Stage, pattern: RegExp): Promise<string> {
  return [...(await forge.files('data')).keys()].find((path) => pattern.test(path)) ?? ''
}

async function commit(stage: Stage, path: string, text: string): Promise<void> {
  await stage.forge.commitFiles({ branch: 'data', files: { [path]: text }, message: 'By hand' })
}

async function commitsOf({ forge }: Stage): Promise<number> {
  return Number(await forge.git('rev-list', '--count', 'data'))
}

/** Every data file but the usage, of which an older archive knows older months. */
async function dataOf({ forge }: Stage, branch: string) {
  const files = [...(await forge.files(branch))]
  return new Map(
    files.filter(([path]) => /^data\/(logs|failures|deliveries|reports|errors)\//.test(path)),
  )
}

test.each([
  ['mail logs of a delivery', /logs\/.*delivery_\d+\.json/, 21, 1],
  ['mail logs of a delivery', /logs\/.*delivery_\d+\.json/, 21, 2],
  ['mail logs of a day', /logs\/.*11-04_transaction\.json/, 21, 2],
  ['failures', /delivery_\d+_failures\.json/, 21, 2],
  ['deliveries', /deliveries\/.*11-03\.csv/, 21, 1],
  ['a report', /_opens\.csv/, 21, 1],
  ['the error list', /errors\/.*\.csv/, 1, 1],
])(
  'a damaged file of %s (%s): it comes after %i h, once it is restored, from %i publications',
  async (_, pattern, hours, publications) => {
    const stage = await setStage(fill)
    await expectHealed(stage)
    const path = await pathOf(stage, pattern)
    const good = await stage.forge.readFile('data', path)
    await commit(stage, path, `${good}"{\n`)
    stage.account.advance(7 * DAY)
    // 32 pages of 24 seconds each: after ten minutes a run publishes what is finished.
    if (publications > 1) {
      stage.simulator.oddities.maxCount = 2
      stage.simulator.inject(LIST, delayed(200), { times: 99 })
    }
    const before = await commitsOf(stage)
    const red = await stage.run({}, { clockSpeed: publications > 1 ? 120 : 20 })
    expect(verdictOf(red)).toEqual(RED)
    expect(
      red.annotations.some(({ message }) => message.includes(path.replace(/^data\/|\.\w+$/g, ''))),
    ).toBe(true)
    expect(await commitsOf(stage)).toBeGreaterThanOrEqual(before + publications)
    expect(await stage.forge.readFile('data', path)).toBe(`${good}"{\n`)
    await commit(stage, path, good)
    stage.account.advance(hours * HOUR)
    await expectHealed(stage)
    expect((await readCoverageFile(stage)).owed).toEqual({
      details: [],
      deliveries: [],
      reports: [],
      days: [],
    })
    await stage.run({ branch: 'other' })
    const [held, fresh] = [await dataOf(stage, 'data'), await dataOf(stage, 'other')]
    expect(held).toEqual(fresh)
  },
)
