import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PageCommit } from '../pack/tables.ts'
import { isFiltered, type Route, VIEWS } from './address/route.ts'
import { useRoute } from './address/use-route.ts'
import { Charts } from './components/charts.tsx'
import { DeliveryTable } from './components/delivery-table.tsx'
import { FilterBar } from './components/filter-bar.tsx'
import { MailTable } from './components/mail-table.tsx'
import { Icon, Text } from './components/parts.tsx'
import { SearchBox } from './components/search-box.tsx'
import { Source, StorySheet } from './components/story-sheet.tsx'
import { Tiles } from './components/tiles.tsx'
import { findByBeginning } from './data/nearest.ts'
import type { Session, Shown } from './data/session.ts'
import { dayNumber, firstKnown, formatDay, parseDay } from './data/view.ts'
import { downloadCsv, nameFile } from './download.ts'
import { createLocale, LANGUAGES, type Language, type Locale } from './words/language.ts'

const THEMES = ['auto', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

interface Tools {
  readonly locale: Locale
  readonly onLanguage: (language: Language) => void
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
}

function Preferences({ locale, onLanguage, theme, onTheme }: Tools) {
  const { texts, language } = locale
  return (
    <div class="preferences">
      <fieldset>
        <legend class="visually-hidden">Language / 言語</legend>
        {LANGUAGES.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language}
            onClick={() => onLanguage(one)}
          >
            {createLocale(one).texts.language}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend class="visually-hidden">{texts.theme}</legend>
        {THEMES.map((one) => (
          <button
            key={one}
            type="button"
            data-theme-choice={one}
            aria-pressed={one === theme}
            onClick={() => onTheme(one)}
          >
            {texts.themes[one]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

function rangeText({ data: { meta } }: Session, { texts }: Locale): string {
  if (meta.deliveryId !== '') return texts.oneDelivery(meta.deliveryId)
  if (meta.since !== '' && meta.until !== '') return texts.range(meta.since, meta.until)
  if (meta.since !== '') return texts.rangeFrom(meta.since)
  return meta.until === '' ? '' : texts.rangeTo(meta.until)
}

interface AsOfProps {
  readonly session: Session
  readonly locale: Locale
  readonly route: Route
  readonly go: (change: Partial<Route>) => void
}

/** The day whose knowledge is shown. */
function AsOf({ session, locale: { texts }, route, go }: AsOfProps) {
  const { commits } = session.data.meta
  const dayOf = (commit: PageCommit | undefined) =>
    commit === undefined ? undefined : formatDay(dayNumber(commit.time))
  return (
    <label class="as-of" title={texts.asOfHint}>
      <span>{texts.asOf}</span>
      <input
        type="date"
        data-field="asof"
        min={dayOf(commits[0])}
        max={dayOf(commits.at(-1))}
        value={route.asOf}
        onChange={(event) => go({ asOf: event.currentTarget.value })}
      />
    </label>
  )
}

function PageHeader({ session, route, go, ...tools }: Tools & AsOfProps) {
  const { meta } = session.data
  const { texts, time } = tools.locale
  const range = rangeText(session, tools.locale)
  const last = meta.commits.at(-1)
  return (
    <header class="page-header">
      <div>
        <h1>{texts.title}</h1>
        <div class="origin">
          <Text>{meta.repository}</Text>
          <span>{last ? texts.knownUpTo(time(last.time)) : ''}</span>
          {range !== '' && <span>{range}</span>}
          <AsOf session={session} locale={tools.locale} route={route} go={go} />
        </div>
      </div>
      <Preferences {...tools} />
    </header>
  )
}

interface EmptyProps extends ResultsProps {
  readonly isNarrowed: boolean
}

/** Why nothing is shown, and what to do about it. */
function Empty(props: EmptyProps) {
  const { session, locale, shown, search, isNarrowed, onSearch } = props
  const { texts } = locale
  const near = useMemo(() => findByBeginning(session.data, search), [session, search])
  if (session.data.mailIds.length === 0) {
    return (
      <div class="empty">
        <p>{texts.emptyArchive}</p>
        <p class="hint">{texts.emptyHint}</p>
      </div>
    )
  }
  if (shown.all === 0) return <NothingKnown {...props} />
  return (
    <div class="empty">
      <p>{texts.nothing}</p>
      {isNarrowed && <p class="hint">{texts.nothingHint}</p>}
      {near.length > 0 && (
        <p class="nearest">
          {texts.nearest}{' '}
          {near.map((email) => (
            <button key={email} type="button" class="inline" onClick={() => onSearch(email)}>
              <Text>{email}</Text>
            </button>
          ))}
        </p>
      )}
    </div>
  )
}

/** Before the first day of which the page knows anything. */
function NothingKnown({ session: { data, history }, locale, route, go }: EmptyProps) {
  const { texts, day } = locale
  const first = useMemo(() => firstKnown(data, history), [data, history])
  const firstDay = dayNumber(data.meta.commits[first]?.time ?? 0)
  return (
    <div class="empty">
      <p>{texts.nothingKnown(day(parseDay(route.asOf) ?? 0))}</p>
      <p class="hint">{(first === 0 ? texts.archiveBegins : texts.pageBegins)(day(firstDay))}</p>
      <button type="button" class="more" onClick={() => go({ asOf: formatDay(firstDay) })}>
        {texts.showDay(day(firstDay))}
      </button>
    </div>
  )
}

interface ResultsProps {
  readonly session: Session
  readonly locale: Locale
  readonly route: Route
  readonly shown: Shown
  readonly search: string
  readonly go: (change: Partial<Route>, quietly?: boolean) => void
  readonly onSearch: (text: string) => void
}

function ViewSwitch({ session, locale, route, shown, search, go }: ResultsProps) {
  const { texts, count } = locale
  const { rows, all } = shown
  return (
    <div class="switch">
      <nav aria-label={texts.tableName}>
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            data-view={view}
            aria-current={route.view === view ? 'page' : undefined}
            onClick={() => go({ view })}
          >
            {texts.views[view]}
          </button>
        ))}
      </nav>
      <p class="found" role="status">
        {rows.length === all
          ? texts.allResults(count(all))
          : texts.results(count(rows.length), count(all))}
      </p>
      <button
        type="button"
        class="download"
        disabled={rows.length === 0}
        onClick={() => downloadCsv(session, shown, locale, nameFile(session, route, search))}
      >
        <Icon name="down" />
        {texts.download}
      </button>
    </div>
  )
}

function Results(props: ResultsProps) {
  const { route, shown, search } = props
  const isNarrowed = search !== '' || isFiltered(route)
  return (
    <main id="results" class={route.mail === '' ? '' : 'with-sheet'}>
      <div class="results">
        <ViewSwitch {...props} />
        {shown.rows.length === 0 ? (
          <Empty {...props} isNarrowed={isNarrowed} />
        ) : (
          <>
            {route.view === 'mails' && <MailTable {...props} />}
            {route.view === 'charts' && <Charts {...props} />}
            {route.view === 'deliveries' && <DeliveryTable {...props} />}
          </>
        )}
        <Source {...props} />
      </div>
      {route.mail !== '' && <StorySheet {...props} />}
    </main>
  )
}

export function App({ session }: { readonly session: Session }) {
  const { meta } = session.data
  const [language, setLanguage] = useState<Language>(meta.language)
  const [theme, setTheme] = useState<Theme>('auto')
  const [search, setSearch] = useState('')
  const [route, go] = useRoute()
  const locale = useMemo(() => createLocale(language), [language])
  const shown = useMemo(() => session.show(route, search), [session, ...shownBy(route), search])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = locale.texts.title
  }, [language])
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const { texts } = locale
  const then = meta.commits[shown.view.commit]
  const all = { session, locale, route, shown, search, go, onSearch: setSearch }
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {texts.skip}
      </button>
      <PageHeader
        session={session}
        locale={locale}
        route={route}
        go={go}
        onLanguage={setLanguage}
        theme={theme}
        onTheme={setTheme}
      />
      <SearchBox
        locale={locale}
        search={search}
        onSearch={setSearch}
        isPseudonymized={meta.pseudonymized}
      />
      <FilterBar {...all} />
      {search !== '' && (
        <p class="print-only">
          {texts.search}: <Text>{search}</Text>
        </p>
      )}
      {route.asOf !== '' && (
        <p class="then" role="status">
          {texts.knownThen(locale.day(parseDay(route.asOf) ?? 0))}
          {then && <span class="hint">{texts.lastRecorded(locale.exactTime(then.time))}</span>}
          <button type="button" onClick={() => go({ asOf: '' })}>
            {texts.backToNewest}
          </button>
        </p>
      )}
      <Tiles {...all} />
      <Results {...all} />
      <footer>{texts.footer}</footer>
    </>
  )
}

/** No link: the fragment belongs to the filters. */
function skip(): void {
  document.querySelector<HTMLElement>('#results button, #results [tabindex]')?.focus()
}

/** What decides which mails are shown; an open story and the view do not. */
function shownBy(route: Route): readonly unknown[] {
  const { from, to, asOf, deliveries, facets, opened, sort, descending } = route
  return [from, to, asOf, deliveries.join(), JSON.stringify(facets), opened, sort, descending]
}
