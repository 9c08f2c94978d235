import type { ShardChange } from '../core/changes.ts'
import type { Failure } from '../core/failure.ts'
import { failureShard, parseGroup, type Shard } from '../core/layout.ts'
import type { FileChange } from '../ports.ts'
import { writeContents } from '../publish/write-contents.ts'
import type { Archive } from './archive.ts'
import { shardOf } from './findings.ts'
import type { Harvest } from './harvest.ts'
import type { Run } from './run.ts'
import { prefetchShards, unlessDamaged } from './shard-files.ts'
import { writeErrors, writeUsage } from './write-account.ts'
import { deliveryShards, writeDeliveries } from './write-deliveries.ts'
import { type Writing, writeFailures, writeLogs } from './write-records.ts'
import { writeReports } from './write-reports.ts'
import type { Written, WrittenShard } from './written.ts'

/** Everything that a batch changes on one head of the branch. */
export interface WrittenBatch {
  readonly files: readonly FileChange[]
  readonly changes: readonly ShardChange[]
  readonly written: Written
  /** Something changed that deserves a commit. */
  readonly isMaterial: boolean
}

/** Writes shards one after the other and keeps the account; a damaged file costs only its own shard. */
function createWriter(run: Run) {
  const files: FileChange[] = []
  const changes: ShardChange[] = []
  const written: WrittenShard[] = []
  let isMaterial = false
  async function write({ shard, part, write: stage }: Writing): Promise<void> {
    const { ids = [], tally, ...staged } = await stage()
    files.push(...staged.files)
    const { added, changed, report } = staged.change
    if (added + changed > 0 || report !== undefined) changes.push(staged.change)
    isMaterial ||= staged.files.length > 0 && staged.minor !== true
    written.push({ shard, part, ids, ...(tally && { tally }) })
  }
  return {
    async writeAll(writings: Iterable<Writing>): Promise<void> {
      for (const writing of writings) {
        const { stem } = writing.shard
        await unlessDamaged(write(writing), (error) =>
          run.problems.add('damaged-file', stem, error.message),
        )
      }
    },
    written: (): Written => written,
    result: () => ({ files, changes, written, isMaterial }),
  }
}

type IsReady = (group: string) => boolean

/** Which groups may be written. */
export interface Ready {
  readonly logs: IsReady
  readonly failures: IsReady
}

/** The log shards of the finished groups. */
function* writeLogGroups(
  run: Run,
  archive: Archive,
  harvest: Harvest,
  isReady: IsReady,
): Generator<Writing> {
  for (const { group, records } of harvest.logs.groups()) {
    if (!isReady(group)) continue
    const shard = shardOf(archive, harvest, parseGroup(group))
    yield { shard, part: group, write: () => writeLogs(run, archive, shard, records) }
  }
}

/** A failure does not repeat the keys of its mail log (contract, section 5). */
function* ownKeysOf(failures: Iterable<Failure>, logKeys: ReadonlySet<string>): Generator<Failure> {
  for (const failure of failures) {
    yield { ...failure, extra: failure.extra.filter(([key]) => !logKeys.has(key)) }
  }
}

function* writeFailureGroups(
  run: Run,
  archive: Archive,
  harvest: Harvest,
  isReady: IsReady,
): Generator<Writing> {
  for (const { group, records } of harvest.failures.groups()) {
    if (!isReady(group)) continue
    const shard = failureShard(shardOf(archive, harvest, parseGroup(group)))
    const rows = ownKeysOf(records, harvest.logKeys)
    yield { shard, part: group, write: () => writeFailures(run, archive, shard, rows) }
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
  ready: Ready,
): Promise<WrittenBatch> {
  const writer = createWriter(run)
  await prefetchShards(run.branch, archive, touchedShards(archive, harvest, ready.logs))
  await writer.writeAll(writeLogGroups(run, archive, harvest, ready.logs))
  const tallies = new Map(writer.written().map(({ part, tally }) => [part, tally]))
  await writer.writeAll(writeFailureGroups(run, archive, harvest, ready.failures))
  if (run.resources.has('deliveries')) {
    await writer.writeAll(writeDeliveries(run, archive, harvest, tallies))
  }
  await writer.writeAll(writeOthers(run, archive, harvest))
  return writer.result()
}

function touchedShards(archive: Archive, harvest: Harvest, isReady: IsReady): Shard[] {
  const logs = [...harvest.groups.keys()]
    .filter(isReady)
    .map((group) => shardOf(archive, harvest, parseGroup(group)))
  return [...logs, ...logs.map(failureShard), ...deliveryShards(archive, harvest)]
}
