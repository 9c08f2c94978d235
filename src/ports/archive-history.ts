import type { BlobId, DataBranch } from './data-branch.ts'

/** Where blobs are read. */
export type BlobSource = Pick<DataBranch, 'prefetch' | 'readBlob'>

/** A file on both sides of a commit; `null`: there is no regular file. */
export interface BlobChange {
  readonly path: string
  readonly before: BlobId | null
  readonly after: BlobId | null
}

/** One path of a commit. */
export interface TreeEntry {
  /** `null`: a link or a submodule. */
  readonly blob: BlobId | null
  readonly isExecutable: boolean
}

/** What a commit changed in the archive against one of its parents. */
export interface Step {
  readonly commit: string
  readonly changes: readonly BlobChange[]
}

/** The branch and its past, read alone. '' stands for "no such commit". */
export interface ArchiveHistory extends BlobSource {
  /** Where the data branch, its witness and the branch of its reviews stand. */
  readHeads(): Promise<{
    readonly branch: string
    readonly witness: string
    readonly review: string
  }>
  /**
   * Fetches `head` with its history, and trees down to `since` where that is not ''. `false`: `since` is no
   * ancestor, and everything was fetched. Throws `InputError` when it is no commit.
   */
  open(head: string, since: string): Promise<boolean>
  /** Fetches the trees of one commit; `false`: the remote does not have it. Ask after `listSteps`. */
  openAlone(commit: string): Promise<boolean>
  /** Every path of a commit. */
  listFiles(commit: string): Promise<ReadonlyMap<string, TreeEntry>>
  readMessage(commit: string): Promise<string>
  /** The steps of all commits of `head` that `since` does not hold, oldest first, one for each parent; and how many commits they come from. */
  listSteps(
    head: string,
    since: string,
  ): Promise<{ readonly steps: readonly Step[]; readonly commits: number }>
  /** Ask after `listSteps`. */
  isAncestor(older: string, newer: string): Promise<boolean>
}
