import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../cli/running.ts'
import { type Forge, startForge } from '../forge/forge.ts'
import { GIT_ENV, git } from '../forge/run-git.ts'
import { createFolder } from '../git/open-branch.ts'
import { HISTORY_DAMAGES, LAYOUT_DAMAGES, RECORD_DAMAGES } from './damages.ts'
import { type EditedArchive, openEdited } from './edited-history.ts'
import { buildGoodArchive } from './good-archive.ts'
import { findDamage, shown, shownSeals, verifyForge } from './verifying.ts'

/** One archive for all tests, as ten thousand rows take their time: each leaves it sound. */
let forge: Forge
let built: Promise<unknown> | undefined
beforeAll(async () => {
  forge = await startForge()
})
afterAll(() => forge.close())

/** Made by the first test: its own folders go when a test ends. */
async function openGood(): Promise<Forge> {
  built ??= buildGoodArchive(forge)
  await built
  return forge
}

/** Every kind of file that the layout knows, so that no check passes for want of something to look at. */
const FILES = [
  '.gitattributes',
  'README.md',
  'data/archive.json',
  'data/coverage.json',
  'data/deliveries/2026-11/2026-11-20.csv',
  'data/deliveries/2026-11/2026-11-21.csv',
  'data/errors/2026-11.csv',
  'data/failures/2026-11/2026-11-21_delivery_101_failures.jsonl',
  'data/logs/2026-11/2026-11-20_delivery_100.jsonl',
  'data/logs/2026-11/2026-11-20_delivery_100_part-2.jsonl',
  'data/logs/2026-11/2026-11-20_smtp.jsonl',
  'data/logs/2026-11/2026-11-20_transaction.jsonl',
  'data/logs/2026-11/2026-11-21_delivery_101.jsonl',
  'data/logs/2026-11/2026-11-21_smtp.jsonl',
  'data/logs/2026-11/2026-11-21_transaction.jsonl',
  'data/reports/2026-11/delivery_101_opens.csv',
  'data/seals/2026-11.csv',
  'data/seals/undated.csv',
  'data/usage.csv',
]

test('a good archive passes, all of it or since a commit', async () => {
  await openGood()
  expect([...(await forge.files('data')).keys()]).toEqual(FILES)
  const whole = await verifyForge(forge)
  expect([...shown(whole), ...shownSeals(whole)]).toEqual([])
  // 10,003 + 5 + 4 logs, 2 failures, 6 deliveries, 2 rows of a report, 2 errors, 2 months
  expect(whole).toMatchObject({ records: 10_026, commits: 3, changes: undefined })

  const first = (await forge.log('data')).at(-1)!.id
  const part = await verifyForge(forge, { since: first })
  expect([...shown(part), ...shownSeals(part)]).toEqual([])
  expect(part.commits).toBe(2)
  expect(part.changes?.map(({ stem, added, changed }) => [stem, added, changed])).toEqual([
    ['deliveries/2026-11/2026-11-21', 0, 1],
    ['failures/2026-11/2026-11-21_delivery_101_failures', 0, 1],
    ['logs/2026-11/2026-11-21_delivery_101', 1, 3],
    ['reports/2026-11/delivery_101_opens', 2, 0],
  ])
})

describe('damage to a file in two parts', () => {
  let archive: EditedArchive | undefined
  const all = [...LAYOUT_DAMAGES, ...RECORD_DAMAGES, ...HISTORY_DAMAGES]
  test.each(all.filter(({ isLarge }) => isLarge))('$name', async (damage) => {
    archive ??= await openEdited(await openGood())
    expect(await findDamage(archive, damage)).toEqual([...damage.found].sort())
  })
})

/** Somebody in the middle of files, in the first of two parts, and alone in a file. */
const PEOPLE = ['reader20002@example.jp', 'reader1500@example.jp', 'reader20013@example.jp']

test('an archive is sound after one erasure on the other', async () => {
  await openGood()
  const clone = join(await createFolder(), 'clone')
  await git(['clone', '--quiet', '--branch', 'data', forge.gitDir, clone])
  for (const address of PEOPLE) {
    const asked = ['erase', '--email', address, '--yes']
    const { code, stdout } = await runProgram(asked, { folder: clone })
    expect(code).toBe(0)
    execFileSync('sh', ['-e', '-c', stdout], { cwd: clone, env: GIT_ENV, stdio: 'pipe' })
  }
  const files = await forge.files('data')
  expect(files.get('data/erasures.csv')?.match(/^\d+,/gm)).toEqual(['1500,', '20002,', '20013,'])
  expect(files.has('data/logs/2026-11/2026-11-20_smtp.jsonl')).toBe(false)
  const result = await verifyForge(forge)
  expect(shown(result)).toEqual([])
  expect(result.commits).toBe(6)
})
