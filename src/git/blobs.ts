import { GitError } from '../errors.ts'
import type { BlobId } from '../ports.ts'
import type { ObjectStore } from './object-store.ts'
import type { Remote } from './remote.ts'

/** Blobs that are here or on the remote. */
export function createBlobs(store: ObjectStore, remote: Remote) {
  async function prefetch(blobs: Iterable<BlobId>): Promise<void> {
    const missing = await store.missing(blobs)
    if (missing.length > 0) await remote.fetchObjects(missing)
  }
  return {
    prefetch,
    stage: store.stage,
    async readBlob(blob: BlobId): Promise<Uint8Array> {
      const here = await store.readBlob(blob)
      if (here !== undefined) return here
      await prefetch([blob])
      const fetched = await store.readBlob(blob)
      if (fetched === undefined) throw new GitError(`git cat-file: ${blob} is missing`)
      return fetched
    },
  }
}
