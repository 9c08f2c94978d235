import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, normalizeTime } from '../../src/records/time.ts'

describe('times of the provider', () => {
  it.each([
    { text: '2026-11-23T10:00:00+09:00', canonical: '2026-11-23T10:00:00+09:00' },
    { text: '2026-11-23T01:00:00Z', canonical: '2026-11-23T10:00:00+09:00' },
    { text: '2026-11-22T21:30:00-03:30', canonical: '2026-11-23T10:00:00+09:00' },
    { text: '2026-11-23T10:00:00.999+0900', canonical: '2026-11-23T10:00:00+09:00' },
    { text: '2026/11/23 10:00', canonical: '2026-11-23T10:00:00+09:00' },
    { text: '2026-11-23T24:00:00+09:00', canonical: '2026-11-24T00:00:00+09:00' },
    { text: '2026-02-30 10:00:00', canonical: '2026-02-30 10:00:00' },
    { text: 'yesterday', canonical: 'yesterday' },
    { text: '0001-01-01T00:00:00Z', canonical: '0001-01-01T00:00:00Z' },
    { text: '1970-01-01T00:00:00Z', canonical: '1970-01-01T09:00:00+09:00' },
  ])('$text → $canonical', ({ text, canonical }) => {
    expect(normalizeTime(text)).toBe(canonical)
    expect(normalizeTime(canonical)).toBe(canonical)
  })

  it('belong to a Japanese day', () => {
    expect(dayOf('2026-11-22T15:00:00Z')).toBe('2026-11-23')
    expect(dayOf('2026-11-22T14:59:59Z')).toBe('2026-11-22')
    expect(dayOf(null)).toBeUndefined()
  })

  it('are counted in whole days', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01')
    expect(daysBetween('2026-11-23', '2027-01-24')).toBe(62)
    expect(daysBetween('2026-11-23', '2026-11-22')).toBe(-1)
  })
})
