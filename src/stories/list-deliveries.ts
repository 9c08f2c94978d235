import type { Delivery } from '../core/delivery.ts'
import type { Id } from '../core/id.ts'
import { type Day, formatTime } from '../core/time.ts'
import { DecodeError } from '../errors.ts'
import type { DeliveryQuery } from '../ports.ts'
import { noteRefusal } from '../read/rights.ts'
import { type Harvest, hasStarted, takeDelivery } from './harvest.ts'
import { endsAll, messageOf, type Run } from './run.ts'

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
async function provePageSize(run: Run, harvest: Harvest, days: readonly Day[]): Promise<PageSize> {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === first) return { proven: 0 }
  try {
    const rows = await run.source.listDeliveries({ ...windowOf(first, last), page: 1 })
    return { proven: rows.length }
  } catch (error) {
    if (endsAll(error)) throw error
    noteRefusal(run, harvest, 'deliveries', error)
    return { proven: 0 }
  }
}

/** Whether the day was listed, or needs no further try. Throws what ends the reading for the whole run. */
async function listDay(run: Run, harvest: Harvest, day: Day, size: PageSize): Promise<boolean> {
  run.pulse(() => `Listing deliveries: day ${day}.`)
  try {
    await listWindow(run, windowOf(day), size, (row) => {
      if (hasStarted(row)) takeDelivery(harvest, row)
    })
    return true
  } catch (error) {
    if (endsAll(error)) throw error
    if (noteRefusal(run, harvest, 'deliveries', error)) return true
    run.problems.add('deliveries-failed', day, messageOf(error))
    return false
  }
}

/**
 * Lists the deliveries of each day into the harvest, unless the user has no right to them. Returns the days that
 * failed: they are owed. Throws what ends the reading for the whole run.
 */
export async function listDeliveries(
  run: Run,
  harvest: Harvest,
  days: readonly Day[],
): Promise<Day[]> {
  const failed: Day[] = []
  const size = await provePageSize(run, harvest, days)
  for (const day of days) {
    if (harvest.refused.has('deliveries')) break
    if (!(await listDay(run, harvest, day, size))) failed.push(day)
  }
  return failed
}
