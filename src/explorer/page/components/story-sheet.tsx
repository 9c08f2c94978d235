import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Route } from '../address/route.ts'
import type { Session, Shown } from '../data/session.ts'
import { groupOf } from '../data/statuses.ts'
import { type KnownState, type MailEvent, type Story, tellStory } from '../data/story.ts'
import type { Locale } from '../words/language.ts'
import { readMail } from './mail-table.tsx'
import { Badge, Icon, Lines, Text } from './parts.tsx'

interface Props {
  readonly session: Session
  readonly locale: Locale
  readonly route: Route
  readonly shown: Shown
  readonly go: (change: Partial<Route>) => void
  readonly onSearch: (text: string) => void
}

interface PartProps {
  readonly session: Session
  readonly locale: Locale
  readonly story: Story
}

/** The commit that recorded something; a link where the clone's origin has web pages. */
function Commit({
  session,
  locale: { texts },
  commit,
  isNamed = false,
}: Omit<PartProps, 'story'> & { readonly commit: number; readonly isNamed?: boolean }) {
  const { commits, commitUrl } = session.data.meta
  const id = commits[commit]?.id ?? ''
  const short = <code>{id.slice(0, 8)}</code>
  if (commitUrl === '') return <span title={id}>{short}</span>
  return (
    <a href={commitUrl + id} target="_blank" rel="noreferrer" title={`${texts.commitHint}: ${id}`}>
      {isNamed && `${texts.commit} `}
      {short}
    </a>
  )
}

/** A server's answer; many messages begin with the code, which is then not said twice. */
function Answer({ code, message }: { readonly code: string; readonly message: string }) {
  if (code === '' && message === '') return null
  const isInMessage =
    code !== '' && message.startsWith(code) && !/^\w/.test(message.slice(code.length))
  return (
    <p class="answer">
      {code !== '' && (
        <b>
          <Text>{code}</Text>
        </b>
      )}
      {isInMessage ? '' : ' '}
      <Lines>{isInMessage ? message.slice(code.length) : message}</Lines>
    </p>
  )
}

function textsOf({ data: { lists } }: Session, from: MailEvent | KnownState) {
  return {
    status: lists.statuses.get(from.status),
    code: lists.codes.get(from.code),
    message: lists.messages.get(from.message),
  }
}

function eventTitle(event: MailEvent, status: string, { texts }: Locale): string {
  if (event.kind === 'sent' && groupOf(status) !== 'delivered') return texts.tried
  return texts.events[event.kind]
}

function EventItem({ session, locale, event }: Omit<PartProps, 'story'> & { event: MailEvent }) {
  const { status, code, message } = textsOf(session, event)
  const { texts, exactTime } = locale
  const group = event.kind === 'open' ? 'opened' : status === '' ? 'quiet' : groupOf(status)
  return (
    <li class={`event ${group}`} data-event={event.kind}>
      <time>{exactTime(event.time) || texts.unknown}</time>
      <h4>
        {eventTitle(event, status, locale)}
        {status !== '' && <Badge group={groupOf(status)} status={status} locale={locale} />}
      </h4>
      <Answer code={code} message={message} />
      <p class="since">
        {texts.knownSince(exactTime(session.data.meta.commits[event.commit]?.time ?? 0))} ·{' '}
        <Commit session={session} locale={locale} commit={event.commit} isNamed />
      </p>
    </li>
  )
}

function StateItem({ session, locale, state }: Omit<PartProps, 'story'> & { state: KnownState }) {
  const { status, code } = textsOf(session, state)
  const { texts, exactTime } = locale
  return (
    <tr data-state={status}>
      <td>
        <time>{exactTime(state.known)}</time>
      </td>
      <td>
        <Badge group={groupOf(status)} status={status} locale={locale} />
      </td>
      <td>
        <Text>{code}</Text>
      </td>
      <td>{exactTime(state.openTime) || '–'}</td>
      <td>
        <Commit session={session} locale={locale} commit={state.commit} />
        <span class="visually-hidden">{texts.knownSince(exactTime(state.known))}</span>
      </td>
    </tr>
  )
}

function States({ session, locale, story }: PartProps) {
  const { texts } = locale
  return (
    <section>
      <h3>{texts.whatWasKnown}</h3>
      <div class="wide">
        <table class="states">
          <thead>
            <tr>
              <th scope="col">{texts.csv.time}</th>
              <th scope="col">{texts.columns.status}</th>
              <th scope="col">{texts.columns.code}</th>
              <th scope="col">{texts.columns.opened}</th>
              <th scope="col">{texts.commit}</th>
            </tr>
          </thead>
          <tbody>
            {story.states.map((state) => (
              <StateItem key={state.commit} session={session} locale={locale} state={state} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Facts({ session, locale, shown, row, go, onSearch }: Props & { readonly row: number }) {
  const { texts } = locale
  const mail = readMail(session, shown, row)
  const { lists, deliveryIds } = session.data
  const { deliveries } = shown.view
  const delivery = mail.deliveryId === '' ? -1 : deliveryIds.find(mail.deliveryId)
  const sender = lists.emails.get(deliveries.fromEmail[delivery] ?? 0)
  const senderName = lists.subjects.get(deliveries.fromName[delivery] ?? 0)
  const extra = lists.extras.get(shown.view.columns.extra[row] ?? 0)
  return (
    <dl class="facts">
      <dt>{texts.mailId}</dt>
      <dd>{mail.id}</dd>
      <dt>{texts.deliveryOf}</dt>
      <dd>
        {mail.deliveryId} <Text>{mail.type}</Text>
      </dd>
      {(sender !== '' || senderName !== '') && (
        <>
          <dt>{texts.sender}</dt>
          <dd>
            <Text>{senderName}</Text> <Text>{sender}</Text>
          </dd>
        </>
      )}
      {extra !== '' && (
        <>
          <dt>{texts.otherFields}</dt>
          <dd class="extra">
            <Text>{extra}</Text>
          </dd>
        </>
      )}
      <dd class="actions">
        {mail.email !== '' && (
          <button type="button" onClick={() => onSearch(mail.email)}>
            {texts.showRecipient}
          </button>
        )}
        {mail.deliveryId !== '' && (
          <button type="button" onClick={() => go({ deliveries: [mail.deliveryId] })}>
            {texts.showDelivery}
          </button>
        )}
      </dd>
    </dl>
  )
}

function OpensNote({
  locale: { texts },
  shown,
  story,
}: Omit<PartProps, 'session'> & { shown: Shown }) {
  if (story.events.some(({ kind }) => kind === 'open')) return null
  const delivery = (shown.view.columns.delivery[story.row] ?? 0) - 1
  const isText = shown.view.deliveries.html[delivery] === 1
  return <p class="hint">{isText ? texts.noOpens : texts.notOpened}</p>
}

function ErrorNotes({ session, locale, story }: PartProps) {
  const { lists } = session.data
  return (
    <>
      {story.errors.map(({ time, code, message }) => (
        <div class="note" key={time}>
          <p>{locale.texts.onErrorList(locale.exactTime(time) || locale.texts.unknown)}</p>
          <Answer code={lists.codes.get(code)} message={lists.messages.get(message)} />
        </div>
      ))}
    </>
  )
}

interface SourceProps extends Pick<Props, 'session' | 'locale' | 'shown'> {
  /** Whether commits are named above: where their pages are is said once. */
  readonly hasCommits?: boolean
}

/** On paper: what the sheet or the list comes from. */
export function Source({ session, locale, shown, hasCommits = false }: SourceProps) {
  const { meta } = session.data
  const pages = hasCommits && meta.commitUrl !== '' ? `${meta.commitUrl}…` : ''
  const { texts, time } = locale
  return (
    <p class="printed">
      {texts.printed}: <Text>{meta.repository}</Text> ({meta.branch}), {meta.head}.{' '}
      {texts.knownUpTo(time(meta.commits[shown.view.commit]?.time ?? 0))}{' '}
      {pages !== '' && texts.commitPages(pages)}
    </p>
  )
}

function Body(props: Props & { readonly row: number }) {
  const { session, locale, shown, row } = props
  const { texts } = locale
  const story = useMemo(
    () => tellStory(session.data, session.history, shown.view, row),
    [session, shown.view, row],
  )
  const mail = readMail(session, shown, row)
  return (
    <>
      <p class="recipient">
        <Text>{mail.email || texts.unknown}</Text>
      </p>
      <p class="subject">
        <Text>{mail.subject}</Text>
      </p>
      <p class="lead">
        <Badge group={groupOf(mail.status)} status={mail.status} locale={locale} />
        {texts.statusHints[groupOf(mail.status)]}
      </p>
      <Answer code={mail.code} message={mail.message} />
      <ErrorNotes session={session} locale={locale} story={story} />
      <section>
        <h3>{texts.whatHappened}</h3>
        <ol class="timeline">
          {story.events.map((event) => (
            <EventItem
              key={`${event.kind} ${event.time} ${event.message}`}
              session={session}
              locale={locale}
              event={event}
            />
          ))}
        </ol>
        <OpensNote locale={locale} story={story} shown={shown} />
      </section>
      <States session={session} locale={locale} story={story} />
      <Facts {...props} />
      <Source session={session} locale={locale} shown={shown} hasCommits />
    </>
  )
}

/** One mail's story beside the table; printed, it is a sheet of its own. */
export function StorySheet(props: Props) {
  const { session, locale, route, shown, go } = props
  const { texts } = locale
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('.sheet')?.scrollTo(0, 0)
  }, [route.mail])
  const close = () => {
    go({ mail: '' })
    const row = document.querySelector<HTMLElement>(`tr[data-mail="${route.mail}"] button.story`)
    row?.focus({ preventScroll: true })
  }
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [route.mail])
  const row = session.data.mailIds.find(route.mail)
  const isKnown = row !== -1 && shown.view.wasKnown[row] === 1
  return (
    <aside class="sheet" aria-label={texts.story}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {texts.story}
        </h2>
        <button type="button" class="plain" title={texts.print} onClick={() => print()}>
          <Icon name="print" />
          <span class="visually-hidden">{texts.print}</span>
        </button>
        <button type="button" class="plain close" title={texts.close} onClick={close}>
          <Icon name="close" />
          <span class="visually-hidden">{texts.close}</span>
        </button>
      </header>
      {isKnown ? (
        <Body {...props} row={row} />
      ) : (
        <p class="hint">{row === -1 ? texts.gone : texts.notKnownThen}</p>
      )}
    </aside>
  )
}
