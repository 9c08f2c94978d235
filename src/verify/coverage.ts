import { daysLeft } from '../coverage/countdown.ts'
import { type Coverage, isAhead, NO_COVERAGE, type Span } from '../coverage/coverage.ts'
import { formatCoverage, parseCoverage } from '../coverage/file.ts'
import { readCoverage } from '../merge/archive-state.ts'
import { createLogCounts, type LogCounts } from '../records/counts.ts'
import { compareIds } from '../records/id.ts'
import { COVERAGE_FILE, partPath } from '../records/layout.ts'
import { DAY_MS, parseTime } from '../records/time.ts'
import { regularFiles, type Snapshot, type Verification } from './context.ts'
import type { IdIndex, LogCount } from './logs.ts'
import { readDecoded } from './shards.ts'

/** What coverage.json says, held against the files and the clock. */

const sortedText = (counts: ReadonlyMap<string, number>) => JSON.stringify([...counts].sort())

/** Two counts of one shard; `erased` records may have left it since the first. */
function areSameCounts(known: LogCounts, counted: LogCounts, erased: number): boolean {
  const missing = known.total - counted.total
  if (missing > 0 && missing <= erased) return true
  const maps = ['byStatus', 'codes', 'domains'] as const
  return (
    known.total === counted.total &&
    known.opened === counted.opened &&
    known.lastOpen === counted.lastOpen &&
    maps.every((name) => sortedText(known[name]) === sortedText(counted[name]))
  )
}

/** Whether the ranges ascend and do not overlap. */
function areSpansInOrder(spans: readonly Span[]): boolean {
  return spans.every((span, index) => {
    const next = spans[index + 1]
    const rightWay = compareIds(span.from, span.to) <= 0
    return rightWay && (next === undefined || compareIds(span.to, next.from) < 0)
  })
}

/**
 * Rows that the current spans say were read, less the mail logs that are archived between their ends; above
 * 0: so many are missing. Late rows may be counted in the span of a neighbouring day, so spans are not
 * compared one by one.
 */
function countMissingRows({ spans }: Coverage, logs: IdIndex): number {
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return 0
  const rows = spans.reduce((sum, span) => sum + span.rows, 0)
  return rows - logs.countWithin(first.from, last.to)
}

export interface Freshness {
  /** Inputs of the archiving run. */
  readonly heartbeatDays: number
  readonly warnDays: number
}

const writtenAt = ({ written }: Coverage) => parseTime(written ?? '') ?? 0

/** Whether `a` was written after `b`. */
function isNewer(a: Coverage, b: Coverage): boolean {
  return writtenAt(a) > writtenAt(b)
}

/** Days since the coverage was written, when they are too many. Named deliveries alone promise nothing. */
export function findStaleDays(
  coverage: Coverage,
  { heartbeatDays }: Freshness,
  now: number,
): number | undefined {
  if (coverage.head === null || heartbeatDays === 0) return undefined
  const days = (now - writtenAt(coverage)) / DAY_MS
  return days > heartbeatDays + 2 ? Math.floor(days) : undefined
}

/** Days until something unread is deleted, when they are too few. */
export function findDaysLeft(
  coverage: Coverage,
  { warnDays }: Freshness,
  now: number,
): number | undefined {
  const left = daysLeft(coverage, now)
  return left !== undefined && left <= warnDays ? left : undefined
}

/** The coverage of a review that the data branch does not hold. */
async function readReview({ history, directory }: Verification, review: string, branch: string) {
  if (review === '' || (await history.isAncestor(review, branch))) return NO_COVERAGE
  if (!(await history.openAlone(review))) return NO_COVERAGE
  const files = regularFiles(await history.listFiles(review))
  return (await readCoverage(history, files, directory)).coverage
}

/**
 * Whether the archiving runs still come, and in time; returns what the latest of them knew. In pull-request
 * mode heartbeats wait on the review branch, and each run starts from both. A review
 * that tells of a time to come is no sign of life.
 */
export async function checkFreshness(
  verification: Verification,
  coverage: Coverage,
  { branch, review }: { readonly branch: string; readonly review: string },
  { freshness, now }: { readonly freshness: Freshness; readonly now: number },
): Promise<Coverage> {
  const path = `${verification.directory}/${COVERAGE_FILE}`
  if (isAhead(coverage, now)) verification.findings.add('future', path)
  const other = await readReview(verification, review, branch)
  const latest = isNewer(other, coverage) && !isAhead(other, now) ? other : coverage
  const stale = findStaleDays(latest, freshness, now)
  if (stale !== undefined) verification.findings.add('stale', path, String(stale))
  const left = findDaysLeft(latest, freshness, now)
  if (left !== undefined) verification.findings.add('near-deletion', path, String(left))
  return latest
}

/** Reads coverage.json; `undefined`, and a finding, when it cannot be. Throws `InputError` for a newer version. */
export async function checkCoverageFile(
  verification: Verification,
  { files }: Snapshot,
): Promise<Coverage | undefined> {
  const { directory, findings } = verification
  const path = `${directory}/${COVERAGE_FILE}`
  if (!files.has(path)) {
    findings.add('no-coverage', path)
    return undefined
  }
  const decoded = await readDecoded(verification, files, path, parseCoverage)
  if (decoded === undefined) return undefined
  const { text, value: coverage } = decoded
  if (formatCoverage(coverage) !== text) findings.add('not-canonical', path)
  if (!areSpansInOrder(coverage.spans)) findings.add('coverage-order', path)
  return coverage
}

/** Whether the counts in coverage.json are those of the files; `isWhole`: every shard was counted. */
export function checkCounts(
  { directory, findings }: Verification,
  coverage: Coverage,
  { erased }: Snapshot,
  count: LogCount,
  isWhole: boolean,
): void {
  const none = isWhole && !count.isBroken ? createLogCounts().result() : undefined
  for (const [stem, known] of coverage.countsByShard) {
    const counted = count.countsByShard.get(stem) ?? none
    if (counted === undefined || areSameCounts(known, counted, erased.size)) continue
    findings.add('wrong-count', `${directory}/${partPath({ kind: 'logs', stem }, 1)}`)
  }
  if (!isWhole || count.isBroken) return
  const missing = countMissingRows(coverage, count.logs) - erased.size
  if (missing > 0) findings.add('rows-missing', `${directory}/${COVERAGE_FILE}`, String(missing))
}
