import { prefetchShards, readWhole, unlessDamaged } from '../../merge/shards.ts'
import { DELIVERIES, type Delivery, startDay } from '../../records/delivery.ts'
import type { Id } from '../../records/id.ts'
import { deliveryShard } from '../../records/layout.ts'
import { addDays, type Day, dayOf } from '../../records/time.ts'
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
  { run, archive, collected }: Pick<Session, 'run' | 'archive' | 'collected'>,
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

const openDay = (): ListedDay => ({ files: new Set(), bulk: new Set() })

function takeListed(collected: Collected, listed: ListedDay, row: Delivery): void {
  takeDelivery(collected, row)
  if (row.deliveryType === 'BULK') listed.bulk.add(row.deliveryId)
  else listed.files.add(fileDayOf(collected, row) ?? '')
}

/** A day that was asked for is owed from now on until its rows are archived. */
function wantDay({ run, reading }: Session, day: Day): void {
  if (run.resources.has('deliveries')) reading.wanted.days.add(day)
}

function keepDay(session: Session, day: Day, rows: Iterable<Delivery>): void {
  const listed = openDay()
  for (const row of rows) takeListed(session.collected, listed, row)
  session.reading.listed.set(day, listed)
  wantDay(session, day)
}

/**
 * The places of rows among `days`, from the place `from` on; `undefined`: they do not stand in the order that was
 * asked for, or one does not tell its day.
 */
function placesOf(
  rows: readonly Delivery[],
  days: readonly Day[],
  from: number,
): readonly number[] | undefined {
  const places = rows.map((row) => days.indexOf(dayOf(row.deliveryTime) ?? ''))
  const areInOrder = places.every((place, index) => place >= (places[index - 1] ?? from))
  return areInOrder && rows.every(tellsDay) ? places : undefined
}

/**
 * Lists days that follow one another (two or more, the newest first) together. A day is kept when a row of an older
 * one comes: the rows of one day and one page are held in memory. `false`: the order of the rows proves no day.
 */
async function readTogether(session: Session, days: readonly Day[]): Promise<boolean> {
  const [last = '', first = ''] = [days[0], days.at(-1)]
  let at = 0
  // By id: what begins while this reads moves rows to the next page, where they come again.
  const held = new Map<Id, Delivery>()
  function keepBefore(place: number): void {
    for (; at < place; at++) {
      keepDay(session, days[at] ?? '', held.values())
      held.clear()
    }
  }
  for await (const page of readPages(session.run, windowOf(first, last))) {
    session.run.tellProgress(() => `Listing deliveries: day ${days[at] ?? first}.`)
    const rows = page.rows.filter(hasStarted)
    const places = placesOf(rows, days, at)
    if (page.isOdd || places === undefined) return false
    for (const [index, row] of rows.entries()) {
      keepBefore(places[index] ?? at)
      held.set(row.deliveryId, row)
    }
    if (page.isEnd) keepBefore(days.length)
  }
  return true
}

async function listDay({ run, archive, collected, reading }: Session, day: Day): Promise<void> {
  const listed = openDay()
  const waiting: Delivery[] = []
  await listWindow(run, windowOf(day), (row) => {
    if (!hasStarted(row)) return
    if (tellsDay(row)) takeListed(collected, listed, row)
    else waiting.push(row)
  })
  if (waiting.length > 0) await findFiled({ run, archive, collected }, day, waiting)
  for (const row of waiting) takeListed(collected, listed, row)
  reading.listed.set(day, listed)
}

/** A day that fails is owed. Throws what ends reading for the whole run. */
async function tryDay(session: Session, day: Day): Promise<void> {
  if (session.collected.refused.has('deliveries')) return
  session.run.tellProgress(() => `Listing deliveries: day ${day}.`)
  const piece = { problem: 'deliveries-failed', subject: day, right: 'deliveries' } as const
  await attempt(session, piece, () => listDay(session, day))
  wantDay(session, day)
}

/**
 * Lists days that follow one another: together, and day by day those that cannot be listed so. What fails for
 * several days fails again for one, where it is told. Throws what ends reading for the whole run.
 */
async function listStretch(session: Session, days: readonly Day[]): Promise<void> {
  const piece = { problem: null, right: 'deliveries' } as const
  const isTrusted =
    days.length > 1 &&
    (await attempt(session, piece, () => readTogether(session, days.toReversed())))
  const { listed } = session.reading
  const alone = isTrusted === false ? days : days.filter((day) => !listed.has(day))
  for (const day of alone) await tryDay(session, day)
}

/** Days in their order, cut where one is missing. */
function cutAtGaps(days: readonly Day[]): readonly Day[][] {
  const stretches: Day[][] = []
  for (const day of days) {
    const stretch = stretches.at(-1)
    if (stretch?.at(-1) === addDays(day, -1)) stretch.push(day)
    else stretches.push([day])
  }
  return stretches
}

/** What is read from the lists of deliveries and logs. */
const LISTED = ['deliveries', 'logs', 'failures', 'reports', 'contents'] as const

/** The day of the oldest delivery that was listed. */
function oldestDay({ deliveriesByDay, deliveriesById }: Collected): Day | null {
  const days = [...deliveriesByDay.names(), ...[...deliveriesById.values()].map(startDay)]
  return days.filter((day) => day !== null && day !== '').sort()[0] ?? null
}

/**
 * Lists the deliveries of some days, in their order, unless the user has no right to them. Throws what ends reading
 * for the whole run.
 */
export async function listDeliveries(session: Session, days: readonly Day[]): Promise<void> {
  const { run, archive, collected, reading } = session
  if (LISTED.every((resource) => !run.resources.has(resource))) return
  for (const stretch of cutAtGaps(days)) await listStretch(session, stretch)
  if (collected.refused.has('deliveries')) return
  const isWhole = archive.coverage.head === null && days.every((day) => reading.listed.has(day))
  if (isWhole) reading.oldestListed = oldestDay(collected)
}
