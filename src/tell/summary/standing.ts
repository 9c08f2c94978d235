import { daysLeft, oldestUnread, RETENTION_DAYS, safeUntil } from '../../coverage/countdown.ts'
import type { Gap } from '../../coverage/coverage.ts'
import type { ProblemCode } from '../../problems.ts'
import { addDays, dayAt, daysFrom } from '../../records/time.ts'
import type { RunResult } from '../outputs.ts'
import type { Texts } from '../words.ts'
import { explainLeft } from './cause.ts'

/** Gaps shown; an archive with more of them has other worries. */
const MOST_GAPS = 10

/** Lost days, the newest first. */
export function formatGaps(gaps: readonly Gap[], texts: Texts): string {
  if (gaps.length === 0) return texts.none
  const shown = gaps.toReversed().slice(0, MOST_GAPS)
  const days = shown.map(({ from, to }) => texts.days(from, to))
  const rest = gaps.length - shown.length
  return texts.list(rest > 0 ? [...days, texts.more(rest)] : days)
}

/**
 * Days of unread mail logs, as one item however many ranges they come in. The list of deliveries may have shown
 * that there is nothing before some day; what the input `since` left out is not seen by it.
 */
function formatUnread({ unread, coverage }: RunResult, { standing }: Texts): string[] {
  if (unread.length === 0) return []
  const all = [...new Set(unread.flatMap(({ from, to }) => daysFrom(from, to)))].sort()
  const first = coverage.floor === null ? (coverage.since ?? '') : ''
  const held = all.filter((day) => day >= first)
  const days = held.length > 0 ? held : all
  return [standing.unread(days.length, days[0] ?? '', days.at(-1) ?? '')]
}

/** Whether the mail logs of a delivery may be owed, not its counts alone. */
function owesLogs({ isNamed, problems }: RunResult): boolean {
  return isNamed || problems.some(({ code }) => code === 'delivery-failed')
}

/** Mail logs that were read and wait for their file to be restored. */
function listDamaged({ leftOut }: RunResult, { standing }: Texts): readonly string[] {
  const unwritten = leftOut.filter(({ kind, reason }) => kind === 'logs' && reason === 'unwritten')
  return unwritten.map(({ rows }) => standing.unwrittenRows(rows))
}

/** Everything else that the next run has to fetch, in days and counts. */
function listUnread(result: RunResult, texts: Texts): readonly string[] {
  const { standing } = texts
  const { owed } = result.coverage
  const counts = [
    [owed.details.length, standing.owes.details],
    [owed.deliveries.length, standing.owes[owesLogs(result) ? 'deliveries' : 'counts']],
    [owed.reports.length, standing.owes.reports],
    [owed.days.length, standing.owes.days],
  ] as const
  return [
    ...formatUnread(result, texts),
    ...counts.flatMap(([count, tell]) => (count > 0 ? [tell(count)] : [])),
    ...result.unreadLists.map((name) => standing.lists[name]),
  ]
}

/** The reason of what is left: what went wrong, or why a complete run leaves it. */
function whyLeft({ complete, problems, isNamed, coverage }: RunResult, texts: Texts): string {
  const { leftThough } = texts.standing
  if (!complete) return explainLeft(problems, texts)
  if (isNamed) return leftThough.named
  const { details, deliveries, days } = coverage.owed
  const isReportsAlone = details.length + deliveries.length + days.length === 0
  return isReportsAlone ? leftThough.tooSoon : leftThough.unasked
}

type Answer = keyof Texts['standing']['answer']

/** Whether this run saw that something had been deleted unread. */
const losesNow = ({ problems }: RunResult) => problems.some(({ code }) => code === 'gap')

/** Whether no archive stands after the run, so that the next day's deletion takes what is kept nowhere. */
function isEmpty(result: RunResult): boolean {
  const { commit, complete, coverage, ended, isDryRun, isFirst } = result
  if (isDryRun) return isFirst
  return daysLeft(coverage, ended) === undefined && !complete && commit === null
}

function answerLoss(result: RunResult): Answer {
  const { coverage, ended, isDryRun } = result
  if (losesNow(result)) return 'yes'
  if (isEmpty(result)) return 'empty'
  const days = daysLeft(coverage, ended)
  if (!isDryRun && days === undefined) return 'nothingArchived'
  if (!isDryRun && days !== undefined && days <= 0) return 'perhaps'
  return coverage.gaps.length > 0 ? 'notByThis' : 'no'
}

/** What blastengine alone has, and until when. */
function tellDeadline(result: RunResult, left: readonly string[], texts: Texts): string {
  const { coverage, ended, isDryRun } = result
  const { standing } = texts
  if (isEmpty(result)) {
    const today = addDays(dayAt(ended), -RETENTION_DAYS)
    const next = isDryRun ? [standing.staysEmpty, standing.forReal] : [standing.runToday]
    return texts.sentences([standing.nothingYet(today), ...next])
  }
  if (isDryRun) return texts.sentences([standing.dryRun, standing.forReal])
  const [oldest, until, days] = [
    oldestUnread(coverage),
    safeUntil(coverage),
    daysLeft(coverage, ended),
  ]
  if (days === undefined) return standing.notCovered
  const isWhole = left.length === 0 && oldest === dayAt(result.began)
  return isWhole ? standing.allArchived(until) : standing.oldest(oldest, until, days)
}

/** Whether anything is lost, answered outright, with what the answer rests on. */
function formatLoss(result: RunResult, left: readonly string[], texts: Texts): string {
  const { standing } = texts
  const { coverage, problems } = result
  const has = (code: ProblemCode) => problems.some((problem) => problem.code === code)
  const gaps = formatGaps(coverage.gaps, texts)
  return standing.lost(
    texts.sentences([
      standing.answer[answerLoss(result)],
      losesNow(result) ? standing.gone(gaps) : '',
      tellDeadline(result, left, texts),
      has('damaged-file') ? standing.damaged : '',
      has('no-right') ? standing.noRight : '',
      coverage.gaps.length > 0 && !losesNow(result) ? standing.goneBefore(gaps) : '',
    ]),
  )
}

/** Where the archive stands: what is lost, and what the next run has to fetch, where there is something. */
export function formatStanding(result: RunResult, texts: Texts): string {
  const { standing, strong, longList } = texts
  const unread = listUnread(result, texts)
  const damaged = listDamaged(result, texts)
  const waits = result.problems.some(({ code }) => code === 'damaged-file') ? damaged : []
  const left = waits.length > 0 ? unread : [...unread, ...damaged]
  const why = unread.length === 0 ? '' : whyLeft(result, texts)
  const list = longList(left)
  const told = strong(standing.left, why === '' ? list : standing.leftBecause(list, why))
  const lines = [
    formatLoss(result, [...unread, ...damaged], texts),
    ...(left.length === 0 ? [] : [told]),
    ...(waits.length === 0 ? [] : [strong(standing.leftDamaged, longList(waits))]),
  ]
  return lines.map((line) => `- ${line}`).join('\n')
}
