import { RETENTION_DAYS } from '../coverage/countdown.ts'
import type { Plan } from '../coverage/plan.ts'
import { InputError } from '../errors.ts'
import { readWhole, unlessDamaged } from '../merge/shards.ts'
import { compareIds, type Id, nextId } from '../records/id.ts'
import { readShardName } from '../records/layout.ts'
import { MAIL_LOGS } from '../records/mail-log.ts'
import { addDays, dayAt, dueAfter, parseTime } from '../records/time.ts'
import type { Run } from '../run.ts'
import { attempt } from './attempt.ts'
import { readsMailLogs, type Session } from './session.ts'

const TYPES = ['TRANSACTION', 'BULK', 'SMTP'] as const

/** Whether the unfiltered list shows a log by now: it became visible after the walk had passed. */
async function isListed(run: Run, id: Id): Promise<boolean> {
  const [log] = await run.source.listMailLogs({ anchor: nextId(id), count: 1 })
  return log?.maillogId === id
}

function isShown({ reading }: Session, id: Id): boolean {
  return reading.progress.some(({ range, highest }) => {
    return highest !== null && compareIds(range.from, id) <= 0 && compareIds(id, highest) <= 0
  })
}

/**
 * Asks once for each type for its newest log below the newest one seen: the walk must have seen it, or
 * the list was silently filtered. `false` when it was.
 */
async function showsAllTypes(session: Session): Promise<boolean> {
  const { run, collected } = session
  const newest = [...collected.newestByType.values()].sort(compareIds).at(-1)
  if (newest === undefined) return true
  for (const deliveryType of TYPES) {
    const query = { anchor: nextId(newest), count: 1, deliveryType }
    const [log] = await run.source.listMailLogs(query)
    if (log === undefined || collected.newestByType.get(deliveryType) === log.maillogId) continue
    if (!isShown(session, log.maillogId)) continue
    if (await isListed(run, log.maillogId)) continue
    run.problems.add('filtered-list', deliveryType)
    return false
  }
  return true
}

/** Once a week, after every planned range was read: whether the list of mail logs leaves out a delivery type. */
export async function checkFilters(session: Session): Promise<void> {
  const { run, archive, reading } = session
  if (!readsMailLogs(run)) return
  const checked = parseTime(archive.coverage.filtersChecked ?? '')
  const isDue = checked === undefined || run.began - checked >= dueAfter(7)
  if (!isDue || !reading.progress.every((progress) => progress.finished)) return
  const isWhole = await attempt(session, { problem: 'filters-unchecked' }, () =>
    showsAllTypes(session),
  )
  reading.filtersChecked = isWhole === true
  reading.filtered = isWhole === false
}

/** A clock that is wrong by minutes moves days and ages; the server's is shown beside it. */
const MOST_SKEW_MS = 120_000

/** Notes what blastengine's answers told besides their contents: its clock, and rows that could not be read. */
export function noteTraffic({ source, problems }: Run): void {
  const { clockSkewMs, oddRows } = source.traffic()
  if (clockSkewMs !== null && Math.abs(clockSkewMs) > MOST_SKEW_MS) {
    problems.add('clock-skew', String(Math.round(clockSkewMs / 1000)))
  }
  // Each costs only itself.
  for (let row = 1; row <= oddRows; row++) problems.add('odd-row', String(row), '', '')
}

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
export async function askForKnownRow(session: Session): Promise<void> {
  const { run, reading } = session
  const known = [...reading.expected].sort(compareIds).at(-1)
  if (isKnownByLogin(session) || known === undefined) return
  const page = await attempt(session, { problem: null }, () =>
    run.source.listMailLogs({ anchor: nextId(known), count: 1 }),
  )
  reading.isRecognized ||= page?.[0]?.maillogId === known
}

/** Whether the list was read past an id. */
function wasPassed({ reading }: Session, id: Id): boolean {
  return reading.progress.some(({ range, highest, lowest }) => {
    const isBelowTop = range.to === null || (highest !== null && compareIds(id, highest) <= 0)
    return lowest !== null && compareIds(lowest, id) <= 0 && isBelowTop
  })
}

/** So many archived rows are looked for. */
const MOST_COMPARED = 10_000

/** Paths of the archived mail logs of the days that blastengine still has. */
function retainedLogs({ run, archive }: Session): string[] {
  const oldest = addDays(dayAt(run.began), -RETENTION_DAYS)
  return [...archive.shards].flatMap(([stem, paths]) => {
    const name = readShardName({ kind: 'logs', stem })
    return name !== undefined && (name.day ?? oldest) >= oldest ? paths : []
  })
}

/** Archived mail logs in what was read. A damaged file gives none. */
async function findPassed(session: Session): Promise<Set<Id>> {
  const { branch } = session.run
  const { files } = session.archive.state
  const passed = new Set<Id>()
  for (const path of retainedLogs(session)) {
    if (passed.size >= MOST_COMPARED) break
    const logs = await unlessDamaged(readWhole(branch, files, [path], MAIL_LOGS))
    const here = (logs ?? []).filter(({ maillogId }) => wasPassed(session, maillogId))
    for (const { maillogId } of here) passed.add(maillogId)
  }
  return passed
}

/** A day that was read in part, or of which a part could not be kept, may end with an id that is no row's. */
async function meetsArchive(session: Session): Promise<boolean> {
  const passed = await findPassed(session)
  if (passed.size === 0) return true
  for (const { records } of session.collected.logs.groups()) {
    for (const { maillogId } of records) if (passed.has(maillogId)) return true
  }
  return false
}

/**
 * Whether this run may publish: an archived row came back, or nothing was read that could be another account's.
 * Throws `InputError` when archived rows were passed and none came back.
 */
export async function isSameAccount(session: Session, isLast: boolean): Promise<boolean> {
  const { run, collected, reading } = session
  if (isKnownByLogin(session) || reading.expected.size === 0 || reading.isRecognized) return true
  if ([...reading.expected].every((id) => wasPassed(session, id))) {
    reading.isRecognized = await meetsArchive(session)
    if (reading.isRecognized) return true
    throw new InputError(
      `input 'api-token': the logs that it reads are not those of this archive; use the account it was begun with, or another 'branch'`,
    )
  }
  const isNothing = collected.seen.logs + collected.seen.deliveries === 0
  if (isLast && !isNothing) run.problems.add('account-unchecked')
  return isNothing
}
