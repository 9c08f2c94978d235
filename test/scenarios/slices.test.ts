import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { changed } from '../simulator/behaviours.ts'
import type { Endpoint } from '../simulator/route.ts'
import { prepareArchivedScenario } from './beginning.ts'
import { readArchive, truthOf } from './exact-archive.ts'
import {
  expectHealed,
  expectHonest,
  fillShop,
  openScenario,
  readCoverageFile,
  type Scenario,
} from './scenario.ts'

/** The pauses between requests, of which ten minutes consist, take no time. */
const QUICKLY = { env: { TEST_WAIT_SPEED: '2000' } }
const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
/** Ten minutes are so many requests. */
const slowly = (requests: number) => ({ 'requests-per-minute': String(requests / 10) })
const COMPLETE = /^Archive-Complete: (\w+)$/m

/** Kills a run when something new of it is on the branch: a slice, and its trailer. */
async function killAtFirstSlice(scenario: Scenario, inputs: Readonly<Record<string, string>>) {
  const { forge, simulator } = scenario
  const before = await forge.head('data')
  const action = scenario.start(inputs, QUICKLY)
  // The branch, and the last head that was written; then it reads on.
  let references = 0
  const published = forge.inject({
    ...{ path: /\/git\/refs/, times: 99 },
    before: () => references++,
  })
  const further = simulator.inject(
    /./,
    changed((answer) => {
      if (references >= 2) action.kill('SIGKILL')
      return answer
    }),
    { times: Number.POSITIVE_INFINITY },
  )
  expect((await action.done).signal).toBe('SIGKILL')
  published.lift()
  further.remove()
  expect(await forge.head('data')).not.toBe(before)
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

/** The newest of some mails: a delivery of which each mail failed. */
function fillWithFailures(account: Account): void {
  for (let day = -8; day < -4; day++) account.addSmtp({ count: 4, day, ...STILL })
  const failed = { ...STILL, failureRate: 1, openRate: 0.1 }
  account.addBulk({ recipients: 50, at: '2026-11-19T10:00:00', ...failed })
}

test('a long walk is published in slices, and so are details: a kill loses ten minutes of either, and what is missing is owed', async () => {
  const scenario = await openScenario({ oddities: { maxCount: 1 } })
  fillWithFailures(scenario.account)
  const { simulator, forge } = scenario
  const all = truthOf(scenario.account)
  await killAtFirstSlice(scenario, slowly(30))
  const { logs } = await readArchive(forge)
  expect(logs.length).toBeGreaterThan(0)
  expect(logs.length).toBeLessThan(all.logs.length)
  await expectHonest(scenario, logs.length)

  simulator.oddities.maxCount = 2
  const walk = await countIn(scenario, () => killAtFirstSlice(scenario, slowly(30)))
  // And a page at each end, and of each day that every run reads again.
  expect(walk('logs')).toBeLessThan((all.logs.length - logs.length) / 2 + 8)
  const { failures } = await readArchive(forge)
  const { owed } = await readCoverageFile(scenario)
  await expectHonest(scenario, all.logs.length)
  expect(failures.length).toBeGreaterThan(0)
  expect(owed.details).toHaveLength(all.failures.length - failures.length)
  const healing = await countIn(scenario, () => expectHealed(scenario))
  expect(healing('detail')).toBe(all.failures.length - failures.length)
})

test('a run in slices ends with the same files as one in a single piece', async () => {
  const [sliced, whole] = [await openScenario(), await prepareArchivedScenario()]
  fillShop(sliced.account)
  const slow = await sliced.run(slowly(30), QUICKLY)
  expect(slow.outputs).toMatchObject({ complete: 'true', tree: whole.first.outputs.tree })
  expect((await sliced.forge.log('data')).length).toBeGreaterThan(1)
  expect(await whole.forge.log('data')).toHaveLength(1)
})
