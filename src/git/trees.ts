import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UnwritableError } from '../errors.ts'
import type { BlobId, FileChange, TreeEntry } from '../ports.ts'
import { noObject } from './object-format.ts'
import { failureOf, type Git } from './process.ts'

/** Trees of our own repository, of which the blobs may be elsewhere. */
export interface Trees {
  /** Every regular file: path → blob. Links and submodules are left out; they stay in the tree. */
  list(commit: string): Promise<Map<string, BlobId>>
  /**
   * Tree of `base` (a commit or tree; none: empty) with changes; '' when `folder` is not in it. Throws
   * `UnwritableError` when something else of the branch would have to go for them.
   */
  write(base: string | undefined, changes: readonly FileChange[], folder?: string): Promise<string>
}

/** Modes of a regular file. */
export const REGULAR = /^100\d{3}$/
const EXECUTABLE = '100755'

/** Every path of a commit. */
export async function listTree(git: Git, commit: string): Promise<Map<string, TreeEntry>> {
  const listing = await git.read(['ls-tree', '-r', '-z', commit])
  const entries = new Map<string, TreeEntry>()
  for (const row of listing.split('\0')) {
    const [, mode = '', blob = '', path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(row) ?? []
    const entry = { blob: REGULAR.test(mode) ? blob : null, isExecutable: mode === EXECUTABLE }
    if (path !== undefined) entries.set(path, entry)
  }
  return entries
}

/** Any id at hand tells how long ids are here; without one there is nothing that a change could remove. */
function indexLines(base: string | undefined, changes: readonly FileChange[]): string {
  const id = base ?? changes.find(({ blob }) => blob !== null)?.blob
  if (typeof id !== 'string') return ''
  const none = noObject(id)
  const lines = changes.map(({ path, blob }) =>
    blob === null ? `0 ${none}\t${path}\0` : `100644 ${blob}\t${path}\0`,
  )
  return lines.join('')
}

type IndexEnv = Readonly<Record<string, string>>

/** What is gone, or a file now and no link or submodule any more. */
const LOST = ['diff-index', '--cached', '--diff-filter=DT', '--no-renames', '--name-only', '-z']

/** How git says that a tree has no such folder. */
const NO_FOLDER = /prefix .* not found/s

/** Whether only one of the two can be on the branch. */
const collides = (path: string, other: string) =>
  path === other || path.startsWith(`${other}/`) || other.startsWith(`${path}/`)

export function createTrees(git: Git): Trees {
  let written = 0

  /** A folder of ours pushes out a file, link or submodule of its name, and a file a folder, without a word. */
  async function checkLosses(env: IndexEnv, base: string, changes: readonly FileChange[]) {
    const found = (await git.read([...LOST, base], { env })).split('\0').filter(Boolean)
    const meant = new Set(changes.filter(({ blob }) => blob === null).map(({ path }) => path))
    const lost = found.filter((path) => !meant.has(path))
    if (lost.length === 0) return
    const written = changes.filter(({ blob }) => blob !== null).map(({ path }) => path)
    throw new UnwritableError(
      "input 'directory': on the branch a file, link or submodule has the name of a folder of the archive, or a folder that of a file; move it, or choose another folder",
      written.filter((path) => lost.some((other) => collides(path, other))),
    )
  }

  async function writeIndex(
    env: IndexEnv,
    base: string | undefined,
    changes: readonly FileChange[],
    folder: string | undefined,
  ): Promise<string> {
    if (base !== undefined) await git.read(['read-tree', base], { env })
    const input = indexLines(base, changes)
    await git.read(['update-index', '-z', '--index-info'], { env, input })
    if (base !== undefined) await checkLosses(env, base, changes)
    // Without --missing-ok it would fetch every blob of the archive.
    const writeTree = ['write-tree', '--missing-ok']
    if (folder === undefined) return git.read(writeTree, { env })
    const written = await git.run([...writeTree, `--prefix=${folder}/`], { env })
    if (written.code !== 0 && !NO_FOLDER.test(written.stderr))
      throw failureOf('write-tree', written)
    return written.stdout.toString().trim()
  }

  return {
    async list(commit) {
      const files = new Map<string, BlobId>()
      for (const [path, { blob }] of await listTree(git, commit)) {
        if (blob !== null) files.set(path, blob)
      }
      return files
    },
    async write(base, changes, folder) {
      written += 1
      const index = join(git.gitDir, `index-${written}`)
      try {
        return await writeIndex({ GIT_INDEX_FILE: index }, base, changes, folder)
      } finally {
        await rm(index, { force: true })
      }
    },
  }
}
