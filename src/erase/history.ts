import type { Clone } from '../clone/clone.ts'
import { REGULAR } from '../git/trees.ts'
import type { BlobId } from '../ports.ts'

/** Every commit of a branch with what it changed, and every version of every file. */

export interface ChangedFile {
  /** From the root of the branch. */
  readonly path: string
  /** Git's mode of the file; '000000': it is gone. */
  readonly mode: string
  /** `null`: it is gone. */
  readonly blob: BlobId | null
}

export interface PastCommit {
  readonly id: string
  readonly parents: readonly string[]
  /** Against its first parent; a first commit: all its files. */
  readonly changes: readonly ChangedFile[]
}

/** One version of a file. */
export interface FileVersion {
  readonly path: string
  readonly blob: BlobId
}

const DIFF = ['diff-tree', '--stdin', '-r', '--root', '--raw', '--no-renames', '--no-abbrev', '-z']

/** `:<mode> <mode> <id> <id> <letter>` and, behind a NUL, the path. */
function readChange(row: string, path: string): ChangedFile {
  const [, mode = '', , blob = ''] = row.split(' ')
  return { path, mode, blob: mode === '000000' ? null : blob }
}

/** What `git diff-tree -z` answers: a commit's id, then its changes. */
function readChanges(answer: string): Map<string, ChangedFile[]> {
  const all = new Map<string, ChangedFile[]>()
  const fields = answer.split('\0')
  let changes: ChangedFile[] = []
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? ''
    if (field.startsWith(':')) {
      changes.push(readChange(field, fields[++at] ?? ''))
      continue
    }
    changes = []
    all.set(field, changes)
  }
  return all
}

/** Commits of one git process: its answer stays in the tens of megabytes. */
const COMMITS_A_CALL = 2000

/** Every commit of the branch, parents before children. */
export async function listHistory({ git, head }: Clone): Promise<PastCommit[]> {
  const listing = await git.read(['rev-list', '--topo-order', '--reverse', '--parents', head])
  const rows = listing.split('\n').map((row) => row.split(' '))
  const commits: PastCommit[] = []
  for (let at = 0; at < rows.length; at += COMMITS_A_CALL) {
    const some = rows.slice(at, at + COMMITS_A_CALL)
    const input = some.map(([id = '', first = '']) => `${id} ${first}`.trim()).join('\n')
    const changes = readChanges(await git.read(DIFF, { input: `${input}\n` }))
    for (const [id = '', ...parents] of some) {
      commits.push({ id, parents, changes: changes.get(id) ?? [] })
    }
  }
  return commits
}

/** Every version of every regular file, each once. */
export function listFileVersions(commits: readonly PastCommit[]): FileVersion[] {
  const versions = new Map<string, FileVersion>()
  for (const { changes } of commits) {
    for (const { path, mode, blob } of changes) {
      if (blob !== null && REGULAR.test(mode)) versions.set(`${blob} ${path}`, { path, blob })
    }
  }
  return [...versions.values()]
}
