import { HttpError, MovedHeadError } from '../errors.ts'
import type {
  BlobId,
  BranchState,
  Clock,
  Commit,
  CommitSigner,
  FileChange,
  Files,
  SeenRefs,
} from '../ports.ts'
import { lastHeadRef, reviewBranch } from './names.ts'
import type { Git } from './process.ts'
import type { PushOptions, RefUpdate, SeenRef, StagedPush } from './push.ts'
import type { Remote } from './remote.ts'
import type { Trees } from './trees.ts'

/** Changes whose objects travel in one push. */
export interface Batch {
  readonly changes: readonly FileChange[]
  /** All paths are new, so no older version makes their blobs smaller. */
  readonly allNew: boolean
}

/**
 * Beyond some 40 changed parts git's delta search compares the wrong ones, because their names hash alike:
 * 100 parts with 1 % changed rows cost 19.5 MB and 29 s in one push, 0.13 MB and 12 s by 25.
 */
const UPDATES_A_PUSH = 25
/** Below this a wrong delta costs less than a push of its own, of which GitHub wants at most six a minute. */
const SMALL_BYTES = 256 * 1024
/** New or small files: 500 full ones pack to some 180 MB, well below GitHub's 2 GB a push. */
const OTHERS_A_PUSH = 500

function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = []
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size))
  return chunks
}

/**
 * How the objects of a commit travel: at least one batch, each change in exactly one. `files`: before the
 * commit; `sizeOf` in bytes.
 */
export function planBatches(
  changes: readonly FileChange[],
  files: Files,
  sizeOf: (blob: BlobId) => number,
): Batch[] {
  const isNew = ({ path }: FileChange) => !files.has(path)
  const isLarge = ({ blob }: FileChange) => blob !== null && sizeOf(blob) >= SMALL_BYTES
  const large = changes.filter((change) => !isNew(change) && isLarge(change))
  const others = changes.filter((change) => isNew(change) || !isLarge(change))
  if (large.length <= UPDATES_A_PUSH && changes.length <= OTHERS_A_PUSH) {
    return [{ changes, allNew: changes.every(isNew) }]
  }
  const batches = [...chunk(others, OTHERS_A_PUSH), ...chunk(large, UPDATES_A_PUSH)]
  return batches.map((part) => ({ changes: part, allNew: part.every(isNew) }))
}

/** Where the next commit on a state goes, and what moves with it. */
interface Route {
  /** The branch that moves, and what it was: a new review branch has a parent, but must not exist. */
  readonly target: string
  readonly from: string
  /** The heads that were read for it. */
  readonly onto: readonly SeenRef[]
  /** How the ref of the last head moves when the branch does. */
  lastHead(commit: string): readonly RefUpdate[]
  refsAfter(commit: string, lastHeadMoved: boolean): SeenRefs
}

/** Straight to the data branch, or to the review branch on top of it; the first commit founds the data branch. */
export function routeOf({ refs, parents }: BranchState, branch: string, review: boolean): Route {
  const toReview = review && parents.length > 0
  const heads = [
    { ref: `refs/heads/${branch}`, from: refs.branch },
    { ref: `refs/heads/${reviewBranch(branch)}`, from: refs.review },
  ]
  const lastHeadAfter = (commit: string) => (toReview ? refs.branch : commit)
  return {
    target: toReview ? reviewBranch(branch) : branch,
    from: toReview ? refs.review : refs.branch,
    onto: toReview ? heads : heads.slice(0, 1),
    lastHead(commit) {
      const to = lastHeadAfter(commit)
      if (to === refs.lastHead) return []
      return [{ ref: lastHeadRef(branch), from: refs.lastHead, to }]
    },
    refsAfter: (commit, lastHeadMoved) => ({
      branch: toReview ? refs.branch : commit,
      review: toReview ? commit : refs.review,
      lastHead: lastHeadMoved ? lastHeadAfter(commit) : refs.lastHead,
    }),
  }
}

export interface Move {
  readonly target: string
  readonly from: string
  readonly to: string
}

/** Moves a branch to a commit that GitHub made. A lost answer reads like a lost race: only the remote knows. */
async function moveSigned(signer: CommitSigner, remote: Remote, move: Move): Promise<void> {
  const { target, from, to } = move
  const ref = `refs/heads/${target}`
  try {
    await signer.moveRef(ref, from, to)
  } catch (error) {
    if (!(error instanceof MovedHeadError || error instanceof HttpError)) throw error
    const head = (await remote.listRefs([ref])).get(ref) ?? ''
    if (head === to) return
    throw head === from ? error : new MovedHeadError()
  }
}

export interface PublisherSettings {
  readonly git: Git
  readonly remote: Remote
  readonly stagedPush: StagedPush
  readonly trees: Trees
  readonly clock: Clock
  /** Bytes of a staged blob. */
  readonly sizeOf: (blob: BlobId) => number
  readonly signer: CommitSigner | undefined
  /** Commits that GitHub made → ours, of the same tree; filled here. */
  readonly equals: Map<string, string>
}

export interface Publication extends Route {
  readonly state: BranchState
  readonly changes: readonly FileChange[]
  readonly message: string
}

/** A commit of ours; `options` are for the push that takes along what of it was not sent ahead. */
interface Draft {
  readonly tree: string
  readonly commit: string
  readonly options: PushOptions
}

/** `followed`: the ref of the last head moved, too. */
export type Publish = (
  publication: Publication,
) => Promise<Pick<Commit, 'id' | 'verified'> & { readonly followed: boolean }>

/** Makes the commit and sends all of its batches but the last. */
async function draft(
  { git, trees, clock, stagedPush, sizeOf }: PublisherSettings,
  { state, changes, message, onto }: Publication,
): Promise<Draft> {
  async function write(tree: string, parents: readonly string[], text: string): Promise<string> {
    const date = `${Math.floor(clock.now() / 1000)} +0900`
    const env = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])]
    return git.read(args, { input: text, env })
  }

  const paths = changes.map(({ path }) => path)
  const batches = planBatches(changes, state.files, sizeOf)
  let base = state.parents[0]
  for (const { changes: some, allNew } of batches.slice(0, -1)) {
    const tree = await trees.write(base, some)
    base = await write(tree, base === undefined ? [] : [base], 'objects on their way\n')
    await stagedPush.sendAhead(base, { paths, allNew, onto })
  }
  const { changes: rest = [], allNew = false } = batches.at(-1) ?? {}
  const tree = await trees.write(base, rest)
  return {
    tree,
    commit: await write(tree, state.parents, message),
    options: { paths, allNew, onto },
  }
}

/** GitHub makes the commit: the same tree and parents, signed. `undefined`: it does not do so for us. */
async function publishSigned(
  { remote, stagedPush }: PublisherSettings,
  signer: CommitSigner,
  { state, message, target, from, lastHead }: Publication,
  { tree, commit, options }: Draft,
): Promise<Awaited<ReturnType<Publish>> | undefined> {
  await stagedPush.sendAhead(commit, options)
  const signed = await signer.sign({ tree, parents: state.parents, message })
  if (signed === undefined) return undefined
  await moveSigned(signer, remote, { target, from, to: signed.id })
  // The commit is published, whatever comes now: a last head that stays behind is an ancestor, and moves later.
  const followed = await moveAll(signer, lastHead(signed.id))
  return { ...signed, followed }
}

/** Whether all of them moved. */
async function moveAll(signer: CommitSigner, updates: readonly RefUpdate[]): Promise<boolean> {
  try {
    for (const { ref, from, to } of updates) await signer.moveRef(ref, from, to)
    return true
  } catch {
    return false
  }
}

async function publishPlain(
  { stagedPush }: PublisherSettings,
  { target, from, lastHead }: Publication,
  { commit, options }: Draft,
): Promise<Awaited<ReturnType<Publish>>> {
  const head = { ref: `refs/heads/${target}`, from, to: commit }
  await stagedPush.publish([head, ...lastHead(commit)], options)
  return { id: commit, verified: false, followed: true }
}

/** Throws what `DataBranch.commit` throws. */
export function createPublish(settings: PublisherSettings): Publish {
  let { signer } = settings
  /** A commit of GitHub that the next one builds on and that is not here yet, and ours that it equals but for its signature. */
  let missing: { readonly id: string; readonly known: string } | undefined
  return async (publication) => {
    if (missing !== undefined) await settings.remote.fetchCommits([missing.id], missing.known)
    missing = undefined
    const prepared = await draft(settings, publication)
    const signed = signer && (await publishSigned(settings, signer, publication, prepared))
    if (signed === undefined) {
      // An empty repository gets no commits through the API, but is not empty any more after this one.
      if (publication.state.parents.length > 0) signer = undefined
      return publishPlain(settings, publication, prepared)
    }
    missing = { id: signed.id, known: prepared.commit }
    settings.equals.set(signed.id, prepared.commit)
    return signed
  }
}
