import { describe, expect, it, test } from 'vitest'
import { createProblems } from '../../src/problems.ts'
import { NOTHING_LEFT_OUT, type RunResult } from '../../src/tell/outputs.ts'
import { formatSummary } from '../../src/tell/summary.ts'
import { FAILED_RUN, QUIET_RUN, RUN } from './sample-run.ts'

const line = (summary: string, label: string) =>
  summary.split('\n').find((one) => one.startsWith(`- **${label}`)) ?? ''

const heading = (run: RunResult, language: 'en' | 'ja' = 'en') =>
  formatSummary(run, language).split('\n')[0]

const NOTHING_READ = {
  ...QUIET_RUN.counts,
  deliveries: 0,
  logsRead: 0,
  failures: 0,
  reports: 0,
}

function problemsOf(...codes: readonly Parameters<ReturnType<typeof createProblems>['add']>[0][]) {
  const problems = createProblems()
  for (const code of codes) problems.add(code)
  return problems.list()
}

describe('a run that changed nothing', () => {
  it('says so where it read everything', () => {
    expect(heading(QUIET_RUN)).toBe('## ✅ Nothing new to archive')
  })

  it.each([
    [
      'deadline',
      "## ⚠️ Incomplete: nothing was read: the deadline ('deadline-minutes') was reached",
    ],
    [
      'rate-limit',
      '## ⚠️ Incomplete: nothing was read: blastengine refused three requests in a row (HTTP 429)',
    ],
    ['access-lost', '## ❌ Finished with errors: nothing was read: blastengine refused access'],
    ['signal', '## ❌ Finished with errors: nothing was read: the run was told to stop'],
  ] as const)('says why where it read nothing: %s', (code, says) => {
    const run = { ...QUIET_RUN, counts: NOTHING_READ, problems: problemsOf(code), complete: false }
    expect(heading(run)).toBe(says)
    expect(heading({ ...run, isDryRun: true })).toContain('dry run, nothing was read')
    expect(heading(run, 'ja')).toContain('何も取得できませんでした')
  })

  it('never calls that nothing new', () => {
    const run = { ...QUIET_RUN, problems: problemsOf('list-failed'), complete: false }
    expect(heading(run)).toContain('nothing new in what was read')
    const unkept = { ...run, leftOut: { ...NOTHING_LEFT_OUT, unfinished: 1 } }
    expect(heading(unkept)).toContain(
      '1 mail log was read and not kept: the list of mail logs broke off',
    )
  })
})

describe('what is left for the next run', () => {
  it('is named in days and counts, with the reason', () => {
    const details = Array.from({ length: 409 }, (_, index) => String(index + 1))
    const reports = Array.from({ length: 21 }, (_, index) => String(index + 1))
    const owed = { details, deliveries: [], reports, days: [] }
    const run: RunResult = {
      ...RUN,
      complete: false,
      problems: problemsOf('deadline', 'unbalanced'),
      unread: [{ from: '2026-09-24', to: '2026-10-28' }],
      coverage: { ...RUN.coverage, owed },
    }
    expect(line(formatSummary(run, 'en'), 'Left for the next run')).toBe(
      "- **Left for the next run:** mail logs of 35 days, 2026-09-24 to 2026-10-28; 409 failure details; 21 open reports: the deadline ('deadline-minutes') was reached",
    )
    expect(line(formatSummary(run, 'ja'), '次回の実行に残した分')).toContain(
      '2026-09-24〜2026-10-28（35日分）のメールログ、エラー詳細409件、開封レポート21件（制限時間',
    )
  })

  it.each([
    [{ reports: ['7'] }, false, '1 open report: an open report is asked for at most once a day'],
    [{ details: ['7'] }, false, "1 failure detail: not part of what 'resources' names"],
    [{ deliveries: ['7'] }, true, '1 delivery: not part of this run, which read the named'],
  ])('says why a complete run leaves %j', (some, isNamed, says) => {
    const owed = { details: [], deliveries: [], reports: [], days: [], ...some }
    const run = { ...RUN, isNamed, coverage: { ...RUN.coverage, owed } }
    expect(line(formatSummary(run, 'en'), 'Left for the next run')).toContain(says)
  })

  it('joins days that several ranges hold', () => {
    const unread = [
      { from: '2026-11-01', to: '2026-11-02' },
      { from: '2026-11-02', to: '2026-11-04' },
    ]
    const told = formatSummary({ ...RUN, complete: false, unread }, 'en')
    expect(told).toContain('mail logs of 4 days, 2026-11-01 to 2026-11-04')
    const one = { ...RUN, complete: false, unread: [{ from: '2026-11-01', to: '2026-11-01' }] }
    expect(formatSummary(one, 'en')).toContain('mail logs of 2026-11-01')
  })
})

test('every reason for which logs are not kept is told with its number', () => {
  const leftOut = { unfinished: 5, damaged: 4, erased: 3, older: 2, unwanted: 1 }
  const told = line(formatSummary({ ...RUN, leftOut }, 'en'), 'Read and not kept')
  for (const words of [
    '5 mail logs of deliveries',
    '4 mail logs whose file',
    '3 mail logs erased',
    "2 mail logs older than 'since'",
    '1 mail log, because',
  ]) {
    expect(told).toContain(words)
  }
  expect(formatSummary({ ...RUN, leftOut }, 'en')).toContain(
    '| Mail logs | 24,000 | 1,204 | 37 | 22,744 | 15 | 2 |',
  )
})

test('red problems stand before the others', () => {
  const problems = [...problemsOf('unbalanced', 'report-failed'), ...FAILED_RUN.problems]
  const marks = formatSummary({ ...FAILED_RUN, problems }, 'en').match(/^- (❌|⚠️|ℹ️)/gmu) ?? []
  expect(marks).toEqual(
    marks.toSorted((a, b) => '❌⚠️ℹ️'.indexOf(a.slice(2)) - '❌⚠️ℹ️'.indexOf(b.slice(2))),
  )
  expect(marks.length).toBeGreaterThan(4)
})

test('one is one, and two are two', () => {
  const told = (logsAdded: number, logsUpdated: number) =>
    heading({ ...RUN, counts: { ...RUN.counts, logsAdded, logsUpdated } })
  expect(told(1, 0)).toBe('## ✅ 1 new mail log archived')
  expect(told(2, 0)).toBe('## ✅ 2 new mail logs archived')
  expect(told(0, 1)).toBe('## ✅ 1 changed mail log archived')
  expect(told(1, 1)).toBe('## ✅ 1 new and 1 changed mail logs archived')
  expect(told(0, 0)).toBe('## ✅ Records other than mail logs archived')
})

describe('problems that something else explains', () => {
  it.each(['list-failed', 'deadline', 'rate-limit', 'access-lost'] as const)(
    'counts that differ are no news after %s',
    (code) => expect(problemsOf('unbalanced', code).map((one) => one.code)).toEqual([code]),
  )
  it('but are one beside a report that failed', () => {
    expect(problemsOf('unbalanced', 'report-failed')).toHaveLength(2)
  })
  it('a right is not missing where everything was refused', () => {
    expect(problemsOf('no-right', 'access-lost').map((one) => one.code)).toEqual(['access-lost'])
  })
})
