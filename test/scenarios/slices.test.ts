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
const COMPLETE = /^Archive-Complete: (\w+)$/m

/** Kills a first run when something of it is on the branch: the slice, and its trailer. */
async function killAtFirstSlice(scenario: Scenario, inputs: Readonly<Record<string, string>>) {
  const action = scenario.start(inputs, CLOCK)
  const isThere = async () => expect(await scenario.forge.head('data')).toBeDefined()
  // Each look is a process.
  await vi.waitFor(isThere, { timeout: 120_000, interval: 250 })
  expect(action.kill('SIGKILL')).toBe(true)
  await action.done
  const message = await scenario.forge.git('log', '-1', '--format=%B', 'data')
  expect(COMPLETE.exec(message)?.[1]).toBe('false')
}

/** What a run asked for. */
async function countIn<T>({ simulator }: Scenario, run: () => Promise<T>) {
  const before = simulator.counts()
  await run()
  const after = simulator.counts()
  return (name: Endpoint) => (after[name] ?? 0) - (before[name] ?? 0)
}

test('a long walk is published in slices: a kill loses ten minutes of it', async () => {
  const scenario = await prepareScenario(
    (account: Account) => {
      for (let day = -40; day < 0; day++) account.addSmtp({ count: 100, day, ...STILL })
    },
    { oddities: { maxCount: 25 } },
  )
  await killAtFirstSlice(scenario, { 'requests-per-minute': '20' })
  const { logs } = await readArchive(scenario.forge)
  expect(logs.length).toBeGreaterThan(0)
  expect(logs.length).toBeLessThan(4000)
  await expectHonest(scenario, logs.length)
  const asked = await countIn(scenario, () => expectHealed(scenario))
  // Three days are read again by every run, and a page at each end.
  expect(asked('logs')).toBeLessThan((4000 - logs.length + 400) / 25 + 3)
})

test('details are published in slices, and what is missing is owed', async () => {
  const scenario = await prepareScenario((account: Account) => {
    account.addBulk({
      recipients: 700,
      at: '2026-11-19T10:00:00',
      ...STILL,
      failureRate: 1,
      openRate: 0.1,
    })
  })
  await killAtFirstSlice(scenario, { 'requests-per-minute': '40' })
  const { logs, failures } = await readArchive(scenario.forge)
  const { owed } = await readCoverageFile(scenario)
  const all = truthOf(scenario.account).failures.length
  await expectHonest(scenario, 700)
  expect(logs).toHaveLength(700)
  expect(failures.length).toBeGreaterThan(0)
  expect(owed.details).toHaveLength(all - failures.length)
  const asked = await countIn(scenario, () => expectHealed(scenario))
  expect(asked('detail')).toBe(all - failures.length)
})

test('a run in slices ends with the same files as one in a single piece', async () => {
  const fill = (account: Account) => {
    const mails = { ...STILL, failureRate: 1, openRate: 0.1 }
    account.addBulk({ recipients: 400, at: '2026-11-19T10:00:00', ...mails })
    account.addTransactions({ count: 100, day: -2, ...mails })
    account.addSmtp({ count: 20, day: -1, ...STILL })
  }
  const [sliced, whole] = [await prepareScenario(fill), await prepareScenario(fill)]
  const slow = await sliced.run({ 'requests-per-minute': '40' }, CLOCK)
  const quick = await whole.run()
  expect(slow.outputs).toMatchObject({ complete: 'true', tree: quick.outputs.tree })
  expect((await sliced.forge.log('data')).length).toBeGreaterThan(1)
  expect(await whole.forge.log('data')).toHaveLength(1)
})
