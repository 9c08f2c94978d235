import type { BlobId } from './data-branch.ts'

/** A commit of the branch, or of a review that was merged into it. */
export interface KnownAt {
  readonly commit: string
  /** When it was committed, ms. */
  readonly time: number
}

/** Somebody's clone of an archive, read. */
export interface ArchiveClone {
  /** Throws `InputError` when this is no clone, or one without the branch or its history. */
  findHead(branch: string): Promise<string>
  /** Paths of a commit below a folder. */
  listFiles(commit: string, folder: string): Promise<readonly string[]>
  /** Those of them that hold what an extended regular expression says, letter case aside. */
  search(commit: string, pattern: string, folder: string): Promise<readonly string[]>
  /** The commits up to `head` that changed one of the files, oldest first. */
  listVersions(head: string, paths: readonly string[]): Promise<readonly KnownAt[]>
  /** Each file's blob in a commit; `null`: it was not there. */
  findBlobs(commit: string, paths: readonly string[]): Promise<readonly (BlobId | null)[]>
  readBlob(blob: BlobId): Promise<Uint8Array>
}
