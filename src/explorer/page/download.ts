import type { Route } from './address/route.ts'
import { readMail } from './components/mail-table.tsx'
import type { Session, Shown } from './data/session.ts'
import { isKnownStatus } from './data/statuses.ts'
import { showLines } from './words/archive-text.ts'
import type { Locale } from './words/language.ts'

/** What begins a formula in a spreadsheet, the full-width forms included, also behind blanks. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/
/** A spreadsheet's numbers keep 15 digits. */
const EXACT_DIGITS = 15

/** A cell that a spreadsheet shows as it is: no formula runs, no digit of an ID is lost, nothing invisible stays so. */
function formatCell(value: string): string {
  if (/^\d+$/.test(value) && value.length > EXACT_DIGITS) return `"=""${value}"""`
  const shown = showLines(value)
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${shown}` : shown
  return /[",\s;]|^'/.test(safe) || safe !== shown ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** How many rows stand in one part: a file of a million rows is never one string. */
const PART = 10_000

/** Parts of a CSV file as Excel reads it: UTF-8 with a byte order mark, CRLF. */
function* formatCsv(
  header: readonly string[],
  count: number,
  row: (index: number) => readonly string[],
): Generator<string> {
  const line = (cells: readonly string[]) => `${cells.map(formatCell).join(',')}\r\n`
  yield `\ufeff${line(header)}`
  for (let start = 0; start < count; start += PART) {
    let part = ''
    for (let index = start; index < Math.min(start + PART, count); index++) part += line(row(index))
    yield part
  }
}

const COLUMNS = [
  'time',
  'email',
  'subject',
  'status',
  'code',
  'message',
  'opened',
  'delivery',
  'type',
  'mail',
] as const

/** A time as a spreadsheet takes it for one. */
function formatTime(seconds: number): string {
  if (seconds === 0) return ''
  return new Date((seconds + 9 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}

/**
 * The name says what the file holds, by days, deliveries and what the page itself has a word for: never by
 * an address, or by a text of the archive or of a search.
 */
export function nameFile({ days }: Session, route: Route, search: string): string {
  const { deliveries, facets, opened, asOf } = route
  const [from, to] = [route.from || days[0], route.to || days[1]]
  const statuses = facets.status.filter(isKnownStatus)
  const isNarrower =
    search !== '' ||
    opened !== '' ||
    statuses.length < facets.status.length ||
    facets.type.length + facets.code.length + facets.domain.length > 0
  const parts = [
    'mails',
    from === to ? from : `${from}_${to}`,
    statuses.join('-'),
    deliveries.length > 1
      ? `${deliveries.length}-deliveries`
      : deliveries.map((id) => `delivery-${id}`),
    isNarrower ? 'filtered' : '',
    asOf === '' ? '' : `as-of-${asOf}`,
  ]
  return `${parts.flat().filter(Boolean).join('_')}.csv`
}

/** Hands the shown rows to the browser as a CSV file of that name; nothing leaves the machine. */
export function downloadCsv(session: Session, shown: Shown, { texts }: Locale, name: string): void {
  const header = COLUMNS.map((column) => texts.csv[column])
  const parts = formatCsv(header, shown.rows.length, (index) => {
    const mail = readMail(session, shown, shown.rows[index] ?? 0)
    return [
      formatTime(mail.time),
      mail.email,
      mail.subject,
      mail.status,
      mail.code,
      mail.message,
      formatTime(mail.opened),
      mail.deliveryId,
      mail.type,
      mail.id,
    ]
  })
  const url = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
