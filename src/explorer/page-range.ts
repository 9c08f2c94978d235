import { parsePath, readShardName } from '../records/layout.ts'
import type { Day } from '../records/time.ts'

/** The part of an archive that a page shows; `null`: no bound. */
export interface PageRange {
  /** First day, in Japan, of the names of files: of the delivery, or of the mail where files go by days. */
  readonly since: Day | null
  readonly until: Day | null
  /** Empty: every delivery. */
  readonly deliveryIds: readonly string[]
}

/** Mail logs that a page holds at most. */
export const MOST_MAILS = 1_000_000

const isDayWanted = (day: Day | null, { since, until }: PageRange) =>
  day === null ? since === null && until === null : day >= (since ?? day) && day <= (until ?? day)

/** Whether a file may hold what is wanted; `path` from the archive's folder. Reports and errors have no day: they are wanted. */
export function isFileWanted(path: string, range: PageRange): boolean {
  const shard = parsePath(path)
  const name = shard && readShardName(shard)
  if (!shard || !name || shard.kind === 'usage') return false
  const { deliveryIds } = range
  const isOther = name.deliveryId !== null && !deliveryIds.includes(name.deliveryId)
  if (deliveryIds.length > 0 && isOther) return false
  return shard.kind === 'reports' || shard.kind === 'errors' || isDayWanted(name.day, range)
}

/** Mail logs of one day of a head. */
export interface DayCount {
  /** `null`: undated. */
  readonly day: Day | null
  readonly mails: number
}

/** The first day from which on all mails fit into a page; `undefined` when they all do, or the last day alone does not. */
export function findFittingDay(counts: readonly DayCount[], most = MOST_MAILS): Day | undefined {
  const byDay = new Map<Day, number>()
  for (const { day, mails } of counts) {
    if (day !== null) byDay.set(day, (byDay.get(day) ?? 0) + mails)
  }
  let total = 0
  let first: Day | undefined
  for (const day of [...byDay.keys()].sort().reverse()) {
    total += byDay.get(day) ?? 0
    if (total > most) return first
    first = day
  }
  return first
}
