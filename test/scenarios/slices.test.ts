import { expect, test, vi } from 'vitest'
import type { Account } from '../simulator/account.ts'
import type { Endpoint } from '../simulator/route.ts'
import { readArchive, truthOf } from './exact-archive.ts'
import { expectHealed, expectHonest, readCoverageFile, type Stage, setStage } from './stage.ts'

/** Ten minutes take five seconds. */
const CLOCK = { clockSpeed: 120 }
const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
const COMPLETE = /^Archive-Complete: (\w+)$/m

/** Kills a first run when something of it is on the branch: the slice, and its trailer. */
async function killAtFirstSlice(stage: Stage, inputs: Readonly<Record<string, string>>) {
  const action = stage.start(inputs, CLOCK)
  const isThere = async () => expect(await stage.forge.head('data')).toBeDefined()
  // Each look is a process.
  await vi.waitFor(isThere, { timeout: 120_000, interval: 250 })
  expect(action.kill('SIGKILL')).toBe(true)
  await action.done
  const message = await stage.forge.git('log', '-1', '--format=%B', 'data')
  expect(COMPLETE.exec(message)?.[1]).toBe('false')
}

/** What a run asked for. */
async function countIn<T>({ simulator }: Stage, run: () => Promise<T>) {
  const before = simulator.counts()
  await run()
  const after = simulator.counts()
  return (name: Endpoint) => (after[name] ?? 0) - (before[name] ?? 0)
}

test('a long walk is published in slices: a kill loses ten minutes of it', async () => {
  const stage = await setStage(
    (account: Account) => {
      for (let day = -40; day < 0; day++) account.addSmtp({ count: 100, day, ...STILL })
    },
    { oddities: { maxCount: 25 } },
  )
  await killAtFirstSlice(stage, { 'requests-per-minute': '20' })
  const { logs } = await readArchive(stage.forge)
  expect(logs.length).toBeGreaterThan(0)
  expect(logs.length).toBeLessThan(4000)
  await expectHonest(stage, logs.length)
  const asked = await countIn(stage, () => expectHealed(stage))
  // Three days are read again by every run, and a page at each end.
  expect(asked('logs')).toBeLessThan((4000 - logs.length + 400) / 25 + 3)
})

test('details are published in slices, and what is missing is owed', async () => {
  const stage = await setStage((account: Account) => {
    account.addBulk({
      recipients: 700,
      at: '2026-11-19T10:00:00',
      ...STILL,
      failureRate: 1,
      openRate: 0.1,
    })
  })
  await killAtFirstSlice(stage, { 'requests-per-minute': '40' })
  const { logs, failures } = await readArchive(stage.forge)
  const { owed } = await readCoverageFile(stage)
  const all = truthOf(stage.account).failures.length
  await expectHonest(stage, 700)
  expect(logs).toHaveLength(700)
  expect(failures.length).toBeGreaterThan(0)
  expect(owed.details).toHaveLength(all - failures.length)
  const asked = await countIn(stage, () => expectHealed(stage))
  expect(asked('detail')).toBe(all - failures.length)
})

test('a run in slices ends with the same files as one in a single piece', async () => {
  const fill = (account: Account) => {
    const mails = { ...STILL, failureRate: 1, openRate: 0.1 }
    account.addBulk({ recipients: 400, at: '2026-11-19T10:00:00', ...mails })
    account.addTransactions({ count: 100, day: -2, ...mails })
    account.addSmtp({ count: 20, day: -1, ...STILL })
  }
  const [sliced, whole] = [await setStage(fill), await setStage(fill)]
  const slow = await sliced.run({ 'requests-per-minute': '40' }, CLOCK)
  const quick = await whole.run()
  expect(slow.outputs).toMatchObject({ complete: 'true', tree: quick.outputs.tree })
  expect((await sliced.forge.log('data')).length).toBeGreaterThan(1)
  expect(await whole.forge.log('data')).toHaveLength(1)
})
