import { HttpError } from '../errors.ts'
import type { MailLogQuery } from '../ports.ts'
import { isJsonObject, type Json } from '../records/json.ts'
import type { MailLog } from '../records/mail-log.ts'
import type { Page } from './answers.ts'

/** Where a row stands: what its list calls its neighbour above, and how many unreadable rows lie between. */
export interface Place {
  readonly list: string
  readonly below: Json
  readonly rank: number
}

/**
 * Rows that could not be read, each counted once in a run however often it is listed: by what it holds, and one
 * that holds nothing by its place. None of that leaves this room.
 */
export interface OddRows {
  note(row: Json, place: Place): void
  count(): number
}

const holdsSomething = (row: Json) => isJsonObject(row) && Object.keys(row).length > 0

export function createOddRows(): OddRows {
  const seen = new Set<string>()
  return {
    note: (row, place) =>
      seen.add(JSON.stringify(holdsSomething(row) ? [place.list, row] : [place, row])),
    count: () => seen.size,
  }
}

/** Above every id. */
const HIGHEST_ANCHOR = '9223372036854775807'
/** More on a page without one that can be read are no single rows: the list is written in another way. */
const MOST_ODD = 10

/** Page of rows, of which none, some or all could be read. */
type List = (query: MailLogQuery) => Promise<Page<MailLog>>

const textOf = ({ rows, odd }: Page<MailLog>) =>
  rows.length === 0 && odd.length > 0 ? JSON.stringify(odd[0]) : undefined

type IsPassed = (anchor: bigint) => Promise<boolean>

/** The highest number below `high` that is passed, where all below a passed one are; 0: there is none. */
async function findHighest(start: bigint, isPassed: IsPassed): Promise<bigint> {
  let high = start
  let low = start - 1n
  for (let step = 2n; low > 0n && !(await isPassed(low)); step *= 2n) {
    high = low
    low = low > step ? low - step : 0n
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (await isPassed(middle)) low = middle
    else high = middle
  }
  return low
}

/** The highest anchor below `anchor` at which the list does not begin with the row `text`, whose id is not known. */
function passBelow(list: List, query: MailLogQuery, text: string): Promise<bigint> {
  return findHighest(BigInt(query.anchor ?? HIGHEST_ANCHOR), async (anchor) => {
    return textOf(await list({ ...query, anchor: String(anchor), count: 1 })) !== text
  })
}

/**
 * A page of the log list, passing over rows that cannot be read and of which a page holds no other. Throws
 * `HttpError` when nothing at all can be read.
 */
export async function listReadable(list: List, query: MailLogQuery): Promise<readonly MailLog[]> {
  let page = await list(query)
  let { anchor } = query
  for (let text = textOf(page); text !== undefined; text = textOf(page)) {
    const low =
      page.total <= MOST_ODD
        ? await passBelow(list, { ...query, ...(anchor && { anchor }) }, text)
        : 0n
    if (low === 0n && (anchor === undefined || page.total > MOST_ODD)) {
      throw new HttpError('GET /logs/mails/results', 0, 'unreadable answer (no row can be read)')
    }
    if (low === 0n) return []
    anchor = String(low)
    page = await list({ ...query, anchor })
  }
  return page.rows
}
