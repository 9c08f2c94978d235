import type { Coverage } from '../coverage/coverage.ts'
import { lastReadOf } from '../coverage/spans.ts'
import { DecodeError } from '../errors.ts'
import type { BlobId, DataBranch, FileChange } from '../ports.ts'
import type { ReadOrder } from '../records/kind.ts'
import type { Shard } from '../records/layout.ts'
import type { Archive } from './archive.ts'
import { type Merged, mergeStreams, writeShard } from './merge-shard.ts'
import { countReport } from './report-files.ts'
import { readShard, readWhole } from './shard-files.ts'
import { type Mergeable, withKind } from './shard-kinds.ts'
import { planTakeOver } from './take-over.ts'

type Files = ReadonlyMap<string, BlobId>

/** The other version of the archive. */
export interface Rival {
  readonly files: Files
  readonly shards: ReadonlyMap<string, readonly string[]>
  readonly coverage: Coverage
}

const hasErasures = ({ erased }: Archive, { kind }: Shard): boolean =>
  erased.size > 0 && (kind === 'logs' || kind === 'failures')

/** Whether both sides must be read: a shard that the rival alone has, and of which nothing was erased, is taken as it is. */
export function needsMerging(archive: Archive, shard: Shard): boolean {
  return archive.shards.has(shard.stem) || hasErasures(archive, shard)
}

/** The rival's parts in place of ours. */
function replaceShard(archive: Archive, rival: Rival, { stem }: Shard): FileChange[] {
  const theirs = rival.shards.get(stem) ?? []
  const surplus = (archive.shards.get(stem) ?? []).filter((path) => !theirs.includes(path))
  return [...theirs, ...surplus]
    .map((path) => ({ path, blob: rival.files.get(path) ?? null }))
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
  rival: Rival,
  shard: Shard,
  { kind, ids }: Mergeable<R>,
): Promise<FileChange[]> {
  const theirs = rival.shards.get(shard.stem) ?? []
  const records = await readWhole(branch, rival.files, theirs, kind)
  const own = archive.shards.get(shard.stem) ?? []
  const orderOf = (record: R): ReadOrder => {
    const mine = lastReadOf(archive.coverage, ids(record))
    return Math.sign(lastReadOf(rival.coverage, ids(record)) - mine) as ReadOrder
  }
  const parts = readShard(branch, archive.state.files, own, kind)
  const merged = mergeStreams(kind, parts, records, orderOf)
  const isErased = (record: R) =>
    hasErasures(archive, shard) && archive.erased.has(ids(record).maillogId)
  return writeShard(branch, archive, shard, kind, dropErased(merged, isErased), () => {})
}

/** A report is replaced whole by one with at least as many opened rows (contract, section 5). */
async function mergeReport(
  branch: DataBranch,
  archive: Archive,
  rival: Rival,
  shard: Shard,
): Promise<FileChange[]> {
  const own = archive.shards.get(shard.stem) ?? []
  const mine = await countReport(branch, archive.state.files, own)
  const theirs = await countReport(branch, rival.files, rival.shards.get(shard.stem) ?? [])
  return theirs.opened >= mine.opened ? replaceShard(archive, rival, shard) : []
}

/** Both versions of a shard as one, record by record. Throws `DecodeError` naming a file that does not decode. */
export async function mergeRival(
  branch: DataBranch,
  archive: Archive,
  rival: Rival,
  shard: Shard,
): Promise<FileChange[]> {
  if (!needsMerging(archive, shard)) return replaceShard(archive, rival, shard)
  const merging = withKind(shard, (mergeable) =>
    mergeRecords(branch, archive, rival, shard, mergeable),
  )
  return merging ?? mergeReport(branch, archive, rival, shard)
}

async function isSound(branch: DataBranch, rival: Rival, shard: Shard): Promise<boolean> {
  const paths = rival.shards.get(shard.stem) ?? []
  async function readAll<R>({ kind }: Mergeable<R>): Promise<void> {
    for await (const _ of readShard(branch, rival.files, paths, kind));
  }
  try {
    await (withKind(shard, readAll) ?? countReport(branch, rival.files, paths))
    return true
  } catch (error) {
    if (error instanceof DecodeError) return false
    throw error
  }
}

/**
 * A shard of which one version is damaged, as a whole: the sound one of the rival, else whichever changed since
 * `fork`, the files where the two parted. So damage that was mended on our side is not brought back.
 */
export async function passOver(
  branch: DataBranch,
  archive: Archive,
  rival: Rival,
  shard: Shard,
  fork: Files,
): Promise<FileChange[]> {
  if (await isSound(branch, rival, shard)) return replaceShard(archive, rival, shard)
  const own = archive.shards.get(shard.stem) ?? []
  const paths = new Set([...own, ...(rival.shards.get(shard.stem) ?? [])])
  return planTakeOver(archive.state.files, rival.files, fork, [...paths])
}
