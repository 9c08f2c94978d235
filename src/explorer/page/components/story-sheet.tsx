import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Route } from '../address/route.ts'
import type { Session, Shown } from '../data/session.ts'
import { groupOf } from '../data/statuses.ts'
import { type KnownState, type MailEvent, type Story, tellStory } from '../data/story.ts'
import type { Speech } from '../words/language.ts'
import { readMail } from './mail-table.tsx'
import { Badge, Icon, Text } from './parts.tsx'

interface Props {
  readonly session: Session
  readonly speech: Speech
  readonly route: Route
  readonly shown: Shown
  readonly go: (change: Partial<Route>) => void
  readonly onSearch: (text: string) => void
}

interface PartProps {
  readonly session: Session
  readonly speech: Speech
  readonly story: Story
}

/** The commit that recorded something; a link where the clone's origin has web pages. */
function Commit({
  session,
  speech: { texts },
  commit,
}: Omit<PartProps, 'story'> & { readonly commit: number }) {
  const { commits, commitUrl } = session.data.meta
  const id = commits[commit]?.id ?? ''
  const short = <code>{id.slice(0, 8)}</code>
  if (commitUrl === '')
    return (
      <span class="commit" title={id} data-id={id}>
        {short}
      </span>
    )
  return (
    <a
      href={commitUrl + id}
      target="_blank"
      rel="noreferrer noopener"
      title={`${texts.commitHint}: ${id}`}
    >
      {texts.commit} {short}
    </a>
  )
}

function Answer({ code, message }: { readonly code: string; readonly message: string }) {
  if (code === '' && message === '') return null
  return (
    <p class="answer">
      {code !== '' && (
        <b>
          <Text>{code}</Text>
        </b>
      )}{' '}
      <Text>{message}</Text>
    </p>
  )
}

function textsOf({ data: { lists } }: Session, said: MailEvent | KnownState) {
  return {
    status: lists.statuses.get(said.status),
    code: lists.codes.get(said.code),
    message: lists.messages.get(said.message),
  }
}

function eventTitle(event: MailEvent, status: string, { texts }: Speech): string {
  if (event.kind === 'sent' && groupOf(status) !== 'delivered') return texts.tried
  return texts.events[event.kind]
}

function EventItem({ session, speech, event }: Omit<PartProps, 'story'> & { event: MailEvent }) {
  const { status, code, message } = textsOf(session, event)
  const { texts, exactTime } = speech
  const group = event.kind === 'open' ? 'opened' : status === '' ? 'quiet' : groupOf(status)
  return (
    <li class={`event ${group}`} data-event={event.kind}>
      <time>{exactTime(event.time) || texts.unknown}</time>
      <h4>
        {eventTitle(event, status, speech)}
        {status !== '' && <Badge group={groupOf(status)} status={status} speech={speech} />}
      </h4>
      <Answer code={code} message={message} />
      <p class="since">
        {texts.knownSince(exactTime(session.data.meta.commits[event.commit]?.time ?? 0))} ·{' '}
        <Commit session={session} speech={speech} commit={event.commit} />
      </p>
    </li>
  )
}

function StateItem({ session, speech, state }: Omit<PartProps, 'story'> & { state: KnownState }) {
  const said = textsOf(session, state)
  const { texts, exactTime } = speech
  return (
    <tr data-state={said.status}>
      <td>
        <time>{exactTime(state.known)}</time>
      </td>
      <td>
        <Badge group={groupOf(said.status)} status={said.status} speech={speech} />
      </td>
      <td>
        <Text>{said.code}</Text>
      </td>
      <td>{exactTime(state.openTime) || '–'}</td>
      <td>
        <Commit session={session} speech={speech} commit={state.commit} />
        <span class="visually-hidden">{texts.knownSince(exactTime(state.known))}</span>
      </td>
    </tr>
  )
}

function States({ session, speech, story }: PartProps) {
  const { texts } = speech
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
              <StateItem key={state.commit} session={session} speech={speech} state={state} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Facts({ session, speech, shown, row, go, onSearch }: Props & { readonly row: number }) {
  const { texts } = speech
  const mail = readMail(session, shown, row)
  const { deliveries, lists, deliveryIds } = session.data
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

function OpensNote({ session, speech: { texts }, shown, story }: PartProps & { shown: Shown }) {
  if (story.events.some(({ kind }) => kind === 'open')) return null
  const delivery = (shown.view.columns.delivery[story.row] ?? 0) - 1
  const isText = session.data.deliveries.html[delivery] === 1
  return <p class="hint">{isText ? texts.noOpens : texts.notOpened}</p>
}

function ErrorNotes({ session, speech, story }: PartProps) {
  const { lists } = session.data
  return (
    <>
      {story.errors.map(({ time, code, message }) => (
        <div class="note" key={time}>
          <p>{speech.texts.onErrorList(speech.exactTime(time) || speech.texts.unknown)}</p>
          <Answer code={lists.codes.get(code)} message={lists.messages.get(message)} />
        </div>
      ))}
    </>
  )
}

function Body(props: Props & { readonly row: number }) {
  const { session, speech, shown, row } = props
  const { texts, time } = speech
  const story = useMemo(
    () => tellStory(session.data, session.history, shown.view, row),
    [session, shown.view, row],
  )
  const mail = readMail(session, shown, row)
  const { meta } = session.data
  return (
    <>
      <p class="recipient">
        <Text>{mail.email || texts.unknown}</Text>
      </p>
      <p class="subject">
        <Text>{mail.subject}</Text>
      </p>
      <p class="lead">
        <Badge group={groupOf(mail.status)} status={mail.status} speech={speech} />
        {texts.statusHints[groupOf(mail.status)]}
      </p>
      <Answer code={mail.code} message={mail.message} />
      <ErrorNotes session={session} speech={speech} story={story} />
      <section>
        <h3>{texts.whatHappened}</h3>
        <ol class="timeline">
          {story.events.map((event) => (
            <EventItem
              key={`${event.kind} ${event.time} ${event.message}`}
              session={session}
              speech={speech}
              event={event}
            />
          ))}
        </ol>
        <OpensNote session={session} speech={speech} story={story} shown={shown} />
      </section>
      <States session={session} speech={speech} story={story} />
      <Facts {...props} />
      <p class="printed">
        {texts.printed}: <Text>{meta.repository}</Text> ({meta.branch}), {meta.head}.{' '}
        {texts.knownUpTo(time(meta.commits[shown.view.commit]?.time ?? 0))}
      </p>
    </>
  )
}

/** One mail's story beside the table; printed, it is a sheet of its own. */
export function StorySheet(props: Props) {
  const { session, speech, route, shown, go } = props
  const { texts } = speech
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [route.mail])
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
  const isKnown = row !== -1 && shown.view.alive[row] === 1
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
