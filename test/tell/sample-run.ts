import { type Coverage, NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { createProblems } from '../../src/problems.ts'
import type { ShardChange } from '../../src/records/counts.ts'
import { parseTime } from '../../src/records/time.ts'
import { pagesOf, type RunResult } from '../../src/tell/outputs.ts'

export const PAGES = pagesOf('https://github.com/example/archive', 'data')

const BEGAN = parseTime('2026-11-23T04:17:00+09:00') ?? 0

/** Everything that was read up to the run's beginning, from 22 September on. */
export const COVERED: Coverage = {
  ...NO_COVERAGE,
  since: '2026-09-22',
  head: '2026-11-23T04:17:00+09:00',
  written: '2026-11-23T04:19:13+09:00',
  pastRetention: { until: '2026-09-21', from: '1', to: '900000', rows: 900_000 },
  spans: [
    {
      day: '2026-11-21',
      from: '900001',
      to: '912000',
      rows: 12_000,
      read: '2026-11-23T04:17:00+09:00',
      detailsOwed: 0,
    },
    {
      day: '2026-11-22',
      from: '912001',
      to: '924000',
      rows: 12_000,
      read: '2026-11-23T04:17:00+09:00',
      detailsOwed: 0,
    },
  ],
}

const NONE = new Map<string, number>()

const CHANGES: readonly ShardChange[] = [
  {
    kind: 'logs',
    stem: 'logs/2026-11/2026-11-21_transaction',
    added: 0,
    changed: 30,
    transitions: new Map([
      ['RETRY→SENT', 27],
      ['RETRY→SOFTERROR', 3],
    ]),
    codes: new Map([['451', 3]]),
  },
  {
    kind: 'logs',
    stem: 'logs/2026-11/2026-11-22_delivery_12345',
    added: 1_204,
    changed: 7,
    transitions: new Map([['RETRY→SENT', 7]]),
    codes: new Map([
      ['550', 18],
      ['other', 4],
    ]),
  },
  {
    kind: 'failures',
    stem: 'failures/2026-11/2026-11-22_delivery_12345_failures',
    added: 22,
    changed: 0,
    transitions: NONE,
    codes: new Map([
      ['550', 18],
      ['other', 4],
    ]),
  },
  {
    kind: 'deliveries',
    stem: 'deliveries/2026-11/2026-11-22',
    added: 1,
    changed: 0,
    transitions: NONE,
    codes: NONE,
  },
]

/** An ordinary run: one new delivery, some retries that ended. */
export const RUN: RunResult = {
  counts: {
    deliveries: 12,
    logsRead: 24_000,
    logsAdded: 1_204,
    logsUpdated: 37,
    failures: 25,
    newFailures: 22,
    reports: 0,
    errors: 0,
    usages: 0,
    filesChanged: 4,
  },
  leftOut: [],
  detailsAhead: 0,
  unread: [],
  unreadLists: [],
  isNamed: false,
  traffic: { requests: 142, rateLimited: 0, lowestRemaining: 412, clockSkewMs: 40, oddRows: 0 },
  changes: CHANGES,
  problems: [],
  seal: 'a'.repeat(64),
  complete: true,
  coverage: COVERED,
  commit: {
    id: '0123456789abcdef0123456789abcdef01234567',
    url: 'https://github.com/example/archive/commit/0123456789abcdef0123456789abcdef01234567',
    verified: true,
  },
  tree: 'feed',
  pullRequest: null,
  isFirst: false,
  isDryRun: false,
  began: BEGAN,
  ended: BEGAN + 133_000,
}

const unchanged = { changed: 0, transitions: NONE }

/** What is new of the sample's day: its mails, and the details of those that failed. */
function firstChangesOf(day: string, index: number): readonly ShardChange[] {
  const stem = `logs/${day.slice(0, 7)}/${day}_transaction`
  const failed = 90 + (index % 5)
  const codes = new Map([['550', failed]])
  const deliveriesFile = `deliveries/${day.slice(0, 7)}/${day}`
  return [
    { kind: 'logs', stem, added: 12_000 + 97 * (index % 7), codes, ...unchanged },
    { kind: 'failures', stem: `${stem}_failures`, added: failed, codes, ...unchanged },
    { kind: 'deliveries', stem: deliveriesFile, added: 11_000 + index, codes: NONE, ...unchanged },
  ]
}

const FIRST_CHANGES = Array.from({ length: 62 }, (_, index) =>
  firstChangesOf(dayOfSample(index), index),
).flat()

const firstOf = (kind: ShardChange['kind']) => {
  const own = FIRST_CHANGES.filter((change) => change.kind === kind)
  return own.reduce((sum, { added }) => sum + added, 0)
}

export const FIRST_RUN: RunResult = {
  ...RUN,
  counts: {
    ...RUN.counts,
    deliveries: firstOf('deliveries'),
    logsRead: firstOf('logs'),
    logsAdded: firstOf('logs'),
    logsUpdated: 0,
    failures: firstOf('failures'),
    filesChanged: FIRST_CHANGES.length,
  },
  traffic: { ...RUN.traffic, requests: 7_311, lowestRemaining: 198 },
  coverage: {
    ...COVERED,
    pastRetention: null,
    spans: Array.from({ length: 62 }, (_, index) => ({
      day: dayOfSample(index),
      from: String(15_000 * index + 1),
      to: String(15_000 * (index + 1)),
      rows: 12_000 + 97 * (index % 7),
      read: '2026-11-23T04:17:00+09:00',
      detailsOwed: 0,
    })),
  },
  changes: FIRST_CHANGES,
  isFirst: true,
  ended: BEGAN + 1_868_000,
}

/** Days from 22 September on. */
export function dayOfSample(index: number): string {
  return new Date(Date.UTC(2026, 8, 22 + index)).toISOString().slice(0, 10)
}

export const QUIET_RUN: RunResult = {
  ...RUN,
  counts: { ...RUN.counts, logsAdded: 0, logsUpdated: 0, failures: 0, filesChanged: 0 },
  changes: [],
  commit: null,
}

/** As many problems as a bad night brings; ids, days and paths are all that is named. */
function badNight() {
  const problems = createProblems()
  problems.add('list-failed', '', 'GET /logs/mails/results: HTTP 503 after 5 attempts')
  for (let id = 1; id <= 25; id++) {
    problems.add('detail-failed', String(900_000 + id), 'GET /logs/mails/{id}: HTTP 500')
  }
  problems.add('gap', '2026-09-20 to 2026-09-21')
  problems.add('near-deletion', '12')
  problems.add('unbalanced', '12345 (archived 1204, provider 1206)')
  return problems.list()
}

export const FAILED_RUN: RunResult = {
  ...RUN,
  problems: badNight(),
  complete: false,
  coverage: {
    ...COVERED,
    gaps: [{ from: '2026-09-20', to: '2026-09-21' }],
    owed: {
      details: ['900001', '900002'],
      deliveries: [],
      reports: ['12345'],
      days: ['2026-10-04'],
    },
  },
  commit: { ...(RUN.commit ?? { id: '', url: '' }), verified: false },
}

const DRY_CHANGES: readonly ShardChange[] = (
  [
    ['logs', 'logs/2026-11/2026-11-22_delivery_12345', 1_080, new Map([['550', 14]])],
    ['logs', 'logs/2026-11/2026-11-22_transaction', 97, new Map([['451', 3]])],
    ['logs', 'logs/2026-11/2026-11-23_transaction', 27, new Map([['550', 1]])],
    ['failures', 'failures/2026-11/2026-11-22_delivery_12345_failures', 18, NONE],
    ['deliveries', 'deliveries/2026-11/2026-11-22', 125, NONE],
    ['errors', 'errors/2026-11', 31, NONE],
    ['usage', 'usage', 12, NONE],
  ] as const
).map(([kind, stem, added, codes]) => ({ kind, stem, added, codes, ...unchanged }))

/** What the first taste shows: the last day of an account that has no archive. */
export const DRY_RUN: RunResult = {
  ...RUN,
  counts: {
    ...RUN.counts,
    deliveries: 125,
    logsRead: 2_000,
    logsAdded: 1_204,
    logsUpdated: 0,
    failures: 18,
    newFailures: 18,
    reports: 0,
    errors: 31,
    usages: 12,
    filesChanged: 12,
  },
  leftOut: [{ kind: 'logs', reason: 'older', rows: 796 }],
  changes: DRY_CHANGES,
  coverage: {
    ...COVERED,
    since: '2026-11-22',
    floor: '912000',
    pastRetention: null,
    spans: COVERED.spans.slice(1).map((span) => ({ ...span, rows: 1_204 })),
  },
  traffic: { ...RUN.traffic, requests: 38, lowestRemaining: 455 },
  isDryRun: true,
  isFirst: true,
  commit: { id: '', url: '', verified: false },
  ended: BEGAN + 41_000,
}

export const PROPOSED_RUN: RunResult = {
  ...RUN,
  pullRequest: { number: 12, url: 'https://github.com/example/archive/pull/12' },
}
