import { spanOf } from '../data/open-hours.ts'
import { parseDay } from '../data/view.ts'

export const VIEWS = ['mails', 'charts', 'deliveries'] as const
export type ViewName = (typeof VIEWS)[number]

export const SORTS = ['time', 'email', 'subject', 'status', 'code', 'opened'] as const
export type SortName = (typeof SORTS)[number]

/** Facets whose values are texts of the archive, and the list of each. */
export const FACETS = ['status', 'type', 'code', 'domain'] as const
export type Facet = (typeof FACETS)[number]

/** What the fragment of the page's address holds, and no more: it goes into histories and chats. */
export interface Route {
  readonly view: ViewName
  /** Days, `YYYY-MM-DD`; empty: no bound. */
  readonly from: string
  readonly to: string
  /** Day whose knowledge is shown; empty: the newest. */
  readonly asOf: string
  readonly deliveries: readonly string[]
  readonly facets: Readonly<Record<Facet, readonly string[]>>
  /** '' for all; `yes`, `no`, or the span of hours after sending in which a mail was first opened. */
  readonly opened: string
  readonly sort: SortName
  readonly descending: boolean
  /** Mail log ID whose story is open; empty: none. */
  readonly mail: string
}

export const START: Route = {
  view: 'mails',
  from: '',
  to: '',
  asOf: '',
  deliveries: [],
  facets: { status: [], type: [], code: [], domain: [] },
  opened: '',
  sort: 'time',
  descending: true,
  mail: '',
}

const pick = <const T extends string>(choices: readonly T[], text: string | null, fallback: T): T =>
  choices.find((choice) => choice === text) ?? fallback

const dayOr = (text: string | null) => (text !== null && parseDay(text) !== undefined ? text : '')
const idOr = (text: string | null) => (text !== null && /^[1-9]\d{0,29}$/.test(text) ? text : '')
const openedOr = (text: string) =>
  text === 'yes' || text === 'no' || spanOf(text) !== -1 ? text : ''
const split = (text: string | null) => (text ?? '').split(',').filter(Boolean)
/** A text of the archive that may stand here: no address, no words of a message. */
export const isPlain = (text: string) => /^[\p{L}\p{M}\p{N}._-]{1,253}$/u.test(text)
const isToken = (text: string) => isPlain(text) || /^~\d{1,10}$/.test(text)

/** Reads a fragment, with or without `#`; what it does not know falls back to the start. */
export function parseRoute(fragment: string): Route {
  const found = new URLSearchParams(fragment.replace(/^#/, ''))
  const sort = found.get('sort') ?? ''
  const facets = Object.fromEntries(
    FACETS.map((facet) => [facet, split(found.get(facet)).filter(isToken)]),
  )
  return {
    view: pick(VIEWS, found.get('view'), START.view),
    from: dayOr(found.get('from')),
    to: dayOr(found.get('to')),
    asOf: dayOr(found.get('asof')),
    deliveries: split(found.get('delivery')).filter((id) => idOr(id) !== ''),
    facets: facets as Record<Facet, string[]>,
    opened: openedOr(found.get('opened') ?? ''),
    sort: pick(SORTS, sort.replace(/^-/, ''), START.sort),
    descending: sort === '' ? START.descending : sort.startsWith('-'),
    mail: idOr(found.get('mail')),
  }
}

/** The fragment of a route, without `#`; the start is empty. */
export function formatRoute(route: Route): string {
  const sort = `${route.descending ? '-' : ''}${route.sort}`
  const parts: readonly (readonly [string, string])[] = [
    ['view', route.view === START.view ? '' : route.view],
    ['from', route.from],
    ['to', route.to],
    ['asof', route.asOf],
    ['delivery', route.deliveries.join(',')],
    ...FACETS.map((facet) => [facet, route.facets[facet].join(',')] as const),
    ['opened', route.opened],
    ['sort', sort === '-time' ? '' : sort],
    ['mail', route.mail],
  ]
  const kept = parts.filter(([, value]) => value !== '')
  return kept.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
}

/** The opened mails among those of a route: the hours of their opens stay chosen. */
export const openedIn = ({ opened }: Route) => (spanOf(opened) === -1 ? 'yes' : opened)

/** Whether anything but the sorting, the view and an open story narrows what is shown. */
export function isFiltered(route: Route): boolean {
  return (
    route.from !== '' ||
    route.to !== '' ||
    route.deliveries.length > 0 ||
    route.opened !== '' ||
    FACETS.some((facet) => route.facets[facet].length > 0)
  )
}
