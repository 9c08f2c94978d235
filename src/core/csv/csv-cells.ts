import { mayHoldAddress } from '../privacy/address-text.ts'
import { normalizeTime, parseTime } from '../time.ts'

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
