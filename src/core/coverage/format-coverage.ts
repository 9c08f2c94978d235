import type { Id } from '../id.ts'
import type { Tally } from '../tally.ts'
import { COVERAGE_VERSION, type Coverage, type Owed } from './coverage.ts'

/** A value, or an id as the integer that it is. */
const line = (value: unknown) => JSON.stringify(value)

type Member = readonly [key: string, text: string]

function object(members: readonly Member[]): string {
  return `{${members.map(([key, text]) => `"${key}":${text}`).join(',')}}`
}

function block(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
}

/** Counts by name, ascending. */
const counts = (map: ReadonlyMap<string, number>) => line(Object.fromEntries([...map].sort()))

function formatTally(file: string, tally: Tally): string {
  return object([
    ['file', line(file)],
    ['logs', line(tally.total)],
    ['opened', line(tally.opened)],
    ['last_open_time', line(tally.lastOpen === '' ? null : tally.lastOpen)],
    ['by_status', counts(tally.byStatus)],
    ['failed_by_code', counts(tally.codes)],
    ['failed_by_domain', counts(tally.domains)],
  ])
}

/** One debt a line. */
function formatOwed({ details, deliveries, reports, days }: Owed): string[] {
  const debts = (kind: string, key: string, ids: readonly Id[]) =>
    ids.map((id) =>
      object([
        ['kind', line(kind)],
        [key, id],
      ]),
    )
  return [
    ...debts('failure', 'maillog_id', details),
    ...debts('delivery', 'delivery_id', deliveries),
    ...debts('report', 'delivery_id', reports),
    ...debts(
      'deliveries',
      'day',
      days.map((day) => line(day)),
    ),
  ]
}

function formatSpans({ spans }: Coverage): string[] {
  return spans.map(({ day, from, to, rows, read, detailsOwed }) =>
    object([
      ['day', line(day)],
      ['first_id', from],
      ['last_id', to],
      ['rows', line(rows)],
      ['read_at', line(read)],
      ['failures_owed', line(detailsOwed)],
    ]),
  )
}

function formatFolded({ settled }: Coverage): string {
  if (settled === null) return 'null'
  const { until, from, to, rows } = settled
  return object([
    ['last_day', line(until)],
    ['first_id', from],
    ['last_id', to],
    ['rows', line(rows)],
  ])
}

/** What a report was based on: the provider's count, the opened mail logs and the last open among them. */
function opensMembers(opens: string): Member[] {
  const [count = '-', logs = '-', last = ''] = opens.split('/')
  const number = (text: string) => (text === '-' ? 'null' : text)
  return [
    ['open_count', number(count)],
    ['logs_opened', number(logs)],
    ['last_open_time', last === '' || last === '-' ? 'null' : line(last)],
  ]
}

/** `coverage.json`: JSON indented by two spaces with one span or debt a line, so that a diff reads well. */
export function formatCoverage(coverage: Coverage): string {
  const { gaps, reports, named, tallies } = coverage
  const members: readonly Member[] = [
    ['version', String(COVERAGE_VERSION)],
    ['written_at', line(coverage.written)],
    ['visibility', line(coverage.visibility)],
    ['covered_until', line(coverage.head)],
    ['first_day', line(coverage.since)],
    ['left_out_to_id', coverage.floor ?? 'null'],
    ['errors_read_at', line(coverage.errorsRead)],
    ['filters_checked_at', line(coverage.filtersChecked)],
    ['gaps', block(gaps.map(({ from, to }) => line({ first_day: from, last_day: to })))],
    ['past_retention', formatFolded(coverage)],
    ['spans', block(formatSpans(coverage))],
    ['owed', block(formatOwed(coverage.owed))],
    [
      'reports',
      block(
        [...reports].map(([id, { opens, read }]) =>
          object([['delivery_id', id], ...opensMembers(opens), ['read_at', line(read)]]),
        ),
      ),
    ],
    [
      'read_by_id',
      block(
        [...named].map(([id, read]) =>
          object([
            ['delivery_id', id],
            ['read_at', line(read)],
          ]),
        ),
      ),
    ],
    ['log_counts', block([...tallies].sort().map(([file, tally]) => formatTally(file, tally)))],
  ]
  return `{\n${members.map(([key, text]) => `  "${key}": ${text}`).join(',\n')}\n}\n`
}
