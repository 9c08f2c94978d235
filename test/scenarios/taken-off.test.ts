import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { mergePull } from '../forge/merge-pull.ts'
import type { Account } from '../simulator/account.ts'
import { delayed } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { createBeginning } from './beginning.ts'
import {
  expectDeliveries,
  expectExact,
  expectHealed,
  expectHonest,
  GREEN_INCOMPLETE,
  levelsOf,
  type Stage,
  setStage,
  verdictOf,
} from './stage.ts'

/** What people take off the branch, while a run works or between two runs, counts as unread: no coverage claims it. */

const STILL = { retryRate: 0, openRate: 0, failureRate: 0 }
/** Ten minutes take five seconds. */
const QUICKLY = { clockSpeed: 120 }
const HEAD = 'refs/heads/archive/data'
const LIST = /^GET \/logs\/mails\/results/

/** Days that are read once a week, so that nothing of them is due by its age an hour later. */
function fill(account: Account): void {
  const fate = (index: number) => ({
    course: index % 3 === 0 ? COURSES.hard : COURSES.sent,
    openAfterMs: index % 3 === 1 ? HOUR : null,
  })
  for (let days = -30; days <= -16; days++) {
    const at = account.now() + days * DAY
    if (days % 5 === 0) account.addBulk({ recipients: 6, at, ...STILL, fate })
    else account.addTransactions({ count: 3, at, ...STILL, fate })
  }
}

/** With the archive of a run that nobody disturbs. */
const openArchive = createBeginning(() => setStage(fill))
const REVIEW = { mode: 'pull-request' }

/** 54 pages, of which the first `times` take 24 seconds each: after ten minutes a run publishes what is finished. */
function slowDown({ simulator }: Stage, times = 99) {
  simulator.oddities.maxCount = 1
  return simulator.inject(LIST, delayed(200), { times })
}

/** Runs in slices; `meddle` comes when the first of them is on `ref`. */
async function runSliced(stage: Stage, mode: string, ref: string, meddle: () => Promise<unknown>) {
  const { forge, simulator } = stage
  const slow = slowDown(stage)
  const action = stage.start({ mode }, QUICKLY)
  const isThere = async () => {
    // A look at a file costs nothing, one at the branch starts git.
    expect(existsSync(join(forge.gitDir, ref))).toBe(true)
    expect((await forge.files(ref)).size).toBeGreaterThan(4)
  }
  await vi.waitFor(isThere, { timeout: 60_000, interval: 20 })
  await meddle()
  slow.remove()
  simulator.oddities.maxCount = 1000
  return action.done
}

async function filesOf({ forge }: Stage, branch = 'data') {
  const files = [...(await forge.files(branch))]
  return new Map(
    files.filter(([path]) => /^data\/(logs|failures|deliveries|reports|errors)\//.test(path)),
  )
}

/** Undoes a commit: every file goes. */
async function revert({ forge }: Stage): Promise<void> {
  const paths = [...(await forge.files('data')).keys()]
  const files = Object.fromEntries(paths.map((path) => [path, null]))
  await forge.commitFiles({ branch: 'data', files: { ...files, 'NOTES.md': 'x' } })
}

test('a slice that is reverted while its run goes on is claimed by no later one', async () => {
  const whole = await filesOf(await openArchive())
  const stage = await setStage(fill)
  const run = await runSliced(stage, 'push', 'refs/heads/data', () => revert(stage))
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(new Set(levelsOf(run))).toEqual(new Set(['warning']))
  expect(run.stdout).toContain('taken off the branch')
  await expectHonest(stage, 1)
  stage.account.advance(HOUR)
  await expectHealed(stage)
  await expectDeliveries(stage)
  expect(await filesOf(stage)).toEqual(whole)
})

test('a head branch that is deleted between two slices of a pull request loses nothing', async () => {
  const whole = await filesOf(await openArchive())
  const stage = await setStage(fill)
  const { forge, account, run } = stage
  const remove = () => forge.git('update-ref', '-d', HEAD)
  const sliced = await runSliced(stage, 'pull-request', HEAD, remove)
  expect(verdictOf(sliced)).toEqual(GREEN_INCOMPLETE)
  await mergePull(forge, 1, 'merge')
  await expectHonest(stage, 1)
  account.advance(HOUR)
  await run(REVIEW)
  await mergePull(forge, 2, 'merge')
  await expectExact(stage)
  expect(await filesOf(stage)).toEqual(whole)
})

/** One of each kind, of deliveries and days that have nothing in common. */
const DELETED = [
  /logs\/.*10-24_delivery_\d+\.jsonl/,
  /10-29_delivery_\d+_failures/,
  /reports\/2026-11\/.*_opens\.csv/,
  /deliveries\/.*11-05\.csv/,
] as const

test('files of every kind that are deleted by hand come back with the next run', async () => {
  const stage = await openArchive()
  const whole = await filesOf(stage)
  const paths = [...whole.keys()].filter((path) => DELETED.some((kind) => kind.test(path)))
  expect(paths).toHaveLength(DELETED.length)
  const files = Object.fromEntries(paths.map((path) => [path, null]))
  await stage.forge.commitFiles({ branch: 'data', files, message: 'Delete' })
  stage.account.advance(HOUR)
  const run = await expectHealed(stage)
  expect(run.stdout).toContain('a file that it counts as archived is gone')
  expect(await filesOf(stage)).toEqual(whole)
  expect((await stage.run()).outputs.changed).toBe('false')
})

test('of two versions of a file, one of them damaged, neither coverage is believed', async () => {
  const stage = await setStage(fill)
  const { forge, account, run } = stage
  await run(REVIEW)
  await mergePull(forge, 1, 'merge')
  // The data branch gets what the head that was kept does not have, and is damaged there.
  const at = account.now() - 24 * DAY
  account.addTransactions({ count: 3, at, ...STILL })
  account.advance(7 * DAY)
  await run()
  const whole = await filesOf(stage)
  const path = [...whole.keys()].find((one) => /logs\/.*10-30_transaction/.test(one)) ?? ''
  await forge.commitFiles({ branch: 'data', files: { [path]: 'broken' }, message: 'Damage' })
  await forge.commitFiles({ branch: HEAD, files: { 'NOTES.md': 'apart' }, message: 'Apart' })
  expect((await run(REVIEW)).code).toBe(1)
  await mergePull(forge, 2, 'merge')
  await expectHonest(stage, 1)
  account.advance(HOUR)
  await run()
  await expectExact(stage)
  expect(await filesOf(stage)).toEqual(whole)
})

test('a dry run in slices is the same tree, and leaves nothing behind', async () => {
  const { first } = await openArchive()
  const stage = await setStage(fill)
  slowDown(stage, 27)
  const dry = await stage.run({ mode: 'dry-run' }, QUICKLY)
  expect(dry.outputs).toMatchObject({ complete: 'true', commit: '', tree: first.outputs.tree })
  expect([...(await stage.forge.refs()).keys()]).toEqual(['refs/heads/main'])
})
