import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../src/coverage/coverage.ts'
import { cutSpans, uniteSpans, withdrawRange } from '../../src/coverage/spans.ts'

const RUNS = { numRuns: 1000 }
const ID_MAX = 30

const range = fc
  .tuple(fc.integer({ min: 1, max: ID_MAX }), fc.integer({ min: 1, max: ID_MAX }))
  .map(([a, b]) => ({ from: String(Math.min(a, b)), to: String(Math.max(a, b)) }))

/** Readings of different moments, as runs make them; spans of one reading do not overlap. */
const reading = fc
  .tuple(range, fc.integer({ min: 0, max: 9 }), fc.constantFrom('22', '23'), fc.nat({ max: 1 }))
  .map(([{ from, to }, hour, day, detailsOwed]): Span[] => [
    {
      day: `2026-11-${day}`,
      from,
      to,
      rows: Number(to) - Number(from) + 1,
      read: `2026-11-23T0${hour}:00:00+09:00`,
      detailsOwed,
    },
  ])
const spans = fc
  .uniqueArray(reading, { maxLength: 5, selector: ([span]) => span?.read })
  .map((readings) => readings.reduce<Span[]>(uniteSpans, []))

function idsOf(some: readonly Span[]): Set<number> {
  const ids = some.flatMap(({ from, to }) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index),
  )
  expect(new Set(ids).size).toBe(ids.length)
  return new Set(ids)
}

test('what either set covers, both cover together, and nothing else', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      expect(idsOf(uniteSpans(a, b))).toEqual(idsOf(a).union(idsOf(b)))
    }),
    RUNS,
  )
})

test('the order of the sets does not matter, and a set joined with itself is itself', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      expect(idsOf(uniteSpans(b, a))).toEqual(idsOf(uniteSpans(a, b)))
      const united = uniteSpans(a, b)
      expect(uniteSpans(b, a)).toEqual(united)
      expect(uniteSpans(a, a)).toEqual(a)
    }),
    RUNS,
  )
})

test('what is withdrawn is covered no more, and the rest is', () => {
  fc.assert(
    fc.property(spans, range, (some, { from, to }) => {
      const left = idsOf(withdrawRange(some, { from, to }))
      const wanted = [...idsOf(some)].filter((id) => id < Number(from) || id > Number(to))
      expect(left).toEqual(new Set(wanted))
    }),
    RUNS,
  )
})

test('a range that was read is cut into days without loss or overlap', () => {
  const days = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: ID_MAX })),
  )
  fc.assert(
    fc.property(range, days, ({ from, to }, seen) => {
      const within = seen.filter(([, id]) => id >= Number(from) && id <= Number(to))
      const rows = new Map(
        within.map(([day, id]) => [`2026-11-0${day}`, { rows: 1, highest: String(id) }]),
      )
      const cut = cutSpans({ from, to }, rows, '2026-11-23T00:00:00+09:00', '2026-11-01')
      const all = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i)
      expect(idsOf(cut)).toEqual(new Set(all))
    }),
    RUNS,
  )
})
