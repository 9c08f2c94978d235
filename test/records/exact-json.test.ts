import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeObject, formatExact, parseExact } from '../../src/records/json.ts'
import { decodeMailLog, formatMailLog } from '../../src/records/mail-log.ts'

describe('JSON without rounding', () => {
  it.each([
    ['9007199254740993', '9007199254740993'],
    ['-9007199254740993', '-9007199254740993'],
    ['1e400', '1e400'],
    ['0.12345678901234567890', '0.12345678901234567890'],
    ['1.10', '1.1'],
    ['{"b":1,"a":{"d":2,"c":[]}}', '{"a":{"c":[],"d":2},"b":1}'],
    ['"\\ud800"', '"\\ud800"'],
  ])('%s → %s', (text, canonical) => {
    expect(formatExact(parseExact(text))).toBe(canonical)
  })

  it('keeps a number in any place as it keeps it alone', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{0,20}$/)
    const number = fc
      .tuple(
        fc.constantFrom('', '-'),
        digits,
        fc.option(digits),
        fc.option(fc.constantFrom('e9', 'E-7')),
      )
      .map(([sign, whole, fraction, exponent]) =>
        [sign, whole, fraction && `.${fraction}`, exponent].join(''),
      )
    const place = fc.constantFrom(
      (value: string) => `[${value}]`,
      (value: string) => `[1,\n ${value}]`,
      (value: string) => `{"id":\t${value}}`,
      (value: string) => `{"a":"queued as 4E5, 12","id":${value}}`,
    )
    fc.assert(
      fc.property(number, place, (text, put) => {
        const alone = formatExact(parseExact(text))
        expect(formatExact(parseExact(put(text)))).toBe(put(alone).replace(/\n |\t/, ''))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps __proto__ as a key like any other', () => {
    const value = decodeObject(parseExact('{"__proto__":{"admin":true},"a":1}'), 'value')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(formatExact(value)).toBe('{"__proto__":{"admin":true},"a":1}')
    expect((value as { admin?: unknown }).admin).toBeUndefined()
  })

  it('keeps ids beyond 2^53 apart, as numbers and as text', () => {
    const log = (id: string) => formatMailLog(decodeMailLog(decodeObject(parseExact(id), 'row')))
    expect(log('{"maillog_id":9007199254740993}')).toContain('"maillog_id":9007199254740993,')
    expect(log('{"maillog_id":"9007199254740993"}')).toBe(log('{"maillog_id":9007199254740993}'))
  })
})
