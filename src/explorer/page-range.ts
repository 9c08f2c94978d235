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

/** What a page holds at most. */
export interface Limits {
  /** Mail logs. */
  readonly mails: number
  /** States of them, earlier and newest: to write 5,000,000 takes some 3 GB of memory. */
  readonly states: number
}

export const LIMITS: Limits = { mails: 1_000_000, states: 5_000_000 }

const isDayWanted = (day: Day | null, { since, until }: PageRange) =>
  day === null ? since === null && until === null : day >= (since ?? day) && day <= (until ?? day)

/** The day in the name of a file; `null` for none. */
export function dayInName(path: string): Day | null {
  const shard = parsePath(path)
  return (shard && readShardName(shard))?.day ?? null
}

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

/** Mail logs, or states of them, by the day of their file; `null`: undated. */
export type MailsByDay = ReadonlyMap<Day | null, number>

/** The first day from which on all fit; `undefined` when they all do, or the last day alone does not. */
export function findFittingDay(counts: MailsByDay, most: number): Day | undefined {
  let total = 0
  let first: Day | undefined
  const days = [...counts.keys()].filter((day) => day !== null)
  for (const day of days.sort().reverse()) {
    total += counts.get(day) ?? 0
    if (total > most) return first
    first = day
  }
  return first
}
