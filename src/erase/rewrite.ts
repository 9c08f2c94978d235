import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clone } from '../clone/clone.ts'
import { DecodeError } from '../errors.ts'
import { parseSealKey } from '../evidence/clone-seals.ts'
import type { OriginalLine } from '../evidence/originals.ts'
import type { BlobId } from '../ports.ts'
import { monthOfSeals } from '../seal/seals-file.ts'
import { quotePath } from './commit-object.ts'
import type { FoundPerson } from './find-person.ts'
import type { ChangedFile, FileVersion, PastCommit } from './history.ts'
import { type Importer, startImport } from './import.ts'
import { type RewrittenFile, rewriteFile } from './person.ts'
import {
  diffReplaced,
  type LineChanges,
  noteLine,
  type ReplacedLines,
  type Reseal,
  rewriteSeals,
  type SealsState,
  type SealsVersion,
  sealOfVersions,
} from './seals.ts'
import { type Draft, type Rewritten, writeCommits } from './write-commits.ts'

/** Rewrites the history of an archive without a person. Objects are added to the clone; no branch of it moves. */

/** What an erasure takes out. */
export interface Taken {
  readonly path: string
  readonly records: readonly string[]
  readonly mentions: number
}

interface Place {
  readonly clone: Clone
  readonly directory: string
}

const NO_LINES: ReadonlyMap<string, OriginalLine> = new Map()

const keyOf = ({ path, blob }: FileVersion) => `${blob} ${path}`

/** The path from the archive's folder; `null` for a file beside it. */
function insideOf({ directory }: Place, path: string): string | null {
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : null
}

/** Each version of a file that the person is in, with what is left of it, one at a time. */
export async function* rewriteVersions(
  place: Place,
  { person, versions }: FoundPerson,
): AsyncGenerator<{ version: FileVersion; before: Buffer; file: RewrittenFile }> {
  const byBlob = Map.groupBy(versions, ({ blob }) => blob)
  for await (const { blob, bytes } of place.clone.readBlobs(byBlob.keys())) {
    for (const version of byBlob.get(blob) ?? []) {
      const before = Buffer.from(bytes)
      const file = rewriteFile(insideOf(place, version.path), before, person)
      if (file !== undefined) yield { version, before, file }
    }
  }
}

/** What files become, by version: a mark, `null`: they go. */
type Replacements = Map<string, number | null>

interface Work extends Place {
  readonly importer: Importer
  readonly replacements: Replacements
  readonly lines: LineChanges
  readonly seals: Map<string, SealsVersion>
  /** What seals files became, by version. */
  readonly sealsMarks: Map<string, number | null>
}

async function readSealKey({ clone, directory }: Place): Promise<Buffer | undefined> {
  const path = `${directory}/archive.json`
  const blob = (await clone.listFiles(clone.head, [path])).get(path)
  return blob === undefined ? undefined : parseSealKey(await clone.readBlob(blob))
}

/** Rewrites every version of every file that the person is in. */
async function importFiles(work: Work, found: FoundPerson): Promise<Taken[]> {
  const sealKey = await readSealKey(work)
  const taken: Taken[] = []
  for await (const { version, before, file } of rewriteVersions(work, found)) {
    const after = file.bytes
    const mark = after === null ? null : await work.importer.blob(after)
    work.replacements.set(keyOf(version), mark)
    taken.push({ path: version.path, records: file.taken, mentions: file.mentions })
    const path = insideOf(work, version.path)
    if (path !== null && sealKey) noteLine(work.lines, { path, before, after }, sealKey)
  }
  return taken
}

/** The month whose seals file a change is of. */
function sealsMonthOf(place: Place, path: string): string | undefined {
  return monthOfSeals(insideOf(place, path) ?? '')
}

const sealsKey = (month: string, blob: BlobId) => `${month} ${blob}`

/** Every version of every seals file: its blob with the months that it stands for. */
function listSeals(place: Place, commits: readonly PastCommit[]): Map<BlobId, Set<string>> {
  const months = new Map<BlobId, Set<string>>()
  for (const { path, blob } of commits.flatMap(({ changes }) => changes)) {
    const month = sealsMonthOf(place, path)
    if (month !== undefined && blob !== null) {
      months.set(blob, (months.get(blob) ?? new Set()).add(month))
    }
  }
  return months
}

/** A version of a seals file rewritten; `undefined` where it does not decode, and so stays. */
function readVersion(month: string, bytes: Uint8Array, lines: LineChanges) {
  try {
    return rewriteSeals(month, Buffer.from(bytes).toString(), lines)
  } catch (error) {
    if (error instanceof DecodeError) return undefined
    throw error
  }
}

/** Notes what becomes of a version of a seals file. */
async function importVersion(work: Work, key: string, version: SealsVersion): Promise<void> {
  const { text } = version
  work.seals.set(key, version)
  if (text === undefined) return
  work.sealsMarks.set(key, text === null ? null : await work.importer.blob(Buffer.from(text)))
}

/** Reads every version of every seals file and rewrites those that name a rewritten file. */
async function importSeals(work: Work, commits: readonly PastCommit[]): Promise<void> {
  const months = listSeals(work, commits)
  for await (const { blob, bytes } of work.clone.readBlobs(months.keys())) {
    for (const month of months.get(blob) ?? []) {
      const version = readVersion(month, bytes, work.lines)
      if (version !== undefined) await importVersion(work, sealsKey(month, blob), version)
    }
  }
}

/** A change as the rewritten commit has it. */
function changeLine(work: Work, { path, mode, blob }: ChangedFile): string {
  const month = sealsMonthOf(work, path)
  const key = month === undefined ? keyOf({ path, blob: blob ?? '' }) : sealsKey(month, blob ?? '')
  const mark = (month === undefined ? work.replacements : work.sealsMarks).get(key)
  if (blob === null || mark === null) return `D ${quotePath(path)}\n`
  return `M ${mode} ${mark === undefined ? blob : `:${mark}`} ${quotePath(path)}\n`
}

const touches = ({ replacements }: Work, { changes }: PastCommit) =>
  changes.some(({ path, blob }) => blob !== null && replacements.has(keyOf({ path, blob })))

const NO_SEALS: SealsState = new Map()

/** The seals files of a commit, of those of its first parent and of what it changed. */
function nextState(place: Place, before: SealsState, { changes }: PastCommit): SealsState {
  const state = new Map(before)
  let isSame = true
  for (const { path, blob } of changes) {
    const month = sealsMonthOf(place, path)
    if (month === undefined) continue
    isSame = false
    if (blob === null) state.delete(month)
    else state.set(month, blob)
  }
  return isSame ? before : state
}

/** Follows the seals files from commit to commit; a commit's are forgotten once its children are done. */
function createSealsStates(place: Place, commits: readonly PastCommit[]) {
  const states = new Map<string, SealsState>()
  const children = new Map<string, number>()
  for (const {
    parents: [first = ''],
  } of commits) {
    children.set(first, (children.get(first) ?? 0) + 1)
  }
  return (commit: PastCommit): { readonly before: SealsState; readonly own: SealsState } => {
    const [first = ''] = commit.parents
    const before = states.get(first) ?? NO_SEALS
    const own = nextState(place, before, commit)
    states.set(commit.id, own)
    const rest = (children.get(first) ?? 1) - 1
    children.set(first, rest)
    if (rest === 0) states.delete(first)
    return { before, own }
  }
}

function versionsOf({ seals }: Work, state: SealsState): SealsVersion[] {
  return [...state].flatMap(([month, blob]) => seals.get(sealsKey(month, blob)) ?? [])
}

function sealsOf(work: Work, state: SealsState): Reseal {
  const versions = versionsOf(work, state)
  return { old: sealOfVersions(versions, 'old'), now: sealOfVersions(versions, 'now') }
}

/** How the replaced lines of a commit differ from those of its first parent, month by month. */
function diffStates({ seals }: Work, own: SealsState, before: SealsState): ReplacedLines {
  const replacedIn = (state: SealsState, month: string) =>
    seals.get(sealsKey(month, state.get(month) ?? ''))?.replaced ?? NO_LINES
  const months = new Set([...own.keys(), ...before.keys()])
  const changed = [...months].filter((month) => own.get(month) !== before.get(month))
  const parts = changed.map((month) =>
    diffReplaced(replacedIn(own, month), replacedIn(before, month)),
  )
  return { lines: parts.flatMap(({ lines }) => lines), same: parts.flatMap(({ same }) => same) }
}

/** Puts the trees of the rewritten commits together. */
async function importTrees(work: Work, commits: readonly PastCommit[]): Promise<Draft[]> {
  const marks = new Map<string, number>()
  const follow = createSealsStates(work, commits)
  const drafts: Draft[] = []
  for (const commit of commits) {
    const { before, own } = follow(commit)
    const isRewritten = commit.parents.some((parent) => marks.has(parent)) || touches(work, commit)
    if (!isRewritten) continue
    const [first = ''] = commit.parents
    const parent = marks.get(first)
    const from = parent === undefined ? first || undefined : `:${parent}`
    const files = commit.changes.map((change) => changeLine(work, change))
    const mark = await work.importer.tree(from, files)
    marks.set(commit.id, mark)
    drafts.push({
      commit,
      mark,
      seals: sealsOf(work, own),
      difference: diffStates(work, own, parent === undefined ? NO_SEALS : before),
    })
  }
  return drafts
}

export interface Rewriting extends Rewritten {
  readonly taken: readonly Taken[]
}

/** Rewrites every commit that held the person. Throws as git does; the clone's branches stay as they are. */
export async function rewriteHistory(
  place: Place,
  commits: readonly PastCommit[],
  found: FoundPerson,
): Promise<Rewriting> {
  const folder = await mkdtemp(join(tmpdir(), 'erasure-'))
  try {
    const importer = startImport(place.clone, folder)
    const work: Work = {
      ...place,
      importer,
      replacements: new Map(),
      lines: new Map(),
      seals: new Map(),
      sealsMarks: new Map(),
    }
    const taken = await importFiles(work, found)
    await importSeals(work, commits)
    const drafts = await importTrees(work, commits)
    const trees = await importer.end()
    return { ...(await writeCommits(place.clone, folder, drafts, trees)), taken }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
