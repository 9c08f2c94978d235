import { DecodeError } from '../errors.ts'
import { formatCsv, parseCsv } from '../records/csv/csv.ts'
import { type Id, parseId } from '../records/id.ts'
import { createOpenReport, type OpenReport, unpackOpen } from '../records/open-report.ts'

function parseRows(text: string): (readonly [Id, readonly string[]])[] {
  return parseCsv(text)
    .slice(1)
    .map((row) => {
      const id = parseId(row[0] ?? '')
      if (id === undefined) throw new DecodeError('erasures.csv: a row without a mail log id')
      return [id, row]
    })
}

/** Mail logs that were erased at a person's request, of a file `maillog_id,erased_on`. Throws `DecodeError`. */
export function parseErasures(text: string): Set<Id> {
  return new Set(parseRows(text).map(([id]) => id))
}

/** The first file and, in its columns, the rows that only the second has. Throws `DecodeError`. */
export function uniteErasures(text: string, other: string): string {
  const [header = []] = parseCsv(text)
  const known = parseErasures(text)
  const rows = parseRows(other).filter(([id]) => !known.has(id))
  const cells = rows.map(([, row]) => header.map((_, column) => row[column] ?? ''))
  return cells.length === 0 ? text : text + formatCsv(cells)
}

/** A report without the rows of some addresses. */
export function withoutAddresses(report: OpenReport, addresses: ReadonlySet<string>): OpenReport {
  if (addresses.size === 0) return report
  const rows = report.rows.filter((row) => !addresses.has(unpackOpen(row).email.toLowerCase()))
  return createOpenReport(report.extraColumns, rows)
}

/** A text in which `erased` stands in place of some addresses. */
export function blankAddresses(text: string, addresses: ReadonlySet<string>): string {
  let blanked = text
  for (const address of addresses) {
    const literal = address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const whole = new RegExp(`(?<![\\w.+-])${literal}(?![\\w-]|\\.\\w)`, 'giu')
    blanked = blanked.replace(whole, 'erased')
  }
  return blanked
}
