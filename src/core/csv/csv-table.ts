import { DecodeError } from '../../errors.ts'
import { reasonOf } from '../file-reasons.ts'
import { checkHeader, findByName, knowsHeader, type TableShape } from './csv-columns.ts'
import { cellsOf, findByContents } from './csv-contents.ts'
import { readCsvRows } from './csv-rows.ts'

/** One row: the cells of the asked columns in their order, then the others in theirs. */
export type Cells = readonly string[]

export interface Table {
  /** Headers of the other columns, as given. */
  readonly otherColumns: readonly string[]
  readonly rows: Iterable<Cells>
}

/** So many rows show what a column holds; the others must fit what they showed. */
const SAMPLE = 1000

/** Told of a row that has other columns than the header: it is left out. */
export type NoteOddCells = (row: Cells, number: number) => void

/** Rows of one width: a comma at the end of a line makes no column. A single row of another width costs only itself. */
function* evenRows(rows: Iterator<Cells>, width: number, noteOdd: NoteOddCells): Generator<Cells> {
  let [count, odd] = [0, 0]
  for (let next = rows.next(); !next.done; next = rows.next()) {
    count += 1
    const row = [...next.value]
    while (row.length > width && row.at(-1) === '') row.pop()
    if (row.length === width) yield row
    else {
      odd += 1
      noteOdd(row, count)
    }
  }
  // More than single rows: the file is cut, or is written in another way than was thought.
  if (odd > 0 && odd * 2 > count) throw new DecodeError(reasonOf('width', count, width))
}

function take(rows: Iterator<Cells>, most: number): Cells[] {
  const taken: Cells[] = []
  while (taken.length < most) {
    const next = rows.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}

interface Found {
  readonly indexes: readonly number[]
  /** Columns that what they hold told. */
  readonly guessed: readonly number[]
  readonly others: readonly number[]
}

function findColumns(shape: TableShape, header: Cells, sample: readonly Cells[]): Found {
  const { columns } = shape
  const byName = findByName(header, columns)
  // What is optional and has another word stays a column of its own: nothing of it is lost or wrong.
  const isNamed = columns.every(({ isOptional }, at) => isOptional || byName[at] !== -1)
  const hasUnknown = byName.filter((index) => index !== -1).length < header.length
  if (!isNamed && !hasUnknown) throw new DecodeError(reasonOf('noColumn'))
  const indexes =
    isNamed || sample.length === 0 ? byName : findByContents(shape, header.length, byName, sample)
  const guessed = columns.flatMap((_, at) => (byName[at] === indexes[at] ? [] : [at]))
  const others = [...header.keys()].filter((index) => !indexes.includes(index))
  return { indexes, guessed, others }
}

function* arrange(
  shape: TableShape,
  { indexes, guessed, others }: Found,
  rows: Iterable<Cells>,
  checkCount: (count: number) => void,
): Generator<Cells> {
  const { columns, fits = () => true } = shape
  const isGuessed = (at: number) => guessed.includes(at)
  let count = 0
  for (const row of rows) {
    count += 1
    const cells = cellsOf(row, indexes)
    const isWrong = guessed.some((at) => !columns[at]?.holds(cells[at] ?? ''))
    if (guessed.length > 0 && (isWrong || !fits(cells, isGuessed))) {
      throw new DecodeError(reasonOf('misfit', count))
    }
    yield [...cells, ...cellsOf(row, others)]
  }
  checkCount(count)
}

function* chain(first: readonly Cells[], rest: Iterator<Cells>): Generator<Cells> {
  yield* first
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}

/**
 * Reads a CSV of the provider: columns by the words of its header, else by what they hold. `expected` is the
 * provider's count of rows, `null` where it does not say. Throws `DecodeError`, also while the rows are read.
 */
export function readTable(
  bytes: Uint8Array,
  shape: TableShape,
  expected: number | null,
  noteOdd: NoteOddCells = () => {},
): Table {
  const rows = readCsvRows(bytes, (line) => knowsHeader(line, shape.columns))
  const first = rows.next()
  const header = first.done ? shape.columns.map(({ names }) => names[0] ?? '') : [...first.value]
  checkHeader(header)
  while (header.at(-1)?.trim() === '') header.pop()
  let odd = 0
  const even = evenRows(rows, header.length, (row, number) => {
    odd += 1
    noteOdd(row, number)
  })
  const sample = take(even, SAMPLE)
  const found = findColumns(shape, header, sample)
  return {
    otherColumns: found.others.map((index) => header[index] ?? ''),
    rows: arrange(shape, found, chain(sample, even), (count) => {
      if (expected === null || count + odd === expected) return
      throw new DecodeError(reasonOf('count', expected, count + odd))
    }),
  }
}
