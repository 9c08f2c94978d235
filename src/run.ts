import { HttpError, messageOf, StoppedError } from './errors.ts'
import type { ArchiveAccess } from './merge/archive-state.ts'
import type { Clock, CreateSpool, MailSource, Reporter, Stop } from './ports.ts'
import type { Resource } from './records/layout.ts'
import type { Day } from './records/time.ts'

/** A line in the log every so often, so that long work is seen to go on and the log stays short. */
const SILENCE_MS = 5_000

type TellProgress = (describe: () => string) => void

/** Says how far the run is, at most one line in five seconds. */
export function createTellProgress(clock: Clock, reporter: Reporter): TellProgress {
  let last = clock.now()
  return (describe) => {
    if (clock.now() - last < SILENCE_MS) return
    last = clock.now()
    reporter.info(describe())
  }
}

/** What every step of a run shares. */
export interface Run extends ArchiveAccess {
  readonly source: MailSource
  /** Why reading must end, or ended. */
  readonly stop: Pick<Stop, 'reason'>
  readonly reporter: Reporter
  readonly tellProgress: TellProgress
  /** From 0 to 1. */
  readonly random: () => number
  readonly createSpool: CreateSpool
  /** The login id was given, and its fingerprint compared. */
  readonly knowsAccount: boolean
  /** Who can read the repository now. */
  readonly visibility: string
  readonly resources: ReadonlySet<Resource>
  readonly failureStatuses: ReadonlySet<string>
  readonly since: Day | null
}

/** No further request of any kind: told to stop, wrong key, locked account. */
export function endsAll(error: unknown): boolean {
  const locked = error instanceof HttpError && (error.status === 401 || error.status === 423)
  return locked || error instanceof StoppedError
}

/** Reading mail logs ends. Other parts of the API may be refused (HTTP 403) each alone, and cost themselves. */
export function endsReading(error: unknown): boolean {
  return endsAll(error) || (error instanceof HttpError && error.status === 403)
}

/** Notes why reading ended. */
export function noteEnd(run: Run, error: unknown): void {
  if (error instanceof StoppedError) run.problems.add(error.reason)
  else {
    const status = error instanceof HttpError ? String(error.status) : ''
    run.problems.add('access-lost', status, messageOf(error))
  }
}
