import { GitError } from '../errors.ts'
import type { DataBranch, SeenRefs } from '../ports.ts'
import type { Heads } from './heads.ts'
import type { Git } from './plumbing.ts'
import type { Remote } from './remote.ts'
import type { Trees } from './trees.ts'

export interface ForkSettings {
  readonly git: Git
  readonly remote: Remote
  readonly heads: Heads
  readonly trees: Trees
}

/** The files of the last commit that both heads descend from; none too where the remote does not give that commit. */
export function createReadFork(settings: ForkSettings): DataBranch['readFork'] {
  const { git, remote, heads, trees } = settings

  /** A head that was merged and kept is that commit itself, known by one request; any other takes the bare history. */
  async function findFork({ branch, review }: SeenRefs): Promise<string | undefined> {
    if (await heads.isAncestor(review, branch)) return review
    await remote.fetchHistory([branch, review])
    const { code, stdout } = await git.run(['merge-base', branch, review])
    if (code > 1) throw new GitError(`git merge-base: exit code ${code}`)
    const fork = stdout.toString().trim()
    return fork !== '' && (await remote.fetchEdge(fork)) ? fork : undefined
  }

  return async ({ refs }) => {
    const fork = await findFork(refs)
    return fork === undefined ? new Map() : trees.list(fork)
  }
}
