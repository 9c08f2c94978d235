import { describe, expect, it } from 'vitest'
import { type Coverage, NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { formatCoverage, parseCoverage } from '../../src/coverage/file.ts'
import {
  applyChange,
  type CoverageChange,
  NO_MAILS,
  NOTHING_OWED,
  uniteCoverages,
} from '../../src/coverage/update.ts'
import { addDays, formatTime, startOfDay } from '../../src/records/time.ts'
import { logCountsOf } from '../tell/sample-archive.ts'

const FIRST = '2026-01-01'
const noon = (day: string) => startOfDay(day) + 12 * 3_600_000

/** A run on a day that reads the day before: its age in mails. */
function runOn(coverage: Coverage, day: string, mails: number): Coverage {
  const yesterday = addDays(day, -1)
  const change: CoverageChange = {
    began: formatTime(noon(day)),
    walk: { since: FIRST, floor: null },
    spans: [],
    withdrawn: [],
    owed: NOTHING_OWED,
    done: NOTHING_OWED,
    reports: new Map(),
    named: [],
    countsByShard: new Map(
      mails === 0
        ? []
        : [
            [
              `logs/${yesterday.slice(0, 7)}/${yesterday}_smtp`,
              logCountsOf({ SENT: mails, DROP: 1 }),
            ],
          ],
    ),
    errorsRead: null,
    filtersChecked: null,
    gaps: [],
  }
  const next = applyChange(coverage, change, noon(day))
  return { ...next, written: formatTime(noon(day)) }
}

function runDaily(days: number, mailsOf: (age: number) => number, start = NO_COVERAGE): Coverage {
  let coverage = start
  for (let age = 1; age <= days; age++) {
    coverage = runOn(coverage, addDays(FIRST, age), mailsOf(age))
  }
  return coverage
}

describe('counts by day', () => {
  it('begin when the first day leaves the retained ones, and read as they were written', () => {
    expect(runDaily(61, () => 3).countsByDay.size).toBe(0)
    const coverage = runDaily(62, () => 3)
    expect([...coverage.countsByDay]).toEqual([
      [FIRST, { ...NO_MAILS, mails: 4, delivered: 3, dropped: 1 }],
    ])
    expect(parseCoverage(formatCoverage(coverage))).toEqual(coverage)
  })

  it('hold 62 days at most, those without mail too', () => {
    const coverage = runDaily(200, (age) => (age % 2) * 5)
    const days = [...coverage.countsByDay.keys()].sort()
    const oldest = addDays(FIRST, 200 - 123)
    expect(days).toEqual(Array.from({ length: 62 }, (_, age) => addDays(oldest, age)))
    const mails = [...coverage.countsByDay.values()].map((counts) => counts.mails)
    expect(new Set(mails)).toEqual(new Set([0, 6]))
  })

  it('leave out days that were lost', () => {
    const start = { ...runDaily(60, () => 1), gaps: [{ from: '2026-01-02', to: '2026-01-03' }] }
    const coverage = runOn(start, addDays(FIRST, 70), 1)
    expect([...coverage.countsByDay.keys()].sort().slice(0, 3)).toEqual([
      FIRST,
      '2026-01-04',
      '2026-01-05',
    ])
  })

  it('are the same for two sides that fold a day at different times', () => {
    const behind = runDaily(70, () => 2)
    const ahead = runOn(behind, addDays(FIRST, 75), 2)
    const now = noon(addDays(FIRST, 75))
    expect(uniteCoverages(ahead, behind, now).countsByDay).toEqual(ahead.countsByDay)
    const united = uniteCoverages(behind, ahead, now).countsByDay
    expect(new Map([...united].sort())).toEqual(new Map([...ahead.countsByDay].sort()))
  })
})
