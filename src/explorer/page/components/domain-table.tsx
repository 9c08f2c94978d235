import { useMemo, useState } from 'preact/hooks'
import { countByDomain, type DomainRow, topCodes } from '../data/aggregate.ts'
import { FAILED, statusesOf } from '../data/statuses.ts'
import type { ChartProps } from './charts.tsx'
import { labelOf } from './filter-bar.tsx'

const FIRST = 12
const CODES = 6

/** How dark a cell is: its share of the largest one, in five steps. */
const shade = (value: number, most: number) =>
  value === 0 ? 'none' : `step-${Math.min(5, Math.ceil((value / most) * 5))}`

const rateOf = ({ failed, mails }: { readonly failed: number; readonly mails: number }) =>
  mails === 0 ? 0 : failed / mails

/** Domains by their failures and codes, with what changed against the days before: a chart that is a table. */
export function DomainTable({ session, locale, route, shown, search, go }: ChartProps) {
  const { texts, count, percent, signed } = locale
  const { domain: domains, code: codes } = session.facets
  const [isWhole, setWhole] = useState(false)
  const period = session.before(route, search)
  const all = useMemo(() => {
    const periods = { rows: shown.rows, before: period?.rows }
    return countByDomain(session.data, shown.view, periods, domains)
  }, [session, shown, period?.from, search])
  const top = useMemo(() => topCodes(all, CODES), [all])
  const failing = all.filter(({ failed, before }) => failed > 0 || (before?.failed ?? 0) > 0)
  const rows = isWhole ? failing : failing.slice(0, FIRST)
  const most = Math.max(1, ...failing.flatMap((row) => top.map((code) => row.codes.get(code) ?? 0)))
  const show = (row: DomainRow, code?: number) =>
    go({
      view: 'mails',
      facets: {
        ...route.facets,
        domain: [domains.token(row.domain)],
        status: statusesOf(FAILED),
        ...(code === undefined ? {} : { code: [codes.token(code)] }),
      },
    })
  const change = (row: DomainRow) =>
    row.before && row.before.mails > 0
      ? texts.points(signed((rateOf(row) - rateOf(row.before)) * 100))
      : '–'
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
                <tr key={row.domain} data-domain={domains.text(row.domain)}>
                  <th scope="row">
                    <button type="button" class="inline" onClick={() => show(row)}>
                      <bdi>{labelOf('domain', domains.text(row.domain), locale)}</bdi>
                    </button>
                  </th>
                  <td data-label={texts.mails}>{count(row.mails)}</td>
                  <td data-label={texts.failedMails}>{count(row.failed)}</td>
                  <td data-label={texts.failureRate}>{percent(row.failed, row.mails)}</td>
                  {period && (
                    <td data-label={texts.rateBefore}>
                      {percent(row.before?.failed ?? 0, row.before?.mails ?? 0)}
                    </td>
                  )}
                  {period && (
                    <td
                      data-label={texts.change}
                      class={row.before && rateOf(row) > rateOf(row.before) ? 'worse' : ''}
                    >
                      {change(row)}
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
