import { createHash } from 'node:crypto'
import type { ArchiveHistory, BlobChange, BlobId, TreeEntry } from '../../src/ports.ts'
import type { Forge } from '../forge/forge.ts'
import { openInPlace } from './verifying.ts'

/** What a commit by hand does: `null` removes a file. */
export interface Edit {
  readonly files: Readonly<Record<string, string | null>>
  readonly message?: string
}

/** An archive of which git is asked once, and what it would be with one more commit. */
export interface EditedArchive {
  /** Path → text, as they are. */
  readonly files: ReadonlyMap<string, string>
  /** The message of the newest commit. */
  readonly message: string
  /** The history of the branch with the edit as its newest commit, which stands nowhere but in memory. */
  edit(edit: Edit): ArchiveHistory
}

const EDITED = 'e'.repeat(40)
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** As git names it. */
const idOf = (bytes: Uint8Array): BlobId =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

/** As git sorts them. */
const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Reads the branch `data` with its past from the repository of the forge. */
export async function openEdited(forge: Forge): Promise<EditedArchive> {
  const { history, close } = openInPlace(forge)
  const heads = await history.readHeads()
  const listing = await history.listFiles(heads.branch)
  const { steps, commits } = await history.listSteps(heads.branch, '')
  const message = await history.readMessage(heads.branch)
  const blobs = new Map<BlobId, Uint8Array>()
  const changed = steps.flatMap(({ changes }) => changes.flatMap((one) => [one.before, one.after]))
  for (const blob of [...[...listing.values()].map((entry) => entry.blob), ...changed]) {
    if (blob !== null && !blobs.has(blob)) blobs.set(blob, await history.readBlob(blob))
  }
  await close()
  const decode = (blob: BlobId | null) => new TextDecoder().decode(blobs.get(blob ?? ''))
  const texts = Array.from(listing, ([path, { blob }]) => [path, decode(blob)] as const)

  function edit({ files, message: own = 'by hand' }: Edit): ArchiveHistory {
    const entries = new Map<string, TreeEntry>(listing)
    const written = new Map<BlobId, Uint8Array>()
    const changes: BlobChange[] = []
    for (const [path, text] of Object.entries(files)) {
      const before = listing.get(path)?.blob ?? null
      const bytes = text === null ? undefined : bytesOf(text)
      const after = bytes === undefined ? null : idOf(bytes)
      if (bytes === undefined) entries.delete(path)
      else entries.set(path, { blob: idOf(bytes), isExecutable: false })
      if (bytes !== undefined) written.set(idOf(bytes), bytes)
      if (path.startsWith('data/')) changes.push({ path, before, after })
    }
    const step = {
      commit: EDITED,
      changes: changes.toSorted((a, b) => byPath([a.path, 0], [b.path, 0])),
    }
    return {
      prefetch: async () => {},
      readBlob: async (blob) => written.get(blob) ?? blobs.get(blob) ?? new Uint8Array(),
      readHeads: async () => ({ ...heads, branch: EDITED }),
      open: async () => true,
      openAlone: async () => true,
      listFiles: async () => new Map([...entries].sort(byPath)),
      readMessage: async () => own,
      async *readCommits() {},
      listSteps: async () => ({ steps: [...steps, step], commits: commits + 1 }),
      isAncestor: async () => true,
    }
  }
  return { files: new Map(texts), message, edit }
}
