import { useMemo, useState } from 'preact/hooks'
import { countByDomain, type DomainRow, topCodes } from '../data/aggregate.ts'
import { FAILED, narrowTo, statusesOf } from '../data/statuses.ts'
import { shareOf } from '../words/language.ts'
import type { ChartProps } from './charts.tsx'
import { labelOf } from './filter-bar.tsx'

const FIRST = 12
const CODES = 6

/** How dark a cell is: its share of the largest one, in five steps. */
const shade = (value: number, most: number) =>
  value === 0 ? 'none' : `step-${Math.min(5, Math.ceil((value / most) * 5))}`

type Count = Pick<DomainRow, 'mails' | 'failed'>

const rateOf = ({ failed, mails }: Count) => shareOf(failed, mails)

/** How many points the failure rate changed, as the two rates are shown; `undefined` where none was before. */
const changeOf = ({ before, ...now }: Count & { readonly before: Count | undefined }) =>
  before === undefined || before.mails === 0
    ? undefined
    : Math.round((rateOf(now) - rateOf(before)) * 10) / 10

const sumOf = (rows: readonly Count[]): Count => ({
  mails: rows.reduce((sum, { mails }) => sum + mails, 0),
  failed: rows.reduce((sum, { failed }) => sum + failed, 0),
})

/** The domains whose failure rate rose, by a point at least, and more than that of all others together. */
function listWorse(rows: readonly DomainRow[]): ReadonlySet<number> {
  const [now, then] = [sumOf(rows), sumOf(rows.flatMap(({ before }) => before ?? []))]
  const less = (all: Count, own: Count) => ({
    mails: all.mails - own.mails,
    failed: all.failed - own.failed,
  })
  const worse = rows.filter((row) => {
    const change = changeOf(row) ?? 0
    if (row.before === undefined || change < 1) return false
    return change > (changeOf({ ...less(now, row), before: less(then, row.before) }) ?? 0)
  })
  return new Set(worse.map(({ domain }) => domain))
}

/** Those that got worse stand first, then by failures as they come. */
const sortByChange = (rows: readonly DomainRow[]) =>
  rows.toSorted((a, b) => (changeOf(b) ?? -101) - (changeOf(a) ?? -101))

interface DomainCellsProps extends Pick<ChartProps, 'session' | 'locale'> {
  readonly row: DomainRow
  /** The codes that have a column. */
  readonly top: readonly number[]
  /** The largest number of any cell below a code. */
  readonly most: number
  readonly hasBefore: boolean
  readonly isWorse: boolean
  readonly show: (row: DomainRow, code?: number) => void
}

function DomainCells(props: DomainCellsProps) {
  const { session, locale, row, top, most, hasBefore, isWorse, show } = props
  const { texts, count, percent, signed } = locale
  const { domain: domains, code: codes } = session.facets
  const change = changeOf(row)
  return (
    <tr data-domain={domains.text(row.domain)}>
      <th scope="row">
        <button type="button" class="inline" onClick={() => show(row)}>
          <bdi>{labelOf('domain', domains.text(row.domain), locale)}</bdi>
        </button>
      </th>
      <td data-label={texts.mails}>{count(row.mails)}</td>
      <td data-label={texts.failedMails}>{count(row.failed)}</td>
      <td data-label={texts.failureRate}>{percent(row.failed, row.mails)}</td>
      {hasBefore && (
        <td data-label={texts.rateBefore}>
          {percent(row.before?.failed ?? 0, row.before?.mails ?? 0)}
        </td>
      )}
      {hasBefore && (
        <td data-label={texts.change} class={isWorse ? 'worse' : ''}>
          {change === undefined ? '–' : texts.points(signed(change))}
        </td>
      )}
      {top.map((code) => {
        const number = row.codes.get(code) ?? 0
        return (
          <td
            key={code}
            data-label={labelOf('code', codes.text(code), locale)}
            class={`heat ${shade(number, most)}`}
          >
            {number > 0 && (
              <button type="button" class="inline" onClick={() => show(row, code)}>
                {count(number)}
              </button>
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** Domains by their failures and codes, with what changed against the days before: a chart that is a table. */
export function DomainTable({ session, locale, route, shown, search, go }: ChartProps) {
  const { texts, count } = locale
  const { domain: domains, code: codes } = session.facets
  const [isWhole, setWhole] = useState(false)
  const period = session.before(route, search)
  const all = useMemo(() => {
    const periods = { rows: shown.rows, before: period?.rows }
    return countByDomain(session.data, shown.view, periods, domains)
  }, [session, shown, period?.from, search])
  const top = useMemo(() => topCodes(all, CODES), [all])
  const worse = useMemo(() => listWorse(all), [all])
  const failing = useMemo(() => {
    const some = all.filter(({ failed, before }) => failed > 0 || (before?.failed ?? 0) > 0)
    return period ? sortByChange(some) : some
  }, [all])
  const rows = isWhole ? failing : failing.slice(0, FIRST)
  const most = Math.max(1, ...failing.flatMap((row) => top.map((code) => row.codes.get(code) ?? 0)))
  const show = (row: DomainRow, code?: number) =>
    go({
      view: 'mails',
      facets: {
        ...route.facets,
        domain: [domains.token(row.domain)],
        status: narrowTo(route.facets.status, statusesOf(FAILED)),
        ...(code === undefined ? {} : { code: [codes.token(code)] }),
      },
    })
  return (
    <figure class="chart domains" data-chart="domains">
      <figcaption>
        <h3>{texts.domains}</h3>
        {period ? null : <p class="hint">{texts.noBefore}</p>}
      </figcaption>
      {rows.length === 0 ? (
        <p class="hint">{texts.noData}</p>
      ) : (
        <div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.domain}</th>
                <th scope="col">{texts.mails}</th>
                <th scope="col">{texts.failedMails}</th>
                <th scope="col">{texts.failureRate}</th>
                {period && <th scope="col">{texts.rateBefore}</th>}
                {period && <th scope="col">{texts.change}</th>}
                {top.map((code) => (
                  <th scope="col" key={code}>
                    {labelOf('code', codes.text(code), locale)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <DomainCells
                  key={row.domain}
                  {...{ session, locale, row, top, most, show }}
                  hasBefore={period !== undefined}
                  isWorse={worse.has(row.domain)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {failing.length > rows.length && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          {texts.moreDomains(count(failing.length - rows.length))}
        </button>
      )}
    </figure>
  )
}
