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

/** What comes after the lists. */
const LATE = /^(?:POST|GET \/logs\/mails\/\d|GET \/deliveries\/[\d-]|GET \/errors|GET \/usages)/

/**
 * Row 5: no retry, which may lock the account. Row 2: no end, with a wait that the server names and without. Requests in
 * flight are refused together. Rows 35 and 36: a redirect to another origin. Then row 1.
 */
test('HTTP 401 and 423 and a redirect to another origin stop the run red, 429 for ever stops it green with one warning, early or late; one 429 is waited out and costs nothing but time', async () => {
  const scenario = await prepareScenario(undefined, { oddities: { maxCount: 30 } })
  const other = await openScenario()
  const elsewhere = redirect(`${other.simulator.apiUrl}/logs/mails/results`)
  for (const { name, match = /./, after = 0, behaviour, verdict, hits } of [
    { name: 'HTTP 401', after: 2, behaviour: reply(401), verdict: RED, hits: [1, 8] },
    { name: 'a redirect', match: /^GET \/logs/, behaviour: elsewhere, verdict: RED, hits: [1, 99] },
    ...[
      { name: 'early', after: 1, behaviour: tooManyRequests() },
      { name: 'late', match: LATE, after: 2, behaviour: tooManyRequests(0) },
    ].map((row) => ({ ...row, verdict: GREEN_INCOMPLETE, hits: [3, 3 + 7] })),
    { name: 'HTTP 423', match: LATE, behaviour: reply(423), verdict: RED, hits: [1, 8] },
  ]) {
    const fault = scenario.simulator.inject(match, behaviour, { ...ALWAYS, after })
    const run = await scenario.run()
    expect([name, verdictOf(run)]).toEqual([name, verdict])
    expect(fault.hits, name).toBeGreaterThanOrEqual(hits[0]!)
    expect(fault.hits, name).toBeLessThanOrEqual(hits[1]!)
    if (verdict === GREEN_INCOMPLETE) {
      expect(levelsOf(run), name).toEqual(['warning'])
      expect(run.outputs['rate-limited'], name).toBe(String(fault.hits))
    }
    await expectHonest(scenario)
    fault.remove()
  }
  // The token was not shown there.
  expect(other.simulator.requests).toEqual([])
  scenario.simulator.inject(/^GET /, tooManyRequests(2), { after: 3 })
  const healed = await expectHealed(scenario)
  expect(healed.outputs['rate-limited']).toBe('1')
})
