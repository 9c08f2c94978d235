import { findLostDays, findMissing } from '../coverage/countdown.ts'
import type { Coverage, Gap } from '../coverage/coverage.ts'
import type { Plan, PlannedRange } from '../coverage/plan.ts'
import type { Delivery } from '../records/delivery.ts'
import { compareIds } from '../records/id.ts'
import {
  deliveryShard,
  errorShard,
  failureShard,
  parseGroup,
  type Shard,
  USAGE_SHARD,
} from '../records/layout.ts'
import { type Day, dayAt, dueAfter, parseTime } from '../records/time.ts'
import type { LeftOut } from '../tell/outputs.ts'
import { fileDayOf, homeOf, shardOf } from './collected.ts'
import { isGroupFinished, type Progress } from './reading.ts'
import { findReady, isGroupPlaced, type Session } from './session.ts'

type Reason = LeftOut['reason']

const UNWRITTEN = ['damaged-file', 'unwritable-file'] as const

const hasUnwritten = ({ run }: Session) => UNWRITTEN.some((code) => run.problems.has(code))

const isUnwritten = ({ run }: Session, { stem }: Shard) =>
  UNWRITTEN.some((code) => run.problems.has(code, stem))

const rowsIn = ({ collected }: Session, groups: readonly string[]) =>
  groups.reduce((sum, name) => sum + (collected.groups.get(name)?.rows ?? 0), 0)

/** Logs that have no place, because a file in which they may be is damaged, count as unwritten, too. */
function countLogs(session: Session): readonly LeftOut[] {
  const { run, archive, collected } = session
  const groups = [...collected.groups.keys()]
  const waiting = collected.uncertain.length
  const { erased, older } = collected.seen.leftOut
  const named: [Reason, number][] = [
    ['erased', erased],
    ['older', older],
  ]
  const rest = rowsIn(session, groups) + waiting
  if (run.problems.has('account-unchecked')) named.push(['unchecked', rest])
  else if (!run.resources.has('logs')) named.push(['unwanted', rest])
  else {
    const ready = findReady(session)
    const open = groups.filter((name) => !ready.has(name))
    const unwritten = [...ready].filter((name) =>
      isUnwritten(session, shardOf(archive, collected, parseGroup(name))),
    )
    named.push(
      ['unfinished', rowsIn(session, open)],
      ['unwritten', rowsIn(session, unwritten) + waiting],
    )
  }
  return named.map(([reason, rows]) => ({ kind: 'logs', reason, rows }))
}

function countOf(records: Iterable<unknown>): number {
  let count = 0
  for (const _ of records) count++
  return count
}

/** Details wait until the file of their mail log has a name. They are not looked through without need. */
function countFailures(session: Session): {
  readonly leftOut: readonly LeftOut[]
  readonly ahead: number
} {
  const { archive, collected } = session
  const ready = findReady(session)
  const rows = { unfinished: 0, unwritten: 0, ahead: 0 }
  const isWhole = ready.size === collected.groups.size && !hasUnwritten(session)
  const groups = isWhole ? [] : collected.failures.groups()
  for (const { group, records } of groups) {
    const count = countOf(records)
    const shard = failureShard(shardOf(archive, collected, parseGroup(group)))
    if (!isGroupPlaced(session, group)) rows.unfinished += count
    else if (isUnwritten(session, shard)) rows.unwritten += count
    else if (!ready.has(group) && collected.groups.has(group)) rows.ahead += count
  }
  const reasons = ['unfinished', 'unwritten'] as const
  const leftOut = reasons.map(
    (reason) => ({ kind: 'failures', reason, rows: rows[reason] }) as const,
  )
  return { leftOut, ahead: rows.ahead }
}

/** Rows of deliveries in files that could not be written; they are not looked through without need. */
function countUnwrittenDeliveries(session: Session): number {
  const { archive, collected } = session
  if (!hasUnwritten(session)) return 0
  let rows = 0
  for (const { group: day, records } of collected.deliveriesByDay.groups()) {
    if (isUnwritten(session, deliveryShard(day || null))) rows += countOf(records)
  }
  const byId = [...collected.deliveriesById.values()]
  const isHidden = (delivery: Delivery) => {
    const isBulk = delivery.deliveryType === 'BULK'
    const day = isBulk
      ? homeOf(archive, collected, delivery.deliveryId)
      : fileDayOf(collected, delivery)
    return isUnwritten(session, deliveryShard(day))
  }
  return rows + byId.filter(isHidden).length
}

function countDeliveries(session: Session): readonly LeftOut[] {
  const { run, collected } = session
  const notStarted = run.problems.list().find(({ code }) => code === 'not-started')?.count ?? 0
  const named: readonly [Reason, number][] = run.resources.has('deliveries')
    ? [
        ['notStarted', notStarted],
        ['unwritten', countUnwrittenDeliveries(session)],
      ]
    : [['unwanted', collected.seen.deliveries]]
  return named.map(([reason, rows]) => ({ kind: 'deliveries', reason, rows }))
}

/** Of reports and of the account's lists. */
function countUnwrittenOthers(session: Session): readonly LeftOut[] {
  const { archive, collected } = session
  const reports = [...collected.reports.keys()].filter((id) =>
    isUnwritten(session, { kind: 'reports', stem: archive.reports.get(id) ?? '' }),
  )
  const errors = collected.errors.filter(({ errorTime }) =>
    isUnwritten(session, errorShard(errorTime)),
  )
  const usages = isUnwritten(session, USAGE_SHARD) ? collected.usages : []
  return [
    { kind: 'reports', reason: 'unwritten', rows: reports.length },
    { kind: 'errors', reason: 'unwritten', rows: errors.length },
    { kind: 'usage', reason: 'unwritten', rows: usages.length },
  ]
}

/**
 * What this run read and did not keep, each record under one reason; asked for after the last publication. With
 * the new, the changed and the archived ones they come to all that were read.
 */
export function countLeftOut(session: Session) {
  const { collected, run } = session
  const logs = countLogs(session)
  if (run.problems.has('account-unchecked')) {
    const { deliveries, failures, reports } = collected.seen
    const read = {
      deliveries,
      failures,
      reports,
      errors: collected.errors.length,
      usage: collected.usages.length,
    }
    const kinds = ['deliveries', 'failures', 'reports', 'errors', 'usage'] as const
    const rest = kinds.map((kind) => ({ kind, reason: 'unchecked', rows: read[kind] }) as const)
    return { leftOut: [...logs, ...rest].filter(({ rows }) => rows > 0), detailsAhead: 0 }
  }
  const failures = countFailures(session)
  const all = [
    ...logs,
    ...countDeliveries(session),
    ...failures.leftOut,
    ...countUnwrittenOthers(session),
  ]
  return { leftOut: all.filter(({ rows }) => rows > 0), detailsAhead: failures.ahead }
}

/** The newest day that a planned range can hold. */
function newestOf({ spans }: Coverage, { to, oldest }: PlannedRange, today: Day): Day {
  if (to === null) return today
  return spans.find((span) => compareIds(span.to, to) >= 0)?.day ?? oldest
}

const isWithin = ({ range }: Progress, { from, to }: PlannedRange) =>
  range.from === from || range.to === to

const latestOf = (days: readonly (Day | null)[]) =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1)

/** Logs of a delivery or day that may have more are not kept: their days are unread, too. */
function newestUnread({ collected, reading }: Session, position: Day): Day {
  const open = [...collected.groups.values()].filter(
    (facts) => !isGroupFinished(reading.progress, facts),
  )
  return latestOf([position, ...open.map(({ oldestDay }) => oldestDay)]) ?? position
}

/** The days of one planned range that this run did not come to, `undefined` when it read them all. */
function unreadOf(session: Session, before: Coverage, range: PlannedRange): Gap | undefined {
  const today = dayAt(session.run.began)
  const begun = session.reading.progress.filter((progress) => isWithin(progress, range))
  const open = begun.find(({ finished }) => !finished)
  if (open !== undefined) {
    const newest = open.position ?? newestOf(before, open.range, today)
    return { from: open.range.oldest, to: newestUnread(session, newest) }
  }
  // Of a range that was cut in two the newer part comes last.
  if (begun.some((progress) => progress.range.to === range.to)) return undefined
  const read = latestOf(begun.flatMap(({ days }) => [...days.keys()]))
  return { from: read ?? range.oldest, to: newestOf(before, range, today) }
}

/**
 * Days whose mail logs were to be read and were not, each span of days once, ascending. `before`: the coverage that
 * the run began with.
 */
export function findUnread(session: Session, before: Coverage, plan: Plan): readonly Gap[] {
  const { run, archive } = session
  if (!run.resources.has('logs') && !run.resources.has('failures')) return []
  const unread = plan.ranges.map((range) => unreadOf(session, before, range))
  // A run with the input `since` passes over what earlier ones left unread.
  const passed = run.since === null ? [] : findMissing(archive.coverage)
  const owed = passed.map(({ oldest, newest }) => ({ from: oldest, to: newest }))
  return [...owed, ...unread.filter((days) => days !== undefined)]
}

/** Lists of the account that reading ended before; the error-stop list is due once a day. */
export function findUnreadLists(
  { run, reading }: Session,
  before: Coverage,
): readonly ('errors' | 'usage')[] {
  if (reading.accountAsked) return []
  const isFresh =
    reading.errorsRead || run.began - (parseTime(before.errorsRead ?? '') ?? 0) < dueAfter(1)
  const lists = isFresh ? (['usage'] as const) : (['errors', 'usage'] as const)
  return lists.filter((name) => run.resources.has(name))
}

/** Notes days that were deleted unread since the last run, once: from then on the coverage knows them. */
export function noteGaps({ run, archive, reading }: Session): void {
  const known = archive.coverage.gaps
  const lost = findLostDays(archive.coverage, run.began).filter(
    (gap) => !known.some((other) => other.from <= gap.from && gap.to <= other.to),
  )
  reading.gaps = lost
  for (const { from, to } of lost) run.problems.add('gap', from === to ? from : `${from} to ${to}`)
}
