import type { RecordKind } from '../core/canonical.ts'
import type { Shard } from '../core/layout.ts'
import { DecodeError } from '../errors.ts'
import type { BlobId, BlobSource } from '../ports.ts'
import type { Archive } from './archive.ts'
import { readText } from './branch-files.ts'

/** The blobs of whole shards; `parts`: the paths of each. */
export function blobsOf(
  files: ReadonlyMap<string, BlobId>,
  parts: ReadonlyMap<string, readonly string[]>,
  shards: readonly Shard[],
): BlobId[] {
  const paths = shards.flatMap(({ stem }) => parts.get(stem) ?? [])
  return paths.map((path) => files.get(path)).filter((blob) => blob !== undefined)
}

/** Fetches the blobs of whole shards in one round trip. */
export async function prefetchShards(
  branch: BlobSource,
  archive: Archive,
  shards: readonly Shard[],
): Promise<void> {
  await branch.prefetch(blobsOf(archive.state.files, archive.shards, shards))
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

/** All of them at once. */
export async function readWhole<R>(...shard: Parameters<typeof readShard<R>>): Promise<R[]> {
  return (await Array.fromAsync(readShard(...shard))).flat()
}

function parsePart<R>(text: string, path: string, kind: RecordKind<R>): readonly R[] {
  try {
    return kind.parse(text)
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    throw new DecodeError(`${path}: does not decode (${error.message})`)
  }
}

/**
 * The result, or `undefined` where a file is damaged. Without `tell` nothing is said: the file is named, and the
 * run red, when it would be written.
 */
export async function unlessDamaged<T>(
  result: Promise<T>,
  tell: (error: DecodeError) => void = () => {},
): Promise<T | undefined> {
  try {
    return await result
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    tell(error)
    return undefined
  }
}
