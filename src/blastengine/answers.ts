import { DecodeError } from '../errors.ts'
import { decodeObject, field, type Json, type JsonObject, parseExact } from '../records/json.ts'
import type { Answer } from './http.ts'

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new DecodeError('not UTF-8')
  }
}

/** Throws `DecodeError`: also for an empty body or a maintenance page in HTML. */
function parseJson({ body }: Answer): Json {
  const text = decodeUtf8(body)
  try {
    return parseExact(text)
  } catch {
    throw new DecodeError('not JSON')
  }
}

export function readObject(answer: Answer): JsonObject {
  return decodeObject(parseJson(answer), 'answer')
}

/** `no data found.`, or what the API would say in Japanese if it ignored our language (API page, 3). */
const NO_DATA =
  /no data found|データ(?:が|は)(?:見つかり|あり|存在し)ません|該当.{0,20}(?:あり|見つかり)ません/i

/** How an empty list is answered is unknown (API page, 14). These words alone: a list that is none ends a walk. */
const EMPTY_LIST = /^no data found\.?$/i

/** A download is not searched for messages. */
const LONGEST_MESSAGE = 65_536

/** Every text below a value: messages come as text, list, object, or nested (API page, 3). */
function texts(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

/** A refusal is no result, also one that finds no right to read ("該当する権限がありません"). */
const isRefusal = (status: number) => [401, 403, 423, 429].includes(status) || status >= 500

function says(body: JsonObject, words: RegExp): boolean {
  const messages = [field(body, 'error_messages'), field(body, 'message')].flatMap(texts)
  return messages.some((text) => words.test(text))
}

function saysSo(answer: Answer, words: RegExp): boolean {
  if (isRefusal(answer.status) || answer.body.length > LONGEST_MESSAGE) return false
  try {
    return says(readObject(answer), words)
  } catch {
    return false
  }
}

/** The provider answered that there is nothing to report: a result, not an error (API page, trap 13). */
export const saysNoData = (answer: Answer) => saysSo(answer, NO_DATA)

/** The same of a list. */
export const saysEmptyList = (answer: Answer) => saysSo(answer, EMPTY_LIST)

/** The rows of a list. An object without `data` is no empty page (field notes, section 1). */
export function readRows<R>(answer: Answer, decode: (row: JsonObject) => R): readonly R[] {
  const body = readObject(answer)
  const rows = field(body, 'data')
  if (Array.isArray(rows)) return rows.map((row) => decode(decodeObject(row, 'row')))
  if (says(body, EMPTY_LIST)) return []
  throw new DecodeError(`field 'data': expected a list`)
}
