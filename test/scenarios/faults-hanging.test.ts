import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { hang, hangInBody } from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'
import { expectHealed, expectHonest, prepareScenario, RED, verdictOf } from './scenario.ts'

/** Half a minute of silence is half a second here. */
const QUICKLY = { clockSpeed: 60 }

const fill = (account: Account) => account.addTransactions({ count: 20, day: -1 })

/** Row 9. */
test('a list that hangs, before its answer or in the middle of it, ends by itself, red, and the next run is exact', async () => {
  const scenario = await prepareScenario(fill, { oddities: { maxCount: 5 } })
  const [silent, halfway] = [hang(), hangInBody()]
  let asked = 0
  const behaviour: Behaviour = (exchange) => (asked++ % 2 ? halfway : silent)(exchange)
  const fault = scenario.simulator.inject(/^GET \/logs\/mails\/results/, behaviour, {
    after: 2,
    times: Number.POSITIVE_INFINITY,
  })
  const red = await scenario.run({}, QUICKLY)
  expect(fault.hits).toBeGreaterThanOrEqual(5)
  expect(verdictOf(red)).toEqual(RED)
  await expectHonest(scenario)
  fault.remove()
  await expectHealed(scenario)
})
