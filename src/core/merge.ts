import type { Extra } from './decode.ts'
import type { DeliveryRow } from './delivery-row.ts'
import type { ErrorEntry } from './error-entry.ts'
import { formatExact } from './exact-json.ts'
import { type Failure, formatFailure, uniteAttempts } from './failure.ts'
import { compareIds } from './id.ts'
import { formatMailLog, type MailLog } from './mail-log.ts'
import { parseTime } from './time.ts'
import type { Usage } from './usage.ts'

/**
 * Which of two versions of a record was read later: -1 the first, 1 the second, 0 unknown.
 * It decides only what the record itself does not (contract, section 6, "Merging").
 */
export type ReadOrder = -1 | 0 | 1

/** `value` of the winner, unless it knows none: an absent or null field never erases a known value. */
function keepKnown<R extends object>(winner: R, loser: R): R {
  const known = Object.entries(winner).filter(([, value]) => value !== null)
  return { ...loser, ...Object.fromEntries(known) }
}

function mergeExtra(winner: Extra, loser: Extra): Extra {
  const merged = new Map(loser)
  for (const [key, value] of winner) if (value !== null || !merged.has(key)) merged.set(key, value)
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1))
}

function compareUpdated(a: string | null, b: string | null): number {
  const [first, second] = [a, b].map((text) => (text === null ? undefined : parseTime(text)))
  return first === undefined || second === undefined ? 0 : Math.sign(second - first)
}

const isFinal = (status: string | null) => status !== null && status !== 'RETRY'

/** A known status other than RETRY is final, and a final one beats RETRY. */
function compareFinality(a: string | null, b: string | null): number {
  return Number(isFinal(b)) - Number(isFinal(a))
}

/** The winner of two versions and the other; what nothing else decides, content does, so that the order of arrival cannot. */
function rank<R>(a: R, b: R, order: number, format: (record: R) => string): readonly [R, R] {
  const bWins = order === 0 ? format(b) > format(a) : order > 0
  return bWins ? [b, a] : [a, b]
}

/** Two versions of one mail log into one; loses no known value. */
export function mergeMailLogs(a: MailLog, b: MailLog, order: ReadOrder): MailLog {
  const decided =
    compareUpdated(a.updatedTime, b.updatedTime) || compareFinality(a.status, b.status) || order
  const [winner, loser] = rank(a, b, decided, formatMailLog)
  return { ...keepKnown(winner, loser), extra: mergeExtra(winner.extra, loser.extra) }
}

/** Two versions of one failure; attempts are history, so none that is known is dropped. */
export function mergeFailures(a: Failure, b: Failure, order: ReadOrder): Failure {
  const decided = compareFinality(a.status, b.status) || order
  const [winner, loser] = rank(a, b, decided, formatFailure)
  return {
    ...keepKnown(winner, loser),
    attempts: uniteAttempts(winner.attempts, loser.attempts),
    extra: mergeExtra(winner.extra, loser.extra),
  }
}

/** Two versions of one delivery, or two readings of one month. */
export function mergeRows<R extends DeliveryRow | Usage>(a: R, b: R, order: ReadOrder): R {
  const decided = compareUpdated(a.updatedTime, b.updatedTime) || order
  const format = (row: DeliveryRow | Usage) => formatExact({ ...row })
  return keepKnown(...rank(a, b, decided, format))
}

/** Two sightings of one entry of the error-stop list: only its id may differ; the smaller stays, and none replaces one. */
export function mergeErrorEntries(a: ErrorEntry, b: ErrorEntry): ErrorEntry {
  if (a.id === '' || b.id === '') return a.id === '' ? b : a
  return compareIds(a.id, b.id) <= 0 ? a : b
}
