import { type Plan, planFrom, planReads } from './coverage/plan.ts'
import type { Archive } from './merge/archive-state.ts'
import { createPublications, type Publications } from './publish/publications.ts'
import type { Request } from './publish/publish.ts'
import { endedResultOf, resultOf } from './publish/result.ts'
import { fetchAccountLists } from './read/account-lists.ts'
import { untilEnd } from './read/attempt.ts'
import { fetchCounts } from './read/deliveries/counts.ts'
import { listDeliveries } from './read/deliveries/list.ts'
import { fetchFailures } from './read/failures.ts'
import { checkFilters, findExpected, noteTraffic } from './read/guards.ts'
import { noteGaps } from './read/left.ts'
import { readMailLogs } from './read/mail-logs.ts'
import { compare, fetchOwed, findUndated, oweMissing } from './read/missing.ts'
import { readNamed, readOwedDeliveries } from './read/named.ts'
import { fetchOpenReports } from './read/open-reports.ts'
import { closeSession, type EarlyPublication, openSession, type Session } from './read/session.ts'
import { endsReading, type Run } from './run.ts'
import type { RunResult } from './tell/outputs.ts'

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
  const before = archive.coverage
  const plan = run.since === null ? planReads(before, run.began) : planFrom(run.since, run.began)
  const session = openSession(run, archive, request.deliveryIds)
  const publications = createPublications(session, request, plan)
  try {
    if (archive.coverageBroken) run.problems.add('coverage-rebuilt')
    await findUndated(session)
    if (session.requested.size === 0) await readEverything(session, plan, publications)
    else await readByName(session, publications)
    noteTraffic(run)
    await run.reporter.group('Publish', () => publications.publishRest())
    const tree = await publications.tree()
    const result = resultOf(session, request, publications.list, { plan, before, tree })
    return { result, end: session.archive }
  } catch (error) {
    noteResult(endedResultOf(session, request, publications.list, before))
    throw error
  } finally {
    closeSession(session)
  }
}

/** Everything that blastengine retains: lists first, then what is missing, one by one. */
async function readEverything(session: Session, plan: Plan, { early }: Publications) {
  const { run, reading } = session
  const { group } = run.reporter
  noteGaps(session)
  reading.expected = findExpected(session, plan)
  const lists = async () => {
    await group('List deliveries', () => listDeliveries(session, plan.days))
    await group('Read mail logs', () => readMailLogs(session, plan.ranges, early))
    await group('Read owed deliveries', () => readOwedDeliveries(session, early))
    await group('Check the list of mail logs', () => checkFilters(session))
  }
  const isListed = await untilEnd(run, lists, endsReading)
  if (!isListed) return oweMissing(session)
  await fetchMissing(session, early)
  await group('Fetch account lists', () => fetchAccountLists(session))
}

/** The deliveries that the user named. */
async function readByName(session: Session, { early }: Publications) {
  await session.run.reporter.group('Read deliveries', () => readNamed(session, early))
  await fetchMissing(session, early)
}

/** What the archive lacks and only single requests bring: what earlier runs owe, then details oldest first, reports last. */
async function fetchMissing(session: Session, early: EarlyPublication) {
  const { group } = session.run.reporter
  const missing = await group('Compare with the archive', () => compare(session))
  await group('Fetch what is owed', () => fetchOwed(session, missing, early))
  await group('Fetch counts', () => fetchCounts(session, missing))
  await group('Fetch failures', () => fetchFailures(session, missing, early))
  await group('Fetch open reports', () => fetchOpenReports(session, missing, early))
}
