import { expect, test } from 'vitest'
import { redirect, reply, tooManyRequests } from '../simulator/behaviours.ts'
import {
  expectHealed,
  expectHonest,
  GREEN_INCOMPLETE,
  levelsOf,
  openScenario,
  prepareScenario,
  RED,
  verdictOf,
} from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }

/** Row 2: no end, with a wait that the server names and without. Requests in flight are refused together. */
test('refused for ever, early or late, the run ends green with one warning', async () => {
  const scenario = await prepareScenario()
  for (const [after, wait] of [
    [1, undefined],
    [16, 0],
  ] as const) {
    const fault = scenario.simulator.inject(/./, tooManyRequests(wait), { ...ALWAYS, after })
    const run = await scenario.run()
    expect(fault.hits).toBeGreaterThanOrEqual(3)
    expect(fault.hits).toBeLessThanOrEqual(3 + 7)
    expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
    expect(levelsOf(run)).toEqual(['warning'])
    expect(run.outputs['rate-limited']).toBe(String(fault.hits))
    await expectHonest(scenario)
    fault.remove()
  }
  await expectHealed(scenario)
})

/** Row 5: no retry, which may lock the account; what was finished is published. Then row 1. */
test('HTTP 401, 403 and 423 stop the run red, and one 429 is waited out and costs nothing but time', async () => {
  const scenario = await prepareScenario(undefined, { oddities: { maxCount: 30 } })
  for (const [status, after] of [
    [401, 2],
    [403, 2],
    [423, 16],
  ] as const) {
    const fault = scenario.simulator.inject(/./, reply(status), { ...ALWAYS, after })
    const red = await scenario.run()
    expect([status, verdictOf(red)]).toEqual([status, RED])
    expect(fault.hits, String(status)).toBeGreaterThan(0)
    expect(fault.hits, String(status)).toBeLessThanOrEqual(status === 403 ? 3 : 8)
    await expectHonest(scenario)
    fault.remove()
  }
  scenario.simulator.inject(/^GET /, tooManyRequests(2), { after: 6 })
  const healed = await expectHealed(scenario)
  expect(healed.outputs['rate-limited']).toBe('1')
})

/** Rows 35 and 36. */
test('a redirect to another origin is not followed, and the token not shown there', async () => {
  const scenario = await prepareScenario()
  const other = await openScenario()
  const to = redirect(`${other.simulator.apiUrl}/logs/mails/results`)
  const fault = scenario.simulator.inject(/^GET \/logs/, to, ALWAYS)
  expect(verdictOf(await scenario.run())).toEqual(RED)
  expect(fault.hits).toBeGreaterThan(0)
  expect(other.simulator.requests).toEqual([])
  await expectHonest(scenario)
})
