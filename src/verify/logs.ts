import { findShardDays } from '../merge/archive-state.ts'
import { createLogCounts, type LogCounts } from '../records/counts.ts'
import type { DeliveryRow } from '../records/delivery.ts'
import type { Id } from '../records/id.ts'
import { logStemOf } from '../records/layout.ts'
import type { Day } from '../records/time.ts'
import { DELIVERY_AUDIT, FAILURE_AUDIT, LOG_AUDIT } from './audit.ts'
import type { Snapshot, Verification } from './context.ts'
import type { FindingCode } from './findings.ts'
import type { PlacedShard } from './layout.ts'
import { checkShard } from './shards.ts'

interface Owner {
  readonly file: string
  /** Index of its first id. */
  readonly from: number
}

/** An id and a file that holds it. */
export interface Placed {
  readonly id: Id
  readonly file: string
}

/** Ids of 64 bits at eight bytes each. */
function createIdColumn() {
  let ids = new BigUint64Array(1 << 16)
  let size = 0
  return {
    size: () => size,
    push(id: Id): void {
      if (size === ids.length) {
        const larger = new BigUint64Array(size * 2)
        larger.set(ids)
        ids = larger
      }
      ids[size++] = BigInt(id)
    },
    slice: (from: number, to: number): BigUint64Array => ids.slice(from, to),
  }
}

/** The ids that stand more than once. */
function findRepeated(sorted: BigUint64Array): Set<bigint> {
  return new Set(sorted.filter((id, at) => at > 0 && id === sorted[at - 1]))
}

/** Which ids stand in which files, for tens of millions of them. */
function createIdIndex() {
  const column = createIdColumn()
  const owners: Owner[] = []

  function placesOf(wanted: ReadonlySet<bigint>): Placed[] {
    return owners.flatMap(({ file, from }, index) => {
      const end = owners[index + 1]?.from ?? column.size()
      const held = new Set(column.slice(from, end).filter((id) => wanted.has(id)))
      return [...held].map((id) => ({ id: String(id), file }))
    })
  }

  return {
    /** The ids that follow stand in this file. */
    begin(file: string): void {
      owners.push({ file, from: column.size() })
    },
    add: column.push,
    size: column.size,
    /** Ids that stand in more than one file, with every file but the first. */
    repeated(): Placed[] {
      const wanted = findRepeated(column.slice(0, column.size()).sort())
      const seen = new Set<Id>()
      return (wanted.size === 0 ? [] : placesOf(wanted)).filter(({ id }) => {
        const again = seen.has(id)
        seen.add(id)
        return again
      })
    },
    /** How many lie in the closed range. */
    countWithin(from: Id, to: Id): number {
      const [low, high] = [BigInt(from), BigInt(to)]
      return column.slice(0, column.size()).filter((id) => low <= id && id <= high).length
    },
  }
}

export type IdIndex = ReturnType<typeof createIdIndex>

/** The mail logs and failures that were checked. */
export interface LogCount {
  readonly logs: IdIndex
  readonly failures: IdIndex
  /** Stem → counts of each shard of logs that could be read whole. */
  readonly countsByShard: Map<string, LogCounts>
  /** A shard of logs could not be read whole. */
  isBroken: boolean
}

export function startLogCount(): LogCount {
  return {
    logs: createIdIndex(),
    failures: createIdIndex(),
    countsByShard: new Map(),
    isBroken: false,
  }
}

/** Logs of one group with their failures; either may be missing. */
export interface LogPair {
  readonly logs?: PlacedShard
  readonly failures?: PlacedShard
}

export function pairLogs(shards: readonly PlacedShard[]): LogPair[] {
  const pairs = new Map<string, LogPair>()
  for (const placed of shards) {
    const { kind, stem } = placed.shard
    if (kind !== 'logs' && kind !== 'failures') continue
    const group = logStemOf(stem)
    pairs.set(group, { ...pairs.get(group), [kind]: placed })
  }
  return [...pairs.values()]
}

/** The ids of the shard, or `undefined` when it could not be read whole. */
async function checkLogs(
  verification: Verification,
  snapshot: Snapshot,
  placed: PlacedShard,
  count: LogCount,
): Promise<Set<Id> | undefined> {
  const ids = new Set<Id>()
  const logCounts = createLogCounts()
  count.logs.begin(placed.paths[0] ?? '')
  const isWhole = await checkShard(verification, snapshot, placed, LOG_AUDIT, (log, path) => {
    if (snapshot.erased.has(log.maillogId)) verification.findings.add('erased', path, log.maillogId)
    ids.add(log.maillogId)
    count.logs.add(log.maillogId)
    logCounts.add(log)
  })
  if (isWhole) count.countsByShard.set(placed.shard.stem, logCounts.result())
  else count.isBroken = true
  return isWhole ? ids : undefined
}

/** `logs`: those of the group, where they are known; an archive may hold failures alone. */
async function checkFailures(
  verification: Verification,
  snapshot: Snapshot,
  placed: PlacedShard,
  count: LogCount,
  logs: ReadonlySet<Id> | undefined,
): Promise<void> {
  count.failures.begin(placed.paths[0] ?? '')
  await checkShard(verification, snapshot, placed, FAILURE_AUDIT, ({ maillogId }, path) => {
    if (snapshot.erased.has(maillogId)) verification.findings.add('erased', path, maillogId)
    if (logs !== undefined && !logs.has(maillogId))
      verification.findings.add('no-log', path, maillogId)
    count.failures.add(maillogId)
  })
}

export async function checkPair(
  verification: Verification,
  snapshot: Snapshot,
  { logs, failures }: LogPair,
  count: LogCount,
): Promise<void> {
  const ids = logs && (await checkLogs(verification, snapshot, logs, count))
  if (failures !== undefined) await checkFailures(verification, snapshot, failures, count, ids)
}

/** No mail log, and no failure, stands in two shards. */
export function checkUnique({ findings }: Verification, { logs, failures }: LogCount): void {
  for (const index of [logs, failures]) {
    for (const { id, file } of index.repeated()) findings.add('two-files', file, id)
  }
}

/** How many logs of each BULK delivery were counted. */
function countLogs(shards: readonly PlacedShard[], { countsByShard }: LogCount): Map<Id, number> {
  const totals = new Map<Id, number>()
  for (const { shard, name } of shards) {
    const logCounts = countsByShard.get(shard.stem)
    if (logCounts !== undefined && name.deliveryId !== null)
      totals.set(name.deliveryId, logCounts.total)
  }
  return totals
}

/**
 * What is wrong with a row. What a run counted of a delivery's logs may grow stale when only logs are
 * collected, but records never vanish: the files hold at least so many, less the erased ones.
 */
function findMismatch(
  row: DeliveryRow,
  day: Day | null,
  dayOfLogs: Day | null | undefined,
  total: number | undefined,
  erased: number,
): FindingCode | undefined {
  if (row.deliveryType === 'BULK' && dayOfLogs !== undefined && dayOfLogs !== day)
    return 'misplaced'
  const known = Number(row.archivedCount ?? 0)
  return total !== undefined && total + erased < known ? 'logs-missing' : undefined
}

/** Checks the wanted files of deliveries against the names of all shards and the logs that were counted. */
export async function checkDeliveries(
  verification: Verification,
  snapshot: Snapshot,
  wanted: readonly PlacedShard[],
  all: readonly PlacedShard[],
  count: LogCount,
): Promise<number> {
  const days = findShardDays(all.map(({ shard }) => shard.stem))
  const totals = countLogs(all, count)
  const index = createIdIndex()
  for (const placed of wanted) {
    if (placed.shard.kind !== 'deliveries') continue
    index.begin(placed.paths[0] ?? '')
    await checkShard(verification, snapshot, placed, DELIVERY_AUDIT, (row, path) => {
      const id = row.deliveryId
      index.add(id)
      const code = findMismatch(
        row,
        placed.name.day,
        days.get(id),
        totals.get(id),
        snapshot.erased.size,
      )
      if (code !== undefined) verification.findings.add(code, path, id)
    })
  }
  for (const { id, file } of index.repeated()) verification.findings.add('two-files', file, id)
  return index.size()
}
