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
  /** First and last id of the file; '' where it has none. */
  readonly first: Id
  readonly last: Id
}

type Decode<R> = (row: JsonObject) => R

const ID = /^\s*\{"maillog_id":(\d+),/

/**
 * Where a text stands next in a file; -1: nowhere. The file is searched as bytes, each of which is a letter of Latin-1:
 * to decode all of it would take most of the time, and so would a copy in lower case. To ignore the case of other bytes
 * than ASCII letters finds lines too many at most.
 */
function createSearch(bytes: Buffer, { by }: MailTarget, needle: string) {
  if (by !== 'email') return (from: number) => bytes.indexOf(needle, from)
  const text = bytes.toString('latin1')
  const literal = Buffer.from(needle).toString('latin1')
  const wanted = new RegExp(literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi')
  return (from: number) => {
    wanted.lastIndex = from
    return wanted.exec(text)?.index ?? -1
  }
}

const LINE_FEED = 0x0a

function findLines(bytes: Buffer, target: MailTarget): string[] {
  const find = createSearch(bytes, target, needleOf(target))
  const decoder = new TextDecoder('utf-8')
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

function boundsOf(bytes: Buffer): readonly [first: Id, last: Id] {
  const head = bytes.toString('latin1', 0, 200).split('\n')
  const tailStart = bytes.lastIndexOf('\n{"maillog_id":')
  const tail = bytes.toString('latin1', tailStart + 1, tailStart + 100)
  const first = head.map((line) => ID.exec(line)?.[1]).find((id) => id !== undefined) ?? ''
  return [first, ID.exec(tail)?.[1] ?? first]
}

function excerptOf<R extends MailLog | Failure>(
  content: Uint8Array,
  target: MailTarget,
  decode: Decode<R>,
): Excerpt<R> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const records = new Map<Id, R>()
  let unreadable = 0
  for (const line of findLines(bytes, target)) {
    try {
      const record = decode(decodeObject(parseExact(line), 'record'))
      if (isOfTarget(record, target)) records.set(record.maillogId, record)
    } catch (error) {
      if (!(error instanceof DecodeError || error instanceof SyntaxError)) throw error
      unreadable += 1
    }
  }
  const [first, last] = boundsOf(bytes)
  return { records, unreadable, first, last }
}

/** Mail logs of the target in a file, one record a line. */
export const excerptLogs = (content: Uint8Array, target: MailTarget) =>
  excerptOf(content, target, decodeMailLog)

/** Failures of the target in a file. */
export const excerptFailures = (content: Uint8Array, target: MailTarget) =>
  excerptOf(content, target, decodeFailure)
