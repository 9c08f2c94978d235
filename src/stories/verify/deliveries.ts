import { createIdIndex } from '../../core/id-index.ts'
import { DELIVERY_AUDIT } from '../../core/verify/audit.ts'
import type { FindingCode } from '../../core/verify/finding-texts.ts'
import type { DeliveryRow } from '../../records/delivery.ts'
import type { Id } from '../../records/id.ts'
import type { Day } from '../../records/time.ts'
import type { Desk, Snapshot } from './desk.ts'
import type { PlacedShard } from './layout.ts'
import type { LogCount } from './logs.ts'
import { checkShard } from './shard.ts'

/** Day under which the logs of a BULK delivery lie. */
function findHomes(shards: readonly PlacedShard[]): Map<Id, Day | null> {
  const homes = new Map<Id, Day | null>()
  for (const { shard, name } of shards) {
    if (shard.kind === 'logs' && name.deliveryId !== null) homes.set(name.deliveryId, name.day)
  }
  return homes
}

/** How many logs of each BULK delivery were counted. */
function countLogs(shards: readonly PlacedShard[], { tallies }: LogCount): Map<Id, number> {
  const totals = new Map<Id, number>()
  for (const { shard, name } of shards) {
    const tally = tallies.get(shard.stem)
    if (tally !== undefined && name.deliveryId !== null) totals.set(name.deliveryId, tally.total)
  }
  return totals
}

/**
 * What is wrong with a row. What a run counted of a delivery's logs may grow stale when only logs are
 * collected, but records never vanish: the files hold at least so many, less the erased ones.
 */
function judge(
  row: DeliveryRow,
  day: Day | null,
  home: Day | null | undefined,
  total: number | undefined,
  erased: number,
): FindingCode | undefined {
  if (row.deliveryType === 'BULK' && home !== undefined && home !== day) return 'misplaced'
  const known = Number(row.archivedCount ?? 0)
  return total !== undefined && total + erased < known ? 'logs-missing' : undefined
}

/** Checks the wanted files of deliveries against the names of all shards and the logs that were counted. */
export async function checkDeliveries(
  desk: Desk,
  snapshot: Snapshot,
  wanted: readonly PlacedShard[],
  all: readonly PlacedShard[],
  count: LogCount,
): Promise<number> {
  const homes = findHomes(all)
  const totals = countLogs(all, count)
  const index = createIdIndex()
  for (const placed of wanted) {
    if (placed.shard.kind !== 'deliveries') continue
    index.begin(placed.paths[0] ?? '')
    await checkShard(desk, snapshot, placed, DELIVERY_AUDIT, (row, path) => {
      const id = row.deliveryId
      index.add(id)
      const code = judge(row, placed.name.day, homes.get(id), totals.get(id), snapshot.erased.size)
      if (code !== undefined) desk.findings.add(code, path, id)
    })
  }
  for (const { id, file } of index.repeated()) desk.findings.add('two-files', file, id)
  return index.size()
}
