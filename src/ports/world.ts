import type { RecordKind } from '../core/canonical.ts'
import type { StopReason } from '../errors.ts'

/** Milliseconds since the epoch; `sleep` ends early (without an error) when the run is told to stop. */
export interface Clock {
  now(): number
  sleep(ms: number): Promise<void>
}

/** The order to stop reading: no request is started any more; what is finished is still published. */
export interface Stop {
  /** `undefined` while the run may go on. */
  reason(): StopReason | undefined
  /** Aborted as soon as there is a reason. Only a `signal` also ends the requests in flight. */
  readonly signal: AbortSignal
}

/** Messages to the runner: own words, counts, ids and allow-listed codes only. */
export interface Reporter {
  info(message: string): void
  notice(message: string): void
  warning(message: string): void
  error(message: string): void
}

/** Records on disk, grouped; each group is sorted and its duplicates merged when it is read back. */
export interface Spool<R> {
  add(group: string, record: R): void
  /** Ascending groups; `records` ascend, and are read before the next group is asked for. May be read again. */
  groups(): Iterable<{ readonly group: string; readonly records: Iterable<R> }>
  /** Removes the folder. */
  dispose(): void
}

export type CreateSpool = <R>(kind: RecordKind<R>) => Spool<R>
