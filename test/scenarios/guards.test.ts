import { expect, test } from 'vitest'
import { html, reply, reset } from '../simulator/behaviours.ts'
import {
  expectDeliveries,
  expectExact,
  GREEN,
  levelsOf,
  type Stage,
  setStage,
  verdictOf,
} from './stage.ts'

/** A question that only guards may fail in any way: what was read is published, and the question is asked again. */

const ALWAYS = { times: Number.POSITIVE_INFINITY }
/** The look for lists that leave out a delivery type. */
const LOOK = /^GET \/logs\/mails\/results\?.*count=1&/

async function checkedAt(stage: Stage): Promise<string | null> {
  return JSON.parse(await stage.forge.readFile('data', 'data/coverage.json')).filters_checked_at
}

test.each([
  ['HTTP 503', reply(503)],
  ['HTTP 400', reply(400)],
  ['a reset', reset()],
  ['a page for people', html()],
])('the look for filtered lists meets %s', async (_, behaviour) => {
  const stage = await setStage()
  const fault = stage.simulator.inject(LOOK, behaviour, ALWAYS)
  const run = await stage.run()
  expect(fault.hits).toBeGreaterThan(0)
  expect(verdictOf(run)).toEqual(GREEN)
  expect(levelsOf(run)).toEqual(['warning'])
  expect(run.stdout).toContain('leaves out no delivery type could not be made')
  await expectExact(stage)
  await expectDeliveries(stage)
  expect(await checkedAt(stage)).toBe(null)
  fault.remove()
  stage.account.advance(3_600_000)
  stage.account.addTransactions({ count: 1, at: stage.account.now() })
  const next = await stage.run()
  expect(levelsOf(next)).toEqual([])
  expect(await checkedAt(stage)).not.toBe(null)
})
