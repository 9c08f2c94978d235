import { DecodeError } from '../errors.ts'
import { formatCsv, parseCsv } from './csv/csv.ts'
import { type PackedOpen, packOpen, unpackOpen } from './open-report.ts'

/** A file of `reports/`, or one part of it (contract, section 5). */
export interface OpenReportFile {
  readonly extraColumns: readonly string[]
  readonly rows: readonly PackedOpen[]
}

const FILE_COLUMNS = ['delivery_id', 'delivery_time', 'email', 'open_time']

export function formatOpenReport({ extraColumns, rows }: OpenReportFile): string {
  const cells = rows.map((row) => {
    const { deliveryId, deliveryTime, email, openTime, extra } = unpackOpen(row)
    return [deliveryId, deliveryTime, email, openTime, ...extra]
  })
  return formatCsv([[...FILE_COLUMNS, ...extraColumns], ...cells])
}

/** Throws `DecodeError`. */
export function parseOpenReport(text: string): OpenReportFile {
  const [header = [], ...rows] = parseCsv(text)
  if (header.slice(0, FILE_COLUMNS.length).join() !== FILE_COLUMNS.join()) {
    throw new DecodeError('unknown header')
  }
  return {
    extraColumns: header.slice(FILE_COLUMNS.length),
    rows: rows.map(([deliveryId = '', deliveryTime = '', email = '', openTime = '', ...extra]) =>
      packOpen({ email, openTime, deliveryTime, deliveryId, extra }),
    ),
  }
}
