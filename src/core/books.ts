import type { Tally } from '../records/counts.ts'
import type { Books, DeliveryRow } from '../records/delivery.ts'

/** Not the opens: they go on for ever, also between reading the logs and reading the counts. */
const COMPARED = [
  ['sentCount', 'SENT'],
  ['dropCount', 'DROP'],
  ['hardErrorCount', 'HARDERROR'],
  ['softErrorCount', 'SOFTERROR'],
] as const

/**
 * `open` while something may still change by itself (a retry, a delivery that is not over) or the
 * provider has told no total; else every count it gave must agree.
 */
function compareBooks(delivery: DeliveryRow, tally: Tally): Books {
  const over = delivery.status === 'SENT' || delivery.status === 'FAILED'
  if (!over || tally.byStatus.has('RETRY') || delivery.totalCount === null) return 'open'
  const agrees = (told: string | null, counted: number) => told === null || Number(told) === counted
  const balanced =
    agrees(delivery.totalCount, tally.total) &&
    COMPARED.every(([key, status]) => agrees(delivery[key], tally.byStatus.get(status) ?? 0))
  return balanced ? 'balanced' : 'unbalanced'
}

/** A BULK delivery with our count beside the provider's. */
export function closeBooks(delivery: DeliveryRow, tally: Tally): DeliveryRow {
  return { ...delivery, archivedCount: String(tally.total), books: compareBooks(delivery, tally) }
}
