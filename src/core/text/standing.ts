import { daysLeft, safeUntil } from '../../coverage/countdown.ts'
import type { Coverage, Gap } from '../../coverage/coverage.ts'
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

function formatOwed({ owed }: Coverage, texts: Texts): string {
  const { details, deliveries, reports, days } = owed
  const counts = [details, deliveries, reports, days].map((list) => list.length)
  const [detail = 0, delivery = 0, report = 0, day = 0] = counts
  const owes = texts.summary.owes(detail, delivery, report, day)
  const named = owes.filter(([count]) => count > 0).map(([, text]) => text)
  return named.length === 0 ? texts.none : texts.list(named)
}

/** Where the archive stands: its countdown, its gaps, what the next run has to fetch. One line each. */
export function formatStanding(coverage: Coverage, now: number, texts: Texts): readonly string[] {
  const { summary, strong } = texts
  return [
    strong(summary.safe, formatSafety(coverage, now, texts)),
    strong(summary.gaps, formatGaps(coverage.gaps, texts)),
    strong(summary.owed, formatOwed(coverage, texts)),
  ]
}
