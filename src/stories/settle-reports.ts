import type { Delivery } from '../core/delivery.ts'
import type { Id } from '../core/id.ts'
import type { Tally } from '../core/tally.ts'
import type { Archive } from './archive.ts'
import { fetchReports, type ReportOutcome } from './fetch-reports.ts'
import { type Findings, shardOf } from './findings.ts'
import type { Harvest } from './harvest.ts'
import type { Ledger } from './ledger.ts'
import { endsAll, noteEnd } from './run.ts'
import type { Session, Slicer } from './session.ts'

/** The count that an earlier run made of a delivery's logs. */
function archivedTally(archive: Archive, harvest: Harvest, deliveryId: Id): Tally | undefined {
  const { stem } = shardOf(archive, harvest, { type: 'delivery', deliveryId })
  return archive.coverage.tallies.get(stem)
}

/**
 * Deliveries that may be worth a report job, those first that are owed one. Only the answer for one delivery
 * tells whether it has an HTML part; the list does not.
 */
function candidatesOf({ requested, archive, harvest }: Session): Delivery[] {
  const first = new Set(archive.coverage.owed.reports)
  return [...harvest.answered]
    .toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)))
    .map((id) => harvest.deliveriesById.get(id))
    .filter((delivery) => delivery !== undefined)
    .filter(({ deliveryType, deliveryId: id }) => {
      return deliveryType === 'BULK' || requested.has(id) || first.has(id)
    })
}

/** Runs the report jobs that are worth it. Those that it does not come to stay owed. */
export async function settleReports(
  session: Session,
  findings: Findings,
  slicer: Slicer,
): Promise<void> {
  const { run, requested, archive, harvest, ledger } = session
  if (!run.resources.has('reports')) return
  const candidates = candidatesOf(session)
  ledger.owed.reports = candidates.map(({ deliveryId }) => deliveryId)
  if (harvest.isErasedUnknown) return
  const tallyOf = (id: Id) =>
    findings.deliveries.get(id)?.tally ??
    ledger.tallies.get(id) ??
    archivedTally(archive, harvest, id)
  const request = { candidates, tallyOf, requested }
  try {
    for await (const outcome of fetchReports(run, archive, harvest, request)) {
      noteReport(ledger, outcome)
      await slicer.afterStep()
    }
  } catch (error) {
    if (!endsAll(error)) throw error
    noteEnd(run, error)
  }
}

function noteReport({ reports, owed, paid }: Ledger, outcome: ReportOutcome): void {
  const { deliveryId, basis, isPaid } = outcome
  if (basis !== undefined) reports.set(deliveryId, basis)
  if (!isPaid) return
  paid.reports.push(deliveryId)
  owed.reports = owed.reports.filter((id) => id !== deliveryId)
}
