import type { PageData } from '../../pack/tables.ts'
import { FACETS, type Route } from '../address/route.ts'
import type { Facets, FacetValues } from './facets.ts'
import { openSpanOf, spanOf } from './open-hours.ts'
import { dayNumber, parseDay, type View } from './view.ts'

type Test = (row: number) => boolean

/** 1 for each wanted value; `undefined` when every value is. */
function wantedValues(facet: FacetValues, tokens: readonly string[]): Uint8Array | undefined {
  if (tokens.length === 0) return undefined
  const wanted = new Uint8Array(facet.length)
  for (const token of tokens) {
    const value = facet.find(token)
    if (value !== -1) wanted[value] = 1
  }
  return wanted
}

/** Bounds in days of a route; what is open goes on for ever. */
export function daysOf({ from, to }: Pick<Route, 'from' | 'to'>): readonly [number, number] {
  return [parseDay(from) ?? -Infinity, parseDay(to) ?? Infinity]
}

function openTest(view: View, opened: string): Test {
  const span = spanOf(opened)
  if (span !== -1) return (row) => openSpanOf(view, row) === span
  const isWanted = opened === 'yes'
  return (row) => (view.columns.openTime[row] ?? 0) > 0 === isWanted
}

function listTests(data: PageData, view: View, facets: Facets, route: Route): Test[] {
  const tests: Test[] = []
  const [first, last] = daysOf(route)
  if (first !== -Infinity || last !== Infinity) {
    tests.push((row) => {
      const day = dayNumber(view.time[row] ?? 0)
      return day !== 0 && day >= first && day <= last
    })
  }
  if (route.deliveries.length > 0) {
    const wanted = new Set(route.deliveries.map((id) => data.deliveryIds.find(id) + 1))
    wanted.delete(0)
    tests.push((row) => wanted.has(view.columns.delivery[row] ?? 0))
  }
  for (const name of FACETS) {
    const wanted = wantedValues(facets[name], route.facets[name])
    const facet = facets[name]
    if (wanted !== undefined) tests.push((row) => wanted[facet.of(view, row)] === 1)
  }
  if (route.opened !== '') tests.push(openTest(view, route.opened))
  return tests
}

function passes(tests: readonly Test[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false
  return true
}

/** What is selected: by a search (its mask) and by the filters of a route. */
export interface Selection {
  readonly view: View
  readonly mask: Uint8Array | undefined
  readonly route: Route
}

/** Rows that a selection holds, in the order of `order`. */
export function selectRows(
  data: PageData,
  facets: Facets,
  { view, mask, route }: Selection,
  order: Uint32Array,
): Uint32Array {
  const tests = listTests(data, view, facets, route)
  const rows = new Uint32Array(order.length)
  let count = 0
  // By index: with each search a million rows come by here.
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0
    if (view.wasKnown[row] === 0 || (mask !== undefined && mask[row] === 0)) continue
    if (passes(tests, row)) rows[count++] = row
  }
  return rows.subarray(0, count)
}
