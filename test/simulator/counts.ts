import { appeared, type Batch, isListed, isOpened, stepAt } from './batch.ts'

/** The provider's counts of one delivery. */
export interface Counts {
  readonly total_count: number
  readonly sent_count: number
  readonly drop_count: number
  readonly hard_error_count: number
  readonly soft_error_count: number
  readonly open_count: number
}

const FIELD: Readonly<Record<string, keyof Counts>> = {
  SENT: 'sent_count',
  DROP: 'drop_count',
  HARDERROR: 'hard_error_count',
  SOFTERROR: 'soft_error_count',
}
const remembered = new WeakMap<Batch, { key: string; counts: Counts }>()

/** Counts of the delivery whose first log is `first`, at `time`. */
export function countsOf(batch: Batch, first: number, time: number): Counts {
  const key = `${first} ${time}`
  const known = remembered.get(batch)
  if (known?.key === key) return known.counts
  const counts = skewed(countRows(batch, first, time), batch.skew)
  remembered.set(batch, { key, counts })
  return counts
}

function countRows(batch: Batch, first: number, time: number): Counts {
  const last = Math.min(first + batch.perDelivery, batch.count)
  const end = Math.min(last, appeared(batch, time))
  const counts = {
    total_count: last - first,
    sent_count: 0,
    drop_count: 0,
    hard_error_count: 0,
    soft_error_count: 0,
    open_count: 0,
  }
  for (let index = first; index < end; index++) {
    if (!isListed(batch, index, time)) continue
    const field = FIELD[stepAt(batch, index, time).status]
    if (field) counts[field]++
    if (field === 'sent_count' && isOpened(batch, index, time)) counts.open_count++
  }
  return counts
}

function skewed(counts: Counts, skew: Batch['skew']): Counts {
  const entries = Object.entries(counts).map(([key, count]) => [key, count + (skew[key] ?? 0)])
  return { ...counts, ...Object.fromEntries(entries) }
}
