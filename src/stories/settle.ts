import { DELIVERIES } from '../core/canonical.ts'
import type { Delivery } from '../core/delivery.ts'
import { type DeliveryRow, toDeliveryRow } from '../core/delivery-row.ts'
import type { Id } from '../core/id.ts'
import type { Tally } from '../core/tally.ts'
import type { Archive } from './archive.ts'
import { fetchDeliveries, readArchivedBulk } from './fetch-deliveries.ts'
import { fetchDetails } from './fetch-details.ts'
import { fetchReports } from './fetch-reports.ts'
import { type Findings, findChanges, shardOf } from './findings.ts'
import { type Harvest, hasStarted, homeOf } from './harvest.ts'
import { placeUncertain } from './place-uncertain.ts'
import type { Session } from './session.ts'
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

/** Fetches details and keeps account of what is owed and paid. */
export async function settleDetails(
  { run, archive, harvest, ledger }: Session,
  wanted: ReadonlyMap<Id, string | undefined>,
): Promise<void> {
  const { fetched, owed } = await fetchDetails(run, archive, harvest, wanted)
  ledger.paid.details.push(...fetched)
  ledger.owed.details = [...ledger.owed.details.filter((id) => !wanted.has(id)), ...owed]
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

/**
 * BULK deliveries whose counts are worth a request: their logs changed, the archive does not hold them,
 * the list tells something new of them, or their books are not balanced yet.
 */
export async function chooseDeliveries(
  { run, archive, harvest }: Session,
  findings: Findings,
): Promise<Set<Id>> {
  const ids = new Set([...harvest.deliveriesById.keys(), ...findings.deliveries.keys()])
  const homes = [...ids].map((id) => homeOf(archive, harvest, id))
  const archived = await readArchivedBulk(run, archive, homes)
  const wanted = [...ids].filter((id) => {
    const row = archived.get(id)
    const listed = harvest.deliveriesById.get(id)
    if (row === undefined || row.books !== 'balanced') return true
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

/** The count that an earlier run made of a delivery's logs. */
function archivedTally(archive: Archive, harvest: Harvest, deliveryId: Id): Tally | undefined {
  const { stem } = shardOf(archive, harvest, { type: 'delivery', deliveryId })
  return archive.coverage.tallies.get(stem)
}

/** Runs the report jobs that are worth it. */
export async function settleReports(
  { run, archive, harvest, ledger }: Session,
  findings: Findings,
  ids: readonly Id[],
): Promise<void> {
  if (!run.resources.has('reports')) return
  const first = new Set(archive.coverage.owed.reports)
  const inOrder = ids.toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)))
  const known = inOrder.map((id) => harvest.deliveriesById.get(id))
  const candidates = known.filter((delivery) => delivery !== undefined)
  const named = new Set(ledger.named)
  const outcome = await fetchReports(
    run,
    archive,
    harvest,
    candidates.filter(({ deliveryType, deliveryId }) => {
      return deliveryType === 'BULK' || named.has(deliveryId)
    }),
    (id) => findings.deliveries.get(id)?.tally ?? archivedTally(archive, harvest, id),
    named.size > 0,
  )
  for (const [id, basis] of outcome.reports) ledger.reports.set(id, basis)
  ledger.owed.reports.push(...outcome.owed)
  ledger.paid.reports.push(...outcome.paid)
}
