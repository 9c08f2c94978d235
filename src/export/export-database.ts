import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { TranslatedError } from '../errors.ts'
import { type Engine, openEngine, PackageError, quote, readSpool } from './duckdb/engine.ts'
import { viewStatements } from './duckdb/views.ts'
import type { Exported } from './export-lake.ts'
import { listContent } from './months.ts'
import { describeRequest, type ExportRequest, planAll } from './plan.ts'
import { sqlColumns, TABLE_NAMES, TABLES } from './rows/tables.ts'
import { writePlan } from './write.ts'

export interface DatabaseRequest extends ExportRequest {
  /** File of the database; absolute. */
  readonly output: string
}

const MAGIC = 'DUCK'
const MAGIC_AT = 8

/** Throws `InputError` when something else stands where the database is to be written. */
async function refuseOther(path: string): Promise<void> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (file === undefined) return
  try {
    if ((await file.stat()).isFile()) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, 4, MAGIC_AT)
      if (bytesRead === MAGIC.length && buffer.toString('latin1') === MAGIC) return
    }
  } finally {
    await file.close()
  }
  throw new TranslatedError({
    en: `--output: '${path}' exists and is not a DuckDB database; it is not replaced`,
    ja: `--output：'${path}' はDuckDBのデータベースではない既存のファイルなので、置き換えません`,
  })
}

/** What a database stands for; it is the comment of its table `mail_logs`. */
function describeDatabase(request: ExportRequest): string {
  return `${request.clone.head} ${describeRequest(request)}`
}

async function isUpToDate(request: DatabaseRequest): Promise<boolean> {
  if (!existsSync(request.output)) return false
  const { output, folder } = request
  try {
    const engine = await openEngine({
      database: output,
      temporary: `${output}.partial.tmp`,
      folder,
      readOnly: true,
    })
    try {
      const sql = `SELECT comment FROM duckdb_tables() WHERE table_name = 'mail_logs'`
      return (await engine.query(sql))[0]?.comment === describeDatabase(request)
    } finally {
      engine.close()
    }
  } catch (error) {
    if (error instanceof PackageError) throw error
    return false // Somebody holds it open, or it is from another version: it is written anew.
  }
}

async function createTables(engine: Engine, versions: boolean): Promise<void> {
  for (const name of TABLE_NAMES) {
    if (name === 'mail_log_versions' && !versions) continue
    const columns = sqlColumns(TABLES[name]).map(([column, type]) => `"${column}" ${type}`)
    await engine.run(`CREATE TABLE ${name} (${columns.join(', ')})`)
  }
}

async function fill(request: DatabaseRequest, staging: string): Promise<Exported> {
  const { clone, selection, versions, folder } = request
  const engine = await openEngine({
    database: `${staging}/tables.duckdb`,
    temporary: `${staging}/temporary`,
    folder,
  })
  try {
    await createTables(engine, versions)
    const plan = planAll(request, await listContent(clone, clone.head, selection), null)
    const written = await writePlan(request, plan, {
      engine,
      staging,
      load: (_, { table, path }) =>
        engine.run(`INSERT INTO ${table} ${readSpool(TABLES[table], path)}`),
      remove: (path) => rm(path, { force: true }),
    })
    for (const statement of viewStatements(versions)) await engine.run(statement)
    await engine.run(`COMMENT ON TABLE mail_logs IS ${quote(describeDatabase(request))}`)
    await engine.run('CHECKPOINT')
    return { ...written, anew: null, removed: 0, isEmpty: written.months.length === 0 }
  } finally {
    engine.close()
  }
}

/**
 * Writes the tables, views and the macro `as_of` as one DuckDB file, anew when the archive has changed. Throws
 * `InputError` when something else stands there, the database package is missing, or a record fits into no table;
 * then nothing is replaced.
 */
export async function exportDatabase(request: DatabaseRequest): Promise<Exported> {
  const { output } = request
  const staging = `${output}.partial`
  await refuseOther(output)
  await rm(staging, { recursive: true, force: true })
  if (await isUpToDate(request)) {
    return {
      months: [],
      amounts: new Map(),
      unreadable: 0,
      anew: null,
      removed: 0,
      isEmpty: false,
    }
  }
  await mkdir(dirname(output), { recursive: true })
  await mkdir(staging)
  try {
    const exported = await fill(request, staging)
    if (!exported.isEmpty) await rename(`${staging}/tables.duckdb`, output)
    return exported
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}
