import { openedIn, type Route } from '../address/route.ts'
import { sumTotals, type Totals } from '../data/aggregate.ts'
import type { Period, Session, Shown } from '../data/session.ts'
import { FAILED, narrowTo, statusesOf } from '../data/statuses.ts'
import { parseDay } from '../data/view.ts'
import { type Locale, shareOf } from '../words/language.ts'

interface Props {
  readonly session: Session
  readonly locale: Locale
  readonly route: Route
  readonly shown: Shown
  readonly search: string
  readonly go: (change: Partial<Route>) => void
}

type TileName = keyof Totals

/** Share of all mails; opens are a share of what was delivered. */
function wholeOf(name: TileName, totals: Totals): number {
  return name === 'opened' ? totals.delivered : totals.mails
}

/** The change against the days before: of the number itself for all mails, else of its share. */
function formatChange(name: TileName, now: Totals, then: Totals, locale: Locale): string {
  const { texts } = locale
  if (name === 'mails') {
    if (then.mails === 0) return texts.nothingBefore
    const change = ((now.mails - then.mails) / then.mails) * 100
    return change === 0 ? texts.same : `${locale.signed(change)}%`
  }
  const share = (totals: Totals) => shareOf(totals[name], wholeOf(name, totals))
  const change = share(now) - share(then)
  return Math.abs(change) < 0.05 ? texts.same : texts.points(locale.signed(change))
}

function routeOf(name: TileName, route: Route): Partial<Route> {
  if (name === 'mails') return { view: 'mails' }
  if (name === 'opened') return { view: 'mails', opened: openedIn(route) }
  const groups = name === 'failed' ? FAILED : (['delivered'] as const)
  const status = narrowTo(route.facets.status, statusesOf(groups))
  return { view: 'mails', facets: { ...route.facets, status } }
}

function nameDays({ from, to }: Period, { shortDay }: Locale): string {
  const [first, last] = [from, to].map((day) => shortDay(parseDay(day) ?? 0))
  return first === last ? `${first}` : `${first} – ${last}`
}

const TILES: readonly TileName[] = ['mails', 'delivered', 'opened', 'failed']

/** The four numbers that are asked for first; each leads to its mails. */
export function Tiles({ session, locale, route, shown, search, go }: Props) {
  const { texts, count, percent } = locale
  const now = sumTotals(session.data, shown.view, shown.rows)
  const period = session.before(route, search)
  const then = period && sumTotals(session.data, shown.view, period.rows)
  return (
    <section class="tiles">
      {TILES.map((name) => (
        <button
          key={name}
          type="button"
          class={`tile ${name}`}
          data-tile={name}
          onClick={() => go(routeOf(name, route))}
        >
          <span class="name">{texts.tiles[name]}</span>
          <span class="value">
            <b>{count(now[name])}</b>
            {name !== 'mails' && (
              <span class="share">{percent(now[name], wholeOf(name, now))}</span>
            )}
          </span>
          <span class="before" title={period && `${period.from} – ${period.to}`}>
            {period && then
              ? texts.before(formatChange(name, now, then, locale), nameDays(period, locale))
              : ''}
          </span>
        </button>
      ))}
    </section>
  )
}
