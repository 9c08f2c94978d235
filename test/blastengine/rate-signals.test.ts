import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseWait, readRateSignals } from '../../src/blastengine/limits.ts'

const from = (headers: Record<string, string>) =>
  readRateSignals(200, (name) => headers[name] ?? null)

test.each([
  ['both spellings: official', { 'x-ratelimit-remaining': '7' }, 7, undefined],
  ['both spellings: observed', { 'x-rate-limit-remaining': '8' }, 8, undefined],
  [
    'the one that can be read',
    { 'x-ratelimit-remaining': 'x', 'x-rate-limit-remaining': '9' },
    9,
    undefined,
  ],
  ['own wait', { 'x-rate-limit-retry-after-seconds': '0', 'retry-after': '5' }, undefined, 0],
  ['standard wait', { 'retry-after': '5' }, undefined, 5],
  ['wait cut at 120 s', { 'retry-after': '86400' }, undefined, 120],
  ['a date is no wait', { 'retry-after': 'Mon, 23 Nov 2026 00:00:00 GMT' }, undefined, undefined],
  ['nothing', {}, undefined, undefined],
])('%s', (_name, headers, remaining, retryAfterSeconds) => {
  expect(from(headers)).toEqual({ status: 200, remaining, retryAfterSeconds })
})

test('nonsense is no value, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String)), (text) => {
      const wait = parseWait(text)
      const { remaining } = from({ 'x-ratelimit-remaining': text })
      expect(wait === undefined || (wait >= 0 && wait <= 120)).toBe(true)
      expect(remaining === undefined || String(remaining) === String(Number(text))).toBe(true)
      if (!/^\d+$/.test(text)) expect([wait, remaining]).toEqual([undefined, undefined])
    }),
  )
  for (const text of ['-1', '1e3', '1.5', ' 5', '5 ', '+5', '0x10', '', '٣', '9999999']) {
    expect([parseWait(text), from({ 'x-rate-limit-remaining': text }).remaining]).toEqual([
      undefined,
      undefined,
    ])
  }
})
