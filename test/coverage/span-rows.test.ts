import { expect, test } from 'vitest'
import type { Span } from '../../src/coverage/coverage.ts'
import { isDue } from '../../src/coverage/plan.ts'
import { uniteSpans, withdrawRange } from '../../src/coverage/spans.ts'
import { dueAfter, formatTime } from '../../src/records/time.ts'

const HOUR_MS = 3_600_000

function span(from: number, to: number, rows: number, hour: number): Span {
  const read = `2026-11-23T${String(hour).padStart(2, '0')}:00:00+09:00`
  return { day: '2026-11-22', from: String(from), to: String(to), rows, read, detailsOwed: 0 }
}

const shown = (spans: readonly Span[]) => spans.map(({ from, to, rows }) => `${from}-${to}:${rows}`)

test('a day that is read again in part counts each row once', () => {
  const united = uniteSpans([span(1, 100, 100, 1)], [span(40, 60, 21, 2)])
  expect(shown(united)).toEqual(['1-100:100'])
})

test('of two ranges that were read at one moment and end at one mail the shorter stands, in whichever order they come', () => {
  const wide = [span(1, 29, 17, 0)]
  const narrow = [span(1, 1, 1, 1), span(13, 29, 17, 0)]
  for (const united of [uniteSpans(wide, narrow), uniteSpans(narrow, wide)]) {
    expect(shown(united)).toEqual(['1-29:18'])
  }
  for (const other of [{ detailsOwed: 1 }, { day: '2026-11-23' }]) {
    const changed = wide.map((one) => ({ ...one, ...other }))
    expect(uniteSpans(changed, wide)).toEqual(changed)
    expect(uniteSpans(wide, changed)).toEqual(changed)
  }
})

test('a part that is withdrawn takes as many rows with it as it may have held', () => {
  const range = { from: '40', to: '60' }
  expect(shown(withdrawRange([span(1, 100, 90, 1)], range))).toEqual(['1-39:69', '61-100:0'])
  expect(shown(withdrawRange([span(1, 100, 15, 1)], range))).toEqual(['1-39:0', '61-100:0'])
})

test('a day of over 100,000 rows is not read again within 20 hours, also before it is deleted', () => {
  const read = Date.parse('2026-11-23T23:50:00+09:00')
  for (const [day, age] of [
    ['2026-11-23', 0],
    ['2026-11-10', 13],
    ['2026-09-27', 57],
  ] as const) {
    const heavy = { ...span(1, 200_000, 100_001, 0), day, read: formatTime(read) }
    expect(isDue(heavy, read + HOUR_MS), `${age} days old`).toBe(false)
    expect(isDue(heavy, read + dueAfter(1) + 1), `${age} days old`).toBe(true)
    expect(isDue({ ...heavy, rows: 100_000 }, read + HOUR_MS)).toBe(age !== 13)
  }
})
