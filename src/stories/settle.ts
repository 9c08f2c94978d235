import { DELIVERIES } from '../core/canonical.ts'
import type { Delivery } from '../core/delivery.ts'
import { type DeliveryRow, toDeliveryRow } from '../core/delivery-row.ts'
import { compareIds, type Id } from '../core/id.ts'
import { fetchDeliveries, readArchivedBulk } from './fetch-deliveries.ts'
import { fetchDetails } from './fetch-details.ts'
import { type Findings, findChanges } from './findings.ts'
import { hasStarted, homeOf } from './harvest.ts'
import { placeUncertain } from './place-uncertain.ts'
import { type Session, type Slicer, sortGroups } from './session.ts'
import { createReadOrder } from './write-records.ts'

/** Compares what was read with the archive: what still has to be asked for one by one. */
export async function compareHarvest(
  session: Session,
  isIncluded: (group: string) => boolean,
): Promise<Findings> {
  const { run, archive, harvest } = session
  await placeUncertain(session)
  const order = createReadOrder(archive.coverage, run.began)
  const orderOf = (log: { maillogId: Id; deliveryId: Id | null }) =>
    order(log.maillogId, log.deliveryId)
  return findChanges(run, archive, harvest, orderOf, isIncluded)
}

/** Details between two looks at the clock: half a minute at the default pace. */
const DETAILS_A_STEP = 100

/** Fetches details, oldest first, and keeps account of what is owed and paid. */
export async function settleDetails(
  { run, archive, harvest, ledger }: Session,
  wanted: ReadonlyMap<Id, string | undefined>,
  slicer: Slicer,
): Promise<void> {
  const queue = [...wanted.keys()].filter((id) => !archive.erased.has(id)).sort(compareIds)
  const others = ledger.owed.details.filter((id) => !wanted.has(id))
  const failed: Id[] = []
  ledger.owed.details = [...others, ...queue]
  for (let at = 0; at < queue.length; at += DETAILS_A_STEP) {
    run.pulse(() => `Fetching details: ${at} of ${queue.length}.`)
    const step = queue.slice(at, at + DETAILS_A_STEP)
    const { fetched, owed, ended } = await fetchDetails(run, harvest, step, (id) => wanted.get(id))
    ledger.paid.details.push(...fetched)
    failed.push(...owed)
    ledger.owed.details = [...others, ...failed, ...queue.slice(at + DETAILS_A_STEP)]
    if (ended) return
    await slicer.afterStep()
  }
}

/** What the groups that can be published still lack is owed, because reading has ended. */
export async function oweDetails(session: Session): Promise<void> {
  await placeUncertain(session)
  const { ready } = sortGroups(session)
  const { details } = await compareHarvest(session, (group) => ready.has(group))
  session.ledger.owed.details.push(...details.keys())
}

/** Whether the list says something of a delivery that the archive does not. */
function differs(listed: Delivery, archived: DeliveryRow): boolean {
  const row = { ...archived, ...toDeliveryRow(listed) }
  const { totalCount, sentCount, dropCount, hardErrorCount, softErrorCount } = archived
  const counts = { totalCount, sentCount, dropCount, hardErrorCount, softErrorCount }
  const { openCount, archivedCount, books } = archived
  const known = { ...row, ...counts, openCount, archivedCount, books }
  return DELIVERIES.line(known) !== DELIVERIES.line(archived)
}

/** Reports may be wanted later than the delivery was archived. */
function lacksReport({ run, archive }: Session, { deliveryId, openCount }: DeliveryRow): boolean {
  if (!run.resources.has('reports') || Number(openCount ?? 0) === 0) return false
  return !archive.coverage.reports.has(deliveryId)
}

/**
 * BULK deliveries whose counts are worth a request: their logs changed, the archive does not hold them,
 * the list tells something new of them, their books are not balanced yet, or their opens were never asked for.
 */
export async function chooseDeliveries(session: Session, findings: Findings): Promise<Set<Id>> {
  const { run, archive, harvest } = session
  const ids = new Set([...harvest.deliveriesById.keys(), ...findings.deliveries.keys()])
  const homes = [...ids].map((id) => homeOf(archive, harvest, id))
  const archived = await readArchivedBulk(run, archive, homes)
  const wanted = [...ids].filter((id) => {
    const row = archived.get(id)
    const listed = harvest.deliveriesById.get(id)
    if (row === undefined || row.books !== 'balanced') return true
    if (lacksReport(session, row)) return true
    return findings.deliveries.get(id)?.changed === true || (listed && differs(listed, row))
  })
  return new Set([...wanted, ...archive.coverage.owed.reports])
}

/** Asks for the counts of deliveries; one that has not started is not archived yet. */
export async function settleDeliveries(
  { run, harvest, ledger }: Session,
  ids: Iterable<Id>,
): Promise<void> {
  const { answered, gone, owed } = await fetchDeliveries(run, harvest, ids)
  const failed = new Set(owed)
  ledger.paid.deliveries = ledger.paid.deliveries.filter((id) => !failed.has(id))
  ledger.paid.deliveries.push(...answered, ...gone)
  ledger.owed.deliveries.push(...owed)
  for (const id of answered) {
    const delivery = harvest.deliveriesById.get(id)
    if (delivery === undefined || hasStarted(delivery)) continue
    harvest.deliveriesById.delete(id)
    run.problems.add('not-started', id)
  }
}
