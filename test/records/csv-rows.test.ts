import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DecodeError } from '../../src/errors.ts'
import { readCsvRows } from '../../src/records/csv/rows.ts'
import { spellCsv } from './provider-csv.ts'

const read = (bytes: Uint8Array, isKnown?: () => boolean) => [...readCsvRows(bytes, isKnown)]

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '表', '😀', "'", '\t', '=') }),
  fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
)

test('reads back what was written, whatever the spelling', () => {
  const spelling = fc.record({
    newline: fc.constantFrom('\r\n' as const, '\n' as const, '\r' as const),
    bom: fc.boolean(),
    endsWithNewline: fc.boolean(),
  })
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 })
  fc.assert(
    fc.property(table, spelling, (rows, how) => {
      const all = [['h1', 'h2', 'h3'], ...rows]
      expect(read(spellCsv(all, { ...how, quoteAll: true }))).toEqual(all)
    }),
  )
})

test('rows survive the cuts between pieces', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [
    String(index),
    'x'.repeat(index % 97),
    '表",\r\n"'.repeat(index % 11),
  ])
  for (const newline of ['\r\n', '\n', '\r'] as const) {
    for (const shift of [0, 1, 2, 3]) {
      const all = [['a', 'b'.repeat(shift), 'c'], ...rows]
      expect(read(spellCsv(all, { newline }))).toEqual(all)
    }
  }
})

test('plain cells need no quotes', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [String(index), `m${index}@example.jp`])
  expect(read(spellCsv(rows, { quoteAll: false, newline: '\n' }))).toEqual(rows)
})

test('blank lines are left out', () => {
  expect(read(Buffer.from('a,b\n\n1,2\n\n\n'))).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(read(Buffer.from(''))).toEqual([])
})

test('Shift_JIS is read, also where a byte looks like a backslash', () => {
  const bytes = Buffer.from([0x95, 0x5c, 0x2c, 0x83, 0x5c, 0x0d, 0x0a, 0x31, 0x2c, 0x32])
  expect(read(bytes, () => true)).toEqual([
    ['表', 'ソ'],
    ['1', '2'],
  ])
})

test.each([
  ['neither UTF-8 nor Shift_JIS', Buffer.from([0x61, 0xff, 0xfe, 0x80])],
  ['UTF-8 with a BOM, cut in a character', Buffer.from('\uFEFFa,表').subarray(0, -1)],
  ['UTF-32', Buffer.from('fffe0000610000002c000000620000000a000000', 'hex')],
  ['an unclosed quote', Buffer.from('a,b\n"1,2\n')],
  ['text behind a quote', Buffer.from('a,b\n"1"x,2\n')],
  ['an unclosed quote before megabytes', Buffer.from(`a,b\n"${'1,2\n'.repeat(1_000_000)}`)],
])('%s is refused, never mended', (_name, bytes) => {
  expect(() => read(bytes)).toThrow(DecodeError)
})
