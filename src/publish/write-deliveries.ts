import type { Archive } from '../merge/archive-state.ts'
import { type Merged, mergeShard, prefetchShards, unlessDamaged } from '../merge/shards.ts'
import { countLogs, mergeLogs, type Writing, writeRecords } from '../merge/write-records.ts'
import { type Collected, rowDayOf, shardOf } from '../read/collected.ts'
import { deliveryDays } from '../read/compare.ts'
import type { LogCounts } from '../records/counts.ts'
import {
  type CountsMatch,
  DELIVERIES,
  type DeliveryRow,
  toDeliveryRow,
} from '../records/delivery.ts'
import { compareIds, type Id } from '../records/id.ts'
import { deliveryShard, logShard, type Shard } from '../records/layout.ts'
import { parseTime } from '../records/time.ts'
import type { Run } from '../run.ts'

/** Not the opens: they go on for ever, also between reading the logs and reading the counts. */
const COMPARED = [
  ['sentCount', 'SENT'],
  ['dropCount', 'DROP'],
  ['hardErrorCount', 'HARDERROR'],
  ['softErrorCount', 'SOFTERROR'],
] as const

/**
 * `pending` while something may still change by itself (a retry, a delivery that is not over) or the
 * provider has told no total; else every count it gave must agree.
 */
function compareCounts(delivery: DeliveryRow, logCounts: LogCounts): CountsMatch {
  const over = delivery.status === 'SENT' || delivery.status === 'FAILED'
  if (!over || logCounts.byStatus.has('RETRY') || delivery.totalCount === null) return 'pending'
  const agrees = (told: string | null, counted: number) => told === null || Number(told) === counted
  const doAllAgree =
    agrees(delivery.totalCount, logCounts.total) &&
    COMPARED.every(([key, status]) => agrees(delivery[key], logCounts.byStatus.get(status) ?? 0))
  return doAllAgree ? 'yes' : 'no'
}

/** A BULK delivery with our count beside the provider's. */
export function addOwnCount(delivery: DeliveryRow, logCounts: LogCounts): DeliveryRow {
  const countsMatch = compareCounts(delivery, logCounts)
  return { ...delivery, archivedCount: String(logCounts.total), countsMatch }
}

/** Counts of log groups, by group. */
export type CountsByGroup = ReadonlyMap<string, LogCounts | undefined>

/** What became of the logs of deliveries in this run. */
interface WrittenLogs {
  readonly countsByGroup: CountsByGroup
  /** Whether the branch did not take a delivery's file of logs, in this run. */
  isUnwritable(deliveryId: Id): boolean
}

/** The archived logs of a delivery. */
function archivedLogs(archive: Archive, deliveryId: Id): Shard {
  return logShard({ type: 'delivery', deliveryId }, archive.shardDays.get(deliveryId) ?? null)
}

/** Counts a delivery's archived logs when this run read none of them. Throws `DecodeError`. */
async function countArchived(run: Run, archive: Archive, deliveryId: Id): Promise<LogCounts> {
  const shard = archivedLogs(archive, deliveryId)
  return countLogs(mergeLogs(run, archive, shard, []))
}

/** Puts our count beside the provider's wherever the logs or the delivery were read in this run. */
async function* closeAll(
  run: Run,
  archive: Archive,
  logs: WrittenLogs,
  merged: AsyncIterable<readonly Merged<DeliveryRow>[]>,
): AsyncGenerator<readonly Merged<DeliveryRow>[]> {
  const isUncounted = ({ record: { deliveryType, deliveryId }, changed }: Merged<DeliveryRow>) =>
    deliveryType === 'BULK' && changed && !logs.countsByGroup.get(`delivery:${deliveryId}`)
  for await (const batch of merged) {
    const uncounted = batch.filter(isUncounted)
    const shards = uncounted.map(({ record }) => archivedLogs(archive, record.deliveryId))
    await prefetchShards(run.branch, archive, shards)
    yield await Array.fromAsync(batch, (one) => closeOne(run, archive, logs, one))
  }
}

async function closeOne(
  run: Run,
  archive: Archive,
  { countsByGroup, isUnwritable }: WrittenLogs,
  one: Merged<DeliveryRow>,
): Promise<Merged<DeliveryRow>> {
  const { record, before } = one
  const known = countsByGroup.get(`delivery:${record.deliveryId}`)
  const isBulk = record.deliveryType === 'BULK'
  if (!isBulk || (known === undefined && !one.changed)) return one
  // A file of logs that is damaged or cannot be written is told as that: the count stays as it was.
  if (isUnwritable(record.deliveryId)) return one
  const archived = () => unlessDamaged(countArchived(run, archive, record.deliveryId))
  const logCounts = known ?? (await archived())
  if (logCounts === undefined) return one
  const closed = addOwnCount(record, logCounts)
  const { oddRows } = run.source.traffic()
  if (closed.countsMatch === 'no' && !lacksOnly(closed, archive.erased.size + oddRows)) {
    run.problems.add('unbalanced', closed.deliveryId, '', describeCounts(closed))
  }
  const changed = before === undefined || DELIVERIES.line(closed) !== DELIVERIES.line(before)
  return { ...one, record: closed, changed }
}

/** No more logs are missing than were erased at a person's request, or could not be read: that is no news. */
function lacksOnly({ totalCount, archivedCount }: DeliveryRow, known: number): boolean {
  const missing = Number(totalCount) - Number(archivedCount)
  return missing > 0 && missing <= known
}

/** Numbers alone: what we hold of a delivery, and what the provider counted. */
function describeCounts(row: DeliveryRow): string {
  return `${row.deliveryId} (archived ${row.archivedCount}, provider ${row.totalCount})`
}

/** Rows that were asked for by id, or listed as BULK, by the day of their file. */
function rowsByDay(archive: Archive, collected: Collected): Map<string, DeliveryRow[]> {
  const rows = [...collected.deliveriesById.values()].map(toDeliveryRow).sort(DELIVERIES.compare)
  return Map.groupBy(rows, (row) => rowDayOf(archive, collected, row) ?? '')
}

function* mergeSorted(a: Iterable<DeliveryRow>, b: readonly DeliveryRow[]): Generator<DeliveryRow> {
  let next = 0
  for (const row of a) {
    for (; next < b.length; next++) {
      const other = b[next]
      if (other === undefined || compareIds(other.deliveryId, row.deliveryId) > 0) break
      if (other.deliveryId !== row.deliveryId) yield other
    }
    yield row
  }
  yield* b.slice(next)
}

/** The deliveries of every day that this run touched; each is written before the next is asked for. */
export function* writeDeliveries(
  run: Run,
  archive: Archive,
  collected: Collected,
  countsByGroup: CountsByGroup,
): Generator<Writing> {
  const byId = rowsByDay(archive, collected)
  const waiting = deliveryDays(archive, collected)
  const logs: WrittenLogs = {
    countsByGroup,
    isUnwritable(deliveryId) {
      const { stem } = shardOf(archive, collected, { type: 'delivery', deliveryId })
      return run.problems.has('unwritable-file', stem)
    },
  }
  const { named, head } = archive.coverage
  const orderOf = ({ deliveryId }: DeliveryRow) =>
    run.began >= (parseTime(named.get(deliveryId) ?? head ?? '') ?? 0) ? 1 : -1
  const writing = (day: string, rows: Iterable<DeliveryRow>): Writing => {
    const shard = deliveryShard(day || null)
    const ids = (byId.get(day) ?? []).map(({ deliveryId }) => deliveryId)
    const write = async () => {
      const merged = mergeShard(run.branch, archive, shard, DELIVERIES, rows, orderOf)
      const closed = closeAll(run, archive, logs, merged)
      return { ...(await writeRecords(run, shard, DELIVERIES, archive, closed)), ids }
    }
    return { shard, part: day, write }
  }
  for (const { group: day, records } of collected.deliveriesByDay.groups()) {
    yield writing(day, mergeSorted(records, byId.get(day) ?? []))
    waiting.delete(day)
  }
  for (const day of waiting) yield writing(day, byId.get(day) ?? [])
}
