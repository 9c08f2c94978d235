import type { Delivery } from '../core/delivery.ts'
import { compareIds, type Id } from '../core/id.ts'
import { findErasedAddresses } from '../read/erased-addresses.ts'
import { chooseDeliveries, fetchDeliveries } from './fetch-deliveries.ts'
import { fetchDetails } from './fetch-details.ts'
import { type Findings, findChanges } from './findings.ts'
import { hasStarted } from './harvest.ts'
import { placeUncertain } from './place-uncertain.ts'
import { findReady, type Session, type Slicer } from './session.ts'
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

/** What earlier runs owe, before anything new is asked for: counts of deliveries whose logs were read, details. */
async function payDebts(session: Session, findings: Findings, slicer: Slicer): Promise<void> {
  const { run, archive, requested, byName, harvest, ledger } = session
  const isOpen = (id: Id) =>
    ledger.named.has(id) && !requested.has(id) && !harvest.answered.has(id) && !harvest.gone.has(id)
  await settleDeliveries(session, [...byName].filter(isOpen))
  if (!run.resources.has('failures')) return
  const { details } = archive.coverage.owed
  const wanted = new Map(details.map((id) => [id, findings.details.get(id)]))
  await settleDetails(session, wanted, slicer)
}

/**
 * Everything that is asked for one by one: what earlier runs owe, then counts after the logs, details oldest
 * first, reports last.
 */
export async function settleFindings(session: Session, slicer: Slicer): Promise<void> {
  const { run, harvest, ledger } = session
  const findings = await compareHarvest(session, () => true)
  await findErasedAddresses(session)
  // Owed from here on: a slice that is published meanwhile takes their logs out of sight.
  addAll(ledger.wanted.details, findings.details.keys())
  await payDebts(session, findings, slicer)
  await settleDeliveries(session, await chooseDeliveries(session, findings))
  // Once their counts are archived, only this debt makes the next run come back to them.
  if (run.resources.has('reports')) addAll(ledger.wanted.reports, harvest.answered)
  const earlier = [...ledger.wanted.details].map((id) => [id, undefined] as const)
  if (!harvest.refused.has('failures'))
    await settleDetails(session, new Map([...earlier, ...findings.details]), slicer)
  await settleReports(session, findings, slicer)
}
