import Papa from 'papaparse'
import { DecodeError } from '../../errors.ts'
import { decodePieces, findEncoding } from './encoding.ts'
import { reasonOf } from './reasons.ts'

const LONGEST_RUN = 2 ** 20

/** Where what depends on the next piece begins: a line end, a quote or spaces at the end. */
function endOfCertain(text: string): number {
  let end = text.length
  while (end > 0 && '\r "'.includes(text.charAt(end - 1))) end -= 1
  return end
}

/** Length of what a sticky pattern matches; -1: nothing. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex - at : -1
}

/**
 * A CSV as everybody would write it, from one as it came: every line ends with LF, and no space stands between a
 * comma and a quote. What stands inside of quotes stays as it is. Text is given and
 * returned in pieces. Throws `DecodeError`.
 */
function createTidier(delimiter: string): (text: string, isLast: boolean) => string {
  const stop = delimiter === '\t' ? '\\t' : delimiter
  const opening = / *"/y
  const padding = new RegExp(` +(?=[${stop}\\r\\n]|$)`, 'y')
  const plain = new RegExp(`[^${stop}\\r\\n]*`, 'y')
  const lineEnd = /\r\n?|\n/y
  let held = ''
  let inQuotes = false
  let atStart = true

  /** What is inside of quotes, with the closing one; `''` is a quote of the text. */
  function readQuoted(text: string, at: number): [string, number] {
    let end = text.indexOf('"', at)
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
    if (end < 0) return [text.slice(at), text.length]
    inQuotes = false
    return [text.slice(at, end + 1), end + 1 + Math.max(0, match(padding, text, end + 1))]
  }

  function readPlain(text: string, at: number): [string, number] {
    const quote = atStart ? match(opening, text, at) : -1
    atStart = false
    if (quote > 0) {
      inQuotes = true
      return ['"', at + quote]
    }
    const end = at + match(plain, text, at)
    if (end === text.length) return [text.slice(at), end]
    atStart = true
    const isDelimiter = text[end] === delimiter
    const length = isDelimiter ? 1 : match(lineEnd, text, end)
    return [text.slice(at, end) + (isDelimiter ? delimiter : '\n'), end + length]
  }

  return (piece, isLast) => {
    const all = held + piece
    const cut = isLast ? all.length : endOfCertain(all)
    held = all.slice(cut)
    if (held.length > LONGEST_RUN) throw new DecodeError(reasonOf('longRow'))
    const text = all.slice(0, cut)
    const parts: string[] = []
    for (let at = 0; at < text.length; ) {
      const [part, next] = inQuotes ? readQuoted(text, at) : readPlain(text, at)
      parts.push(part)
      at = next
    }
    return parts.join('')
  }
}

/** A row is never longer; an unclosed quote would otherwise swallow the file again with every chunk. */
const LONGEST_ROW = 2 ** 20

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
    throw new DecodeError(reasonOf('quotes'))
  }
  const rest = isLast ? '' : text.slice(meta.cursor)
  if (rest.length > LONGEST_ROW) throw new DecodeError(reasonOf('longRow'))
  return { rows: data.filter((row) => row.length > 1 || row[0] !== ''), rest }
}

/** A line for spreadsheets, before the header: `sep=;`. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(?:\r\n?|\n)/i

/** What parts the cells: as the line for spreadsheets says, else what the header holds. */
function readSeparator(text: string): { readonly delimiter: string; readonly skipped: number } {
  const [line = '', told] = SEPARATOR_LINE.exec(text) ?? []
  if (told !== undefined) return { delimiter: told, skipped: line.length }
  const header = (text.split(/[\r\n]/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  return { delimiter: [',', '\t', ';'].find((mark) => header.includes(mark)) ?? ',', skipped: 0 }
}

/**
 * The rows of a CSV of the provider, the header first, blank lines left out. Decoded and parsed piece
 * by piece, for a report of a million rows is 90 MB. `isKnown`: a header line in which a known word stands.
 * Throws `DecodeError`.
 */
export function* readCsvRows(
  bytes: Uint8Array,
  isKnown: (header: string) => boolean = () => false,
): Generator<readonly string[]> {
  let parser: Parser | undefined
  let tidy = createTidier(',')
  let rest = ''
  for (const { text, isLast } of decodePieces(bytes, findEncoding(bytes, isKnown))) {
    let piece = text
    if (parser === undefined) {
      const { delimiter, skipped } = readSeparator(text)
      parser = new Papa.Parser({ delimiter, newline: '\n' })
      tidy = createTidier(delimiter)
      piece = text.slice(skipped)
    }
    const parsed = parsePiece(parser, rest + tidy(piece, isLast), isLast)
    rest = parsed.rest
    yield* parsed.rows
  }
}
