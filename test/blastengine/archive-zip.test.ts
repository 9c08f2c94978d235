import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { unzipCsv } from '../../src/blastengine/zip.ts'
import { DecodeError } from '../../src/errors.ts'
import { failureOf } from './source.ts'
import { OPEN_CSV, type ZipMember, zipFile } from './zip-file.ts'

const data = OPEN_CSV
const note = { name: 'readme.txt', data: Buffer.from('hello') }
const MIB = 2 ** 20

test.each<readonly [string, readonly ZipMember[]]>([
  ['deflated', [{ data }]],
  ['stored', [{ data, stored: true }]],
  [
    'in a folder, with other files',
    [{ name: 'out/', data: Buffer.alloc(0) }, note, { name: 'out/OPEN.CSV', data }],
  ],
  ['with a Unix mode', [{ data, mode: 0o100644 }]],
  ['with a Japanese name in UTF-8', [{ name: '開封レポート.csv', data, flags: 0x800 }]],
  [
    'with a Shift_JIS name that holds the byte of a backslash',
    [{ name: Buffer.from('955c2e637376', 'hex'), data }],
  ],
  [
    'with sixteen entries',
    [{ data }, ...Array.from({ length: 15 }, (_, i) => ({ ...note, name: `${i}.txt` }))],
  ],
  ['a lone file of another name', [{ name: 'report', data }]],
  ['a lone file of another kind', [{ name: 'report.txt', data }]],
  [
    'with its twin from macOS',
    [
      { data },
      { name: '__MACOSX/', data: Buffer.alloc(0) },
      { name: '__MACOSX/._report.csv', data: Buffer.from('Mac OS X') },
      { name: '.DS_Store', data: Buffer.from('x') },
    ],
  ],
  [
    'of another name with its twin',
    [
      { name: '__MACOSX/._report', data: Buffer.from('Mac OS X') },
      { name: 'report', data },
    ],
  ],
  ['with a name in EUC-JP', [{ name: Buffer.from('b3abc9f52e637376', 'hex'), data }]],
  ['with a name in no encoding', [{ name: Buffer.from('ff80ff2e637376', 'hex'), data }]],
  ['well packed', [{ data: Buffer.alloc(MIB, 'a') }]],
])('the one CSV is read: %s', async (_name, members) => {
  const isCsv = ({ name = '.csv' }: ZipMember) => /^[^._]*\.csv$/i.test(name.toString('latin1'))
  const csv = members.find(isCsv) ?? members.find(({ name }) => /^report/.test(String(name)))
  expect(Buffer.from(await unzipCsv(zipFile(members)))).toEqual(csv?.data)
})

const incompressible = randomBytes(400_000)

test.each<readonly [string, Uint8Array, RegExp]>([
  ['an empty zip', zipFile([]), /no file in it/],
  ['several files and no CSV', zipFile([note, { ...note, name: 'b.txt' }]), /several files/],
  ['two CSVs', zipFile([{ data }, { name: 'b.csv', data }]), /several files/],
  [
    'a folder named like a CSV',
    zipFile([{ name: 'x.csv/', data: Buffer.alloc(0) }]),
    /no file in it/,
  ],
  ['duplicate names', zipFile([note, { data }, note]), /duplicate names/],
  [
    'seventeen entries',
    zipFile([{ data }, ...Array.from({ length: 16 }, (_, i) => ({ ...note, name: `${i}` }))]),
    /too many/,
  ],
  [
    '60,000 entries',
    zipFile(
      Array.from({ length: 60_000 }, (_, i) => ({
        name: `${i}`,
        data: Buffer.alloc(0),
        stored: true,
      })),
    ),
    /too many/,
  ],
  ['a climbing name', zipFile([{ name: '../report.csv', data }]), /odd file name/],
  ['a climbing name beside', zipFile([{ data }, { name: 'a/../../x', data }]), /odd file name/],
  ['an absolute name', zipFile([{ name: '/etc/report.csv', data }]), /odd file name/],
  ['a drive', zipFile([{ name: 'C:report.csv', data }]), /odd file name/],
  ['a backslash', zipFile([{ name: '..\\report.csv', data }]), /odd file name/],
  ['NUL', zipFile([{ name: 'a\0.csv', data }]), /odd file name/],
  ['an empty name', zipFile([{ data }, { name: '', data }]), /odd file name/],
  ['a symbolic link', zipFile([{ data, mode: 0o120777 }]), /not a regular file/],
  ['a device', zipFile([{ data }, { ...note, mode: 0o060644 }]), /not a regular file/],
  ['encryption', zipFile([{ data, flags: 1 }]), /encrypted/],
  ['a wrong checksum', zipFile([{ data, crc: 1 }]), /wrong checksum/],
  [
    'a stored file with a wrong checksum',
    zipFile([{ data, stored: true, crc: 1 }]),
    /wrong checksum/,
  ],
  ['a size said too small', zipFile([{ data, size: 10 }]), /zip: (broken|lying size)/],
  ['a size said too large', zipFile([{ data, size: 10_000 }]), /zip: (broken|lying size)/],
  ['a bomb', zipFile([{ data: Buffer.alloc(64 * MIB) }]), /bomb/],
  [
    'a bomb that lies',
    zipFile([{ data: Buffer.alloc(50 * MIB), size: 10 }]),
    /zip: (broken|lying size)/,
  ],
  [
    'a bomb beside the CSV',
    zipFile([{ data }, { name: 'x', data: Buffer.alloc(10), size: 2 ** 32 - 2 }]),
    /bomb/,
  ],
  [
    'too much in all',
    zipFile([
      { data },
      ...Array.from({ length: 9 }, (_, i) => ({
        name: `${i}`,
        data: incompressible,
        size: 60 * MIB,
      })),
    ]),
    /too large/,
  ],
  ['a cut zip', zipFile([{ data }]).subarray(0, -30), /broken/],
  ['a zip cut in its data', zipFile([{ data }]).subarray(60), /broken/],
  ['something behind it', Buffer.concat([zipFile([{ data }]), Buffer.from('more')]), /broken/],
  ['something before it', Buffer.concat([Buffer.from('MZ more'), zipFile([{ data }])]), /broken/],
  ['no zip', Buffer.from('{"error_messages":{}}'), /broken/],
  ['nothing', Buffer.alloc(0), /broken/],
])('refused: %s', async (_name, bytes, message) => {
  const error = await failureOf(unzipCsv(bytes))
  expect(error).toBeInstanceOf(DecodeError)
  expect(String(error)).toMatch(message)
})

test('no name of a file stands in an error', async () => {
  for (const name of ['/canary.csv', 'canary\\.csv', '../canary']) {
    expect(String(await failureOf(unzipCsv(zipFile([{ name, data }]))))).not.toContain('canary')
  }
})
