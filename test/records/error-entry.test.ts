import { expect, test } from 'vitest'
import { DecodeError } from '../../src/errors.ts'
import { decodeErrorEntries, ERRORS } from '../../src/records/account.ts'
import { spellCsv } from './provider-csv.ts'

const ROW = ['1', '2026/11/23 10:00:00', 'a@example.jp', '550', '550 "no", such\r\nuser']
const ENTRY = {
  id: '1',
  errorTime: '2026-11-23T10:00:00+09:00',
  email: 'a@example.jp',
  responseCode: '550',
  responseMessage: '550 "no", such\r\nuser',
}

test.each([
  ['unknown headers, by what they hold', ['c1', 'c2', 'c3', 'c4', 'c5'], ROW],
  [
    'Japanese headers',
    ['ID', 'エラー日時', 'メールアドレス', 'エラーコード', 'エラーメッセージ'],
    ROW,
  ],
  [
    'another order and one column more',
    ['response_message', 'x', 'email', 'error_time', 'response_code', 'id'],
    [ROW[4] ?? '', 'more', ROW[2] ?? '', ROW[1] ?? '', '550', '1'],
  ],
])('%s', (_name, header, row) => {
  expect(decodeErrorEntries(spellCsv([header, row]), 1)).toEqual([ENTRY])
})

test('a NUL in a text makes one odd field, in the list and in the archive', () => {
  const header = ['id', 'error_time', 'email', 'response_code', 'response_message']
  const odd = ['2', ROW[1] ?? '', 'b@example.jp', '550', 'a\0b']
  const entries = decodeErrorEntries(spellCsv([header, odd, ROW]), 2)
  expect(entries).toEqual([
    { ...ENTRY, id: '2', email: 'b@example.jp', responseMessage: 'a\0b' },
    ENTRY,
  ])
  expect(ERRORS.parse(ERRORS.format(entries))).toEqual(entries)
})

test.each([
  ['a column too few', [['c1', 'c2', 'c3', 'c4'], ROW.slice(1)], null],
  ['another count of rows', [['c1', 'c2', 'c3', 'c4', 'c5'], ROW], 2],
  ['no header', [ROW], null],
])('refused: %s', (_name, rows, total) => {
  expect(() => decodeErrorEntries(spellCsv(rows), total)).toThrow(DecodeError)
})
