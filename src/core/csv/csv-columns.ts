import { DecodeError } from '../../errors.ts'

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
export function findColumns(header: readonly string[], columns: readonly Column[]): Columns {
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
