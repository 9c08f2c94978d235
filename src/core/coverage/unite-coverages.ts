import { compareIds } from '../id.ts'
import { formatTime } from '../time.ts'
import type { Coverage } from './coverage.ts'
import { applyChange, type CoverageChange, latest, NOTHING_OWED } from './coverage-update.ts'

/** Two coverages of one archive (a review branch and its base) as one. */
export function uniteCoverages(a: Coverage, b: Coverage, now: number): Coverage {
  const change: CoverageChange = {
    began: b.head ?? formatTime(0),
    walk: b.head === null ? null : { since: b.since, floor: b.floor },
    spans: b.spans,
    withdrawn: [],
    owed: b.owed,
    paid: NOTHING_OWED,
    reports: b.reports,
    named: [],
    tallies: b.tallies,
    errorsRead: b.errorsRead,
    filtersChecked: b.filtersChecked,
    errorsBy: b.errorsBy,
    gaps: b.gaps,
  }
  const united = applyChange(a, change, now)
  const named = new Map([...b.named, ...a.named])
  for (const [id, read] of b.named) named.set(id, latest(read, a.named.get(id) ?? null) ?? read)
  const settled = [a.settled, b.settled].filter((range) => range !== null)
  settled.sort((x, y) => compareIds(y.to, x.to))
  return { ...united, named, settled: settled[0] ?? null }
}
