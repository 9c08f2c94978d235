import { describe, expect, it } from 'vitest'
import { findLostDays, findMissing, safeUntil } from '../../src/coverage/countdown.ts'
import { type Coverage, NO_COVERAGE, type Span } from '../../src/coverage/coverage.ts'
import {
  applyChange,
  type CoverageChange,
  NOTHING_OWED,
  uniteCoverages,
} from '../../src/coverage/update.ts'
import { addDays, type Day, formatTime, startOfDay } from '../../src/records/time.ts'
import { logCountsOf } from '../tell/sample-archive.ts'

/** What an earlier run was to read and did not stays owed and is told, whatever runs come after it. */

const noon = (day: Day) => startOfDay(day) + 12 * 3_600_000
const spanOf = (day: Day, from: number, to: number, read: Day): Span => ({
  ...{ day, from: String(from), to: String(to), rows: to - from + 1 },
  ...{ read: formatTime(noon(read)), detailsOwed: 0 },
})

interface RunFacts {
  readonly walk?: CoverageChange['walk']
  readonly spans?: readonly Span[]
  readonly gaps?: CoverageChange['gaps']
}

const change = (day: Day, { walk = null, spans = [], gaps = [] }: RunFacts): CoverageChange => ({
  ...{ began: formatTime(noon(day)), walk, spans, gaps, withdrawn: [] },
  ...{ owed: NOTHING_OWED, done: NOTHING_OWED, reports: new Map(), named: [] },
  ...{ countsByShard: new Map(), errorsRead: null, filtersChecked: null },
})
const afterRun = (before: Coverage, day: Day, facts: RunFacts) =>
  applyChange(before, change(day, facts), noon(day))
const holesOf = (coverage: Coverage) =>
  findMissing(coverage).map(({ from, to, oldest }) => [from, to, oldest])

const [OLDEST, CUT, TODAY] = ['2026-09-23', '2026-11-20', '2026-11-23']
/** A first run of everything, cut when it had read ids 500 to 600. */
const CUT_RUN = afterRun(NO_COVERAGE, TODAY, {
  walk: { since: OLDEST, floor: null },
  spans: [spanOf(CUT, 500, 600, TODAY)],
})
/** A first run with `since`. */
const SINCE_RUN = afterRun(NO_COVERAGE, TODAY, {
  walk: { since: CUT, floor: '499' },
  spans: [spanOf(CUT, 500, 600, TODAY)],
})

describe('a run with the input since', () => {
  const later: readonly [string, Coverage, Day, RunFacts, unknown][] = [
    [
      'keeps what a run without it left unread',
      ...([CUT_RUN, TODAY] as const),
      { walk: { since: CUT, floor: '499' }, spans: [spanOf(CUT, 500, 600, TODAY)] },
      [['1', '499', OLDEST]],
    ],
    [
      'keeps the days between the last run and its own',
      ...([SINCE_RUN, '2026-12-10'] as const),
      {
        walk: { since: '2026-12-08', floor: '799' },
        spans: [spanOf('2026-12-09', 800, 900, '2026-12-10')],
      },
      [['601', '799', CUT]],
    ],
    [
      'leaves out what an earlier one left out, also when it is cut',
      ...([SINCE_RUN, TODAY] as const),
      { walk: { since: CUT, floor: undefined }, spans: [spanOf(TODAY, 700, 710, TODAY)] },
      [['601', '699', CUT]],
    ],
    [
      'owes all of an earlier day that it did not come to',
      ...([SINCE_RUN, TODAY] as const),
      { walk: { since: OLDEST, floor: undefined }, spans: [spanOf(TODAY, 601, 710, TODAY)] },
      [['1', '499', OLDEST]],
    ],
    [
      'leaves out what lies before an earlier day',
      ...([CUT_RUN, TODAY] as const),
      { walk: { since: '2026-09-20', floor: '9' }, spans: [spanOf(CUT, 10, 710, TODAY)] },
      [],
    ],
  ]
  it.each(later)('%s', (_, before, day, facts, holes) => {
    expect(holesOf(afterRun(before, day, facts))).toEqual(holes)
  })

  it('does not hide days above the newest row that is known, when it reads none', () => {
    const read = afterRun(NO_COVERAGE, '2026-11-01', {
      walk: { since: OLDEST, floor: null },
      spans: [spanOf('2026-11-01', 1, 600, '2026-11-01')],
    })
    const silent = { walk: { since: '2026-11-20', floor: '700' } }
    expect(safeUntil(afterRun(read, '2026-11-20', silent))).toBe('2027-01-02')
    const known = { walk: { since: '2026-11-20', floor: '600' } }
    expect(safeUntil(afterRun(read, '2026-11-20', known))).toBe('2027-01-21')
  })

  it('does not hide what a run without it left unread, where two heads of the archive merge', () => {
    for (const [a, b] of [
      [CUT_RUN, SINCE_RUN],
      [SINCE_RUN, CUT_RUN],
    ] as const) {
      expect(holesOf(uniteCoverages(a, b, noon(TODAY)))).toEqual([['1', '499', OLDEST]])
    }
  })
})

describe('what is past the retention', () => {
  const HOLE = '2026-11-10'
  const LOST = addDays(HOLE, 62)
  const spans = [spanOf(HOLE, 1, 100, TODAY), spanOf(HOLE, 150, 200, TODAY)]
  const top = spanOf(TODAY, 201, 300, TODAY)
  const torn = afterRun(NO_COVERAGE, TODAY, {
    walk: { since: HOLE, floor: null },
    spans: [...spans, top],
  })

  it.each([0, 1, 5])(
    'is not folded before its loss is told: %i days late, by deliveries named by their id',
    (late) => {
      const day = addDays(LOST, late)
      const named = afterRun(torn, day, {})
      expect(holesOf(named)).toEqual([['101', '149', HOLE]])
      const told = findLostDays(named, noon(addDays(day, 1)))
      expect(told[0]).toMatchObject({ from: HOLE, to: HOLE })
      const whole = afterRun(named, addDays(day, 1), { gaps: told })
      expect(holesOf(whole)).toEqual([])
      expect(whole.pastRetention).toMatchObject({ from: '1', to: '200' })
    },
  )

  it('is not folded where two heads merge, either', () => {
    const united = uniteCoverages(torn, torn, noon(addDays(LOST, 3)))
    expect(holesOf(united)).toEqual([['101', '149', HOLE]])
  })

  it('is no loss where two heads merge after days without a run', () => {
    const whole = afterRun(NO_COVERAGE, TODAY, {
      walk: { since: HOLE, floor: null },
      spans: [spanOf(HOLE, 1, 200, TODAY), top],
    })
    const united = uniteCoverages(whole, whole, noon(LOST))
    expect(holesOf(united)).toEqual([])
    expect(united.pastRetention).toMatchObject({ to: '200' })
  })
})

describe('the first day on which something is deleted', () => {
  const logs = 'logs/2026-10/2026-10-24_delivery_101'
  const owing = (owed: Partial<Coverage['owed']>, reports: Coverage['reports'] = new Map()) => ({
    ...SINCE_RUN,
    owed: { ...NOTHING_OWED, ...owed },
    ...{ reports, countsByShard: new Map([[logs, logCountsOf({ SENT: 5 })]]) },
  })
  const basis = new Map([['101', { opens: '1', read: formatTime(noon(TODAY)) }]])
  it.each([
    ['a report that is owed', owing({ reports: ['101'] }), '2026-12-25'],
    ['a delivery that is owed', owing({ deliveries: ['101'] }), '2026-12-25'],
    ['a report that is archived and due again', owing({ reports: ['101'] }, basis), '2027-01-24'],
    ['a delivery without archived logs', owing({ deliveries: ['102'] }), '2027-01-24'],
  ])('counts %s', (_, coverage, day) => {
    expect(safeUntil(coverage)).toBe(day)
  })
})
