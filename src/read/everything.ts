import type { Plan, PlannedRange } from '../coverage/plan.ts'
import { DecodeError, HttpError, InputError } from '../errors.ts'
import type { Archive } from '../merge/archive-state.ts'
import { compareIds, type Id, nextId } from '../records/id.ts'
import { DAY_MS, parseTime } from '../records/time.ts'
import { endsAll, endsReading, messageOf, noteEnd, type Run } from '../run.ts'
import { type Harvest, oldestDay } from './collected.ts'
import { listDeliveries } from './deliveries.ts'
import { putEndangeredFirst } from './endangered.ts'
import { startProgress } from './ledger.ts'
import { readRange } from './mail-logs.ts'
import { oweFindings, settleFindings } from './missing.ts'
import { payDebts } from './named.ts'
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

/**
 * A ready token tells no login id, so the logs must agree with the archive (contract, section 6): of the
 * rows that are read again one at least must come back. Whether this run may publish; throws `InputError`
 * when everything was read and none came back.
 */
export function isSameAccount({ run, ledger }: Session): boolean {
  if (run.knowsAccount || ledger.expected.size === 0 || ledger.isRecognized) return true
  if (!ledger.progress.every((progress) => progress.finished)) return false
  throw new InputError(
    `input 'api-token': the logs that it reads are not those of this archive; use the account it was begun with, or another 'branch'`,
  )
}

const TYPES = ['TRANSACTION', 'BULK', 'SMTP'] as const

/** Whether the unfiltered list shows a log by now: it became visible after the walk had passed. */
async function isListed(run: Run, id: Id): Promise<boolean> {
  const [log] = await run.source.listMailLogs({ anchor: nextId(id), count: 1 })
  return log?.maillogId === id
}

function wasPassed({ ledger }: Session, id: Id): boolean {
  return ledger.progress.some(({ range, highest }) => {
    return highest !== null && compareIds(range.from, id) <= 0 && compareIds(id, highest) <= 0
  })
}

/**
 * Asks once for each type for its newest log below the newest one seen: the walk must have seen it, or
 * the list was silently filtered (API page, 6.1: the default filters are not known). `false` when it was.
 */
async function checkFilters(session: Session): Promise<boolean> {
  const { run, harvest } = session
  const newest = [...harvest.newestByType.values()].sort(compareIds).at(-1)
  if (newest === undefined) return true
  for (const deliveryType of TYPES) {
    const query = { anchor: nextId(newest), count: 1, deliveryType }
    const [log] = await run.source.listMailLogs(query)
    if (log === undefined || harvest.newestByType.get(deliveryType) === log.maillogId) continue
    if (!wasPassed(session, log.maillogId)) continue
    if (await isListed(run, log.maillogId)) continue
    run.problems.add('filtered-list', deliveryType)
    return false
  }
  return true
}

/** As far back as usage is asked for when none is archived; the API's own limit is not known (API page, 9). */
const MONTHS_AT_FIRST = 12

/**
 * The error-stop list, whose entries live two weeks at most: read once a day. Returns whether it was
 * read. Throws what ends the reading for the whole run.
 */
async function fetchErrors(run: Run, archive: Archive, harvest: Harvest): Promise<boolean> {
  const read = parseTime(archive.coverage.errorsRead ?? '')
  if (!run.resources.has('errors') || (read !== undefined && run.began - read < DAY_MS))
    return false
  try {
    harvest.errors = await run.source.listErrorEntries()
    return true
  } catch (error) {
    if (endsAll(error)) throw error
    run.problems.add('errors-failed', '', messageOf(error))
    return false
  }
}

async function listUsage(run: Run, archive: Archive) {
  if (archive.shards.has('usage')) return run.source.listUsage(2)
  try {
    return await run.source.listUsage(MONTHS_AT_FIRST)
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 400) throw error
    return run.source.listUsage(1)
  }
}

/** One row a month. Throws what ends the reading for the whole run. */
async function fetchUsage(run: Run, archive: Archive, harvest: Harvest): Promise<void> {
  if (!run.resources.has('usage')) return
  try {
    harvest.usages = await listUsage(run, archive)
  } catch (error) {
    if (endsAll(error)) throw error
    run.problems.add('usage-failed', '', messageOf(error))
  }
}

const FILTER_CHECK_MS = 7 * DAY_MS

/** What is read from the lists of deliveries and logs. */
const LISTED = ['deliveries', 'logs', 'failures', 'reports'] as const

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
