import { isUtf8 } from 'node:buffer'
import { DecodeError } from '../errors.ts'
import { readAddress } from '../records/address.ts'
import {
  locateOwn,
  mayHoldAddress,
  type OwnAddress,
  ownAddress,
  replaceAddresses,
} from '../records/address-text.ts'
import { formatCsv, parseCsv } from '../records/csv/csv.ts'
import type { Id } from '../records/id.ts'
import { type Resource, resourceOf } from '../records/layout.ts'
import { splitRecords } from '../seal/leaves.ts'

/** Whom an erasure takes out of the archive, and what is left of a file without them. Pure. */

export interface Person {
  /** As the archive writes it, letter case aside; `null`: the records say none. */
  readonly email: string | null
  /** Their mail logs. */
  readonly maillogIds: ReadonlySet<Id>
  /** Deliveries that wrote to them. */
  readonly deliveryIds: ReadonlySet<Id>
  /**
   * Everything of the address goes. Otherwise some mails of it alone, and what other
   * records say of the address stays.
   */
  readonly isWhole: boolean
}

/** What stands in place of an address that another record mentions. */
const ERASED = 'erased'

/** What most addresses look like: the canonical form of one is itself, and to read it takes long. */
const PLAIN = /^[\w.+=-]+@[\w.-]*\w$/

/** An address as it is compared: one mailbox has one form, however it was typed. */
export function comparable(address: string): string {
  return (PLAIN.test(address) ? address : readAddress(address).address).toLowerCase()
}

/** A file without the person. */
export interface RewrittenFile {
  /** `null`: nothing is left. */
  readonly bytes: Buffer | null
  /** What was taken out: the records as they stood. */
  readonly taken: readonly string[]
  /** Records in which the address became `erased`. */
  readonly mentions: number
}

/** A text in which the person's address became `erased`, however it was spelled. */
function forget(text: string, own: OwnAddress | undefined): string {
  if (own === undefined || !mayHoldAddress(text)) return text
  return replaceAddresses(
    text,
    (whole, sign) => locateOwn(whole, sign, own),
    () => ERASED,
  )
}

const STRING = /"(?:[^"\\]|\\.)*"/g

/** `undefined`: a damaged one. */
function readString(literal: string): string | undefined {
  try {
    return JSON.parse(literal)
  } catch {
    return undefined
  }
}

/** JSON in which every string forgot the address; nothing else of it changes. */
function forgetInJson(line: string, own: OwnAddress | undefined): string {
  return line.replace(STRING, (literal) => {
    const text = readString(literal)
    if (text === undefined) return forget(literal, own)
    const after = forget(text, own)
    return after === text ? literal : JSON.stringify(after)
  })
}

const withoutEnd = (text: string) => text.replace(/\n$/, '')

/** A row in which every cell forgot the address. */
function forgetInRow(row: string, own: OwnAddress | undefined): string {
  const [cells = []] = parseCsv(`${row}\n`)
  const after = cells.map((cell) => forget(cell, own))
  return after.every((cell, index) => cell === cells[index]) ? row : withoutEnd(formatCsv([after]))
}

// People edit files: a byte order mark and spaces are no reason to leave somebody in.
const LOG = /^\s*\{\s*"maillog_id"\s*:\s*(\d+)\s*,/
const EMAIL = /"email"\s*:\s*("(?:[^"\\]|\\.)*")/

/** The mail log ID ('': it tells none) and the address of a line of logs or failures. */
export function readLine(line: string): { readonly id: Id; readonly email: string | null } {
  const [, id = ''] = LOG.exec(line) ?? []
  const [, literal] = EMAIL.exec(line) ?? []
  return { id, email: literal === undefined ? null : (readString(literal) ?? literal) }
}

const isSame = (address: string, other: string | null) =>
  other !== null && comparable(address) === comparable(other)

function isTheirLine(line: string, { maillogIds, email, isWhole }: Person): boolean {
  const { id, email: own } = readLine(line)
  return maillogIds.has(id) || (isWhole && own !== null && isSame(own, email))
}

/** Whether a row of a report or of the error list is of the address. */
function isTheirRow(header: readonly string[], cells: readonly string[], person: Person): boolean {
  const cell = (name: string) => cells[header.indexOf(name)]
  if (!isSame(cell('email') ?? '', person.email)) return false
  return person.isWhole || person.deliveryIds.has(cell('delivery_id') ?? '')
}

interface Rewriting {
  readonly isTheirs: (record: string) => boolean
  readonly forget: (record: string) => string
  /** Records at the beginning that are none. */
  readonly headers: number
}

/**
 * What a file of each kind has to do with a person: lines of their mails, rows of theirs, rows that may mention
 * them, or text.
 */
const HOLDS: Readonly<Record<Resource, 'mails' | 'rows of people' | 'mentions' | 'text'>> = {
  logs: 'mails',
  failures: 'mails',
  reports: 'rows of people',
  errors: 'rows of people',
  deliveries: 'mentions',
  usage: 'mentions',
  contents: 'text',
}

/** `null`, and no kind: a file that is none of the archive's, a text as a whole. */
function holdingOf(path: string | null): (typeof HOLDS)[Resource] {
  const kind = path === null ? undefined : resourceOf(path)
  return kind === undefined ? 'text' : HOLDS[kind]
}

function rewritingOf(
  holding: (typeof HOLDS)[Resource],
  records: readonly string[],
  person: Person,
): Rewriting {
  const own = person.isWhole && person.email !== null ? ownAddress(person.email) : undefined
  if (holding === 'mails') {
    return {
      isTheirs: (line) => isTheirLine(line, person),
      forget: (line) => forgetInJson(line, own),
      headers: 0,
    }
  }
  if (holding === 'text') {
    return { isTheirs: () => false, forget: (text) => forget(text, own), headers: 0 }
  }
  const [header = []] = parseCsv(`${records[0] ?? ''}\n`)
  const isTheirs = (row: string) => isTheirRow(header, parseCsv(`${row}\n`)[0] ?? [], person)
  return {
    isTheirs: holding === 'mentions' ? () => false : isTheirs,
    forget: (row) => forgetInRow(row, own),
    headers: 1,
  }
}

/** Files of the archive that hold numbers and hashes alone. */
const OWN_FILES = /^(?:archive\.json|coverage\.json|erasures\.csv|seals\/.*)$/

/** Whether a file has records; one that is none of the archive's, and one of contents, is a text as a whole. */
function holdsRecords(path: string | null): path is string {
  return path !== null && holdingOf(path) !== 'text'
}

/** Bytes that are no UTF-8 stay what they are when each of them is taken for a letter. */
const encodingOf = (bytes: Buffer) => (isUtf8(bytes) ? 'utf8' : 'latin1')

function splitFile(path: string | null, bytes: Buffer): string[] {
  const encoding = encodingOf(bytes)
  if (!holdsRecords(path)) return [bytes.toString(encoding)]
  return splitRecords(path, bytes).map((record) => record.toString(encoding))
}

/**
 * A file without the person; `undefined`: it stays as it is. `path`: from the archive's folder, `null` for a file
 * beside it. A table that does not decode is a text as well.
 */
export function rewriteFile(
  path: string | null,
  bytes: Buffer,
  person: Person,
): RewrittenFile | undefined {
  if (path !== null && OWN_FILES.test(path)) return undefined
  try {
    return rewriteRecords(path, bytes, person)
  } catch (error) {
    if (error instanceof DecodeError) return rewriteRecords(null, bytes, person)
    throw error
  }
}

/** Sorts records into those that go and those that stay, without the address. */
function sortRecords(
  records: readonly string[],
  { isTheirs, forget: rewrite, headers }: Rewriting,
) {
  const taken: string[] = []
  const kept: string[] = []
  let mentions = 0
  for (const [index, record] of records.entries()) {
    if (index >= headers && isTheirs(record)) {
      taken.push(record)
      continue
    }
    const after = rewrite(record)
    if (after !== record) mentions += 1
    kept.push(after)
  }
  return { taken, kept, mentions }
}

function rewriteRecords(
  path: string | null,
  bytes: Buffer,
  person: Person,
): RewrittenFile | undefined {
  const records = splitFile(path, bytes)
  const rewriting = rewritingOf(holdingOf(path), records, person)
  const { taken, kept, mentions } = sortRecords(records, rewriting)
  if (taken.length === 0 && mentions === 0) return undefined
  const text = holdsRecords(path) ? `${kept.join('\n')}\n` : kept.join('')
  const isEmpty = taken.length > 0 && kept.length <= rewriting.headers
  return { bytes: isEmpty ? null : Buffer.from(text, encodingOf(bytes)), taken, mentions }
}

/** Texts of which at least one stands in every line that speaks of an address, ASCII letter case aside. */
export function needlesOf(email: string): string[] {
  const own = ownAddress(email)
  const locals = own?.locals ?? [email.toLowerCase()]
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
  const json = locals.map((local) => JSON.stringify(local).slice(1, -1))
  const csv = locals.map((local) => local.replaceAll('"', '""'))
  return [...new Set([...locals, ...json, ...csv, ...locals.map(wide)])]
}
