import { type ArchiveProperties, parseProperties } from '../core/archive-properties.ts'
import { ARCHIVE_FILE } from '../core/layout.ts'
import { DecodeError, InputError } from '../errors.ts'
import type { BlobId, BranchState, DataBranch, FileChange } from '../ports.ts'
import { decodeUtf8 } from '../stories/branch-files.ts'

/** What the archive says of itself. */
export interface FoundProperties {
  /** `null`: a new archive. */
  readonly properties: ArchiveProperties | null
  /** Brings `archive.json` back where the head lost it. */
  readonly restored: readonly FileChange[]
}

/** `undefined` when it cannot be read. Throws `InputError` when it is of a newer version. */
async function tryBlob(
  branch: DataBranch,
  path: string,
  blob: BlobId,
): Promise<ArchiveProperties | undefined> {
  try {
    return parseProperties(decodeUtf8(await branch.readBlob(blob), path))
  } catch (error) {
    if (error instanceof DecodeError) return undefined
    throw error
  }
}

/**
 * Reads `archive.json` of the head, else of the other head that is to be merged in, else of the newest commit
 * that has one. Throws `InputError` when there are records but none of them tells whose they are.
 */
export async function readProperties(
  branch: DataBranch,
  { files, rival, parents }: BranchState,
  directory: string,
  holdsRecords: boolean,
): Promise<FoundProperties> {
  const path = `${directory}/${ARCHIVE_FILE}`
  const [own, theirs] = [files.get(path), rival?.get(path)]
  const current = own === undefined ? undefined : await tryBlob(branch, path, own)
  if (current !== undefined) return { properties: current, restored: [] }
  const past = theirs === undefined ? [] : [theirs]
  for (const find of [async () => past, () => branch.findVersions(parents, path)]) {
    const blobs = await find()
    await branch.prefetch(blobs)
    for (const blob of blobs) {
      const properties = await tryBlob(branch, path, blob)
      if (properties !== undefined) return { properties, restored: [{ path, blob }] }
    }
  }
  if (!holdsRecords) return { properties: null, restored: [] }
  throw new InputError(
    `${path} is lost, and no commit of the branch holds one that can be read: bring it back from a clone or a backup in a commit, or use another 'branch'`,
  )
}
