import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobId, FileChange } from '../ports.ts'
import type { Git } from './plumbing.ts'

const NO_BLOB = '0'.repeat(40)

/** Trees of our own repository, of which the blobs may be elsewhere. */
export interface Trees {
  /** Every regular file: path → blob. Links and submodules are left out; they stay in the tree. */
  list(commit: string): Promise<Map<string, BlobId>>
  /** Tree of `base` (a commit or tree; none: empty) with changes; '' when `folder` is not in it. */
  write(base: string | undefined, changes: readonly FileChange[], folder?: string): Promise<string>
}

/** `<mode> <type> <id>\t<path>` with a NUL behind it: 100644, 100755. */
const REGULAR = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s

function indexLines(changes: readonly FileChange[]): string {
  const lines = changes.map(({ path, blob }) =>
    blob === null ? `0 ${NO_BLOB}\t${path}\0` : `100644 ${blob}\t${path}\0`,
  )
  return lines.join('')
}

export function createTrees(git: Git): Trees {
  let written = 0

  async function writeIndex(
    env: Readonly<Record<string, string>>,
    base: string | undefined,
    changes: readonly FileChange[],
  ): Promise<string> {
    if (base !== undefined) await git.read(['read-tree', base], { env })
    const input = indexLines(changes)
    await git.read(['update-index', '-z', '--index-info'], { env, input })
    // Without --missing-ok it would fetch every blob of the archive (field notes, 5.2).
    return git.read(['write-tree', '--missing-ok'], { env })
  }

  return {
    async list(commit) {
      const listing = await git.read(['ls-tree', '-r', '-z', commit])
      const files = new Map<string, BlobId>()
      for (const row of listing.split('\0')) {
        const [, blob, path] = REGULAR.exec(row) ?? []
        if (blob !== undefined && path !== undefined) files.set(path, blob)
      }
      return files
    },
    async write(base, changes, folder) {
      written += 1
      const index = join(git.gitDir, `index-${written}`)
      try {
        const tree = await writeIndex({ GIT_INDEX_FILE: index }, base, changes)
        if (folder === undefined) return tree
        const name = `${tree}:${folder}`
        return (await git.run(['rev-parse', '--verify', '--quiet', name])).stdout.toString().trim()
      } finally {
        await rm(index, { force: true })
      }
    },
  }
}
