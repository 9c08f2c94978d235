import { showText } from '../../tell/markdown.ts'

/** What begins a formula in a spreadsheet, the full-width forms included, also behind blanks. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/
/** A spreadsheet's numbers keep 15 digits. */
const EXACT_DIGITS = 15

/** A cell that a spreadsheet shows as it is: no formula runs, no digit of an ID is lost, nothing invisible stays so. */
export function formatCell(value: string): string {
  if (/^\d+$/.test(value) && value.length > EXACT_DIGITS) return `"=""${value}"""`
  const shown = showText(value)
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${shown}` : shown
  return /[",\s;]|^'/.test(safe) || safe !== shown ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** How many rows stand in one part: a file of a million rows is never one string. */
const PART = 10_000

/** Parts of a CSV file as Excel reads it: UTF-8 with a byte order mark, CRLF. */
export function* formatCsv(
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
