import { DecodeError } from '../errors.ts'
import type { BlobId, DataBranch, FileChange, Files } from '../ports.ts'
import { fileSeal } from '../seal/leaves.ts'
import { parseSealTrailer, type Seal, sealMonth, sealOf } from '../seal/seal.ts'
import {
  formatSealsFile,
  monthOfSeals,
  parseSealsFile,
  SEALS_FOLDER,
  type SealsLine,
  sealedMonthOf,
  sealsPath,
} from '../seal/seals-file.ts'
import type { Archive } from './archive-state.ts'
import { readText } from './files.ts'

/** A version of the archive whose seals are known to fit: their lines, by path below the directory. */
export interface SealBase {
  readonly files: Files
  readonly lines: ReadonlyMap<string, SealsLine>
}

/** Paths below `directory` with their blobs. */
function* filesInside(files: Files, directory: string): Generator<readonly [string, BlobId]> {
  const folder = `${directory}/`
  for (const [path, blob] of files) {
    if (path.startsWith(folder)) yield [path.slice(folder.length), blob]
  }
}

/** The seals files of a version, from the root of the branch. */
export function sealsFilesOf(files: Files, directory: string): string[] {
  const inside = [...filesInside(files, directory)].map(([path]) => path)
  return inside
    .filter((path) => path.startsWith(SEALS_FOLDER))
    .map((path) => `${directory}/${path}`)
}

/** The lines of all seals files by month. Throws `DecodeError`. */
async function readMonths(branch: DataBranch, files: Files, directory: string) {
  const months = new Map<string, readonly SealsLine[]>()
  const paths = sealsFilesOf(files, directory)
  await branch.prefetch(paths.flatMap((path) => files.get(path) ?? []))
  for (const path of paths) {
    const month = monthOfSeals(path.slice(directory.length + 1))
    if (month !== undefined)
      months.set(month, parseSealsFile((await readText(branch, files, path)) ?? ''))
  }
  return months
}

function sealMonths(months: ReadonlyMap<string, readonly SealsLine[]>): Seal {
  return sealOf([...months].map(([month, lines]) => sealMonth(month, lines)))
}

/** A version with the message of its commit as a base; `undefined` when the seal in the message is not that of its seals files. */
async function readBase(
  branch: DataBranch,
  files: Files,
  directory: string,
  message: string,
): Promise<SealBase | undefined> {
  const told = parseSealTrailer(message)
  if (told === undefined) return undefined
  try {
    const months = await readMonths(branch, files, directory)
    const { root, months: count } = sealMonths(months)
    if (root !== told.root || count !== told.months) return undefined
    return { files, lines: new Map([...months.values()].flat().map((line) => [line.path, line])) }
  } catch (error) {
    if (error instanceof DecodeError) return undefined
    throw error
  }
}

/** Whether every sealed file has a line and every line a file. */
function hasAllLines({ files, lines }: SealBase, directory: string): boolean {
  const paths = [...filesInside(files, directory)].map(([path]) => path)
  const sealed = paths.filter((path) => sealedMonthOf(path) !== undefined)
  return sealed.length === lines.size && sealed.every((path) => lines.has(path))
}

/** How the head of an archive is sealed. */
export interface HeadSeal {
  /** Versions whose lines may be taken over for files that did not change. */
  readonly bases: readonly SealBase[]
  /** Its commit bears the seal of its tree. */
  readonly fits: boolean
}

/** So many sealed commits of the past are tried. */
const MOST_TRIED = 20

/** The newest sealed commit behind a head that people merged, squashed or edited; what changed since is hashed anew. */
async function findPastBase(branch: DataBranch, parents: readonly string[], directory: string) {
  const sealed = (await branch.listPast(parents)).filter(
    ({ message }) => parseSealTrailer(message) !== undefined,
  )
  for (const { commit, message } of sealed.slice(0, MOST_TRIED)) {
    const base = await readBase(branch, await branch.listFiles(commit), directory, message)
    if (base !== undefined) return base
  }
  return undefined
}

/** Reads what is known of the seals of a state's parents. */
export async function readHeadSeal(
  branch: DataBranch,
  { state, directory }: Pick<Archive, 'state' | 'directory'>,
): Promise<HeadSeal> {
  const { parents, files, otherHead } = state
  const [first, second] = parents
  if (first === undefined) return { bases: [], fits: true }
  const own = await readBase(branch, files, directory, await branch.readMessage(first))
  if (own !== undefined && otherHead === undefined) {
    return { bases: [own], fits: hasAllLines(own, directory) }
  }
  const theirs =
    second === undefined || otherHead === undefined
      ? undefined
      : await readBase(branch, otherHead, directory, await branch.readMessage(second))
  const known = [own, theirs].filter((base) => base !== undefined)
  const past = known.length > 0 ? undefined : await findPastBase(branch, parents, directory)
  return { bases: past === undefined ? known : [past], fits: false }
}

/** The archive sealed as it will be with some changes. */
export interface SealedArchive {
  /** The seals files that differ. */
  readonly changes: readonly FileChange[]
  readonly seal: Seal
  readonly base: SealBase
}

function filesAfter(files: Files, changes: readonly FileChange[]): Map<string, BlobId> {
  const after = new Map(files)
  for (const { path, blob } of changes) {
    if (blob === null) after.delete(path)
    else after.set(path, blob)
  }
  return after
}

/** The line of each sealed file of `after`: taken over where a base has the same file, else hashed. */
async function sealFiles(
  branch: DataBranch,
  after: Files,
  { directory, headSeal }: Pick<Archive, 'directory' | 'headSeal'>,
  sealKey: Uint8Array,
): Promise<SealsLine[]> {
  const sealed = [...filesInside(after, directory)].filter(
    ([path]) => sealedMonthOf(path) !== undefined,
  )
  const knownLineOf = (path: string, blob: BlobId) =>
    headSeal.bases
      .find(({ files, lines }) => files.get(`${directory}/${path}`) === blob && lines.has(path))
      ?.lines.get(path)
  const missing = sealed.filter(([path, blob]) => knownLineOf(path, blob) === undefined)
  await branch.prefetch(missing.map(([, blob]) => blob))
  const lines: SealsLine[] = []
  for (const [path, blob] of sealed) {
    const known = knownLineOf(path, blob)
    lines.push(known ?? { path, ...fileSeal(path, await branch.readBlob(blob), sealKey) })
  }
  return lines
}

/** Seals the archive as it is with `changes`. Only what no base knows is read. */
export async function sealArchive(
  branch: DataBranch,
  archive: Archive,
  changes: readonly FileChange[],
): Promise<SealedArchive> {
  const { directory, state, properties } = archive
  const sealKey = Buffer.from(properties?.sealKey ?? '', 'hex')
  const after = filesAfter(state.files, changes)
  const lines = await sealFiles(branch, after, archive, sealKey)
  const byMonth = Map.groupBy(lines, ({ path }) => sealedMonthOf(path) ?? '')
  const months = new Map<string, readonly SealsLine[]>()
  const staged: FileChange[] = []
  const written = new Set<string>()
  for (const [month, own] of byMonth) {
    const text = formatSealsFile(own)
    months.set(month, parseSealsFile(text))
    const path = `${directory}/${sealsPath(month)}`
    written.add(path)
    const blob = await branch.stage(text)
    if (after.get(path) !== blob) staged.push({ path, blob })
  }
  const isSurplus = (path: string) =>
    !written.has(path) && monthOfSeals(path.slice(directory.length + 1)) !== undefined
  const surplus = sealsFilesOf(after, directory).filter(isSurplus)
  const all = [...staged, ...surplus.map((path) => ({ path, blob: null }))]
  return {
    changes: all,
    seal: sealMonths(months),
    base: {
      files: filesAfter(after, all),
      lines: new Map(lines.map((line) => [line.path, line])),
    },
  }
}
