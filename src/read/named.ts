import { createLogCounts, type LogCounts } from '../records/counts.ts'
import type { Id } from '../records/id.ts'
import { endsReading } from '../run.ts'
import { attempt, untilEnd } from './attempt.ts'
import { passErased, takeLog } from './collected.ts'
import { fetchDeliveries } from './deliveries/counts.ts'
import { walkLogs } from './mail-logs.ts'
import type { EarlyPublication, Session } from './session.ts'

async function takeLogs({ run, archive, collected }: Session, deliveryId: Id): Promise<LogCounts> {
  const logCounts = createLogCounts()
  for await (const { logs } of walkLogs(run.source, { from: '1', to: null, deliveryId })) {
    // A server that ignores `delivery_id` shows everybody's logs.
    const own = logs.filter((log) => (log.deliveryId ?? deliveryId) === deliveryId)
    for (const log of own) {
      logCounts.add(log)
      if (archive.erased.has(log.maillogId)) passErased(collected, log)
      else takeLog(collected, log, [deliveryId])
    }
  }
  return logCounts.result()
}

/** All logs of one delivery. One that fails costs only itself. Throws what ends reading for the whole run. */
async function readLogsOf(session: Session, deliveryId: Id): Promise<boolean> {
  const { run, reading } = session
  reading.wanted.deliveries.add(deliveryId)
  const needsLogs = run.resources.has('logs') || run.resources.has('failures')
  const piece = { problem: 'delivery-failed', subject: deliveryId, ends: endsReading } as const
  const logCounts = await attempt(session, piece, async () =>
    needsLogs ? takeLogs(session, deliveryId) : createLogCounts().result(),
  )
  if (logCounts !== undefined) reading.named.set(deliveryId, logCounts)
  return logCounts !== undefined
}

/** Deliveries that earlier runs owe and the user did not name. */
function owedDeliveries({ run, byName, requested }: Session): Id[] {
  return run.resources.has('logs') ? [...byName].filter((id) => !requested.has(id)) : []
}

/** Lists the logs of the deliveries that earlier runs owe. Throws what ends reading for the whole run. */
export async function readOwedDeliveries(session: Session, early: EarlyPublication): Promise<void> {
  for (const id of owedDeliveries(session)) {
    await readLogsOf(session, id)
    await early.afterPage()
  }
}

/** Neither the provider nor its logs know these deliveries any more. */
function noteGone({ run, collected, reading }: Session): void {
  const empty = [...reading.named].filter(([, { total }]) => total === 0)
  for (const [id] of empty) if (collected.gone.has(id)) run.problems.add('delivery-gone', id)
}

/**
 * Reads deliveries by their ids, those first that earlier runs owe. Each is read to its end, its logs and then
 * its counts, which tell the day that its files are named by: so it can be published whatever comes after.
 */
async function readDeliveries(session: Session, early: EarlyPublication): Promise<void> {
  for (const id of [...owedDeliveries(session), ...session.requested]) {
    if (await readLogsOf(session, id)) await fetchDeliveries(session, [id])
    await early.afterPage()
  }
}

/** Reads the deliveries that the user named, until reading ends. */
export async function readNamed(session: Session, early: EarlyPublication): Promise<void> {
  await untilEnd(session.run, () => readDeliveries(session, early), endsReading)
  noteGone(session)
}
