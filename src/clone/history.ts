import { createHistory } from '../git/history.ts'
import { lastHeadRef, reviewBranch } from '../git/names.ts'
import { createObjectStore } from '../git/objects.ts'
import type { Remote } from '../git/remote.ts'
import type { ArchiveHistory } from '../ports.ts'
import type { Clone } from './clone.ts'
import { findOther } from './head.ts'

/** A clone in the place of the remote that it was made from: everything is here already. */
function createLocalRemote(clone: Clone, branch: string): Remote {
  const { git, head, refs } = clone
  const isCommit = (id: string) => refs.some((ref) => ref.id === id && ref.type === 'commit')
  return {
    async listRefs() {
      const shown = new Map([[`refs/heads/${branch}`, head]])
      const review = findOther(refs, reviewBranch(branch))
      if (review !== undefined) shown.set(`refs/heads/${reviewBranch(branch)}`, review)
      const lastHead = refs.find(({ name }) => name === lastHeadRef(branch))
      if (lastHead?.type === 'commit') shown.set(lastHead.name, lastHead.id)
      return shown
    },
    fetchEdge: async (id) =>
      isCommit(id) || (await git.run(['cat-file', '-e', `${id}^{commit}`])).code === 0,
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
  const store = createObjectStore(git, clone.readObject)
  return {
    ...createHistory({ git, remote, branch, directory, isAncestor }, store),
    prefetch: async (blobs) => clone.prefetch(blobs),
    readBlob: clone.readBlob,
    listFiles: clone.listEntries,
  }
}
