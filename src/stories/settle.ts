import { DELIVERIES } from '../core/canonical.ts'
import type { Delivery } from '../core/delivery.ts'
import { type DeliveryRow, toDeliveryRow } from '../core/delivery-row.ts'
import { compareIds, type Id } from '../core/id.ts'
import { fetchDeliveries, readArchivedBulk } from './fetch-deliveries.ts'
import { fetchDetails } from './fetch-details.ts'
import { type Findings, findChanges } from './findings.ts'
import { hasStarted, homeOf } from './harvest.ts'
import { placeUncertain } from './place-uncertain.ts'
import { findReady, type Session, type Slicer, unplacedDeliveries } from './session.ts'
import { settleReports } from './settle-reports.ts'
import { createReadOrder } from './write-records.ts'

/** Compares what was read with the archive: what still has to be asked for one by one. */
async function compareHarvest(
  session: Session,
  isIncluded: (group: string) => boolean,
): Promise<Findings> {
  const { run, archive, harvest, ledger } = session
  await placeUncertain(session)
  const order = createReadOrder(run, archive)
  const findings = await findChanges(run, archive, harvest, order, isIncluded)
  addAll(ledger.wanted.details, findings.blocked)
  addAll(ledger.asked, findings.blocked)
  return findings
}

function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item)
}

/** Details between two looks at the clock: half a minute at the default pace. */
const DETAILS_A_STEP = 100

/** Fetches details, oldest first; what is not archived in the end is owed. An erased mail has none. */
export async function settleDetails(
  { run, archive, harvest, ledger }: Session,
  wanted: ReadonlyMap<Id, string | undefined>,
  slicer: Slicer,
): Promise<void> {
  for (const id of wanted.keys()) {
    ledger.wanted.details.add(id)
    if (archive.erased.has(id)) ledger.nothing.details.add(id)
  }
  const isOpen = (id: Id) => !ledger.nothing.details.has(id) && !ledger.asked.has(id)
  const queue = [...wanted.keys()].filter(isOpen).sort(compareIds)
  for (let at = 0; at < queue.length; at += DETAILS_A_STEP) {
    run.pulse(() => `Fetching details: ${at} of ${queue.length}.`)
    const step = queue.slice(at, at + DETAILS_A_STEP)
    const { asked, gone, ended } = await fetchDetails(run, harvest, step, (id) => wanted.get(id))
    addAll(ledger.asked, asked)
    addAll(ledger.nothing.details, gone)
    if (ended) return
    await slicer.afterStep()
  }
}

/** What the groups that can be published still lack is owed, because reading has ended. */
export async function oweFindings(session: Session): Promise<void> {
  const { run, ledger } = session
  await placeUncertain(session)
  const ready = findReady(session)
  const findings = await compareHarvest(session, (group) => ready.has(group))
  addAll(ledger.wanted.details, findings.details.keys())
  // A report that is owed brings the counts of its delivery with it.
  if (!run.resources.has('reports')) return
  addAll(ledger.wanted.reports, await chooseDeliveries(session, findings))
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
 * Deliveries whose counts are worth a request: the next report is owed or, for BULK, their logs changed, the
 * archive does not hold them, the list tells something new of them, their books are not balanced yet, or
 * their opens were never asked for. Where no counts are wanted: those whose day is not known otherwise.
 */
async function chooseDeliveries(session: Session, findings: Findings): Promise<readonly Id[]> {
  const { run, archive, harvest } = session
  const areWanted = run.resources.has('deliveries') || run.resources.has('reports')
  if (!areWanted) return unplacedDeliveries(session)
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
  addAll(ledger.wanted.deliveries, ids)
  const { answered, gone } = await fetchDeliveries(run, harvest, ids)
  addAll(ledger.wanted.reports, gone)
  addAll(ledger.nothing.reports, gone)
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
  await settleDeliveries(session, await chooseDeliveries(session, findings))
  // Once their counts are archived, only this debt makes the next run come back to them.
  if (run.resources.has('reports')) addAll(ledger.wanted.reports, harvest.answered)
  // Those that a slice found owe their group to it no more.
  const earlier = [...ledger.wanted.details].map((id) => [id, undefined] as const)
  await settleDetails(session, new Map([...earlier, ...findings.details]), slicer)
  await settleReports(session, findings, slicer)
}
