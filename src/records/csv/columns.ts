import { DecodeError } from '../../errors.ts'
import { mayHoldAddress } from '../address-text.ts'
import { normalizeTime, parseTime } from '../time.ts'
import { reasonOf } from './reasons.ts'

/** What a cell of the provider's CSV can be, judged by itself. */

/** One word with an @ sign in any spelling. */
export function holdsAddress(cell: string): boolean {
  return /^\S+$/.test(cell) && mayHoldAddress(cell)
}

export function holdsTime(cell: string): boolean {
  return parseTime(normalizeTime(cell)) !== undefined
}

/** A mail that was not opened has no time. */
export function holdsTimeOrNothing(cell: string): boolean {
  return cell === '' || holdsTime(cell)
}

export function holdsId(cell: string): boolean {
  return /^\d+$/.test(cell)
}

/** An SMTP reply, plain or enhanced, or none. */
export function holdsCode(cell: string): boolean {
  return /^(?:[2-5]\d\d|[245]\.\d{1,3}\.\d{1,3})?$/.test(cell)
}

/** A column of a provider's CSV; its header wording is unknown, so several are accepted. */
export interface Column {
  /** As `fold` spells them. */
  readonly names: readonly string[]
  readonly isOptional?: boolean
  /** Whether a cell can stand in this column: by that it is found where its name is unknown. */
  readonly holds: (cell: string) => boolean
  /** No two rows hold the same. */
  readonly isUnique?: boolean
}

/** What is known of a file before it is read. */
export interface TableShape {
  readonly columns: readonly Column[]
  /**
   * Whether cells of the columns, in their order, '' for one that is not there, can be of one row. `isGuessed`: the
   * column was found by what it holds.
   */
  readonly fits?: (cells: readonly string[], isGuessed: (column: number) => boolean) => boolean
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

/** `Delivery_ID`, `delivery id` and `ＤeliveryID` are one name. */
const fold = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./"]/g, '')

/** Whether a word of the header line is the name of a column. */
export function knowsHeader(line: string, columns: readonly Column[]): boolean {
  const names = line.split(/[,;\t]/).map(fold)
  return columns.some((column) => names.some((name) => column.names.includes(name)))
}

/** A file without its header would lose its first row unnoticed. Throws `DecodeError`. */
export function checkHeader(header: readonly string[]): void {
  // A NUL in a text is one odd field; in a column's name it tells of a file in another encoding.
  if (header.some((cell) => cell.includes('\0'))) throw new DecodeError(reasonOf('nul'))
  if (header.some((cell) => /[@＠]/.test(cell))) throw new DecodeError(reasonOf('noHeader'))
}

/** Per column its index in a row by the header's words, -1: no word that is known. */
export function findByName(header: readonly string[], columns: readonly Column[]): number[] {
  const names = header.map(fold)
  return columns.map((column) => names.findIndex((name) => column.names.includes(name)))
}
