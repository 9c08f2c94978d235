import { DecodeError } from '../../errors.ts'
import { type Column, checkHeader, findByName, knowsHeader, type TableShape } from './columns.ts'
import { reasonOf } from './reasons.ts'
import { readCsvRows } from './rows.ts'

/** Finding columns by what they hold, where the words of the header are unknown. */

type Row = readonly string[]

/** More columns than any file of the provider has: their orders are too many to try. */
const MOST_UNKNOWN = 12

function canHold(
  { holds, isUnique, isOptional }: Column,
  rows: readonly Row[],
  index: number,
): boolean {
  const cells = rows.map((row) => row[index] ?? '')
  if (isUnique && new Set(cells).size < cells.length) return false
  return cells.every(holds) && !(isOptional && cells.every((cell) => cell === ''))
}

/** Every way to give the columns that are missing (-1) an index of their own; an optional one may stay missing. */
function* assign(
  indexes: readonly number[],
  candidates: readonly (readonly number[])[],
  at = 0,
): Generator<readonly number[]> {
  if (at === indexes.length) {
    yield indexes
    return
  }
  for (const index of candidates[at] ?? []) {
    if (index !== -1 && index !== indexes[at] && indexes.includes(index)) continue
    yield* assign(indexes.with(at, index), candidates, at + 1)
  }
}

const countFound = (indexes: readonly number[]) => indexes.filter((index) => index !== -1).length

/** The cells of the columns in their order. */
function cellsOf(row: Row, indexes: readonly number[]): string[] {
  return indexes.map((index) => row[index] ?? '')
}

/**
 * Completes `byName` by what the rows hold. Only a way that is the only one counts: with two, one of them would be
 * wrong silently. Throws `DecodeError`.
 */
function findByContents(
  { columns, fits = () => true }: TableShape,
  width: number,
  byName: readonly number[],
  rows: readonly Row[],
): readonly number[] {
  const free = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !byName.includes(index),
  )
  if (free.length > MOST_UNKNOWN) throw new DecodeError(reasonOf('uncertainColumns'))
  const candidates = columns.map((column, at) => {
    if (byName[at] !== -1) return [byName[at] ?? -1]
    const found = free.filter((index) => canHold(column, rows, index))
    return column.isOptional ? [...found, -1] : found
  })
  const ways = [...assign(byName, candidates)].filter((indexes) =>
    rows.every((row) => fits(cellsOf(row, indexes), (at) => byName[at] === -1)),
  )
  const most = Math.max(...ways.map(countFound))
  const [only, other] = ways.filter((indexes) => countFound(indexes) === most)
  if (only !== undefined && other === undefined) return only
  const lacksColumn = columns.some(
    ({ isOptional }, at) => !isOptional && candidates[at]?.length === 0,
  )
  throw new DecodeError(reasonOf(lacksColumn ? 'noColumn' : 'uncertainColumns'))
}

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
