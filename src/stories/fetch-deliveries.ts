import { DELIVERIES } from '../core/canonical.ts'
import type { DeliveryRow } from '../core/delivery-row.ts'
import type { Id } from '../core/id.ts'
import { deliveryShard } from '../core/layout.ts'
import type { Day } from '../core/time.ts'
import type { Archive } from './archive.ts'
import type { Harvest } from './harvest.ts'
import { endsReading, messageOf, noteEnd, type Run } from './run.ts'
import { prefetchShards, readShard, unlessDamaged } from './shard-files.ts'

async function addBulkRows(
  run: Run,
  archive: Archive,
  stem: string,
  rows: Map<Id, DeliveryRow>,
): Promise<void> {
  const paths = archive.shards.get(stem) ?? []
  for await (const part of readShard(run.branch, archive.state.files, paths, DELIVERIES)) {
    for (const row of part) if (row.deliveryType === 'BULK') rows.set(row.deliveryId, row)
  }
}

/** The archive's rows of BULK deliveries of some days. A damaged file gives none. */
export async function readArchivedBulk(
  run: Run,
  archive: Archive,
  days: Iterable<Day | null>,
): Promise<Map<Id, DeliveryRow>> {
  const rows = new Map<Id, DeliveryRow>()
  const shards = [...new Set(days)].map(deliveryShard)
  await prefetchShards(run.branch, archive, shards)
  for (const { stem } of shards) {
    await unlessDamaged(addBulkRows(run, archive, stem, rows))
  }
  return rows
}

/** Which of the wanted deliveries were answered, which the provider knows no more, which are owed. */
export interface DeliveryOutcome {
  readonly answered: Id[]
  readonly gone: Id[]
  readonly owed: Id[]
}

/** Asks for deliveries with their counts, one request each; what cannot be asked any more is owed. */
export async function fetchDeliveries(
  run: Run,
  harvest: Harvest,
  ids: Iterable<Id>,
): Promise<DeliveryOutcome> {
  const outcome: DeliveryOutcome = { answered: [], gone: [], owed: [] }
  let ended = false
  for (const id of ids) {
    if (ended) outcome.owed.push(id)
    else ended = await fetchOne(run, harvest, id, outcome)
  }
  return outcome
}

/** Whether reading ended for the whole run. */
async function fetchOne(
  run: Run,
  harvest: Harvest,
  id: Id,
  outcome: DeliveryOutcome,
): Promise<boolean> {
  try {
    const delivery = await run.source.fetchDelivery(id)
    if (delivery === undefined) {
      outcome.gone.push(id)
      harvest.gone.add(id)
      return false
    }
    outcome.answered.push(id)
    harvest.answered.add(id)
    if (!harvest.deliveriesById.has(id)) harvest.seen.deliveries++
    harvest.deliveriesById.set(id, delivery)
    return false
  } catch (error) {
    outcome.owed.push(id)
    if (endsReading(error)) noteEnd(run, error)
    else run.problems.add('delivery-failed', id, messageOf(error))
    return endsReading(error)
  }
}
