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

/** Deliveries that may be worth a report job, those first that are owed one. */
function candidatesOf({ archive, harvest, ledger }: Session, ids: readonly Id[]): Delivery[] {
  const first = new Set(archive.coverage.owed.reports)
  const inOrder = ids.toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)))
  const known = inOrder.map((id) => harvest.deliveriesById.get(id))
  const named = new Set(ledger.named)
  return known
    .filter((delivery) => delivery !== undefined)
    .filter(({ deliveryType, deliveryId }) => deliveryType === 'BULK' || named.has(deliveryId))
}

/** Runs the report jobs that are worth it. Those that it does not come to stay owed. */
export async function settleReports(
  session: Session,
  findings: Findings,
  ids: readonly Id[],
  slicer: Slicer,
): Promise<void> {
  const { run, archive, harvest, ledger } = session
  if (!run.resources.has('reports')) return
  const candidates = candidatesOf(session, ids)
  ledger.owed.reports = candidates.map(({ deliveryId }) => deliveryId)
  const tallyOf = (id: Id) =>
    findings.deliveries.get(id)?.tally ?? archivedTally(archive, harvest, id)
  const request = { candidates, tallyOf, isNamed: ledger.named.length > 0 }
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
