import Papa from 'papaparse'
import { DecodeError } from '../../errors.ts'
import { reasonOf } from '../file-reasons.ts'
import { decodePieces, findEncoding } from './csv-encoding.ts'
import { createTidier } from './csv-tidy.ts'

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
