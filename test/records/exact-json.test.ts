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
