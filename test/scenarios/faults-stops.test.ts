import { expect, test } from 'vitest'
import { PUSH } from '../forge/faults.ts'
import { delayed } from '../simulator/behaviours.ts'
import { DAY } from '../simulator/moment.ts'
import {
  expectExact,
  expectHealed,
  expectHonest,
  GREEN_INCOMPLETE,
  levelsOf,
  prepareScenario,
  RED,
  type Scenario,
  verdictOf,
} from './scenario.ts'

/** When the simulator has seen so many requests. */
function arrivalOf(scenario: Scenario, nth: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  scenario.simulator.inject(
    /./,
    (exchange) => {
      resolve()
      return delayed(100)(exchange)
    },
    { after: nth - 1 },
  )
  return promise
}

/** Mails of which nothing changes any more. */
const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
const LIST = /^GET \/logs\/mails\/results/
/** Six seconds, at the speed of the runs here: more than a machine under load needs to begin. */
const DEADLINE = { 'deadline-minutes': '2' }

/** Rows 30, 31 and 47. In the second part the newest day is whole two days further down, where the list answers slowly. */
test('a first run that the deadline ends claims nothing unread, and the next one goes on; a later one publishes what is finished, green, with one warning', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 30, at: '2026-11-22T10:00:00', ...STILL })
  })
  const { account, simulator, run } = scenario
  simulator.oddities.maxCount = 2
  const slowFirst = simulator.inject(LIST, delayed(1200), { after: 2, times: 99 })
  expect((await run(DEADLINE)).outputs.complete).toBe('false')
  await expectHonest(scenario)
  slowFirst.remove()
  simulator.oddities.maxCount = 4
  await expectHealed(scenario)

  account.advance(6 * DAY)
  account.addBulk({ recipients: 60, at: '2026-11-24T10:00:00', ...STILL })
  account.addBulk({ recipients: 20, at: '2026-11-28T10:00:00', ...STILL })
  const slow = simulator.inject(LIST, delayed(1200), { after: 8, times: 99 })
  const late = await run(DEADLINE)
  expect(slow.hits).toBeGreaterThan(0)
  expect(verdictOf(late)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(late)).toEqual(['warning'])
  await expectHonest(scenario, 50)
  expect(late.outputs['logs-added']).toBe('20')
  slow.remove()
  await expectHealed(scenario)
})

/** Row 44: the runner waits 7.5 s after a cancel. A request in flight is ended at once. */
test('a signal among the first requests, the lists, the details or the reports ends the run in time, with nothing half written', async () => {
  const scenario = await prepareScenario(undefined, { oddities: { maxCount: 30 } })
  const nothing = await scenario.forge.refs()
  for (const [signal, nth] of [
    ['SIGINT', 1],
    ['SIGTERM', 3],
    ['SIGINT', 12],
    ['SIGTERM', 27],
  ] as const) {
    await scenario.forge.restoreRefs(nothing)
    const event = arrivalOf(scenario, nth)
    const told = event.then(() => performance.now())
    const run = await scenario.run({}, { clockSpeed: 1, signalAfter: { signal, event } })
    expect(performance.now() - (await told), `${signal} at ${nth}`).toBeLessThan(7_000)
    expect([nth, verdictOf(run)]).toEqual([nth, RED])
    expect(run.signal).toBe(null)
    await expectHonest(scenario)
  }
  await expectHealed(scenario)
})

/** The runner kills 10 s after a cancel (row 44). */
async function expectEndInTime(scenario: Scenario, event: Promise<unknown>): Promise<void> {
  const told = event.then(() => performance.now())
  const run = await scenario.run({}, { clockSpeed: 1, signalAfter: { signal: 'SIGTERM', event } })
  expect(performance.now() - (await told)).toBeLessThan(10_000)
  expect(verdictOf(run)).toEqual(RED)
}

test('a signal while blastengine hangs ends the run in time', async () => {
  const scenario = await prepareScenario()
  const { promise: event, resolve } = Promise.withResolvers<void>()
  scenario.simulator.inject(/^GET \/logs/, () => resolve(), { times: 9 })
  await expectEndInTime(scenario, event)
  await expectHonest(scenario)
})

test('a signal while the push hangs ends the run in time, and leaves nothing', async () => {
  const scenario = await prepareScenario()
  scenario.forge.inject({ ...PUSH, refuse: 'hang', times: 9 })
  await expectEndInTime(scenario, scenario.forge.waitFor(PUSH))
  expect(await scenario.forge.head('data')).toBe(undefined)
})

test('a signal that comes when all is read ends the run red too, and what was pushed is whole', async () => {
  const scenario = await prepareScenario()
  const event = scenario.forge.waitFor(PUSH)
  const plain = { 'commit-signing': 'never' }
  const run = await scenario.run(plain, {
    clockSpeed: 1,
    signalAfter: { signal: 'SIGTERM', event },
  })
  expect(verdictOf(run)).toEqual(RED)
  if ((await scenario.forge.head('data')) !== undefined) await expectExact(scenario)
})
