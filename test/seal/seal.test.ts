import { expect, test } from 'vitest'
import { leafHash, merkleRoot } from '../../src/seal/merkle.ts'
import {
  formatMonthLeaf,
  formatSealTrailer,
  monthRoot,
  parseSealTrailer,
  sealMonth,
  sealOf,
} from '../../src/seal/seal.ts'
import {
  formatSealsFile,
  monthOfSeals,
  parseSealsFile,
  sealedMonthOf,
  sealsPath,
} from '../../src/seal/seals-file.ts'

const root = (digit: string) => digit.repeat(64)
const LINES = [
  { path: 'deliveries/2026-11/2026-11-23.csv', records: 3, root: root('a') },
  { path: 'logs/2026-11/2026-11-23_smtp.jsonl', records: 10000, root: root('b') },
  { path: 'logs/2026-11/2026-11-23_smtp_part-2.jsonl', records: 1, root: root('c') },
]
const TEXT = `path,records,root
deliveries/2026-11/2026-11-23.csv,3,${root('a')}
logs/2026-11/2026-11-23_smtp.jsonl,10000,${root('b')}
logs/2026-11/2026-11-23_smtp_part-2.jsonl,1,${root('c')}
`

test('a seals file is sorted by path, and read as it was written', () => {
  expect(formatSealsFile(LINES.toReversed())).toBe(TEXT)
  expect(parseSealsFile(TEXT)).toEqual(LINES)
})

test.each([
  ['another header', TEXT.replace('path,', 'file,')],
  ['no final line feed', TEXT.slice(0, -1)],
  ['nothing', ''],
  ['a hash in capitals', TEXT.replace(root('a'), root('A'))],
  ['a short hash', TEXT.replace(root('a'), 'a')],
  ['a fourth column', TEXT.replace(root('a'), `${root('a')},1`)],
  ['a number with a zero before it', TEXT.replace(',3,', ',03,')],
  ['a line twice', `${TEXT}logs/2026-11/2026-11-23_smtp_part-2.jsonl,1,${root('c')}\n`],
  ['a line at the wrong place', `${TEXT}deliveries/2026-11/2026-11-22.csv,3,${root('a')}\n`],
  ['carriage returns', TEXT.replaceAll('\n', '\r\n')],
])('a seals file with %s is not read', (_, text) => {
  expect(() => parseSealsFile(text)).toThrow('seals:')
})

test.each([
  ['deliveries/2026-11/2026-11-23.csv', '2026-11'],
  ['logs/2026-11/2026-11-23_delivery_5_part-2.jsonl', '2026-11'],
  ['failures/undated/smtp_failures.jsonl', 'undated'],
  ['reports/2026-11/delivery_5_opens.csv', '2026-11'],
  ['contents/2026-11/2026-11-23_delivery_5.html', '2026-11'],
  ['errors/2026-11.csv', '2026-11'],
  ['errors/2026-11_part-2.csv', '2026-11'],
  ['errors/undated.csv', 'undated'],
  ['usage.csv', 'undated'],
  ['erasures.csv', 'undated'],
  ['archive.json', undefined],
  ['coverage.json', undefined],
  ['seals/2026-11.csv', undefined],
  ['seals/erased/2026-11-23.jsonl', undefined],
  ['logs/2026-13/2026-13-01_smtp.jsonl', undefined],
  ['logs/2026-11/2026-11-23_smtp.json', undefined],
  ['notes.txt', undefined],
])('the seal of %s stands in the month %s', (path, month) => {
  expect(sealedMonthOf(path)).toBe(month)
})

test('paths of seals files', () => {
  expect(monthOfSeals(sealsPath('2026-11'))).toBe('2026-11')
  expect(monthOfSeals(sealsPath('undated'))).toBe('undated')
  expect(monthOfSeals('seals/erased/2026-11-23.jsonl')).toBeUndefined()
  expect(monthOfSeals('seals/2026-11-23.csv')).toBeUndefined()
})

test('month roots are over lines, the seal over months: ascending, undated last', () => {
  const lines = TEXT.trimEnd().split('\n').slice(1)
  const november = merkleRoot(lines.map((line) => leafHash(Buffer.from(line)))).toString('hex')
  expect(monthRoot(LINES)).toBe(november)
  const months = [
    { month: 'undated', lines: 1, root: root('1') },
    { month: '2027-01', lines: 2, root: root('2') },
    sealMonth('2026-11', LINES),
  ]
  const leaves = [`2026-11 3 ${november}`, `2027-01 2 ${root('2')}`, `undated 1 ${root('1')}`]
  expect(months.toReversed().map(formatMonthLeaf)).toEqual(leaves)
  expect(sealOf(months)).toEqual({
    root: merkleRoot(leaves.map((leaf) => leafHash(Buffer.from(leaf)))).toString('hex'),
    months: 3,
  })
})

test('the trailer is read as it was written, from the last paragraph alone', () => {
  const seal = { root: root('d'), months: 3 }
  const trailer = formatSealTrailer(seal)
  expect(trailer).toBe(`Archive-Seal: v1 sha256:${root('d')} 3`)
  expect(parseSealTrailer(`archive: 1\n\nArchive-Run: 1\n${trailer}\n`)).toEqual(seal)
  expect(parseSealTrailer(`archive: 1\n\n${trailer}\n\nMerged by hand\n`)).toBeUndefined()
  expect(parseSealTrailer(`archive: 1\n\n${trailer.replace('v1', 'v2')}\n`)).toBeUndefined()
  expect(parseSealTrailer(`archive: 1\n\n ${trailer}\n`)).toBeUndefined()
  expect(parseSealTrailer('archive: 1\n')).toBeUndefined()
})
