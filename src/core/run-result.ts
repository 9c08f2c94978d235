import type { ShardChange } from './changes.ts'
import type { Coverage } from './coverage/coverage.ts'
import type { Problem } from './problems.ts'

/** The numbers of one run. */
export interface RunCounts {
  readonly deliveries: number
  readonly logsRead: number
  readonly logsAdded: number
  readonly logsUpdated: number
  readonly failures: number
  /** Of the added logs: how many failed. */
  readonly newFailures: number
  readonly reports: number
  readonly filesChanged: number
}

/** What the requests of a run came to. */
export interface Traffic {
  readonly requests: number
  readonly rateLimited: number
  /** Smallest remaining count that the API reported, `null` if it never did. */
  readonly lowestRemaining: number | null
  /** How far our clock is ahead of the server's, `null` until an answer told. */
  readonly clockSkewMs: number | null
}

/** Everything that is told about a run: outputs, job summary, annotations. Numbers and our own words only. */
export interface RunResult {
  readonly counts: RunCounts
  readonly traffic: Traffic
  readonly changes: readonly ShardChange[]
  readonly problems: readonly Problem[]
  /** Everything that was asked for was read. */
  readonly complete: boolean
  /** The coverage after the run. */
  readonly coverage: Coverage
  readonly commit: { readonly id: string; readonly url: string; readonly verified: boolean } | null
  readonly tree: string
  /** What the last commit seals, lower-case hex; '' without a commit. */
  readonly seal: string
  readonly pullRequest: { readonly number: number; readonly url: string } | null
  /** The branch did not exist before. */
  readonly isFirst: boolean
  readonly isDryRun: boolean
  /** Milliseconds since the epoch. */
  readonly began: number
  readonly ended: number
}
