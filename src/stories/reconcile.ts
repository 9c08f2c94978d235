import { MAIL_LOGS } from '../core/canonical.ts'
import type { Coverage } from '../core/coverage.ts'
import { ERASURES_FILE, parsePath, type Shard } from '../core/layout.ts'
import type { ReadOrder } from '../core/merge.ts'
import { readTimeOf } from '../core/spans.ts'
import { createTally, type Tally } from '../core/tally.ts'
import { parseTime } from '../core/time.ts'
import { uniteCoverages } from '../core/unite-coverages.ts'
import type { BlobId, DataBranch, FileChange } from '../ports.ts'
import { type Archive, indexShards, withFiles } from './archive.ts'
import { readCoverage } from './branch-files.ts'
import { mergeStreams, writeShard } from './merge-shard.ts'
import { readShard } from './shard-files.ts'
import { type Mergeable, withKind } from './shard-kinds.ts'

type Files = ReadonlyMap<string, BlobId>

function readTime(coverage: Coverage, maillogId: string, deliveryId: string | null): number {
  const named = parseTime(coverage.named.get(deliveryId ?? '') ?? '') ?? 0
  return Math.max(readTimeOf(coverage.spans, maillogId) ?? 0, named)
}

/** Stems whose parts are not the same blobs on both sides, and that the rival has. */
export function differingShards(own: Files, rival: Files, directory: string): Shard[] {
  const [mine, theirs] = [indexShards(own.keys(), directory), indexShards(rival.keys(), directory)]
  const shards: Shard[] = []
  for (const [stem, paths] of theirs) {
    const known = mine.get(stem) ?? []
    const same =
      known.length === paths.length && paths.every((path) => own.get(path) === rival.get(path))
    const place = parsePath((paths[0] ?? '').slice(directory.length + 1))
    if (!same && place !== undefined) shards.push({ kind: place.kind, stem })
  }
  return shards
}

/** Files that are no records: what a person put on the base, and reports that the head lacks, are taken over. */
function takeOver(archive: Archive, rival: Files, shards: readonly Shard[]): FileChange[] {
  const { directory, state } = archive
  const erasures = `${directory}/${ERASURES_FILE}`
  const theirs = indexShards(rival.keys(), directory)
  const reports = shards.filter(({ kind, stem }) => kind === 'reports' && !archive.shards.has(stem))
  const paths = [erasures, ...reports.flatMap(({ stem }) => theirs.get(stem) ?? [])]
  return paths.flatMap((path) => {
    const blob = rival.get(path)
    return blob === undefined || state.files.get(path) === blob ? [] : [{ path, blob }]
  })
}

/** The counts of both sides, and of each merged shard its own: neither side counted what is in it now. */
async function countLogs(
  branch: DataBranch,
  { shards, state }: Archive,
  merged: readonly Shard[],
  known: ReadonlyMap<string, Tally>,
): Promise<Map<string, Tally>> {
  const tallies = new Map(known)
  for (const { stem } of merged) {
    if (!known.has(stem)) continue
    const tally = createTally()
    for await (const part of readShard(branch, state.files, shards.get(stem) ?? [], MAIL_LOGS)) {
      for (const log of part) tally.add(log)
    }
    tallies.set(stem, tally.result())
  }
  return tallies
}

/**
 * Merges a second version of the archive (the base of a review whose branches went apart) into the
 * first, record by record: a closed, squashed or outrun pull request loses nothing (contract, section 6).
 */
export async function reconcile(
  branch: DataBranch,
  archive: Archive,
  rival: Files,
  now: number,
): Promise<Archive> {
  const shards = differingShards(archive.state.files, rival, archive.directory)
  const theirs = indexShards(rival.keys(), archive.directory)
  const paths = shards.flatMap(({ stem }) => [
    ...(theirs.get(stem) ?? []).map((path) => rival.get(path)),
    ...(archive.shards.get(stem) ?? []).map((path) => archive.state.files.get(path)),
  ])
  await branch.prefetch(paths.filter((blob) => blob !== undefined))
  const other = (await readCoverage(branch, rival, archive.directory)).coverage
  const changes = takeOver(archive, rival, shards)

  async function mergeOne<R>(shard: Shard, { kind, ids }: Mergeable<R>): Promise<FileChange[]> {
    const parts = theirs.get(shard.stem) ?? []
    const records: R[] = []
    for await (const part of readShard(branch, rival, parts, kind)) records.push(...part)
    const own = readShard(branch, archive.state.files, archive.shards.get(shard.stem) ?? [], kind)
    const orderOf = (record: R): ReadOrder => {
      const { maillogId, deliveryId } = ids(record)
      const [mine, rivals] = [archive.coverage, other].map((coverage) =>
        readTime(coverage, maillogId, deliveryId),
      )
      return Math.sign((rivals ?? 0) - (mine ?? 0)) as ReadOrder
    }
    const merged = mergeStreams(kind, own, records, orderOf)
    return writeShard(branch, archive, shard, kind, merged, () => {})
  }

  for (const shard of shards) {
    const merging = withKind(shard, (mergeable) => mergeOne(shard, mergeable))
    changes.push(...((await merging) ?? []))
  }
  const coverage = uniteCoverages(archive.coverage, other, now)
  const merged = withFiles(archive, changes)
  const tallies = await countLogs(branch, merged, shards, coverage.tallies)
  return { ...merged, coverage: { ...coverage, tallies }, pending: changes }
}
