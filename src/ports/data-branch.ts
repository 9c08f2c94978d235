import type { Visibility } from '../core/privacy/disclosure.ts'

/** A git blob's id (hex). */
export type BlobId = string

/** What the refs pointed at when a state was read; '' where there is no such ref. The lease of the next commit. */
export interface SeenRefs {
  /** The data branch; in review mode the base of the pull request. */
  readonly branch: string
  /** Review mode: the head of the pull request. Elsewhere ''. */
  readonly review: string
  /** The last head of the data branch that a run saw or wrote. */
  readonly witness: string
}

/** The state of the archive that a run starts from. */
export interface BranchState {
  readonly refs: SeenRefs
  /** Commits that the next commit descends from: none for the first commit, two when a review branch must be joined with its base, which comes first. */
  readonly parents: readonly string[]
  /** Every file: path from the root of the branch → blob. */
  readonly files: ReadonlyMap<string, BlobId>
  /** A second version of the archive (review mode: the head), to be merged in record by record. */
  readonly rival?: ReadonlyMap<string, BlobId>
  /** Review mode: the files of the base, against which the pull request is described. */
  readonly base?: ReadonlyMap<string, BlobId>
}

export interface FileChange {
  readonly path: string
  /** `null` removes the file. */
  readonly blob: BlobId | null
}

export interface Commit {
  readonly id: string
  readonly url: string
  /** GitHub made and signed the commit. */
  readonly verified: boolean
  /** What the next commit of this run builds on, without asking the remote. */
  readonly state: BranchState
}

/** The branch we write. A dry run is another implementation of it. */
export interface DataBranch {
  /** Before the first request to blastengine: throws `InputError` when the token may not write. */
  proveWriteAccess(): Promise<void>
  /** Asks the remote; throws `RefusedError` when the branch was deleted or rewritten. */
  read(): Promise<BranchState>
  /** Files of the last commit that both parents of a state with a rival descend from; none: no files. */
  readFork(state: BranchState): Promise<ReadonlyMap<string, BlobId>>
  /** The message of a commit that a state descends from at once. */
  readMessage(commit: string): Promise<string>
  /** Some commits and all before them, the newest first, with their messages. */
  listPast(
    commits: readonly string[],
  ): Promise<readonly { readonly commit: string; readonly message: string }[]>
  /** Every file of a commit of the past: path → blob. None where the remote does not give it. */
  listFiles(commit: string): Promise<ReadonlyMap<string, BlobId>>
  /** What a file was in some commits and all before them, the newest version first. */
  findVersions(commits: readonly string[], path: string): Promise<readonly BlobId[]>
  /** Fetches blobs that are not here yet, in one round trip. */
  prefetch(blobs: Iterable<BlobId>): Promise<void>
  readBlob(blob: BlobId): Promise<Uint8Array>
  /** Keeps a text as a blob; nothing is sent yet. */
  stage(text: string): Promise<BlobId>
  /**
   * One commit on top of `state`, pushed; throws `MovedHeadError` or `RefusedError`. In review mode it goes to
   * the head of the pull request, but on a state without parents to the data branch itself: read again then.
   */
  commit(state: BranchState, changes: readonly FileChange[], message: string): Promise<Commit>
  /** Git tree id of `state` with `changes`, of folder `directory` less the file names in `without`; '' when there is none. */
  treeOf(
    state: BranchState,
    changes: readonly FileChange[],
    directory: string,
    without: readonly string[],
  ): Promise<string>
  /** At the end, also after a failure: removes what was left on the remote. */
  close(): Promise<void>
}

/** Has GitHub make and sign a commit of objects that it already holds. */
export interface CommitSigner {
  /** `undefined`: this token or repository does not get commits through the API. */
  sign(commit: {
    readonly tree: string
    readonly parents: readonly string[]
    readonly message: string
  }): Promise<{ readonly id: string; readonly verified: boolean } | undefined>
  /** Forward only; `from` is '' for a new branch. Throws `MovedHeadError` or `RefusedError`. */
  moveBranch(branch: string, from: string, to: string): Promise<void>
}

export interface PullRequest {
  readonly number: number
  readonly url: string
}

/** Where a person reviews. */
export interface PullRequests {
  /** Opens the pull request or updates the open one; `undefined`: the branches do not differ. */
  propose(title: string, body: string): Promise<PullRequest | undefined>
}

export interface RepositoryFacts {
  readonly defaultBranch: string
  readonly visibility: Visibility
}
