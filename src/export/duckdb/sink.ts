import type { Row } from '../rows/rows.ts'
import { TABLES, type TableName } from '../rows/tables.ts'
import { quote, readSpool } from './engine.ts'
import { createRowSpool, type RowSpool } from './spool.ts'

/** A month of a table, on its way. */
export interface MonthWriter {
  write(rows: Row | readonly Row[]): Promise<void>
  /** All is there: it is loaded. */
  close(): Promise<void>
  /** Not all is there, and none of it is loaded. */
  discard(): Promise<void>
}

/** Where the rows of an export go. */
export interface Sink {
  openMonth(table: TableName, month: string): Promise<MonthWriter>
  /** When all that was closed is written. */
  finish(): Promise<void>
}

/** What becomes of a month whose rows stand in a file; `rows`: how many, 0 too. */
export type Load = (month: SpooledMonth) => Promise<void>

export interface SpooledMonth {
  readonly table: TableName
  readonly month: string
  readonly path: string
  readonly rows: number
}

export interface SpoolingSettings {
  /** Folder of the spools. */
  readonly folder: string
  readonly load: Load
  readonly remove: (path: string) => Promise<void>
}

/** Collects each month in a file; the database takes one while the next is collected. */
export function createSpoolingSink({ folder, load, remove }: SpoolingSettings): Sink {
  let last: Promise<void> = Promise.resolve()
  let number = 0

  async function take(spool: RowSpool, table: TableName, month: string): Promise<void> {
    await load({ table, month, path: spool.path, rows: spool.count() })
    await remove(spool.path)
  }

  return {
    async openMonth(table, month) {
      const spool = await createRowSpool(`${folder}/rows-${number++}.jsonl`)
      return {
        write: (rows) => spool.write(rows),
        discard: () => spool.discard(),
        async close() {
          await spool.close()
          // One month waits at most: the disk holds two, however many there are.
          await last
          last = take(spool, table, month)
          last.catch(() => {}) // told when it is awaited
        },
      }
    },
    finish: () => last,
  }
}

/** Writes rows of a spool, behind those of an older file, as a Parquet file. */
export function parquetStatement(
  { table, path }: SpooledMonth,
  target: string,
  older: string | undefined,
): string {
  const rows = readSpool(TABLES[table], path)
  const before =
    older === undefined
      ? ''
      : `SELECT * FROM read_parquet(${quote(older)}, hive_partitioning = false) UNION ALL `
  return `COPY (${before}${rows}) TO ${quote(target)} (FORMAT parquet, COMPRESSION zstd)`
}
