import { describe, expect, test } from 'vitest'
import { openForge } from '../git/open-branch.ts'
import {
  COVERAGE_DAMAGES,
  type Damage,
  editLine,
  FAILURES,
  HISTORY_DAMAGES,
  LAYOUT_DAMAGES,
  RECORD_DAMAGES,
  SMALL,
} from './damages.ts'
import { type EditedArchive, openEdited } from './edited-history.ts'
import { FORGERIES } from './forgeries.ts'
import { buildGoodArchive } from './good-archive.ts'
import { findDamage, shownSeals, verifyHistory } from './verifying.ts'

let built: Promise<EditedArchive> | undefined

/** The good archive without its ten thousand rows; once for all tests, by the first of them. */
async function build(): Promise<EditedArchive> {
  const forge = await openForge()
  await buildGoodArchive(forge, 3)
  return openEdited(forge)
}

function openGood(): Promise<EditedArchive> {
  built ??= build()
  return built
}

describe.each([
  ['names', LAYOUT_DAMAGES],
  ['records', RECORD_DAMAGES],
  ['history', HISTORY_DAMAGES],
  ['coverage and erasures', COVERAGE_DAMAGES],
  ['what the archive says', FORGERIES],
] as const)('damage to %s', (_, damages) => {
  const small = (damages as readonly Damage[]).filter(({ isLarge = false }) => !isLarge)
  test.each(small)('$name', async (damage) => {
    expect(await findDamage(await openGood(), damage)).toEqual([...damage.found].sort())
  })
})

const DELIVERIES = 'data/deliveries/2026-11/2026-11-21.csv'
const SEALS = 'data/seals/2026-11.csv'
const UNDATED = 'data/seals/undated.csv'

/** What verifying says of the seals after an edit by hand; `message`: '' for a commit without a seal. */
async function findInSeals(
  edit: (read: (path: string) => string) => Readonly<Record<string, string | null>>,
  message = '',
): Promise<string[]> {
  const archive = await openGood()
  const files = edit((path) => archive.files.get(path) ?? '')
  return shownSeals(await verifyHistory(archive.edit({ files, message: message || 'by hand' })))
}

describe('what the seals show', () => {
  test.each([
    [
      'one record',
      SMALL,
      (text: string) => editLine(text, '20003', (line) => line.replace('SENT', 'DROP')),
      '20003',
    ],
    ['a record that went', SMALL, (text: string) => editLine(text, '20002', () => ''), '20002'],
    ['one attempt', FAILURES, (text: string) => text.replace('421 said', '422 said'), '20004'],
    [
      'a row of a table',
      DELIVERIES,
      (text: string) => text.replace('101,BULK', '101,MULK'),
      'row 1',
    ],
  ])('a changed file is named with its record: %s', async (_, path, change, record) => {
    const found = await findInSeals((read) => {
      const text = change(read(path))
      expect(text).not.toBe(read(path))
      return { [path]: text }
    })
    expect(found).toEqual([`wrong-seal ${path.replace('data/', '')} ${record}`])
  })

  test('a file without a seal, and a seal without a file', async () => {
    const path = 'data/logs/2026-11/2026-11-22_smtp.jsonl'
    expect(await findInSeals((read) => ({ [path]: read(SMALL) }))).toEqual([
      'unsealed logs/2026-11/2026-11-22_smtp.jsonl',
    ])
    expect(await findInSeals(() => ({ 'data/usage.csv': null }))).toEqual(['wrong-seal usage.csv'])
    expect(await findInSeals(() => ({ [UNDATED]: null }))).toEqual(['unsealed usage.csv'])
  })

  test('a seal in a message that is not that of its seals files', async () => {
    const trailer = `Archive-Seal: v1 sha256:${'0'.repeat(64)} 2`
    expect(await findInSeals(() => ({ note: 'x' }), `forged\n\n${trailer}\n`)).toEqual([
      'seal-differs seals/',
    ])
  })

  test('a line that was changed with its file does not hide the change from the trailer', async () => {
    const message = (await openGood()).message
    const found = await findInSeals(
      (read) => ({ [SEALS]: read(SEALS).replace(/,4,[0-9a-f]{8}/, ',4,00000000') }),
      message,
    )
    expect(found).toContain('seal-differs seals/')
  })

  test.each([null, '{', '{"version":1}'])('archive.json lost or broken: %s', async (text) => {
    expect(await findInSeals(() => ({ 'data/archive.json': text }))).toEqual([
      'no-properties archive.json',
    ])
  })
})
