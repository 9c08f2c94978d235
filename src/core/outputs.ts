import { safeUntil } from './coverage/countdown.ts'
import type { RunResult } from './run-result.ts'

/**
 * All outputs of the action (contract, section 3), as they are until a run knows better: they are set on
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
