import type { LogCounts } from '../records/counts.ts'
import type { Id } from '../records/id.ts'
import { DAY_MS, type Day, formatTime, parseTime } from '../records/time.ts'

/** Version of `coverage.json`; a newer one stops the run. */
export const COVERAGE_VERSION = 1

/** An id range of one day that was read to its end. Ranges of different days never overlap. */
export interface Span {
  readonly day: Day
  /** Both inclusive. */
  readonly from: Id
  readonly to: Id
  /** Rows seen in the range by that read; after a part of it was read again or withdrawn: at least so many. */
  readonly rows: number
  /** When that run began to read, `YYYY-MM-DDTHH:MM:SS+09:00`. */
  readonly read: string
  /** Logs in the range whose detail is still to be fetched. */
  readonly detailsOwed: number
}

/** Everything older than the retention, folded into one range so that the file stays small for ever. */
export interface PastRetention {
  readonly until: Day
  readonly from: Id
  readonly to: Id
  readonly rows: number
}

/** What was asked for and not got; each run tries it first. */
export interface Owed {
  readonly details: readonly Id[]
  readonly deliveries: readonly Id[]
  readonly reports: readonly Id[]
  /** Days whose deliveries could not be listed. */
  readonly days: readonly Day[]
}

/** What the archived open report was based on, and when it was asked for. */
export interface ReportBasis {
  readonly opens: string
  readonly read: string
}

/** Days on which something was deleted before it could be read. Both inclusive. */
export interface Gap {
  readonly from: Day
  readonly to: Day
}

/** Mails of one day, counted. */
export interface DayCounts {
  readonly mails: number
  readonly delivered: number
  readonly opened: number
  readonly hard: number
  readonly soft: number
  readonly dropped: number
}

export interface Coverage {
  readonly visibility: string
  /** The oldest day that was ever asked for. */
  readonly since: Day | null
  /** Ids up to here were left out by the input `since`: not read, and not missing. */
  readonly floor: Id | null
  /** When the newest walk down from the top began; `null` while only named deliveries were read. */
  readonly head: string | null
  readonly pastRetention: PastRetention | null
  /** Ascending by id; ids between two spans were not read. */
  readonly spans: readonly Span[]
  readonly owed: Owed
  readonly reports: ReadonlyMap<Id, ReportBasis>
  /** Deliveries read by their id, and when: decides which of two readings is the later one. */
  readonly named: ReadonlyMap<Id, string>
  /** The logs of the last days, counted: stem of a log shard → its counts. */
  readonly countsByShard: ReadonlyMap<string, LogCounts>
  /** The days before those, as many again: what the newer ones are compared with. A day that was not covered is missing. */
  readonly countsByDay: ReadonlyMap<Day, DayCounts>
  /** When the error-stop list and the filter check were last read. */
  readonly errorsRead: string | null
  readonly filtersChecked: string | null
  /** The way in which the error-stop list was read last. */
  readonly errorsBy: string | null
  readonly gaps: readonly Gap[]
  /** When this file was last written: the heartbeat. */
  readonly written: string | null
}

export const NO_COVERAGE: Coverage = {
  visibility: 'unknown',
  since: null,
  floor: null,
  head: null,
  pastRetention: null,
  spans: [],
  owed: { details: [], deliveries: [], reports: [], days: [] },
  reports: new Map(),
  named: new Map(),
  countsByShard: new Map(),
  countsByDay: new Map(),
  errorsRead: null,
  filtersChecked: null,
  errorsBy: null,
  gaps: [],
  written: null,
}

/** Clocks of machines differ; by a day they do not. */
const CLOCK_MS = DAY_MS

/** Whether it tells of a time to come: that would keep an archive fresh for ever. */
export function isAhead({ head, written, spans }: Coverage, now: number): boolean {
  const times = [head, written, ...spans.map(({ read }) => read)]
  return times.some((time) => (parseTime(time ?? '') ?? 0) > now + CLOCK_MS)
}

/** `coverage` of an archive whose files may lack what it claims: what is owed and what is known to be lost stays, all that is retained is read again. */
export function withoutClaims(coverage: Coverage): Coverage {
  const { visibility, owed, countsByShard, countsByDay, gaps } = coverage
  const kept = { visibility, owed, countsByShard, countsByDay, gaps }
  return { ...NO_COVERAGE, ...kept, written: formatTime(0) }
}

/**
 * `coverage`, of which a run whose clock was, or sprang, days ahead holds nothing: it called days over that
 * were still to come, whose changes no run would read. All that is retained is
 * read again.
 */
export function distrustFuture(coverage: Coverage, now: number): Coverage {
  return isAhead(coverage, now) ? withoutClaims(coverage) : coverage
}
