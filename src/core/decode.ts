import { DecodeError } from '../errors.ts'
import { formatExact, isJsonObject, isRawNumber, type Json, type JsonObject } from './exact-json.ts'
import { type Id, parseId } from './id.ts'
import { normalizeTime } from './time.ts'

/** Reading single fields of the API's objects: strict about keys, tolerant about the rest (API page, trap 23). */

/** A response code as text: the API gives a string in a log, a number in a history (API page, 6.2). */
export type ResponseCode = string | null

/** Keys that this version does not know, with their values, ascending by key. */
export type Extra = readonly (readonly [string, Json])[]

export function decodeObject(value: Json | undefined, what: string): JsonObject {
  if (!isJsonObject(value)) throw new DecodeError(`${what}: expected an object`)
  return value
}

/** Own keys only: `__proto__` in an answer must not reach a prototype. */
export function field(object: JsonObject, key: string): Json {
  return Object.hasOwn(object, key) ? (object[key] ?? null) : null
}

/** An integer, or a string of digits, as exact digits; `null` when absent or zero. Throws on anything else. */
export function decodeId(object: JsonObject, key: string): Id | null {
  const value = field(object, key)
  if (value === null || value === '' || value === 0 || value === '0') return null
  const id = parseId(isRawNumber(value) ? value.rawJSON : String(value))
  if (id === undefined) throw new DecodeError(`field '${key}': expected a positive integer`)
  return id
}

export function requireId(object: JsonObject, key: string): Id {
  const id = decodeId(object, key)
  if (id === null) throw new DecodeError(`field '${key}': missing`)
  return id
}

/** Text; anything else in its JSON spelling, so that a field whose type changes is kept (field notes, row 13). */
export function decodeText(object: JsonObject, key: string): string | null {
  const value = field(object, key)
  if (value === null || typeof value === 'string') return value
  if (isRawNumber(value)) return value.rawJSON
  return typeof value === 'object' ? formatExact(value) : String(value)
}

/** A time in the archive's spelling; one that cannot be read stays as it is. */
export function decodeTime(object: JsonObject, key: string): string | null {
  const text = decodeText(object, key)
  return text === null || text === '' ? null : normalizeTime(text)
}

export function decodeCode(object: JsonObject, key: string): ResponseCode {
  return decodeText(object, key)
}

/** A count as its digits, `null` when absent. */
export function decodeCount(object: JsonObject, key: string): string | null {
  const text = decodeText(object, key)
  if (text === null || text === '') return null
  if (!/^\d{1,18}$/.test(text)) throw new DecodeError(`field '${key}': expected a count`)
  return text
}

export function decodeExtra(object: JsonObject, known: ReadonlySet<string>): Extra {
  return Object.keys(object)
    .filter((key) => !known.has(key))
    .sort()
    .map((key) => [key, field(object, key)] as const)
}
