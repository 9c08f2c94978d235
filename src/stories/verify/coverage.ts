import {
  areSpansInOrder,
  countMissingRows,
  isSameTally,
} from '../../core/coverage/check-coverage.ts'
import type { Coverage } from '../../coverage/coverage.ts'
import { formatCoverage, parseCoverage } from '../../coverage/file.ts'
import { createTally } from '../../records/counts.ts'
import { COVERAGE_FILE, partPath } from '../../records/layout.ts'
import type { Desk, Snapshot } from './desk.ts'
import type { LogCount } from './logs.ts'
import { readDecoded } from './shard.ts'

/** Reads coverage.json; `undefined`, and a finding, when it cannot be. Throws `InputError` for a newer version. */
export async function checkCoverageFile(
  desk: Desk,
  { files }: Snapshot,
): Promise<Coverage | undefined> {
  const { directory, findings } = desk
  const path = `${directory}/${COVERAGE_FILE}`
  if (!files.has(path)) {
    findings.add('no-coverage', path)
    return undefined
  }
  const decoded = await readDecoded(desk, files, path, parseCoverage)
  if (decoded === undefined) return undefined
  const { text, value: coverage } = decoded
  if (formatCoverage(coverage) !== text) findings.add('not-canonical', path)
  if (!areSpansInOrder(coverage.spans)) findings.add('coverage-order', path)
  return coverage
}

/** Whether the counts in coverage.json are those of the files; `isWhole`: every shard was counted. */
export function checkCounts(
  { directory, findings }: Desk,
  coverage: Coverage,
  { erased }: Snapshot,
  count: LogCount,
  isWhole: boolean,
): void {
  const none = isWhole && !count.isBroken ? createTally().result() : undefined
  for (const [stem, known] of coverage.tallies) {
    const counted = count.tallies.get(stem) ?? none
    if (counted === undefined || isSameTally(known, counted, erased.size)) continue
    findings.add('wrong-count', `${directory}/${partPath({ kind: 'logs', stem }, 1)}`)
  }
  if (!isWhole || count.isBroken) return
  const missing = countMissingRows(coverage, count.logs) - erased.size
  if (missing > 0) findings.add('rows-missing', `${directory}/${COVERAGE_FILE}`, String(missing))
}
