import { expect, test } from 'vitest'
import {
  BACKOFF,
  describeStatus,
  mayRetryStatus,
  mayRetryTrouble,
} from '../../src/blastengine/retry-policy.ts'
import { backoffMs } from '../../src/network/retry.ts'

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

test('pauses double up to half a minute, and chance rules all of them', () => {
  const pauses = (chance: number) => [1, 2, 3, 20].map((n) => backoffMs(BACKOFF, n, () => chance))
  expect(pauses(1)).toEqual([500, 1000, 2000, 30_000])
  expect(pauses(0)).toEqual([0, 0, 0, 0])
})
