import { DELIVERIES } from '../core/canonical.ts'
import type { DeliveryRow } from '../core/delivery-row.ts'
import type { Id } from '../core/id.ts'
import { deliveryShard } from '../core/layout.ts'
import type { Day } from '../core/time.ts'
import { stageContents } from '../publish/write-contents.ts'
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

/** Whether the provider knows the delivery, which is kept with its counts. */
async function fetchOne(run: Run, harvest: Harvest, id: Id): Promise<boolean> {
  const answer = await run.source.fetchDelivery(id)
  if (answer === undefined) {
    harvest.gone.add(id)
    return false
  }
  const { contents, ...delivery } = answer
  const isKept = run.resources.has('contents') && !harvest.isErasedUnknown
  if (isKept && delivery.deliveryType === 'BULK') {
    harvest.contents.set(id, await stageContents(run.branch, contents, harvest.erasedAddresses))
  }
  harvest.answered.add(id)
  if (!harvest.deliveriesById.has(id)) harvest.seen.deliveries++
  harvest.deliveriesById.set(id, delivery)
  return true
}

/** Asks for deliveries with their counts, one request each; what cannot be asked any more is owed. */
export async function fetchDeliveries(run: Run, harvest: Harvest, ids: readonly Id[]) {
  const [answered, gone, owed]: [Id[], Id[], Id[]] = [[], [], []]
  for (const [index, id] of ids.entries()) {
    try {
      const isKnown = await fetchOne(run, harvest, id)
      if (isKnown) answered.push(id)
      else gone.push(id)
    } catch (error) {
      if (endsReading(error)) {
        noteEnd(run, error)
        owed.push(...ids.slice(index))
        break
      }
      owed.push(id)
      run.problems.add('delivery-failed', id, messageOf(error))
    }
  }
  return { answered, gone, owed }
}
