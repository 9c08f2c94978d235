import { expect, test, vi } from 'vitest'
import type { Account } from '../simulator/account.ts'
import type { Endpoint } from '../simulator/route.ts'
import { readArchive, truthOf } from './exact-archive.ts'
import {
  expectHealed,
  expectHonest,
  prepareScenario,
  readCoverageFile,
  type Scenario,
} from './scenario.ts'

/** Ten minutes take five seconds. */
const CLOCK = { clockSpeed: 120 }
const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
/** Ten minutes are 120 requests. */
const SLOWLY = { 'requests-per-minute': '12' }
const COMPLETE = /^Archive-Complete: (\w+)$/m

/** Kills a run when something new of it is on the branch: a slice, and its trailer. */
async function killAtFirstSlice(scenario: Scenario, inputs: Readonly<Record<string, string>>) {
  const { forge } = scenario
  const before = await forge.head('data')
  const action = scenario.start(inputs, CLOCK)
  const isThere = async () => expect(await forge.head('data')).not.toBe(before)
  // Each look is a process.
  await vi.waitFor(isThere, { timeout: 120_000, interval: 250 })
  expect(action.kill('SIGKILL')).toBe(true)
  await action.done
  const message = await forge.git('log', '-1', '--format=%B', 'data')
  expect(COMPLETE.exec(message)?.[1]).toBe('false')
}

/** What a run asked for. */
async function countIn<T>({ simulator }: Scenario, run: () => Promise<T>) {
  const before = simulator.counts()
  await run()
  const after = simulator.counts()
  return (name: Endpoint) => (after[name] ?? 0) - (before[name] ?? 0)
}

/** The newest of some hundred mails: a delivery of which each mail failed. */
function fillWithFailures(account: Account): void {
  for (let day = -40; day < -4; day++) account.addSmtp({ count: 4, day, ...STILL })
  const failed = { ...STILL, failureRate: 1, openRate: 0.1 }
  account.addBulk({ recipients: 170, at: '2026-11-19T10:00:00', ...failed })
}

test('a long walk is published in slices, and so are details: a kill loses ten minutes of either, and what is missing is owed', async () => {
  const scenario = await prepareScenario(fillWithFailures, { oddities: { maxCount: 2 } })
  const { simulator, forge } = scenario
  const all = truthOf(scenario.account)
  await killAtFirstSlice(scenario, SLOWLY)
  const { logs } = await readArchive(forge)
  expect(logs.length).toBeGreaterThan(0)
  expect(logs.length).toBeLessThan(all.logs.length)
  await expectHonest(scenario, logs.length)

  simulator.oddities.maxCount = 10
  const walk = await countIn(scenario, () => killAtFirstSlice(scenario, SLOWLY))
  // And a page at each end, and of each day that every run reads again.
  expect(walk('logs')).toBeLessThan((all.logs.length - logs.length) / 10 + 8)
  const { failures } = await readArchive(forge)
  const { owed } = await readCoverageFile(scenario)
  await expectHonest(scenario, all.logs.length)
  expect(failures.length).toBeGreaterThan(0)
  expect(owed.details).toHaveLength(all.failures.length - failures.length)
  const healing = await countIn(scenario, () => expectHealed(scenario))
  expect(healing('detail')).toBe(all.failures.length - failures.length)
})

test('a run in slices ends with the same files as one in a single piece', async () => {
  const fill = (account: Account) => {
    const mails = { ...STILL, failureRate: 1, openRate: 0.1 }
    account.addBulk({ recipients: 130, at: '2026-11-19T10:00:00', ...mails })
    account.addTransactions({ count: 40, day: -2, ...mails })
    account.addSmtp({ count: 20, day: -1, ...STILL })
  }
  const [sliced, whole] = [await prepareScenario(fill), await prepareScenario(fill)]
  const slow = await sliced.run(SLOWLY, CLOCK)
  const quick = await whole.run()
  expect(slow.outputs).toMatchObject({ complete: 'true', tree: quick.outputs.tree })
  expect((await sliced.forge.log('data')).length).toBeGreaterThan(1)
  expect(await whole.forge.log('data')).toHaveLength(1)
})
