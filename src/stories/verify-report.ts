import {
  compareOpenRows,
  deliveryOfRow,
  formatOpenReportTable,
  parseOpenReportTable,
} from '../core/open-report-table.ts'
import type { Desk, Snapshot } from './verify-desk.ts'
import type { PlacedShard } from './verify-layout.ts'
import { checkSize, readDecoded } from './verify-shard.ts'

type Row = readonly string[]

function checkRows(
  { findings }: Desk,
  { name }: PlacedShard,
  path: string,
  rows: readonly Row[],
  last: Row | undefined,
): void {
  let previous = last
  for (const [index, row] of rows.entries()) {
    const isDown = previous !== undefined && compareOpenRows(previous, row) > 0
    if (isDown) findings.add('unsorted', path, `row ${index + 1}`)
    if (deliveryOfRow(row) !== name.deliveryId) findings.add('misplaced', path, `row ${index + 1}`)
    previous = row
  }
}

/** Checks an open report, part by part; returns its rows. */
export async function checkReport(
  desk: Desk,
  { files, erased }: Snapshot,
  placed: PlacedShard,
): Promise<number> {
  let last: Row | undefined
  let seen = 0
  for (const [index, path] of placed.paths.entries()) {
    const decoded = await readDecoded(desk, files, path, parseOpenReportTable)
    if (decoded === undefined) continue
    const { text, value: table } = decoded
    checkSize(desk, path, table.rows.length, index === placed.paths.length - 1, erased.size)
    if (formatOpenReportTable(table) !== text) desk.findings.add('not-canonical', path)
    checkRows(desk, placed, path, table.rows, last)
    last = table.rows.at(-1) ?? last
    seen += table.rows.length
  }
  return seen
}
