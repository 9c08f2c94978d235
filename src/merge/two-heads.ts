import { type Coverage, withoutClaims } from '../coverage/coverage.ts'
import { lastReadOf } from '../coverage/spans.ts'
import { uniteCoverages } from '../coverage/update.ts'
import { DecodeError } from '../errors.ts'
import type { DataBranch, FileChange, Files } from '../ports.ts'
import { uniteErasures } from '../privacy/erasures.ts'
import { createLogCounts, type LogCounts } from '../records/counts.ts'
import type { ReadOrder } from '../records/kind.ts'
import {
  ARCHIVE_FILE,
  CHART_FILES,
  COVERAGE_FILE,
  ERASURES_FILE,
  isOfMails,
  parsePath,
  type Shard,
} from '../records/layout.ts'
import { MAIL_LOGS } from '../records/mail-log.ts'
import { monthOfSeals } from '../seal/seals-file.ts'
import type { ArchiveAccess } from './archive-state.ts'
import { type Archive, indexShards, readCoverage, withFiles } from './archive-state.ts'
import { readText } from './files.ts'
import {
  blobsOf,
  countReport,
  type Mergeable,
  type Merged,
  mergeStreams,
  readShard,
  readWhole,
  withKind,
} from './shards.ts'
import { writeShard } from './write-shard.ts'

/** What every commit writes anew. */
const WRITTEN = ['README.md', '.gitattributes', ...Object.values(CHART_FILES)]
/** Files of the archive that are no records and are merged, or not, in their own way. */
const OWN_FILES: readonly string[] = [ARCHIVE_FILE, COVERAGE_FILE, ERASURES_FILE]

function isPeoples(path: string, directory: string): boolean {
  if (!path.startsWith(`${directory}/`)) return !WRITTEN.includes(path)
  const name = path.slice(directory.length + 1)
  const isOurs = OWN_FILES.includes(name) || monthOfSeals(name) !== undefined
  return !isOurs && parsePath(name) === undefined
}

/** Files that people put beside the archive and that differ on the two sides. */
function differingOthers(own: Files, otherHead: Files, directory: string): string[] {
  const paths = new Set([...own.keys(), ...otherHead.keys()])
  const differing = [...paths].filter((path) => own.get(path) !== otherHead.get(path))
  return differing.filter((path) => isPeoples(path, directory))
}

/** What the other head alone changed since the two sides parted; where both did, our side stands. */
function planOtherFiles(
  own: Files,
  otherHead: Files,
  forkPoint: Files,
  paths: readonly string[],
): FileChange[] {
  return paths
    .filter(
      (path) =>
        own.get(path) === forkPoint.get(path) && otherHead.get(path) !== forkPoint.get(path),
    )
    .map((path) => ({ path, blob: otherHead.get(path) ?? null }))
}

/** The other version of the archive. */
interface OtherHead {
  readonly files: Files
  readonly shards: ReadonlyMap<string, readonly string[]>
  readonly coverage: Coverage
}

const hasErasures = ({ erased }: Archive, { kind }: Shard): boolean =>
  erased.size > 0 && isOfMails(kind)

/** Whether both sides must be read: a shard that the other head alone has, and of which nothing was erased, is taken as it is. */
function needsMerging(archive: Archive, shard: Shard): boolean {
  return archive.shards.has(shard.stem) || hasErasures(archive, shard)
}

/** The other head's parts in place of ours. */
function replaceShard(archive: Archive, otherHead: OtherHead, { stem }: Shard): FileChange[] {
  const theirs = otherHead.shards.get(stem) ?? []
  const surplus = (archive.shards.get(stem) ?? []).filter((path) => !theirs.includes(path))
  return [...theirs, ...surplus]
    .map((path) => ({ path, blob: otherHead.files.get(path) ?? null }))
    .filter(({ path, blob }) => archive.state.files.get(path) !== (blob ?? undefined))
}

async function* dropErased<R>(
  merged: AsyncIterable<readonly Merged<R>[]>,
  isErased: (record: R) => boolean,
): AsyncGenerator<readonly Merged<R>[]> {
  for await (const batch of merged) yield batch.filter(({ record }) => !isErased(record))
}

async function mergeRecords<R>(
  branch: DataBranch,
  archive: Archive,
  otherHead: OtherHead,
  shard: Shard,
  { kind, ids }: Mergeable<R>,
): Promise<FileChange[]> {
  const theirs = otherHead.shards.get(shard.stem) ?? []
  const records = await readWhole(branch, otherHead.files, theirs, kind)
  const own = archive.shards.get(shard.stem) ?? []
  const orderOf = (record: R): ReadOrder => {
    const mine = lastReadOf(archive.coverage, ids(record))
    return Math.sign(lastReadOf(otherHead.coverage, ids(record)) - mine) as ReadOrder
  }
  const parts = readShard(branch, archive.state.files, own, kind)
  const merged = mergeStreams(kind, parts, records, orderOf)
  const isErased = (record: R) =>
    hasErasures(archive, shard) && archive.erased.has(ids(record).maillogId)
  return writeShard(branch, archive, shard, kind, dropErased(merged, isErased), () => {})
}

/** A report is replaced whole by one with at least as many opened rows. */
async function mergeReport(
  branch: DataBranch,
  archive: Archive,
  otherHead: OtherHead,
  shard: Shard,
): Promise<FileChange[]> {
  const own = archive.shards.get(shard.stem) ?? []
  const mine = await countReport(branch, archive.state.files, own)
  const theirs = await countReport(branch, otherHead.files, otherHead.shards.get(shard.stem) ?? [])
  return theirs.opened >= mine.opened ? replaceShard(archive, otherHead, shard) : []
}

/** Both versions of a shard as one, record by record. Throws `DecodeError` naming a file that does not decode. */
async function mergeOther(
  branch: DataBranch,
  archive: Archive,
  otherHead: OtherHead,
  shard: Shard,
): Promise<FileChange[]> {
  if (!needsMerging(archive, shard)) return replaceShard(archive, otherHead, shard)
  const merging = withKind(shard, (mergeable) =>
    mergeRecords(branch, archive, otherHead, shard, mergeable),
  )
  return merging ?? mergeReport(branch, archive, otherHead, shard)
}

async function isSound(branch: DataBranch, otherHead: OtherHead, shard: Shard): Promise<boolean> {
  const paths = otherHead.shards.get(shard.stem) ?? []
  async function readAll<R>({ kind }: Mergeable<R>): Promise<void> {
    for await (const _ of readShard(branch, otherHead.files, paths, kind));
  }
  try {
    await (withKind(shard, readAll) ?? countReport(branch, otherHead.files, paths))
    return true
  } catch (error) {
    if (error instanceof DecodeError) return false
    throw error
  }
}

/**
 * A shard of which one version is damaged, as a whole: the sound one of the other head, else whichever changed since
 * `forkPoint`, the files where the two parted. So damage that was mended on our side is not brought back.
 */
async function passOver(
  branch: DataBranch,
  archive: Archive,
  otherHead: OtherHead,
  shard: Shard,
  forkPoint: Files,
): Promise<FileChange[]> {
  if (await isSound(branch, otherHead, shard)) return replaceShard(archive, otherHead, shard)
  const own = archive.shards.get(shard.stem) ?? []
  const paths = new Set([...own, ...(otherHead.shards.get(shard.stem) ?? [])])
  return planOtherFiles(archive.state.files, otherHead.files, forkPoint, [...paths])
}

/** Stems whose parts are not the same blobs on both sides, and that the other head has. */
export function differingShards(own: Files, otherHead: Files, directory: string): Shard[] {
  const [mine, theirs] = [
    indexShards(own.keys(), directory),
    indexShards(otherHead.keys(), directory),
  ]
  const shards: Shard[] = []
  for (const [stem, paths] of theirs) {
    const known = mine.get(stem) ?? []
    const same =
      known.length === paths.length && paths.every((path) => own.get(path) === otherHead.get(path))
    const place = parsePath((paths[0] ?? '').slice(directory.length + 1))
    if (!same && place !== undefined) shards.push({ kind: place.kind, stem })
  }
  return shards
}

/** The counts of both sides, and of each merged shard its own: neither side counted what is in it now. */
async function countLogs(
  branch: DataBranch,
  { shards, state }: Archive,
  merged: readonly Shard[],
  known: ReadonlyMap<string, LogCounts>,
): Promise<Map<string, LogCounts>> {
  const countsByShard = new Map(known)
  for (const { stem } of merged) {
    if (!known.has(stem)) continue
    const logCounts = createLogCounts()
    for await (const part of readShard(branch, state.files, shards.get(stem) ?? [], MAIL_LOGS)) {
      for (const log of part) logCounts.add(log)
    }
    countsByShard.set(stem, logCounts.result())
  }
  return countsByShard
}

/** Throws `DecodeError`. */
async function uniteErased(
  branch: DataBranch,
  { directory, state: { files } }: Archive,
  otherHead: Files,
): Promise<FileChange[]> {
  const path = `${directory}/${ERASURES_FILE}`
  const [own, theirs] = [
    await readText(branch, files, path),
    await readText(branch, otherHead, path),
  ]
  if (theirs === undefined) return []
  const blob = await branch.stage(uniteErasures(own ?? theirs, theirs))
  return files.get(path) === blob ? [] : [{ path, blob }]
}

type Reconciling = Pick<ArchiveAccess, 'branch' | 'clock' | 'problems'>

/** Merges the shards one by one; a damaged one is named and costs only itself. */
async function mergeShards(
  { branch, problems }: Reconciling,
  archive: Archive,
  otherHead: OtherHead,
  readForkPoint: () => Promise<Files>,
) {
  const shards = differingShards(archive.state.files, otherHead.files, archive.directory)
  const read = shards.filter((shard) => needsMerging(archive, shard))
  const theirs = blobsOf(otherHead.files, otherHead.shards, read)
  await branch.prefetch([...theirs, ...blobsOf(archive.state.files, archive.shards, read)])
  const changes: FileChange[] = []
  const merged: Shard[] = []
  let isWhole = true
  for (const shard of shards) {
    try {
      changes.push(...(await mergeOther(branch, archive, otherHead, shard)))
      if (read.includes(shard)) merged.push(shard)
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      problems.add('damaged-file', shard.stem, error.message)
      isWhole = false
      changes.push(...(await passOver(branch, archive, otherHead, shard, await readForkPoint())))
    }
  }
  return { changes, merged, isWhole }
}

/**
 * Merges a second version of the archive (the head of a review whose branches went apart) into the
 * first, record by record: a closed, squashed or outrun pull request loses nothing.
 */
export async function reconcile(
  run: Reconciling,
  archive: Archive,
  otherFiles: Files,
): Promise<Archive> {
  const { branch, clock } = run
  const { directory, state } = archive
  let forkPoint: Promise<Files> | undefined
  const readForkPoint = () => {
    forkPoint ??= branch.readForkPoint(state)
    return forkPoint
  }
  const { coverage: theirs, broken } = await readCoverage(branch, otherFiles, directory)
  const shards = indexShards(otherFiles.keys(), directory)
  const otherHead = { files: otherFiles, shards, coverage: theirs }
  const { changes, merged, isWhole } = await mergeShards(run, archive, otherHead, readForkPoint)
  const others = differingOthers(state.files, otherFiles, directory)
  if (others.length > 0) {
    changes.push(...planOtherFiles(state.files, otherFiles, await readForkPoint(), others))
  }
  changes.push(...(await uniteErased(branch, archive, otherFiles)))
  const whole = withFiles(archive, changes)
  const isTheirs = theirs.written !== null
  const [first, second] = isTheirs ? [theirs, archive.coverage] : [archive.coverage, theirs]
  const coverage = uniteCoverages(first, second, clock.now())
  const countsByShard = await countLogs(branch, whole, merged, coverage.countsByShard)
  // Of a shard that one side could not give, either coverage may claim what the chosen version lacks.
  const known = isWhole ? coverage : withoutClaims(coverage)
  const isUnknown = broken || (!isTheirs && (shards.size > 0 || archive.coverageBroken))
  const united = { ...known, countsByShard }
  return {
    ...whole,
    coverage: united,
    coverageBroken: isUnknown || !isWhole,
    pending: [...archive.pending, ...changes],
  }
}
