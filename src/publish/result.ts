import { daysLeft } from '../coverage/countdown.ts'
import type { Coverage } from '../coverage/coverage.ts'
import type { Plan } from '../coverage/plan.ts'
import { countLeftOut, findUnread, findUnreadLists } from '../read/left.ts'
import type { Session } from '../read/session.ts'
import type { RunResult } from '../tell/outputs.ts'
import { isRunComplete, type Published, type Request, sumChanges } from './publish.ts'

/** Red when what is unread would soon be gone. */
function noteCountdown({ run }: Session, coverage: Coverage, warnDays: number): void {
  const left = daysLeft(coverage, run.clock.now())
  if (left !== undefined && left <= warnDays) run.problems.add('near-deletion', String(left))
}

/** A dry run's commit has no id. */
function noteUnsigned(
  { run }: Session,
  { commitSigning }: Request,
  published: readonly Published[],
): void {
  if (commitSigning !== 'always') return
  const commits = published.flatMap(({ commit }) => commit ?? [])
  for (const { id, verified } of commits) {
    if (id !== '' && !verified) run.problems.add('unsigned', id.slice(0, 12))
  }
}

/** What a run came to that went to its end; `published`: its publications; `before`: the coverage it began with; `tree`: of the archive after them. */
export function resultOf(
  session: Session,
  request: Request,
  published: readonly Published[],
  {
    plan,
    before,
    tree,
  }: {
    readonly plan: Plan
    readonly before: Coverage
    readonly tree: string
  },
): RunResult {
  const { run } = session
  const isWhole = request.deliveryIds.length === 0
  const coverage = published.at(-1)?.coverage ?? before
  if (isWhole) noteCountdown(session, coverage, request.warnDays)
  // Also one that came too late to cut the reading short.
  if (run.stop.reason() === 'signal') run.problems.add('signal')
  noteUnsigned(session, request, published)
  return {
    ...report(session, request, published, coverage),
    tree,
    ...countLeftOut(session),
    unread: isWhole ? findUnread(session, before, plan) : [],
    unreadLists: isWhole ? findUnreadLists(session, before) : [],
  }
}

/** What a run came to until an error ended it. */
export function endedResultOf(
  session: Session,
  request: Request,
  published: readonly Published[],
  before: Coverage,
): RunResult {
  const coverage = published.at(-1)?.coverage ?? before
  return { ...report(session, request, published, coverage), complete: false }
}

function report(
  session: Session,
  request: Request,
  published: readonly Published[],
  coverage: Coverage,
): RunResult {
  const { run, collected } = session
  // Without a file that changed, only the running month's usage is another one: it waits for the next commit.
  const changes = published.flatMap((one) => (one.files > 0 ? one.changes : []))
  const problems = run.problems.list()
  return {
    counts: {
      deliveries: collected.seen.deliveries,
      logsRead: collected.seen.logs,
      logsAdded: sumChanges(changes, 'added'),
      logsUpdated: sumChanges(changes, 'changed'),
      failures: collected.seen.failures,
      newFailures: sumChanges(changes, 'addedFailed'),
      reports: collected.seen.reports,
      errors: collected.errors.length,
      usages: collected.usages.length,
      filesChanged: published.reduce((sum, one) => sum + one.files, 0),
    },
    leftOut: [],
    detailsAhead: 0,
    unread: [],
    unreadLists: [],
    isNamed: request.deliveryIds.length > 0,
    traffic: run.source.traffic(),
    changes,
    problems,
    complete: isRunComplete(session, coverage),
    coverage,
    commit: published.findLast((one) => one.commit !== undefined)?.commit ?? null,
    tree: published.at(-1)?.tree ?? '',
    seal: published.findLast((one) => one.commit !== undefined)?.seal ?? '',
    pullRequest: null,
    isFirst: session.isFirst,
    isDryRun: request.isDryRun,
    began: run.began,
    ended: run.clock.now(),
  }
}
