import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { TranslatedError } from '../errors.ts'
import { TABLE_NAMES, type TableName } from './rows/tables.ts'

/** Months of each table. */
export type Months = Readonly<Record<TableName, readonly string[]>>

/** What an export of one archive stands for. */
export interface LakeState {
  /** Commit of the archive. */
  readonly head: string
  /** What was asked for, in one spelling. */
  readonly request: string
  readonly months: Months
}

/** A month of a table. */
export interface TableMonth {
  readonly table: TableName
  readonly month: string
}

/** A folder of tables in which several archives may stand; this is the part of one of them. */
export interface Lake {
  /** Folder for files on their way; they never stand under a final name. */
  readonly staging: string
  /** What stands there; `undefined`: nothing, or nothing that can be relied on. */
  readonly state: LakeState | undefined
  /** Whether something of this archive stands there, whatever it is. */
  readonly isOld: boolean
  pathOf(month: TableMonth): string
  stagedPathOf(month: TableMonth): string
  /**
   * Puts the staged months in place, takes those out that `state` no longer has, and remembers `state`. Each file
   * is replaced by renaming; if that is cut short, the next run writes everything anew.
   */
  commit(staged: readonly TableMonth[], state: LakeState): Promise<void>
  /** Removes the files on their way. */
  dispose(): Promise<void>
}

/** Changes when the files themselves would be written in another way: then they are all written anew. */
const FORMAT = 1

interface StateFile extends LakeState {
  readonly format: number
  /** `false` while files are being replaced. */
  readonly complete: boolean
}

const isMonths = (value: unknown): value is Months =>
  typeof value === 'object' &&
  value !== null &&
  TABLE_NAMES.every((name) => Array.isArray((value as Record<string, unknown>)[name]))

function parseState(text: string): LakeState | undefined {
  try {
    const { format, complete, head, request, months } = JSON.parse(text) as Partial<StateFile>
    if (format !== FORMAT || complete !== true || !isMonths(months)) return undefined
    if (typeof head !== 'string' || typeof request !== 'string') return undefined
    return { head, request, months }
  } catch {
    return undefined
  }
}

/** On the disk, not only on its way there: a full disk is told before anything is replaced. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function writeState(path: string, staging: string, state: StateFile): Promise<void> {
  const staged = join(staging, 'state.json')
  await writeFile(staged, `${JSON.stringify(state, null, 2)}\n`)
  await sync(staged)
  await rename(staged, path)
}

const isNot =
  (...codes: string[]) =>
  (error: NodeJS.ErrnoException) => {
    if (!codes.includes(error.code ?? '')) throw error
  }

async function listFolders(folder: string, prefix: string): Promise<string[]> {
  const names = await readdir(folder).catch((error) => {
    isNot('ENOENT', 'ENOTDIR')(error)
    return []
  })
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}

/** Files of a table that a state does not have, with the folders that are empty then. */
async function removeOthers(folder: string, months: readonly string[]): Promise<void> {
  const known = new Set(months)
  for (const month of await listFolders(folder, 'month=')) {
    if (known.has(month)) continue
    await rm(join(folder, `month=${month}`, 'data.parquet'), { force: true })
    await rmdir(join(folder, `month=${month}`)).catch(isNot('ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
  }
  if (known.size > 0) return
  await rmdir(folder).catch(isNot('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
  await rmdir(dirname(folder)).catch(isNot('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
}

async function readState(path: string): Promise<LakeState | undefined> {
  const text = await readFile(path, 'utf8').catch((error) => {
    isNot('ENOENT')(error)
    return ''
  })
  return parseState(text)
}

function refuseFile(output: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== 'EEXIST' && error.code !== 'ENOTDIR') throw error
    throw new TranslatedError({
      en: `--output: '${output}' is not a folder; the tables need one`,
      ja: `--output：'${output}' はフォルダーではありません。表の出力先にはフォルダーを指定してください`,
    })
  }
}

/** Opens a folder of tables, which is made where it is missing, and removes what an interrupted run left there. */
export async function openLake(output: string, name: string): Promise<Lake> {
  const own = join(output, '_export')
  const staging = join(own, `${name}.partial`)
  const statePath = join(own, `${name}.json`)
  const folderOf = (table: TableName) => join(output, table, `archive=${name}`)
  const pathOf = ({ table, month }: TableMonth) =>
    join(folderOf(table), `month=${month}`, 'data.parquet')
  const stagedPathOf = ({ table, month }: TableMonth) => join(staging, `${table}.${month}.parquet`)
  const [isNew, isEmpty] = [!existsSync(output), !existsSync(own)]

  await rm(staging, { recursive: true, force: true }).catch(refuseFile(output))
  const known = await readState(statePath)
  const stands = ({ months }: LakeState) =>
    TABLE_NAMES.every((table) =>
      months[table].every((month) => existsSync(pathOf({ table, month }))),
    )
  // A file that somebody removed is as if the last export had been cut short.
  const state = known !== undefined && stands(known) ? known : undefined
  const isOld = existsSync(statePath) || TABLE_NAMES.some((table) => existsSync(folderOf(table)))
  return {
    staging,
    state,
    isOld,
    pathOf,
    stagedPathOf,
    async commit(staged, next) {
      await mkdir(staging, { recursive: true })
      for (const month of staged) {
        await sync(stagedPathOf(month))
        await mkdir(dirname(pathOf(month)), { recursive: true })
      }
      const file = { format: FORMAT, ...next }
      await writeState(statePath, staging, { ...file, complete: false })
      for (const month of staged) await rename(stagedPathOf(month), pathOf(month))
      for (const table of TABLE_NAMES) await removeOthers(folderOf(table), next.months[table])
      await writeState(statePath, staging, { ...file, complete: true })
    },
    async dispose() {
      await rm(staging, { recursive: true, force: true })
      // What stays empty was made for nothing.
      if (isEmpty) await rmdir(own).catch(() => {})
      if (isNew) await rmdir(output).catch(() => {})
    },
  }
}
