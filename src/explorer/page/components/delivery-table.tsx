import { useMemo } from 'preact/hooks'
import { openedIn, type Route } from '../address/route.ts'
import { countByDelivery, countWhole, type DeliveryCount } from '../data/aggregate.ts'
import { FAILED, narrowTo, statusesOf } from '../data/statuses.ts'
import { showLines } from '../words/archive-text.ts'
import type { ChartProps } from './charts.tsx'
import { Text } from './parts.tsx'
import { VirtualTable } from './virtual-table.tsx'

const HEIGHTS = { wide: 44, narrow: 144, narrowBelow: 860 } as const
const COLUMNS = [
  'id',
  'time',
  'subject',
  'type',
  'mails',
  'delivered',
  'opened',
  'failed',
  'provider',
] as const

/** The provider's counts are the newest ones: of what was known earlier the page has none. */
function ProviderCell({ session: { data }, locale, shown, row, isWhole }: CellProps) {
  const { texts, count } = locale
  const { isNewest } = shown.view
  const total = isNewest ? (data.deliveries.total[row] ?? 0) - 1 : -1
  const match = isNewest ? data.lists.matches.get(data.deliveries.match[row] ?? 0) : ''
  const word = isWhole ? MATCHES.find((known) => known === match) : undefined
  return (
    <td class="figure provider" data-label={texts.deliveries.provider}>
      {total < 0 ? '–' : count(total)}{' '}
      {word && <span class={`match ${word}`}>{texts.matches[word]}</span>}
      {total >= 0 && !isWhole && texts.wholeDelivery}
    </td>
  )
}

type CellProps = Pick<ChartProps, 'session' | 'locale' | 'shown'> & {
  readonly row: number
  /** Whether all mails of the delivery are counted: only then can the provider's count agree. */
  readonly isWhole: boolean
}
const MATCHES = ['yes', 'no', 'pending'] as const

interface RowProps {
  readonly index: number
  readonly counted: DeliveryCount
  readonly isWhole: boolean
}

function DeliveryRow({
  session,
  locale,
  shown,
  route,
  go,
  index,
  counted,
  isWhole,
}: ChartProps & RowProps) {
  const { count, percent, time, texts } = locale
  const names = texts.deliveries
  const { lists, deliveryIds } = session.data
  const { deliveries } = shown.view
  const row = counted.delivery
  const id = deliveryIds.get(row)
  const show = (change: Partial<Route> = {}) => go({ view: 'mails', deliveries: [id], ...change })
  const failed = narrowTo(route.facets.status, statusesOf(FAILED))
  return (
    <tr aria-rowindex={index + 2} data-index={index} data-delivery={id}>
      <th scope="row" class="id">
        <button type="button" class="inline" onClick={() => show()}>
          {id}
        </button>
      </th>
      <td class="time">{time(deliveries.deliveryTime[row] ?? 0)}</td>
      <td class="subject" title={showLines(lists.subjects.get(deliveries.subject[row] ?? 0))}>
        <Text>{lists.subjects.get(deliveries.subject[row] ?? 0)}</Text>
      </td>
      <td class="type">
        <Text>{lists.types.get(deliveries.type[row] ?? 0)}</Text>
      </td>
      <td class="figure mails" data-label={names.mails}>
        {count(counted.mails)}
      </td>
      <td class="figure delivered" data-label={names.delivered} title={count(counted.delivered)}>
        {percent(counted.delivered, counted.mails)}
      </td>
      <td class="figure opened" data-label={names.opened} title={count(counted.opened)}>
        {counted.opened > 0 ? (
          <button type="button" class="inline" onClick={() => show({ opened: openedIn(route) })}>
            {percent(counted.opened, counted.delivered)}
          </button>
        ) : (
          '–'
        )}
      </td>
      <td class="figure failed" data-label={names.failed}>
        {counted.failed > 0 ? (
          <button
            type="button"
            class="inline"
            onClick={() => show({ facets: { ...route.facets, status: failed } })}
          >
            {count(counted.failed)}
          </button>
        ) : (
          count(0)
        )}
      </td>
      <ProviderCell session={session} locale={locale} shown={shown} row={row} isWhole={isWhole} />
    </tr>
  )
}

/** Deliveries with what became of their mails; a row leads to its mails. */
export function DeliveryTable(props: ChartProps) {
  const { session, locale, shown } = props
  const { texts } = locale
  const rows = useMemo(
    () => countByDelivery(session.data, shown.view, shown.rows),
    [session, shown],
  )
  const whole = useMemo(() => countWhole(session.data), [session])
  return (
    <VirtualTable
      locale={locale}
      label={texts.deliveriesName}
      name="deliveries"
      count={rows.length}
      heights={HEIGHTS}
      version={shown.rows}
      wanted={-1}
      head={
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th scope="col" key={column} class={column}>
                {texts.deliveries[column]}
              </th>
            ))}
          </tr>
        </thead>
      }
      row={(index) => {
        const counted = rows[index]
        if (counted === undefined) return <tr key={index} />
        const isWhole = counted.mails === whole[counted.delivery + 1]
        const own = { index, counted, isWhole }
        return <DeliveryRow key={counted.delivery} {...props} {...own} />
      }}
    />
  )
}
