import { useMemo } from 'preact/hooks'
import type { Route } from '../address/route.ts'
import { type Bucket, countOpens, countVolume } from '../data/aggregate.ts'
import { OPEN_HOURS, spanToken } from '../data/open-hours.ts'
import type { Session, Shown } from '../data/session.ts'
import { FAILED, GROUPS, type Group, groupOf, narrowTo, statusesOf } from '../data/statuses.ts'
import { formatDay } from '../data/view.ts'
import { hoursName, type Locale } from '../words/language.ts'
import { type Bar, BarChart } from './bar-chart.tsx'
import { DomainTable } from './domain-table.tsx'
import { Icon } from './parts.tsx'

export interface ChartProps {
  readonly session: Session
  readonly locale: Locale
  readonly route: Route
  readonly shown: Shown
  readonly search: string
  readonly go: (change: Partial<Route>) => void
}

const daysOf = ({ firstDay, lastDay }: Bucket) => ({
  from: formatDay(firstDay),
  to: formatDay(lastDay),
})

function nameOf(bucket: Bucket, { day }: Locale): string {
  const [first, last] = [day(bucket.firstDay), day(bucket.lastDay)]
  return first === last ? first : `${first} – ${last}`
}

/** Ticks that do not run into each other. */
const isTick = (index: number, count: number) => index % Math.ceil(count / 6) === 0

const spanOf = ([first]: readonly Bucket[]) =>
  first === undefined ? 1 : first.lastDay - first.firstDay + 1

function Legend({
  locale,
  groups,
}: {
  readonly locale: Locale
  readonly groups: readonly Group[]
}) {
  return (
    <ul class="legend">
      {groups.map((group) => (
        <li key={group}>
          <span class={`swatch ${group}`}>
            <Icon name={group} />
          </span>
          {locale.texts.statuses[group]}
        </li>
      ))}
    </ul>
  )
}

/** Statuses of a group as filters; those that the page does not know by what the archive holds. */
function statusesIn({ data, facets }: Session, group: Group): string[] {
  if (group !== 'other') return statusesOf([group])
  const { statuses } = data.lists
  const all = Array.from({ length: statuses.length }, (_, index) => index)
  return all.filter((index) => groupOf(statuses.get(index)) === 'other').map(facets.status.token)
}

function Volume({
  session,
  locale,
  route,
  go,
  buckets,
}: ChartProps & { readonly buckets: readonly Bucket[] }) {
  const { texts, count } = locale
  const used = GROUPS.filter((_, group) => buckets.some(({ counts }) => (counts[group] ?? 0) > 0))
  const show = (bucket: Bucket, group?: Group) =>
    go({
      view: 'mails',
      ...daysOf(bucket),
      ...(group
        ? {
            facets: {
              ...route.facets,
              status: narrowTo(route.facets.status, statusesIn(session, group)),
            },
          }
        : {}),
    })
  const countOf = ({ counts }: Bucket, group: Group) => counts[GROUPS.indexOf(group)] ?? 0
  const bars = buckets.map(
    (bucket, index): Bar => ({
      key: formatDay(bucket.firstDay),
      tick: isTick(index, buckets.length) ? locale.shortDay(bucket.firstDay) : '',
      lines: [
        nameOf(bucket, locale),
        `${texts.mails}: ${count(bucket.total)}`,
        ...used
          .filter((group) => countOf(bucket, group) > 0)
          .map((group) => `${texts.statuses[group]}: ${count(countOf(bucket, group))}`),
      ],
      segments: used.map((group) => ({
        name: group,
        value: countOf(bucket, group),
        onChoose: () => show(bucket, group),
      })),
      onChoose: () => show(bucket),
    }),
  )
  const span = spanOf(buckets)
  return (
    <BarChart
      locale={locale}
      name="volume"
      title={span === 1 ? texts.volume : texts.volumeBy(span)}
      legend={<Legend locale={locale} groups={used} />}
      bars={bars}
      leastStep={1}
      formatValue={count}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.day}</th>
              <th scope="col">{texts.mails}</th>
              {used.map((group) => (
                <th scope="col" key={group}>
                  {texts.statuses[group]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {buckets.map((bucket) => (
              <tr key={bucket.firstDay}>
                <th scope="row">
                  <button type="button" class="inline" onClick={() => show(bucket)}>
                    {nameOf(bucket, locale)}
                  </button>
                </th>
                <td>{count(bucket.total)}</td>
                {used.map((group) => (
                  <td key={group}>{count(countOf(bucket, group))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

function FailureRate({ locale, route, go, buckets }: ChartProps & { buckets: readonly Bucket[] }) {
  const { texts, count, percent } = locale
  const rates = buckets.map(({ failed, total }) => (total === 0 ? 0 : failed / total))
  const show = (bucket: Bucket) =>
    go({
      view: 'mails',
      ...daysOf(bucket),
      facets: { ...route.facets, status: narrowTo(route.facets.status, statusesOf(FAILED)) },
    })
  const bars = buckets.map(
    (bucket, index): Bar => ({
      key: formatDay(bucket.firstDay),
      tick: isTick(index, buckets.length) ? locale.shortDay(bucket.firstDay) : '',
      lines: [
        nameOf(bucket, locale),
        `${texts.failureRate}: ${percent(bucket.failed, bucket.total)}`,
        `${texts.failedMails}: ${count(bucket.failed)} / ${count(bucket.total)}`,
      ],
      segments: [{ name: 'hard', value: rates[index] ?? 0, onChoose: () => show(bucket) }],
      onChoose: () => show(bucket),
    }),
  )
  const span = spanOf(buckets)
  return (
    <BarChart
      locale={locale}
      name="rate"
      title={span === 1 ? texts.rate : texts.rateBy(span)}
      bars={bars}
      leastStep={0.001}
      formatValue={(value) => percent(value, 1)}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.day}</th>
              <th scope="col">{texts.mails}</th>
              <th scope="col">{texts.failedMails}</th>
              <th scope="col">{texts.failureRate}</th>
            </tr>
          </thead>
          <tbody>
            {buckets.map((bucket) => (
              <tr key={bucket.firstDay}>
                <th scope="row">
                  <button type="button" class="inline" onClick={() => show(bucket)}>
                    {nameOf(bucket, locale)}
                  </button>
                </th>
                <td>{count(bucket.total)}</td>
                <td>{count(bucket.failed)}</td>
                <td>{percent(bucket.failed, bucket.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

/** Hours alone, as the title says what they are, at every other bar, as there is room for. */
const hoursTick = (index: number) => (index % 2 === 0 ? `<${OPEN_HOURS[index]}` : '')

function Opens({ session, locale, shown, go }: ChartProps) {
  const { texts, count, percent } = locale
  const counts = useMemo(() => countOpens(shown.view, shown.rows), [session, shown])
  const all = counts.reduce((sum, number) => sum + number, 0)
  const show = (span: number) => go({ view: 'mails', opened: spanToken(span) })
  const bars = counts.map(
    (number, index): Bar => ({
      key: String(OPEN_HOURS[index]),
      tick: hoursTick(index),
      lines: [hoursName(index, locale), `${count(number)} (${percent(number, all)})`],
      segments: [{ name: 'opened', value: number, onChoose: () => show(index) }],
      onChoose: () => show(index),
    }),
  )
  return (
    <BarChart
      locale={locale}
      name="opens"
      title={texts.opens}
      bars={all === 0 ? [] : bars}
      leastStep={1}
      formatValue={count}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.hours}</th>
              <th scope="col">{texts.columns.opened}</th>
              <th scope="col">{texts.share}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((number, index) => (
              <tr key={OPEN_HOURS[index]}>
                <th scope="row">
                  <button type="button" class="inline" onClick={() => show(index)}>
                    {hoursName(index, locale)}
                  </button>
                </th>
                <td>{count(number)}</td>
                <td>{percent(number, all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

export function Charts(props: ChartProps) {
  const { session, shown } = props
  const buckets = useMemo(() => countVolume(session.data, shown.view, shown.rows), [session, shown])
  return (
    <div class="charts">
      <Volume {...props} buckets={buckets} />
      <FailureRate {...props} buckets={buckets} />
      <DomainTable {...props} />
      <Opens {...props} />
    </div>
  )
}
