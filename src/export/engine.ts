import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DuckDBConnection } from '@duckdb/node-api'
import { InputError } from '../errors.ts'
import { sqlColumns, type Table } from './tables.ts'

/** The version that this program was tried with. */
const PACKAGE = '@duckdb/node-api'
const VERSION = '1.5.4-r.1'

/** A database that runs one statement after the other. */
export interface Engine {
  /** Runs a statement; returns the number of rows that it wrote or read first. Throws the database's own error. */
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

/** Memory of the database itself; what does not fit goes to its temporary folder. */
const MEMORY = '220MB'

type Package = typeof import('@duckdb/node-api')

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
}

async function importFrom(folder: string): Promise<Package> {
  const require = createRequire(join(folder, 'package.json'))
  return import(pathToFileURL(require.resolve(PACKAGE)).href)
}

/** The package beside this program, or in the folder where the command is run. Throws `InputError` with the command that adds it. */
async function loadPackage(folder: string): Promise<Package> {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    if (!isMissing(error)) {
      throw new InputError(
        `the package ${PACKAGE} does not run on this machine; try another Node.js or platform`,
      )
    }
  }
  return importFrom(folder).catch(() => {
    throw new InputError(
      `export needs the database package; add it where you run this: npm install --no-save ${PACKAGE}@${VERSION}`,
    )
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
  return `SELECT ${names.join(', ')} FROM read_json(${quote(path)}, format = 'newline_delimited', columns = {${columns.join(', ')}})`
}

function createEngine(connection: DuckDBConnection, close: () => void): Engine {
  return {
    async run(sql) {
      const rows = (await connection.runAndReadAll(sql)).getRowsJson()
      return Number(rows[0]?.[0] ?? 0)
    },
    async query(sql) {
      const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
      const text = (value: unknown) => (value === null ? null : String(value))
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)])),
      )
    },
    close,
  }
}

/** Opens the database. Throws `InputError` when the package is missing, and the database's own error. */
export async function openEngine(settings: EngineSettings): Promise<Engine> {
  const { DuckDBInstance } = await loadPackage(settings.folder)
  const instance = await DuckDBInstance.create(settings.database, {
    threads: '2',
    memory_limit: MEMORY,
    temp_directory: settings.temporary,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(settings.readOnly ? { access_mode: 'READ_ONLY' } : {}),
  })
  const connection = await instance.connect()
  return createEngine(connection, () => {
    connection.closeSync()
    instance.closeSync()
  })
}
