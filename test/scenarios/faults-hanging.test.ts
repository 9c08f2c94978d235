import { expect, test } from 'vitest'
import { hang, hangInBody } from '../simulator/behaviours.ts'
import { expectHealed, expectHonest, prepareScenario, RED, verdictOf } from './scenario.ts'

/** Half a minute of silence is half a second here. */
const QUICKLY = { clockSpeed: 60 }

/** Row 9. */
test('a list that hangs, before its answer or in the middle of it, ends by itself, red, and the next run is exact', async () => {
  const scenario = await prepareScenario(undefined, { oddities: { maxCount: 30 } })
  for (const [name, behaviour] of [
    ['before its answer', hang()],
    ['in the middle of its answer', hangInBody()],
  ] as const) {
    const fault = scenario.simulator.inject(/^GET \/logs\/mails\/results/, behaviour, {
      after: 2,
      times: Number.POSITIVE_INFINITY,
    })
    const red = await scenario.run({}, QUICKLY)
    expect(fault.hits, name).toBeGreaterThanOrEqual(5)
    expect([name, verdictOf(red)]).toEqual([name, RED])
    await expectHonest(scenario)
    fault.remove()
  }
  await expectHealed(scenario)
})
