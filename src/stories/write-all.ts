import type { ShardChange } from '../core/changes.ts'
import type { Failure } from '../core/failure.ts'
import { failureShard, parseGroup, type Shard } from '../core/layout.ts'
import type { Tally } from '../core/tally.ts'
import { DecodeError } from '../errors.ts'
import type { FileChange } from '../ports.ts'
import { writeContents } from '../publish/write-contents.ts'
import type { Archive } from './archive.ts'
import { shardOf } from './findings.ts'
import type { Harvest } from './harvest.ts'
import type { Run } from './run.ts'
import { prefetchShards } from './shard-files.ts'
import { writeErrors, writeUsage } from './write-account.ts'
import { deliveryShards, writeDeliveries } from './write-deliveries.ts'
import { type Writing, writeFailures, writeLogs } from './write-records.ts'
import { writeReports } from './write-reports.ts'

/** Everything that a batch changes on one head of the branch. */
export interface WrittenBatch {
  readonly files: readonly FileChange[]
  readonly changes: readonly ShardChange[]
  readonly tallies: ReadonlyMap<string, Tally>
  /** Log groups whose file in the archive does not decode: left alone, and not covered. */
  readonly damaged: readonly string[]
  /** Something changed that deserves a commit. */
  readonly isMaterial: boolean
}

/** Writes shards one after the other and keeps the account; a damaged file costs only its own shard. */
function createWriter(run: Run) {
  const files: FileChange[] = []
  const changes: ShardChange[] = []
  let isMaterial = false
  return {
    async write(writing: Writing): Promise<boolean> {
      try {
        const written = await writing.write()
        files.push(...written.files)
        if (written.change.added + written.change.changed > 0) changes.push(written.change)
        isMaterial ||= written.files.length > 0 && written.minor !== true
        return true
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error
        run.problems.add('damaged-file', writing.shard.stem, error.message)
        return false
      }
    },
    result: () => ({ files, changes, isMaterial }),
  }
}

type IsFinished = (group: string) => boolean

/** The log shards of the finished groups; their counts go into `tallies`. */
function* writeLogGroups(
  run: Run,
  archive: Archive,
  harvest: Harvest,
  isFinished: IsFinished,
  tallies: Map<string, Tally>,
): Generator<Writing & { readonly group: string }> {
  for (const { group, records } of harvest.logs.groups()) {
    if (!isFinished(group)) continue
    const shard = shardOf(archive, harvest, parseGroup(group))
    const write = async () => {
      const written = await writeLogs(run, archive, shard, records)
      tallies.set(group, written.tally)
      return written
    }
    yield { shard, group, write }
  }
}

/** A failure does not repeat the keys of its mail log (contract, section 5). */
function* ownKeysOf(failures: Iterable<Failure>, logKeys: ReadonlySet<string>): Generator<Failure> {
  for (const failure of failures) {
    yield { ...failure, extra: failure.extra.filter(([key]) => !logKeys.has(key)) }
  }
}

function* writeFailureGroups(run: Run, archive: Archive, harvest: Harvest): Generator<Writing> {
  for (const { group, records } of harvest.failures.groups()) {
    const shard = failureShard(shardOf(archive, harvest, parseGroup(group)))
    const rows = ownKeysOf(records, harvest.logKeys)
    yield { shard, write: () => writeFailures(run, archive, shard, rows) }
  }
}

function* writeOthers(run: Run, archive: Archive, harvest: Harvest): Generator<Writing> {
  yield* writeContents(archive, harvest)
  yield* writeReports(run, archive, harvest)
  yield* writeErrors(run, archive, harvest)
  yield* writeUsage(run, archive, harvest)
}

/** Merges the harvest into the archive and stages what changed. */
export async function writeAll(
  run: Run,
  archive: Archive,
  harvest: Harvest,
  isFinished: IsFinished,
): Promise<WrittenBatch> {
  const writer = createWriter(run)
  const tallies = new Map<string, Tally>()
  const damaged: string[] = []
  await prefetchShards(run.branch, archive, touchedShards(archive, harvest, isFinished))
  for (const writing of writeLogGroups(run, archive, harvest, isFinished, tallies)) {
    if (!(await writer.write(writing))) damaged.push(writing.group)
  }
  for (const writing of writeFailureGroups(run, archive, harvest)) await writer.write(writing)
  if (run.resources.has('deliveries')) {
    for (const writing of writeDeliveries(run, archive, harvest, tallies))
      await writer.write(writing)
  }
  for (const writing of writeOthers(run, archive, harvest)) await writer.write(writing)
  const byStem = [...tallies].map(
    ([group, tally]) => [shardOf(archive, harvest, parseGroup(group)).stem, tally] as const,
  )
  return { ...writer.result(), tallies: new Map(byStem), damaged }
}

function touchedShards(archive: Archive, harvest: Harvest, isFinished: IsFinished): Shard[] {
  const logs = [...harvest.groups.keys()]
    .filter(isFinished)
    .map((group) => shardOf(archive, harvest, parseGroup(group)))
  return [...logs, ...logs.map(failureShard), ...deliveryShards(archive, harvest)]
}
