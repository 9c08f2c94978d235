import type { RecordKind } from '../core/canonical.ts'
import { type Coverage, NO_COVERAGE } from '../core/coverage.ts'
import { COVERAGE_FILE, type Shard } from '../core/layout.ts'
import { parseCoverage } from '../core/parse-coverage.ts'
import { DecodeError } from '../errors.ts'
import type { BlobId, BlobSource } from '../ports.ts'
import type { Archive } from './archive.ts'

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

/** Fetches the blobs of whole shards in one round trip. */
export async function prefetchShards(
  branch: BlobSource,
  archive: Archive,
  shards: Iterable<Shard>,
): Promise<void> {
  const blobs = new Set<BlobId>()
  for (const { stem } of shards) {
    for (const path of archive.shards.get(stem) ?? []) {
      const blob = archive.state.files.get(path)
      if (blob !== undefined) blobs.add(blob)
    }
  }
  if (blobs.size > 0) await branch.prefetch(blobs)
}

/**
 * The records of a shard, one part after the other. Throws `DecodeError` naming the file when one does
 * not decode or its records do not ascend.
 */
export async function* readShard<R>(
  branch: BlobSource,
  files: ReadonlyMap<string, BlobId>,
  paths: readonly string[],
  kind: RecordKind<R>,
): AsyncGenerator<readonly R[]> {
  let last: R | undefined
  for (const path of paths) {
    const text = (await readText(branch, files, path)) ?? ''
    const records = parsePart(text, path, kind)
    for (const record of records) {
      if (last !== undefined && kind.compare(last, record) >= 0) {
        throw new DecodeError(`${path}: records are not in ascending order`)
      }
      last = record
    }
    yield records
  }
}

function parsePart<R>(text: string, path: string, kind: RecordKind<R>): readonly R[] {
  try {
    return kind.parse(text)
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    throw new DecodeError(`${path}: does not decode (${error.message})`)
  }
}

/** The result, or `undefined` where a file is damaged: it is named, and the run red, when it would be written. */
export async function unlessDamaged<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result
  } catch (error) {
    if (error instanceof DecodeError) return undefined
    throw error
  }
}
