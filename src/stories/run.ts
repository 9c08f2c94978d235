import type { Resource } from '../core/layout.ts'
import type { Problems } from '../core/problems.ts'
import type { Day } from '../core/time.ts'
import { HttpError, StoppedError } from '../errors.ts'
import type { Clock, CreateSpool, DataBranch, MailSource, Reporter } from '../ports.ts'

/** What every story of one run shares. */
export interface Run {
  readonly source: MailSource
  readonly branch: DataBranch
  readonly clock: Clock
  readonly reporter: Reporter
  readonly problems: Problems
  readonly createSpool: CreateSpool
  readonly resources: ReadonlySet<Resource>
  readonly failureStatuses: ReadonlySet<string>
  readonly directory: string
  readonly since: Day | null
  /** Log pages that fit before the deadline. */
  readonly capacity: number
  /** When this run began to read, ms. */
  readonly began: number
}

/** The account may not be asked again: wrong key, no right, locked (API page, 3). */
export function isAccessLost(error: unknown): boolean {
  return error instanceof HttpError && [401, 403, 423].includes(error.status)
}

/** Raised where reading ends for the whole run; what was finished is still published. */
export function endsReading(error: unknown): boolean {
  return error instanceof StoppedError || isAccessLost(error)
}

/** Notes why reading ended. */
export function noteEnd(run: Run, error: unknown): void {
  if (error instanceof StoppedError) run.problems.add(error.reason)
  else run.problems.add('access-lost', '', messageOf(error))
}

/** Our own errors carry our own words; anything else may carry text from outside and stays silent. */
export function messageOf(error: unknown): string {
  const own = ['InputError', 'HttpError', 'RefusedError', 'DecodeError', 'StoppedError']
  return error instanceof Error && own.includes(error.name) ? error.message : 'unexpected error'
}
