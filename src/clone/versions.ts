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

/** A commit of the history of a branch. */
export interface PastCommit extends KnownAt {
  readonly parents: readonly string[]
}

type DatedRow = Omit<PastCommit, 'onBranch'>

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

/** Every commit up to `head`, oldest first, parents before their children. */
export async function listCommits(git: Git, head: string): Promise<PastCommit[]> {
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

/** A commit on the first-parent line of a branch. */
export interface LineCommit {
  readonly commit: string
  /** First parent; '' where there is none. */
  readonly parent: string
  /** Its committer's time, or that of an ancestor where that is later, ms. */
  readonly knownFrom: number
}

/** The first-parent line of the last of some commits, oldest first. */
export function lineOf(commits: readonly PastCommit[]): LineCommit[] {
  const known = new Map(commits.map((one) => [one.commit, one]))
  const line: LineCommit[] = []
  for (let at = commits.at(-1); at !== undefined; at = known.get(at.parents[0] ?? '')) {
    line.push({ commit: at.commit, parent: at.parents[0] ?? '', knownFrom: at.time })
  }
  return line.reverse()
}

/** What a commit changed against its first parent: path from the root of the branch → blob, `null`: it is no file there. */
type Changes = ReadonlyMap<string, BlobId | null>

const NO_CHANGES: Changes = new Map()

const DIFF = ['diff-tree', '--stdin', '-r', '--root', '--raw', '--no-renames', '--no-abbrev']

/** A commit's id, then for each change `:<mode> <mode> <id> <id> <letter>` and, behind a NUL, the path. */
function readChanges(answer: string): Map<string, Changes> {
  const all = new Map<string, Changes>()
  const fields = answer.split('\0')
  const idLength = fields[0]?.length ?? 0
  let changes = new Map<string, BlobId | null>()
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? ''
    if (!field.startsWith(':')) {
      changes = new Map()
      all.set(field, changes)
      continue
    }
    // Cut at its places: to split the rows of a long history takes longer than git does.
    const [mode, blob] = [field.slice(8, 14), field.slice(-2 - idLength, -2)]
    changes.set(fields[++at] ?? '', REGULAR.test(mode) ? blob : null)
  }
  return all
}

/** What each commit changed below a folder. */
async function listChanges(
  git: Git,
  commits: readonly PastCommit[],
  folder: string,
): Promise<Map<string, Changes>> {
  const input = commits.map(({ commit, parents: [first = ''] }) => `${commit} ${first}`.trim())
  const args = ['--literal-pathspecs', ...DIFF, '-z', '--', folder]
  return readChanges(await git.read(args, { input: `${input.join('\n')}\n` }))
}

/** A file as a commit brought it. */
export interface PastFile {
  /** From the root of the branch. */
  readonly path: string
  readonly blob: BlobId
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

/** What the files of a folder were, commit by commit. */
export interface History {
  /** Every commit, on each line of the history, in which one of `paths` (files) differs from a parent; oldest first. */
  versionsOf(paths: readonly string[]): Version[]
  /** What every file at or below `folders` ever was, the oldest first. */
  filesBelow(folders: readonly string[]): PastFile[]
}

/** In git's order. Most commits change none of few paths. */
function onlyOf(changes: Changes, paths: ReadonlySet<string>): Changes {
  const isFew = paths.size < changes.size
  if (isFew && ![...paths].some((path) => changes.has(path))) return NO_CHANGES
  return new Map([...changes].filter(([path]) => paths.has(path)))
}

/** The state after a commit, and whether one of its parents was in another. */
function follow(before: readonly Files[], changes: Changes) {
  const first = before[0] ?? NONE
  const files = changes.size === 0 ? first : applyChanges(first, changes)
  const lines = before.length === 0 ? [NONE] : before
  return { files, isNew: lines.some((state) => !areSame(state, files)) }
}

/** Reads the history of a folder in one pass; no blob is read. `commits`: as `listCommits` gives them. */
export async function readHistory(
  git: Git,
  commits: readonly PastCommit[],
  folder: string,
): Promise<History> {
  const changes = await listChanges(git, commits, folder)
  const changesOf = (commit: string) => changes.get(commit) ?? NO_CHANGES
  return {
    versionsOf(paths) {
      const wanted = new Set(paths)
      const states = new Map<string, Files>()
      return commits.flatMap(({ commit, time, onBranch, parents }) => {
        const before = parents.map((parent) => states.get(parent) ?? NONE)
        const { files, isNew } = follow(before, onlyOf(changesOf(commit), wanted))
        states.set(commit, files)
        return isNew ? [{ commit, time, onBranch, files }] : []
      })
    },
    filesBelow(folders) {
      const isBelow = (path: string) => folders.some((one) => path.startsWith(`${one}/`))
      return commits.flatMap(({ commit }) =>
        [...changesOf(commit)].flatMap(([path, blob]) =>
          blob !== null && isBelow(path) ? [{ path, blob }] : [],
        ),
      )
    },
  }
}
