import { DecodeError } from '../errors.ts'
import { formatCsv, parseCsv } from './csv.ts'

/** An open report, or a part of one, as rows of cells (contract, section 5). */
export interface OpenReportTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const COLUMNS = ['delivery_id', 'delivery_time', 'email', 'open_time']
const [DELIVERY_ID, DELIVERY_TIME, EMAIL, OPEN_TIME] = [0, 1, 2, 3]

/** Throws `DecodeError`. */
export function parseOpenReportTable(text: string): OpenReportTable {
  const [header = [], ...rows] = parseCsv(text)
  if (header.slice(0, COLUMNS.length).join() !== COLUMNS.join()) {
    throw new DecodeError('unknown header')
  }
  return { header, rows }
}

export function formatOpenReportTable({ header, rows }: OpenReportTable): string {
  return formatCsv([header, ...rows])
}

/** 0 or less: in order. What the contract leaves open (further columns) is not compared. */
export function compareOpenRows(a: readonly string[], b: readonly string[]): number {
  for (const column of [EMAIL, OPEN_TIME, DELIVERY_TIME]) {
    const [first = '', second = ''] = [a[column], b[column]]
    if (first !== second) return first < second ? -1 : 1
  }
  return 0
}

export function isOpened(row: readonly string[]): boolean {
  return (row[OPEN_TIME] ?? '') !== ''
}

export function deliveryOfRow(row: readonly string[]): string {
  return row[DELIVERY_ID] ?? ''
}

export function emailOfRow(row: readonly string[]): string {
  return row[EMAIL] ?? ''
}
