import { expect, test } from 'vitest'
import { redirect, reply, tooManyRequests } from '../simulator/behaviours.ts'
import {
  expectHealed,
  expectHonest,
  fillSmallShop,
  GREEN_INCOMPLETE,
  levelsOf,
  openScenario,
  prepareScenario,
  RED,
  verdictOf,
} from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }

const LIST = /^GET \/logs\/mails\/results/
/** What comes after the lists. */
const LATE = /^(?:POST|GET \/logs\/mails\/\d|GET \/deliveries\/[\d-]|GET \/errors|GET \/usages)/

/**
 * Row 5: no retry, which may lock the account. Row 2: no end, with a wait that the server names and without. Requests in
 * flight are refused together. Rows 35 and 36: a redirect to another origin. Then row 1.
 */
test('HTTP 401 and 423 stop the run red, a redirect to another origin is red, 429 for ever stops it green with one warning, early or late; one 429 is waited out and costs nothing but time', async () => {
  const scenario = await prepareScenario(fillSmallShop, { oddities: { maxCount: 8 } })
  const other = await openScenario()
  const elsewhere = redirect(`${other.simulator.apiUrl}/logs/mails/results`)
  const { simulator, run } = scenario
  for (const { name, match = /./, after = 0, behaviour, verdict, hits } of [
    { name: 'HTTP 401', after: 2, behaviour: reply(401), verdict: RED, hits: 1 },
    ...[
      { name: 'early', after: 1, behaviour: tooManyRequests() },
      { name: 'late', match: LATE, after: 2, behaviour: tooManyRequests(0) },
    ].map((row) => ({ ...row, verdict: GREEN_INCOMPLETE, hits: 3 })),
    { name: 'HTTP 423', match: LATE, behaviour: reply(423), verdict: RED, hits: 1 },
  ]) {
    const fault = simulator.inject(match, behaviour, { ...ALWAYS, after })
    // A list that is lost ends no reading: the last one meets both.
    const lost = name === 'HTTP 423' ? simulator.inject(LIST, elsewhere, ALWAYS) : undefined
    const result = await run()
    expect([name, verdictOf(result)]).toEqual([name, verdict])
    expect(fault.hits, name).toBeGreaterThanOrEqual(hits)
    // Eight requests are in flight at most.
    expect(fault.hits, name).toBeLessThanOrEqual(hits + 7)
    const told = result.annotations.map(({ message }) => message).join()
    if (verdict === RED) {
      expect(levelsOf(result), name).toEqual(lost === undefined ? ['error'] : ['error', 'error'])
      expect(told).toContain(name)
      if (lost !== undefined) expect(told).toContain('redirect refused')
    } else {
      expect(levelsOf(result), name).toEqual(['warning'])
      expect(result.outputs['rate-limited'], name).toBe(String(fault.hits))
    }
    await expectHonest(scenario)
    fault.remove()
    lost?.remove()
  }
  // The token was not shown there.
  expect(other.simulator.requests).toEqual([])
  scenario.simulator.inject(/^GET /, tooManyRequests(2), { after: 3 })
  const healed = await expectHealed(scenario)
  expect(healed.outputs['rate-limited']).toBe('1')
})
