import type { CountsMatch, DeliveryRow } from './delivery-row.ts'
import type { Tally } from './tally.ts'

/** Not the opens: they go on for ever, also between reading the logs and reading the counts. */
const COMPARED = [
  ['sentCount', 'SENT'],
  ['dropCount', 'DROP'],
  ['hardErrorCount', 'HARDERROR'],
  ['softErrorCount', 'SOFTERROR'],
] as const

/**
 * `pending` while something may still change by itself (a retry, a delivery that is not over) or the
 * provider has told no total; else every count it gave must agree.
 */
function compareCounts(delivery: DeliveryRow, tally: Tally): CountsMatch {
  const over = delivery.status === 'SENT' || delivery.status === 'FAILED'
  if (!over || tally.byStatus.has('RETRY') || delivery.totalCount === null) return 'pending'
  const agrees = (told: string | null, counted: number) => told === null || Number(told) === counted
  const doAllAgree =
    agrees(delivery.totalCount, tally.total) &&
    COMPARED.every(([key, status]) => agrees(delivery[key], tally.byStatus.get(status) ?? 0))
  return doAllAgree ? 'yes' : 'no'
}

/** A BULK delivery with our count beside the provider's. */
export function addOwnCount(delivery: DeliveryRow, tally: Tally): DeliveryRow {
  const countsMatch = compareCounts(delivery, tally)
  return { ...delivery, archivedCount: String(tally.total), countsMatch }
}
