import type { Plan, PlannedRange } from '../core/plan.ts'
import { DAY_MS, parseTime } from '../core/time.ts'
import { checkFilters } from './check-filters.ts'
import { readDeliveries } from './collect-named.ts'
import { fetchErrors, fetchUsage } from './fetch-account.ts'
import { listDeliveries } from './list-deliveries.ts'
import { startProgress } from './progress.ts'
import { readRange } from './read-logs.ts'
import { endsAll, endsReading, messageOf, noteEnd } from './run.ts'
import type { Session, Slicer } from './session.ts'
import {
  chooseDeliveries,
  compareHarvest,
  oweDetails,
  settleDeliveries,
  settleDetails,
} from './settle.ts'
import { settleReports } from './settle-reports.ts'

const FILTER_CHECK_MS = 7 * DAY_MS

/** A range that fails stays open, and the run goes on with the next one. */
async function readRanges(
  session: Session,
  ranges: readonly PlannedRange[],
  slicer: Slicer,
): Promise<void> {
  const { run, ledger } = session
  for (const range of ranges) {
    const progress = startProgress(range)
    ledger.progress.push(progress)
    try {
      await readRange(session, progress, slicer.afterPage)
    } catch (error) {
      const isAnswer = error instanceof Error && ['HttpError', 'DecodeError'].includes(error.name)
      if (endsReading(error) || !isAnswer) throw error
      run.problems.add('list-failed', '', messageOf(error))
    }
  }
}

/** What earlier runs owe comes first (contract, section 6). */
async function payDebts(session: Session, slicer: Slicer): Promise<void> {
  const { run, ledger, archive } = session
  const { details, deliveries } = archive.coverage.owed
  const wanted = new Map(details.map((id) => [id, undefined]))
  if (run.resources.has('failures')) await settleDetails(session, wanted, slicer)
  await readDeliveries(session, deliveries)
  ledger.paid.deliveries.push(...ledger.named)
}

async function readLists(session: Session, plan: Plan, slicer: Slicer): Promise<void> {
  const { run, ledger } = session
  await payDebts(session, slicer)
  const failed = await listDeliveries(run, session.harvest, plan.days)
  ledger.owed.days.push(...failed)
  ledger.paid.days.push(...plan.days.filter((day) => !failed.includes(day)))
  if (!run.resources.has('logs') && !run.resources.has('failures')) return
  await readRanges(session, plan.ranges, slicer)
  await checkFiltersWhenDue(session)
}

async function checkFiltersWhenDue(session: Session): Promise<void> {
  const { run, archive, ledger } = session
  const checked = parseTime(archive.coverage.filtersChecked ?? '')
  const isDue = checked === undefined || run.began - checked >= FILTER_CHECK_MS
  if (!isDue || !ledger.progress.every((progress) => progress.finished)) return
  ledger.filtersChecked = await checkFilters(session)
  ledger.filtered = !ledger.filtersChecked
}

/** Everything that is asked for one by one. */
async function settle(session: Session, slicer: Slicer): Promise<void> {
  const { owed } = session.ledger
  const findings = await compareHarvest(session, () => true)
  const ids = await chooseDeliveries(session, findings)
  await settleDeliveries(session, ids)
  // Once their counts are archived, only this debt makes the next run come back to them.
  if (session.run.resources.has('reports')) owed.reports = [...ids]
  const earlier = owed.details.map((id) => [id, undefined] as const)
  await settleDetails(session, new Map([...earlier, ...findings.details]), slicer)
  await settleReports(session, findings, [...ids], slicer)
  await fetchAccount(session)
}

async function fetchAccount({ run, archive, harvest, ledger }: Session): Promise<void> {
  try {
    ledger.errorsRead = await fetchErrors(run, archive, harvest)
    await fetchUsage(run, archive, harvest)
  } catch (error) {
    if (!endsAll(error)) throw error
    noteEnd(run, error)
  }
}

/** Reads what the plan names into the harvest: lists first, then details oldest first, reports last. */
export async function collectAll(session: Session, plan: Plan, slicer: Slicer): Promise<void> {
  try {
    await readLists(session, plan, slicer)
  } catch (error) {
    if (!endsReading(error)) throw error
    noteEnd(session.run, error)
    await oweDetails(session)
    return
  }
  await settle(session, slicer)
}
