import type { Plan, PlannedRange } from '../core/plan.ts'
import { DAY_MS, parseTime } from '../core/time.ts'
import { checkFilters } from './check-filters.ts'
import { readDeliveries } from './collect-named.ts'
import { fetchErrors, fetchUsage } from './fetch-account.ts'
import { listDeliveries } from './fetch-deliveries.ts'
import { placeUncertain } from './place-uncertain.ts'
import { startProgress } from './progress.ts'
import { readRange } from './read-logs.ts'
import { endsAll, endsReading, messageOf, noteEnd } from './run.ts'
import { type Session, sortGroups } from './session.ts'
import {
  chooseDeliveries,
  compareHarvest,
  settleDeliveries,
  settleDetails,
  settleReports,
} from './settle.ts'

const FILTER_CHECK_MS = 7 * DAY_MS

/** Called after each page of a long walk; publishes finished shards when enough has gathered. */
export type AfterPage = () => Promise<void>

/** A range that fails stays open, and the run goes on with the next one. */
async function readRanges(
  session: Session,
  ranges: readonly PlannedRange[],
  afterPage: AfterPage,
): Promise<void> {
  const { run, ledger } = session
  for (const range of ranges) {
    const progress = startProgress(range)
    ledger.progress.push(progress)
    try {
      await readRange(session, progress, afterPage)
    } catch (error) {
      const isAnswer = error instanceof Error && ['HttpError', 'DecodeError'].includes(error.name)
      if (endsReading(error) || !isAnswer) throw error
      run.problems.add('list-failed', '', messageOf(error))
    }
  }
}

/** What earlier runs owe comes first (contract, section 6). */
async function payDebts(session: Session): Promise<void> {
  const { run, ledger, archive } = session
  const { details, deliveries } = archive.coverage.owed
  const wanted = new Map(details.map((id) => [id, undefined]))
  if (run.resources.has('failures')) await settleDetails(session, wanted)
  await readDeliveries(session, deliveries)
  ledger.paid.deliveries.push(...ledger.named)
}

async function readLists(session: Session, plan: Plan, afterPage: AfterPage): Promise<void> {
  const { run, ledger } = session
  await payDebts(session)
  const failed = await listDeliveries(run, session.harvest, plan.days)
  ledger.owed.days.push(...failed)
  ledger.paid.days.push(...plan.days.filter((day) => !failed.includes(day)))
  if (!run.resources.has('logs') && !run.resources.has('failures')) return
  await readRanges(session, plan.ranges, afterPage)
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
async function settle(session: Session): Promise<void> {
  const findings = await compareHarvest(session, () => true)
  const ids = await chooseDeliveries(session, findings)
  await settleDeliveries(session, ids)
  const earlier = session.ledger.owed.details.map((id) => [id, undefined] as const)
  await settleDetails(session, new Map([...earlier, ...findings.details]))
  await settleReports(session, findings, [...ids])
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

/** What the groups that can be published still lack is owed, because reading has ended. */
export async function oweDetails(session: Session): Promise<void> {
  await placeUncertain(session)
  const { ready } = sortGroups(session)
  const { details } = await compareHarvest(session, (group) => ready.has(group))
  session.ledger.owed.details.push(...details.keys())
}

/** Reads what the plan names into the harvest: lists first, then details oldest first, reports last. */
export async function collectAll(
  session: Session,
  plan: Plan,
  afterPage: AfterPage,
): Promise<void> {
  try {
    await readLists(session, plan, afterPage)
  } catch (error) {
    if (!endsReading(error)) throw error
    noteEnd(session.run, error)
    await oweDetails(session)
    return
  }
  await settle(session)
}
