import { DecodeError, InputError } from '../errors.ts'
import type { LogCounts } from '../records/counts.ts'
import type { Id } from '../records/id.ts'
import {
  decodeId,
  decodeObject,
  decodeText,
  field,
  isJsonObject,
  type Json,
  type JsonObject,
  parseObject,
  requireId,
} from '../records/json.ts'
import type { Day } from '../records/time.ts'
import {
  COVERAGE_VERSION,
  type Coverage,
  type DayCounts,
  type Gap,
  type Owed,
  type Span,
} from './coverage.ts'

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

function formatLogCounts(file: string, logCounts: LogCounts): string {
  return object([
    ['file', line(file)],
    ['logs', line(logCounts.total)],
    ['opened', line(logCounts.opened)],
    ['last_open_time', line(logCounts.lastOpen === '' ? null : logCounts.lastOpen)],
    ['by_status', counts(logCounts.byStatus)],
    ['failed_by_code', counts(logCounts.codes)],
    ['failed_by_domain', counts(logCounts.domains)],
  ])
}

/** One item a line. */
function formatOwed({ details, deliveries, reports, days }: Owed): string[] {
  const owed = (kind: string, key: string, ids: readonly Id[]) =>
    ids.map((id) =>
      object([
        ['kind', line(kind)],
        [key, id],
      ]),
    )
  return [
    ...owed('failure', 'maillog_id', details),
    ...owed('delivery', 'delivery_id', deliveries),
    ...owed('report', 'delivery_id', reports),
    ...owed(
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

function formatFolded({ pastRetention }: Coverage): string {
  if (pastRetention === null) return 'null'
  const { until, from, to, rows } = pastRetention
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

/** The days past the retained ones; nothing while there are none. */
function dayMembers({ countsByDay }: Coverage): Member[] {
  if (countsByDay.size === 0) return []
  const lines = [...countsByDay].sort().map(([day, counted]) =>
    object([
      ['day', line(day)],
      ['logs', line(counted.mails)],
      ['sent', line(counted.delivered)],
      ['opened', line(counted.opened)],
      ['hard_errors', line(counted.hard)],
      ['soft_errors', line(counted.soft)],
      ['dropped', line(counted.dropped)],
    ]),
  )
  return [['day_counts', block(lines)]]
}

/** `coverage.json`: JSON indented by two spaces with one span or owed item a line, so that a diff reads well. */
export function formatCoverage(coverage: Coverage): string {
  const { gaps, reports, named, countsByShard } = coverage
  const members: readonly Member[] = [
    ['version', String(COVERAGE_VERSION)],
    ['written_at', line(coverage.written)],
    ['visibility', line(coverage.visibility)],
    ['covered_until', line(coverage.head)],
    ['first_day', line(coverage.since)],
    ['left_out_to_id', coverage.floor ?? 'null'],
    ['errors_read_at', line(coverage.errorsRead)],
    ['errors_by', line(coverage.errorsBy)],
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
    [
      'log_counts',
      block([...countsByShard].sort().map(([file, logCounts]) => formatLogCounts(file, logCounts))),
    ],
    ...dayMembers(coverage),
  ]
  return `{\n${members.map(([key, text]) => `  "${key}": ${text}`).join(',\n')}\n}\n`
}

/** The version comes first, so that a file of a later version is refused before anything else is read. */
function checkVersion(object: JsonObject): void {
  const version = object.version
  if (typeof version !== 'number') throw new DecodeError('coverage.json: no version')
  if (version > COVERAGE_VERSION) {
    throw new InputError(
      `coverage.json has version ${version}, this action knows ${COVERAGE_VERSION}: use a newer version of the action`,
    )
  }
}

function list<T>(object: JsonObject, key: string, decode: (value: Json) => T): T[] {
  const value = field(object, key)
  if (!Array.isArray(value)) throw new DecodeError(`coverage.json: '${key}' is no list`)
  return value.map(decode)
}

function entries<T>(object: JsonObject, key: string, decode: (row: JsonObject) => T): Map<Id, T> {
  return new Map(
    list(object, key, (value) => {
      const row = decodeObject(value, `coverage.json: '${key}'`)
      return [requireId(row, 'delivery_id'), decode(row)] as const
    }),
  )
}

function text(value: Json): string {
  if (typeof value !== 'string') throw new DecodeError('coverage.json: expected text')
  return value
}

function required(object: JsonObject, key: string): string {
  return text(field(object, key))
}

function count(object: JsonObject, key: string): number {
  const value = field(object, key)
  if (typeof value !== 'number') throw new DecodeError(`coverage.json: '${key}' is no number`)
  return value
}

function decodeRange(row: JsonObject) {
  return {
    from: requireId(row, 'first_id'),
    to: requireId(row, 'last_id'),
    rows: count(row, 'rows'),
  }
}

function decodeSpan(value: Json): Span {
  const row = decodeObject(value, 'coverage.json: span')
  const detailsOwed = count(row, 'failures_owed')
  return {
    day: required(row, 'day'),
    ...decodeRange(row),
    read: required(row, 'read_at'),
    detailsOwed,
  }
}

function decodeOwed(rows: readonly JsonObject[]): Owed {
  const ids = (kind: string, key: string) =>
    rows.filter((row) => row.kind === kind).map((row) => requireId(row, key))
  const days = rows.filter((row) => row.kind === 'deliveries').map((row) => required(row, 'day'))
  return {
    details: ids('failure', 'maillog_id'),
    deliveries: ids('delivery', 'delivery_id'),
    reports: ids('report', 'delivery_id'),
    days,
  }
}

function decodeGap(value: Json): Gap {
  const row = decodeObject(value, 'coverage.json: gap')
  return { from: required(row, 'first_day'), to: required(row, 'last_day') }
}

function decodeLogCounts(value: Json): readonly [file: string, LogCounts] {
  const row = decodeObject(value, 'coverage.json: counts')
  const counts = (key: string) => {
    const object = decodeObject(field(row, key), 'coverage.json: counts')
    return new Map(Object.keys(object).map((name) => [name, count(object, name)]))
  }
  const logCounts = {
    total: count(row, 'logs'),
    opened: count(row, 'opened'),
    lastOpen: decodeText(row, 'last_open_time') ?? '',
    byStatus: counts('by_status'),
    codes: counts('failed_by_code'),
    domains: counts('failed_by_domain'),
  }
  return [required(row, 'file'), logCounts]
}

function decodeDayCounts(value: Json): [Day, DayCounts] {
  const row = decodeObject(value, 'coverage.json: day')
  const counts = {
    mails: count(row, 'logs'),
    delivered: count(row, 'sent'),
    opened: count(row, 'opened'),
    hard: count(row, 'hard_errors'),
    soft: count(row, 'soft_errors'),
    dropped: count(row, 'dropped'),
  }
  return [required(row, 'day'), counts]
}

/** As `formatOpens` of the report stories spells them. */
function decodeOpens(row: JsonObject): string {
  const logs = decodeText(row, 'logs_opened')
  const last = decodeText(row, 'last_open_time') ?? (logs === null ? '-' : '')
  return [decodeText(row, 'open_count') ?? '-', logs ?? '-', last].join('/')
}

function decodeMembers(object: JsonObject): Coverage {
  const { past_retention: pastRetention } = object
  return {
    visibility: required(object, 'visibility'),
    since: decodeText(object, 'first_day'),
    floor: decodeId(object, 'left_out_to_id'),
    head: decodeText(object, 'covered_until'),
    pastRetention: isJsonObject(pastRetention)
      ? { until: required(pastRetention, 'last_day'), ...decodeRange(pastRetention) }
      : null,
    spans: list(object, 'spans', decodeSpan),
    owed: decodeOwed(list(object, 'owed', (value) => decodeObject(value, 'coverage.json: debt'))),
    reports: entries(object, 'reports', (row) => ({
      opens: decodeOpens(row),
      read: required(row, 'read_at'),
    })),
    named: entries(object, 'read_by_id', (row) => required(row, 'read_at')),
    countsByShard: new Map(list(object, 'log_counts', decodeLogCounts)),
    countsByDay:
      object.day_counts === undefined
        ? new Map()
        : new Map(list(object, 'day_counts', decodeDayCounts)),
    errorsRead: decodeText(object, 'errors_read_at'),
    errorsBy: decodeText(object, 'errors_by'),
    filtersChecked: decodeText(object, 'filters_checked_at'),
    gaps: list(object, 'gaps', decodeGap),
    written: decodeText(object, 'written_at'),
  }
}

/** Throws `DecodeError` when it cannot be read, `InputError` when it is of a newer version. */
export function parseCoverage(fileText: string): Coverage {
  const object = parseObject(fileText, 'coverage.json')
  checkVersion(object)
  return decodeMembers(object)
}
