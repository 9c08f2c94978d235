import { daysLeft, findLostDays } from './coverage/countdown.ts'
import type { Coverage } from './coverage/coverage.ts'
import { type Plan, planFrom, planReads } from './coverage/plan.ts'
import type { Archive } from './merge/archive-state.ts'
import {
  type Batch,
  batchOf,
  isRunComplete,
  type Published,
  publish,
  type Request,
  sumOf,
} from './publish/publish.ts'
import { createSlicer } from './publish/slices.ts'
import { collectAll, findExpected, isSameAccount } from './read/everything.ts'
import { countLeftOut, findUnread, findUnreadLists } from './read/left.ts'
import { collectNamed } from './read/named.ts'
import { closeSession, openSession, releaseWritten, type Session } from './read/session.ts'
import { dayAt } from './records/time.ts'
import type { Run } from './run.ts'
import { NOTHING_LEFT_OUT, type RunResult } from './tell/outputs.ts'

function planOf(run: Run, coverage: Coverage): Plan {
  return run.since === null ? planReads(coverage, run.began) : planFrom(run.since, run.began)
}

/** Notes days that were deleted unread since the last run, once: from then on the coverage knows them. */
function noteGaps({ run, archive, ledger }: Session): void {
  const known = archive.coverage.gaps
  const lost = findLostDays(archive.coverage, run.began).filter(
    (gap) => !known.some((other) => other.from <= gap.from && gap.to <= other.to),
  )
  ledger.gaps = lost
  for (const { from, to } of lost) run.problems.add('gap', from === to ? from : `${from} to ${to}`)
}

/** A clock that is wrong by minutes moves days and ages; the server's is shown beside it. */
function noteSkew(run: Run): void {
  const { clockSkewMs } = run.source.traffic()
  if (clockSkewMs === null || Math.abs(clockSkewMs) <= 120_000) return
  run.problems.add('clock-skew', String(Math.round(clockSkewMs / 1000)))
}

/** Rows that could not be read: each costs only itself. */
function noteOddRows(run: Run): void {
  const { oddRows } = run.source.traffic()
  for (let row = 1; row <= oddRows; row++) run.problems.add('odd-row', String(row), '', '')
}

/** Red when what is unread would soon be gone. */
function noteCountdown(run: Run, coverage: Coverage, warnDays: number): void {
  const left = daysLeft(coverage, run.clock.now())
  if (left !== undefined && left <= warnDays) run.problems.add('near-deletion', String(left))
}

/** A dry run's commit has no id. */
function noteUnsigned(run: Run, { commitSigning }: Request, published: readonly Published[]): void {
  if (commitSigning !== 'always') return
  const commits = published.flatMap(({ commit }) => commit ?? [])
  for (const { id, verified } of commits) {
    if (id !== '' && !verified) run.problems.add('unsigned', id.slice(0, 12))
  }
}

async function read(session: Session, request: Request, plan: Plan, published: Published[]) {
  const oldest = plan.ranges.map((range) => range.oldest).sort()[0] ?? dayAt(session.run.began)
  const isWhole = request.deliveryIds.length === 0
  if (isWhole) session.ledger.expected = findExpected(session, plan)
  const publishNow = async (place: Batch['place']): Promise<boolean> => {
    if (!isSameAccount(session, place !== 'slice')) return false
    const batch = batchOf(session, request, oldest, place)
    const result = await publish(session.run, session.archive, batch)
    session.archive = result.archive
    if (place === 'slice') releaseWritten(session, result.written)
    return published.push(result) > 0
  }
  const slicer = createSlicer(session, () => publishNow('slice'))
  if (isWhole) await collectAll(session, plan, slicer)
  else await collectNamed(session, slicer)
  noteSkew(session.run)
  noteOddRows(session.run)
  await publishNow(published.length > 0 ? 'last-of-many' : 'only')
}

/**
 * One run from the open archive to its last commit. Throws `RefusedError`, `InputError`; what was done until
 * then is told to `noteResult`, for the outputs.
 */
export async function collect(
  run: Run,
  archive: Archive,
  request: Request,
  noteResult: (result: RunResult) => void = () => {},
): Promise<{ readonly result: RunResult; readonly end: Archive }> {
  const session = openSession(run, archive, request.deliveryIds)
  const published: Published[] = []
  try {
    if (archive.coverageBroken) run.problems.add('coverage-rebuilt')
    const isWhole = request.deliveryIds.length === 0
    if (isWhole) noteGaps(session)
    const plan = planOf(run, archive.coverage)
    await read(session, request, plan, published)
    const coverage = published.at(-1)?.coverage ?? archive.coverage
    if (isWhole) noteCountdown(run, coverage, request.warnDays)
    // Also one that came too late to cut the reading short.
    if (run.stop.reason() === 'signal') run.problems.add('signal')
    noteUnsigned(run, request, published)
    const told = {
      ...report(session, request, published, coverage),
      leftOut: countLeftOut(session),
      unread: isWhole ? findUnread(session, archive.coverage, plan) : [],
      unreadLists: isWhole ? findUnreadLists(session, archive.coverage) : [],
    }
    return { result: told, end: session.archive }
  } catch (error) {
    const coverage = published.at(-1)?.coverage ?? archive.coverage
    noteResult({ ...report(session, request, published, coverage), complete: false })
    throw error
  } finally {
    closeSession(session)
  }
}

function report(
  session: Session,
  request: Request,
  published: readonly Published[],
  coverage: Coverage,
): RunResult {
  const { run, harvest } = session
  // Without a file that changed, only the running month's usage is another one: it waits for the next commit.
  const changes = published.flatMap((one) => (one.files > 0 ? one.changes : []))
  const problems = run.problems.list()
  return {
    counts: {
      deliveries: harvest.seen.deliveries,
      logsRead: harvest.seen.logs,
      logsAdded: sumOf(changes, 'added'),
      logsUpdated: sumOf(changes, 'changed'),
      failures: harvest.seen.failures,
      newFailures: sumOf(changes, 'addedFailed'),
      reports: harvest.seen.reports,
      errors: harvest.errors.length,
      usages: harvest.usages.length,
      filesChanged: published.reduce((sum, one) => sum + one.files, 0),
    },
    leftOut: NOTHING_LEFT_OUT,
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
