import { array, assert, bigInt, constantFrom, nat, property, string, uniqueArray } from 'fast-check'
import { expect, it } from 'vitest'
import {
  type Coding,
  decodeIds,
  decodeNumbers,
  decodeTexts,
  encodeIds,
  encodeNumbers,
  encodeTexts,
} from '../../src/explorer/pack/columns.ts'
import { createHmac, sha256 } from '../../src/explorer/page/data/hmac.ts'
import { createHmacUnder, sha256hex } from '../../src/hashes.ts'
import { base32 } from '../../src/privacy/pseudonym.ts'

const CODINGS: readonly Coding[] = ['plain', 'delta', 'fresh', 'time', { after: 'other' }]

it.each(CODINGS)('numbers come back as they were, written %s', (coding) => {
  const numbers = array(nat({ max: 2 ** 32 - 1 }).map((n) => (n % 3 === 0 ? n % 5 : n)))
  assert(
    property(numbers, numbers, (values, base) => {
      const bytes = encodeNumbers(values, coding, base)
      expect([...decodeNumbers(bytes, values.length, coding, base)]).toEqual(values)
    }),
  )
})

it('numbers beyond 32 bits come back exactly', () => {
  const values = [1, 2 ** 32, Number.MAX_SAFE_INTEGER, 0]
  expect([...decodeNumbers(encodeNumbers(values, 'plain'), 4, 'plain')]).toEqual(values)
})

it('IDs of any length come back exactly, and are found', () => {
  const ids = uniqueArray(bigInt({ min: 1n, max: 10n ** 30n - 1n }))
  assert(
    property(ids, uniqueArray(nat({ max: 10_000 })), (wide, narrow) => {
      const all = [...new Set([...wide, ...narrow.map((id) => BigInt(id) + 1n)])]
      const texts = all.sort((a, b) => (a < b ? -1 : 1)).map(String)
      const column = decodeIds(encodeIds(texts), texts.length)
      expect(texts.map((_, row) => column.get(row))).toEqual(texts)
      expect(texts.map((id) => column.find(id))).toEqual([...texts.keys()])
      expect(column.find('123456789012345678901234567890123')).toBe(-1)
    }),
  )
})

it('texts come back as they were, line ends, backslashes and half surrogate pairs too', () => {
  const text = array(
    constantFrom('\\', '\n', 'n', 'u', '\ud83d', '\ude00', '\0', 'あ', '\ufeff', 'x'),
  )
  assert(
    property(array(text.map((letters) => letters.join(''))), array(string()), (odd, plain) => {
      const texts = [...odd, ...plain]
      const column = decodeTexts(encodeTexts(texts), texts.length)
      expect(texts.map((_, index) => column.get(index))).toEqual(texts)
    }),
  )
})

it('the page’s own HMAC is that of Node.js, for texts and keys of any length', () => {
  const encoder = new TextEncoder()
  assert(
    property(string({ unit: 'grapheme' }), string({ maxLength: 200 }), (text, key) => {
      expect(Buffer.from(sha256(encoder.encode(text))).toString('hex')).toBe(
        sha256hex(text.toWellFormed()),
      )
      expect(base32(createHmac(key)(text), 26)).toBe(base32(createHmacUnder(key)(text), 26))
    }),
  )
  for (const length of [55, 56, 63, 64, 65, 119, 120]) {
    const text = 'x'.repeat(length)
    expect(Buffer.from(sha256(encoder.encode(text))).toString('hex')).toBe(sha256hex(text))
  }
})
