import { createHash } from 'node:crypto'
import { MovedHeadError } from '../../src/errors.ts'
import type { BlobId, BranchState, DataBranch } from '../../src/ports.ts'
import type { ArchiveProperties } from '../../src/records/properties.ts'

/** What a first run would write: an archive with records and without it counts as damaged. */
export const PROPERTIES: ArchiveProperties = {
  account: null,
  personalData: 'keep',
  keyFingerprint: null,
  sealKey: '07'.repeat(32),
}

/** Where a run touches the branch. `committed`: the head has moved, the run does not know it yet. */
export type BranchStep = 'read' | 'readBlob' | 'commit' | 'committed'

/** A data branch in memory, so that thousands of runs fit into minutes; `meet` throws what a step meets. */
export function createMemoryBranch(meet: (step: BranchStep) => Promise<void>) {
  const blobs = new Map<string, Uint8Array>()
  const messages = new Map<string, string>()
  let commits = 0
  let head: BranchState = {
    refs: { branch: '', review: '', lastHead: '' },
    parents: [],
    files: new Map(),
  }
  const hash = (data: string) => createHash('sha1').update(data).digest('hex')
  const apply = (state: BranchState, changes: Parameters<DataBranch['commit']>[1]) => {
    const files = new Map(state.files)
    for (const { path, blob } of changes) {
      if (blob === null) files.delete(path)
      else files.set(path, blob)
    }
    return files
  }
  async function stage(text: string): Promise<BlobId> {
    const id = hash(text)
    blobs.set(id, Buffer.from(text))
    return id
  }
  const branch: DataBranch = {
    proveWriteAccess: async () => {},
    async read() {
      await meet('read')
      return head
    },
    readForkPoint: async () => new Map(),
    readMessage: async (commit) => messages.get(commit) ?? '',
    listPast: async () => [...messages].map(([commit, message]) => ({ commit, message })).reverse(),
    listFiles: async () => new Map(),
    findVersions: async () => [],
    prefetch: async () => {},
    async readBlob(blob) {
      await meet('readBlob')
      const bytes = blobs.get(blob)
      if (bytes === undefined) throw new Error('no such blob')
      return bytes
    },
    stage,
    stageLong() {
      let text = ''
      return {
        append(more) {
          text += more
        },
        end: () => stage(text),
      }
    },
    async commit(state, changes, message) {
      await meet('commit')
      if (state.refs.branch !== head.refs.branch) throw new MovedHeadError()
      const id = hash(`commit ${++commits}`)
      messages.set(id, message)
      const refs = { branch: id, review: '', lastHead: id }
      head = { refs, parents: [id], files: apply(state, changes) }
      const commit = { id, url: '', verified: false, state: head }
      await meet('committed')
      return commit
    },
    async treeOf(state, changes, directory, without) {
      const names = [...apply(state, changes)]
      const kept = names.filter(
        ([path]) =>
          path.startsWith(`${directory}/`) && !without.includes(path.slice(directory.length + 1)),
      )
      return kept.length === 0 ? '' : hash(JSON.stringify(kept.sort()))
    },
    close: async () => {},
  }
  const text = (path: string) => {
    const bytes = blobs.get(head.files.get(path) ?? '')
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
  }
  /** Somebody commits another text of one file. */
  const spoil = (path: string, content: string) => {
    const blob = hash(content)
    blobs.set(blob, Buffer.from(content))
    const id = hash(`commit ${++commits}`)
    const refs = { ...head.refs, branch: id }
    head = { refs, parents: [id], files: apply(head, [{ path, blob }]) }
  }
  return { branch, text, spoil, paths: () => [...head.files.keys()] }
}

export type MemoryBranch = ReturnType<typeof createMemoryBranch>
