import { createByteSearch, type FindNext } from '../../clone/search.ts'
import { DecodeError } from '../../errors.ts'
import { decodeFailure, type Failure } from '../../records/failure.ts'
import type { Id } from '../../records/id.ts'
import { decodeObject, type JsonObject, parseExact } from '../../records/json.ts'
import { decodeMailLog, type MailLog } from '../../records/mail-log.ts'
import { isOfTarget, type MailTarget, needleOf } from './target.ts'

/** What one file of records says of the target. */
export interface Excerpt<R> {
  readonly records: ReadonlyMap<Id, R>
  /** Lines that may be of the target and do not decode. */
  readonly unreadable: number
}

/** First and last id of a file of records; '' where it has none. */
export interface Bounds {
  readonly first: Id
  readonly last: Id
}

/** Makes an excerpt of lines that may be of the target, none of which need be. */
export type ReadLines<R> = (lines: readonly string[]) => Excerpt<R>

const ID = /^\s*\{"maillog_id":(\d+),/

const LINE_FEED = 0x0a

/** An editor may put a byte order mark before the first record of a file. */
const MARK = /^\ufeff/

const viewOf = (content: Uint8Array) =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength)

function createSearch(bytes: Buffer, target: MailTarget): FindNext {
  const needle = needleOf(target)
  if (target.by === 'email') return createByteSearch([needle])(bytes)
  return (from) => bytes.indexOf(needle, from)
}

/** Lines of a file that may be of the target. */
export function findLines(content: Uint8Array, target: MailTarget): string[] {
  const bytes = viewOf(content)
  const find = createSearch(bytes, target)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const lines: string[] = []
  for (let at = find(0); at !== -1; ) {
    const start = at === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, at - 1) + 1
    const found = bytes.indexOf(LINE_FEED, at)
    const end = found === -1 ? bytes.length : found
    lines.push(decoder.decode(bytes.subarray(start, end)))
    at = find(end)
  }
  return lines
}

/** Between which ids the records of a file are. */
export function boundsOf(content: Uint8Array): Bounds {
  const bytes = viewOf(content)
  const head = bytes.toString('latin1', 0, 200).split('\n')
  const tailStart = bytes.lastIndexOf('\n{"maillog_id":')
  const tail = bytes.toString('latin1', tailStart + 1, tailStart + 100)
  const first = head.map((line) => ID.exec(line)?.[1]).find((id) => id !== undefined) ?? ''
  return { first, last: ID.exec(tail)?.[1] ?? first }
}

/** `undefined` when the line is no record. */
function readLine<R>(line: string, decode: (row: JsonObject) => R): R | undefined {
  try {
    return decode(decodeObject(parseExact(line.replace(MARK, '')), 'record'))
  } catch (error) {
    if (error instanceof DecodeError || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Reads lines as records of one kind, and keeps those of the target. */
function createReader<R extends MailLog | Failure>(
  decode: (row: JsonObject) => R,
  target: MailTarget,
): ReadLines<R> {
  return (lines) => {
    const read = lines.map((line) => readLine(line, decode)).filter((one) => one !== undefined)
    const own = read.filter((record) => isOfTarget(record, target))
    const records = new Map(own.map((record) => [record.maillogId, record]))
    return { records, unreadable: lines.length - read.length }
  }
}

export const readLogLines = (target: MailTarget) => createReader(decodeMailLog, target)
export const readFailureLines = (target: MailTarget) => createReader(decodeFailure, target)
