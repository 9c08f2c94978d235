import {
  formatOpenReport,
  type PackedOpen,
  parseOpenReport,
  unpackOpen,
} from '../../records/open-report.ts'
import type { Desk, Snapshot } from './desk.ts'
import type { PlacedShard } from './layout.ts'
import { checkSize, readDecoded } from './shard.ts'

function checkRows(
  { findings }: Desk,
  { name }: PlacedShard,
  path: string,
  rows: readonly PackedOpen[],
  last: PackedOpen | undefined,
): void {
  let previous = last
  for (const [index, row] of rows.entries()) {
    const isDown = previous !== undefined && previous > row
    if (isDown) findings.add('unsorted', path, `row ${index + 1}`)
    if (unpackOpen(row).deliveryId !== name.deliveryId)
      findings.add('misplaced', path, `row ${index + 1}`)
    previous = row
  }
}

/** Checks an open report, part by part; returns its rows. */
export async function checkReport(
  desk: Desk,
  { files, erased }: Snapshot,
  placed: PlacedShard,
): Promise<number> {
  let last: PackedOpen | undefined
  let seen = 0
  for (const [index, path] of placed.paths.entries()) {
    const decoded = await readDecoded(desk, files, path, parseOpenReport)
    if (decoded === undefined) continue
    const { text, value: table } = decoded
    checkSize(desk, path, table.rows.length, index === placed.paths.length - 1, erased.size)
    if (formatOpenReport(table) !== text) desk.findings.add('not-canonical', path)
    checkRows(desk, placed, path, table.rows, last)
    last = table.rows.at(-1) ?? last
    seen += table.rows.length
  }
  return seen
}
