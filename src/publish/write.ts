import { DecodeError, messageOf, UnwritableError } from '../errors.ts'
import type { Archive } from '../merge/archive-state.ts'
import { countReport, mergeShard, prefetchShards } from '../merge/shards.ts'
import {
  mergeLogs,
  type StagedShard,
  type Writing,
  writeFailures,
  writeLogs,
  writeRecords,
} from '../merge/write-records.ts'
import type { Written, WrittenShard } from '../merge/written.ts'
import type { FileChange } from '../ports.ts'
import {
  type Collected,
  rowDayOf,
  type StagedReport,
  shardDayOf,
  shardOf,
} from '../read/collected.ts'
import { deliveryShards } from '../read/compare.ts'
import { ERRORS, type ErrorEntry, USAGES, type Usage } from '../records/account.ts'
import { createShardChange, type ShardChange } from '../records/counts.ts'
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
import { pageShards } from '../tell/branch-page.ts'
import { writeContents } from './write-contents.ts'
import { writeDeliveries } from './write-deliveries.ts'

function withoutRepeats(sorted: readonly ErrorEntry[]): ErrorEntry[] {
  const entries: ErrorEntry[] = []
  for (const entry of sorted) {
    const previous = entries.at(-1)
    if (previous === undefined || ERRORS.compare(previous, entry) !== 0) entries.push(entry)
    else entries[entries.length - 1] = ERRORS.merge(previous, entry, 0)
  }
  return entries
}

/** The error-stop list, by month of the error. */
function* writeErrors(run: Run, archive: Archive, collected: Collected): Generator<Writing> {
  const byStem = Map.groupBy(collected.errors, (entry) => errorShard(entry.errorTime).stem)
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
    yield { shard, part: stem, write }
  }
}

/**
 * The months of use. `minor` while nothing but the running month changed, which is no reason for a
 * commit of its own.
 */
function* writeUsage(run: Run, archive: Archive, collected: Collected): Generator<Writing> {
  if (collected.usages.length === 0) return
  const currentMonth = dayAt(run.began).slice(0, 7)
  // The API gives six digits by custom, and whatever it gives is kept.
  const isCurrent = ({ month }: Usage) => month.replace(/^(\d{4})[-/]?/, '$1-') === currentMonth
  const rows = collected.usages.toSorted(USAGES.compare)
  async function write() {
    const merged = mergeShard(run.branch, archive, USAGE_SHARD, USAGES, rows, () => 1)
    let minor = archive.shards.has(USAGE_SHARD.stem)
    async function* watched() {
      for await (const batch of merged) {
        minor &&= batch.every((one) => !one.changed || isCurrent(one.record))
        yield batch
      }
    }
    const written = await writeRecords(run, USAGE_SHARD, USAGES, archive, watched())
    return { ...written, minor }
  }
  yield { shard: USAGE_SHARD, part: USAGE_SHARD.stem, write }
}

function shardOfReport(archive: Archive, collected: Collected, deliveryId: Id): Shard {
  const stem = archive.reports.get(deliveryId)
  if (stem !== undefined) return { kind: 'reports', stem }
  const delivery = collected.deliveriesById.get(deliveryId)
  const day =
    delivery === undefined
      ? shardDayOf(archive, collected, deliveryId)
      : rowDayOf(archive, collected, delivery)
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

/**
 * A report is replaced whole by a newer one with at least as many opened rows. `isLater`: it was asked for after the
 * archived one, which a run that began later may have published meanwhile.
 */
async function writeReport(
  run: Run,
  archive: Archive,
  shard: Shard,
  report: StagedReport & { readonly isLater: boolean },
): Promise<StagedShard> {
  const paths = archive.shards.get(shard.stem) ?? []
  const { opened: known } = await countReport(run.branch, archive.state.files, paths)
  const wins = report.openedRows > known || (report.openedRows === known && report.isLater)
  const files = wins ? changedParts(archive, shard, report) : []
  const change = createShardChange(shard.kind, shard.stem).result()
  if (files.length === 0) return { files, change }
  const { openedRows, formulas } = report
  const kind = paths.length === 0 ? 'new' : 'replaced'
  return { files, change: { ...change, added: openedRows - known, formulas, report: kind } }
}

/** The open reports that were fetched. */
function* writeReports(run: Run, archive: Archive, collected: Collected): Generator<Writing> {
  for (const [deliveryId, report] of collected.reports) {
    const shard = shardOfReport(archive, collected, deliveryId)
    const { read } = archive.coverage.reports.get(deliveryId) ?? {}
    const isLater = read === undefined || Date.parse(read) <= run.began
    const write = async () => ({
      ...(await writeReport(run, archive, shard, { ...report, isLater })),
      ids: [deliveryId],
    })
    yield { shard, part: deliveryId, write }
  }
}

/** Everything that a batch changes on one head of the branch. */
export interface WrittenBatch {
  readonly files: readonly FileChange[]
  readonly changes: readonly ShardChange[]
  readonly written: Written
  /** Something changed that deserves a commit. */
  readonly isMaterial: boolean
}

/** Files that the branch did not take in an earlier try of this run, and why. */
export type Unwritable = ReadonlyMap<string, string>

/** Throws `UnwritableError` for a shard of which the branch does not take a file. */
function checkWritable(files: readonly FileChange[], unwritable: Unwritable): void {
  for (const { path } of files) {
    const reason = unwritable.get(path)
    if (reason !== undefined) throw new UnwritableError(reason, [path])
  }
}

/** Why a shard could not be written. Throws what costs more than the shard. */
function problemOf(error: unknown) {
  if (error instanceof DecodeError) return 'damaged-file'
  if (error instanceof UnwritableError) return 'unwritable-file'
  throw error
}

/** Writes shards one after the other and keeps the account; one that cannot be written costs only itself. */
function createWriter(run: Run, unwritable: Unwritable) {
  const files: FileChange[] = []
  const changes: ShardChange[] = []
  const written: WrittenShard[] = []
  let isMaterial = false
  async function write({ shard, part, write: stage }: Writing): Promise<void> {
    const { ids = [], logCounts, ...staged } = await stage()
    checkWritable(staged.files, unwritable)
    files.push(...staged.files)
    const { added, changed, report } = staged.change
    if (added + changed > 0 || report !== undefined) changes.push(staged.change)
    isMaterial ||= staged.files.length > 0 && staged.minor !== true
    written.push({ shard, part, ids, ...(logCounts && { logCounts }) })
  }
  return {
    async writeAll(writings: Iterable<Writing>): Promise<void> {
      for (const writing of writings) {
        const { stem } = writing.shard
        try {
          await write(writing)
        } catch (error) {
          run.problems.add(problemOf(error), stem, messageOf(error))
        }
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

/** The log shards of the finished groups: as comparing staged them, or merged here where it did not. */
function* writeLogGroups(
  run: Run,
  archive: Archive,
  collected: Collected,
  isReady: IsReady,
): Generator<Writing> {
  const shardIn = (group: string) => shardOf(archive, collected, parseGroup(group))
  const ready = new Set([...collected.groups.keys()].filter(isReady).sort())
  for (const group of ready) {
    const shard = shardIn(group)
    const known = collected.stagedLogs.get(group)
    // A delivery that answered after comparing may have named the file by another day.
    if (known?.shard.stem !== shard.stem) continue
    ready.delete(group)
    yield { shard, part: group, write: async () => known.staged }
  }
  if (ready.size === 0) return
  for (const { group, records } of collected.logs.groups()) {
    if (!ready.has(group)) continue
    const shard = shardIn(group)
    const write = () => writeLogs(run, archive, shard, mergeLogs(run, archive, shard, records))
    yield { shard, part: group, write }
  }
}

/**
 * A failure does not repeat the keys of its mail log, and keeps what only the detail has. A log that this run did
 * not read is taken to have the keys of those that it read.
 */
function* ownKeysOf(failures: Iterable<Failure>, collected: Collected): Generator<Failure> {
  for (const failure of failures) {
    const keys = collected.keysOfFailed.get(failure.maillogId) ?? collected.logKeys
    yield { ...failure, extra: failure.extra.filter(([key]) => !keys.has(key)) }
  }
}

function* writeFailureGroups(
  run: Run,
  archive: Archive,
  collected: Collected,
  isReady: IsReady,
): Generator<Writing> {
  for (const { group, records } of collected.failures.groups()) {
    if (!isReady(group)) continue
    const shard = failureShard(shardOf(archive, collected, parseGroup(group)))
    const rows = ownKeysOf(records, collected)
    yield { shard, part: group, write: () => writeFailures(run, archive, shard, rows) }
  }
}

function* writeOthers(run: Run, archive: Archive, collected: Collected): Generator<Writing> {
  yield* writeContents(archive, collected)
  yield* writeReports(run, archive, collected)
  yield* writeErrors(run, archive, collected)
  yield* writeUsage(run, archive, collected)
}

/**
 * Merges what was collected into the archive and stages what changed. What has to be fetched for it comes at one
 * go, with all that the page of the branch is made of: where something is written, the page is too.
 */
export async function writeAll(
  run: Run,
  archive: Archive,
  collected: Collected,
  { ready, unwritable }: { readonly ready: Ready; readonly unwritable: Unwritable },
): Promise<WrittenBatch> {
  const writer = createWriter(run, unwritable)
  const page = pageShards(archive, dayAt(run.clock.now()))
  await prefetchShards(run.branch, archive, touchedShards(archive, collected, ready), page)
  await writer.writeAll(writeLogGroups(run, archive, collected, ready.logs))
  const countsByGroup = new Map(writer.written().map(({ part, logCounts }) => [part, logCounts]))
  await writer.writeAll(writeFailureGroups(run, archive, collected, ready.failures))
  if (run.resources.has('deliveries')) {
    await writer.writeAll(writeDeliveries(run, archive, collected, countsByGroup))
  }
  await writer.writeAll(writeOthers(run, archive, collected))
  return writer.result()
}

/** The shards that are read for what will be written. */
function touchedShards(archive: Archive, collected: Collected, ready: Ready): Shard[] {
  const shardIn = (group: string) => shardOf(archive, collected, parseGroup(group))
  const isMerged = (group: string) =>
    collected.stagedLogs.get(group)?.shard.stem === shardIn(group).stem
  const logs = [...collected.groups.keys()].filter((name) => ready.logs(name) && !isMerged(name))
  const failures = [...collected.failures.names()].filter(ready.failures)
  return [
    ...logs.map(shardIn),
    ...failures.map((group) => failureShard(shardIn(group))),
    ...deliveryShards(archive, collected),
    ...[...collected.reports.keys()].map((id) => shardOfReport(archive, collected, id)),
    ...collected.errors.map(({ errorTime }) => errorShard(errorTime)),
    ...(collected.usages.length === 0 ? [] : [USAGE_SHARD]),
  ]
}
