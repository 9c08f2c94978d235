import type { Archive } from '../../merge/archive-state.ts'
import { prefetchShards, readShard, unlessDamaged } from '../../merge/shards.ts'
import {
  DELIVERIES,
  type Delivery,
  type DeliveryRow,
  toDeliveryRow,
} from '../../records/delivery.ts'
import type { Id } from '../../records/id.ts'
import { contentsPath, deliveryShard } from '../../records/layout.ts'
import type { Day } from '../../records/time.ts'
import type { Run } from '../../run.ts'
import { attempt, untilEnd } from '../attempt.ts'
import { type Collected, hasStarted, shardDayOf, stageContents } from '../collected.ts'
import type { Missing } from '../compare.ts'
import { addAll } from '../reading.ts'
import { type Session, unplacedDeliveries } from '../session.ts'

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
async function fetchOne(run: Run, collected: Collected, id: Id): Promise<boolean> {
  const answer = await run.source.fetchDelivery(id)
  if (answer === undefined) {
    collected.gone.add(id)
    return false
  }
  const { contents, ...delivery } = answer
  const isKept = run.resources.has('contents') && !collected.isErasedUnknown
  if (isKept && delivery.deliveryType === 'BULK') {
    collected.contents.set(id, await stageContents(run.branch, contents, collected.erasedAddresses))
  }
  collected.answered.add(id)
  if (!collected.deliveriesById.has(id)) collected.seen.deliveries++
  collected.deliveriesById.set(id, delivery)
  return true
}

/**
 * Asks for deliveries with their counts, one request each, until reading ends. A user without a right to them is
 * answered once.
 */
async function askForEach(run: Run, collected: Collected, ids: readonly Id[]) {
  const [answered, gone]: [Id[], Id[]] = [[], []]
  async function askFor(subject: Id): Promise<void> {
    const piece = { problem: 'delivery-failed', subject, right: 'deliveries' } as const
    const isKnown = await attempt({ run, collected }, piece, () =>
      fetchOne(run, collected, subject),
    )
    if (isKnown === true) answered.push(subject)
    if (isKnown === false) gone.push(subject)
  }
  await untilEnd(run, async () => {
    for (const id of ids) if (!collected.refused.has('deliveries')) await askFor(id)
  })
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
function lacksContents({ run, archive, collected }: Session, id: Id): boolean {
  if (!run.resources.has('contents')) return false
  const day = shardDayOf(archive, collected, id)
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
export async function chooseDeliveries(session: Session, missing: Missing): Promise<readonly Id[]> {
  const { run, archive, collected } = session
  if (collected.refused.has('deliveries')) return []
  const areWanted = COUNTED.some((resource) => run.resources.has(resource))
  if (!areWanted) return unplacedDeliveries(session)
  const ids = new Set([...collected.deliveriesById.keys(), ...missing.deliveries.keys()])
  const days = [...ids].map((id) => shardDayOf(archive, collected, id))
  const archived = await readArchivedBulk(run, archive, days)
  const wanted = [...ids].filter((id) => {
    const row = archived.get(id)
    const listed = collected.deliveriesById.get(id)
    if (row === undefined || row.countsMatch !== 'yes') return true
    if (lacksReport(session, row) || lacksContents(session, id)) return true
    return missing.deliveries.get(id)?.changed === true || (listed && differs(listed, row))
  })
  const owed = run.resources.has('reports') ? archive.coverage.owed.reports : []
  return [...new Set([...wanted, ...owed])].filter((id) => !collected.answered.has(id))
}

/** A BULK delivery is filed under the day of its start: before it has a time or a log that day would move. */
function hasPlace({ archive, collected }: Session, delivery: Delivery): boolean {
  const { deliveryId, deliveryType, deliveryTime, status } = delivery
  const isOver = status === 'SENT' || status === 'FAILED'
  if (deliveryType !== 'BULK' || deliveryTime !== null || isOver) return true
  return archive.shardDays.has(deliveryId) || collected.groups.has(`delivery:${deliveryId}`)
}

/** Asks for the counts of deliveries; one that has not started is not archived yet. */
export async function fetchDeliveries(session: Session, ids: readonly Id[]): Promise<void> {
  const { run, collected, reading } = session
  addAll(reading.wanted.deliveries, ids)
  const { answered, gone } = await askForEach(run, collected, ids)
  addAll(reading.wanted.reports, gone)
  addAll(reading.nothing.reports, gone)
  for (const id of answered) {
    const delivery = collected.deliveriesById.get(id)
    if (delivery === undefined || (hasStarted(delivery) && hasPlace(session, delivery))) continue
    collected.deliveriesById.delete(id)
    run.problems.add('not-started', id)
  }
}

/**
 * Asks for the counts of the deliveries that `chooseDeliveries` names. From then on their reports are owed: once
 * their counts are archived, only this makes the next run come back to them.
 */
export async function fetchCounts(session: Session, missing: Missing): Promise<void> {
  const { run, collected, reading } = session
  await fetchDeliveries(session, await chooseDeliveries(session, missing))
  if (run.resources.has('reports')) addAll(reading.wanted.reports, collected.answered)
}
