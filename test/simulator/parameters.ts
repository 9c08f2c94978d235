import { BadRequest } from './answer.ts'

/** Reads query parameters as strictly as docs/wire.md says. */

export function integer(
  query: URLSearchParams,
  name: string,
  {
    min = 1,
    max = Number.MAX_SAFE_INTEGER,
    fallback,
  }: { min?: number; max?: number; fallback: number },
): number {
  const text = query.get(name)
  if (text === null) return fallback
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new BadRequest(name, `must be an integer from ${min} to ${max}.`)
  }
  return value
}

/** An id of any length. */
export function id(query: URLSearchParams, name: string): bigint | null {
  const text = query.get(name)
  if (text === null) return null
  if (!/^[1-9]\d{0,18}$/.test(text)) throw new BadRequest(name, 'must be a positive integer.')
  return BigInt(text)
}

/** Repeated `name[]`; any value outside `allowed` is refused. */
export function list(query: URLSearchParams, name: string, allowed?: readonly string[], max = 10) {
  const values = query.getAll(`${name}[]`)
  if (values.length > max) throw new BadRequest(name, `must have at most ${max} values.`)
  const wrong = allowed && values.find((value) => !allowed.includes(value))
  if (wrong !== undefined) throw new BadRequest(name, 'has an unknown value.')
  return values
}

export function text(query: URLSearchParams, name: string, max: number): string | null {
  const value = query.get(name)
  if (value !== null && value.length > max) throw new BadRequest(name, 'is too long.')
  return value
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/

/** ms; a `+` that was not percent-encoded arrives as a space and is refused. */
export function time(query: URLSearchParams, name: string): number | null {
  const value = query.get(name)
  if (value === null) return null
  const ms = TIME.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(ms)) throw new BadRequest(name, 'must be a date-time with an offset.')
  return ms
}
