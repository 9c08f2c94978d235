import { type Coverage, NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { addDays } from '../../src/records/time.ts'
import type { OverviewFacts } from '../../src/tell/branch-page.ts'
import { bulkRow, logCountsOf, SAMPLE_COVERAGE } from './sample-archive.ts'

const TODAY = '2026-11-22'

const NEW_BRANCH: Coverage = { ...NO_COVERAGE, written: '2026-11-23T04:19:13+09:00' }

/** Three days in which next to nothing was sent, and one without any mail. */
const FEW_LOG_COUNTS = new Map([
  ['logs/2026-11/2026-11-19_transaction', logCountsOf({ SENT: 3 })],
  [
    'logs/2026-11/2026-11-21_transaction',
    logCountsOf({ SENT: 1, HARDERROR: 2 }, { '550': 1, '': 1 }, { 'example.org': 2 }),
  ],
  ['logs/2026-11/2026-11-22_transaction', logCountsOf({ SENT: 4, DROP: 1 })],
])

type Counted = readonly [day: string, group: string, counts: Readonly<Record<string, number>>]

/** A young archive that holds nothing but these; failures have one code and one domain. */
function onlyCounts(counted: readonly Counted[]): Coverage {
  const countsByShard = new Map(
    counted.map(([day, group, counts]) => {
      const failed = (counts.HARDERROR ?? 0) + (counts.SOFTERROR ?? 0) + (counts.DROP ?? 0)
      const codes = failed > 0 ? { '550': failed } : {}
      const domains = failed > 0 ? { 'example.org': failed } : {}
      return [
        `logs/${day.slice(0, 7)}/${day}_${group}`,
        logCountsOf(counts, codes, domains),
      ] as const
    }),
  )
  return { ...SAMPLE_COVERAGE, gaps: [], countsByShard, countsByDay: new Map() }
}

/** A hundred deliveries a day. */
const BUSY_DAYS = Array.from({ length: 6200 }, (_, n) => ({
  day: addDays(TODAY, -Math.floor(n / 100)),
  id: String(90_000 - n),
  sent: 400 + ((n * 37) % 300),
}))
const BUSY = onlyCounts(
  BUSY_DAYS.map(({ day, id, sent }, n) => {
    return [day, `delivery_${id}`, { SENT: sent, HARDERROR: n % 9, SOFTERROR: n % 2 }]
  }),
)
const BUSY_DELIVERIES = BUSY_DAYS.map(({ day, id, sent }, n) => ({
  day,
  row: bulkRow(id, {
    subject: `News ${id}`,
    totalCount: String(sent + (n % 9) + (n % 2)),
    sentCount: String(sent),
    hardErrorCount: String(n % 9),
    softErrorCount: String(n % 2),
    dropCount: '0',
    openCount: n % 3 === 0 ? '0' : '80',
    html: n % 3 === 0 ? 'false' : 'true',
    countsMatch: 'yes',
  }),
}))

/** Archives whose pages are compared, and drawn to be looked at. */
export const SAMPLE_PAGES: readonly (readonly [string, Partial<OverviewFacts>])[] = [
  ['archive', {}],
  ['new', { coverage: NEW_BRANCH, deliveries: [] }],
  [
    'one-day',
    {
      coverage: {
        ...SAMPLE_COVERAGE,
        gaps: [],
        countsByShard: new Map([
          ['logs/2026-11/2026-11-22_transaction', logCountsOf({ SENT: 123_456_789 })],
          ['logs/2026-11/2026-11-22_smtp', logCountsOf({ SENT: 98_765, RETRY: 12 })],
        ]),
      },
      deliveries: [],
    },
  ],
  [
    'few-mails',
    { coverage: { ...SAMPLE_COVERAGE, countsByShard: FEW_LOG_COUNTS }, deliveries: [] },
  ],
  [
    'private',
    {
      coverage: {
        ...SAMPLE_COVERAGE,
        pastRetention: { until: '2026-09-21', from: '1', to: '900000', rows: 170_000_000 },
      },
      showsSubjects: false,
      personalData: 'pseudonymize',
      erased: 3,
    },
  ],
  ['one-mail', { coverage: onlyCounts([[TODAY, 'transaction', { SENT: 1 }]]), deliveries: [] }],
  [
    'failures',
    {
      coverage: onlyCounts(
        Array.from({ length: 30 }, (_, age) => {
          const failed = { HARDERROR: 1 + ((age * 7) % 5), SOFTERROR: age % 3 }
          return [addDays(TODAY, -age), 'smtp', failed] as const
        }),
      ),
      deliveries: [],
    },
  ],
  ['busy', { coverage: BUSY, deliveries: BUSY_DELIVERIES }],
]
