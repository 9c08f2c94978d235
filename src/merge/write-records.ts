import type { FileChange } from '../ports.ts'
import {
  createLogCounts,
  createShardChange,
  type LogCounts,
  type ShardChange,
  type Sighting,
  sightingOf,
} from '../records/counts.ts'
import { countFormulasIn } from '../records/csv/csv.ts'
import { FAILURES, type Failure } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import type { RecordKind } from '../records/kind.ts'
import { isJsonLines, type Shard } from '../records/layout.ts'
import { MAIL_LOGS, type MailLog } from '../records/mail-log.ts'
import type { Archive, ArchiveAccess } from './archive-state.ts'
import { createReadOrder, type Merged, mergeShard } from './shards.ts'
import { writeShard } from './write-shard.ts'

/** One shard, merged and staged. */
export interface StagedShard {
  readonly files: readonly FileChange[]
  readonly change: ShardChange
  /** No reason for a commit of its own. */
  readonly minor?: boolean
  /** As in `WrittenShard`. */
  readonly ids?: readonly Id[]
  /** Of a log shard: all its logs, counted. */
  readonly logCounts?: LogCounts
}

/** A shard that is ready to be written. */
export interface Writing {
  readonly shard: Shard
  /** Which part of what was read goes into it, as in `WrittenShard`. */
  readonly part: string
  /** Throws `DecodeError` naming a file of the archive that does not decode. */
  write(): Promise<StagedShard>
}

type Writer = Pick<ArchiveAccess, 'branch' | 'began'>

const PLAIN: Sighting = { status: '', code: '', failed: false }

/** Merges one shard with what was read of it and stages its parts. Throws `DecodeError` naming a broken file. */
export async function writeRecords<R>(
  run: Writer,
  shard: Shard,
  kind: RecordKind<R>,
  archive: Archive,
  merged: AsyncIterable<readonly Merged<R>[]>,
  sight: (record: R) => Sighting = () => PLAIN,
  see: (one: Merged<R>) => void = () => {},
): Promise<StagedShard> {
  const change = createShardChange(shard.kind, shard.stem)
  let formulas = 0
  let recounted = 0
  const files = await writeShard(run.branch, archive, shard, kind, merged, (one) => {
    see(one)
    if (!one.changed) return
    if (!one.read) recounted++
    change.see(one.before === undefined ? undefined : sight(one.before), sight(one.record))
    if (!isJsonLines(shard.kind)) formulas += countFormulasIn(kind.line(one.record))
  })
  return { files, change: { ...change.result(), formulas, recounted } }
}

/** Mail logs of a shard of the archive with those that were read, in batches. */
export type MergedLogs = AsyncIterable<readonly Merged<MailLog>[]>

/** Merges the logs of one group with the archive's. Reading it throws `DecodeError` naming a broken file. */
export function mergeLogs(
  run: Writer,
  archive: Archive,
  shard: Shard,
  records: Iterable<MailLog>,
): MergedLogs {
  return mergeShard(run.branch, archive, shard, MAIL_LOGS, records, createReadOrder(run, archive))
}

/** Counts merged logs without keeping them. */
export async function countLogs(merged: MergedLogs): Promise<LogCounts> {
  const logCounts = createLogCounts()
  for await (const batch of merged) for (const { record } of batch) logCounts.add(record)
  return logCounts.result()
}

/** Stages the merged logs of one group; `logCounts` counts the whole shard. */
export async function writeLogs(
  run: Writer,
  archive: Archive,
  shard: Shard,
  merged: MergedLogs,
): Promise<StagedShard & { readonly logCounts: LogCounts }> {
  const logCounts = createLogCounts()
  const staged = await writeRecords(run, shard, MAIL_LOGS, archive, merged, sightingOf, (one) =>
    logCounts.add(one.record),
  )
  return { ...staged, logCounts: logCounts.result() }
}

/** The failures of one group. */
export async function writeFailures(
  run: Writer,
  archive: Archive,
  shard: Shard,
  records: Iterable<Failure>,
): Promise<StagedShard> {
  const orderOf = createReadOrder(run, archive)
  const merged = mergeShard(run.branch, archive, shard, FAILURES, records, orderOf)
  const ids: Id[] = []
  const staged = await writeRecords(run, shard, FAILURES, archive, merged, sightingOf, (one) => {
    if (one.read) ids.push(one.record.maillogId)
  })
  return { ...staged, ids }
}
