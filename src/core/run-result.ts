import type { ShardChange } from './changes.ts'
import type { Coverage, Gap } from './coverage/coverage.ts'
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
  readonly errors: number
  readonly usages: number
  readonly filesChanged: number
}

/** Mail logs that were read and are not kept, by the reason. */
export interface LeftOut {
  /** Of deliveries and days that were not read to their end. */
  readonly unfinished: number
  /** Their file in the archive is damaged. */
  readonly damaged: number
  /** Erased at a person's request. */
  readonly erased: number
  /** Older than the input `since`. */
  readonly older: number
  /** The input `resources` names no mail logs. */
  readonly unwanted: number
}

export const NOTHING_LEFT_OUT: LeftOut = {
  unfinished: 0,
  damaged: 0,
  erased: 0,
  older: 0,
  unwanted: 0,
}

/** What the requests of a run came to. */
export interface Traffic {
  readonly requests: number
  readonly rateLimited: number
  /** Smallest remaining count that the API reported, `null` if it never did. */
  readonly lowestRemaining: number | null
  /** How far our clock is ahead of the server's, `null` until an answer told. */
  readonly clockSkewMs: number | null
  /** Rows of lists that could not be read and were left out. */
  readonly oddRows: number
}

/** Everything that is told about a run: outputs, job summary, annotations. Numbers and our own words only. */
export interface RunResult {
  readonly counts: RunCounts
  readonly leftOut: LeftOut
  /** Days whose mail logs were to be read and were not, ascending. */
  readonly unread: readonly Gap[]
  /** Lists of the account that were due and that this run did not come to. */
  readonly unreadLists: readonly ('errors' | 'usage')[]
  /** Only deliveries that the user named were asked for. */
  readonly isNamed: boolean
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
