import { DecodeError } from '../errors.ts'
import { MONTH, type Resource } from '../records/layout.ts'
import type { FileSeal } from './leaves.ts'

/** `seals/<month>.csv`: what the files of one month hash to. Paths are relative to the archive's directory. */

export const SEALS_FOLDER = 'seals/'

/** One line of a seals file. */
export interface SealsLine extends FileSeal {
  readonly path: string
}

const HEADER = 'path,records,root'
const LINE = /^(?<path>[^,"\r\n]+),(?<records>0|[1-9]\d{0,14}),(?<root>[0-9a-f]{64})$/
/** The files that are sealed; without a month in their path their lines stand in `undated`. */
const SEALED: Readonly<Record<Resource | 'erasures', RegExp>> = {
  deliveries: new RegExp(`^deliveries/${MONTH}/[^/]+\\.csv$`),
  logs: new RegExp(`^logs/${MONTH}/[^/]+\\.jsonl$`),
  failures: new RegExp(`^failures/${MONTH}/[^/]+\\.jsonl$`),
  reports: new RegExp(`^reports/${MONTH}/[^/]+\\.csv$`),
  errors: new RegExp(`^errors/${MONTH}(?:_part-\\d+)?\\.csv$`),
  usage: /^usage(?:_part-\d+)?\.csv$/,
  contents: new RegExp(`^contents/${MONTH}/[^/]+\\.(?:txt|html)$`),
  erasures: /^erasures\.csv$/,
}
const PATTERNS = Object.values(SEALED)
const SEALS = new RegExp(`^${SEALS_FOLDER}${MONTH}\\.csv$`)

/** `YYYY-MM` or `undated`: which seals file holds the line of a file; `undefined`: none. */
export function sealedMonthOf(path: string): string | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(path)
    if (match !== null) return match.groups?.month ?? 'undated'
  }
  return undefined
}

/** Path of the seals file of a month. */
export function sealsPath(month: string): string {
  return `${SEALS_FOLDER}${month}.csv`
}

/** The month of a seals file; `undefined` for any other path. */
export function monthOfSeals(path: string): string | undefined {
  return SEALS.exec(path)?.groups?.month
}

/** One line without its line feed, as it is hashed. */
export function formatSealsLine({ path, records, root }: SealsLine): string {
  return `${path},${records},${root}`
}

/** Throws `DecodeError`. */
export function parseSealsLine(text: string): SealsLine {
  const { path, records, root } = LINE.exec(text)?.groups ?? {}
  if (path === undefined || root === undefined) throw new DecodeError('seals: unknown line')
  return { path, records: Number(records), root }
}

function byPath(a: SealsLine, b: SealsLine): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** The text of a seals file, sorted by path. */
export function formatSealsFile(lines: Iterable<SealsLine>): string {
  const sorted = [...lines].sort(byPath)
  return `${[HEADER, ...sorted.map(formatSealsLine)].join('\n')}\n`
}

/** Lines in the order of the file. Throws `DecodeError`, also when they do not ascend. */
export function parseSealsFile(text: string): SealsLine[] {
  const [header, ...rows] = text.split('\n')
  if (header !== HEADER || rows.pop() !== '') throw new DecodeError('seals: unknown header or end')
  const lines = rows.map(parseSealsLine)
  lines.forEach((line, index) => {
    const previous = lines[index - 1]
    if (previous !== undefined && byPath(previous, line) >= 0) {
      throw new DecodeError('seals: lines do not ascend')
    }
  })
  return lines
}
