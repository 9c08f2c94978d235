import type { Json } from '../core/exact-json.ts'
import type { MailLog } from '../core/mail-log.ts'
import { HttpError } from '../errors.ts'
import type { MailLogQuery } from '../ports.ts'
import type { Page } from './json-answer.ts'

/**
 * Rows that could not be read, each counted once in a run however often it is listed. A row without an id is
 * known by what it holds and by what stands before it; none of that leaves this room.
 */
export interface OddRows {
  /** `where`: the list; `before`: the row before it, `rank`: how many of its kind stand in between. */
  note(where: string, row: Json, before: Json, rank: number): void
  count(): number
}

export function createOddRows(): OddRows {
  const seen = new Set<string>()
  return {
    note: (where, row, before, rank) => seen.add(JSON.stringify([where, row, before, rank])),
    count: () => seen.size,
  }
}

/** Above every id. */
const HIGHEST_ANCHOR = '9223372036854775807'
/** More on a page without one that can be read are no single rows: the list is written in another way. */
const MOST_ODD = 10

/** Page of rows, of which none, some or all could be read. */
type List = (query: MailLogQuery) => Promise<Page<MailLog>>

/**
 * A page of the log list, passing over rows that cannot be read: their ids are not known, so where a page holds
 * no other, the highest anchor at which the list does not begin with one of them is found by halving. Throws
 * `HttpError` when nothing at all can be read.
 */
export async function listReadable(list: List, query: MailLogQuery): Promise<readonly MailLog[]> {
  const isOdd = ({ rows, total }: Page<MailLog>) => rows.length === 0 && total > 0
  const page = await list(query)
  if (!isOdd(page)) return page.rows
  let [low, high] = [0n, BigInt(query.anchor ?? HIGHEST_ANCHOR)]
  while (page.total <= MOST_ODD && high - low > 1n) {
    const middle = (low + high) / 2n
    if (isOdd(await list({ ...query, anchor: String(middle), count: 1 }))) high = middle
    else low = middle
  }
  if (low > 0n) return (await list({ ...query, anchor: String(low) })).rows
  if (page.total <= MOST_ODD && query.anchor !== undefined) return []
  throw new HttpError('GET /logs/mails/results', 0, 'unreadable answer (no row can be read)')
}
