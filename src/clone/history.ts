import { createHistory } from '../git/history.ts'
import { lastHeadRef, reviewBranch } from '../git/names.ts'
import type { Remote } from '../git/remote.ts'
import type { ArchiveHistory } from '../ports.ts'
import type { Clone } from './clone.ts'

/** Where a clone keeps another branch of its remotes; `undefined` where none has it, or where they differ. */
async function findOther({ git }: Clone, name: string): Promise<string | undefined> {
  const patterns = [`refs/heads/${name}`, `refs/remotes/*/${name}`]
  const listing = await git.read(['for-each-ref', '--format=%(objectname)', ...patterns])
  const ids = new Set(listing.split('\n').filter(Boolean))
  return ids.size === 1 ? [...ids][0] : undefined
}

/** A clone in the place of the remote that it was made from: everything is here already. */
function createLocalRemote(clone: Clone, branch: string): Remote {
  const { git, head } = clone
  const exists = async (id: string) =>
    (await git.run(['cat-file', '-e', `${id}^{commit}`])).code === 0
  return {
    async listRefs() {
      const refs = new Map([[`refs/heads/${branch}`, head]])
      const review = await findOther(clone, reviewBranch(branch))
      if (review !== undefined) refs.set(`refs/heads/${reviewBranch(branch)}`, review)
      const ref = lastHeadRef(branch)
      const lastHead = await git.run(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
      if (lastHead.code === 0) refs.set(ref, lastHead.stdout.toString().trim())
      return refs
    },
    fetchEdge: exists,
    fetchObjects: clone.prefetch,
    fetchCommits: async () => {},
    fetchPast: async () => {},
    fetchHistory: async () => {},
    fetchWhole: async () => {},
    listRefsToPush: async () => new Map(),
  }
}

/** The archive of a clone and its past, for what checks it. */
export function createCloneHistory(clone: Clone, branch: string): ArchiveHistory {
  const { git, directory } = clone
  const remote = createLocalRemote(clone, branch)
  const isAncestor = async () => undefined
  return {
    ...createHistory({ git, remote, branch, directory, isAncestor }),
    prefetch: async (blobs) => clone.prefetch(blobs),
    readBlob: clone.readBlob,
  }
}
