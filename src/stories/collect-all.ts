import type { Plan, PlannedRange } from '../core/coverage/plan.ts'
import { DAY_MS, parseTime } from '../core/time.ts'
import { DecodeError, HttpError } from '../errors.ts'
import { checkFilters } from './check-filters.ts'
import { payDebts } from './collect-named.ts'
import { putEndangeredFirst } from './endangered.ts'
import { fetchErrors, fetchUsage } from './fetch-account.ts'
import { oldestDay } from './harvest.ts'
import { listDeliveries } from './list-deliveries.ts'
import { startProgress } from './progress.ts'
import { readRange } from './read-logs.ts'
import { endsAll, endsReading, messageOf, noteEnd } from './run.ts'
import type { Session, Slicer } from './session.ts'
import { oweFindings, settleFindings } from './settle.ts'

const FILTER_CHECK_MS = 7 * DAY_MS

/** What is read from the lists of deliveries and logs. */
const LISTED = ['deliveries', 'logs', 'failures', 'reports', 'contents'] as const

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
      const isAnswer = error instanceof HttpError || error instanceof DecodeError
      if (endsReading(error) || !isAnswer) throw error
      run.problems.add('list-failed', '', messageOf(error))
    }
  }
}

async function listDays({ run, archive, harvest, ledger }: Session, plan: Plan): Promise<void> {
  const failed = await listDeliveries(run, harvest, plan.days)
  if (run.resources.has('deliveries')) {
    ledger.owed.days.push(...failed)
    ledger.paid.days.push(...plan.days.filter((day) => !failed.includes(day)))
  }
  const isWhole = archive.coverage.head === null && failed.length === 0
  if (isWhole) ledger.oldestListed = oldestDay(harvest)
}

async function readLists(session: Session, plan: Plan, slicer: Slicer): Promise<void> {
  const { run } = session
  await payDebts(session, slicer)
  if (LISTED.every((resource) => !run.resources.has(resource))) return
  await listDays(session, plan)
  if (!run.resources.has('logs') && !run.resources.has('failures')) return
  await readRanges(session, await putEndangeredFirst(run, plan.ranges), slicer)
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
    await oweFindings(session)
    return
  }
  await settleFindings(session, slicer)
  await fetchAccount(session)
}
