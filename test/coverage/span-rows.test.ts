import { expect, test } from 'vitest'
import type { Span } from '../../src/coverage/coverage.ts'
import { uniteSpans, withdrawRange } from '../../src/coverage/spans.ts'

function span(from: number, to: number, rows: number, hour: number): Span {
  const read = `2026-11-23T${String(hour).padStart(2, '0')}:00:00+09:00`
  return { day: '2026-11-22', from: String(from), to: String(to), rows, read, detailsOwed: 0 }
}

const shown = (spans: readonly Span[]) => spans.map(({ from, to, rows }) => `${from}-${to}:${rows}`)

test('a day that is read again in part counts each row once', () => {
  const united = uniteSpans([span(1, 100, 100, 1)], [span(40, 60, 21, 2)])
  expect(shown(united)).toEqual(['1-100:100'])
})

test('a part that is withdrawn takes as many rows with it as it may have held', () => {
  const range = { from: '40', to: '60' }
  expect(shown(withdrawRange([span(1, 100, 90, 1)], range))).toEqual(['1-39:69', '61-100:0'])
  expect(shown(withdrawRange([span(1, 100, 15, 1)], range))).toEqual(['1-39:0', '61-100:0'])
})
