import { expect, test } from 'vitest'
import { type Person, rewriteFile } from '../../src/erase/person.ts'

const TARO: Person = {
  email: 'taro@example.jp',
  maillogIds: new Set(),
  deliveryIds: new Set(),
  isWhole: true,
}

test.each(['notes.csv', 'notes/2026-11.csv', 'people.csv', null])(
  'a file that is none of the archive (%s) is a text: all of it stays but the address',
  (path) => {
    const text = 'who,why\nhanako@example.jp,asked\ntaro@example.jp,"asked\nagain"\n'
    const rewritten = rewriteFile(path, Buffer.from(text), TARO)
    expect(rewritten?.bytes?.toString()).toBe(text.replace('taro@example.jp', 'erased'))
    expect(rewritten).toMatchObject({ taken: [], mentions: 1 })
  },
)

const LOGS = 'logs/2026-11/2026-11-21_smtp.jsonl'
const line = (id: number, email: string) =>
  `{"maillog_id":${id},"delivery_id":3,"email":"${email}"}`
const theirs = line(1, 'Taro@example.jp')
const others = line(2, 'hanako@example.jp')

test.each([
  ['a byte order mark', `\ufeff${theirs}\n`, `${others}\n`],
  ['spaces', `  { "maillog_id": 1, "email" : "taro@example.jp"}\n`, `${others}\n`],
  ['the marks of a conflict', `${theirs}\n`, `<<<<<<< HEAD\n${others}\n`],
  ['a damaged string', `${theirs}\n`, `{"maillog_id":3,"email":"\\x"}\n${others}\n`],
  ['another spelling', `${line(1, 'ｔａｒｏ＠ｅｘａｍｐｌｅ。ｊｐ')}\n`, `${others}\n`],
  ['a byte that is no UTF-8', `${theirs}\n`, `\u00ff\n${others}\n`],
  ['no line end', `${others}\n`, theirs],
])('%s keeps nobody in, and the other lines stay as they are', (_, first, second) => {
  const encoding = second.startsWith('\u00ff') ? 'latin1' : 'utf8'
  const rewritten = rewriteFile(LOGS, Buffer.from(first + second, encoding), TARO)
  const left = first === `${others}\n` ? first : second
  expect(rewritten?.bytes).toEqual(Buffer.from(left, encoding))
  expect(rewritten?.taken).toHaveLength(1)
})

test('a table that cannot be read loses the address all the same', () => {
  const text = 'delivery_id,email\n3,"taro@example.jp\n'
  const rewritten = rewriteFile('reports/2026-11/delivery_3_opens.csv', Buffer.from(text), TARO)
  expect(rewritten?.bytes?.toString()).toBe(text.replace('taro@example.jp', 'erased'))
})
