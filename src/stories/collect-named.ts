import type { Id } from '../core/id.ts'
import { createTally } from '../core/tally.ts'
import { takeLog } from './harvest.ts'
import { endsReading, messageOf, noteEnd } from './run.ts'
import type { Session, Slicer } from './session.ts'
import { settleDeliveries, settleDetails, settleFindings } from './settle.ts'
import { walkLogs } from './walk.ts'

async function takeLogs(session: Session, deliveryId: Id): Promise<number> {
  const { run, archive, harvest, ledger } = session
  const tally = createTally()
  let taken = 0
  for await (const { logs } of walkLogs(run.source, { from: '1', to: null, deliveryId })) {
    // A server that ignores `delivery_id` shows everybody's logs.
    const own = logs.filter((log) => (log.deliveryId ?? deliveryId) === deliveryId)
    for (const log of own) {
      tally.add(log)
      if (!archive.erased.has(log.maillogId)) takeLog(harvest, log)
    }
    taken += own.length
  }
  ledger.tallies.set(deliveryId, tally.result())
  return taken
}

/** All logs of one delivery. A failure costs only this delivery; `false` when reading ended for all. */
async function readLogsOf(session: Session, deliveryId: Id): Promise<boolean> {
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

/** One delivery to its end, so that it can be published whatever comes after: its logs, then its counts. */
async function readDelivery(session: Session, deliveryId: Id): Promise<boolean> {
  const { run, ledger } = session
  const needsLogs = run.resources.has('logs') || run.resources.has('failures')
  if (!needsLogs) ledger.named.push(deliveryId)
  else if (!(await readLogsOf(session, deliveryId))) return false
  if (ledger.named.at(-1) === deliveryId) await settleDeliveries(session, [deliveryId])
  return true
}

/** Reads deliveries by their ids, one after the other. */
async function readDeliveries(session: Session, ids: readonly Id[], slicer: Slicer): Promise<void> {
  for (const [index, id] of ids.entries()) {
    if (!(await readDelivery(session, id))) {
      session.ledger.owed.deliveries.push(...ids.slice(index + 1))
      return
    }
    await slicer.afterPage()
  }
}

/** What earlier runs owe comes first (contract, section 6). */
export async function payDebts(session: Session, slicer: Slicer): Promise<void> {
  const { run, requested, archive } = session
  const { details, deliveries } = archive.coverage.owed
  const wanted = new Map(details.map((id) => [id, undefined]))
  if (run.resources.has('failures')) await settleDetails(session, wanted, slicer)
  if (!run.resources.has('logs')) return
  const others = deliveries.filter((id) => !requested.has(id))
  await readDeliveries(session, others, slicer)
}

/** Neither the provider nor its logs know these deliveries any more. */
function noteGone({ run, harvest, ledger }: Session): void {
  for (const id of ledger.empty) if (harvest.gone.has(id)) run.problems.add('delivery-gone', id)
}

/** Reads everything of the named deliveries into the harvest (contract, section 2, `delivery-ids`). */
export async function collectNamed(session: Session, slicer: Slicer): Promise<void> {
  await payDebts(session, slicer)
  await readDeliveries(session, [...session.requested], slicer)
  noteGone(session)
  await settleFindings(session, slicer)
}
