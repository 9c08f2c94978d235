import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { cutBody, html, invalidUtf8, reply, replyJson, reset } from '../simulator/behaviours.ts'
import type { Oddities } from '../simulator/oddities.ts'
import {
  expectDeliveries,
  expectExact,
  expectHealed,
  expectHonest,
  GREEN,
  RED,
  readCoverageFile,
  setStage,
  verdictOf,
} from './stage.ts'

const LIST = /^GET \/logs\/mails\/results/
const ALWAYS = { times: Number.POSITIVE_INFINITY }

const FAILS = [
  ['503 for ever', reply(503)],
  ['resets for ever', reset()],
  ['a maintenance page with status 200', html()],
  ['an empty object with status 200', replyJson({})],
  ['a page cut in the middle', cutBody()],
  ['a page that is not UTF-8', invalidUtf8()],
] as const

/** Rows 6 to 8 and 14: the second page never comes, in one run after another. */
test('a list that fails ends each run red, claims nothing unread, and heals', async () => {
  const stage = await setStage(undefined, { oddities: { maxCount: 30 } })
  for (const [name, behaviour] of FAILS) {
    const fault = stage.simulator.inject(LIST, behaviour, { ...ALWAYS, after: 1 })
    const red = await stage.run()
    expect(fault.hits, name).toBeGreaterThanOrEqual(5)
    expect([name, verdictOf(red)]).toEqual([name, RED])
    expect(red.annotations.map(({ level }) => level)).toContain('error')
    await expectHonest(stage)
    fault.remove()
  }
  await expectHealed(stage)
})

/** Rows 6 to 8: a fault that passes costs a try and nothing else. */
test('passing faults of all kinds leave no trace', async () => {
  const stage = await setStage(undefined, { oddities: { maxCount: 30 } })
  const kinds = [reply(500), reply(502), reset(), html(), cutBody(), invalidUtf8()]
  const faults = kinds.map((kind, index) =>
    stage.simulator.inject(/^GET /, kind, { after: 2 + 7 * index }),
  )
  const result = await stage.run()
  expect(faults.map(({ hits }) => hits)).toEqual(kinds.map(() => 1))
  expect(verdictOf(result)).toEqual(GREEN)
  await expectExact(stage)
})

/** Row 20: the same page again and again would be an endless loop. */
test('an anchor that is ignored ends the walk red, and nothing is claimed', async () => {
  const stage = await setStage(undefined, { oddities: { maxCount: 30, ignoreAnchor: true } })
  const red = await stage.run()
  expect(verdictOf(red)).toEqual(RED)
  expect(stage.simulator.count('logs')).toBeLessThan(10)
  await expectHonest(stage)
  stage.simulator.oddities.ignoreAnchor = false
  await expectHealed(stage)
})

/** Rows 20 and 22, for the list of deliveries. */
test('a size that is silently lowered hides no delivery', async () => {
  const stage = await setStage(undefined, { oddities: { maxSize: 3 } })
  expect(verdictOf(await stage.run())).toEqual(GREEN)
  await expectDeliveries(stage)
})

test('pages of deliveries that repeat end the day red, and the logs are whole', async () => {
  const oneDay = (account: Account) => void account.addTransactions({ count: 8, day: -1 })
  const stage = await setStage(oneDay, { oddities: { ignorePage: true } })
  const red = await stage.run()
  expect(verdictOf(red)).toEqual(RED)
  expect(stage.simulator.count('deliveries')).toBeLessThan(2 * 63)
  await expectExact(stage)
  stage.simulator.oddities.ignorePage = false
  await expectHealed(stage)
  await expectDeliveries(stage)
})

test('a delivery_id that is ignored brings the logs of no other delivery', async () => {
  const stage = await setStage(undefined, { oddities: { ignoreDelivery: true } })
  const [first] = stage.account.truth().deliveries()
  const wanted = [...stage.account.truth().logs()].filter(
    (row) => row.delivery_id === first?.delivery_id,
  )
  const run = await stage.run({ 'delivery-ids': String(first?.delivery_id) })
  expect(verdictOf(run)).toEqual(GREEN)
  expect(run.outputs['logs-added']).toBe(String(wanted.length))
  await expectHealed(stage)
})

/** Rows 11, 12, 16, 21 and 22. */
test.each<[string, Oddities]>([
  ['short pages in any order with rows twice', { shortPages: true, shuffle: true, repeat: 3 }],
  ['a count that is silently lowered', { maxCount: 7 }],
  ['ids as text and times of another zone', { textIds: true, zone: '-03:30' }],
  ['attempts with the newest first', { history: 'newest-first' }],
])('an archive is exact in spite of %s', async (_, oddities) => {
  const stage = await setStage(undefined, { oddities })
  expect(verdictOf(await stage.run())).toEqual(GREEN)
  await expectExact(stage)
})

/** Row 18: pages are cut by ids, so that new mails push nothing out of sight. */
test('mails that arrive while the list is read disturb nothing, and come with the next run', async () => {
  const stage = await setStage(undefined, { oddities: { maxCount: 30 } })
  stage.simulator.inject(
    LIST,
    ({ response, answer }) => {
      stage.account.addTransactions({ count: 5, at: stage.account.now() })
      stage.account.advance(10_000)
      const { status, headers, body } = answer()
      response.writeHead(status, headers).end(body)
    },
    { after: 1 },
  )
  expect(verdictOf(await stage.run())).toEqual(GREEN)
  await expectHonest(stage, 94)
  await expectHealed(stage)
})

/** Row 19: the id is given early, the row is seen an hour later, below ids that were read. */
test('rows that appear late are found in ranges that were read before', async () => {
  const stage = await setStage((account) => {
    account.addBulk({
      recipients: 20,
      at: '2026-11-23T11:00:00',
      fate: (index) => (index % 4 === 1 ? { lateMs: 3 * 3_600_000 } : {}),
    })
    account.addTransactions({ count: 5, at: '2026-11-23T11:30:00' })
  })
  expect(verdictOf(await stage.run())).toEqual(GREEN)
  expect((await readCoverageFile(stage)).spans.length).toBeGreaterThan(0)
  stage.account.advance(4 * 3_600_000)
  const second = await expectHealed(stage)
  expect(Number(second.outputs['logs-added'])).toBe(5)
})
