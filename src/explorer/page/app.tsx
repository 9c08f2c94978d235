import { useEffect, useMemo, useState } from 'preact/hooks'
import { isFiltered, type Route, VIEWS } from './address/route.ts'
import { useRoute } from './address/use-route.ts'
import { Charts } from './components/charts.tsx'
import { DeliveryTable } from './components/delivery-table.tsx'
import { FilterBar } from './components/filter-bar.tsx'
import { MailTable } from './components/mail-table.tsx'
import { Icon, Text } from './components/parts.tsx'
import { SearchBox } from './components/search-box.tsx'
import { StorySheet } from './components/story-sheet.tsx'
import { Tiles } from './components/tiles.tsx'
import type { Session, Shown } from './data/session.ts'
import { downloadCsv } from './download.ts'
import { createSpeech, LANGUAGES, type Language, type Speech } from './words/language.ts'

const THEMES = ['auto', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

interface Tools {
  readonly speech: Speech
  readonly onLanguage: (language: Language) => void
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
}

function Preferences({ speech, onLanguage, theme, onTheme }: Tools) {
  const { texts, language } = speech
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
            {createSpeech(one).texts.language}
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

function rangeText({ data: { meta } }: Session, { texts }: Speech): string {
  if (meta.deliveryId !== '') return texts.oneDelivery(meta.deliveryId)
  if (meta.since !== '' && meta.until !== '') return texts.range(meta.since, meta.until)
  if (meta.since !== '') return texts.rangeFrom(meta.since)
  return meta.until === '' ? '' : texts.rangeTo(meta.until)
}

interface AsOfProps {
  readonly speech: Speech
  readonly route: Route
  readonly go: (change: Partial<Route>) => void
}

/** The day whose knowledge is shown. */
function AsOf({ speech: { texts }, route, go }: AsOfProps) {
  return (
    <label class="as-of" title={texts.asOfHint}>
      <span>{texts.asOf}</span>
      <input
        type="date"
        data-field="asof"
        value={route.asOf}
        onChange={(event) => go({ asOf: event.currentTarget.value })}
      />
    </label>
  )
}

function Masthead({
  session,
  route,
  go,
  ...tools
}: Tools & AsOfProps & { readonly session: Session }) {
  const { meta } = session.data
  const { texts, time } = tools.speech
  const range = rangeText(session, tools.speech)
  const last = meta.commits.at(-1)
  return (
    <header class="masthead">
      <div>
        <h1>{texts.title}</h1>
        <div class="origin">
          <Text>{meta.repository}</Text>
          <span>{last ? texts.knownUpTo(time(last.time)) : ''}</span>
          {range !== '' && <span>{range}</span>}
          <AsOf speech={tools.speech} route={route} go={go} />
        </div>
      </div>
      <Preferences {...tools} />
    </header>
  )
}

function Empty({ session, speech, search, onSearch, isNarrowed }: EmptyProps) {
  const { texts } = speech
  const near = useMemo(() => nearestAddresses(session, search), [session, search])
  if (session.data.mailIds.length === 0) {
    return (
      <div class="empty">
        <p>{texts.emptyArchive}</p>
        <p class="hint">{texts.emptyHint}</p>
      </div>
    )
  }
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

interface EmptyProps {
  readonly session: Session
  readonly speech: Speech
  readonly search: string
  readonly isNarrowed: boolean
  readonly onSearch: (text: string) => void
}

/** Addresses that share the longest beginning of what was searched. */
function nearestAddresses({ data: { lists } }: Session, search: string): string[] {
  const wanted = search.trim().toLowerCase()
  if (wanted.length < 3 || /\s/.test(wanted)) return []
  for (let length = wanted.length - 1; length >= 3; length--) {
    const found: string[] = []
    const start = `\n${wanted.slice(0, length)}`
    const { lines } = lists.emails
    for (let at = lines.indexOf(start); at !== -1; at = lines.indexOf(start, at + 1)) {
      found.push(lines.slice(at + 1, lines.indexOf('\n', at + 1)))
      if (found.length === 3) break
    }
    if (found.length > 0) return found
  }
  return []
}

interface ResultsProps {
  readonly session: Session
  readonly speech: Speech
  readonly route: Route
  readonly shown: Shown
  readonly search: string
  readonly go: (change: Partial<Route>, quietly?: boolean) => void
  readonly onSearch: (text: string) => void
}

function ViewSwitch({ session, speech, route, shown, go }: ResultsProps) {
  const { texts, count } = speech
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
        onClick={() => downloadCsv(session, shown, speech)}
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
  const speech = useMemo(() => createSpeech(language), [language])
  const shown = useMemo(() => session.show(route, search), [session, ...shownBy(route), search])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = speech.texts.title
  }, [language])
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const { texts } = speech
  const all = { session, speech, route, shown, search, go, onSearch: setSearch }
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {texts.skip}
      </button>
      <Masthead
        session={session}
        speech={speech}
        route={route}
        go={go}
        onLanguage={setLanguage}
        theme={theme}
        onTheme={setTheme}
      />
      <SearchBox
        speech={speech}
        search={search}
        onSearch={setSearch}
        isPseudonymized={meta.pseudonymized}
      />
      <FilterBar {...all} />
      {route.asOf !== '' && (
        <p class="then" role="status">
          {texts.knownThen(route.asOf)}
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
