import { endangeredUntil, type PlannedRange } from '../coverage/plan.ts'
import { DecodeError, HttpError, StoppedError } from '../errors.ts'
import { compareIds, type Id, nextId } from '../records/id.ts'
import { dayOfLog } from '../records/layout.ts'
import type { MailLog } from '../records/mail-log.ts'
import type { Day } from '../records/time.ts'
import type { Run } from '../run.ts'
import { PAGE_ROWS } from './mail-logs.ts'

/** An id has 64 bits; more steps than that mean a list that contradicts itself. */
const MOST_STEPS = 64
/** What is read on the way down besides pages, and days that are fuller than the newest one. */
const MARGIN = 1.1

/** The newest logs up to an id, `null`: of all. */
function listUpTo({ source }: Run, to: Id | null, count: number): Promise<readonly MailLog[]> {
  return source.listMailLogs(to === null ? { count } : { count, anchor: nextId(to) })
}

/** How many pages like the newest one lie between it and an id. */
function pagesDownTo(id: Id, ids: readonly Id[]): number {
  const [lowest = '0', highest = '0'] = [ids[0], ids.at(-1)]
  const idsAPage = BigInt(highest) - BigInt(lowest) + 1n
  return Number(BigInt(highest) - BigInt(id)) / Number(idsAPage)
}

/** The highest id below `highest` up to which all is of the day `until` or older, by halving. */
async function findLast(run: Run, { from }: PlannedRange, highest: Id, until: Day): Promise<Id> {
  let low = BigInt(from) - 1n
  let high = BigInt(highest)
  for (let step = 0; high - low > 1n && step < MOST_STEPS; step++) {
    const middle = (low + high) / 2n
    const [log] = await listUpTo(run, String(middle), 1)
    const day = log && dayOfLog(log)
    const isYounger = log && BigInt(log.maillogId) > low && day && day > until
    if (isYounger) high = BigInt(log.maillogId)
    else low = middle
  }
  return String(low)
}

/** A bounded range says how many pages it can have at most. */
function mayBeLong({ capacity }: Run, { from, to }: PlannedRange): boolean {
  return to === null || Number(BigInt(to) - BigInt(from)) / PAGE_ROWS > capacity
}

/** The part that is deleted soon, and the rest; `undefined` where the run reaches the end in any case. */
async function splitRange(run: Run, range: PlannedRange, until: Day) {
  const page = await listUpTo(run, range.to, PAGE_ROWS)
  const ids = page.map(({ maillogId }) => maillogId).sort(compareIds)
  const isYoung = page.some((log) => (dayOfLog(log) ?? '') > until)
  if (!isYoung || pagesDownTo(range.from, ids) <= run.capacity) return undefined
  const last = await findLast(run, range, ids.at(-1) ?? range.from, until)
  const isEmpty = compareIds(last, range.from) < 0
  if (isEmpty || pagesDownTo(last, ids) * MARGIN <= run.capacity) return undefined
  return {
    soon: { ...range, to: last },
    later: { ...range, from: nextId(last), oldest: until },
  }
}

/** A list that fails here fails again when it is read, and is noted then. */
function unlessAnswered(error: unknown): undefined {
  const known = [HttpError, DecodeError, StoppedError].some((kind) => error instanceof kind)
  if (!known) throw error
}

/**
 * Where the deadline would cut a long walk short of days that are deleted soon, those come first (contract,
 * section 6, "Order"). Costs one page where a range reaches so far down without an end, as in a first run,
 * and some thirty short requests where it is too long as well.
 */
export async function putEndangeredFirst(
  run: Run,
  ranges: readonly PlannedRange[],
): Promise<readonly PlannedRange[]> {
  const until = endangeredUntil(run.began)
  const [first, rest]: [PlannedRange[], PlannedRange[]] = [[], []]
  for (const range of ranges) {
    const isAsked = range.oldest <= until && mayBeLong(run, range)
    const split = isAsked ? await splitRange(run, range, until).catch(unlessAnswered) : undefined
    if (split !== undefined) first.push(split.soon)
    rest.push(split?.later ?? range)
  }
  return [...first, ...rest]
}
