import type { PageData } from '../../pack/tables.ts'
import type { Route } from '../address/route.ts'
import { type Facets, openFacets } from './facets.ts'
import { type History, openHistory } from './history.ts'
import { createSearcher } from './search.ts'
import { daysOf, selectRows } from './select.ts'
import { createSorter } from './sort.ts'
import { commitAsOf, dayNumber, formatDay, openView, parseDay, type View } from './view.ts'

/** What the page shows for a route and a search. */
export interface Shown {
  readonly view: View
  /** Rows in the order of the table. */
  readonly rows: Uint32Array
  /** Mails that were known at all. */
  readonly all: number
}

/** Days before the chosen ones, as many as those are. */
export interface Period {
  readonly from: string
  readonly to: string
  readonly rows: Uint32Array
}

export interface Session {
  readonly data: PageData
  readonly history: History
  readonly facets: Facets
  /** Gets ready for the first search, once the page is drawn. */
  prepare(): void
  /** First and last day with mails. */
  readonly days: readonly [first: string, last: string]
  show(route: Route, search: string): Shown
  /** `undefined` while no first day is chosen, or where the page holds nothing of the days before. */
  before(route: Route, search: string): Period | undefined
}

/** Computes again only when an argument is another one than the last time. */
function rememberLast<Args extends readonly unknown[], T>(compute: (...args: Args) => T) {
  let last: { readonly args: Args; readonly value: T } | undefined
  return (...args: Args): T => {
    const isSame = last?.args.every((arg, index) => arg === args[index])
    if (last === undefined || !isSame) last = { args, value: compute(...args) }
    return last.value
  }
}

function findDays({ time }: View): readonly [string, string] {
  let [first, last] = [Infinity, 0]
  for (const seconds of time) {
    if (seconds === 0) continue
    if (seconds < first) first = seconds
    if (seconds > last) last = seconds
  }
  return last === 0 ? ['', ''] : [formatDay(dayNumber(first)), formatDay(dayNumber(last))]
}

const countKnown = ({ wasKnown }: View) => wasKnown.reduce((count, one) => count + one, 0)

export function openSession(data: PageData): Session {
  const history = openHistory(data)
  const facets = openFacets(data)
  const sorter = createSorter(data)
  const searcher = createSearcher(data)
  const newest = openView(data, history, undefined)
  const days = findDays(newest)

  const viewAsOf = rememberLast((asOf: string) => {
    const day = parseDay(asOf)
    return day === undefined ? newest : openView(data, history, commitAsOf(data.meta.commits, day))
  })
  const order = rememberLast(sorter.order)
  const natural = rememberLast((view: View) =>
    Uint32Array.from({ length: view.length }, (_, row) => row),
  )
  const mask = rememberLast(searcher.search)
  const wasKnown = rememberLast(countKnown)

  function periodBefore(route: Route): readonly [number, number] | undefined {
    const [from, to] = daysOf(route)
    const [first, last] = days.map(parseDay)
    if (first === undefined || last === undefined || from === -Infinity || from <= first) return
    const length = Math.min(to, Math.max(last, from)) - from + 1
    return length < 1 || from - length < first ? undefined : [from - length, from - 1]
  }

  return {
    data,
    history,
    facets,
    days,
    prepare: searcher.prepare,
    show(route, search) {
      const view = viewAsOf(route.asOf)
      const sorted = order(view, route.sort, route.descending)
      const selection = { view, mask: mask(view, search), route }
      return { view, rows: selectRows(data, facets, selection, sorted), all: wasKnown(view) }
    },
    before(route, search) {
      const period = periodBefore(route)
      if (period === undefined) return undefined
      const view = viewAsOf(route.asOf)
      const [from, to] = [formatDay(period[0]), formatDay(period[1])]
      const selection = { view, mask: mask(view, search), route: { ...route, from, to } }
      return { from, to, rows: selectRows(data, facets, selection, natural(view)) }
    },
  }
}
