import type { LogCounts } from '../records/counts.ts'
import type { Id } from '../records/id.ts'
import type { Shard, ShardKind } from '../records/layout.ts'

/**
 * One shard that stands in the commit, with all that this run read of it. A shard is written whole or not at
 * all: what could not be written has no entry, whatever the reason.
 */
export interface WrittenShard {
  readonly shard: Shard
  /** Which part of what was read it holds: a log group, a day of deliveries, a delivery's id, a month. */
  readonly part: string
  /** What is no longer owed because of it: the mail logs of failures, the BULK deliveries of a day, the delivery of a report. */
  readonly ids: readonly Id[]
  /** Of a log shard: all its logs, counted. */
  readonly logCounts?: LogCounts
}

/** What publications wrote, shard by shard. The coverage claims nothing that does not follow from it. */
export type Written = readonly WrittenShard[]

/** The parts of one kind that stand in the commit. */
export function partsOf(written: Written, kind: ShardKind): Set<string> {
  return new Set(written.filter(({ shard }) => shard.kind === kind).map(({ part }) => part))
}

/** What is no longer owed because of the shards of one kind. */
export function idsOf(written: Written, kind: ShardKind): Set<Id> {
  return new Set(written.filter(({ shard }) => shard.kind === kind).flatMap(({ ids }) => ids))
}

/** The counts of the log shards, by stem. */
export function countsOfShards(written: Written): Map<string, LogCounts> {
  const counted = written.flatMap(({ shard, logCounts }) =>
    logCounts === undefined ? [] : [[shard.stem, logCounts] as const],
  )
  return new Map(counted)
}
