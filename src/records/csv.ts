import Papa from 'papaparse'
import { DecodeError } from '../errors.ts'

/** A column of a provider's CSV; its header wording is unknown (API page, 7 and 8.1), so several are accepted. */
export interface Column {
  /** As `fold` spells them. */
  readonly names: readonly string[]
  readonly isOptional?: boolean
}

export const EMAIL_NAMES: readonly string[] = [
  'email',
  'mail',
  'mailaddress',
  'emailaddress',
  'address',
  'メールアドレス',
  'アドレス',
  '宛先',
  '宛先アドレス',
  '宛先メールアドレス',
  '配信先メールアドレス',
]

export interface Columns {
  /** Per column its index in a row, -1: not there. */
  readonly indexes: readonly number[]
  /** Indexes of all others. */
  readonly others: readonly number[]
}

/** `Delivery_ID`, `delivery id` and `ＤeliveryID` are one name. */
const fold = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./]/g, '')

/**
 * Finds columns by the name in the header, else by their usual position if the header there has an
 * unknown name. Throws `DecodeError` when a needed one is in neither place.
 */
function findColumns(header: readonly string[], columns: readonly Column[]): Columns {
  const names = header.map(fold)
  const byName = columns.map((column) => names.findIndex((name) => column.names.includes(name)))
  const isKnown = new Set(byName)
  const indexes = byName.map((index, usual) => {
    const isFree = usual < header.length && !isKnown.has(usual)
    return index === -1 && isFree ? usual : index
  })
  if (columns.some(({ isOptional }, at) => !isOptional && indexes[at] === -1)) {
    throw new DecodeError('CSV: a needed column is missing')
  }
  // A file without its header would lose its first row unnoticed.
  if (header.some((cell) => cell.includes('@'))) throw new DecodeError('CSV: no header')
  return { indexes, others: [...header.keys()].filter((index) => !indexes.includes(index)) }
}

/** A row is never longer; an unclosed quote would otherwise swallow the file again with every chunk. */
const LONGEST_ROW = 2 ** 20
const LONGEST_HEADER = 2 ** 16
const CHUNK = 2 ** 16

interface Piece {
  readonly text: string
  readonly isLast: boolean
}

function* decodePieces(bytes: Uint8Array, encoding: string): Generator<Piece> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const isLast = at + CHUNK >= bytes.length
    yield { text: decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !isLast }), isLast }
  }
}

function canDecode(bytes: Uint8Array, encoding: string): boolean {
  try {
    return decodePieces(bytes, encoding).every(() => true)
  } catch {
    return false
  }
}

const hasBom = ([a, b, c]: Uint8Array) => a === 0xef && b === 0xbb && c === 0xbf

/** UTF-8 with or without BOM, else Shift_JIS; never a replacement character (field notes, row 14). */
function encodingOf(bytes: Uint8Array): string {
  const candidates = hasBom(bytes) ? ['utf-8'] : ['utf-8', 'shift_jis']
  const encoding = candidates.find((name) => canDecode(bytes, name))
  if (encoding === undefined) throw new DecodeError('CSV: neither UTF-8 nor Shift_JIS')
  return encoding
}

/** The line end behind the header; all others must be the same (CRLF, LF or CR alone: field notes, row 41). */
function lineEndOf(text: string): '\r\n' | '\r' | '\n' {
  const unquoted = text.slice(0, LONGEST_HEADER).replace(/"[^"]*"/g, '')
  const [end] = /\r\n?|\n/.exec(unquoted) ?? []
  return end === '\r\n' || end === '\r' ? end : '\n'
}

type Parser = InstanceType<typeof Papa.Parser>

interface Parsed {
  readonly rows: readonly (readonly string[])[]
  /** What stands behind the last whole row. */
  readonly rest: string
}

function parsePiece(parser: Parser, text: string, isLast: boolean): Parsed {
  const result: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast)
  const { data, errors, meta } = result
  // An error behind the last whole row is only the cut through the text.
  if (errors.some(({ row }) => isLast || (row ?? 0) < data.length)) {
    throw new DecodeError('CSV: broken quotes')
  }
  const rest = isLast ? '' : text.slice(meta.cursor)
  if (rest.length > LONGEST_ROW) throw new DecodeError('CSV: a row is too long')
  return { rows: data.filter((row) => row.length > 1 || row[0] !== ''), rest }
}

/**
 * The rows of a CSV of the provider, the header first, blank lines left out. Decoded and parsed piece
 * by piece, for a report of a million rows is 90 MB. Throws `DecodeError`.
 */
export function* readCsvRows(bytes: Uint8Array): Generator<readonly string[]> {
  let parser: Parser | undefined
  let rest = ''
  for (const { text, isLast } of decodePieces(bytes, encodingOf(bytes))) {
    if (text.includes('\0')) throw new DecodeError('CSV: holds NUL')
    parser ??= new Papa.Parser({ delimiter: ',', newline: lineEndOf(text) })
    const parsed = parsePiece(parser, rest + text, isLast)
    rest = parsed.rest
    yield* parsed.rows
  }
}

/** One row: the cells of the asked columns in their order, then the others in theirs. */
export type Cells = readonly string[]

export interface Table {
  /** Headers of the other columns, as given. */
  readonly otherColumns: readonly string[]
  readonly rows: Iterable<Cells>
}

function* arrange(
  rows: Iterator<Cells>,
  width: number,
  order: readonly number[],
  expected: number | null,
): Generator<Cells> {
  let count = 0
  for (let next = rows.next(); !next.done; next = rows.next()) {
    count += 1
    const row = next.value
    if (row.length !== width) throw new DecodeError(`CSV: row ${count}: expected ${width} columns`)
    yield order.map((index) => row[index] ?? '')
  }
  if (expected !== null && count !== expected) {
    throw new DecodeError(`CSV: expected ${expected} rows, got ${count}`)
  }
}

/**
 * Reads a CSV of the provider. `expected` is the provider's count of rows, `null` where it does not
 * say. Throws `DecodeError`, also while the rows are read.
 */
export function readTable(
  bytes: Uint8Array,
  columns: readonly Column[],
  expected: number | null,
): Table {
  const rows = readCsvRows(bytes)
  const first = rows.next()
  const header = first.done ? columns.map(() => '') : first.value
  const { indexes, others } = findColumns(header, columns)
  return {
    otherColumns: others.map((index) => header[index] ?? ''),
    rows: arrange(rows, header.length, [...indexes, ...others], expected),
  }
}

/**
 * A CSV file of the archive: LF, header line, quoted only where needed (contract, section 5).
 * The text of the provider stays as it is, also where a spreadsheet would run it as a formula; half of a
 * surrogate pair has no bytes in UTF-8, and is what it will be read back as.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(rows as string[][], { newline: '\n' }).toWellFormed()}\n`
}

/** Rows of an archive file, the header first. Throws `DecodeError` on a broken quote or an uneven row. */
export function parseCsv(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
  if (errors.length > 0 || !text.endsWith('\n')) throw new DecodeError('CSV: broken file')
  data.pop()
  const width = data[0]?.length ?? 0
  if (data.some((row) => row.length !== width)) throw new DecodeError('CSV: uneven rows')
  return data
}

/** What begins a formula in a spreadsheet, the full-width forms included (field notes, row 42). */
const LEAD = /^[=+\-@\t\r＝＋－＠]/
/** A look at a whole line: most lines hold no such cell, and are not parsed. */
const SOMEWHERE = /(?:^|[,"])[=+\-@\t\r＝＋－＠]/
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/** Cells in lines of a CSV file that a spreadsheet would run when it opens the file; plain numbers are none. */
export function countFormulasIn(lines: string): number {
  if (!SOMEWHERE.test(lines)) return 0
  const cells = parseCsv(lines).flat()
  return cells.filter((cell) => LEAD.test(cell) && !NUMBER.test(cell)).length
}
