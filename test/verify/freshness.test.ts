import { expect, test } from 'vitest'
import { NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { findDaysLeft, findStaleDays } from '../../src/verify/coverage.ts'

const HEAD = '2026-11-23T03:17:00+09:00'
const after = (days: number) => Date.parse(HEAD) + days * 86_400_000

test.each([
  { name: 'two days more than the heartbeat', heartbeatDays: 1, days: 3, stale: undefined },
  { name: 'a moment later', heartbeatDays: 1, days: 3.001, stale: 3 },
  { name: 'a rarer heartbeat', heartbeatDays: 7, days: 8.9, stale: undefined },
  { name: 'no heartbeat', heartbeatDays: 0, days: 400, stale: undefined },
])('stale: $name', ({ heartbeatDays, days, stale }) => {
  const coverage = { ...NO_COVERAGE, head: HEAD, written: HEAD }
  const freshness = { heartbeatDays, warnDays: 21 }
  expect(findStaleDays(coverage, freshness, after(days))).toBe(stale)
  const named = { ...coverage, head: null }
  expect(findStaleDays(named, freshness, after(days))).toBeUndefined()
})

test('days left are counted by the oldest unread day', () => {
  const coverage = { ...NO_COVERAGE, head: HEAD, written: HEAD }
  const left = (days: number, warnDays: number) =>
    findDaysLeft(coverage, { heartbeatDays: 1, warnDays }, after(days))
  expect(left(40, 21)).toBeUndefined()
  expect(left(41, 21)).toBe(21)
  expect(left(70, 21)).toBe(-8)
  expect(left(41, 20)).toBeUndefined()
})
