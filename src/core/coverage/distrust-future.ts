import { formatTime } from '../time.ts'
import { isAhead } from './check-coverage.ts'
import { type Coverage, NO_COVERAGE } from './coverage.ts'

/**
 * `coverage`, of which a run whose clock was, or sprang, days ahead holds nothing: it called days over that
 * were still to come, whose changes nobody would read (field notes, rows 27 and 29). All that is retained is
 * read again.
 */
export function distrustFuture(coverage: Coverage, now: number): Coverage {
  if (!isAhead(coverage, now)) return coverage
  const { visibility, owed, tallies, gaps } = coverage
  const kept = { visibility, owed, tallies, gaps }
  return { ...NO_COVERAGE, ...kept, written: formatTime(0) }
}
