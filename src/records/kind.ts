import { DecodeError } from '../errors.ts'
import type { Usage } from './account.ts'
import type { DeliveryRow } from './delivery.ts'
import {
  decodeObject,
  type Extra,
  formatExact,
  type Json,
  type JsonObject,
  parseExact,
} from './json.ts'
import { parseTime } from './time.ts'

/**
 * Which of two versions of a record was read later: -1 the first, 1 the second, 0 unknown.
 * It decides only what the record itself does not.
 */
export type ReadOrder = -1 | 0 | 1

/** `value` of the winner, unless it knows none: an absent or null field never erases a known value. */
export function keepKnown<R extends object>(winner: R, loser: R): R {
  const known = Object.entries(winner).filter(([, value]) => value !== null)
  return { ...loser, ...Object.fromEntries(known) }
}

export function mergeExtra(winner: Extra, loser: Extra): Extra {
  const merged = new Map(loser)
  for (const [key, value] of winner) if (value !== null || !merged.has(key)) merged.set(key, value)
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1))
}

export function compareUpdated(a: string | null, b: string | null): number {
  const [first, second] = [a, b].map((text) => (text === null ? undefined : parseTime(text)))
  return first === undefined || second === undefined ? 0 : Math.sign(second - first)
}

/** A known status other than RETRY is final. */
export const isFinal = (status: string | null) => status !== null && status !== 'RETRY'

/** A final status beats RETRY. */
export function compareFinality(a: string | null, b: string | null): number {
  return Number(isFinal(b)) - Number(isFinal(a))
}

/** The winner of two versions and the other; what nothing else decides, content does, so that the order of arrival cannot. */
export function rank<R>(a: R, b: R, order: number, format: (record: R) => string): readonly [R, R] {
  const bWins = order === 0 ? format(b) > format(a) : order > 0
  return bWins ? [b, a] : [a, b]
}

/** Two versions of one delivery, or two readings of one month. */
export function mergeRows<R extends DeliveryRow | Usage>(a: R, b: R, order: ReadOrder): R {
  const decided = compareUpdated(a.updatedTime, b.updatedTime) || order
  const format = (row: DeliveryRow | Usage) => formatExact({ ...row })
  return keepKnown(...rank(a, b, decided, format))
}

/** How records of one kind are ordered, merged and written: the same facts always give the same bytes. */
export interface RecordKind<R> {
  /** Order in the file; 0: two versions of the same record. */
  compare(a: R, b: R): number
  merge(a: R, b: R, order: ReadOrder): R
  /** One file; throws `DecodeError`. */
  parse(text: string): R[]
  /** One file: the header, then a line for each record. */
  format(records: readonly R[]): string
  /** What every file begins with, line end included; '' for JSON Lines. */
  readonly header: string
  /** Two versions are the same when their lines are. */
  line(record: R): string
}

/** By UTF-16 code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function compareCells(a: readonly string[], b: readonly string[]): number {
  for (const [column, cell] of a.entries()) {
    const order = compareText(cell, b[column] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** JSON Lines: one record a line and nothing else, so that no line changes because another came after it. */
export function formatJsonLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

function parseJson(line: string): Json {
  try {
    return parseExact(line)
  } catch {
    throw new DecodeError('not JSON Lines')
  }
}

export function parseJsonLines<R>(text: string, decode: (row: JsonObject) => R): R[] {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new DecodeError('no final newline')
  return lines.map((line) => decode(decodeObject(parseJson(line), 'record')))
}
