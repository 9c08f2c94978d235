import { type Route, SORTS, type SortName } from '../address/route.ts'
import type { Session, Shown } from '../data/session.ts'
import { groupOf } from '../data/statuses.ts'
import { showLines } from '../words/archive-text.ts'
import type { Locale } from '../words/language.ts'
import { Address, Badge, Icon, Text } from './parts.tsx'
import { VirtualTable } from './virtual-table.tsx'

interface Props {
  readonly session: Session
  readonly locale: Locale
  readonly route: Route
  readonly shown: Shown
  readonly go: (change: Partial<Route>, quietly?: boolean) => void
}

/** What the table says of one mail log. */
export interface MailCells {
  readonly id: string
  readonly time: number
  readonly email: string
  readonly subject: string
  readonly status: string
  readonly code: string
  readonly message: string
  readonly opened: number
  readonly deliveryId: string
  readonly type: string
}

const NO_DELIVERY = { subject: '', deliveryId: '' }

function readDelivery(
  { lists, deliveryIds }: Session['data'],
  { deliveries }: Shown['view'],
  row: number,
) {
  const subject = lists.subjects.get(deliveries.subject[row] ?? 0)
  return { subject, deliveryId: deliveryIds.get(row) }
}

export function readMail({ data }: Session, { view }: Pick<Shown, 'view'>, row: number): MailCells {
  const { lists, mailIds } = data
  const { columns } = view
  const delivery = (columns.delivery[row] ?? 0) - 1
  return {
    ...(delivery < 0 ? NO_DELIVERY : readDelivery(data, view, delivery)),
    id: mailIds.get(row),
    time: view.time[row] ?? 0,
    email: lists.emails.get(columns.email[row] ?? 0),
    status: lists.statuses.get(columns.status[row] ?? 0),
    code: lists.codes.get(columns.code[row] ?? 0),
    message: lists.messages.get(columns.message[row] ?? 0),
    opened: columns.openTime[row] ?? 0,
    type: lists.types.get(columns.type[row] ?? 0),
  }
}

const HEIGHTS = { wide: 40, narrow: 96, narrowBelow: 640 } as const

function Head({ locale: { texts }, route, go }: Props) {
  const sortBy = (sort: SortName) =>
    go({ sort, descending: route.sort === sort ? !route.descending : sort === 'time' })
  const direction = route.descending ? 'descending' : 'ascending'
  return (
    <thead>
      <tr aria-rowindex={1}>
        {SORTS.map((sort) => (
          <th
            key={sort}
            scope="col"
            class={sort}
            aria-sort={route.sort === sort ? direction : undefined}
          >
            <button
              type="button"
              title={texts.sortBy(texts.columns[sort])}
              onClick={() => sortBy(sort)}
            >
              {texts.columns[sort]}
              {route.sort === sort && (
                <span aria-hidden="true">{route.descending ? '↓' : '↑'}</span>
              )}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Up and down go from row to row. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const row = event.target instanceof Element ? event.target.closest('tr') : null
  if (step === undefined || row === null) return
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling
  const button = next?.querySelector<HTMLElement>('button.story')
  if (!button) return
  event.preventDefault()
  button.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

interface RowProps {
  readonly cells: MailCells
  readonly index: number
  readonly isOpen: boolean
  readonly locale: Locale
  readonly onOpen: () => void
}

function MailRow({ cells, index, isOpen, locale, onOpen }: RowProps) {
  const { texts, time } = locale
  return (
    // The row's own button does the same for the keyboard.
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      data-mail={cells.id}
      class={isOpen ? 'open' : ''}
      onClick={onOpen}
    >
      <td class="time">{time(cells.time) || texts.unknown}</td>
      <td class="email" title={showLines(cells.email)}>
        <button type="button" class="story" aria-expanded={isOpen} onKeyDown={moveFocus}>
          <Address>{cells.email || texts.unknown}</Address>
        </button>
      </td>
      <td class="subject" title={showLines(cells.subject)}>
        <Text>{cells.subject}</Text>
      </td>
      <td class="status">
        <Badge group={groupOf(cells.status)} status={cells.status} locale={locale} />
      </td>
      <td class="code">
        <Text>{cells.code}</Text>
      </td>
      <td class="opened">
        {cells.opened > 0 && (
          <>
            <Icon name="open" />
            <span class="moment">{time(cells.opened)}</span>
          </>
        )}
      </td>
    </tr>
  )
}

export function MailTable(props: Props) {
  const { session, locale, route, shown, go } = props
  const openRow = route.mail === '' ? -1 : session.data.mailIds.find(route.mail)
  return (
    <VirtualTable
      locale={locale}
      label={locale.texts.tableName}
      name="mails"
      count={shown.rows.length}
      heights={HEIGHTS}
      version={shown.rows}
      wanted={openRow === -1 ? -1 : shown.rows.indexOf(openRow)}
      head={<Head {...props} />}
      row={(index) => {
        const row = shown.rows[index] ?? 0
        const cells = readMail(session, shown, row)
        return (
          <MailRow
            key={cells.id}
            cells={cells}
            index={index}
            isOpen={row === openRow}
            locale={locale}
            onOpen={() => go({ mail: cells.id }, route.mail !== '')}
          />
        )
      }}
    />
  )
}
