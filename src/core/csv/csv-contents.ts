import { DecodeError } from '../../errors.ts'
import { reasonOf } from '../file-reasons.ts'
import type { Column, TableShape } from './csv-columns.ts'

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
export function cellsOf(row: Row, indexes: readonly number[]): string[] {
  return indexes.map((index) => row[index] ?? '')
}

/**
 * Completes `byName` by what the rows hold. Only a way that is the only one counts: with two, one of them would be
 * wrong silently. Throws `DecodeError`.
 */
export function findByContents(
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
