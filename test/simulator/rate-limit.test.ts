import { expect, test } from 'vitest'
import { createAccount } from './account.ts'
import { createRateLimit } from './rate-limit.ts'
import { fetchFrom } from './reader.ts'
import { startSimulator } from './simulator.ts'

test('a sliding window frees each request a minute after it', () => {
  let now = 0
  const limit = createRateLimit({ perMinute: 2 }, () => now)
  expect(limit.take()).toBe(true)
  now = 30_000
  expect([limit.take(), limit.take(), limit.remaining]).toEqual([true, false, 0])
  expect(limit.retryAfterSeconds).toBe(30)
  now = 59_500
  expect([limit.take(), limit.retryAfterSeconds]).toEqual([false, 0])
  now = 60_000
  expect([limit.take(), limit.take()]).toEqual([true, false])
})

test('the API says what remains, refuses with 429, and shares the limit with the customer', async () => {
  const account = createAccount({ frozen: true })
  const simulator = await startSimulator({ account, limit: { perMinute: 5, windowMs: 3_600_000 } })
  const ask = () => fetchFrom(simulator, '/usages/latest')
  expect((await ask()).headers.get('x-ratelimit-remaining')).toBe('4')
  simulator.oddities.otherRemainingHeader = true
  expect((await ask()).headers.get('x-rate-limit-remaining')).toBe('3')
  const customer = simulator.simulateCustomer(0)
  customer.send(4)
  expect([customer.sent, customer.refused]).toEqual([3, 1])
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('x-rate-limit-retry-after-seconds'))).toBeGreaterThan(3000)
  expect(simulator.requests.map(({ status }) => status)).toEqual([200, 200, 429])
  await simulator.close()
})

test('the Date header follows the account', async () => {
  const account = createAccount({ now: '2027-03-01T09:00:00', frozen: true })
  const simulator = await startSimulator({ account })
  const { headers } = await fetchFrom(simulator, '/usages/latest')
  expect(headers.get('date')).toBe('Mon, 01 Mar 2027 00:00:00 GMT')
  await simulator.close()
})
