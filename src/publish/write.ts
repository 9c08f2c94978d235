import { DecodeError } from '../errors.ts'
import type { Archive } from '../merge/archive-state.ts'
import { countReport, mergeShard, prefetchShards } from '../merge/shards.ts'
import type { FileChange } from '../ports.ts'
import { type Harvest, homeOf, type StagedReport, shardOf } from '../read/collected.ts'
import { ERRORS, type ErrorEntry, USAGES } from '../records/account.ts'
import { createShardChange, type ShardChange, type Tally } from '../records/counts.ts'
import { startDay } from '../records/delivery.ts'
import type { Failure } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import {
  errorShard,
  failureShard,
  parseGroup,
  partPath,
  reportShard,
  type Shard,
  USAGE_SHARD,
} from '../records/layout.ts'
import { dayAt } from '../records/time.ts'
import type { Run } from '../run.ts'
import { deliveryShards, writeDeliveries } from './write-deliveries.ts'
import {
  type Writing,
  type WrittenShard,
  writeFailures,
  writeLogs,
  writeRecords,
} from './write-records.ts'

function withoutRepeats(sorted: readonly ErrorEntry[]): ErrorEntry[] {
  return sorted.filter((entry, index) => {
    const previous = sorted[index - 1]
    return previous === undefined || ERRORS.compare(previous, entry) !== 0
  })
}

/** The error-stop list, by month of the error. */
function* writeErrors(run: Run, archive: Archive, harvest: Harvest): Generator<Writing> {
  const byStem = Map.groupBy(harvest.errors, (entry) => errorShard(entry.errorTime).stem)
  for (const [stem, entries] of byStem) {
    const shard: Shard = { kind: 'errors', stem }
    const rows = withoutRepeats(entries.toSorted(ERRORS.compare))
    const write = () =>
      writeRecords(
        run,
        shard,
        ERRORS,
        archive,
        mergeShard(run.branch, archive, shard, ERRORS, rows, () => 1),
      )
    yield { shard, write }
  }
}

/**
 * The months of use. `minor` while nothing but the running month changed, which is no reason for a
 * commit of its own (contract, section 5).
 */
function* writeUsage(run: Run, archive: Archive, harvest: Harvest): Generator<Writing> {
  if (harvest.usages.length === 0) return
  const currentMonth = dayAt(run.began).slice(0, 7).replace('-', '')
  const rows = harvest.usages.toSorted(USAGES.compare)
  async function write() {
    const merged = mergeShard(run.branch, archive, USAGE_SHARD, USAGES, rows, () => 1)
    let minor = archive.shards.has(USAGE_SHARD.stem)
    async function* watched() {
      for await (const batch of merged) {
        minor &&= batch.every((one) => !one.changed || one.record.month === currentMonth)
        yield batch
      }
    }
    const written = await writeRecords(run, USAGE_SHARD, USAGES, archive, watched())
    return { ...written, minor }
  }
  yield { shard: USAGE_SHARD, write }
}

function shardOfReport(archive: Archive, harvest: Harvest, deliveryId: Id): Shard {
  const stem = archive.reports.get(deliveryId)
  if (stem !== undefined) return { kind: 'reports', stem }
  const delivery = harvest.deliveriesById.get(deliveryId)
  const isBulk = delivery?.deliveryType === 'BULK' || delivery === undefined
  const day = isBulk ? homeOf(archive, harvest, deliveryId) : startDay(delivery)
  return reportShard(deliveryId, day)
}

/** The files of a report, less those that are on the branch already. */
function changedParts(archive: Archive, shard: Shard, report: StagedReport): FileChange[] {
  const paths = report.parts.map((_, index) => `${archive.directory}/${partPath(shard, index + 1)}`)
  const changes = report.parts.flatMap((blob, index) => {
    const path = paths[index] ?? ''
    return archive.state.files.get(path) === blob ? [] : [{ path, blob }]
  })
  const surplus = (archive.shards.get(shard.stem) ?? []).filter((path) => !paths.includes(path))
  return [...changes, ...surplus.map((path) => ({ path, blob: null }))]
}

/** A report is replaced whole by a newer one with at least as many opened rows (contract, section 5). */
async function writeReport(
  run: Run,
  archive: Archive,
  shard: Shard,
  report: StagedReport,
): Promise<WrittenShard> {
  const paths = archive.shards.get(shard.stem) ?? []
  const { opened: known } = await countReport(run.branch, archive.state.files, paths)
  const files = report.openedRows >= known ? changedParts(archive, shard, report) : []
  const change = createShardChange(shard.kind, shard.stem).result()
  if (files.length === 0) return { files, change }
  const { openedRows, formulas } = report
  return { files, change: { ...change, added: openedRows - known, formulas } }
}

/** The open reports that were fetched. */
function* writeReports(run: Run, archive: Archive, harvest: Harvest): Generator<Writing> {
  for (const [deliveryId, report] of harvest.reports) {
    const shard = shardOfReport(archive, harvest, deliveryId)
    yield { shard, write: () => writeReport(run, archive, shard, report) }
  }
}

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
  for (const writing of writeReports(run, archive, harvest)) await writer.write(writing)
  for (const writing of writeErrors(run, archive, harvest)) await writer.write(writing)
  for (const writing of writeUsage(run, archive, harvest)) await writer.write(writing)
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
