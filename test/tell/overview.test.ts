import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { type Coverage, NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { addDays } from '../../src/records/time.ts'
import { formatOverview, type OverviewFacts } from '../../src/tell/branch-page.ts'
import { bulkRow, logCountsOf, SAMPLE_COVERAGE, SAMPLE_OVERVIEW } from './sample-archive.ts'

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

const PAGES: readonly (readonly [string, Partial<OverviewFacts>])[] = [
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
]

/** Cells of the table of deliveries, row by row. */
function deliveryRows(page: string): string[][] {
  const lines = page.split('\n')
  const from = lines.findIndex((line) => line.startsWith('| Date | Delivery '))
  const to = lines.findIndex((line, index) => index > from && line === '')
  return lines.slice(from + 2, to).map((line) => line.slice(2, -2).split(' | '))
}

describe('the page of the branch', () => {
  for (const language of ['en', 'ja'] as const) {
    it.each(PAGES)(`reads as its golden file: %s, ${language}`, async (name, facts) => {
      const page = formatOverview({ ...SAMPLE_OVERVIEW, ...facts, language })
      await expect(page).toMatchFileSnapshot(`golden/overview-${name}-${language}.golden.md`)
    })
  }

  it('is the same whatever the order in which its facts arrive', () => {
    const countsByShard = new Map([...SAMPLE_COVERAGE.countsByShard].reverse())
    const shuffled = {
      ...SAMPLE_OVERVIEW,
      coverage: { ...SAMPLE_COVERAGE, countsByShard },
      deliveries: [...SAMPLE_OVERVIEW.deliveries].reverse(),
    }
    expect(formatOverview(shuffled)).toBe(formatOverview(SAMPLE_OVERVIEW))
  })

  it('shows a delivery whose ledger was not read by what the coverage counted', () => {
    const rows = deliveryRows(formatOverview({ ...SAMPLE_OVERVIEW, deliveries: [] }))
    const delivery = rows.find(([, name]) => name?.includes('12345'))
    const opens = '[960](data/reports/2026-11/delivery_12345_opens.csv)'
    const counts = ['5,000', '4,800', '120', '40', '40', opens]
    expect(delivery?.slice(2)).toEqual(['', ...counts, ''])
  })

  it('shows a delivery without mail logs, and passes over other types of the ledger', () => {
    const deliveries = [
      { day: '2026-11-23', row: bulkRow('77', { subject: 'alone', totalCount: '0' }) },
      { day: '2026-11-23', row: bulkRow('78', { deliveryType: 'TRANSACTION' }) },
    ]
    const coverage = { ...SAMPLE_COVERAGE, countsByShard: new Map() }
    const rows = deliveryRows(formatOverview({ ...SAMPLE_OVERVIEW, coverage, deliveries }))
    expect(rows.map(([, , subject]) => subject)).toEqual(['alone'])
  })

  it('keeps its size whatever the archive holds, and says what it leaves out', () => {
    const countsByShard = new Map<string, ReturnType<typeof logCountsOf>>()
    const deliveries = []
    const hostile = '<@#|*'.repeat(10_000)
    for (let n = 0; n < 6200; n++) {
      const day = addDays('2026-11-23', -(n % 62))
      const stem = `logs/${day.slice(0, 7)}/${day}_delivery_${n + 1}`
      countsByShard.set(
        stem,
        logCountsOf({ SENT: n, [`S${n}`]: 1 }, { [`${n}`]: n }, { [`${n}${hostile}`]: n }),
      )
      deliveries.push({ day, row: bulkRow(String(n + 1), { subject: hostile }) })
    }
    const page = formatOverview({
      ...SAMPLE_OVERVIEW,
      coverage: { ...SAMPLE_COVERAGE, countsByShard },
      deliveries,
    })
    expect(deliveryRows(page)).toHaveLength(200)
    expect(page).toContain('… and 6,000 more in [`data/deliveries`](data/deliveries)')
    expect(page.length).toBeLessThan(400_000)
    expect(page.split('\n').length).toBeLessThan(350)
  })

  it('shows nothing of a subject but its text', () => {
    const subject = '](x) | <img src=x> ![a](b) @someone fixes #1 `c` https://evil.example'
    const deliveries = [{ day: '2026-11-23', row: bulkRow('12345', { subject }) }]
    const html = marked.parse(formatOverview({ ...SAMPLE_OVERVIEW, deliveries }), { async: false })
    const row = html.split('<tr>').find((cells) => cells.includes('12345')) ?? ''
    expect(row.match(/<td/g)).toHaveLength(10)
    expect(row).not.toMatch(/<img|<code|href="(?!data\/)/)
  })
})
