import { type Coverage, NO_COVERAGE } from '../coverage/coverage.ts'
import { parseCoverage } from '../coverage/file.ts'
import { DecodeError } from '../errors.ts'
import type { BlobId, BlobSource } from '../ports.ts'
import { COVERAGE_FILE } from '../records/layout.ts'

/** Text of a file; `undefined` when there is none. Throws `DecodeError` on broken UTF-8. */
export async function readText(
  branch: BlobSource,
  files: ReadonlyMap<string, BlobId>,
  path: string,
): Promise<string | undefined> {
  const blob = files.get(path)
  if (blob === undefined) return undefined
  return decodeUtf8(await branch.readBlob(blob), path)
}

/** Throws `DecodeError` naming the file. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new DecodeError(`${path}: not UTF-8`)
  }
}

/** Throws `InputError` when `coverage.json` is of a newer version. */
export async function readCoverage(
  branch: BlobSource,
  files: ReadonlyMap<string, BlobId>,
  directory: string,
): Promise<{ readonly coverage: Coverage; readonly broken: boolean }> {
  try {
    const text = await readText(branch, files, `${directory}/${COVERAGE_FILE}`)
    return { coverage: text === undefined ? NO_COVERAGE : parseCoverage(text), broken: false }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    return { coverage: NO_COVERAGE, broken: true }
  }
}
