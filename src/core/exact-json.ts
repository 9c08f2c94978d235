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

const LONG_NUMBER = /\d{16}|\d[eE]/

/** Keeps what a double would round: integers beyond 2^53, long fractions, 1e400. */
const keepExact: Reviver = (_key, value, { source }) => {
  if (typeof value !== 'number' || source === undefined) return value
  const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : source.length < 16
  return exact && Number.isFinite(value) ? value : JSON.rawJSON(source)
}

/**
 * Parses JSON without rounding any number. The reviver costs eight times a plain parse, so it runs
 * only where a number could be unsafe. Throws `SyntaxError`.
 */
export function parseExact(text: string): Json {
  return JSON.parse(text, LONG_NUMBER.test(text) ? keepExact : undefined)
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
