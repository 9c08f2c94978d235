import { DecodeError } from '../../errors.ts'
import type { Archive } from '../../merge/archive-state.ts'
import { prefetchShards, readShard, readWhole, unlessDamaged } from '../../merge/shards.ts'
import type { DeliveryQuery } from '../../ports.ts'
import {
  DELIVERIES,
  type Delivery,
  type DeliveryRow,
  startDay,
  toDeliveryRow,
} from '../../records/delivery.ts'
import type { Id } from '../../records/id.ts'
import { contentsPath, deliveryShard } from '../../records/layout.ts'
import { type Day, formatTime } from '../../records/time.ts'
import type { Run } from '../../run.ts'
import { attempt, untilEnd } from '../attempt.ts'
import {
  type Collected,
  daysBackFrom,
  fileDayOf,
  hasStarted,
  shardDayOf,
  stageContents,
  takeDelivery,
} from '../collected.ts'
import type { Missing } from '../compare.ts'
import type { ListedDay } from '../reading.ts'
import { addAll } from '../reading.ts'
import { type Session, unplacedDeliveries } from '../session.ts'

async function addBulkRows(
  run: Run,
  archive: Archive,
  stem: string,
  rows: Map<Id, DeliveryRow>,
): Promise<void> {
  const paths = archive.shards.get(stem) ?? []
  for await (const part of readShard(run.branch, archive.state.files, paths, DELIVERIES)) {
    for (const row of part) if (row.deliveryType === 'BULK') rows.set(row.deliveryId, row)
  }
}

/** The archive's rows of BULK deliveries of some days. A damaged file gives none. */
async function readArchivedBulk(
  run: Run,
  archive: Archive,
  days: Iterable<Day | null>,
): Promise<Map<Id, DeliveryRow>> {
  const rows = new Map<Id, DeliveryRow>()
  const shards = [...new Set(days)].map(deliveryShard)
  await prefetchShards(run.branch, archive, shards)
  for (const { stem } of shards) {
    await unlessDamaged(addBulkRows(run, archive, stem, rows))
  }
  return rows
}

/** Whether the provider knows the delivery, which is kept with its counts. */
async function fetchOne(run: Run, collected: Collected, id: Id): Promise<boolean> {
  const answer = await run.source.fetchDelivery(id)
  if (answer === undefined) {
    collected.gone.add(id)
    return false
  }
  const { contents, ...delivery } = answer
  const isKept = run.resources.has('contents') && !collected.isErasedUnknown
  if (isKept && delivery.deliveryType === 'BULK') {
    collected.contents.set(id, await stageContents(run.branch, contents, collected.erasedAddresses))
  }
  collected.answered.add(id)
  if (!collected.deliveriesById.has(id)) collected.seen.deliveries++
  collected.deliveriesById.set(id, delivery)
  return true
}

/**
 * Asks for deliveries with their counts, one request each, until reading ends. A user without a right to them is
 * answered once.
 */
async function askForEach(run: Run, collected: Collected, ids: readonly Id[]) {
  const [answered, gone]: [Id[], Id[]] = [[], []]
  async function askFor(subject: Id): Promise<void> {
    const piece = { problem: 'delivery-failed', subject, right: 'deliveries' } as const
    const isKnown = await attempt({ run, collected }, piece, () =>
      fetchOne(run, collected, subject),
    )
    if (isKnown === true) answered.push(subject)
    if (isKnown === false) gone.push(subject)
  }
  await untilEnd(run, async () => {
    for (const id of ids) if (!collected.refused.has('deliveries')) await askFor(id)
  })
  return { answered, gone }
}

/** Whether the list says something of a delivery that the archive does not; a field that it leaves out says nothing. */
function differs(listed: Delivery, archived: DeliveryRow): boolean {
  const told = Object.entries(toDeliveryRow(listed)).filter(([, value]) => value !== null)
  const row: DeliveryRow = { ...archived, ...Object.fromEntries(told) }
  const { totalCount, sentCount, dropCount, hardErrorCount, softErrorCount } = archived
  const counts = { totalCount, sentCount, dropCount, hardErrorCount, softErrorCount }
  const { openCount, archivedCount, countsMatch, html } = archived
  const known = { ...row, ...counts, openCount, archivedCount, countsMatch, html }
  return DELIVERIES.line(known) !== DELIVERIES.line(archived)
}

/** Reports may be wanted later than the delivery was archived. */
function lacksReport({ run, archive }: Session, { deliveryId, openCount }: DeliveryRow): boolean {
  if (!run.resources.has('reports') || Number(openCount ?? 0) === 0) return false
  return !archive.coverage.reports.has(deliveryId)
}

/** Contents may be wanted later than the delivery was archived. */
function lacksContents({ run, archive, collected }: Session, id: Id): boolean {
  if (!run.resources.has('contents')) return false
  const day = shardDayOf(archive, collected, id)
  const paths = ENDINGS.map((ending) => `${archive.directory}/${contentsPath(id, day, ending)}`)
  return !paths.some((path) => archive.state.files.has(path))
}

/** What the answer for one delivery is asked for. */
const COUNTED = ['deliveries', 'reports', 'contents'] as const
const ENDINGS = ['txt', 'html'] as const

/**
 * Deliveries whose counts are worth a request: the next report is owed or, for BULK, their logs changed, the
 * archive does not hold them, the list tells something new of them, their counts do not match yet, or
 * their opens were never asked for. Where no counts are wanted: those whose day is not known otherwise.
 */
export async function chooseDeliveries(session: Session, missing: Missing): Promise<readonly Id[]> {
  const { run, archive, collected } = session
  if (collected.refused.has('deliveries')) return []
  const areWanted = COUNTED.some((resource) => run.resources.has(resource))
  if (!areWanted) return unplacedDeliveries(session)
  const ids = new Set([...collected.deliveriesById.keys(), ...missing.deliveries.keys()])
  const days = [...ids].map((id) => shardDayOf(archive, collected, id))
  const archived = await readArchivedBulk(run, archive, days)
  const wanted = [...ids].filter((id) => {
    const row = archived.get(id)
    const listed = collected.deliveriesById.get(id)
    if (row === undefined || row.countsMatch !== 'yes') return true
    if (lacksReport(session, row) || lacksContents(session, id)) return true
    return missing.deliveries.get(id)?.changed === true || (listed && differs(listed, row))
  })
  const owed = run.resources.has('reports') ? archive.coverage.owed.reports : []
  return [...new Set([...wanted, ...owed])].filter((id) => !collected.answered.has(id))
}

/** A BULK delivery is filed under the day of its start: before it has a time or a log that day would move. */
function hasPlace({ archive, collected }: Session, delivery: Delivery): boolean {
  const { deliveryId, deliveryType, deliveryTime, status } = delivery
  const isOver = status === 'SENT' || status === 'FAILED'
  if (deliveryType !== 'BULK' || deliveryTime !== null || isOver) return true
  return archive.shardDays.has(deliveryId) || collected.groups.has(`delivery:${deliveryId}`)
}

/** Asks for the counts of deliveries; one that has not started is not archived yet. */
export async function fetchDeliveries(session: Session, ids: readonly Id[]): Promise<void> {
  const { run, collected, reading } = session
  addAll(reading.wanted.deliveries, ids)
  const { answered, gone } = await askForEach(run, collected, ids)
  addAll(reading.wanted.reports, gone)
  addAll(reading.nothing.reports, gone)
  for (const id of answered) {
    const delivery = collected.deliveriesById.get(id)
    if (delivery === undefined || (hasStarted(delivery) && hasPlace(session, delivery))) continue
    collected.deliveriesById.delete(id)
    run.problems.add('not-started', id)
  }
}

const LAST_PAGE = 1_000

/** Whole seconds, both inclusive. */
type Window = Omit<DeliveryQuery, 'page'>

function windowOf(first: Day, last = first): Window {
  return { start: `${first}T00:00:00+09:00`, end: `${last}T23:59:59+09:00` }
}

function halve({ start, end }: Window): readonly Window[] {
  const [first, last] = [Date.parse(start), Date.parse(end)]
  if (last - first < 2_000) return []
  const middle = Math.floor((first + last) / 2_000) * 1_000
  return [
    { start, end: formatTime(middle) },
    { start: formatTime(middle + 1_000), end },
  ]
}

/** Rows of the largest page so far: a server may hand out fewer than it was asked for. */
interface PageSize {
  proven: number
}

/**
 * All deliveries of a window; one that page 1,000 does not end is read again in halves. A
 * page is the last one when it is empty, or shorter than one that came before. Throws `DecodeError` when
 * pages repeat, which would be an endless loop.
 */
async function listWindow(
  run: Run,
  window: Window,
  size: PageSize,
  take: (row: Delivery) => void,
): Promise<void> {
  let previous = new Set<Id>()
  for (let page = 1; page <= LAST_PAGE; page++) {
    const { rows, total } = await run.source.listDeliveries({ ...window, page })
    if (rows.length > 0 && rows.every(({ deliveryId }) => previous.has(deliveryId))) {
      throw new DecodeError('GET /deliveries/all: the same deliveries on every page')
    }
    rows.forEach(take)
    if (total < size.proven || total === 0) return
    size.proven = total
    previous = new Set(rows.map(({ deliveryId }) => deliveryId))
  }
  for (const half of halve(window)) await listWindow(run, half, size, take)
}

/**
 * One page over all days: a day that has fewer rows needs no second page to show its end. What fails here
 * fails again for a day, where it is told.
 */
async function provePageSize(
  run: Run,
  collected: Collected,
  days: readonly Day[],
): Promise<PageSize> {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === first) return { proven: 0 }
  const page = await attempt({ run, collected }, { problem: null, right: 'deliveries' }, () =>
    run.source.listDeliveries({ ...windowOf(first, last), page: 1 }),
  )
  return { proven: page?.total ?? 0 }
}

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

async function listDay(session: Session, day: Day, size: PageSize): Promise<void> {
  const { run, collected, reading } = session
  const listed: ListedDay = { files: new Set(), bulk: new Set() }
  const waiting: Delivery[] = []
  function take(row: Delivery): void {
    takeDelivery(collected, row)
    if (row.deliveryType === 'BULK') listed.bulk.add(row.deliveryId)
    else listed.files.add(fileDayOf(collected, row) ?? '')
  }
  await listWindow(run, windowOf(day), size, (row) => {
    if (!hasStarted(row)) return
    if (tellsDay(row)) take(row)
    else waiting.push(row)
  })
  if (waiting.length > 0) await findFiled(session, day, waiting)
  waiting.forEach(take)
  reading.listed.set(day, listed)
}

/** A day that fails is owed. Throws what ends reading for the whole run. */
async function tryDay(session: Session, day: Day, size: PageSize): Promise<void> {
  session.run.tellProgress(() => `Listing deliveries: day ${day}.`)
  const piece = { problem: 'deliveries-failed', subject: day, right: 'deliveries' } as const
  await attempt(session, piece, () => listDay(session, day, size))
}

/** What is read from the lists of deliveries and logs. */
const LISTED = ['deliveries', 'logs', 'failures', 'reports', 'contents'] as const

/** The day of the oldest delivery that was listed. */
function oldestDay({ deliveriesByDay, deliveriesById }: Collected): Day | null {
  const days = [...deliveriesByDay.names(), ...[...deliveriesById.values()].map(startDay)]
  return days.filter((day) => day !== null && day !== '').sort()[0] ?? null
}

/**
 * Lists the deliveries of each day, unless the user has no right to them. Throws what ends reading for the whole
 * run.
 */
export async function listDeliveries(session: Session, days: readonly Day[]): Promise<void> {
  const { run, archive, collected, reading } = session
  if (LISTED.every((resource) => !run.resources.has(resource))) return
  const size = await provePageSize(run, collected, days)
  for (const day of days) {
    if (collected.refused.has('deliveries')) return
    await tryDay(session, day, size)
    if (run.resources.has('deliveries')) reading.wanted.days.add(day)
  }
  if (collected.refused.has('deliveries')) return
  const isWhole = archive.coverage.head === null && days.every((day) => reading.listed.has(day))
  if (isWhole) reading.oldestListed = oldestDay(collected)
}

/**
 * Asks for the counts of the deliveries that `chooseDeliveries` names. From then on their reports are owed: once
 * their counts are archived, only this makes the next run come back to them.
 */
export async function fetchCounts(session: Session, missing: Missing): Promise<void> {
  const { run, collected, reading } = session
  await fetchDeliveries(session, await chooseDeliveries(session, missing))
  if (run.resources.has('reports')) addAll(reading.wanted.reports, collected.answered)
}
