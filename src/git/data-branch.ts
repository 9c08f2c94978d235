import { randomUUID } from 'node:crypto'
import { GitError } from '../errors.ts'
import type {
  BranchState,
  Clock,
  CommitSigner,
  DataBranch,
  FileChange,
  SeenRefs,
} from '../ports.ts'
import { createPublish, routeOf } from './commit.ts'
import { remoteUrl } from './environment.ts'
import { lastHeadRef, TEMPORARY_REFS } from './names.ts'
import { createBlobs, createObjectStore } from './objects.ts'
import { createPast } from './past-files.ts'
import type { Git } from './process.ts'
import { createPusher, createPushPace, createStagedPush, type Pusher } from './push.ts'
import { createHeads, type Heads } from './refs.ts'
import { createRemote, type Remote } from './remote.ts'
import { createTrees, type Trees } from './trees.ts'

/** The state when a commit with these changes is the head; its other head is merged then. */
function stateAfter(
  { otherHead: _, ...state }: BranchState,
  changes: readonly FileChange[],
): BranchState {
  const files = new Map(state.files)
  for (const { path, blob } of changes) {
    if (blob === null) files.delete(path)
    else files.set(path, blob)
  }
  return { ...state, files }
}

/** Reads like `branch` and writes nothing; its commits have no id. */
export function createDryRunBranch(branch: DataBranch): DataBranch {
  /** What its commits would have brought: they have no tree of their own that the next one builds on. */
  const brought: FileChange[] = []
  return {
    ...branch,
    proveWriteAccess: async () => {},
    treeOf(state, changes, directory, without) {
      const before = brought.filter(({ path }) => path.startsWith(`${directory}/`))
      return branch.treeOf(state, [...before, ...changes], directory, without)
    },
    async commit(state, changes) {
      brought.push(...changes)
      return { id: '', url: '', verified: false, state: stateAfter(state, changes) }
    },
    close: async () => {},
  }
}

export interface ForkPointSettings {
  readonly git: Git
  readonly remote: Remote
  readonly heads: Heads
  readonly trees: Trees
}

/** The files of the last commit that both heads descend from; none too where the remote does not give that commit. */
function createReadForkPoint(settings: ForkPointSettings): DataBranch['readForkPoint'] {
  const { git, remote, heads, trees } = settings

  /** A head that was merged and kept is that commit itself, known by one request; any other takes the bare history. */
  async function findForkPoint({ branch, review }: SeenRefs): Promise<string | undefined> {
    if (await heads.isAncestor(review, branch)) return review
    await remote.fetchHistory([branch, review])
    const { code, stdout } = await git.run(['merge-base', branch, review])
    if (code > 1) throw new GitError(`git merge-base: exit code ${code}`)
    const forkPoint = stdout.toString().trim()
    return forkPoint !== '' && (await remote.fetchEdge(forkPoint)) ? forkPoint : undefined
  }

  return async ({ refs }) => {
    const forkPoint = await findForkPoint(refs)
    return forkPoint === undefined ? new Map() : trees.list(forkPoint)
  }
}

export interface DataBranchSettings {
  readonly git: Git
  readonly serverUrl: string
  readonly repository: string
  readonly branch: string
  /** Pull-request mode: commits go to `archive/<branch>`. */
  readonly review: boolean
  readonly clock: Clock
  /** 0 ≤ n < 1 */
  readonly random: () => number
  /** GitHub's compare call; `undefined`: it cannot tell. */
  isAncestor(older: string, newer: string): Promise<boolean | undefined>
  /** None: plain git commits. */
  readonly signer: CommitSigner | undefined
}

/** The starting state, as the heads stand. */
async function stateOf(
  heads: Heads,
  trees: Trees,
  review: boolean,
  shown: ReadonlyMap<string, string> | undefined,
): Promise<BranchState> {
  const refs = await heads.read(shown)
  if (refs.branch === '') return { refs, parents: [], files: new Map() }
  const base = await trees.list(refs.branch)
  if (!review) return { refs, parents: [refs.branch], files: base }
  if (refs.review === '') return { refs, parents: [refs.branch], files: base, base }
  const head = await trees.list(refs.review)
  if (await heads.isAncestor(refs.branch, refs.review)) {
    return { refs, parents: [refs.review], files: head, base }
  }
  // On the base's tree, so that all that people keep there stays, links and modes too.
  return { refs, parents: [refs.branch, refs.review], files: base, otherHead: head, base }
}

/**
 * Moves the ref of the last head to the head, where it is behind: a push that followed a signed commit may have
 * failed, or a person may have merged a pull request. A failure is left to the next run.
 */
async function bringLastHead(
  { branch, signer }: DataBranchSettings,
  remote: Remote,
  pusher: Pusher,
  { branch: head, lastHead }: SeenRefs,
): Promise<void> {
  if (head === '' || head === lastHead) return
  const move = { ref: lastHeadRef(branch), from: lastHead, to: head }
  try {
    if (signer !== undefined) return await signer.moveRef(move.ref, move.from, move.to)
  } catch {} // A server may keep such refs from its API; a push moves them.
  await remote
    .fetchCommits([head])
    .then(() => pusher.push([move]))
    .catch(() => {})
}

/**
 * The branch on the remote, with no checkout and no copy: what a run moves follows its change, not the
 * archive. Beside what the port says, every method that asks the remote throws `InputError` when it does
 * not let us in and `HttpError` when it cannot be reached, all of them `GitError` and `StoppedError`.
 */
export function createDataBranch(settings: DataBranchSettings): DataBranch {
  const { git, branch, review, clock, signer } = settings
  const address = remoteUrl(settings)
  const remote = createRemote(settings)
  const trees = createTrees(git)
  const pusher = createPusher({ ...settings, remote, pace: createPushPace(clock) })
  const heads = createHeads({ ...settings, remote, url: address })
  const temporaryRef = `${TEMPORARY_REFS}${Math.floor(clock.now() / 1000)}-${randomUUID()}`
  const stagedPush = createStagedPush(pusher, temporaryRef, signer?.removeRef)
  const store = createObjectStore(git)
  const { sizeOf } = store
  const equals = new Map<string, string>()
  const publish = createPublish({ git, remote, stagedPush, trees, clock, signer, sizeOf, equals })
  let seen: SeenRefs | undefined
  /** What the question for write access showed: the first reading needs no listing of its own. */
  let shown: ReadonlyMap<string, string> | undefined

  return {
    ...createBlobs(store, remote),
    async proveWriteAccess() {
      shown = await remote.listRefsToPush(address)
    },
    async read() {
      const state = await stateOf(heads, trees, review, shown)
      shown = undefined
      seen = state.refs
      return state
    },
    ...createPast({ git, remote, trees, store }),
    readForkPoint: createReadForkPoint({ git, remote, heads, trees }),
    async commit(state, changes, message) {
      const route = routeOf(state, branch, review)
      const { id, verified, followed } = await publish({ ...route, state, changes, message })
      const after = { ...stateAfter(state, changes), parents: [id] }
      const url = `${address}/commit/${id}`
      const refs = route.refsAfter(id, followed)
      seen = refs
      return { id, url, verified, state: { ...after, refs } }
    },
    treeOf({ parents }, changes, directory, without) {
      const removed = without.map((name) => ({ path: `${directory}/${name}`, blob: null }))
      // A commit that GitHub made need not be here.
      const [parent = ''] = parents
      const base = equals.get(parent) ?? parents[0]
      return trees.write(base, [...changes, ...removed], directory)
    },
    async close() {
      await stagedPush.close()
      if (seen !== undefined) await bringLastHead(settings, remote, pusher, seen)
      await pusher.remove(heads.abandoned())
    },
  }
}
