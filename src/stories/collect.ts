import { daysLeft, findLostDays } from '../core/coverage/countdown.ts'
import type { Coverage } from '../core/coverage/coverage.ts'
import { type Plan, planFrom, planReads } from '../core/coverage/plan.ts'
import type { RunResult } from '../core/run-result.ts'
import { dayAt } from '../core/time.ts'
import type { Archive } from './archive.ts'
import { batchOf, isRunComplete, type Request, sumOf } from './batch.ts'
import { findExpected, isSameAccount } from './check-account.ts'
import { collectAll } from './collect-all.ts'
import { collectNamed } from './collect-named.ts'
import { type Batch, type Published, publish } from './publish.ts'
import type { Run } from './run.ts'
import { closeSession, openSession, type Session } from './session.ts'
import { createSlicer } from './slices.ts'

function planOf(run: Run, coverage: Coverage): Plan {
  return run.since === null
    ? planReads(coverage, run.began, run.capacity)
    : planFrom(run.since, run.began)
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

/** A clock that is wrong by minutes moves days and ages; the server's is shown beside it (field notes, row 27). */
function noteSkew(run: Run): void {
  const { clockSkewMs } = run.source.traffic()
  if (clockSkewMs === null || Math.abs(clockSkewMs) <= 120_000) return
  run.problems.add('clock-skew', String(Math.round(clockSkewMs / 1000)))
}

/** Red when what is unread would soon be gone (contract, section 6). */
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
    if (!isSameAccount(session)) return false
    const batch = batchOf(session, request, oldest, place)
    const result = await publish(session.run, session.archive, batch)
    session.archive = result.archive
    return published.push(result) > 0
  }
  const slicer = createSlicer(session, () => publishNow('slice'))
  if (isWhole) await collectAll(session, plan, slicer)
  else await collectNamed(session, slicer)
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
    await read(session, request, planOf(run, archive.coverage), published)
    noteSkew(run)
    const coverage = published.at(-1)?.coverage ?? archive.coverage
    if (isWhole) noteCountdown(run, coverage, request.warnDays)
    // Also one that came too late to cut the reading short (contract, section 6: "A signal ends red").
    if (run.stop.reason() === 'signal') run.problems.add('signal')
    noteUnsigned(run, request, published)
    return { result: report(session, request, published, coverage), end: session.archive }
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
  const changes = published.flatMap((one) => one.changes)
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
      filesChanged: published.reduce((sum, one) => sum + one.files, 0),
    },
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
