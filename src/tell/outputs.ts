import { safeUntil } from '../coverage/countdown.ts'
import type { Coverage, Gap } from '../coverage/coverage.ts'
import type { Traffic } from '../ports.ts'
import type { Problem } from '../problems.ts'
import type { ShardChange } from '../records/counts.ts'
import type { ShardKind } from '../records/layout.ts'

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

/** Why a record that was read is not kept. */
export type LeftOutReason =
  /** Its delivery or day was not read to its end. */
  | 'unfinished'
  /** Its file in the archive is damaged, or could not be written. */
  | 'unwritten'
  /** Erased at a person's request. */
  | 'erased'
  /** Older than the input `since`. */
  | 'older'
  /** The input `resources` does not name it. */
  | 'unwanted'
  /** A delivery that has not started. */
  | 'notStarted'
  /** Nothing is published of an account that is not known for certain. */
  | 'unchecked'

/** Records of one kind that were read and are not kept, each under one reason. */
export interface LeftOut {
  readonly kind: ShardKind
  readonly reason: LeftOutReason
  readonly rows: number
}

/** Pages of GitHub that show the archive. */
export interface ArchivePages {
  /** Every commit that changed a file; `path` from the root of the branch. */
  readonly historyOf: (path: string) => string
}

/** The pages of a branch; `repositoryUrl` without a slash at its end. */
export function pagesOf(repositoryUrl: string, branch: string): ArchivePages {
  return { historyOf: (path) => encodeURI(`${repositoryUrl}/commits/${branch}/${path}`) }
}

/** Everything that is told about a run: outputs, job summary, annotations. Numbers and our own words only. */
export interface RunResult {
  readonly counts: RunCounts
  readonly leftOut: readonly LeftOut[]
  /** Failure details that are kept although the mail log that they belong to is among the former. */
  readonly detailsAhead: number
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

/**
 * All outputs of the action, as they are until a run knows better: they are set on
 * every path, also when it fails.
 */
export function defaultOutputs(branch: string) {
  return {
    changed: 'false',
    commit: '',
    seal: '',
    'commit-url': '',
    branch,
    verified: 'false',
    tree: '',
    complete: 'false',
    deliveries: '0',
    'logs-read': '0',
    'logs-added': '0',
    'logs-updated': '0',
    failures: '0',
    'new-failures': '0',
    'failure-rate': '',
    reports: '0',
    requests: '0',
    'rate-limited': '0',
    'files-changed': '0',
    'safe-until': '',
    gap: '',
    'pull-request-number': '',
    'pull-request-url': '',
  }
}

/** Percent with one decimal, of the mails that are new in this run; '' where none is new. */
function failureRate({ logsAdded, newFailures }: RunResult['counts']): string {
  return logsAdded === 0 ? '' : ((newFailures / logsAdded) * 100).toFixed(1)
}

/** A finished run as outputs. */
export function toOutputs(result: RunResult, branch: string): ReturnType<typeof defaultOutputs> {
  const { counts, traffic, commit, pullRequest, coverage } = result
  const gaps = coverage.gaps.map(({ from, to }) => (from === to ? from : `${from}..${to}`))
  return {
    changed: String(counts.filesChanged > 0),
    commit: commit?.id ?? '',
    seal: result.seal,
    'commit-url': commit?.url ?? '',
    branch,
    verified: String(commit?.verified ?? false),
    tree: result.tree,
    complete: String(result.complete),
    deliveries: String(counts.deliveries),
    'logs-read': String(counts.logsRead),
    'logs-added': String(counts.logsAdded),
    'logs-updated': String(counts.logsUpdated),
    failures: String(counts.failures),
    'new-failures': String(counts.newFailures),
    'failure-rate': failureRate(counts),
    reports: String(counts.reports),
    requests: String(traffic.requests),
    'rate-limited': String(traffic.rateLimited),
    'files-changed': String(counts.filesChanged),
    'safe-until': safeUntil(coverage),
    gap: gaps.join(' '),
    'pull-request-number': String(pullRequest?.number ?? ''),
    'pull-request-url': pullRequest?.url ?? '',
  }
}
