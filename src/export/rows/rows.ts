import { TranslatedError, type TranslatedText } from '../../errors.ts'
import { formatExact, isRawNumber, type Json, type JsonObject } from '../../records/json.ts'
import { parseTime } from '../../records/time.ts'
import type { Column, Table } from './tables.ts'

/** Values of a record by their keys in the archive; '' of a CSV file is null. */
export type Values = JsonObject

/** A table's row as one line of JSON, without line end. */
export type Row = string

/** A record that is damaged: its file, or a past state of it, is not what the archive writes. */
export class RecordError extends TranslatedError {
  /** `place` names the record; `what`: `no JSON`, `no record`. */
  constructor(place: string, what: TranslatedText) {
    super({
      en: `${place}: ${what.en}; 'blastengine-archive verify' tells what is damaged`,
      ja: `${place}：${what.ja}。'blastengine-archive verify' で破損箇所を確認できます`,
    })
  }
}

const MAX_ID = 2n ** 63n - 1n
const MAX_COUNT = 2 ** 31 - 1

/** As the archive writes a time that it can read. */
const CANONICAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\+09:00|Z)$/

function textOf(value: Json): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return value
  return isRawNumber(value) ? value.rawJSON : formatExact(value)
}

function formatId(text: string, { name, type }: Column, place: string): string | undefined {
  if (!/^\d+$/.test(text)) {
    if (type === 'softId') return undefined
    throw new RecordError(place, {
      en: `${name} is not a number`,
      ja: `${name}が数値ではありません`,
    })
  }
  if (BigInt(text) <= MAX_ID) return String(BigInt(text))
  if (type === 'softId') return undefined
  throw new TranslatedError({
    en: `${place}: ${name} ${text} has more than 64 bits, which no table can hold`,
    ja: `${place}：${name} ${text}は64ビットを超えるため、表に書き込めません`,
  })
}

const formatTime = (text: string) =>
  CANONICAL_TIME.test(text) && parseTime(text) !== undefined ? `"${text}"` : undefined

const formatCount = (text: string) =>
  /^\d+$/.test(text) && Number(text) <= MAX_COUNT ? String(Number(text)) : undefined

/** A value as JSON; `undefined`: the column cannot hold it. */
function formatCell(value: Json, column: Column, place: string): string | undefined {
  if (column.type === 'text') {
    return JSON.stringify(value === '' ? '' : (textOf(value)?.toWellFormed() ?? null))
  }
  const text = textOf(value)
  if (text === null) return 'null'
  if (column.type === 'time') return formatTime(text)
  return column.type === 'count' ? formatCount(text) : formatId(text, column, place)
}

const HALF_PAIR = /^\\ud[89a-f]/

/** Half of a surrogate pair, which JSON writes as an escape, has no bytes in UTF-8, and no table takes it. */
function wellFormed(value: Json): string {
  return formatExact(value).replace(/\\(?:ud[89a-f][\da-f]{2}|.)/g, (match) =>
    HALF_PAIR.test(match) ? '\\ufffd' : match,
  )
}

/**
 * A record as a row of its table: what a column cannot hold (a time that cannot be read) is null there and stands
 * in `extra`, as does every key that the table does not know. `place` names the record for an error; `known`: keys
 * that stand in another table. Throws `RecordError` when an id is none, and `TranslatedError` when one has more
 * than 64 bits.
 */
export function formatRow(
  table: Table,
  values: Values,
  place: string,
  known: ReadonlySet<string> = new Set(),
): Row {
  const extra: [string, Json][] = []
  const cells = table.columns.map((column) => {
    const key = column.key ?? column.name
    const value = (Object.hasOwn(values, key) ? values[key] : null) ?? null
    const cell = formatCell(value, column, place)
    if (cell === undefined) extra.push([key, value])
    return `"${column.name}":${cell ?? 'null'}`
  })
  const keys = new Set(table.columns.map(({ name, key }) => key ?? name))
  for (const [key, value] of Object.entries(values)) {
    if (!keys.has(key) && !known.has(key)) extra.push([key, value ?? null])
  }
  const members = extra.map(([key, value]) => `${wellFormed(key)}:${wellFormed(value)}`)
  const text = extra.length === 0 ? 'null' : JSON.stringify(`{${members.sort().join(',')}}`)
  return `{${cells.join(',')},"extra":${text}}`
}
