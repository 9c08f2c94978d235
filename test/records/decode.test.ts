import { describe, expect, it } from 'vitest'
import { DecodeError } from '../../src/errors.ts'
import {
  decodeCode,
  decodeCount,
  decodeExtra,
  decodeId,
  decodeObject,
  decodeText,
  decodeTime,
  field,
  formatExact,
  type JsonObject,
  parseExact,
} from '../../src/records/json.ts'

const object = (text: string): JsonObject => decodeObject(parseExact(text), 'row')

describe('keys that would reach a prototype', () => {
  const hostile = object('{"__proto__":{"polluted":1},"constructor":{"prototype":2},"a":3}')

  it('are keys like any other, and change nothing else', () => {
    expect(formatExact(field(hostile, '__proto__'))).toBe('{"polluted":1}')
    expect(decodeExtra(hostile, new Set(['a'])).map(([key]) => key)).toEqual([
      '__proto__',
      'constructor',
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('are absent where the answer does not have them', () => {
    expect(field({}, '__proto__')).toBeNull()
    expect(field({}, 'constructor')).toBeNull()
    expect(decodeText({}, 'toString')).toBeNull()
  })
})

describe('ids', () => {
  it.each([
    ['1', '1'],
    ['"0012"', '12'],
    ['9007199254740993', '9007199254740993'],
    ['"123456789012345678901234567890"', '123456789012345678901234567890'],
    ['null', null],
    ['""', null],
    ['0', null],
  ])('%s is %j', (json, expected) => {
    expect(decodeId(object(`{"id":${json}}`), 'id')).toBe(expected)
  })

  it.each(['-1', '1.5', '1e400', '"12x"', 'true', '[]', '{}'])('%s is none', (json) => {
    expect(() => decodeId(object(`{"id":${json}}`), 'id')).toThrow(DecodeError)
  })
})

describe('fields', () => {
  it('give codes as text, whatever the API gave them as', () => {
    const row = object('{"text":"550","number":550,"none":null}')
    expect(['text', 'number', 'none', 'absent'].map((key) => decodeCode(row, key))).toEqual([
      '550',
      '550',
      null,
      null,
    ])
  })

  it('take anything for text, what is none in its JSON spelling', () => {
    const row = object('{"n":1.10,"b":true,"long":12345678901234567.8,"l":["a"],"o":{"k":1}}')
    const texts = ['n', 'b', 'long', 'l', 'o'].map((key) => decodeText(row, key))
    expect(texts).toEqual(['1.1', 'true', '12345678901234567.8', '["a"]', '{"k":1}'])
  })

  it('write a time in Japan time, and leave one that cannot be read', () => {
    const row = object('{"z":"2026-11-22T18:17:00Z","odd":"soon","empty":""}')
    expect(['z', 'odd', 'empty'].map((key) => decodeTime(row, key))).toEqual([
      '2026-11-23T03:17:00+09:00',
      'soon',
      null,
    ])
  })

  it('take digits alone for a count', () => {
    expect(decodeCount(object('{"c":"12"}'), 'c')).toBe('12')
    expect(() => decodeCount(object('{"c":-1}'), 'c')).toThrow(`field 'c': expected a count`)
  })

  it('never show content in an error', () => {
    const secret = 'taro@example.jp'
    const failures = [
      () => decodeId({ id: secret }, 'id'),
      () => decodeCount({ c: secret }, 'c'),
      () => decodeObject(secret, 'row'),
    ]
    for (const fail of failures) {
      expect(fail).toThrow(DecodeError)
      expect(fail).not.toThrow(/taro/)
    }
  })
})
