import { DecodeError, InputError } from '../errors.ts'
import type { BlobId, BranchState, DataBranch, FileChange } from '../ports.ts'
import { ARCHIVE_FILE } from '../records/layout.ts'
import { type ArchiveProperties, parseProperties } from '../records/properties.ts'
import { decodeUtf8 } from './files.ts'

/** What the archive says of itself. */
export interface FoundProperties {
  /** `null`: a new archive. */
  readonly properties: ArchiveProperties | null
  /** Those of the other head, which is joined only if it is kept in the same way. */
  readonly others: ArchiveProperties | null
  /** Brings `archive.json` back where the head lost it. */
  readonly restored: readonly FileChange[]
}

/** `null` when there is none or it cannot be read. Throws `InputError` when it is of a newer version. */
async function tryBlob(
  branch: DataBranch,
  path: string,
  blob: BlobId | undefined,
): Promise<ArchiveProperties | null> {
  if (blob === undefined) return null
  try {
    return parseProperties(decodeUtf8(await branch.readBlob(blob), path))
  } catch (error) {
    if (error instanceof DecodeError) return null
    throw error
  }
}

/** The newest version of the past that can be read. */
async function findLost(branch: DataBranch, path: string, blobs: readonly BlobId[]) {
  await branch.prefetch(blobs)
  for (const blob of blobs) {
    const properties = await tryBlob(branch, path, blob)
    if (properties !== null) return { properties, restored: [{ path, blob }] }
  }
  return undefined
}

/**
 * Reads `archive.json` of the head, else of the other head that is to be merged in, else of the newest commit
 * that has one. Throws `InputError` when there are records but none of them tells whose they are.
 */
export async function readProperties(
  branch: DataBranch,
  { files, otherHead, parents }: BranchState,
  directory: string,
  holdsRecords: boolean,
): Promise<FoundProperties> {
  const path = `${directory}/${ARCHIVE_FILE}`
  const theirs = otherHead?.get(path)
  const properties = await tryBlob(branch, path, files.get(path))
  const others = await tryBlob(branch, path, theirs)
  if (properties !== null) return { properties, others, restored: [] }
  if (others !== null && theirs !== undefined) {
    return { properties: others, others, restored: [{ path, blob: theirs }] }
  }
  const found = await findLost(branch, path, await branch.findVersions(parents, path))
  if (found !== undefined) return { ...found, others }
  if (!holdsRecords) return { properties: null, others, restored: [] }
  throw new InputError(
    `${path} is lost, and no commit of the branch holds one that can be read: bring it back from a clone or a backup in a commit, or use another 'branch'`,
  )
}
