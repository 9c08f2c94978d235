import type { Clone } from '../clone/clone.ts'
import { lastHeadRef, reviewBranch } from '../git/names.ts'

/** The commands that a person runs after an erasure, one a line, in the folder of the clone. */

/** A ref of a clone. */
interface Ref {
  readonly name: string
  readonly commit: string
}

async function listRefs({ git }: Clone): Promise<Ref[]> {
  const listing = await git.read(['for-each-ref', '--format=%(objectname) %(refname)'])
  return listing.split('\n').flatMap((row) => {
    const [commit = '', name = ''] = row.split(' ')
    return name === '' ? [] : [{ commit, name }]
  })
}

interface Remote {
  readonly name: string
  /** Whether git would push everything to it, and nothing by name. */
  readonly isMirror: boolean
}

async function listRemotes({ git }: Clone): Promise<Remote[]> {
  const args = ['config', '-z', '--name-only', '--get-regexp', String.raw`^remote\..*\.url$`]
  const keys = (await git.run(args)).stdout.toString().split('\0')
  const names = new Set(keys.flatMap((key) => /^remote\.(.+)\.url$/s.exec(key)?.[1] ?? []))
  return Array.fromAsync(names, async (name) => {
    const { stdout } = await git.run(['config', '--bool', `remote.${name}.mirror`])
    return { name, isMirror: stdout.toString().trim() === 'true' }
  })
}

/** A word of a POSIX command line. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

const command = (...words: readonly string[]) => ['git', ...words].map(quote).join(' ')

interface Push {
  readonly branch: string
  readonly old: string
  readonly head: string
  readonly refs: readonly Ref[]
  readonly isBare: boolean
}

const find = ({ refs }: Push, name: string) => refs.find((ref) => ref.name === name)?.commit

/** The branch and the ref by which the next run accepts the rewritten head move together. */
function pushTo({ name: remote, isMirror }: Remote, push: Push): string[] {
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
  const bare = await clone.git.read(['config', '--bool', '--default', 'false', 'core.bare'])
  const refs = await listRefs(clone)
  const push = { branch, old: clone.head, head, refs, isBare: bare === 'true' }
  const remotes = await listRemotes(clone)
  return [
    ...remotes.flatMap((remote) => pushTo(remote, push)),
    ...(await moveOwn(clone, push)),
    command('update-ref', '-d', keptRef(branch)),
    command('reflog', 'expire', '--expire=now', '--all'),
    command('gc', '--quiet', '--prune=now'),
  ]
}
