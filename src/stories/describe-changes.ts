import { DecodeError } from '../errors.ts'
import { indexShards } from '../merge/archive-state.ts'
import {
  blobsOf,
  countReport,
  type Mergeable,
  mergeStreams,
  readShard,
  readWhole,
  withKind,
} from '../merge/shards.ts'
import { differingShards } from '../merge/two-heads.ts'
import type { BlobId, BlobSource } from '../ports.ts'
import { createShardChange, type ShardChange } from '../records/counts.ts'
import type { Shard } from '../records/layout.ts'

type Files = ReadonlyMap<string, BlobId>

/** The semantic diff of two versions of the archive, shard by shard, less those of which a file does not decode. */
export async function describeChanges(
  branch: BlobSource,
  base: Files,
  head: Files,
  directory: string,
  noteDamage: (shard: Shard, error: DecodeError) => void,
): Promise<ShardChange[]> {
  const shards = differingShards(base, head, directory)
  const [before, after] = [indexShards(base.keys(), directory), indexShards(head.keys(), directory)]
  await branch.prefetch([...blobsOf(base, before, shards), ...blobsOf(head, after, shards)])

  async function describe<R>(shard: Shard, { kind, sight }: Mergeable<R>): Promise<ShardChange> {
    const change = createShardChange(shard.kind, shard.stem)
    const records = await readWhole(branch, head, after.get(shard.stem) ?? [], kind)
    const old = readShard(branch, base, before.get(shard.stem) ?? [], kind)
    for await (const batch of mergeStreams(kind, old, records, () => 1)) {
      const changed = batch.filter((one) => one.changed)
      for (const one of changed) change.see(one.before && sight(one.before), sight(one.record))
    }
    return change.result()
  }

  const changes: ShardChange[] = []
  for (const shard of shards) {
    try {
      const described = withKind(shard, (mergeable) => describe(shard, mergeable))
      const paths = after.get(shard.stem) ?? []
      changes.push(await (described ?? describeReport(branch, head, shard, paths)))
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      noteDamage(shard, error)
    }
  }
  return changes
}

/** A report is a table that was replaced whole: its rows are all that can be said of it. */
async function describeReport(
  branch: BlobSource,
  head: Files,
  { kind, stem }: Shard,
  paths: readonly string[],
): Promise<ShardChange> {
  const { rows: added } = await countReport(branch, head, paths)
  return { ...createShardChange(kind, stem).result(), added }
}
