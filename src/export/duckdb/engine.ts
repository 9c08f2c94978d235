import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DuckDBConnection } from '@duckdb/node-api'
import { TranslatedError } from '../../errors.ts'
import { sqlColumns, type Table } from '../rows/tables.ts'

const PACKAGE = '@duckdb/node-api'
/** With the version that this program was tried with. */
const ADD = `npm install --no-save ${PACKAGE}@1.5.6-r.1`

/** A database that runs one statement after the other. */
export interface Engine {
  /** Runs a statement; returns the number of rows that it wrote or read first. Throws `TranslatedError`. */
  run(sql: string): Promise<number>
  /** Rows of a query, their values as text. */
  query(sql: string): Promise<Record<string, string | null>[]>
  close(): void
}

export interface EngineSettings {
  /** File of the database; `:memory:` for none. */
  readonly database: string
  /** Folder for what does not fit into memory. */
  readonly temporary: string
  /** Where the package is looked for when this program does not bring it. */
  readonly folder: string
  readonly readOnly?: boolean
}

/**
 * Memory of the database itself; what does not fit goes to its temporary folder. The allocator below it keeps more:
 * it gives back what it holds beyond `FLUSH`. Together with Node an export stays below 600 MB.
 */
const MEMORY = '90MB'
const FLUSH = '4MB'
/** The longest line of a spool, bytes: each thread of the reader holds several times as much. */
const LONGEST_ROW = 2 ** 22

/** The database package is not there, or does not run here. */
export class PackageError extends TranslatedError {}

type Package = typeof import('@duckdb/node-api')

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
}

async function importFrom(folder: string): Promise<Package> {
  const require = createRequire(join(folder, 'package.json'))
  return import(/* webpackIgnore: true */ pathToFileURL(require.resolve(PACKAGE)).href)
}

/** The package beside this program, or in the folder where the command is run. Throws `TranslatedError` with the command that adds it. */
async function loadPackage(folder: string): Promise<Package> {
  try {
    // The bundle must neither hold it nor ask for it before a command needs it.
    return await import(/* webpackIgnore: true */ '@duckdb/node-api')
  } catch (error) {
    if (!isMissing(error)) {
      throw new PackageError({
        en: `the package ${PACKAGE} does not run on this machine; use a platform that it supports`,
        ja: `パッケージ${PACKAGE}はこのマシンでは動作しません。対応しているプラットフォームで実行してください`,
      })
    }
  }
  return importFrom(folder).catch(() => {
    throw new PackageError({
      en: `export needs the package ${PACKAGE}; add it in the folder where you run this: ${ADD}`,
      ja: `exportにはパッケージ${PACKAGE}が必要です。実行するフォルダーで次のコマンドを実行してください：${ADD}`,
    })
  })
}

/** A text inside a statement. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Rows of a spool as a relation with the table's columns. */
export function readSpool(table: Table, path: string): string {
  const columns = sqlColumns(table).map(([name, type]) => `${quote(name)}: ${quote(type)}`)
  const names = sqlColumns(table).map(([name]) => `"${name}"`)
  return `SELECT ${names.join(', ')} FROM read_json(${quote(path)}, format = 'newline_delimited', maximum_object_size = ${LONGEST_ROW}, columns = {${columns.join(', ')}})`
}

const FULL_DISK = /No space left|Disk quota exceeded|not enough space|could not write all bytes/i
/** What the database calls the kind of an error; the rest of its text names files and values. */
const KIND = /^((?:[A-Z][A-Za-z]* ){1,3}Error)\b/

/** The database's error in our words. */
function translateError(error: unknown): Error {
  const text = error instanceof Error ? error.message : ''
  if (FULL_DISK.test(text)) {
    return new TranslatedError({
      en: 'no space left on the disk; nothing was replaced',
      ja: 'ディスクの空き容量がありません。既存のファイルは置き換えていません',
    })
  }
  const kind = KIND.exec(text)?.[1] ?? 'unknown error'
  return new TranslatedError({
    en: `the database could not write the tables (${kind}); nothing was replaced`,
    ja: `データベースが表を書き込めませんでした（${kind}）。既存のファイルは置き換えていません`,
  })
}

async function runAll(connection: DuckDBConnection, sql: string) {
  try {
    return await connection.runAndReadAll(sql)
  } catch (error) {
    throw translateError(error)
  }
}

function createEngine(connection: DuckDBConnection, close: () => void): Engine {
  return {
    async run(sql) {
      const rows = (await runAll(connection, sql)).getRowsJson()
      return Number(rows[0]?.[0] ?? 0)
    },
    async query(sql) {
      const rows = (await runAll(connection, sql)).getRowObjectsJson()
      const text = (value: unknown) => (value === null ? null : String(value))
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)])),
      )
    },
    close,
  }
}

/**
 * Opens the database. Throws `PackageError` when the package is missing, and `TranslatedError` when its file
 * cannot be opened.
 */
export async function openEngine(settings: EngineSettings): Promise<Engine> {
  const { DuckDBInstance } = await loadPackage(settings.folder)
  const options = {
    threads: '2',
    memory_limit: MEMORY,
    allocator_flush_threshold: FLUSH,
    temp_directory: settings.temporary,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(settings.readOnly ? { access_mode: 'READ_ONLY' } : {}),
  }
  const open = DuckDBInstance.create(settings.database, options)
  const instance = await open.catch((error) => Promise.reject(translateError(error)))
  const connection = await instance.connect()
  // What is written is put into the file by a statement; on a full disk a try while closing would end the process.
  await runAll(connection, 'PRAGMA disable_checkpoint_on_shutdown')
  return createEngine(connection, () => {
    connection.closeSync()
    instance.closeSync()
  })
}
