import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

/** Days that are read once a week, the newest one once a day: nothing of them is due by its age an hour later. */
function fill(account: Account): void {
  const fate = (index: number) => ({
    course: index === 0 ? COURSES.hard : COURSES.sent,
    openAfterMs: index === 1 ? HOUR : null,
  })
  for (const days of [-30, -29, -28, -25, -20, -18, -16, -11]) {
    const at = account.now() + days * DAY
    if (days % 5 === 0) account.addBulk({ recipients: 7, at, ...STILL, fate })
    else account.addTransactions({ count: 4, at, ...STILL, fate })
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

async function filesOf({ forge }: Scenario, branch = 'data') {
  const files = [...(await forge.files(branch))]
  return new Map(
    files.filter(([path]) => /^data\/(logs|failures|deliveries|reports|errors)\//.test(path)),
  )
}

let undisturbed:
  | Promise<{ readonly whole: ReadonlyMap<string, string>; readonly tree: string | undefined }>
  | undefined

/** What a run that nobody disturbs archives. */
function readUndisturbed() {
  undisturbed ??= openArchive().then(async (scenario) => ({
    whole: await filesOf(scenario),
    tree: scenario.first.outputs.tree,
  }))
  return undisturbed
}

/** 41 pages, of which the first `times` take 24 seconds each: after ten minutes a run publishes what is finished. */
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
  // A look at a file costs nothing, one at the branch starts git.
  const path = join(forge.gitDir, ref)
  await expect.poll(() => existsSync(path), { timeout: 60_000, interval: 50 }).toBe(true)
  await expect.poll(async () => (await forge.files(ref)).size).toBeGreaterThan(4)
  await meddle()
  slow.remove()
  simulator.oddities.maxCount = 1000
  return action.done
}

/** Undoes a commit: every file goes. */
async function revert({ forge }: Scenario): Promise<void> {
  const paths = [...(await forge.files('data')).keys()]
  const files = Object.fromEntries(paths.map((path) => [path, null]))
  await forge.commitFiles({ branch: 'data', files: { ...files, 'NOTES.md': 'x' } })
}

test('a slice that is reverted while its run goes on is claimed by no later one', async () => {
  const { whole } = await readUndisturbed()
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
  const { whole } = await readUndisturbed()
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

/** One of each kind, of deliveries and days that have nothing in common, and are not due by their age. */
const DELETED = [
  /logs\/.*10-24_delivery_\d+\.jsonl/,
  /10-29_delivery_\d+_failures/,
  /reports\/2026-11\/.*_opens\.csv/,
  /deliveries\/.*11-05\.csv/,
] as const

test('files of every kind that are deleted by hand come back with the next run; of two versions of a file, one of them damaged, neither coverage is believed', async () => {
  const scenario = await openArchive()
  const { forge, account, run } = scenario
  // Before others come: the account numbers its mails when they are first looked at.
  await expectExact(scenario)
  const files = await filesOf(scenario)
  const gone = [...files.keys()].filter((path) => DELETED.some((kind) => kind.test(path)))
  expect(gone).toHaveLength(DELETED.length)
  const remove = Object.fromEntries(gone.map((path) => [path, null]))
  await forge.commitFiles({ branch: 'data', files: remove, message: 'Delete' })
  account.addTransactions({ count: 3, at: account.now() - 11 * DAY, ...STILL })
  account.advance(21 * HOUR)
  const restored = await expectHealed(scenario)
  expect(restored.stdout).toContain('a file that it counts as archived is gone')
  const whole = await filesOf(scenario)
  for (const path of gone) expect([path, whole.get(path)]).toEqual([path, files.get(path)])

  // The data branch has what the head that was kept does not have, and is damaged there.
  const path = 'data/logs/2026-11/2026-11-12_transaction.jsonl'
  expect(whole.get(path)).not.toBe(files.get(path))
  await forge.commitFiles({ branch: 'data', files: { [path]: 'broken' }, message: 'Damage' })
  await forge.commitFiles({ branch: HEAD, files: { 'NOTES.md': 'apart' }, message: 'Apart' })
  expect((await run(REVIEW)).code).toBe(1)
  await mergePull(forge, 2, 'merge')
  await expectHonest(scenario, 1)
  account.advance(HOUR)
  await run()
  await expectExact(scenario)
  expect(await filesOf(scenario)).toEqual(whole)
})

test('a dry run in slices is the same tree, and leaves nothing behind', async () => {
  const { tree } = await readUndisturbed()
  expect(tree).toMatch(/^[0-9a-f]{40}$/)
  const scenario = await prepareScenario(fill)
  slowDown(scenario, 27)
  const dry = await scenario.run({ mode: 'dry-run' }, QUICKLY)
  expect(dry.outputs).toMatchObject({ complete: 'true', commit: '', tree })
  expect([...(await scenario.forge.refs()).keys()]).toEqual(['refs/heads/main'])
})
