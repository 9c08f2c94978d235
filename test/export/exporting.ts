import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect } from 'vitest'
import { type Ran, runProgram } from '../cli/running.ts'

export type TableRow = Readonly<Record<string, unknown>>

/** A start costs twenty times what a question costs; what was read from files that may change is not kept. */
const OF_NO_FILE = { enable_external_file_cache: 'false', threads: '1' }
let ofNoFile: Promise<DuckDBInstance> | undefined

function openOfNoFile(): Promise<DuckDBInstance> {
  ofNoFile ??= DuckDBInstance.create(':memory:', OF_NO_FILE)
  return ofNoFile
}

/** Asks a database, of a file or of none: long numbers and times (in UTC) as text, everything else as JSON has it. */
export async function ask(sql: string, database?: string): Promise<TableRow[]> {
  const instance =
    database === undefined
      ? await openOfNoFile()
      : await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    if (database !== undefined) instance.closeSync()
  }
}

export const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

/** A table of a lake as a relation. */
export const tableOf = (lake: string, table: string) =>
  `read_parquet(${quote(join(lake, table, '*', '*', '*.parquet'))}, hive_partitioning = true, hive_types_autocast = false)`

/** A time of a table as the archive writes it; in SQL. */
export const asText = (column: string) =>
  `strftime(timezone('Asia/Tokyo', ${column}), '%Y-%m-%dT%H:%M:%S+09:00')`

export async function exportTo(output: string, ...args: string[]): Promise<Ran> {
  const ran = await runProgram(['export', '--output', output, ...args])
  expect(ran.stderr).not.toMatch(/error:/)
  expect(ran.code).toBe(0)
  return ran
}

/** Path, inode, size and time of change of every file and folder below a folder. */
export function listAll(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return ['.', ...names].map((name) => {
    const { ino, size, mtimeMs } = statSync(join(folder, name))
    return `${name} ${ino} ${size} ${mtimeMs}`
  })
}

/** Path → bytes of every file below a folder. */
export function readAll(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}
