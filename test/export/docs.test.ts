import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { exportTo } from './exporting.ts'
import {
  commit,
  createFolder,
  createRepository,
  EVERYTHING,
  file,
  logLine,
  PATHS,
} from './small-archive.ts'

const blocks = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map(([, sql = '']) => sql)
const [ENGLISH, JAPANESE] = [blocks('docs/lake.md'), blocks('docs/lake.ja.md')]
const withoutComments = (sql: string) =>
  sql
    .replace(/^\s*--.*$/gm, '')
    .replace(/\n\n+/g, '\n')
    .trim()

test('both languages ask the same questions', () => {
  expect(ENGLISH.length).toBeGreaterThan(10)
  expect(JAPANESE.map(withoutComments)).toEqual(ENGLISH.map(withoutComments))
})

test('every question has an answer', async () => {
  const repository = await createRepository()
  const added = logLine(10, { added: 1 })
  await commit(repository, 0, {
    ...EVERYTHING,
    [PATHS.november]: file(added, logLine(11), logLine(12, { status: 'HARDERROR' })),
  })
  await commit(repository, 1, {
    ...EVERYTHING,
    [PATHS.november]: file(
      added,
      logLine(11, { status: 'HARDERROR' }),
      logLine(12, { status: 'HARDERROR' }),
    ),
    [PATHS.deliveries]: EVERYTHING[PATHS.deliveries]?.replace(',yes', ',no') ?? null,
  })
  const folder = createFolder('')
  const [lake, database] = [join(folder, 'lake'), join(folder, 'archive.duckdb')]
  const args = ['--repository', repository.gitDir, '--name', 'shop']
  await exportTo(lake, ...args)
  await exportTo(database, ...args, '--format', 'duckdb')
  for (const [index, sql] of ENGLISH.entries()) {
    const isLake = sql.includes('read_parquet')
    const instance = await DuckDBInstance.create(
      isLake ? ':memory:' : database,
      isLake ? {} : { access_mode: 'READ_ONLY' },
    )
    const connection = await instance.connect()
    const rows = await connection.runAndReadAll(sql.replaceAll("'lake/", `'${lake}/`))
    expect({ index, answered: rows.getRows().length > 0 }).toEqual({ index, answered: true })
    connection.closeSync()
    instance.closeSync()
  }
})
