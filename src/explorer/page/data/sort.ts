import type { TextColumn } from '../../pack/columns.ts'
import type { PageData } from '../../pack/tables.ts'
import type { SortName } from '../address/route.ts'
import type { View } from './view.ts'

const BELOW = 2 ** 21
/** Keys below this leave room for a row behind them: times to the year 2106. */
const MOST_KEY = 2 ** 32

/** Rows by numbers of any size. */
function orderByWide(keys: Float64Array): Uint32Array {
  return Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
}

/** Rows by a number each, equal ones in the order of the archive. */
function orderBy(length: number, key: (row: number) => number): Uint32Array {
  const keys = new Float64Array(length)
  let isWide = false
  for (let row = 0; row < length; row++) {
    const one = key(row)
    if (one >= MOST_KEY) isWide = true
    keys[row] = one
  }
  if (isWide) return orderByWide(keys)
  for (let row = 0; row < length; row++) keys[row] = (keys[row] ?? 0) * BELOW + row
  keys.sort()
  const order = new Uint32Array(length)
  for (let row = 0; row < length; row++) order[row] = (keys[row] ?? 0) % BELOW
  return order
}

/** The place of each text among all, by code units, letter case aside; the empty text is the last. */
function rankTexts(list: TextColumn): Uint32Array {
  const texts = Array.from({ length: list.length }, (_, index) => list.get(index).toLowerCase())
  const order = Uint32Array.from(texts.keys()).sort((a, b) => {
    const [left, right] = [texts[a] ?? '', texts[b] ?? '']
    return left < right ? -1 : left > right ? 1 : 0
  })
  const ranks = new Uint32Array(list.length)
  for (const [rank, index] of order.entries()) ranks[index] = rank
  ranks[0] = list.length
  return ranks
}

/** What each sorting goes by; texts are ranked once, when they are first sorted. */
export function createSorter({ lists }: PageData) {
  const ranks = new Map<TextColumn, Uint32Array>()
  const rankOf = (list: TextColumn) => {
    const known = ranks.get(list)
    if (known !== undefined) return known
    const made = rankTexts(list)
    ranks.set(list, made)
    return made
  }

  function keyOf({ columns, deliveries, time }: View, name: SortName): (row: number) => number {
    if (name === 'time') return (row) => time[row] ?? 0
    if (name === 'opened') return (row) => columns.openTime[row] ?? 0
    if (name === 'subject') {
      const rank = rankOf(lists.subjects)
      return (row) => rank[deliveries.subject[(columns.delivery[row] ?? 0) - 1] ?? 0] ?? 0
    }
    const [list, column] = {
      email: [lists.emails, columns.email] as const,
      status: [lists.statuses, columns.status] as const,
      code: [lists.codes, columns.code] as const,
    }[name]
    const rank = rankOf(list)
    return (row) => rank[column[row] ?? 0] ?? 0
  }

  return {
    /** All rows of a view in the order of a sorting. */
    order(view: View, name: SortName, descending: boolean): Uint32Array {
      const order = orderBy(view.length, keyOf(view, name))
      return descending ? order.reverse() : order
    },
  }
}
export type Sorter = ReturnType<typeof createSorter>
