import { DecodeError } from '../../errors.ts'
import type { DeliveryQuery } from '../../ports.ts'
import type { Delivery } from '../../records/delivery.ts'
import type { Id } from '../../records/id.ts'
import { type Day, formatTime } from '../../records/time.ts'
import type { Run } from '../../run.ts'

/** The API has no later page. */
const LAST_PAGE = 1_000

/** Whole seconds, both inclusive. */
export type Window = Omit<DeliveryQuery, 'page'>

export function windowOf(first: Day, last = first): Window {
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

interface ReadPage {
  readonly rows: readonly Delivery[]
  /** Other rows were on it, of which nothing is known. */
  readonly isOdd: boolean
  /** It is empty, and the end of the window. */
  readonly isEnd: boolean
}

/**
 * The pages of a window in their order, up to the last that the API has. Only an empty page is the end, because a
 * server may hand out fewer rows than it was asked for. Throws `DecodeError` when pages repeat, which would be an
 * endless loop.
 */
export async function* readPages({ source }: Run, window: Window): AsyncGenerator<ReadPage> {
  let previous = new Set<Id>()
  for (let page = 1; page <= LAST_PAGE; page++) {
    const { rows, total } = await source.listDeliveries({ ...window, page })
    if (rows.length > 0 && rows.every(({ deliveryId }) => previous.has(deliveryId))) {
      throw new DecodeError('GET /deliveries/all: the same deliveries on every page')
    }
    yield { rows, isOdd: total > rows.length, isEnd: total === 0 }
    if (total === 0) return
    previous = new Set(rows.map(({ deliveryId }) => deliveryId))
  }
}

/** All deliveries of a window; one that the last page does not end is read again in halves. Throws as `readPages`. */
export async function listWindow(
  run: Run,
  window: Window,
  take: (row: Delivery) => void,
): Promise<void> {
  let hasEnded = false
  for await (const { rows, isEnd } of readPages(run, window)) {
    rows.forEach(take)
    hasEnded = isEnd
  }
  if (hasEnded) return
  for (const half of halve(window)) await listWindow(run, half, take)
}
