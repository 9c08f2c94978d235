import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Forge, startForge } from '../forge/forge.ts'
import { editLine, FAILURES, SMALL } from './damages.ts'
import { buildGoodArchive } from './good-archive.ts'
import { shownSeals, verifyInPlace } from './verifying.ts'

const DELIVERIES = 'data/deliveries/2026-11/2026-11-21.csv'
const SEALS = 'data/seals/2026-11.csv'
const UNDATED = 'data/seals/undated.csv'

let forge: Forge
let good: string | undefined
let files: ReadonlyMap<string, string> | undefined

beforeAll(async () => {
  forge = await startForge()
})
afterAll(() => forge.close())

/** What verifying says of the seals after an edit by hand; `message`: '' for a commit without a seal. */
async function find(
  edit: (read: (path: string) => string) => Readonly<Record<string, string | null>>,
  message = '',
): Promise<string[]> {
  if (good === undefined) await buildGoodArchive(forge, 3)
  good ??= await forge.head('data')
  files ??= await forge.files(good ?? '')
  const edited = edit((path) => files?.get(path) ?? '')
  const commit = { branch: 'data', files: edited, parents: [good ?? ''] }
  await forge.commitFiles({ ...commit, message: message || 'by hand' })
  return shownSeals(await verifyInPlace(forge))
}

test.each([
  [
    'one record',
    SMALL,
    (text: string) => editLine(text, '20003', (line) => line.replace('SENT', 'DROP')),
    '20003',
  ],
  ['a record that went', SMALL, (text: string) => editLine(text, '20002', () => ''), '20002'],
  ['one attempt', FAILURES, (text: string) => text.replace('421 said', '422 said'), '20004'],
  ['a row of a table', DELIVERIES, (text: string) => text.replace('101,BULK', '101,MULK'), 'row 1'],
])('a changed file is named with its record: %s', async (_, path, change, record) => {
  const found = await find((read) => {
    const text = change(read(path))
    expect(text).not.toBe(read(path))
    return { [path]: text }
  })
  expect(found).toEqual([`wrong-seal ${path.replace('data/', '')} ${record}`])
})

test('a file without a seal, and a seal without a file', async () => {
  const path = 'data/logs/2026-11/2026-11-22_smtp.jsonl'
  expect(await find((read) => ({ [path]: read(SMALL) }))).toEqual([
    'unsealed logs/2026-11/2026-11-22_smtp.jsonl',
  ])
  expect(await find(() => ({ 'data/usage.csv': null }))).toEqual(['wrong-seal usage.csv'])
  expect(await find(() => ({ [UNDATED]: null }))).toEqual(['unsealed usage.csv'])
})

test('a seal in a message that is not that of its seals files', async () => {
  const trailer = `Archive-Seal: v1 sha256:${'0'.repeat(64)} 2`
  expect(await find(() => ({ note: 'x' }), `forged\n\n${trailer}\n`)).toEqual([
    'seal-differs seals/',
  ])
})

test('a line that was changed with its file does not hide the change from the trailer', async () => {
  const message = (await forge.log(good ?? 'data'))[0]?.message ?? ''
  const found = await find(
    (read) => ({ [SEALS]: read(SEALS).replace(/,4,[0-9a-f]{8}/, ',4,00000000') }),
    message,
  )
  expect(found).toContain('seal-differs seals/')
})

test.each([null, '{', '{"version":1}'])('archive.json lost or broken: %s', async (text) => {
  expect(await find(() => ({ 'data/archive.json': text }))).toEqual(['no-properties archive.json'])
})
