import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RETENTION_DAYS } from '../../src/coverage/countdown.ts'
import { type Coverage, NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { type PlannedRange, planReads } from '../../src/coverage/plan.ts'
import { cutSpans, type DayRows } from '../../src/coverage/spans.ts'
import { applyChange, NOTHING_OWED } from '../../src/coverage/update.ts'
import { compareIds, type Id } from '../../src/records/id.ts'
import { DAY_MS, type Day, dayAt, daysBetween, formatTime } from '../../src/records/time.ts'

/** A year of runs over a list that exists only as numbers: what is read when, and what the coverage then claims. */
const START = Date.parse('2026-01-01T00:00:00+09:00')
const YEAR_DAYS = 365
const LOGS_A_DAY = 4
const LONGEST_PAUSE_DAYS = 7
const CLOCK_ERROR_MS = 3_600_000

interface SimulatedLog {
  readonly id: Id
  readonly created: number
  /** When the list shows it: an id may become visible later than a higher one. */
  readonly visible: number
  /** When each run read it. */
  readonly reads: number[]
}

function makeLogs(lateness: (index: number) => number): SimulatedLog[] {
  return Array.from({ length: YEAR_DAYS * LOGS_A_DAY }, (_, index) => {
    const created = START + (index / LOGS_A_DAY) * DAY_MS
    return { id: String(index + 1), created, visible: created + lateness(index), reads: [] }
  })
}

const isListed = (log: SimulatedLog, now: number) =>
  log.visible <= now && now < log.created + RETENTION_DAYS * DAY_MS

function readRange(logs: readonly SimulatedLog[], range: PlannedRange, now: number) {
  const rows = logs.filter(({ id }) => {
    const upTo = range.to === null || compareIds(id, range.to) <= 0
    return compareIds(range.from, id) <= 0 && upTo
  })
  const days = new Map<Day, DayRows>()
  for (const log of rows) {
    log.reads.push(now)
    const day = dayAt(log.created)
    days.set(day, { rows: (days.get(day)?.rows ?? 0) + 1, highest: log.id })
  }
  const to = range.to ?? rows.at(-1)?.id
  if (to === undefined) return []
  return cutSpans({ from: range.from, to }, days, formatTime(now), range.oldest)
}

/** `clock`: what the runner's clock says at a moment. */
function runOnce(logs: readonly SimulatedLog[], coverage: Coverage, now: number, clock: number) {
  const listed = logs.filter((log) => isListed(log, now))
  const { ranges } = planReads(coverage, clock)
  const change = {
    began: formatTime(clock),
    walk: { since: dayAt(START), floor: null },
    spans: ranges.flatMap((range) => readRange(listed, range, now)),
    withdrawn: [],
    owed: NOTHING_OWED,
    done: NOTHING_OWED,
    reports: new Map(),
    named: [],
    countsByShard: new Map(),
    errorsRead: null,
    filtersChecked: null,
    gaps: [],
  }
  return applyChange(coverage, change, clock)
}

/** Claimed ids that no run ever saw although the list showed them when they were claimed. */
function findFalseClaims(logs: readonly SimulatedLog[], coverage: Coverage, now: number): Id[] {
  // The list has shown no later ones, whatever the runner's clock says.
  const latest = now + CLOCK_ERROR_MS
  const unread = logs.filter(({ reads, visible }) => reads.length === 0 && visible <= latest)
  return coverage.spans.flatMap(({ from, to, read }) => {
    const claimed = unread.filter(({ id }) => compareIds(from, id) <= 0 && compareIds(id, to) <= 0)
    return claimed.filter((log) => isListed(log, Date.parse(read))).map(({ id }) => id)
  })
}

/** Runs once a day at changing hours, with pauses, by a clock that may be wrong. */
const schedule = fc.array(
  fc.record({
    pauseDays: fc.oneof(
      { weight: 12, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: LONGEST_PAUSE_DAYS }) },
    ),
    hour: fc.integer({ min: 0, max: 6 }),
    clockErrorMs: fc.integer({ min: -CLOCK_ERROR_MS, max: CLOCK_ERROR_MS }),
  }),
  { minLength: YEAR_DAYS, maxLength: YEAR_DAYS },
)
const lateness = fc.func(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 * DAY_MS })))

describe('a year of runs', () => {
  it('reads every record, sees every lasting change, and claims nothing that it did not read', () => {
    fc.assert(
      fc.property(schedule, lateness, (runs, late) => {
        const logs = makeLogs(late)
        let coverage = NO_COVERAGE
        let midnight = START
        const moments: number[] = []
        for (const { pauseDays, hour, clockErrorMs } of runs) {
          midnight += pauseDays * DAY_MS
          if (midnight > START + YEAR_DAYS * DAY_MS) break
          const now = midnight + hour * 3_600_000
          moments.push(now)
          coverage = runOnce(logs, coverage, now, now + clockErrorMs)
          expect(findFalseClaims(logs, coverage, now)).toEqual([])
        }
        const last = moments.at(-1) ?? START
        const gone = logs.filter((log) => log.created + RETENTION_DAYS * DAY_MS < last)
        expect(gone.filter((log) => log.reads.length === 0)).toEqual([])
        // Re-read at most a week apart, a pause of a week, and a day for the hours: whatever was visible longer is known.
        const lasting = (7 + LONGEST_PAUSE_DAYS + 1) * DAY_MS
        const unseen = gone.filter((log) => {
          const deleted = log.created + RETENTION_DAYS * DAY_MS
          return !log.reads.some((read) => read >= deleted - lasting)
        })
        expect(unseen).toEqual([])
        expect(coverage.spans.length).toBeLessThan(2 * RETENTION_DAYS)
      }),
      { numRuns: 5, endOnFailure: true },
    )
  })

  it('reads days 4 to 14 again in every daily run, up to 20 minutes early or late', () => {
    const jitter = fc.array(fc.integer({ min: -20 * 60_000, max: 20 * 60_000 }), {
      minLength: YEAR_DAYS,
      maxLength: YEAR_DAYS,
    })
    fc.assert(
      fc.property(jitter, (delays) => {
        const logs = makeLogs(() => 0)
        let coverage = NO_COVERAGE
        for (const [index, delay] of delays.entries()) {
          const now = START + index * DAY_MS + 3 * 3_600_000 + delay
          coverage = runOnce(logs, coverage, now, now)
          const recent = logs.slice(Math.max(0, index - 16) * LOGS_A_DAY, index * LOGS_A_DAY)
          const missed = recent.filter(({ created, reads }) => {
            const age = daysBetween(dayAt(created), dayAt(now))
            return age >= 4 && age <= 14 && reads.at(-1) !== now
          })
          expect(missed).toEqual([])
        }
      }),
      { numRuns: 1, endOnFailure: true },
    )
  })
})
