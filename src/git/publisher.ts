import type { BlobId, BranchState, Clock, Commit, CommitSigner, FileChange } from '../ports.ts'
import { planBatches } from './batches.ts'
import type { Courier } from './courier.ts'
import type { Git } from './plumbing.ts'
import type { PushOptions } from './push.ts'
import type { Remote } from './remote.ts'
import type { Route } from './route.ts'
import { moveSigned } from './signed-move.ts'
import type { Trees } from './trees.ts'

export interface PublisherSettings {
  readonly git: Git
  readonly remote: Remote
  readonly courier: Courier
  readonly trees: Trees
  readonly clock: Clock
  /** Bytes of a staged blob. */
  readonly sizeOf: (blob: BlobId) => number
  readonly signer: CommitSigner | undefined
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

/** `followed`: the witness moved, too. */
export type Publish = (
  publication: Publication,
) => Promise<Pick<Commit, 'id' | 'verified'> & { readonly followed: boolean }>

/** Makes the commit and sends all of its batches but the last. */
async function draft(
  { git, trees, clock, courier, sizeOf }: PublisherSettings,
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
    await courier.send(base, { paths, allNew, onto })
  }
  const { changes: rest = [], allNew = false } = batches.at(-1) ?? {}
  const tree = await trees.write(base, rest)
  return {
    tree,
    commit: await write(tree, state.parents, message),
    options: { paths, allNew, onto },
  }
}

/** Whether it was done. */
const TOLD = [() => true, () => false] as const

/** A commit that GitHub made; `isHere`: our repository holds it, too. */
type SignedCommit = Awaited<ReturnType<Publish>> & { readonly isHere: boolean }

/** GitHub makes the commit: the same tree and parents, signed. `undefined`: it does not do so for us. */
async function publishSigned(
  { remote, courier }: PublisherSettings,
  signer: CommitSigner,
  { state, message, target, from, witness }: Publication,
  { tree, commit, options }: Draft,
): Promise<SignedCommit | undefined> {
  await courier.send(commit, options)
  const signed = await signer.sign({ tree, parents: state.parents, message })
  if (signed === undefined) return undefined
  await moveSigned(signer, remote, { target, from, to: signed.id })
  // The commit is published, whatever comes now: a witness that stays behind is an ancestor, and moves later.
  const isHere = await remote.fetchCommits([signed.id], commit).then(...TOLD)
  const followed = isHere && (await courier.deliver(witness(signed.id)).then(...TOLD))
  return { ...signed, followed, isHere }
}

async function publishPlain(
  { courier }: PublisherSettings,
  { target, from, witness }: Publication,
  { commit, options }: Draft,
): Promise<Awaited<ReturnType<Publish>>> {
  const head = { ref: `refs/heads/${target}`, from, to: commit }
  await courier.deliver([head, ...witness(commit)], options)
  return { id: commit, verified: false, followed: true }
}

/** Throws what `DataBranch.commit` throws. */
export function createPublish(settings: PublisherSettings): Publish {
  let { signer } = settings
  /** Commits of GitHub that the next one builds on, and that are not here yet. */
  let missing: readonly string[] = []
  return async (publication) => {
    if (missing.length > 0) await settings.remote.fetchCommits(missing)
    missing = []
    const prepared = await draft(settings, publication)
    const signed = signer && (await publishSigned(settings, signer, publication, prepared))
    if (signed === undefined) {
      // An empty repository gets no commits through the API, but is not empty any more after this one.
      if (publication.state.parents.length > 0) signer = undefined
      return publishPlain(settings, publication, prepared)
    }
    missing = signed.isHere ? [] : [signed.id]
    return signed
  }
}
