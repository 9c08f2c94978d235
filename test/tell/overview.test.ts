import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import type { DayCounts } from '../../src/coverage/coverage.ts'
import { addDays } from '../../src/records/time.ts'
import { formatOverview, formatPage, type OverviewFacts } from '../../src/tell/branch-page.ts'
import { bulkRow, logCountsOf, SAMPLE_COVERAGE, SAMPLE_OVERVIEW } from './sample-archive.ts'
import { SAMPLE_PAGES } from './sample-pages.ts'

/** Cells of the table of deliveries, row by row. */
function deliveryRows(page: string): string[][] {
  const lines = page.split('\n')
  const from = lines.findIndex((line) => line.startsWith('| Date | Delivery '))
  const to = lines.findIndex((line, index) => index > from && line === '')
  return lines.slice(from + 2, to).map((line) => line.slice(2, -2).split(' | '))
}

describe('the page of the branch', () => {
  for (const language of ['en', 'ja'] as const) {
    it.each(SAMPLE_PAGES.filter(([name]) => name !== 'busy'))(
      `reads as its golden file: %s, ${language}`,
      async (name, facts) => {
        const page = formatOverview({ ...SAMPLE_OVERVIEW, ...facts, language })
        await expect(page).toMatchFileSnapshot(`golden/overview-${name}-${language}.golden.md`)
      },
    )
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

  it('shows a delivery whose file was not read by what the coverage counted', () => {
    const rows = deliveryRows(formatOverview({ ...SAMPLE_OVERVIEW, deliveries: [] }))
    const delivery = rows.find(([, name]) => name?.includes('12345'))
    const opens = '[960](data/reports/2026-11/delivery_12345_opens.csv)'
    const counts = ['5,000', '4,800', '120', '40', '40', opens]
    expect(delivery?.slice(2)).toEqual(['', ...counts, ''])
  })

  it('shows a delivery without mail logs, and passes over other types in its file', () => {
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
    const hostile = '<@#|*'.repeat(1_000)
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
    expect(deliveryRows(page)).toHaveLength(15)
    expect(page.match(/^\| \[?\d\d-&#8288;\d\d.*\| {2}\|$/gm)).toHaveLength(200)
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

  it('draws its charts from what is archived alone: a later page of the same mails has the same', () => {
    const later = { ...SAMPLE_COVERAGE, written: '2026-11-24T04:19:13+09:00' }
    const [today, tomorrow] = [SAMPLE_COVERAGE, later].map((coverage) => {
      return [...formatPage({ ...SAMPLE_OVERVIEW, coverage })].filter(([path]) => /svg$/.test(path))
    })
    expect(today).toHaveLength(2)
    expect(tomorrow).toEqual(today)
  })
})

/** The page's tiles: the table that begins with an empty heading. */
function tilesOf(facts: Partial<OverviewFacts>): string[][] {
  const page = formatOverview({ ...SAMPLE_OVERVIEW, ...facts })
  const lines = page.split('\n')
  const from = lines.findIndex((line) => line.startsWith('|  | Sent '))
  return lines.slice(from + 2, from + 5).map((line) => line.slice(2, -2).split(' | '))
}

describe('the tiles', () => {
  const day = '2026-11-20'
  const of = (counts: Readonly<Record<string, number>>, before = new Map<string, DayCounts>()) => ({
    coverage: {
      ...SAMPLE_COVERAGE,
      countsByShard: new Map([[`logs/2026-11/${day}_smtp`, logCountsOf(counts)]]),
      countsByDay: before,
    },
    deliveries: [],
  })
  const counts = { mails: 10, delivered: 8, opened: 0, hard: 1, soft: 1, dropped: 0 }
  const daysBefore = (length: number) =>
    new Map(Array.from({ length }, (_, age) => [addDays('2026-11-23', -62 - age), counts]))

  it('compare with the 62 days before', () => {
    const now = { SENT: 558, HARDERROR: 40, DROP: 22 }
    expect(tilesOf(of(now, daysBefore(62)))).toEqual([
      ['**Last 62 days**', '**620**', '**90.0%**', '**19.9%**', '**10.0%**'],
      ['62 days before', '620', '80.0%', '–', '20.0%'],
      ['Change', '±0.0%', '+10.0 pts', '–', '−10.0 pts'],
    ])
  })

  it.each([61, 0])('say that %i covered days before are too few', (length) => {
    const facts = of({ SENT: 558 }, daysBefore(length))
    expect(tilesOf(facts)[1]).not.toContain('62 days before')
    expect(formatOverview({ ...SAMPLE_OVERVIEW, ...facts })).toContain(
      'once the archive covers them',
    )
  })

  it.each([
    [{ SENT: 4 }, ['**4**', '**100%**', '**–**', '**0%**']],
    [{ DROP: 2, HARDERROR: 1 }, ['**3**', '**0%**', '**–**', '**100%**']],
    [{ SENT: 99_999, SOFTERROR: 1 }, ['**100,000**', '**99.9%**', '**20.0%**', '**0.1%**']],
  ])('round nothing to all or nothing: %j', (sent, shown) => {
    expect(tilesOf(of(sent))[0]?.slice(1)).toEqual(shown)
  })

  it('say nothing of an archive without mail', () => {
    expect(formatOverview({ ...SAMPLE_OVERVIEW, ...of({}) })).not.toContain('| Sent |')
  })
})

describe('the charts', () => {
  const chart = (days: ReadonlyMap<string, Readonly<Record<string, number>>>) => {
    const countsByShard = new Map(
      [...days].map(([day, counts]) => [`logs/2026-11/${day}_smtp`, logCountsOf(counts)]),
    )
    const coverage = { ...SAMPLE_COVERAGE, countsByShard, countsByDay: new Map() }
    return formatPage({ ...SAMPLE_OVERVIEW, coverage }).get('charts/mails-light.svg') ?? ''
  }
  const heights = (svg: string, color: string) => {
    const path = new RegExp(`<path d="([^"]+)" fill="${color}"`).exec(svg)?.[1] ?? ''
    return [...path.matchAll(/v-([\d.]+)/g)].map(([, height]) => Number(height))
  }

  it('show one failed mail beside a hundred thousand, and beside ten thousand failed ones', () => {
    const svg = chart(
      new Map([
        ['2026-11-20', { SENT: 100_000, HARDERROR: 1 }],
        ['2026-11-21', { HARDERROR: 10_000, DROP: 1 }],
      ]),
    )
    expect(heights(svg, '#cf222e')).toEqual([2, 73.3])
    expect(heights(svg, '#6e7781')).toEqual([2])
  })

  it('begin at zero and skip no day', () => {
    const svg = chart(
      new Map([
        ['2026-11-20', { SENT: 4 }],
        ['2026-10-20', { SENT: 2 }],
      ]),
    )
    const [first = 0, second = 0] = heights(svg, '#0969da')
    expect(second / first).toBe(2)
    const x = [...svg.matchAll(/text-anchor="middle">(\d\d-\d\d)</g)].map(([, label]) => label)
    expect(x).toEqual(
      [56, 49, 42, 35, 28, 21, 14, 7, 0].map((age) => addDays('2026-11-20', -age).slice(5)),
    )
  })

  it('tell days that were not covered from days without mail', () => {
    const band = /fill="#eff2f5"/g
    const since = chart(new Map([['2026-11-23', { SENT: 4 }]])).match(band)
    // 22 September is the archive's first day, 23 September the chart's.
    expect(since).toBeNull()
    const svg = chart(new Map([['2026-11-13', { SENT: 4 }]]))
    // One ground in each panel, nine days wide, and one beside its meaning.
    expect(svg.match(band)).toHaveLength(2 + 1)
    const slot = 816 / 62
    expect(svg).toContain(`<rect x="64" y="64" width="${(9 * slot).toFixed(1)}" height="150"`)
  })

  it('are drawn as their golden file', async () => {
    const svg = formatPage(SAMPLE_OVERVIEW).get('charts/mails-dark.svg')
    await expect(svg).toMatchFileSnapshot('golden/overview-archive-dark.golden.svg')
  })
})
