import Papa from 'papaparse'
import { DecodeError } from '../../errors.ts'

/** Only such cells stand in quotes: a library's own rule may grow, and every line and its hash with it. */
const QUOTED = /[",\r\n]|^ | $/

const formatCell = (cell: string) => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * A CSV file of the archive: LF, header line, quoted only where needed.
 * The text of the provider stays as it is, also where a spreadsheet would run it as a formula; half of a
 * surrogate pair has no bytes in UTF-8, and is what it will be read back as.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => `${cells.map(formatCell).join(',')}\n`)
    .join('')
    .toWellFormed()
}

/** Rows of an archive file, the header first. Throws `DecodeError` on a broken quote or an uneven row. */
export function parseCsv(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
  if (errors.length > 0 || !text.endsWith('\n')) throw new DecodeError('CSV: broken file')
  data.pop()
  const width = data[0]?.length ?? 0
  if (data.some((row) => row.length !== width)) throw new DecodeError('CSV: uneven rows')
  return data
}

/** What begins a formula in a spreadsheet, the full-width forms included. */
const LEAD = /^[=+\-@\t\r＝＋－＠]/
/** A look at a whole line: most lines hold no such cell, and are not parsed. */
const SOMEWHERE = /(?:^|[,"])[=+\-@\t\r＝＋－＠]/
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/** Cells in lines of a CSV file that a spreadsheet would run when it opens the file; plain numbers are none. */
export function countFormulasIn(lines: string): number {
  if (!SOMEWHERE.test(lines)) return 0
  const cells = parseCsv(lines).flat()
  return cells.filter((cell) => LEAD.test(cell) && !NUMBER.test(cell)).length
}
