import { describe, expect, it } from 'vitest'
import { decodeErrorEntries } from '../../src/records/account.ts'
import { FILE_REASONS } from '../../src/records/csv/reasons.ts'
import { decodeOpenReport, unpackOpen } from '../../src/records/open-report.ts'
import { translateMessage } from '../../src/tell/translate.ts'
import { encodeShiftJis } from '../simulator/shift-jis.ts'

/** The same two recipients, in every way in which a provider might write them. */
const HEADER = '配信ID,配信日時,メールアドレス,開封日時'
const ROWS = [
  '12345,2026-11-23 10:00:00,b@example.jp,',
  '12345,2026-11-23 10:00:00,a@example.jp,2026-11-24 10:00:00',
]
const quoted = (line: string) => line.split(',').map((cell) => `"${cell}"`)
const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`
const PLAIN = lines(HEADER, ...ROWS)

function encodeEucJp(text: string): Buffer {
  const decoder = new TextDecoder('euc-jp')
  const codes = new Map<string, Buffer>()
  for (let lead = 0xa1; lead <= 0xf4; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail])
      codes.set(decoder.decode(bytes), bytes)
    }
  }
  return Buffer.concat(Array.from(text, (char) => codes.get(char) ?? Buffer.from(char)))
}

/** Of the katakana and kanji that stand in the header alone. */
function encode2022(text: string): Buffer {
  const parts = text
    .split(/(\P{ASCII}+)/u)
    .map((part) =>
      /\P{ASCII}/u.test(part)
        ? Buffer.concat([
            Buffer.from('\x1b$B'),
            encodeEucJp(part).map((byte) => byte & 0x7f),
            Buffer.from('\x1b(B'),
          ])
        : Buffer.from(part),
    )
  return Buffer.concat(parts)
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const UNKNOWN = (order: readonly number[]) =>
  lines('A,B,C,D', ...ROWS.map((row) => order.map((at) => row.split(',')[at]).join(',')))

const READ: readonly (readonly [name: string, bytes: Uint8Array | string])[] = [
  ['as usual', PLAIN],
  [
    'a space behind commas before a quote',
    lines(...[HEADER, ...ROWS].map((line) => quoted(line).join(', '))),
  ],
  ['spaces before commas', lines(...[HEADER, ...ROWS].map((line) => quoted(line).join('  ,')))],
  ['spaces at both ends', lines(...[HEADER, ...ROWS].map((line) => ` ${quoted(line).join(',')} `))],
  ['LF rows under a CRLF header', `${HEADER}\r\n${ROWS.join('\n')}\n`],
  ['CRLF rows under an LF header', `${HEADER}\n${ROWS.join('\r\n')}\r\n`],
  ['CR rows under a CRLF header', `${HEADER}\r\n${ROWS.join('\r')}\r`],
  ['CR alone', `${[HEADER, ...ROWS].join('\r')}\r`],
  ['no line end behind the last row', PLAIN.trimEnd()],
  ['blank lines between', `${HEADER}\r\n\r\n${ROWS.join('\r\n\n')}\n\n\n`],
  ['a line for spreadsheets', `sep=,\r\n${PLAIN}`],
  ['a line for spreadsheets in quotes', `"sep=,"\r\n${PLAIN}`],
  ['a line for spreadsheets behind a BOM', `\ufeffsep=,\n${PLAIN}`],
  ['another separator that is told', `sep=;\r\n${PLAIN.replaceAll(',', ';')}`],
  ['semicolons', PLAIN.replaceAll(',', ';')],
  ['tabs', PLAIN.replaceAll(',', '\t')],
  ['a trailing comma everywhere', PLAIN.replaceAll('\r\n', ',\r\n')],
  ['a trailing comma in the header', PLAIN.replace('\r\n', ',\r\n')],
  ['a trailing comma in the rows', lines(HEADER, ...ROWS.map((row) => `${row},`))],
  ['UTF-8 with a BOM', `\ufeff${PLAIN}`],
  ['UTF-16 LE with a BOM', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')],
  ['UTF-16 BE with a BOM', utf16be(`\ufeff${PLAIN}`)],
  ['UTF-16 LE', Buffer.from(PLAIN, 'utf16le')],
  ['UTF-16 BE', utf16be(PLAIN)],
  ['Shift_JIS', encodeShiftJis(PLAIN)],
  ['EUC-JP', encodeEucJp(PLAIN)],
  ['ISO-2022-JP', encode2022(PLAIN)],
  [
    'Shift_JIS with words that are unknown, but Japanese',
    encodeShiftJis(PLAIN.replace('メールアドレス', 'だれ')),
  ],
  [
    'EUC-JP with words that are unknown, but Japanese',
    encodeEucJp(PLAIN.replace('メールアドレス', 'だれ')),
  ],
  ['unknown words in the usual order', UNKNOWN([0, 1, 2, 3])],
  ['unknown words in reverse', UNKNOWN([3, 2, 1, 0])],
  ['unknown words, times last', UNKNOWN([2, 0, 1, 3])],
  ['unknown words, opened before sent', UNKNOWN([3, 1, 2, 0])],
  [
    'one known word in another place',
    lines(
      '開封日時,A,B,C',
      ...ROWS.map((row) => [3, 2, 0, 1].map((at) => row.split(',')[at]).join(',')),
    ),
  ],
]

const A = { deliveryId: '12345', deliveryTime: '2026-11-23T10:00:00+09:00', email: 'a@example.jp' }

describe('an open report is read, however it is written', () => {
  it.each(READ)('%s', (_name, bytes) => {
    const { extraColumns, rows } = decodeOpenReport(Buffer.from(bytes as string), '12345', 2)
    expect(extraColumns).toEqual([])
    expect(rows.map(unpackOpen)).toEqual([
      { ...A, openTime: '2026-11-24T10:00:00+09:00', extra: [] },
      { ...A, email: 'b@example.jp', openTime: '', extra: [] },
    ])
  })
})

const row = (...cells: readonly string[]) => cells.join(',')
const REFUSED: readonly (readonly [name: string, bytes: Uint8Array | string, says: string])[] = [
  [
    'two times that are the same in every row',
    lines('A,B,C', row('2026-11-24 10:00:00', 'a@example.jp', '2026-11-24 10:00:00')),
    'what its columns hold does not tell them apart',
  ],
  [
    'one time, of opening or of sending',
    lines('A,B,C', row('12345', 'a@example.jp', '2026-11-24 10:00:00')),
    'what its columns hold does not tell them apart',
  ],
  [
    'two addresses',
    lines('A,B,C,D', row('2026-11-23 10:00:00', 'a@x.jp', 'b@x.jp', '2026-11-24 10:00:00')),
    'what its columns hold does not tell them apart',
  ],
  [
    'no address',
    lines('A,B,C', row('12345', '2026-11-23', '2026-11-24')),
    'a needed column is missing',
  ],
  [
    'a row that is another table',
    lines(
      'A,B,C',
      ...Array(1200).fill('2026-11-23,a@x.jp,2026-11-24'),
      row('2026-11-23', 'none', '2026-11-24'),
    ),
    'row 1201: holds something else than its column',
  ],
  [
    'rows that mostly have a cell more',
    `${HEADER}\r\n1,2,3,4,5\r\n1,2,3,4,5\r\n`,
    'row 2: expected 4 columns',
  ],
  ['no header', ROWS.join('\n'), 'no header'],
  [
    'a BOM of another encoding',
    Buffer.concat([Buffer.from('efbbbf', 'hex'), encodeShiftJis(PLAIN)]),
    'mark (BOM)',
  ],
  [
    'UTF-16 cut in a character',
    Buffer.from(`\ufeff${PLAIN}`, 'utf16le').subarray(0, -1),
    'mark (BOM)',
  ],
  ['UTF-32', Buffer.from('fffe00006500000061000000', 'hex'), 'mark (BOM)'],
  [
    'a Western encoding',
    Buffer.from(`email,open_time,name\r\na@x.jp,,Ren\xe9e\r\n`, 'latin1'),
    'cannot be told for certain',
  ],
  [
    'a Western encoding with pairs',
    Buffer.from(`email,open_time,name\r\na@x.jp,,\xc9p\xe9e\r\n`, 'latin1'),
    'its encoding',
  ],
  [
    'kanji that both encodings have',
    Buffer.from('email,open_time,name\r\na@x.jp,,\xe0\xa1\xe0\xa2\r\n', 'latin1'),
    'cannot be told for certain',
  ],
  [
    'bytes of no encoding',
    Buffer.from('email,open_time\r\na@x.jp,\xff\xfe\xff', 'latin1'),
    'its encoding is none of',
  ],
  ['an unclosed quote', `${HEADER}\r\n"1,,a@x.jp,\r\n`, 'broken quotes'],
  ['another count of rows', lines(HEADER, ROWS[0] ?? ''), 'expected 2 rows, got 1'],
]

describe('what could be read wrongly is refused, with a reason of its own', () => {
  it.each(REFUSED)('%s', (_name, bytes, says) => {
    const read = () =>
      decodeOpenReport(Buffer.from(bytes as string), '12345', says.includes('got') ? 2 : null)
    expect(read).toThrow(says)
  })

  it('every reason has its Japanese, numbers filled in', () => {
    for (const { en, ja } of Object.values(FILE_REASONS)) {
      const fill = (text: string) => text.replace('{}', '12').replace('{}', '34')
      expect(translateMessage(fill(en), 'ja')).toBe(fill(ja))
    }
  })
})

describe('the error list, by what its columns hold', () => {
  const cells = [
    ['101', '2026/11/23 10:00:00', 'a@example.jp', '550', 'no such user a@example.jp'],
    ['102', '2026/11/23 11:00:00', 'b@example.jp', '550', 'mailbox, full'],
  ]
  const orders = [
    [0, 1, 2, 3, 4],
    [4, 3, 2, 1, 0],
    [2, 4, 0, 3, 1],
    [3, 0, 4, 1, 2],
  ]
  it.each(orders.map((order) => [order]))('in the order %j', (order) => {
    const text = lines(
      'A,B,C,D,E',
      ...cells.map((each) => order.map((at) => `"${each[at]}"`).join(', ')),
    )
    const [first, second] = decodeErrorEntries(Buffer.from(text), 2)
    expect(first).toMatchObject({ id: '101', responseCode: '550', email: 'a@example.jp' })
    expect(second).toMatchObject({ id: '102', responseMessage: 'mailbox, full' })
  })

  it('ids that read like codes are refused where one row cannot tell', () => {
    const text = lines('A,B,C,D,E', '551,2026-11-23,a@x.jp,550,no')
    expect(() => decodeErrorEntries(Buffer.from(text), 1)).toThrow('does not tell them apart')
  })

  it('a NUL is kept in its field', () => {
    const text = lines('id,error_time,email,code,message', '1,2026-11-23,a@x.jp,550,no\0such')
    expect(decodeErrorEntries(Buffer.from(text), 1)[0]?.responseMessage).toBe('no\0such')
  })
})
