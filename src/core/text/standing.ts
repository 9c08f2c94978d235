import { explainLeft } from '../../tell/because.ts'
import { daysLeft, safeUntil } from '../coverage/countdown.ts'
import type { Coverage, Gap } from '../coverage/coverage.ts'
import type { RunResult } from '../run-result.ts'
import { daysFrom } from '../time.ts'
import type { Texts } from './texts.ts'

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

/** Until when nothing is lost, with the days that are left; `now` in ms. */
function formatSafety(coverage: Coverage, now: number, { summary, daysLeft: left }: Texts) {
  const day = safeUntil(coverage)
  const days = daysLeft(coverage, now)
  if (day === '' || days === undefined) return summary.notCovered
  return summary.safeUntil(day, left(days))
}

/** The reason of what is left: what went wrong, or why a complete run leaves it. */
function whyLeft({ complete, problems, isNamed, coverage }: RunResult, texts: Texts): string {
  const { leftThough } = texts.summary
  if (!complete) return explainLeft(problems, texts.language)
  if (isNamed) return leftThough.named
  const { details, deliveries, days } = coverage.owed
  const isReportsAlone = details.length + deliveries.length + days.length === 0
  return isReportsAlone ? leftThough.tooSoon : leftThough.unasked
}

/** Days of unread mail logs, as one item however many ranges they come in. */
function formatUnread(unread: readonly Gap[], { summary }: Texts): string[] {
  if (unread.length === 0) return []
  const days = [...new Set(unread.flatMap(({ from, to }) => daysFrom(from, to)))].sort()
  return [summary.unread(days.length, days[0] ?? '', days.at(-1) ?? '')]
}

function formatLeft(result: RunResult, texts: Texts): string {
  const { summary } = texts
  const { damaged } = result.leftOut
  const { details, deliveries, reports, days } = result.coverage.owed
  const counts = [details, deliveries, reports, days].map((list) => list.length)
  const [detail = 0, delivery = 0, report = 0, day = 0] = counts
  const owes = texts.summary.owes(detail, delivery, report, day)
  const named = [
    ...formatUnread(result.unread, texts),
    ...(damaged > 0 ? [summary.damagedRows(damaged)] : []),
    ...owes.filter(([count]) => count > 0).map(([, text]) => text),
    ...result.unreadLists.map((name) => summary.lists[name]),
  ]
  if (named.length === 0) return texts.none
  const why = whyLeft(result, texts)
  const left = texts.leftList(named)
  return why === '' ? left : texts.summary.leftBecause(left, why)
}

/** Where the archive stands: its countdown, its gaps, what the next run has to fetch. One line each. */
export function formatStanding(result: RunResult, texts: Texts): readonly string[] {
  const { summary, strong } = texts
  const { coverage, ended: now } = result
  return [
    strong(summary.safe, formatSafety(coverage, now, texts)),
    strong(summary.gaps, formatGaps(coverage.gaps, texts)),
    strong(summary.owed, formatLeft(result, texts)),
  ]
}
