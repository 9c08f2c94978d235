import { expect, test } from 'vitest'
import { redirect, reply, tooManyRequests } from '../simulator/behaviours.ts'
import {
  expectExact,
  expectHealed,
  expectHonest,
  GREEN,
  GREEN_INCOMPLETE,
  levelsOf,
  openStage,
  RED,
  setStage,
  verdictOf,
} from './stage.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }

/** Row 1. */
test('one 429 is waited out and costs nothing but time', async () => {
  const stage = await setStage()
  stage.simulator.inject(/^GET /, tooManyRequests(2), { after: 6 })
  const run = await stage.run()
  expect(verdictOf(run)).toEqual(GREEN)
  expect(run.outputs['rate-limited']).toBe('1')
  await expectExact(stage)
})

/** Row 2: no end, with a wait that the server names and without. Requests in flight are refused together. */
test.each([
  [1, undefined],
  [70, 1],
  [76, 0],
])(
  'refused for ever after %i requests, the run ends green with one warning',
  async (after, wait) => {
    const stage = await setStage()
    const fault = stage.simulator.inject(/./, tooManyRequests(wait), { ...ALWAYS, after })
    const run = await stage.run()
    expect(fault.hits).toBeLessThanOrEqual(3 + 7)
    expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
    expect(levelsOf(run)).toEqual(['warning'])
    expect(run.outputs['rate-limited']).toBe(String(fault.hits))
    await expectHonest(stage)
    fault.remove()
    await expectHealed(stage)
  },
)

/** Row 5: no retry, which may lock the account; what was finished is published. */
test.each([
  [401, 2],
  [401, 72],
  [403, 2],
  [423, 72],
])('HTTP %i after %i requests stops the run red', async (status, after) => {
  const stage = await setStage(undefined, { oddities: { maxCount: 30 } })
  const fault = stage.simulator.inject(/./, reply(status), { ...ALWAYS, after })
  const red = await stage.run()
  expect(verdictOf(red)).toEqual(RED)
  expect(fault.hits).toBeLessThanOrEqual(status === 403 ? 3 : 8)
  await expectHonest(stage)
  fault.remove()
  await expectHealed(stage)
})

/** Row 5: a user without a right to reports still gets its logs. */
test('HTTP 403 on reports alone leaves the logs whole', async () => {
  const stage = await setStage()
  stage.simulator.inject(/analysis\/report/, reply(403), ALWAYS)
  const run = await stage.run()
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(run)).toEqual(['warning'])
  await expectExact(stage)
})

/** Rows 35 and 36. */
test('a redirect to another origin is not followed, and the token not shown there', async () => {
  const stage = await setStage()
  const other = await openStage()
  const fault = stage.simulator.inject(
    /^GET \/logs/,
    redirect(`${other.simulator.apiUrl}/logs/mails/results`),
    ALWAYS,
  )
  expect(verdictOf(await stage.run())).toEqual(RED)
  expect(other.simulator.requests).toEqual([])
  await expectHonest(stage)
  fault.remove()
  await expectHealed(stage)
})
