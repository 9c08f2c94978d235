import { DecodeError } from '../errors.ts'
import type { BlobId, BlobSource } from '../ports.ts'
import { parseCsv } from '../records/csv.ts'
import { readText } from './branch-files.ts'

const OPEN_TIME = 3

/** How many rows an archived open report has, and how many of them are opens. Throws `DecodeError` naming a broken file. */
export async function countReport(
  branch: BlobSource,
  files: ReadonlyMap<string, BlobId>,
  paths: readonly string[],
): Promise<{ readonly rows: number; readonly opened: number }> {
  let [rows, opened] = [0, 0]
  for (const path of paths) {
    const text = (await readText(branch, files, path)) ?? ''
    try {
      const records = parseCsv(text).slice(1)
      rows += records.length
      opened += records.filter((row) => (row[OPEN_TIME] ?? '') !== '').length
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      throw new DecodeError(`${path}: does not decode`)
    }
  }
  return { rows, opened }
}
