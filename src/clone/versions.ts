import type { Git } from '../git/process.ts'
import { REGULAR } from '../git/trees.ts'
import type { BlobId } from '../ports.ts'

/** A commit of the branch, or of a review that was merged into it. */
export interface KnownAt {
  readonly commit: string
  /** When it was committed, ms. */
  readonly time: number
}

/** Some files as they stood from a commit on. */
export interface Version extends KnownAt {
  /** Those of the files that were there: path from the root of the branch → blob. */
  readonly files: ReadonlyMap<string, BlobId>
}

interface CommitRow extends KnownAt {
  readonly parents: readonly string[]
}

/** Oldest first, parents before their children. */
async function listCommits(git: Git, head: string): Promise<CommitRow[]> {
  const order = ['--date-order', '--reverse', '--parents', '--timestamp']
  const listing = await git.read(['rev-list', ...order, head])
  return listing.split('\n').map((row) => {
    const [seconds = '', commit = '', ...parents] = row.split(' ')
    return { commit, time: Number(seconds) * 1000, parents }
  })
}

type Changes = Map<string, BlobId | null>

/** Beyond this many paths git compares each entry with each of them; our own look-up is faster then. */
const PATHS = 200

/** The folders that hold all of `paths`, as few as do. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = paths.map((path) => path.split('/').slice(0, 2).join('/'))
  return [...new Set(folders)]
}

const DIFF = ['diff-tree', '--stdin', '-r', '--root', '--raw', '--no-renames', '--no-abbrev']

/** A commit's id, then for each change `:<mode> <mode> <id> <id> <letter>` and, behind a NUL, the path. */
function readChanges(answer: string, wanted: ReadonlySet<string>): Map<string, Changes> {
  const all = new Map<string, Changes>()
  const fields = answer.split('\0')
  let changes: Changes = new Map()
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? ''
    if (!field.startsWith(':')) {
      changes = new Map()
      all.set(field, changes)
      continue
    }
    const [, mode = '', , blob = ''] = field.split(' ')
    const path = fields[++at] ?? ''
    if (wanted.has(path)) changes.set(path, REGULAR.test(mode) ? blob : null)
  }
  return all
}

/** What each commit changed in some files against its first parent. */
async function listChanges(
  git: Git,
  commits: readonly CommitRow[],
  paths: readonly string[],
): Promise<Map<string, Changes>> {
  const input = commits.map(({ commit, parents: [first = ''] }) => `${commit} ${first}`.trim())
  const scope = paths.length > PATHS ? foldersOf(paths) : paths
  const args = ['--literal-pathspecs', ...DIFF, '-z', '--', ...scope]
  const answer = await git.read(args, { input: `${input.join('\n')}\n` })
  return readChanges(answer, new Set(paths))
}

type Files = ReadonlyMap<string, BlobId>

const NONE: Files = new Map()

function applyChanges(files: Files, changes: Changes): Files {
  const next = new Map(files)
  for (const [path, blob] of changes) {
    if (blob === null) next.delete(path)
    else next.set(path, blob)
  }
  return next
}

const areSame = (a: Files, b: Files) =>
  a === b || (a.size === b.size && [...a].every(([path, blob]) => b.get(path) === blob))

/** What some files were, commit by commit. */
export interface History {
  /**
   * Every commit, on each line of the history, in which one of `paths` differs from a parent; oldest first. Only
   * paths that the history was read for.
   */
  versionsOf(paths: readonly string[]): Version[]
}

function onlyOf(changes: Changes | undefined, paths: ReadonlySet<string>): Changes {
  return new Map([...(changes ?? [])].filter(([path]) => paths.has(path)))
}

/** The state after a commit, and whether one of its parents was in another. */
function follow(before: readonly Files[], changes: Changes) {
  const first = before[0] ?? NONE
  const files = changes.size === 0 ? first : applyChanges(first, changes)
  const lines = before.length === 0 ? [NONE] : before
  return { files, isNew: lines.some((state) => !areSame(state, files)) }
}

/** Reads the history of any number of files in one pass, up to `head`; no blob is read. */
export async function readHistory(
  git: Git,
  head: string,
  paths: readonly string[],
): Promise<History> {
  const commits = await listCommits(git, head)
  const changes = paths.length === 0 ? new Map() : await listChanges(git, commits, paths)
  return {
    versionsOf(some) {
      const wanted = new Set(some)
      const states = new Map<string, Files>()
      return commits.flatMap(({ commit, time, parents }) => {
        const before = parents.map((parent) => states.get(parent) ?? NONE)
        const { files, isNew } = follow(before, onlyOf(changes.get(commit), wanted))
        states.set(commit, files)
        return isNew ? [{ commit, time, files }] : []
      })
    },
  }
}
