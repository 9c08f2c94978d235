import Papa from 'papaparse'
import { DecodeError } from '../../errors.ts'

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

/** A NUL in a text is one odd field; in a column's name it tells of a file in another encoding. */
function checkHeader(header: readonly string[] | undefined): void {
  if (header?.some((cell) => cell.includes('\0'))) throw new DecodeError('CSV: holds NUL')
}

/**
 * The rows of a CSV of the provider, the header first, blank lines left out. Decoded and parsed piece
 * by piece, for a report of a million rows is 90 MB. Throws `DecodeError`.
 */
export function* readCsvRows(bytes: Uint8Array): Generator<readonly string[]> {
  let parser: Parser | undefined
  let rest = ''
  let isHeaderRead = false
  for (const { text, isLast } of decodePieces(bytes, encodingOf(bytes))) {
    parser ??= new Papa.Parser({ delimiter: ',', newline: lineEndOf(text) })
    const parsed = parsePiece(parser, rest + text, isLast)
    rest = parsed.rest
    if (!isHeaderRead) checkHeader(parsed.rows[0])
    isHeaderRead ||= parsed.rows.length > 0
    yield* parsed.rows
  }
}
