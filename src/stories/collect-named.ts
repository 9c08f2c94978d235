import type { Id } from '../core/id.ts'
import { takeLog } from './harvest.ts'
import { endsReading, messageOf, noteEnd } from './run.ts'
import type { Session, Slicer } from './session.ts'
import { compareHarvest, settleDeliveries, settleDetails } from './settle.ts'
import { settleReports } from './settle-reports.ts'
import { walkLogs } from './walk.ts'

async function takeLogs({ run, archive, harvest }: Session, deliveryId: Id): Promise<number> {
  let taken = 0
  for await (const { logs } of walkLogs(run.source, { from: '1', to: null, deliveryId })) {
    const kept = logs.filter((log) => !archive.erased.has(log.maillogId))
    for (const log of kept) takeLog(harvest, log)
    taken += logs.length
  }
  return taken
}

/** All logs of one delivery. A failure costs only this delivery; `false` when reading ended for all. */
async function readDelivery(session: Session, deliveryId: Id): Promise<boolean> {
  const { run, ledger } = session
  try {
    const taken = await takeLogs(session, deliveryId)
    ledger.named.push(deliveryId)
    if (taken === 0) ledger.empty.add(deliveryId)
    return true
  } catch (error) {
    ledger.owed.deliveries.push(deliveryId)
    if (endsReading(error)) noteEnd(run, error)
    else run.problems.add('delivery-failed', deliveryId, messageOf(error))
    return !endsReading(error)
  }
}

/** Reads the logs of deliveries by their ids, one after the other; `false` when reading ended for all. */
export async function readDeliveries(session: Session, ids: readonly Id[]): Promise<boolean> {
  for (const [index, id] of ids.entries()) {
    if (await readDelivery(session, id)) continue
    session.ledger.owed.deliveries.push(...ids.slice(index + 1))
    return false
  }
  return true
}

/** Neither the provider nor its logs know these deliveries any more. */
function noteGone({ run, harvest, ledger }: Session): void {
  for (const id of ledger.empty) if (harvest.gone.has(id)) run.problems.add('delivery-gone', id)
}

/** Reads everything of the named deliveries into the harvest (contract, section 2, `delivery-ids`). */
export async function collectNamed(
  session: Session,
  ids: readonly Id[],
  slicer: Slicer,
): Promise<void> {
  const { run, ledger } = session
  const needsLogs = run.resources.has('logs') || run.resources.has('failures')
  if (needsLogs) await readDeliveries(session, ids)
  else ledger.named.push(...ids)
  const findings = await compareHarvest(session, () => true)
  await settleDeliveries(session, ledger.named)
  noteGone(session)
  await settleDetails(session, findings.details, slicer)
  await settleReports(session, findings, ledger.named, slicer)
}
