import { DecodeError } from '../errors.ts'
import type { MailLogSource } from '../ports.ts'
import { compareIds, type Id, nextId } from '../records/id.ts'
import type { MailLog } from '../records/mail-log.ts'

/** As many as the API gives (API page, 6.1). */
export const PAGE_ROWS = 1_000

/** Which logs a walk visits; both ends inclusive, `to: null` begins at the newest. */
export interface Walk {
  readonly from: Id
  readonly to: Id | null
  readonly deliveryId?: Id
}

/** Rows of one page within the walk, each id once; `lowest`: everything above it has been seen. */
export interface WalkedPage {
  readonly logs: readonly MailLog[]
  readonly lowest: Id
}

function lowestOf(logs: readonly MailLog[]): Id | undefined {
  let lowest: Id | undefined
  for (const { maillogId } of logs) {
    if (lowest === undefined || compareIds(maillogId, lowest) < 0) lowest = maillogId
  }
  return lowest
}

function withinWalk(page: readonly MailLog[], walk: Walk, anchor: Id | undefined): MailLog[] {
  const seen = new Set<Id>()
  return page.filter(({ maillogId }) => {
    const below = anchor === undefined || compareIds(maillogId, anchor) < 0
    if (!below || compareIds(maillogId, walk.from) < 0 || seen.has(maillogId)) return false
    seen.add(maillogId)
    return true
  })
}

function listPage(source: MailLogSource, walk: Walk, anchor: Id | undefined) {
  return source.listMailLogs({
    count: PAGE_ROWS,
    ...(walk.deliveryId === undefined ? {} : { deliveryId: walk.deliveryId }),
    ...(anchor === undefined ? {} : { anchor }),
  })
}

/**
 * Pages from the newest log of the walk to its lower bound. A short page is not the end, only an empty
 * one or the bound is; rows may come unordered or twice. Throws `DecodeError` when ids do not fall,
 * which would be an endless loop (API page, 13.1; field notes, rows 18 to 22).
 */
export async function* walkLogs(source: MailLogSource, walk: Walk): AsyncGenerator<WalkedPage> {
  let anchor = walk.to === null ? undefined : nextId(walk.to)
  for (;;) {
    const page = await listPage(source, walk, anchor)
    const lowest = lowestOf(page)
    if (lowest === undefined) return
    if (anchor !== undefined && compareIds(lowest, anchor) >= 0) {
      throw new DecodeError('GET /logs/mails/results: ids do not fall from page to page')
    }
    yield { logs: withinWalk(page, walk, anchor), lowest }
    if (compareIds(lowest, walk.from) <= 0) return
    anchor = lowest
  }
}
