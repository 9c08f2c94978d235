import { DELIVERIES } from '../core/canonical.ts'
import type { Delivery } from '../core/delivery.ts'
import { type DeliveryRow, toDeliveryRow } from '../core/delivery-row.ts'
import type { Id } from '../core/id.ts'
import { contentsPath, deliveryShard } from '../core/layout.ts'
import type { Day } from '../core/time.ts'
import { stageContents } from '../publish/write-contents.ts'
import { noteRefusal } from '../read/rights.ts'
import type { Archive } from './archive.ts'
import type { Findings } from './findings.ts'
import { type Harvest, homeOf } from './harvest.ts'
import { endsAll, messageOf, noteEnd, type Run } from './run.ts'
import { type Session, unplacedDeliveries } from './session.ts'
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
async function readArchivedBulk(
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

/**
 * Asks for deliveries with their counts, one request each, until reading ends. A user without a right to them is
 * answered once.
 */
export async function fetchDeliveries(run: Run, harvest: Harvest, ids: readonly Id[]) {
  const [answered, gone]: [Id[], Id[]] = [[], []]
  if (harvest.refused.has('deliveries')) return { answered, gone }
  for (const id of ids) {
    try {
      const isKnown = await fetchOne(run, harvest, id)
      if (isKnown) answered.push(id)
      else gone.push(id)
    } catch (error) {
      if (noteRefusal(run, harvest, 'deliveries', error)) break
      if (endsAll(error)) {
        noteEnd(run, error)
        break
      }
      run.problems.add('delivery-failed', id, messageOf(error))
    }
  }
  return { answered, gone }
}

/** Whether the list says something of a delivery that the archive does not; a field that it leaves out says nothing. */
function differs(listed: Delivery, archived: DeliveryRow): boolean {
  const told = Object.entries(toDeliveryRow(listed)).filter(([, value]) => value !== null)
  const row: DeliveryRow = { ...archived, ...Object.fromEntries(told) }
  const { totalCount, sentCount, dropCount, hardErrorCount, softErrorCount } = archived
  const counts = { totalCount, sentCount, dropCount, hardErrorCount, softErrorCount }
  const { openCount, archivedCount, countsMatch, html } = archived
  const known = { ...row, ...counts, openCount, archivedCount, countsMatch, html }
  return DELIVERIES.line(known) !== DELIVERIES.line(archived)
}

/** Reports may be wanted later than the delivery was archived. */
function lacksReport({ run, archive }: Session, { deliveryId, openCount }: DeliveryRow): boolean {
  if (!run.resources.has('reports') || Number(openCount ?? 0) === 0) return false
  return !archive.coverage.reports.has(deliveryId)
}

/** Contents may be wanted later than the delivery was archived. */
function lacksContents({ run, archive, harvest }: Session, id: Id): boolean {
  if (!run.resources.has('contents')) return false
  const day = homeOf(archive, harvest, id)
  const paths = ENDINGS.map((ending) => `${archive.directory}/${contentsPath(id, day, ending)}`)
  return !paths.some((path) => archive.state.files.has(path))
}

/** What the answer for one delivery is asked for. */
const COUNTED = ['deliveries', 'reports', 'contents'] as const
const ENDINGS = ['txt', 'html'] as const

/**
 * Deliveries whose counts are worth a request: the next report is owed or, for BULK, their logs changed, the
 * archive does not hold them, the list tells something new of them, their counts do not match yet, or
 * their opens were never asked for. Where no counts are wanted: those whose day is not known otherwise.
 */
export async function chooseDeliveries(
  session: Session,
  findings: Findings,
): Promise<readonly Id[]> {
  const { run, archive, harvest } = session
  if (harvest.refused.has('deliveries')) return []
  const areWanted = COUNTED.some((resource) => run.resources.has(resource))
  if (!areWanted) return unplacedDeliveries(session)
  const ids = new Set([...harvest.deliveriesById.keys(), ...findings.deliveries.keys()])
  const homes = [...ids].map((id) => homeOf(archive, harvest, id))
  const archived = await readArchivedBulk(run, archive, homes)
  const wanted = [...ids].filter((id) => {
    const row = archived.get(id)
    const listed = harvest.deliveriesById.get(id)
    if (row === undefined || row.countsMatch !== 'yes') return true
    if (lacksReport(session, row) || lacksContents(session, id)) return true
    return findings.deliveries.get(id)?.changed === true || (listed && differs(listed, row))
  })
  const owed = run.resources.has('reports') ? archive.coverage.owed.reports : []
  return [...new Set([...wanted, ...owed])].filter((id) => !harvest.answered.has(id))
}
