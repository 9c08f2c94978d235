import { expect, test } from 'vitest'
import { openForge } from '../git/open-branch.ts'
import { buildGoodArchive } from './good-archive.ts'
import { shown, shownSeals, verifyForge } from './verifying.ts'

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
  const forge = await openForge()
  await buildGoodArchive(forge)
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
