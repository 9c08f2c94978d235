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
  prepareScenario,
  type Scenario,
  verdictOf,
} from './scenario.ts'

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

const REVIEW = { mode: 'pull-request' }
/** With the archive of a run that nobody disturbs: of its pull request, whose head was kept after the merge. */
const openArchive = createBeginning(
  () => prepareScenario(fill),
  async (scenario) => {
    const proposed = await scenario.run(REVIEW)
    await mergePull(scenario.forge, 1, 'merge')
    return proposed
  },
)

/** 54 pages, of which the first `times` take 24 seconds each: after ten minutes a run publishes what is finished. */
function slowDown({ simulator }: Scenario, times = 99) {
  simulator.oddities.maxCount = 1
  return simulator.inject(LIST, delayed(200), { times })
}

/** Runs in slices; `meddle` comes when the first of them is on `ref`. */
async function runSliced(
  scenario: Scenario,
  mode: string,
  ref: string,
  meddle: () => Promise<unknown>,
) {
  const { forge, simulator } = scenario
  const slow = slowDown(scenario)
  const action = scenario.start({ mode }, QUICKLY)
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

async function filesOf({ forge }: Scenario, branch = 'data') {
  const files = [...(await forge.files(branch))]
  return new Map(
    files.filter(([path]) => /^data\/(logs|failures|deliveries|reports|errors)\//.test(path)),
  )
}

/** Undoes a commit: every file goes. */
async function revert({ forge }: Scenario): Promise<void> {
  const paths = [...(await forge.files('data')).keys()]
  const files = Object.fromEntries(paths.map((path) => [path, null]))
  await forge.commitFiles({ branch: 'data', files: { ...files, 'NOTES.md': 'x' } })
}

test('a slice that is reverted while its run goes on is claimed by no later one', async () => {
  const whole = await filesOf(await openArchive())
  const scenario = await prepareScenario(fill)
  const run = await runSliced(scenario, 'push', 'refs/heads/data', () => revert(scenario))
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(new Set(levelsOf(run))).toEqual(new Set(['warning']))
  expect(run.stdout).toContain('taken off the branch')
  await expectHonest(scenario, 1)
  scenario.account.advance(HOUR)
  await expectHealed(scenario)
  await expectDeliveries(scenario)
  expect(await filesOf(scenario)).toEqual(whole)
})

test('a head branch that is deleted between two slices of a pull request loses nothing', async () => {
  const whole = await filesOf(await openArchive())
  const scenario = await prepareScenario(fill)
  const { forge, account, run } = scenario
  const remove = () => forge.git('update-ref', '-d', HEAD)
  const sliced = await runSliced(scenario, 'pull-request', HEAD, remove)
  expect(verdictOf(sliced)).toEqual(GREEN_INCOMPLETE)
  await mergePull(forge, 1, 'merge')
  await expectHonest(scenario, 1)
  account.advance(HOUR)
  await run(REVIEW)
  await mergePull(forge, 2, 'merge')
  await expectExact(scenario)
  expect(await filesOf(scenario)).toEqual(whole)
})

/** One of each kind, of deliveries and days that have nothing in common. */
const DELETED = [
  /logs\/.*10-24_delivery_\d+\.jsonl/,
  /10-29_delivery_\d+_failures/,
  /reports\/2026-11\/.*_opens\.csv/,
  /deliveries\/.*11-05\.csv/,
] as const

test('of two versions of a file, one of them damaged, neither coverage is believed; files of every kind that are deleted by hand come back with the next run', async () => {
  const scenario = await openArchive()
  const { forge, account, run } = scenario
  // Before others come: the account numbers its mails when they are first looked at.
  await expectExact(scenario)
  // The data branch gets what the head that was kept does not have, and is damaged there.
  const at = account.now() - 24 * DAY
  account.addTransactions({ count: 3, at, ...STILL })
  account.advance(7 * DAY)
  await run()
  const whole = await filesOf(scenario)
  const path = [...whole.keys()].find((one) => /logs\/.*10-30_transaction/.test(one)) ?? ''
  await forge.commitFiles({ branch: 'data', files: { [path]: 'broken' }, message: 'Damage' })
  await forge.commitFiles({ branch: HEAD, files: { 'NOTES.md': 'apart' }, message: 'Apart' })
  expect((await run(REVIEW)).code).toBe(1)
  await mergePull(forge, 2, 'merge')
  await expectHonest(scenario, 1)
  account.advance(HOUR)
  await run()
  await expectExact(scenario)
  expect(await filesOf(scenario)).toEqual(whole)

  const paths = [...whole.keys()].filter((path) => DELETED.some((kind) => kind.test(path)))
  expect(paths).toHaveLength(DELETED.length)
  const files = Object.fromEntries(paths.map((path) => [path, null]))
  await forge.commitFiles({ branch: 'data', files, message: 'Delete' })
  account.advance(HOUR)
  const restored = await expectHealed(scenario)
  expect(restored.stdout).toContain('a file that it counts as archived is gone')
  expect(await filesOf(scenario)).toEqual(whole)
})

test('a dry run in slices is the same tree, and leaves nothing behind', async () => {
  const { first } = await openArchive()
  const scenario = await prepareScenario(fill)
  slowDown(scenario, 27)
  const dry = await scenario.run({ mode: 'dry-run' }, QUICKLY)
  expect(dry.outputs).toMatchObject({ complete: 'true', commit: '', tree: first.outputs.tree })
  expect([...(await scenario.forge.refs()).keys()]).toEqual(['refs/heads/main'])
})
