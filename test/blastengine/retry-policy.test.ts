import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  backoffMs,
  describeStatus,
  mayRetryStatus,
  mayRetryTrouble,
  RETRY_POLICY,
} from '../../src/blastengine/retry.ts'

test.each([408, 500, 502, 503, 504, 520])('HTTP %i is tried again, never for a POST', (status) => {
  expect(mayRetryStatus('GET', status)).toBe(true)
  expect(mayRetryStatus('POST', status)).toBe(false)
})

test.each([400, 401, 403, 404, 405, 415, 423, 302, 418])('HTTP %i is final', (status) => {
  expect(mayRetryStatus('GET', status)).toBe(false)
})

test.each([
  ['no connection', true, true],
  ['connection lost', true, false],
  ['timed out', true, false],
  ['unreadable answer', true, false],
  ['download refused by another host', true, false],
  ['answer too large', false, false],
  ['certificate refused', false, false],
  ['redirect refused', false, false],
] as const)('%s: GET again %s, POST again %s', (trouble, get, post) => {
  expect(mayRetryTrouble('GET', trouble)).toBe(get)
  expect(mayRetryTrouble('POST', trouble)).toBe(post)
})

test.each([
  [503, 'HTTP 503'],
  [404, 'HTTP 404 (not there)'],
  [418, 'HTTP 418'],
])('HTTP %i is described as %s', (status, text) => {
  expect(describeStatus(status)).toBe(text)
})

test('the wait has full jitter below an exponential bound', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, r) => {
        const wait = backoffMs(n, () => r, RETRY_POLICY)
        return wait >= 0 && wait <= Math.min(30_000, 500 * 2 ** (n - 1))
      },
    ),
  )
  expect([1, 2, 3, 20].map((n) => backoffMs(n, () => 1, RETRY_POLICY))).toEqual([
    500, 1000, 2000, 30_000,
  ])
})

test("the server's wait is kept", () => {
  expect(backoffMs(1, () => 1, RETRY_POLICY, 7)).toBe(7000)
})
