import { prefetchShards, readWhole, unlessDamaged } from '../../merge/shards.ts'
import { DELIVERIES, type Delivery, startDay } from '../../records/delivery.ts'
import { deliveryShard } from '../../records/layout.ts'
import { type Day, dayOf } from '../../records/time.ts'
import { attempt } from '../attempt.ts'
import { type Collected, daysBackFrom, fileDayOf, hasStarted, takeDelivery } from '../collected.ts'
import type { ListedDay } from '../reading.ts'
import type { Session } from '../session.ts'
import { listWindow, readPages, windowOf } from './pages.ts'

/** Whether a row of the list tells the day by which it is filed. */
function tellsDay({ deliveryType, deliveryTime, createdTime }: Delivery): boolean {
  return deliveryType !== null && (deliveryType === 'BULK' ? deliveryTime : createdTime) !== null
}

/** Finds the days under which the archive holds deliveries that were listed for `day` and do not tell theirs. */
async function findFiled(
  { run, archive, collected }: Session,
  day: Day,
  rows: readonly Delivery[],
) {
  const wanted = new Set(rows.map(({ deliveryId }) => deliveryId))
  const days = daysBackFrom(day)
  await prefetchShards(run.branch, archive, days.map(deliveryShard))
  for (const filed of days) {
    const paths = archive.shards.get(deliveryShard(filed).stem) ?? []
    const held = await unlessDamaged(readWhole(run.branch, archive.state.files, paths, DELIVERIES))
    for (const { deliveryId } of held ?? []) {
      if (wanted.has(deliveryId)) collected.filedDays.set(deliveryId, filed)
    }
  }
}

/** Keeps a row that was listed for a day. */
function takeListed(collected: Collected, listed: ListedDay, row: Delivery): void {
  takeDelivery(collected, row)
  if (row.deliveryType === 'BULK') listed.bulk.add(row.deliveryId)
  else listed.files.add(fileDayOf(collected, row) ?? '')
}

const openDay = (): ListedDay => ({ files: new Set(), bulk: new Set() })

/**
 * Pages at most in which so many days are read together, the empty one at their end counted. Day by day they take
 * two pages or more each: where these do not reach, they were a small part of what is asked for.
 */
const pagesTogether = (days: number) => Math.max(2, Math.ceil(days / 2))

/**
 * Reads the deliveries of some days (two or more, in order) together; each belongs to the day of its delivery time.
 * `undefined`: they are too many, or a row does not tell what it takes to place it.
 */
async function readTogether(
  session: Session,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, readonly Delivery[]> | undefined> {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const rowsOf = new Map(days.map((day): [Day, Delivery[]] => [day, []]))
  let isClear = true
  function place(row: Delivery): void {
    const day = dayOf(row.deliveryTime)
    const isPlaced = day !== undefined && first <= day && day <= last && tellsDay(row)
    isClear &&= isPlaced
    if (day !== undefined) rowsOf.get(day)?.push(row)
  }
  const hasEnded = await readPages(session.run, windowOf(first, last), {
    limit: pagesTogether(days.length),
    take(rows, isOdd) {
      isClear &&= !isOdd
      rows.filter(hasStarted).forEach(place)
    },
  })
  return hasEnded && isClear ? rowsOf : undefined
}

/** From now on the day is owed until its rows are archived. */
function wantDay({ run, reading }: Session, day: Day): void {
  if (run.resources.has('deliveries')) reading.wanted.days.add(day)
}

/** Whether the days could be listed together. What fails here fails again for a day, where it is told. */
async function listTogether(session: Session, days: readonly Day[]): Promise<boolean> {
  if (days.length < 2) return false
  const rowsOf = await attempt(session, { problem: null, right: 'deliveries' }, () =>
    readTogether(session, days),
  )
  for (const [day, rows] of rowsOf ?? []) {
    const listed = openDay()
    for (const row of rows) takeListed(session.collected, listed, row)
    session.reading.listed.set(day, listed)
    wantDay(session, day)
  }
  return rowsOf !== undefined
}

async function listDay(session: Session, day: Day): Promise<void> {
  const { run, collected, reading } = session
  const listed = openDay()
  const waiting: Delivery[] = []
  await listWindow(run, windowOf(day), (row) => {
    if (!hasStarted(row)) return
    if (tellsDay(row)) takeListed(collected, listed, row)
    else waiting.push(row)
  })
  if (waiting.length > 0) await findFiled(session, day, waiting)
  for (const row of waiting) takeListed(collected, listed, row)
  reading.listed.set(day, listed)
}

/** A day that fails is owed. Throws what ends reading for the whole run. */
async function tryDay(session: Session, day: Day): Promise<void> {
  session.run.tellProgress(() => `Listing deliveries: day ${day}.`)
  const piece = { problem: 'deliveries-failed', subject: day, right: 'deliveries' } as const
  await attempt(session, piece, () => listDay(session, day))
  wantDay(session, day)
}

/** What is read from the lists of deliveries and logs. */
const LISTED = ['deliveries', 'logs', 'failures', 'reports', 'contents'] as const

/** The day of the oldest delivery that was listed. */
function oldestDay({ deliveriesByDay, deliveriesById }: Collected): Day | null {
  const days = [...deliveriesByDay.names(), ...[...deliveriesById.values()].map(startDay)]
  return days.filter((day) => day !== null && day !== '').sort()[0] ?? null
}

/**
 * Lists the deliveries of some days, in order, unless the user has no right to them: together where they are few,
 * else day by day. Throws what ends reading for the whole run.
 */
export async function listDeliveries(session: Session, days: readonly Day[]): Promise<void> {
  const { run, archive, collected, reading } = session
  if (LISTED.every((resource) => !run.resources.has(resource))) return
  const alone = (await listTogether(session, days)) ? [] : days
  for (const day of alone) if (!collected.refused.has('deliveries')) await tryDay(session, day)
  if (collected.refused.has('deliveries')) return
  const isWhole = archive.coverage.head === null && days.every((day) => reading.listed.has(day))
  if (isWhole) reading.oldestListed = oldestDay(collected)
}
