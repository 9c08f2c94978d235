import type { Plan, PlannedRange } from '../coverage/plan.ts'
import { DecodeError, HttpError, InputError } from '../errors.ts'
import { startDay } from '../records/delivery.ts'
import { compareIds, type Id, nextId } from '../records/id.ts'
import { type Day, dueAfter, parseTime } from '../records/time.ts'
import { endsAll, endsReading, messageOf, noteEnd, type Run } from '../run.ts'
import { fetchErrors, fetchUsage } from './account-lists.ts'
import type { Harvest } from './collected.ts'
import { listDeliveries } from './deliveries.ts'
import { startProgress } from './ledger.ts'
import { readRange } from './mail-logs.ts'
import { oweFindings, settleFindings } from './missing.ts'
import { readOwedDeliveries } from './named.ts'
import type { Session, Slicer } from './session.ts'

/** Rows that earlier runs saw at the end of each day, and that the plan reads again. */
export function findExpected({ archive }: Session, plan: Plan): Set<Id> {
  const isPlanned = (id: Id) =>
    plan.ranges.some(({ from, to }) => {
      return compareIds(from, id) <= 0 && (to === null || compareIds(id, to) <= 0)
    })
  const ends = archive.coverage.spans.filter(({ rows }) => rows > 0).map(({ to }) => to)
  return new Set(ends.filter(isPlanned))
}

/** Whether the login id was given, and compared with the one that the archive was begun with. */
function isKnownByLogin({ run, archive }: Session): boolean {
  return run.knowsAccount && archive.properties?.account != null
}

/**
 * A ready token tells no login id, so rows that are read must agree with archived ones. One request before all
 * others shows that for most runs, wherever they end later. It only guards: that it fails is no news, for the
 * lists show the same. Throws what ends all reading.
 */
async function askForKnownRow(session: Session): Promise<void> {
  const { run, ledger } = session
  const known = [...ledger.expected].sort(compareIds).at(-1)
  if (isKnownByLogin(session) || known === undefined) return
  try {
    const [log] = await run.source.listMailLogs({ anchor: nextId(known), count: 1 })
    ledger.isRecognized ||= log?.maillogId === known
  } catch (error) {
    if (endsAll(error)) throw error
  }
}

/** Whether the list was read past an id. */
function wasPassed({ ledger }: Session, id: Id): boolean {
  return ledger.progress.some(({ range, highest, lowest }) => {
    const isBelowTop = range.to === null || (highest !== null && compareIds(id, highest) <= 0)
    return lowest !== null && compareIds(lowest, id) <= 0 && isBelowTop
  })
}

/**
 * Whether this run may publish: an archived row came back, or nothing was read that could be another account's.
 * Throws `InputError` when all archived rows were passed and none came back.
 */
export function isSameAccount(session: Session, isLast: boolean): boolean {
  const { run, harvest, ledger } = session
  if (isKnownByLogin(session) || ledger.expected.size === 0 || ledger.isRecognized) return true
  if ([...ledger.expected].every((id) => wasPassed(session, id))) {
    throw new InputError(
      `input 'api-token': the logs that it reads are not those of this archive; use the account it was begun with, or another 'branch'`,
    )
  }
  const isNothing = harvest.seen.logs + harvest.seen.deliveries === 0
  if (isLast && !isNothing) run.problems.add('account-unchecked')
  return isNothing
}

const TYPES = ['TRANSACTION', 'BULK', 'SMTP'] as const

/** Whether the unfiltered list shows a log by now: it became visible after the walk had passed. */
async function isListed(run: Run, id: Id): Promise<boolean> {
  const [log] = await run.source.listMailLogs({ anchor: nextId(id), count: 1 })
  return log?.maillogId === id
}

function isShown({ ledger }: Session, id: Id): boolean {
  return ledger.progress.some(({ range, highest }) => {
    return highest !== null && compareIds(range.from, id) <= 0 && compareIds(id, highest) <= 0
  })
}

/**
 * Asks once for each type for its newest log below the newest one seen: the walk must have seen it, or
 * the list was silently filtered. `false` when it was.
 */
async function checkFilters(session: Session): Promise<boolean> {
  const { run, harvest } = session
  const newest = [...harvest.newestByType.values()].sort(compareIds).at(-1)
  if (newest === undefined) return true
  for (const deliveryType of TYPES) {
    const query = { anchor: nextId(newest), count: 1, deliveryType }
    const [log] = await run.source.listMailLogs(query)
    if (log === undefined || harvest.newestByType.get(deliveryType) === log.maillogId) continue
    if (!isShown(session, log.maillogId)) continue
    if (await isListed(run, log.maillogId)) continue
    run.problems.add('filtered-list', deliveryType)
    return false
  }
  return true
}

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
