import { DecodeError } from '../errors.ts'
import { type Id, parseId } from './id.ts'
import { normalizeTime } from './time.ts'

/** A number that a double cannot hold exactly, kept as its source text (`JSON.rawJSON`). */
export interface RawNumber {
  readonly rawJSON: string
}

/** Any JSON value; objects are read by own keys only, so `__proto__` is a key like any other. */
export type Json = string | number | boolean | null | RawNumber | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

declare global {
  // JSON source text access (V8 11.4 and newer): not in TypeScript's library yet.
  interface JSON {
    parse(text: string, reviver: Reviver | undefined): Json
    rawJSON(text: string): RawNumber
    isRawJSON(value: unknown): value is RawNumber
  }
}

/**
 * A number that could be unsafe, where a number can stand. Texts are full of digits before an E, such as the
 * queue IDs of mail servers: one on a page of 1,000 rows made its parse ten times as long (measured).
 */
const UNSAFE = /[[:,]\s*-?(?:[\d.]{15}|[\d.]+[eE])/
const NUMBER_ALONE = /^\s*-?\d/

/** Keeps what a double would round: integers beyond 2^53, long fractions, 1e400. */
const keepExact: Reviver = (_key, value, { source }) => {
  if (typeof value !== 'number' || source === undefined) return value
  const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : source.length < 16
  return exact && Number.isFinite(value) ? value : JSON.rawJSON(source)
}

/**
 * Parses JSON without rounding any number. The reviver costs ten times a plain parse, so it runs
 * only where a number could be unsafe. Throws `SyntaxError`.
 */
export function parseExact(text: string): Json {
  const isUnsafe = UNSAFE.test(text) || NUMBER_ALONE.test(text)
  return JSON.parse(text, isUnsafe ? keepExact : undefined)
}

export function isRawNumber(value: unknown): value is RawNumber {
  return JSON.isRawJSON(value)
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value)
}

/** One spelling a value: nested keys ascend by UTF-16 code unit, no spaces. */
export function formatExact(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(formatExact).join(',')}]`
  if (!isJsonObject(value)) return JSON.stringify(value)
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${formatExact(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}

/** Reading single fields of the API's objects: strict about keys, tolerant about the rest. */

/** A response code as text: the API gives a string in a log, a number in a history. */
export type ResponseCode = string | null

/** Keys that this version does not know, with their values, ascending by key. */
export type Extra = readonly (readonly [string, Json])[]

export function decodeObject(value: Json | undefined, what: string): JsonObject {
  if (!isJsonObject(value)) throw new DecodeError(`${what}: expected an object`)
  return value
}

/** The object in a file of JSON. Throws `DecodeError` naming the file. */
export function parseObject(text: string, path: string): JsonObject {
  let value: Json
  try {
    value = parseExact(text)
  } catch {
    throw new DecodeError(`${path}: not JSON`)
  }
  return decodeObject(value, path)
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

/** Text; anything else in its JSON spelling, so that a field whose type changes is kept. */
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
