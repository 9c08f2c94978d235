import { DELIVERIES } from '../core/canonical.ts'
import type { Delivery } from '../core/delivery.ts'
import { type DeliveryRow, toDeliveryRow } from '../core/delivery-row.ts'
import { compareIds, type Id } from '../core/id.ts'
import { contentsPath } from '../core/layout.ts'
import { findErasedAddresses } from '../read/erased-addresses.ts'
import { fetchDeliveries, readArchivedBulk } from './fetch-deliveries.ts'
import { fetchDetails } from './fetch-details.ts'
import { type Findings, findChanges } from './findings.ts'
import { hasStarted, homeOf } from './harvest.ts'
import { placeUncertain } from './place-uncertain.ts'
import { type Session, type Slicer, sortGroups } from './session.ts'
import { settleReports } from './settle-reports.ts'
import { createReadOrder } from './write-records.ts'

/** Compares what was read with the archive: what still has to be asked for one by one. */
async function compareHarvest(
  session: Session,
  isIncluded: (group: string) => boolean,
): Promise<Findings> {
  const { run, archive, harvest } = session
  await placeUncertain(session)
  return findChanges(run, archive, harvest, createReadOrder(run, archive), isIncluded)
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
export async function oweFindings(session: Session): Promise<void> {
  const { run, ledger } = session
  await placeUncertain(session)
  const { ready } = sortGroups(session)
  const findings = await compareHarvest(session, (group) => ready.has(group))
  ledger.owed.details.push(...unpaidDetails(session, findings).keys())
  // A report that is owed brings the counts of its delivery with it.
  if (!run.resources.has('reports')) return
  ledger.owed.reports.push(...(await chooseDeliveries(session, findings)))
}

/** Without those that this run has fetched already, because an earlier one owed them. */
function unpaidDetails({ ledger }: Session, { details }: Findings): Map<Id, string> {
  const paid = new Set(ledger.paid.details)
  return new Map([...details].filter(([id]) => !paid.has(id)))
}

/** Whether the list says something of a delivery that the archive does not. */
function differs(listed: Delivery, archived: DeliveryRow): boolean {
  const row = { ...archived, ...toDeliveryRow(listed) }
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
async function chooseDeliveries(session: Session, findings: Findings): Promise<readonly Id[]> {
  const { run, archive, harvest } = session
  const areWanted = COUNTED.some((resource) => run.resources.has(resource))
  if (!areWanted) return sortGroups(session).homeless
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

/** A BULK delivery is filed under the day of its start: before it has a time or a log that day would move. */
function hasPlace({ archive, harvest }: Session, delivery: Delivery): boolean {
  const { deliveryId, deliveryType, deliveryTime, status } = delivery
  const isOver = status === 'SENT' || status === 'FAILED'
  if (deliveryType !== 'BULK' || deliveryTime !== null || isOver) return true
  return archive.homes.has(deliveryId) || harvest.groups.has(`delivery:${deliveryId}`)
}

/** Asks for the counts of deliveries; one that has not started is not archived yet. */
export async function settleDeliveries(session: Session, ids: readonly Id[]): Promise<void> {
  const { run, harvest, ledger } = session
  const { answered, gone, owed } = await fetchDeliveries(run, harvest, ids)
  const failed = new Set(owed)
  ledger.paid.deliveries = ledger.paid.deliveries.filter((id) => !failed.has(id))
  ledger.paid.deliveries.push(...answered, ...gone)
  ledger.owed.deliveries.push(...owed)
  ledger.paid.reports.push(...gone)
  for (const id of answered) {
    const delivery = harvest.deliveriesById.get(id)
    if (delivery === undefined || (hasStarted(delivery) && hasPlace(session, delivery))) continue
    harvest.deliveriesById.delete(id)
    run.problems.add('not-started', id)
  }
}

/** Everything that is asked for one by one: counts after the logs, then details oldest first, reports last. */
export async function settleFindings(session: Session, slicer: Slicer): Promise<void> {
  const { run, harvest, ledger } = session
  const findings = await compareHarvest(session, () => true)
  await findErasedAddresses(session)
  await settleDeliveries(session, await chooseDeliveries(session, findings))
  // Once their counts are archived, only this debt makes the next run come back to them.
  if (run.resources.has('reports')) ledger.owed.reports = [...harvest.answered]
  const earlier = ledger.owed.details.map((id) => [id, undefined] as const)
  const wanted = new Map([...earlier, ...unpaidDetails(session, findings)])
  await settleDetails(session, wanted, slicer)
  await settleReports(session, findings, slicer)
}
