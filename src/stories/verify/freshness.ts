import {
  type Freshness,
  findDaysLeft,
  findStaleDays,
  isNewer,
} from '../../core/coverage/check-coverage.ts'
import { type Coverage, isAhead, NO_COVERAGE } from '../../coverage/coverage.ts'
import { readCoverage } from '../../merge/archive-state.ts'
import { COVERAGE_FILE } from '../../records/layout.ts'
import { type Desk, regularFiles } from './desk.ts'

/** The coverage of a review that the data branch does not hold. */
async function readReview({ history, directory }: Desk, review: string, branch: string) {
  if (review === '' || (await history.isAncestor(review, branch))) return NO_COVERAGE
  if (!(await history.openAlone(review))) return NO_COVERAGE
  const files = regularFiles(await history.listFiles(review))
  return (await readCoverage(history, files, directory)).coverage
}

/**
 * Whether the archiving runs still come, and in time; returns what the latest of them knew. In pull-request
 * mode heartbeats wait on the review branch, and each run starts from both (contract, section 6). A review
 * that tells of a time to come is no sign of life.
 */
export async function checkFreshness(
  desk: Desk,
  coverage: Coverage,
  { branch, review }: { readonly branch: string; readonly review: string },
  { freshness, now }: { readonly freshness: Freshness; readonly now: number },
): Promise<Coverage> {
  const path = `${desk.directory}/${COVERAGE_FILE}`
  if (isAhead(coverage, now)) desk.findings.add('future', path)
  const other = await readReview(desk, review, branch)
  const latest = isNewer(other, coverage) && !isAhead(other, now) ? other : coverage
  const stale = findStaleDays(latest, freshness, now)
  if (stale !== undefined) desk.findings.add('stale', path, String(stale))
  const left = findDaysLeft(latest, freshness, now)
  if (left !== undefined) desk.findings.add('near-deletion', path, String(left))
  return latest
}
