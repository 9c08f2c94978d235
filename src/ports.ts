import type { StopReason } from './errors.ts'
import type { ErrorEntry, Usage } from './records/account.ts'
import type { Delivery, WholeDelivery } from './records/delivery.ts'
import type { Failure } from './records/failure.ts'
import type { Id } from './records/id.ts'
import type { RecordKind } from './records/kind.ts'
import type { MailLog } from './records/mail-log.ts'
import type { OpenReport } from './records/open-report.ts'

/** Who can read the repository, as GitHub says; `unknown` when it does not. */
export type Visibility = 'public' | 'private' | 'internal' | 'unknown'

/** What the requests of a run came to. */
export interface Traffic {
  readonly requests: number
  readonly rateLimited: number
  /** Smallest remaining count that the API reported, `null` if it never did. */
  readonly lowestRemaining: number | null
  /** How far our clock is ahead of the server's, `null` until an answer told. */
  readonly clockSkewMs: number | null
  /** Rows of lists that could not be read and were left out. */
  readonly oddRows: number
}

/** The environment of a process. */
export type Variables = Readonly<Record<string, string | undefined>>

/** A git blob's id (hex). */
export type BlobId = string

/** Files of a commit: path from the root of the branch → blob. */
export type Files = ReadonlyMap<string, BlobId>

/** What the refs pointed at when a state was read; '' where there is no such ref. The lease of the next commit. */
export interface SeenRefs {
  /** The data branch; in review mode the base of the pull request. */
  readonly branch: string
  /** Review mode: the head of the pull request. Elsewhere ''. */
  readonly review: string
  /** The last head of the data branch that a run saw or wrote. */
  readonly lastHead: string
}

/** The state of the archive that a run starts from. */
export interface BranchState {
  readonly refs: SeenRefs
  /** Commits that the next commit descends from: none for the first commit, two when a review branch must be joined with its base, which comes first. */
  readonly parents: readonly string[]
  /** Every file. */
  readonly files: Files
  /** A second version of the archive (review mode: the head), to be merged in record by record. */
  readonly otherHead?: Files
  /** Review mode: the files of the base, against which the pull request is described. */
  readonly base?: Files
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

/** A text that is kept as a blob, given bit by bit. */
export interface LongText {
  /** Throws when the disk takes no more. */
  append(text: string): void
  end(): Promise<BlobId>
}

/** The branch we write. A dry run is another implementation of it. */
export interface DataBranch {
  /** Before the first request to blastengine: throws `InputError` when the token may not write. */
  proveWriteAccess(): Promise<void>
  /** Asks the remote; throws `RefusedError` when the branch was deleted or rewritten. */
  read(): Promise<BranchState>
  /** Files of the last commit that both parents of a state with another head descend from; none: no files. */
  readForkPoint(state: BranchState): Promise<Files>
  /** The message of a commit that a state descends from at once. */
  readMessage(commit: string): Promise<string>
  /** Some commits and all before them, the newest first, with their messages. */
  listPast(
    commits: readonly string[],
  ): Promise<readonly { readonly commit: string; readonly message: string }[]>
  /** Every file of a commit of the past: path → blob. None where the remote does not give it. */
  listFiles(commit: string): Promise<Files>
  /** What a file was in some commits and all before them, the newest version first. */
  findVersions(commits: readonly string[], path: string): Promise<readonly BlobId[]>
  /** Fetches blobs that are not here yet, in one round trip. If there are any, `alongside` come with them. */
  prefetch(blobs: Iterable<BlobId>, alongside?: Iterable<BlobId>): Promise<void>
  readBlob(blob: BlobId): Promise<Uint8Array>
  /** Keeps a text as a blob; nothing is sent yet. */
  stage(text: string): Promise<BlobId>
  /** As `stage`, of a text that is too long to be held in memory. */
  stageLong(): LongText
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
  /** Forward only; `ref` begins with `refs/`, `from` is '' for a new one. Throws `MovedHeadError` or `RefusedError`. */
  moveRef(ref: string, from: string, to: string): Promise<void>
  /** Throws `HttpError` when it is still there. */
  removeRef(ref: string): Promise<void>
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
  /** Where the data branch, its last head and the branch of its reviews stand. */
  readHeads(): Promise<{
    readonly branch: string
    readonly lastHead: string
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
  /** Every commit of `head` that `since` does not hold, as git keeps it; '' for all. Ask after `open`. */
  readCommits(head: string, since: string): AsyncIterable<Uint8Array>
  /** The steps of all commits of `head` that `since` does not hold, oldest first, one for each parent; and how many commits they come from. */
  listSteps(
    head: string,
    since: string,
  ): Promise<{ readonly steps: readonly Step[]; readonly commits: number }>
  /** Ask after `listSteps`. */
  isAncestor(older: string, newer: string): Promise<boolean>
}

/** One page of the log list, at most 1,000 rows, newest first by custom but not by promise. */
export interface MailLogQuery {
  /** Only logs with a smaller id are returned. */
  readonly anchor?: Id
  readonly deliveryId?: Id
  readonly deliveryType?: 'TRANSACTION' | 'BULK' | 'SMTP'
  /** 1 to 1,000 */
  readonly count: number
}

/** The detail of one log: its row as of now, and what only the detail tells. */
export interface MailLogDetail {
  readonly log: MailLog
  readonly failure: Failure
}

export interface MailLogSource {
  /** Empty only at the end of the list: rows that cannot be read are passed over, and counted in `traffic`. */
  listMailLogs(query: MailLogQuery): Promise<readonly MailLog[]>
  /** `undefined`: HTTP 404. */
  fetchDetail(maillogId: Id): Promise<MailLogDetail | undefined>
}

/** One page of deliveries whose delivery time lies in the closed window, oldest first. */
export interface DeliveryQuery {
  /** `YYYY-MM-DDTHH:MM:SS+09:00`, inclusive */
  readonly start: string
  readonly end: string
  /** 1 to 1,000; a page holds 1,000 rows at most. */
  readonly page: number
}

export interface DeliveryPage {
  readonly rows: readonly Delivery[]
  /** Rows that the page had, also those that could not be read. */
  readonly total: number
}

export interface DeliverySource {
  /** All types, without counts. */
  listDeliveries(query: DeliveryQuery): Promise<DeliveryPage>
  /** With counts; `undefined`: HTTP 404. */
  fetchDelivery(deliveryId: Id): Promise<WholeDelivery | undefined>
}

export interface ReportSource {
  /** Runs one report job to its end; `undefined`: the provider has no data for it. */
  fetchOpenReport(deliveryId: Id): Promise<OpenReport | undefined>
}

/** How the error-stop list is asked for: a job without a filter, a job from a time on, or pages of JSON. */
export type ErrorListWay = 'job' | 'job-since' | 'pages'

export interface AccountSource {
  /** `start`: `YYYY-MM-DDTHH:MM:SS+09:00`, older entries need not come. */
  listErrorEntries(way: ErrorListWay, start: string): Promise<readonly ErrorEntry[]>
  /** The newest `months` months, the current one first. */
  listUsage(months: number): Promise<readonly Usage[]>
}

/** blastengine. Every method may throw `HttpError`, `DecodeError` or, before a request is sent, `StoppedError`. */
export interface MailSource extends MailLogSource, DeliverySource, ReportSource, AccountSource {
  traffic(): Traffic
}

/** Milliseconds since the epoch; `sleep` ends early (without an error) when the run is told to stop. */
export interface Clock {
  now(): number
  sleep(ms: number): Promise<void>
}

/** The order to stop reading: no request is started any more; what is finished is still published. */
export interface Stop {
  /** `undefined` while the run may go on. */
  reason(): StopReason | undefined
  /** Aborted as soon as there is a reason. Only a `signal` also ends the requests in flight. */
  readonly signal: AbortSignal
}

/** Messages to the runner: own words, counts, ids and allow-listed codes only. `title`: in a few words. */
export interface Reporter {
  info(message: string): void
  notice(message: string, title: string): void
  warning(message: string, title: string): void
  error(message: string, title: string): void
  /** Does one step of the run; its messages stand below its name in the log. Groups do not nest. */
  readonly group: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

/** Records on disk, grouped; each group is sorted and its duplicates merged when it is read back. */
export interface Spool<R> {
  add(group: string, record: R): void
  /** Of the groups that hold a record. */
  names(): ReadonlySet<string>
  /** Ascending groups; `records` ascend, and are read before the next group is asked for. May be read again. */
  groups(): Iterable<{ readonly group: string; readonly records: Iterable<R> }>
  /** Removes the folder. */
  dispose(): void
}

export type CreateSpool = <R>(kind: RecordKind<R>) => Spool<R>
