import { DecodeError } from '../errors.ts'
import { decodeObject, field, type Json, type JsonObject, parseExact } from '../records/json.ts'
import type { Answer } from './http.ts'

function decodeBody(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw new DecodeError('not UTF-8')
  }
}

/** Stands before each control character that JSON forbids; no character of any text (a Unicode noncharacter). */
const MARK = '\uFDD0'
const TEXT = /"[^"\\]*(?:\\.[^"\\]*)*"/gs

/** The JSON with its raw control characters escaped, each behind `mark`. */
function escapeControls(json: string, mark: string): string {
  const escapeOne = (character: string) =>
    character < ' '
      ? `${mark}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
      : character
  return json.replace(TEXT, (text) => Array.from(text, escapeOne).join(''))
}

interface Parsed {
  readonly value: Json
  /** Some texts held raw control characters; they stand behind the mark now. */
  readonly isMarked: boolean
}

function tryJson(text: string): Json | undefined {
  try {
    return parseExact(text)
  } catch {
    return undefined
  }
}

/**
 * Throws `DecodeError`: also for an empty body or a maintenance page in HTML. A control character that stands
 * raw in a text, as JSON forbids, is read all the same, behind `mark`.
 */
function parseJson({ body }: Answer, mark: string): Parsed {
  const text = decodeBody(body)
  const plain = tryJson(text)
  const value = plain ?? tryJson(escapeControls(text, mark))
  if (value === undefined) throw new DecodeError('not JSON')
  return { value, isMarked: plain === undefined }
}

export function readObject(answer: Answer): JsonObject {
  return decodeObject(parseJson(answer, '').value, 'answer')
}

/** `no data found.`, or what the API would say in Japanese if it ignored our language. */
const NO_DATA =
  /no data found|データ(?:が|は)(?:見つかり|あり|存在し)ません|該当.{0,20}(?:あり|見つかり)ません/i

/** How an empty list is answered is unknown. These words alone: a list that is none ends a walk. */
const EMPTY_LIST = /^no data found\.?$/i

/** A download is not searched for messages. */
const LONGEST_MESSAGE = 65_536

/** Every text below a value: messages come as text, list, object, or nested. */
function texts(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

/** A refusal is no result, also one that finds no right to read ("該当する権限がありません"). */
const isRefusal = (status: number) => [401, 403, 408, 423, 429].includes(status) || status >= 500

const messagesOf = (body: JsonObject) =>
  [field(body, 'error_messages'), field(body, 'message')].flatMap(texts)

const says = (body: JsonObject, words: RegExp) => messagesOf(body).some((text) => words.test(text))

function saysSo(answer: Answer, words: RegExp): boolean {
  if (isRefusal(answer.status) || answer.body.length > LONGEST_MESSAGE) return false
  try {
    return says(readObject(answer), words)
  } catch {
    return false
  }
}

/** The provider answered that there is nothing to report: a result, not an error. */
export const saysNoData = (answer: Answer) => saysSo(answer, NO_DATA)

/** The same of a list. */
export const saysEmptyList = (answer: Answer) => saysSo(answer, EMPTY_LIST)

/** What is told of a row that cannot be read: what stands before it, and how many such rows in between. */
export type NoteOdd = (row: Json, before: Json, rank: number) => void

/** One page: the rows that could be read, those that could not, and how many it had. */
export interface Page<R> {
  readonly rows: readonly R[]
  readonly odd: readonly Json[]
  readonly total: number
}

/** The rows of a list, and whether one holds a mark. */
interface RowList {
  readonly rows: readonly Json[]
  readonly isMarked: boolean
}

/** The rows of a list that can be read; each of the others is noted. */
function pickRows<R>(
  { rows, isMarked }: RowList,
  decode: (row: JsonObject) => R,
  noteOdd: NoteOdd,
): Page<R> {
  const good: R[] = []
  const odd: Json[] = []
  let before: Json = null
  let rank = 0
  for (const row of rows) {
    try {
      if (isMarked && JSON.stringify(row).includes(MARK))
        throw new DecodeError('row: control character')
      good.push(decode(decodeObject(row, 'row')))
      before = row
      rank = 0
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      odd.push(row)
      noteOdd(row, before, rank++)
    }
  }
  return { rows: good, odd, total: rows.length }
}

/** HTTP 204, `{"data": null}` and the words for it are an empty page; an object without `data` is none. */
function listRows(answer: Answer): RowList {
  const none = { rows: [], isMarked: false }
  if (answer.status === 204) return none
  const { value, isMarked } = parseJson(answer, MARK)
  const body = decodeObject(value, 'answer')
  const rows = field(body, 'data')
  if (Array.isArray(rows)) return { rows, isMarked }
  const isEmpty = rows === null && Object.hasOwn(body, 'data') && messagesOf(body).length === 0
  if (isEmpty || says(body, EMPTY_LIST)) return none
  throw new DecodeError(`field 'data': expected a list`)
}

/** The rows of a list. One that cannot be read costs only itself. Throws `DecodeError` when there is no list. */
export function readRows<R>(
  answer: Answer,
  decode: (row: JsonObject) => R,
  noteOdd: NoteOdd,
): Page<R> {
  return pickRows(listRows(answer), decode, noteOdd)
}

/** The objects of a list inside an answer that can be read; each of the others is noted. */
export function readInnerRows(
  answer: Answer,
  key: string,
  noteOdd: NoteOdd,
): readonly JsonObject[] {
  const { value, isMarked } = parseJson(answer, MARK)
  const inner = field(decodeObject(value, 'answer'), key)
  const rows = inner === null ? [] : Array.isArray(inner) ? inner : [inner]
  return pickRows({ rows, isMarked }, (row) => row, noteOdd).rows
}
