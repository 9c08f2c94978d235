import { expect, it } from 'vitest'
import { expectExact, openScenario } from './scenario.ts'

it('deliveries named by id are archived exactly, of all types; a second run asks for nothing twice and makes no commit', async () => {
  const scenario = await openScenario({ account: { seed: 1 }, oddities: { maxCount: 100 } })
  const { account, simulator } = scenario
  account.addBulk({ recipients: 210, at: '2026-11-22T10:00:00' })
  account.addBulk({ recipients: 10, at: '2026-11-21T10:00:00', html: null })
  account.addBulk({ recipients: 30, at: '2026-11-20T10:00:00', failureRate: 0.3 })
  account.addTransactions({ count: 3, day: -1, copies: 2 })
  account.addSmtp({ count: 2, day: -1 })
  const ids = [...account.truth().deliveries()].map((row) => row.delivery_id).join(' ')
  const run = () => scenario.run({ 'delivery-ids': ids })
  const first = await run()
  expect(first.code).toBe(0)
  await expectExact(scenario)
  const before = simulator.counts()
  const second = await run()
  expect(second.outputs).toMatchObject({ changed: 'false', commit: '' })
  expect(simulator.count('detail')).toBe(before.detail)
})
