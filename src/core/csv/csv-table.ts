import { DecodeError } from '../../errors.ts'
import { type Column, findColumns } from './csv-columns.ts'
import { readCsvRows } from './csv-rows.ts'

/** One row: the cells of the asked columns in their order, then the others in theirs. */
export type Cells = readonly string[]

export interface Table {
  /** Headers of the other columns, as given. */
  readonly otherColumns: readonly string[]
  readonly rows: Iterable<Cells>
}

/** Told of a row that has other columns than the header: it is left out. */
export type NoteOddCells = (row: Cells, number: number) => void

function* arrange(
  rows: Iterator<Cells>,
  width: number,
  order: readonly number[],
  expected: number | null,
  noteOdd: NoteOddCells,
): Generator<Cells> {
  let [count, odd] = [0, 0]
  for (let next = rows.next(); !next.done; next = rows.next()) {
    count += 1
    const row = next.value
    if (row.length === width) yield order.map((index) => row[index] ?? '')
    else {
      odd += 1
      noteOdd(row, count)
    }
  }
  // More than single rows: the file is cut, or is written in another way than was thought.
  if (odd > 0 && odd * 2 > count) throw new DecodeError(`CSV: expected ${width} columns`)
  if (expected !== null && count !== expected) {
    throw new DecodeError(`CSV: expected ${expected} rows, got ${count}`)
  }
}

/**
 * Reads a CSV of the provider. `expected` is the provider's count of rows, `null` where it does not
 * say. Throws `DecodeError`, also while the rows are read; a single row of another width costs only itself.
 */
export function readTable(
  bytes: Uint8Array,
  columns: readonly Column[],
  expected: number | null,
  noteOdd: NoteOddCells,
): Table {
  const rows = readCsvRows(bytes)
  const first = rows.next()
  const header = first.done ? columns.map(() => '') : first.value
  const { indexes, others } = findColumns(header, columns)
  return {
    otherColumns: others.map((index) => header[index] ?? ''),
    rows: arrange(rows, header.length, [...indexes, ...others], expected, noteOdd),
  }
}
