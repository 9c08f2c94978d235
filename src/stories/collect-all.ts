import type { Plan, PlannedRange } from '../core/coverage/plan.ts'
import { startDay } from '../core/delivery.ts'
import { type Day, dueAfter, parseTime } from '../core/time.ts'
import { DecodeError, HttpError } from '../errors.ts'
import { askForKnownRow } from './check-account.ts'
import { checkFilters } from './check-filters.ts'
import { readOwedDeliveries } from './collect-named.ts'
import { fetchErrors, fetchUsage } from './fetch-account.ts'
import type { Harvest } from './harvest.ts'
import { listDeliveries } from './list-deliveries.ts'
import { startProgress } from './progress.ts'
import { readRange } from './read-logs.ts'
import { endsAll, endsReading, messageOf, noteEnd } from './run.ts'
import type { Session, Slicer } from './session.ts'
import { oweFindings, settleFindings } from './settle.ts'

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

/** The day of the oldest delivery that was listed. */
function oldestDay({ listedDays, deliveriesById }: Harvest): Day | null {
  const days = [...listedDays, ...[...deliveriesById.values()].map(startDay)]
  return days.filter((day) => day !== null && day !== '').sort()[0] ?? null
}

async function listDays(session: Session, plan: Plan): Promise<void> {
  const { archive, harvest, ledger } = session
  await listDeliveries(session, plan.days)
  if (harvest.refused.has('deliveries')) return
  const areListed = plan.days.every((day) => ledger.listed.has(day))
  const isWhole = archive.coverage.head === null && areListed
  if (isWhole) ledger.oldestListed = oldestDay(harvest)
}

async function readLists(session: Session, plan: Plan, slicer: Slicer): Promise<void> {
  const { run } = session
  if (LISTED.every((resource) => !run.resources.has(resource))) return
  await listDays(session, plan)
  if (!run.resources.has('logs') && !run.resources.has('failures')) return
  await askForKnownRow(session)
  await readRanges(session, plan.ranges, slicer)
  await readOwedDeliveries(session, slicer)
  await checkFiltersWhenDue(session)
}

async function checkFiltersWhenDue(session: Session): Promise<void> {
  const { run, archive, ledger } = session
  const checked = parseTime(archive.coverage.filtersChecked ?? '')
  const isDue = checked === undefined || run.began - checked >= dueAfter(7)
  if (!isDue || !ledger.progress.every((progress) => progress.finished)) return
  try {
    ledger.filtersChecked = await checkFilters(session)
    ledger.filtered = !ledger.filtersChecked
  } catch (error) {
    if (endsAll(error)) throw error
    run.problems.add('filters-unchecked', '', messageOf(error))
  }
}

async function fetchAccount({ run, archive, harvest, ledger }: Session): Promise<void> {
  try {
    ledger.errorsBy = await fetchErrors(run, archive, harvest)
    ledger.errorsRead = ledger.errorsBy !== undefined
    await fetchUsage(run, archive, harvest)
    ledger.accountAsked = true
  } catch (error) {
    if (!endsAll(error)) throw error
    noteEnd(run, error)
  }
}

/**
 * Reads what the plan names into the harvest: lists first, then what is asked for one by one: what earlier runs
 * owe, counts, details oldest first, reports last.
 */
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
