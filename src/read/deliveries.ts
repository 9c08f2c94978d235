import { DecodeError } from '../errors.ts'
import type { Archive } from '../merge/archive-state.ts'
import { prefetchShards, readShard, unlessDamaged } from '../merge/shards.ts'
import type { DeliveryQuery } from '../ports.ts'
import { DELIVERIES, type Delivery, type DeliveryRow, toDeliveryRow } from '../records/delivery.ts'
import type { Id } from '../records/id.ts'
import { deliveryShard } from '../records/layout.ts'
import { type Day, formatTime } from '../records/time.ts'
import { endsReading, messageOf, noteEnd, type Run } from '../run.ts'
import { type Harvest, hasStarted, homeOf, takeDelivery } from './collected.ts'
import type { Findings } from './compare.ts'
import { type Session, sortGroups } from './session.ts'

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
async function fetchOne(run: Run, harvest: Harvest, id: Id): Promise<boolean> {
  const delivery = await run.source.fetchDelivery(id)
  if (delivery === undefined) {
    harvest.gone.add(id)
    return false
  }
  harvest.answered.add(id)
  if (!harvest.deliveriesById.has(id)) harvest.seen.deliveries++
  harvest.deliveriesById.set(id, delivery)
  return true
}

/** Asks for deliveries with their counts, one request each; what cannot be asked any more is owed. */
async function fetchDeliveries(run: Run, harvest: Harvest, ids: readonly Id[]) {
  const [answered, gone, owed]: [Id[], Id[], Id[]] = [[], [], []]
  for (const [index, id] of ids.entries()) {
    try {
      const isKnown = await fetchOne(run, harvest, id)
      if (isKnown) answered.push(id)
      else gone.push(id)
    } catch (error) {
      if (endsReading(error)) {
        noteEnd(run, error)
        owed.push(...ids.slice(index))
        break
      }
      owed.push(id)
      run.problems.add('delivery-failed', id, messageOf(error))
    }
  }
  return { answered, gone, owed }
}

/** Whether the list says something of a delivery that the archive does not. */
function differs(listed: Delivery, archived: DeliveryRow): boolean {
  const row = { ...archived, ...toDeliveryRow(listed) }
  const { totalCount, sentCount, dropCount, hardErrorCount, softErrorCount } = archived
  const counts = { totalCount, sentCount, dropCount, hardErrorCount, softErrorCount }
  const { openCount, archivedCount, books } = archived
  const known = { ...row, ...counts, openCount, archivedCount, books }
  return DELIVERIES.line(known) !== DELIVERIES.line(archived)
}

/** Reports may be wanted later than the delivery was archived. */
function lacksReport({ run, archive }: Session, { deliveryId, openCount }: DeliveryRow): boolean {
  if (!run.resources.has('reports') || Number(openCount ?? 0) === 0) return false
  return !archive.coverage.reports.has(deliveryId)
}

/**
 * Deliveries whose counts are worth a request: the next report is owed or, for BULK, their logs changed, the
 * archive does not hold them, the list tells something new of them, their books are not balanced yet, or
 * their opens were never asked for. Where no counts are wanted: those whose day is not known otherwise.
 */
export async function chooseDeliveries(
  session: Session,
  findings: Findings,
): Promise<readonly Id[]> {
  const { run, archive, harvest } = session
  const areWanted = run.resources.has('deliveries') || run.resources.has('reports')
  if (!areWanted) return sortGroups(session).homeless
  const ids = new Set([...harvest.deliveriesById.keys(), ...findings.deliveries.keys()])
  const homes = [...ids].map((id) => homeOf(archive, harvest, id))
  const archived = await readArchivedBulk(run, archive, homes)
  const wanted = [...ids].filter((id) => {
    const row = archived.get(id)
    const listed = harvest.deliveriesById.get(id)
    if (row === undefined || row.books !== 'balanced') return true
    if (lacksReport(session, row)) return true
    return findings.deliveries.get(id)?.changed === true || (listed && differs(listed, row))
  })
  const owed = run.resources.has('reports') ? archive.coverage.owed.reports : []
  return [...new Set([...wanted, ...owed])].filter((id) => !harvest.answered.has(id))
}

/** A BULK delivery is filed under the day of its start: before it has a time or a log that day would move. */
function hasPlace({ archive, harvest }: Session, delivery: Delivery): boolean {
  const { deliveryId, deliveryType, deliveryTime, status } = delivery
  const isOver = status === 'SENT' || status === 'FAILED'
  if (deliveryType !== 'BULK' || deliveryTime !== null || isOver) return true
  return archive.homes.has(deliveryId) || harvest.groups.has(`delivery:${deliveryId}`)
}

/** Asks for the counts of deliveries; one that has not started is not archived yet. */
export async function settleDeliveries(session: Session, ids: readonly Id[]): Promise<void> {
  const { run, harvest, ledger } = session
  const { answered, gone, owed } = await fetchDeliveries(run, harvest, ids)
  const failed = new Set(owed)
  ledger.paid.deliveries = ledger.paid.deliveries.filter((id) => !failed.has(id))
  ledger.paid.deliveries.push(...answered, ...gone)
  ledger.owed.deliveries.push(...owed)
  ledger.paid.reports.push(...gone)
  for (const id of answered) {
    const delivery = harvest.deliveriesById.get(id)
    if (delivery === undefined || (hasStarted(delivery) && hasPlace(session, delivery))) continue
    harvest.deliveriesById.delete(id)
    run.problems.add('not-started', id)
  }
}

const LAST_PAGE = 1_000

/** Whole seconds, both inclusive (API page, 4). */
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

/** Rows of the largest page so far: a server may hand out fewer than it was asked for (field notes, row 22). */
interface PageSize {
  proven: number
}

/**
 * All deliveries of a window; one that page 1,000 does not end is read again in halves (API page, 5.1). A
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
    const rows = await run.source.listDeliveries({ ...window, page })
    if (rows.length > 0 && rows.every(({ deliveryId }) => previous.has(deliveryId))) {
      throw new DecodeError('GET /deliveries/all: the same deliveries on every page')
    }
    rows.forEach(take)
    if (rows.length < size.proven || rows.length === 0) return
    size.proven = rows.length
    previous = new Set(rows.map(({ deliveryId }) => deliveryId))
  }
  for (const half of halve(window)) await listWindow(run, half, size, take)
}

/**
 * One page over all days: a day that has fewer rows needs no second page to show its end. What fails here
 * fails again for a day, where it is told.
 */
async function provePageSize({ source }: Run, days: readonly Day[]): Promise<PageSize> {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === first) return { proven: 0 }
  try {
    const rows = await source.listDeliveries({ ...windowOf(first, last), page: 1 })
    return { proven: rows.length }
  } catch (error) {
    if (endsReading(error)) throw error
    return { proven: 0 }
  }
}

/**
 * Lists the deliveries of each day into the harvest. Returns the days that failed: they are owed.
 * Throws what ends the reading for the whole run.
 */
export async function listDeliveries(
  run: Run,
  harvest: Harvest,
  days: readonly Day[],
): Promise<Day[]> {
  const failed: Day[] = []
  const size = await provePageSize(run, days)
  for (const day of days) {
    run.pulse(() => `Listing deliveries: day ${day}.`)
    try {
      await listWindow(run, windowOf(day), size, (row) => {
        if (hasStarted(row)) takeDelivery(harvest, row)
      })
    } catch (error) {
      if (endsReading(error)) throw error
      failed.push(day)
      run.problems.add('deliveries-failed', day, messageOf(error))
    }
  }
  return failed
}
