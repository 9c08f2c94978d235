import { type Delivery, startDay } from '../core/delivery.ts'
import type { Id } from '../core/id.ts'
import { type Day, formatTime } from '../core/time.ts'
import { DecodeError } from '../errors.ts'
import type { DeliveryQuery } from '../ports.ts'
import { noteRefusal } from '../read/rights.ts'
import { type Harvest, hasStarted, takeDelivery } from './harvest.ts'
import type { ListedDay } from './ledger.ts'
import { endsAll, messageOf, type Run } from './run.ts'
import type { Session } from './session.ts'

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
async function provePageSize(run: Run, harvest: Harvest, days: readonly Day[]): Promise<PageSize> {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === first) return { proven: 0 }
  try {
    const { total } = await run.source.listDeliveries({ ...windowOf(first, last), page: 1 })
    return { proven: total }
  } catch (error) {
    if (endsAll(error)) throw error
    noteRefusal(run, harvest, 'deliveries', error)
    return { proven: 0 }
  }
}

async function listDay({ run, harvest, ledger }: Session, day: Day, size: PageSize): Promise<void> {
  const listed: ListedDay = { files: new Set(), bulk: new Set() }
  await listWindow(run, windowOf(day), size, (row) => {
    if (!hasStarted(row)) return
    takeDelivery(harvest, row)
    if (row.deliveryType === 'BULK') listed.bulk.add(row.deliveryId)
    else listed.files.add(startDay(row) ?? '')
  })
  ledger.listed.set(day, listed)
}

/** A day that fails is owed. Throws what ends reading for the whole run. */
async function tryDay(session: Session, day: Day, size: PageSize): Promise<void> {
  const { run, harvest } = session
  run.pulse(() => `Listing deliveries: day ${day}.`)
  try {
    await listDay(session, day, size)
  } catch (error) {
    if (endsAll(error)) throw error
    if (noteRefusal(run, harvest, 'deliveries', error)) return
    run.problems.add('deliveries-failed', day, messageOf(error))
  }
}

/**
 * Lists the deliveries of each day into the harvest, unless the user has no right to them. Throws what ends reading
 * for the whole run.
 */
export async function listDeliveries(session: Session, days: readonly Day[]): Promise<void> {
  const { run, harvest, ledger } = session
  const size = await provePageSize(run, harvest, days)
  for (const day of days) {
    if (harvest.refused.has('deliveries')) break
    await tryDay(session, day, size)
    if (run.resources.has('deliveries')) ledger.wanted.days.add(day)
  }
}
