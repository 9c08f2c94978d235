import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fileSeal, recordLeaves, saltOf, splitRecords } from '../../src/seal/leaves.ts'
import { leafHash, merkleRoot } from '../../src/seal/merkle.ts'

const KEY = Buffer.alloc(32, 7)
const split = (path: string, text: string) =>
  splitRecords(path, Buffer.from(text)).map((record) => record.toString())

test.each([
  ['lines', 'logs/2026-11/x.jsonl', '{"a":1}\n{"b":"\\""}\n', ['{"a":1}', '{"b":"\\""}']],
  [
    'quotes are no matter in JSON Lines',
    'logs/x.jsonl',
    '{"a":"}\n{"b":1}\n',
    ['{"a":"}', '{"b":1}'],
  ],
  ['no final line feed', 'logs/2026-11/x.jsonl', '{"a":1}\n{"b":2}', ['{"a":1}', '{"b":2}']],
  ['an empty line is a record', 'logs/x.jsonl', 'a\n\nb\n', ['a', '', 'b']],
  ['an empty file', 'logs/x.jsonl', '', []],
  ['the header of a CSV', 'deliveries/x.csv', 'a,b\n1,2\n', ['a,b', '1,2']],
  ['a line feed in a cell', 'errors/x.csv', 'a,b\n"1\n2",3\n4,5\n', ['a,b', '"1\n2",3', '4,5']],
  ['doubled quotes', 'errors/x.csv', 'a\n"x""\n""y"\n"z"\n', ['a', '"x""\n""y"', '"z"']],
  ['a quote that never ends', 'errors/x.csv', 'a\n"x\ny\n', ['a', '"x\ny\n']],
  ['several line feeds in a cell', 'errors/x.csv', 'a\n"\n\n\n",b\nc\n', ['a', '"\n\n\n",b', 'c']],
  ['contents are one record', 'contents/2026-11/x.txt', 'Dear all,\n\nbye\n', ['Dear all,\n\nbye']],
  ['contents without a line feed', 'contents/2026-11/x.html', '<p>\n</p>', ['<p>\n</p>']],
  ['empty contents', 'contents/2026-11/x.txt', '', ['']],
])('records of a file: %s', (_, path, text, records) => {
  expect(split(path, text)).toEqual(records)
})

test('salt, leaf and root are made of key, path without part and ending, and record', () => {
  const path = 'logs/2026-11/2026-11-23_delivery_12345_part-2.jsonl'
  const lines = ['{"maillog_id":1,"email":"会員@例.jp"}', '{"maillog_id":2}']
  const stem = 'logs/2026-11/2026-11-23_delivery_12345'
  const salts = lines.map((line) =>
    createHash('sha256')
      .update(Buffer.concat([KEY, Buffer.from(stem), Buffer.from([0]), Buffer.from(line)]))
      .digest()
      .subarray(0, 16),
  )
  const hashes = lines.map((line, at) => leafHash(Buffer.concat([salts[at]!, Buffer.from(line)])))
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  expect(recordLeaves(path, bytes, KEY)).toEqual(
    lines.map((line, at) => ({ record: Buffer.from(line), salt: salts[at], hash: hashes[at] })),
  )
  expect(saltOf(path, Buffer.from(lines[0]!), KEY)).toEqual(salts[0])
  expect(fileSeal(path, bytes, KEY)).toEqual({
    records: 2,
    root: merkleRoot(hashes).toString('hex'),
  })
})

test('a record has the same salt in every part of its file, and another under another key', () => {
  const salt = (path: string, key = KEY) => saltOf(path, Buffer.from('{}'), key).toString('hex')
  expect(salt('logs/a_part-2.jsonl')).toBe(salt('logs/a.jsonl'))
  expect(salt('logs/a.jsonl')).not.toBe(salt('failures/a.jsonl'))
  expect(salt('logs/a.jsonl')).not.toBe(salt('logs/a.jsonl', Buffer.alloc(32, 8)))
})

test('a file of many records of any length has the root of its leaves', () => {
  const lines = Array.from({ length: 300 }, (_, index) => 'あ"'.repeat((index * 37) % 100))
  for (const count of [0, 1, 2, 3, 64, 65, 299, 300]) {
    const bytes = Buffer.from(
      lines
        .slice(0, count)
        .map((line) => `${line}\n`)
        .join(''),
    )
    const hashes = recordLeaves('logs/a.jsonl', bytes, KEY).map(({ hash }) => hash)
    expect(hashes).toHaveLength(count)
    expect(fileSeal('logs/a.jsonl', bytes, KEY)).toEqual({
      records: count,
      root: merkleRoot(hashes).toString('hex'),
    })
  }
})
