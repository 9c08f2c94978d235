import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FAILURES, type Failure } from '../../src/records/failure.ts'
import type { ReadOrder, RecordKind } from '../../src/records/kind.ts'
import { MAIL_LOGS } from '../../src/records/mail-log.ts'
import { anyFailure, anyMailLog } from './records.ts'

const RUNS = { numRuns: 1000 }
const order = fc.constantFrom<ReadOrder>(-1, 0, 1)
/** Which of two runs read later is known; within one run (0) the content decides. */
const known = fc.constantFrom<ReadOrder>(-1, 1)
const flip = (one: ReadOrder) => -one as ReadOrder

interface Keyed {
  readonly maillogId: string
}

function holdProperties<R extends Keyed>(kind: RecordKind<R>, any: fc.Arbitrary<R>): void {
  const versions = fc
    .tuple(any, any)
    .map(([a, b]) => [a, { ...b, maillogId: a.maillogId }] as const)

  test('a record merged with itself is itself', () => {
    const holds = (a: R, how: ReadOrder) => kind.line(kind.merge(a, a, how)) === kind.line(a)
    fc.assert(fc.property(any, order, holds), RUNS)
  })

  test('merging once more changes nothing', () => {
    fc.assert(
      fc.property(versions, known, ([a, b], how) => {
        const merged = kind.merge(a, b, how)
        expect(kind.line(kind.merge(merged, b, how))).toBe(kind.line(merged))
        expect(kind.line(kind.merge(a, merged, how))).toBe(kind.line(merged))
      }),
      RUNS,
    )
  })

  test('the order of arrival does not matter', () => {
    fc.assert(
      fc.property(versions, order, ([a, b], how) => {
        expect(kind.line(kind.merge(b, a, flip(how)))).toBe(kind.line(kind.merge(a, b, how)))
      }),
      RUNS,
    )
  })

  test('what it gives is never taken for a forgery of either', () => {
    fc.assert(
      fc.property(versions, order, ([a, b], how) => {
        const merged = kind.merge(a, b, how)
        for (const before of [a, b]) {
          expect(kind.line(kind.merge(before, merged, 1))).toBe(kind.line(merged))
        }
      }),
      RUNS,
    )
  })

  test('no known value becomes unknown', () => {
    fc.assert(
      fc.property(versions, order, ([a, b], how) => {
        const merged = Object.entries(kind.merge(a, b, how))
        const lost = merged.filter(([key, value]) => {
          return value === null && [a, b].some((one) => one[key as keyof R] !== null)
        })
        expect(lost).toEqual([])
      }),
      RUNS,
    )
  })

  test('a line stays as it is whatever comes after it', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const both = kind.format([a, b])
        expect(both).toBe(kind.format([a]) + kind.format([b]))
        expect(both.split('\n').map((line) => line.at(-1))).toEqual(['}', '}', undefined])
      }),
      RUNS,
    )
  })

  test('bytes are read back as the same bytes', () => {
    const records = fc.uniqueArray(any, { selector: (one) => one.maillogId, maxLength: 20 })
    fc.assert(
      fc.property(records, (some) => {
        const bytes = kind.format(kind.parse(kind.format(some.toSorted(kind.compare))))
        expect(kind.format(kind.parse(bytes))).toBe(bytes)
      }),
      { numRuns: 300 },
    )
  })
}

describe('mail logs', () => holdProperties(MAIL_LOGS, anyMailLog))
/** As it is read: its attempts in their order. */
const asRead = (failure: Failure) => FAILURES.parse(FAILURES.format([failure]))[0]!

describe('failures', () => holdProperties(FAILURES, anyFailure.map(asRead)))

/** Few times and answers, so that most attempts of two histories are one attempt, seen better or worse. */
const anyAttempt = fc.record({
  status: fc.constantFrom(null, 'RETRY', 'HARDERROR'),
  deliveryTime: fc.constantFrom(null, '2026-11-23T10:00:00+09:00', '2026-11-23T11:00:00+09:00'),
  responseCode: fc.constantFrom(null, '450'),
  responseMessage: fc.constantFrom(null, 'busy', 'gone'),
  extra: fc.constant([]),
})
const anyHistory = fc
  .tuple(anyFailure, fc.array(anyAttempt, { maxLength: 4 }))
  .map(([failure, attempts]) => asRead({ ...failure, attempts }))

describe('failures whose attempts are alike', () => holdProperties(FAILURES, anyHistory))

test('an attempt of which more is known is still one attempt', () => {
  const attempt = {
    ...{ status: 'RETRY', deliveryTime: '2026-11-23T10:00:00+09:00', responseCode: '450' },
    ...{ responseMessage: null, extra: [] },
  }
  const [failure] = fc.sample(anyFailure, 1)
  const before = { ...failure!, attempts: [attempt] }
  const whole = { ...attempt, responseMessage: 'busy' }
  const later = { ...attempt, deliveryTime: '2026-11-23T11:00:00+09:00' }
  const after = { ...failure!, attempts: [whole, later] }
  expect(FAILURES.merge(before, after, 1).attempts).toEqual([whole, later])
  expect(FAILURES.merge(after, before, 1).attempts).toEqual([whole, later])
})
