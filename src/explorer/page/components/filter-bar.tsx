import { useEffect, useRef, useState } from 'preact/hooks'
import { FACETS, type Facet, isFiltered, type Route, START } from '../address/route.ts'
import { countByDelivery } from '../data/aggregate.ts'
import { spanOf } from '../data/open-hours.ts'
import type { Session, Shown } from '../data/session.ts'
import { groupOf } from '../data/statuses.ts'
import { formatDay, parseDay } from '../data/view.ts'
import { showOnOneLine } from '../words/archive-text.ts'
import { hoursName, type Locale } from '../words/language.ts'
import { Icon, Menu } from './parts.tsx'

interface Props {
  readonly session: Session
  readonly locale: Locale
  readonly route: Route
  readonly search: string
  readonly go: (change: Partial<Route>) => void
}

/** A value that a filter offers. */
interface Choice {
  readonly token: string
  readonly label: string
  readonly count: number
}

/** Longer lists are for typing. */
const MOST_CHOICES = 60
/** The newest ones; an older one is found by the search, which knows its ID. */
const MOST_DELIVERIES = 5000
const PERIODS = [7, 30, 90] as const

/** The word for a status is the page's own where it knows one. */
export function labelOf(facet: Facet, text: string, { texts }: Locale): string {
  const group = groupOf(text)
  if (facet === 'status' && group !== 'other') return `${texts.statuses[group]} (${text})`
  if (text === '') return facet === 'code' ? texts.noCode : texts.unknown
  return showOnOneLine(text)
}

/** What is shown without one filter: a menu offers what can be added to its choices. */
function showWithout({ session, route, search }: Props, facet: Facet | 'delivery'): Shown {
  const rest =
    facet === 'delivery'
      ? { ...route, deliveries: [] }
      : { ...route, facets: { ...route.facets, [facet]: [] } }
  return session.show(rest, search)
}

function listChoices(props: Props, facet: Facet): Choice[] {
  const { session, locale } = props
  const shown = showWithout(props, facet)
  const values = session.facets[facet]
  const counts = new Uint32Array(values.length)
  for (const row of shown.rows) {
    const value = values.of(shown.view, row)
    counts[value] = (counts[value] ?? 0) + 1
  }
  const found = [...counts.keys()].filter((value) => counts[value] !== 0)
  return found
    .map((value) => ({
      token: values.token(value),
      label: labelOf(facet, values.text(value), locale),
      count: counts[value] ?? 0,
    }))
    .sort((a, b) => b.count - a.count)
}

function listDeliveries(props: Props): Choice[] {
  const { data } = props.session
  const shown = showWithout(props, 'delivery')
  const newest = countByDelivery(data, shown.view, shown.rows).slice(0, MOST_DELIVERIES)
  return newest.map(({ delivery, mails }) => ({
    token: data.deliveryIds.get(delivery),
    label: `${data.deliveryIds.get(delivery)} ${showOnOneLine(data.lists.subjects.get(shown.view.deliveries.subject[delivery] ?? 0))}`,
    count: mails,
  }))
}

interface ChoicesProps {
  readonly locale: Locale
  readonly name: Facet | 'delivery'
  readonly list: () => readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChoose: (tokens: readonly string[]) => void
}

function Choices({ locale: { texts, count }, name, list, chosen, onChoose }: ChoicesProps) {
  // Those of an open menu: a click into it must not hit the list of an earlier opening.
  const [choices, setChoices] = useState<readonly Choice[]>()
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLInputElement>(null)
  // Whoever opens a long list goes on by typing.
  useEffect(() => box.current?.focus({ preventScroll: true }), [choices])
  const onOpen = (isOpen: boolean) => {
    setChoices(isOpen ? list() : undefined)
    setTyped('')
  }
  const wanted = typed.normalize('NFKC').toLowerCase()
  const fitting = choices?.filter(({ label }) => label.toLowerCase().includes(wanted)) ?? []
  // What is chosen stays in sight, so that it can be taken back.
  const hidden = chosen.filter((token) => !choices?.some((choice) => choice.token === token))
  const rows = [...hidden.map((token) => ({ token, label: token, count: 0 })), ...fitting]
  const toggle = (token: string) =>
    onChoose(chosen.includes(token) ? chosen.filter((one) => one !== token) : [...chosen, token])
  return (
    <Menu
      name={name}
      count={chosen.length > 0 ? count(chosen.length) : ''}
      label={texts.facets[name]}
      onOpen={onOpen}
    >
      {choices && (
        <>
          {choices.length > 8 && (
            <input
              ref={box}
              type="text"
              aria-label={texts.find}
              placeholder={texts.find}
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          <ul>
            {rows.slice(0, MOST_CHOICES).map(({ token, label, count: number }) => (
              <li key={token}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(token)}
                    onChange={() => toggle(token)}
                  />
                  <bdi class="value">{label}</bdi>
                  <span class="count">{number > 0 ? count(number) : ''}</span>
                </label>
              </li>
            ))}
          </ul>
          {rows.length === 0 && <p class="hint">{texts.noValues}</p>}
          {rows.length > MOST_CHOICES && (
            <p class="hint">{texts.moreValues(count(rows.length - MOST_CHOICES))}</p>
          )}
        </>
      )}
    </Menu>
  )
}

function Days({ session, locale: { texts }, route, go }: Props) {
  const [first, last] = session.days
  const period = (days: number) => ({
    from: formatDay((parseDay(last) ?? 0) - days + 1),
    to: last,
  })
  const isPeriod = (days: number) => route.from === period(days).from && route.to === last
  const bounds = { min: first, max: last }
  return (
    <div class="days">
      <label>
        <span>{texts.from}</span>
        <input
          type="date"
          data-field="from"
          {...bounds}
          value={route.from}
          onChange={(event) => go({ from: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{texts.to}</span>
        <input
          type="date"
          data-field="to"
          {...bounds}
          value={route.to}
          onChange={(event) => go({ to: event.currentTarget.value })}
        />
      </label>
      {last !== '' && (
        <span class="presets">
          {PERIODS.map((days) => (
            <button
              key={days}
              type="button"
              aria-pressed={isPeriod(days)}
              onClick={() => go(period(days))}
            >
              {texts.lastDays(days)}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={route.from === '' && route.to === ''}
            onClick={() => go({ from: '', to: '' })}
          >
            {texts.allDays}
          </button>
        </span>
      )}
    </div>
  )
}

function openedName(opened: string, locale: Locale): string {
  const { texts } = locale
  const span = spanOf(opened)
  if (span !== -1) return `${texts.openedYes}: ${hoursName(span, locale)}`
  return opened === '' ? '' : opened === 'yes' ? texts.openedYes : texts.openedNo
}

function daysName({ from, to }: Route, { texts }: Locale): string {
  if (from !== '' && to !== '') return from === to ? from : `${from} – ${to}`
  if (from !== '') return `${texts.from}: ${from}`
  return to === '' ? '' : `${texts.to}: ${to}`
}

interface Chip {
  readonly label: string
  readonly without: Partial<Route>
}

function listChips({ session, locale, route }: Props): Chip[] {
  const { texts } = locale
  const without = (tokens: readonly string[], token: string) =>
    tokens.filter((one) => one !== token)
  const facets = FACETS.flatMap((facet) =>
    route.facets[facet].map((token) => {
      const value = session.facets[facet].find(token)
      const text = value === -1 ? token : labelOf(facet, session.facets[facet].text(value), locale)
      const left = { ...route.facets, [facet]: without(route.facets[facet], token) }
      return { label: `${texts.facets[facet]}: ${text}`, without: { facets: left } }
    }),
  )
  const deliveries = route.deliveries.map((id) => ({
    label: `${texts.facets.delivery}: ${id}`,
    without: { deliveries: without(route.deliveries, id) },
  }))
  const opened = openedName(route.opened, locale)
  const days = daysName(route, locale)
  return [
    ...(days ? [{ label: days, without: { from: '', to: '' } }] : []),
    ...facets,
    ...deliveries,
    ...(opened ? [{ label: opened, without: { opened: '' } }] : []),
  ]
}

function OpenedChoice({ locale, route, go }: Props) {
  const { texts } = locale
  return (
    <label class="select">
      <span>{texts.facets.opened}</span>
      <select
        data-field="opened"
        value={route.opened}
        onChange={(event) => {
          const { value } = event.currentTarget
          go({ opened: value })
        }}
      >
        <option value="">{texts.anyOpened}</option>
        <option value="yes">{texts.openedYes}</option>
        <option value="no">{texts.openedNo}</option>
        {spanOf(route.opened) !== -1 && (
          <option value={route.opened}>{openedName(route.opened, locale)}</option>
        )}
      </select>
    </label>
  )
}

export function FilterBar(props: Props) {
  const { locale, route, go } = props
  const { texts } = locale
  const chips = listChips(props)
  return (
    <section class="filters" aria-label={texts.filters}>
      <div class="bar">
        <Days {...props} />
        {FACETS.map((facet) => (
          <Choices
            key={facet}
            name={facet}
            locale={locale}
            list={() => listChoices(props, facet)}
            chosen={route.facets[facet]}
            onChoose={(tokens) => go({ facets: { ...route.facets, [facet]: tokens } })}
          />
        ))}
        <Choices
          name="delivery"
          locale={locale}
          list={() => listDeliveries(props)}
          chosen={route.deliveries}
          onChoose={(deliveries) => go({ deliveries })}
        />
        <OpenedChoice {...props} />
      </div>
      {chips.length > 0 && (
        <ul class="chips">
          {chips.map(({ label, without }) => (
            <li key={label}>
              <button type="button" aria-label={texts.remove(label)} onClick={() => go(without)}>
                <bdi>{label}</bdi>
                <Icon name="close" />
              </button>
            </li>
          ))}
          {isFiltered(route) && (
            <li>
              <button
                type="button"
                class="clear"
                onClick={() =>
                  go({ from: '', to: '', deliveries: [], facets: START.facets, opened: '' })
                }
              >
                {texts.clear}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
