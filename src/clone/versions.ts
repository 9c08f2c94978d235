import type { Git } from '../git/process.ts'
import { REGULAR } from '../git/trees.ts'
import type { BlobId } from '../ports.ts'

/** A commit of the branch, or of a review that was merged into it. */
export interface KnownAt {
  readonly commit: string
  /** When it was committed, ms; never earlier than its first parent. */
  readonly time: number
  /** When the branch itself came to hold it, ms: later than `time` for a commit of a review. */
  readonly onBranch: number
}

/** Some files as they stood from a commit on. */
export interface Version extends KnownAt {
  /** Those of the files that were there: path from the root of the branch → blob. */
  readonly files: ReadonlyMap<string, BlobId>
}

interface CommitRow extends KnownAt {
  readonly parents: readonly string[]
}

type DatedRow = Omit<CommitRow, 'onBranch'>

/** Each commit came to the branch with the first one of its first-parent line that descends from it. `rows`: the head last. */
function timesOnBranch(rows: readonly DatedRow[]): ReadonlyMap<string, number> {
  const known = new Map(rows.map((row) => [row.commit, row]))
  const line: DatedRow[] = []
  for (let at = rows.at(-1); at !== undefined; at = known.get(at.parents[0] ?? '')) line.push(at)
  const times = new Map<string, number>()
  for (const { commit, time } of line.reverse()) {
    const waiting = [commit]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (times.has(id)) continue
      times.set(id, time)
      waiting.push(...(known.get(id)?.parents ?? []))
    }
  }
  return times
}

/** Oldest first, parents before their children. */
async function listCommits(git: Git, head: string): Promise<CommitRow[]> {
  const order = ['--date-order', '--reverse', '--parents', '--timestamp']
  const listing = await git.read(['rev-list', ...order, head])
  const times = new Map<string, number>()
  const rows = listing.split('\n').map((row): DatedRow => {
    const [seconds = '', commit = '', ...parents] = row.split(' ')
    const time = Math.max(Number(seconds) * 1000, times.get(parents[0] ?? '') ?? 0)
    times.set(commit, time)
    return { commit, time, parents }
  })
  const onBranch = timesOnBranch(rows)
  return rows.map((row) => ({ ...row, onBranch: onBranch.get(row.commit) ?? row.time }))
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
function readChanges(answer: string, isWanted: (path: string) => boolean): Map<string, Changes> {
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
    if (isWanted(path)) changes.set(path, REGULAR.test(mode) ? blob : null)
  }
  return all
}

/** What `git diff-tree` tells of each commit against its first parent. */
async function diffAll(git: Git, commits: readonly CommitRow[], scope: readonly string[]) {
  const input = commits.map(({ commit, parents: [first = ''] }) => `${commit} ${first}`.trim())
  const args = ['--literal-pathspecs', ...DIFF, '-z', '--', ...scope]
  return git.read(args, { input: `${input.join('\n')}\n` })
}

/** What each commit changed in some files against its first parent. */
async function listChanges(
  git: Git,
  commits: readonly CommitRow[],
  paths: readonly string[],
): Promise<Map<string, Changes>> {
  const wanted = new Set(paths)
  const scope = paths.length > PATHS ? foldersOf(paths) : paths
  return readChanges(await diffAll(git, commits, scope), (path) => wanted.has(path))
}

/** A file as a commit brought it. */
export interface PastFile {
  /** From the root of the branch. */
  readonly path: string
  readonly blob: BlobId
}

/** What every file at or below some folders ever was up to `head`, the oldest first; no blob is read. */
export async function listPastFiles(
  git: Git,
  head: string,
  folders: readonly string[],
): Promise<PastFile[]> {
  const commits = await listCommits(git, head)
  const changes = readChanges(await diffAll(git, commits, folders), () => true)
  return commits.flatMap(({ commit }) =>
    [...(changes.get(commit) ?? [])].flatMap(([path, blob]) =>
      blob === null ? [] : [{ path, blob }],
    ),
  )
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
      return commits.flatMap(({ commit, time, onBranch, parents }) => {
        const before = parents.map((parent) => states.get(parent) ?? NONE)
        const { files, isNew } = follow(before, onlyOf(changes.get(commit), wanted))
        states.set(commit, files)
        return isNew ? [{ commit, time, onBranch, files }] : []
      })
    },
  }
}
