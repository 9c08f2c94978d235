import type { Clone } from '../clone/clone.ts'
import type { CloneRemote } from '../clone/config.ts'
import type { CloneRef } from '../clone/head.ts'
import { lastHeadRef, reviewBranch } from '../git/names.ts'

/** The commands that a person runs after an erasure, one a line, in the folder of the clone. */

/** A word of a POSIX command line. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

const command = (...words: readonly string[]) => ['git', ...words].map(quote).join(' ')

interface Push {
  readonly branch: string
  readonly old: string
  readonly head: string
  readonly refs: readonly CloneRef[]
  readonly isBare: boolean
}

const find = ({ refs }: Push, name: string) => refs.find((ref) => ref.name === name)?.id

/** The branch and the ref by which the next run accepts the rewritten head move together. */
function pushTo({ name: remote, isMirror }: CloneRemote, push: Push): string[] {
  const { branch, old, head, isBare } = push
  const start = isMirror ? ['-c', `remote.${remote}.mirror=false`, 'push'] : ['push']
  const target = `refs/heads/${branch}`
  const known = find(push, `refs/remotes/${remote}/${branch}`) ?? old
  const review = reviewBranch(branch)
  const hasReview = isBare
    ? find(push, `refs/heads/${review}`)
    : find(push, `refs/remotes/${remote}/${review}`)
  // A plus sign in front of the branch would push whatever the lease says.
  const lease = `--force-with-lease=${target}:${known}`
  const moves = [`${head}:${target}`, `+${head}:${lastHeadRef(branch)}`]
  return [
    command(...start, '--quiet', '--atomic', lease, remote, ...moves),
    ...(hasReview === undefined
      ? []
      : [command(...start, '--quiet', remote, `:refs/heads/${review}`)]),
  ]
}

/** Moves the clone's own refs of the branch. */
async function moveOwn({ git }: Clone, push: Push): Promise<string[]> {
  const { branch, head, isBare } = push
  const [own, review] = [`refs/heads/${branch}`, `refs/heads/${reviewBranch(branch)}`]
  const current = (await git.run(['symbolic-ref', '--quiet', 'HEAD'])).stdout.toString().trim()
  const isCheckedOut = current === own && !isBare
  const isThere = (name: string) => find(push, name) !== undefined
  const lastHead = lastHeadRef(branch)
  return [
    ...(isThere(own) && isCheckedOut ? [command('reset', '--quiet', '--hard', head)] : []),
    ...(isThere(own) && !isCheckedOut ? [command('update-ref', own, head)] : []),
    ...(isThere(lastHead) ? [command('update-ref', lastHead, head)] : []),
    ...(isBare && isThere(review) ? [command('update-ref', '-d', review)] : []),
  ]
}

/** Keeps the rewritten head in the clone until it is pushed. */
export const keptRef = (branch: string) => `refs/erasure/${branch}`

/**
 * The commands that publish a rewritten head and then remove what the clone still holds of the old history.
 * `head`: the rewritten one.
 */
export async function listCommands(clone: Clone, branch: string, head: string): Promise<string[]> {
  const { refs, config } = clone
  const push = { branch, old: clone.head, head, refs, isBare: config.isBare }
  const remotes = config.remotes.filter(({ urls }) => urls.length > 0)
  return [
    ...remotes.flatMap((remote) => pushTo(remote, push)),
    ...(await moveOwn(clone, push)),
    command('update-ref', '-d', keptRef(branch)),
    command('reflog', 'expire', '--expire=now', '--all'),
    command('gc', '--quiet', '--prune=now'),
  ]
}
