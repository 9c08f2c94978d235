import { findLostDays } from '../coverage/countdown.ts'
import type { Coverage, Gap } from '../coverage/coverage.ts'
import type { Plan, PlannedRange } from '../coverage/plan.ts'
import { compareIds } from '../records/id.ts'
import { parseGroup } from '../records/layout.ts'
import { type Day, dayAt, dueAfter, parseTime } from '../records/time.ts'
import type { LeftOut } from '../tell/outputs.ts'
import { shardOf } from './collected.ts'
import { isGroupFinished, type Progress } from './reading.ts'
import { findReady, type Session } from './session.ts'

const UNWRITTEN = ['damaged-file', 'unwritable-file'] as const

/** Rows of the given log groups whose file in the archive is damaged or cannot be written. */
export function countDamaged(
  { run, archive, collected }: Session,
  groups: Iterable<string>,
): number {
  let rows = 0
  for (const name of groups) {
    const facts = collected.groups.get(name)
    const { stem } = shardOf(archive, collected, parseGroup(name))
    const isUnwritten = UNWRITTEN.some((code) => run.problems.has(code, stem))
    if (facts !== undefined && isUnwritten) rows += facts.rows
  }
  return rows
}

/**
 * Mail logs that this run read and did not keep, each under one reason; asked for after the last publication. With
 * the new, the changed and the known ones they come to all that were read.
 */
export function countLeftOut(session: Session): LeftOut {
  const { run, collected } = session
  const { leftOut } = collected.seen
  const groups = [...collected.groups.keys()]
  const rowsOf = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + (collected.groups.get(name)?.rows ?? 0), 0)
  if (!run.resources.has('logs')) return { ...leftOut, unwanted: rowsOf(groups) }
  const ready = findReady(session)
  const unfinished = groups.filter((name) => !ready.has(name))
  const damaged = leftOut.damaged + countDamaged(session, ready)
  return { ...leftOut, damaged, unfinished: rowsOf(unfinished) }
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
  const { run } = session
  if (!run.resources.has('logs') && !run.resources.has('failures')) return []
  const unread = plan.ranges.map((range) => unreadOf(session, before, range))
  return unread.filter((days) => days !== undefined)
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
