import type { Id } from '../core/id.ts'
import { createTally } from '../core/tally.ts'
import { passErased, takeLog } from './harvest.ts'
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
      if (archive.erased.has(log.maillogId)) passErased(harvest, log)
      else takeLog(harvest, log)
    }
    taken += own.length
  }
  ledger.tallies.set(deliveryId, tally.result())
  return taken
}

type Outcome = 'read' | 'failed' | 'ended'

/** All logs of one delivery. A failure costs only this delivery; `ended`: reading ended for all. */
async function readLogsOf(session: Session, deliveryId: Id): Promise<Outcome> {
  const { run, ledger } = session
  try {
    const taken = await takeLogs(session, deliveryId)
    if (taken === 0) ledger.empty.add(deliveryId)
    return 'read'
  } catch (error) {
    ledger.owed.deliveries.push(deliveryId)
    if (!endsReading(error)) {
      run.problems.add('delivery-failed', deliveryId, messageOf(error))
      return 'failed'
    }
    noteEnd(run, error)
    return 'ended'
  }
}

/** One delivery to its end, so that it can be published whatever comes after: its logs, then its counts. */
async function readDelivery(session: Session, deliveryId: Id): Promise<Outcome> {
  const { run, ledger } = session
  const needsLogs = run.resources.has('logs') || run.resources.has('failures')
  const outcome = needsLogs ? await readLogsOf(session, deliveryId) : 'read'
  if (outcome !== 'read') return outcome
  ledger.named.push(deliveryId)
  await settleDeliveries(session, [deliveryId])
  return outcome
}

/** Reads deliveries by their ids, one after the other. */
async function readDeliveries(session: Session, ids: readonly Id[], slicer: Slicer): Promise<void> {
  for (const [index, id] of ids.entries()) {
    if ((await readDelivery(session, id)) === 'ended') {
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
