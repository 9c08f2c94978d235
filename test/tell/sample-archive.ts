import type { Coverage, DayCounts } from '../../src/coverage/coverage.ts'
import type { LogCounts } from '../../src/records/counts.ts'
import type { DeliveryRow } from '../../src/records/delivery.ts'
import { addDays } from '../../src/records/time.ts'
import type { OverviewFacts } from '../../src/tell/branch-page.ts'
import type { ListedDelivery } from '../../src/tell/branch-page-tables.ts'
import { COVERED, dayOfSample } from './sample-run.ts'

const TODAY = '2026-11-23'

/** Counts of logs whose failures have codes and domains as they come. */
export function logCountsOf(
  counts: Readonly<Record<string, number>>,
  codes: Readonly<Record<string, number>> = {},
  domains: Readonly<Record<string, number>> = {},
): LogCounts {
  const byStatus = new Map(Object.entries(counts))
  const total = [...byStatus.values()].reduce((sum, count) => sum + count, 0)
  return {
    total,
    opened: Math.floor((counts.SENT ?? 0) / 5),
    lastOpen: `${TODAY}T04:00:00+09:00`,
    byStatus,
    codes: new Map(Object.entries(codes)),
    domains: new Map(Object.entries(domains)),
  }
}

/** A delivery in the file of a day; what is not given is not known. */
export function bulkRow(deliveryId: string, known: Partial<DeliveryRow> = {}): DeliveryRow {
  return {
    deliveryId,
    deliveryType: 'BULK',
    status: 'SENT',
    subject: null,
    fromEmail: 'news@example.jp',
    fromName: 'Example',
    deliveryTime: `${TODAY}T10:00:00+09:00`,
    reservationTime: null,
    createdTime: null,
    updatedTime: null,
    totalCount: null,
    sentCount: null,
    dropCount: null,
    hardErrorCount: null,
    softErrorCount: null,
    openCount: null,
    archivedCount: null,
    countsMatch: null,
    html: null,
    ...known,
  }
}

const SUBJECTS = [
  '【重要】サービスメンテナンスのお知らせ',
  'Autumn sale: 50% off | today only <limited>',
  '11月号ニュースレター @example #42',
]

/** Some deliveries of the last days, their counts told by the provider. */
const LISTED: readonly ListedDelivery[] = [0, 3, 9].map((age, index) => ({
  day: addDays(TODAY, -age),
  row: bulkRow(String(12_345 - index), {
    subject: SUBJECTS[index] ?? null,
    totalCount: '5000',
    sentCount: '4800',
    dropCount: '40',
    hardErrorCount: '120',
    softErrorCount: '40',
    openCount: '1234',
    archivedCount: index === 1 ? '4999' : '5000',
    html: 'true',
    countsMatch: (['pending', 'no', 'yes'] as const)[index] ?? null,
  }),
}))

function sampleLogCounts(): Map<string, LogCounts> {
  const countsByShard = new Map<string, LogCounts>()
  for (let index = 1; index < 63; index++) {
    const day = dayOfSample(index)
    const sent = Math.round(900 + 300 * Math.sin(index) + 8 * index)
    const failed = 6 + ((index * 7) % 13)
    const counts = {
      SENT: sent,
      HARDERROR: failed,
      SOFTERROR: 3,
      DROP: 2,
      RETRY: index > 60 ? 4 : 0,
    }
    const codes = { '550': failed - 2, '554': 2, '451': 3, '554(errors)': 1, '': 1 }
    const domains = { 'example.co.jp': failed, 'mail.example.net': 3, 'example.org': 2 }
    countsByShard.set(
      `logs/${day.slice(0, 7)}/${day}_transaction`,
      logCountsOf(counts, codes, domains),
    )
  }
  for (const { day, row } of LISTED) {
    const counts = { SENT: 4800, HARDERROR: 120, SOFTERROR: 40, DROP: 40 }
    const stem = `logs/${day.slice(0, 7)}/${day}_delivery_${row.deliveryId}`
    const codes = { '550': 100, '552': 20, '421': 40, '554': 40 }
    countsByShard.set(
      stem,
      logCountsOf(counts, codes, { 'mail.example.net': 150, 'example.com': 50 }),
    )
  }
  return countsByShard
}

/** The 62 days before: somewhat less mail. */
function sampleDayCounts(): Map<string, DayCounts> {
  const days = Array.from({ length: 62 }, (_, index) => addDays(TODAY, -62 - index))
  return new Map(
    days.map((day) => [
      day,
      { mails: 1100, delivered: 1080, opened: 200, hard: 12, soft: 5, dropped: 3 },
    ]),
  )
}

export const SAMPLE_COVERAGE: Coverage = {
  ...COVERED,
  countsByShard: sampleLogCounts(),
  countsByDay: sampleDayCounts(),
  gaps: [{ from: '2026-09-19', to: '2026-09-20' }],
}

/** Every file that the page could link to is there, but for the newest delivery's failures. */
export function findSampleFile(stem: string): string | undefined {
  if (stem.endsWith('_12345_failures') || stem.startsWith('reports/2026-10')) return undefined
  return `data/${stem}.${stem.startsWith('logs/') || stem.startsWith('failures/') ? 'jsonl' : 'csv'}`
}

export const SAMPLE_OVERVIEW: OverviewFacts = {
  coverage: SAMPLE_COVERAGE,
  deliveries: LISTED,
  directory: 'data',
  language: 'en',
  showsSubjects: true,
  findFile: findSampleFile,
  personalData: 'keep',
  erased: 0,
}
