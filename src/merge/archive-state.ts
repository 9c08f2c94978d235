import { type Coverage, NO_COVERAGE, withoutClaims } from '../coverage/coverage.ts'
import { parseCoverage } from '../coverage/file.ts'
import { HOT_AGE } from '../coverage/plan.ts'
import { DecodeError } from '../errors.ts'
import type { BlobSource, BranchState, Clock, DataBranch, FileChange, Files } from '../ports.ts'
import { parseErasures } from '../privacy/erasures.ts'
import type { Problems } from '../problems.ts'
import type { Id } from '../records/id.ts'
import {
  ARCHIVE_FILE,
  COVERAGE_FILE,
  ERASURES_FILE,
  parsePath,
  readShardName,
  USAGE_SHARD,
} from '../records/layout.ts'
import type { ArchiveProperties } from '../records/properties.ts'
import { addDays, type Day } from '../records/time.ts'
import { readText } from './files.ts'
import { readProperties } from './read-properties.ts'
import { type HeadSeal, readHeadSeal, type SealBase, sealsFilesOf } from './seal-archive.ts'

/** Throws `InputError` when `coverage.json` is of a newer version. */
export async function readCoverage(
  branch: BlobSource,
  files: Files,
  directory: string,
): Promise<{ readonly coverage: Coverage; readonly broken: boolean }> {
  try {
    const text = await readText(branch, files, `${directory}/${COVERAGE_FILE}`)
    return { coverage: text === undefined ? NO_COVERAGE : parseCoverage(text), broken: false }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    return { coverage: NO_COVERAGE, broken: true }
  }
}

/** What a run needs to read its archive and to merge two versions of it. */
export interface ArchiveAccess {
  readonly branch: DataBranch
  /** Folder of the archive on the branch. */
  readonly directory: string
  readonly clock: Clock
  readonly problems: Problems
  /** When the run began to read, ms. */
  readonly began: number
  /** Throws `InputError` when the archive is another account's, or kept in another way. */
  readonly admit: (archive: Archive) => Archive
}

/** What the branch holds at the start of a run, looked up by shard and by delivery. */
export interface Archive {
  readonly state: BranchState
  readonly directory: string
  readonly coverage: Coverage
  /** `coverage.json` is gone or cannot be read: everything retained is read again. */
  readonly coverageBroken: boolean
  /** What never changes of it; `null`: a new archive that no run has been admitted to. */
  readonly properties: ArchiveProperties | null
  /** Those of the other head. */
  readonly otherProperties: ArchiveProperties | null
  readonly headSeal: HeadSeal
  /** Stem → paths of its parts in their order. */
  readonly shards: ReadonlyMap<string, readonly string[]>
  /** Day under which a BULK delivery's files are named, `null`: without a day. */
  readonly shardDays: ReadonlyMap<Id, Day | null>
  /** Stem of a delivery's open report. */
  readonly reports: ReadonlyMap<Id, string>
  /** Mail logs that were erased at a person's request and must not come back. */
  readonly erased: ReadonlySet<Id>
  /** Changes that any next commit must carry: two versions of the archive that were merged. */
  readonly pending: readonly FileChange[]
}

/** Paths below `directory`, each with its place in a shard. */
export function indexShards(files: Iterable<string>, directory: string): Map<string, string[]> {
  const places = [...files].flatMap((path) => {
    const isInside = path.startsWith(`${directory}/`)
    const place = isInside ? parsePath(path.slice(directory.length + 1)) : undefined
    return place === undefined ? [] : [{ ...place, path }]
  })
  const shards = Map.groupBy(
    places.sort((a, b) => a.part - b.part),
    ({ stem }) => stem,
  )
  return new Map([...shards].map(([stem, parts]) => [stem, parts.map(({ path }) => path)]))
}

/** Day under which the logs of each BULK delivery are filed. */
export function findShardDays(stems: Iterable<string>): Map<Id, Day | null> {
  const days = new Map<Id, Day | null>()
  for (const stem of stems) {
    const name = readShardName({ kind: 'logs', stem })
    if (name?.deliveryId) days.set(name.deliveryId, name.day)
  }
  return days
}

function findReports(stems: Iterable<string>): Map<Id, string> {
  const reports = new Map<Id, string>()
  for (const stem of stems) {
    const id = readShardName({ kind: 'reports', stem })?.deliveryId
    if (id) reports.set(id, stem)
  }
  return reports
}

/** What either version of the archive says was erased: neither brings it back. */
async function readErased(branch: DataBranch, { files, otherHead }: BranchState, path: string) {
  const erased = new Set<Id>()
  for (const side of otherHead === undefined ? [files] : [files, otherHead]) {
    const text = await readText(branch, side, path)
    for (const id of text === undefined ? [] : parseErasures(text)) erased.add(id)
  }
  return erased
}

/** Looks up in the files what every run needs of them. */
function indexArchive(
  facts: Pick<
    Archive,
    | 'state'
    | 'directory'
    | 'coverage'
    | 'coverageBroken'
    | 'properties'
    | 'headSeal'
    | 'otherProperties'
    | 'erased'
    | 'pending'
  >,
): Archive {
  const shards = indexShards(facts.state.files.keys(), facts.directory)
  return {
    ...facts,
    shards,
    shardDays: findShardDays(shards.keys()),
    reports: findReports(shards.keys()),
  }
}

/** More files of the last days may hold more rows than every run reads again. */
const MOST_RECENT = 30

/** What stands without a day is looked up by every run. */
const UNDATED = /^(?:logs\/undated\/(?:transaction|smtp|other)|deliveries\/undated\/)/

/** The files that nearly every run compares with what it reads: those of the last days or of none, and the usage. */
function recentFiles(shards: Archive['shards'], today: Day): readonly string[] {
  const days = Array.from({ length: HOT_AGE + 1 }, (_, age) => addDays(today, -age))
  const isRecent = (stem: string) =>
    UNDATED.test(stem) || days.some((day) => stem.includes(`/${day}`))
  const paths = [...shards].flatMap(([stem, parts]) => (isRecent(stem) ? parts : []))
  return paths.length > MOST_RECENT ? [] : [...paths, ...(shards.get(USAGE_SHARD.stem) ?? [])]
}

/**
 * Reads the head of the branch, and with it the files of the days before `today` that a run is about to compare.
 * Throws `InputError` when its `coverage.json` is of a newer version.
 */
export async function readArchive(
  branch: DataBranch,
  directory: string,
  today: Day,
): Promise<Archive> {
  const state = await branch.read()
  const shards = indexShards(state.files.keys(), directory)
  const own = [
    ...[ARCHIVE_FILE, COVERAGE_FILE, ERASURES_FILE].map((name) => `${directory}/${name}`),
    ...sealsFilesOf(state.files, directory),
  ]
  const blobs = [state.files, state.otherHead].flatMap((files) =>
    own.map((path) => files?.get(path)),
  )
  const recent = recentFiles(shards, today).map((path) => state.files.get(path))
  await branch.prefetch([...blobs, ...recent].filter((blob) => blob !== undefined))
  const { coverage, broken } = await readCoverage(branch, state.files, directory)
  const erased = await readErased(branch, state, `${directory}/${ERASURES_FILE}`)
  const found = await readProperties(branch, state, directory, shards.size > 0)
  const archive = indexArchive({
    state,
    directory,
    coverage,
    coverageBroken: broken,
    properties: found.properties,
    otherProperties: found.others,
    headSeal: await readHeadSeal(branch, { state, directory }),
    erased,
    pending: found.restored,
  })
  const isGone = coverage.written === null && archive.shards.size > 0
  if (lacksSealed(archive)) {
    return { ...archive, coverage: withoutClaims(coverage), coverageBroken: true }
  }
  return { ...archive, coverageBroken: broken || isGone }
}

/** Whether somebody deleted a file that the newest sealed commit has: the coverage still claims what was in it. */
function lacksSealed({ headSeal, state, directory }: Archive): boolean {
  if (headSeal.fits || state.otherHead !== undefined) return false
  return headSeal.bases.some(({ lines }) =>
    [...lines.keys()].some((path) => !state.files.has(`${directory}/${path}`)),
  )
}

/** The archive with other files, which are staged but not committed. */
export function withFiles(archive: Archive, changes: readonly FileChange[]): Archive {
  const files = new Map(archive.state.files)
  for (const { path, blob } of changes) {
    if (blob === null) files.delete(path)
    else files.set(path, blob)
  }
  return indexArchive({ ...archive, state: { ...archive.state, files } })
}

/** The archive as it stands after a commit. */
export function onHead(
  archive: Archive,
  state: BranchState,
  coverage: Coverage,
  base: SealBase,
): Archive {
  const headSeal = { bases: [base], fits: true }
  return indexArchive({ ...archive, coverage, coverageBroken: false, headSeal, pending: [], state })
}
