import { compareIds, type Id, nextId } from '../records/id.ts'
import { dueAfter, parseTime } from '../records/time.ts'
import type { Run } from '../run.ts'
import { attempt } from './attempt.ts'
import { readsMailLogs } from './mail-logs.ts'
import type { Session } from './session.ts'

const TYPES = ['TRANSACTION', 'BULK', 'SMTP'] as const

/** Whether the unfiltered list shows a log by now: it became visible after the walk had passed. */
async function isListed(run: Run, id: Id): Promise<boolean> {
  const [log] = await run.source.listMailLogs({ anchor: nextId(id), count: 1 })
  return log?.maillogId === id
}

function isShown({ reading }: Session, id: Id): boolean {
  return reading.progress.some(({ range, highest }) => {
    return highest !== null && compareIds(range.from, id) <= 0 && compareIds(id, highest) <= 0
  })
}

/**
 * Asks once for each type for its newest log below the newest one seen: the walk must have seen it, or
 * the list was silently filtered. `false` when it was.
 */
async function showsAllTypes(session: Session): Promise<boolean> {
  const { run, collected } = session
  const newest = [...collected.newestByType.values()].sort(compareIds).at(-1)
  if (newest === undefined) return true
  for (const deliveryType of TYPES) {
    const query = { anchor: nextId(newest), count: 1, deliveryType }
    const [log] = await run.source.listMailLogs(query)
    if (log === undefined || collected.newestByType.get(deliveryType) === log.maillogId) continue
    if (!isShown(session, log.maillogId)) continue
    if (await isListed(run, log.maillogId)) continue
    run.problems.add('filtered-list', deliveryType)
    return false
  }
  return true
}

/** Once a week, after every planned range was read: whether the list of mail logs leaves out a delivery type. */
export async function checkFilters(session: Session): Promise<void> {
  const { run, archive, reading } = session
  if (!readsMailLogs(run)) return
  const checked = parseTime(archive.coverage.filtersChecked ?? '')
  const isDue = checked === undefined || run.began - checked >= dueAfter(7)
  if (!isDue || !reading.progress.every((progress) => progress.finished)) return
  const isWhole = await attempt(session, { problem: 'filters-unchecked' }, () =>
    showsAllTypes(session),
  )
  reading.filtersChecked = isWhole === true
  reading.filtered = isWhole === false
}
