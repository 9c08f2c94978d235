import { compareIds, type Id, nextId } from '../records/id.ts'
import type { Run } from './run.ts'
import type { Session } from './session.ts'

const TYPES = ['TRANSACTION', 'BULK', 'SMTP'] as const

/** Whether the unfiltered list shows a log by now: it became visible after the walk had passed. */
async function isListed(run: Run, id: Id): Promise<boolean> {
  const [log] = await run.source.listMailLogs({ anchor: nextId(id), count: 1 })
  return log?.maillogId === id
}

function wasPassed({ ledger }: Session, id: Id): boolean {
  return ledger.progress.some(({ range, highest }) => {
    return highest !== null && compareIds(range.from, id) <= 0 && compareIds(id, highest) <= 0
  })
}

/**
 * Asks once for each type for its newest log below the newest one seen: the walk must have seen it, or
 * the list was silently filtered (API page, 6.1: the default filters are not known). `false` when it was.
 */
export async function checkFilters(session: Session): Promise<boolean> {
  const { run, harvest } = session
  const newest = [...harvest.newestByType.values()].sort(compareIds).at(-1)
  if (newest === undefined) return true
  for (const deliveryType of TYPES) {
    const query = { anchor: nextId(newest), count: 1, deliveryType }
    const [log] = await run.source.listMailLogs(query)
    if (log === undefined || harvest.newestByType.get(deliveryType) === log.maillogId) continue
    if (!wasPassed(session, log.maillogId)) continue
    if (await isListed(run, log.maillogId)) continue
    run.problems.add('filtered-list', deliveryType)
    return false
  }
  return true
}
