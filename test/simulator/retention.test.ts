import { afterAll, expect, test } from 'vitest'
import { createAccount } from './account.ts'
import { DAY, HOUR } from './moment.ts'
import { fetchFrom, readList, walkLogs } from './reader.ts'
import { startSimulator } from './simulator.ts'

const account = createAccount({ now: '2026-11-23T12:00:00', frozen: true })
const { id } = account.addBulk({ recipients: 50, at: '2026-11-23T10:00:00', openRate: 1 })
account.addTransactions({ count: 48, day: 0 })
const simulator = await startSimulator({ account, limit: false })
afterAll(() => simulator.close())

test('what started 62 days ago is deleted from the lists, not from the truth', async () => {
  account.set('2027-01-24T09:59:00')
  const before = await walkLogs(simulator, '&status[]=ALL')
  expect(before).toHaveLength(50 + 28)
  account.set('2027-01-24T10:00:00')
  const left = await walkLogs(simulator, '&status[]=ALL')
  expect(new Set(left.map((row) => row.delivery_type))).toEqual(new Set(['TRANSACTION']))
  expect((await fetchFrom(simulator, `/deliveries/${id}`)).status).toBe(404)
  account.advance(14 * HOUR)
  expect(await walkLogs(simulator, '&status[]=ALL')).toEqual([])
  expect(await readList(simulator, '/deliveries/all')).toEqual([])
  expect([...account.truth().logs()]).toHaveLength(98)
})

test('the truth of a deleted log is its last state before that', () => {
  const open = (days: number) => {
    const one = createAccount({ now: '2026-11-23T12:00:00', frozen: true })
    one.addBulk({ recipients: ['a@example.jp'], fate: () => ({ openAfterMs: days * DAY }) })
    one.advance(100 * DAY)
    return [...one.truth().logs()][0]?.open_time
  }
  expect(open(61)).toBe('2027-01-23T12:00:00+09:00')
  expect(open(63)).toBeNull()
})
