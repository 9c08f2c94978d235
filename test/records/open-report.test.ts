import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DecodeError } from '../../src/errors.ts'
import {
  createOpenReport,
  decodeOpenReport,
  formatOpenReport,
  type Open,
  packOpen,
  parseOpenReport,
  unpackOpen,
} from '../../src/records/open-report.ts'
import { spellCsv } from './provider-csv.ts'

const JAPANESE = ['配信ID', '配信日時', 'メールアドレス', '開封日時']
const ROW = ['12345', '2026/11/23 10:00:00', 'a@example.jp', '2026-11-24T01:02:03Z']
const OPEN: Open = {
  deliveryId: '12345',
  deliveryTime: '2026-11-23T10:00:00+09:00',
  email: 'a@example.jp',
  openTime: '2026-11-24T10:02:03+09:00',
  extra: [],
}

function decode(rows: readonly (readonly string[])[], total: number | null = null, asked = '7') {
  const { extraColumns, rows: packed, openedRows } = decodeOpenReport(spellCsv(rows), asked, total)
  return { extraColumns, rows: packed.map(unpackOpen), openedRows }
}

describe('columns', () => {
  test.each([
    ['Japanese', JAPANESE],
    ['English', ['Delivery ID', 'Delivery Time', 'Mail Address', 'Open Time']],
    ['snake case', ['delivery_id', 'delivery_time', 'email', 'open_time']],
    ['full-width', ['配信ＩＤ', '配信 日時', 'ＥＭＡＩＬ', '開封日時']],
    ['unknown, by what they hold', ['番号', 'いつ', 'だれ', 'あけた']],
    ['partly unknown', ['配信ID', 'いつ', 'だれ', '開封日時']],
  ])('%s', (_name, header) => {
    const report = { extraColumns: [], rows: [OPEN], openedRows: 1 }
    expect(decode([header, ROW], null, '12345')).toEqual(report)
  })

  test('in another order, with others between', () => {
    const header = ['開封日時', '端末', 'メールアドレス', '配信ID', '国', '配信日時']
    const row = ['2026/11/24 10:02:03', 'iPhone', 'a@example.jp', '12345', 'JP', ROW[1] ?? '']
    expect(decode([header, row])).toEqual({
      extraColumns: ['端末', '国'],
      rows: [{ ...OPEN, extra: ['iPhone', 'JP'] }],
      openedRows: 1,
    })
  })

  test('without the delivery, which is known', () => {
    expect(
      decode([
        ['email', 'open_time'],
        ['a@example.jp', ''],
      ]).rows,
    ).toEqual([
      { deliveryId: '7', deliveryTime: '', email: 'a@example.jp', openTime: '', extra: [] },
    ])
  })

  test('an empty delivery id is the asked one', () => {
    expect(decode([JAPANESE, ['', ...ROW.slice(1)]]).rows).toEqual([{ ...OPEN, deliveryId: '7' }])
  })
})

test('a time that cannot be read stays as it is', () => {
  expect(decode([JAPANESE, ['1', 'soon', 'a@x.jp', '2026/02/30']]).rows[0]).toMatchObject({
    deliveryTime: 'soon',
    openTime: '2026/02/30',
  })
})

test('sorted by email, open time, delivery time, in UTF-16 code units', () => {
  const rows = [
    ['1', 'b', 'b@x.jp', ''],
    ['1', 'a', 'ab@x.jp', ''],
    ['1', 'a', 'a@x.jp', '2'],
    ['1', 'b', 'a@x.jp', '1'],
    ['1', 'a', 'a@x.jp', '1'],
    ['1', 'a', '\uFF5E@x.jp', ''],
    ['1', 'a', '😀@x.jp', ''],
  ]
  const sorted = decode([JAPANESE, ...rows])
  expect(
    sorted.rows.map(({ email, openTime, deliveryTime }) => [email, openTime, deliveryTime]),
  ).toEqual([
    ['a@x.jp', '1', 'a'],
    ['a@x.jp', '1', 'b'],
    ['a@x.jp', '2', 'a'],
    ['ab@x.jp', '', 'a'],
    ['b@x.jp', '', 'b'],
    ['😀@x.jp', '', 'a'],
    ['\uFF5E@x.jp', '', 'a'],
  ])
  expect(sorted.openedRows).toBe(3)
})

test.each([
  ['fewer rows than the job counted', [JAPANESE, ROW], 2],
  ['more rows than the job counted', [JAPANESE, ROW, ROW], 1],
  ['a row with a column too few', [JAPANESE, ROW.slice(1)], null],
  ['a row with a column too many', [JAPANESE, [...ROW, 'x']], null],
  [
    'a column that is missing',
    [
      ['配信ID', 'メールアドレス'],
      ['1', 'a@x.jp'],
    ],
    null,
  ],
  ['no header', [ROW, ROW], null],
  ['NUL in a header', [JAPANESE.map((name) => `${name}\0`), ROW], null],
])('refused: %s', (_name, rows, total) => {
  expect(() => decode(rows, total)).toThrow(DecodeError)
})

test('a NUL in a cell costs that cell alone, and columns stay apart', () => {
  const { rows } = decode([JAPANESE, ['1', '', 'a\0b@x.jp', ''], ROW], 2)
  expect(rows).toHaveLength(2)
  expect(rows.map(({ email }) => email)).toContain('a␀b@x.jp')
})

test('the right count of rows is accepted, as is a report without rows', () => {
  expect(decode([JAPANESE, ROW, ROW], 2).openedRows).toBe(2)
  expect(decode([JAPANESE], 0).rows).toEqual([])
  expect(decodeOpenReport(new Uint8Array(), '7', 0).rows).toEqual([])
})

test('a row with a column too few or too many costs only itself, and is told', () => {
  const bytes = spellCsv([JAPANESE, ROW, ROW.slice(1), ROW, [...ROW, 'x'], ROW])
  const odd: number[] = []
  const report = decodeOpenReport(bytes, '7', 5, (_row, number) => odd.push(number))
  expect(report.openedRows).toBe(3)
  expect(odd).toEqual([2, 4])
})

test('refusals tell nothing of the content', () => {
  const message = (rows: readonly (readonly string[])[]) => {
    try {
      decode(rows)
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  }
  expect(message([JAPANESE, ['1', 'secret@x.jp']])).toBe('CSV: row 1: expected 4 columns')
})

test('packed rows sort as their cells do, and a file reads back as written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', ',', '\n', '\r', '表', '😀') })
  const open = fc.record({
    email: cell,
    openTime: cell,
    deliveryTime: cell,
    deliveryId: cell,
    extra: fc.tuple(cell),
  })
  fc.assert(
    fc.property(fc.array(open, { minLength: 1 }), (opens) => {
      expect(opens.map(packOpen).map(unpackOpen)).toEqual(opens)
      const report = createOpenReport(['device'], opens.map(packOpen))
      const cells = report.rows.map((row) => Object.values(unpackOpen(row)).flat())
      expect(cells).toEqual(cells.toSorted(compareCells))
      expect(report.openedRows).toBe(opens.filter(({ openTime }) => openTime !== '').length)
      expect(parseOpenReport(formatOpenReport(report))).toEqual({
        extraColumns: ['device'],
        rows: report.rows,
      })
    }),
  )
})

function compareCells(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((cell, index) => cell !== b[index])
  if (at === -1) return 0
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}

test('the file on the branch', () => {
  const rows = [
    packOpen({ ...OPEN, extra: ['a "b", c'] }),
    packOpen({ ...OPEN, openTime: '', extra: [''] }),
  ]
  const { rows: sorted } = createOpenReport(['device'], rows)
  expect(formatOpenReport({ extraColumns: ['device'], rows: sorted })).toBe(
    'delivery_id,delivery_time,email,open_time,device\n' +
      '12345,2026-11-23T10:00:00+09:00,a@example.jp,,\n' +
      '12345,2026-11-23T10:00:00+09:00,a@example.jp,2026-11-24T10:02:03+09:00,"a ""b"", c"\n',
  )
  expect(() => parseOpenReport('email,open_time\n')).toThrow(DecodeError)
})
