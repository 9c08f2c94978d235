import { expect, test } from 'vitest'
import { PUSH } from '../forge/faults.ts'
import { delayed } from '../simulator/behaviours.ts'
import {
  expectExact,
  expectHealed,
  expectHonest,
  fillSmallShop,
  GREEN_INCOMPLETE,
  levelsOf,
  prepareScenario,
  RED,
  type Scenario,
  verdictOf,
} from './scenario.ts'

/** When the second request of a kind arrives, which is answered late, or never. */
function arrivalOf({ simulator }: Scenario, kind: RegExp, hangs = false): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  simulator.inject(
    kind,
    (exchange) => {
      resolve()
      return hangs ? undefined : delayed(100)(exchange)
    },
    { after: 1 },
  )
  return promise
}

/** Mails of which nothing changes any more. */
const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
const LIST = /^GET \/logs\/mails\/results/
/** Nine seconds, at the speed of the runs here: more than a machine under load needs to begin. */
const DEADLINE = { 'deadline-minutes': '3' }

/** Rows 30, 31 and 47. The newest day is whole two days further down, where the list answers slowly. */
test('a run that the deadline ends publishes what is finished, green, with one warning, claims nothing unread, and the next one goes on', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 60, at: '2026-11-19T10:00:00', ...STILL })
    account.addBulk({ recipients: 20, at: '2026-11-23T10:00:00', ...STILL })
  })
  const { simulator, run } = scenario
  simulator.oddities.maxCount = 4
  const slow = simulator.inject(LIST, delayed(1200), { after: 8, times: 99 })
  const late = await run(DEADLINE)
  expect(slow.hits).toBeGreaterThan(0)
  expect(verdictOf(late)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(late)).toEqual(['warning'])
  await expectHonest(scenario, 20)
  expect(late.outputs['logs-added']).toBe('20')
  slow.remove()
  simulator.oddities.maxCount = 1000
  await expectHealed(scenario)
})

/** Row 44: the runner waits 7.5 s after a cancel, and kills 10 s after it. A request in flight is ended at once. */
test('a signal among the lists, the details or the reports, or while blastengine or the push hangs, ends the run in time, with nothing half written; when all is read it is red too, and what was pushed is whole', async () => {
  const scenario = await prepareScenario(fillSmallShop, { oddities: { maxCount: 8 } })
  const { forge } = scenario
  const nothing = await forge.refs()
  async function stop(signal: NodeJS.Signals, event: Promise<unknown>, inputs = {}) {
    const told = event.then(() => performance.now())
    const run = await scenario.run(inputs, { clockSpeed: 1, signalAfter: { signal, event } })
    expect(verdictOf(run)).toEqual(RED)
    expect(run.signal).toBe(null)
    return performance.now() - (await told)
  }
  for (const [signal, kind, hangs] of [
    ['SIGTERM', LIST, true],
    ['SIGINT', /^GET \/logs\/mails\/\d/],
    ['SIGTERM', /\/analysis\/report/],
  ] as const) {
    await forge.restoreRefs(nothing)
    const took = await stop(signal, arrivalOf(scenario, kind, hangs))
    expect(took, `${signal} at ${kind}`).toBeLessThan(7_000)
    await expectHonest(scenario)
  }

  await forge.restoreRefs(nothing)
  const hanging = forge.inject({ ...PUSH, refuse: 'hang', times: 9 })
  expect(await stop('SIGTERM', forge.waitFor(PUSH))).toBeLessThan(10_000)
  expect(await forge.head('data')).toBe(undefined)
  hanging.lift()

  await stop('SIGTERM', forge.waitFor(PUSH), { 'commit-signing': 'never' })
  if ((await forge.head('data')) !== undefined) await expectExact(scenario)
})
