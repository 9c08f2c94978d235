import { parseCsv } from './csv/csv.ts'

/** What begins a formula in a spreadsheet, the full-width forms included (field notes, row 42). */
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
