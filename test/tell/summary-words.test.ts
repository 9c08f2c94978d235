import { describe, expect, it, test } from 'vitest'
import { createProblems, PROBLEMS, type ProblemCode } from '../../src/problems.ts'
import type { LeftOutReason, RunResult } from '../../src/tell/outputs.ts'
import { formatSummary } from '../../src/tell/summary.ts'
import { causeJa } from '../../src/tell/words/phrases.ts'
import { textsOf } from '../../src/tell/words.ts'
import { COVERED, FAILED_RUN, PAGES, QUIET_RUN, RUN } from './sample-run.ts'

const tell = (run: RunResult, language: 'en' | 'ja' = 'en') => formatSummary(run, language, PAGES)

const line = (summary: string, label: string) =>
  summary.split('\n').find((one) => one.startsWith(`- **${label}`)) ?? ''

const heading = (run: RunResult, language: 'en' | 'ja' = 'en') => tell(run, language).split('\n')[0]

const NOTHING_READ = {
  ...QUIET_RUN.counts,
  deliveries: 0,
  logsRead: 0,
  failures: 0,
  reports: 0,
}

function problemsOf(...codes: readonly ProblemCode[]) {
  const problems = createProblems()
  for (const code of codes) problems.add(code)
  return problems.list()
}

function refusedBy(status: string) {
  const problems = createProblems()
  problems.add('access-lost', status)
  return problems.list()
}

const leftOut = (reason: LeftOutReason, rows: number) => ({ kind: 'logs', reason, rows }) as const

describe('the title', () => {
  it('of a quiet run is quiet where it read everything', () => {
    expect(heading(QUIET_RUN)).toBe('## ✅ Nothing new to archive')
  })

  it.each([
    ['deadline', "## ⚠️ Nothing was read, because the deadline ('deadline-minutes') was reached"],
    [
      'rate-limit',
      '## ⚠️ Nothing was read, because blastengine refused three requests in a row (HTTP 429)',
    ],
    ['signal', '## ❌ Nothing was read, because the run was told to stop'],
  ] as const)('says why nothing was read: %s', (code, says) => {
    const run = { ...QUIET_RUN, counts: NOTHING_READ, problems: problemsOf(code), complete: false }
    expect(heading(run)).toBe(says)
    expect(heading({ ...run, isDryRun: true })).toContain('Dry run: nothing was read')
    expect(heading(run, 'ja')).toMatch(/ため(（HTTP \d+）)?、何も取得できませんでした$/)
  })

  it('turns the Japanese title of every problem into a cause', () => {
    for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
      const { title } = textsOf('ja').problem(code)
      const titles =
        typeof title === 'string' ? [title] : ['401', '403', '423'].map((s) => title([s]))
      for (const one of titles) expect(causeJa(one)).toMatch(/[ただいるす]ため(（HTTP \d+）)?$/)
    }
  })

  it.each([
    ['401', 'API key or token (HTTP 401)', 'APIキーまたはトークン'],
    ['403', 'see mail logs (HTTP 403)', 'メールログへのアクセス'],
    ['423', 'is locked (HTTP 423)', 'アカウントがロック'],
  ])('names how blastengine refused, also where something was archived: %s', (status, en, ja) => {
    const run = { ...RUN, problems: refusedBy(status), complete: false }
    expect(heading(run)).toMatch(
      /^## ❌ Incomplete: 1,204 new and 37 changed mail logs archived, but /,
    )
    expect(heading(run)).toContain(en)
    expect(heading(run, 'ja')).toContain(ja)
  })

  it('never calls an unread run nothing new', () => {
    const run = { ...QUIET_RUN, problems: problemsOf('list-failed'), complete: false }
    expect(heading(run)).toBe(
      '## ❌ Incomplete: nothing new in what was read, but the list of mail logs broke off',
    )
    const unkept = { ...run, leftOut: [leftOut('unfinished', 30)] }
    expect(heading(unkept)).toBe(
      '## ❌ 30 of 24,000 mail logs that were read could not be archived, because the list of mail logs broke off',
    )
  })

  it('names what makes the run red before what leaves something', () => {
    const problems = problemsOf('deadline', 'near-deletion')
    const run = {
      ...RUN,
      problems,
      complete: false,
      unread: [{ from: '2026-11-01', to: '2026-11-02' }],
    }
    expect(heading(run)).toContain('but data that is not archived is about to be deleted')
    expect(line(tell(run), 'Left')).toContain("Reason: the deadline ('deadline-minutes')")
  })

  it('of a run that is red and complete does not call it incomplete', () => {
    expect(heading({ ...RUN, problems: problemsOf('unsigned') })).toBe(
      '## ❌ 1,204 new and 37 changed mail logs archived, but GitHub did not sign the commit',
    )
  })

  it('counts one as one, and two as two', () => {
    const told = (logsAdded: number, logsUpdated: number) =>
      heading({ ...RUN, counts: { ...RUN.counts, logsAdded, logsUpdated } })
    expect(told(1, 0)).toBe('## ✅ 1 new mail log archived')
    expect(told(2, 0)).toBe('## ✅ 2 new mail logs archived')
    expect(told(0, 1)).toBe('## ✅ 1 changed mail log archived')
    expect(told(1, 1)).toBe('## ✅ 1 new and 1 changed mail logs archived')
    expect(told(0, 0)).toBe('## ✅ Records other than mail logs archived')
  })
})

test('a commit without a record says what it holds', () => {
  const counts = { ...QUIET_RUN.counts, filesChanged: 0 }
  const told = tell({ ...QUIET_RUN, commit: RUN.commit, counts })
  expect(told).toContain('signed by GitHub: no record changed; coverage.json notes what was read')
  expect(tell(RUN)).toContain('signed by GitHub: 4 files of the archive changed')
})

describe('whether anything is lost', () => {
  const answer = (run: RunResult) => line(tell(run), 'Is anything lost?')
  const GAP = { from: '2026-09-20', to: '2026-09-21' }

  it('is answered outright: nothing, and until when', () => {
    expect(answer(RUN)).toContain(
      'No. All mail logs are archived; what is sent from now on stays at blastengine until 2027-01-24 at least.',
    )
  })

  it('names the oldest day that is not archived, and when it is deleted', () => {
    const coverage = { ...COVERED, pastRetention: null, since: '2026-10-01' }
    const run = { ...RUN, complete: false, coverage }
    expect(answer(run)).toContain(
      'No. Everything not yet archived dates from 2026-10-01 or later; blastengine starts deleting it on 2026-12-02 (in 9 days).',
    )
  })

  it('is yes in the run that finds days deleted, and told as earlier in those after it', () => {
    const coverage = { ...COVERED, gaps: [GAP] }
    const found = answer({ ...RUN, coverage, problems: problemsOf('gap') })
    expect(found).toContain('Yes. blastengine deleted the mail logs of 2026-09-20 to 2026-09-21')
    const later = answer({ ...RUN, coverage })
    expect(later).toContain('Not in this run. All mail logs are archived')
    expect(later).toContain('Lost earlier: the mail logs of 2026-09-20 to 2026-09-21')
  })

  it('says that there is no archive yet', () => {
    const coverage = { ...COVERED, head: null, spans: [], pastRetention: null, since: null }
    const problems = refusedBy('401')
    const run = { ...QUIET_RUN, coverage, problems, counts: NOTHING_READ, complete: false }
    expect(answer(run)).toMatch(
      /Possibly: the mail logs of \S+, if there are any, are deleted at blastengine today\. .* run again today\./,
    )
    const dry = answer({ ...QUIET_RUN, isDryRun: true, isFirst: true })
    expect(dry).toMatch(/Possibly: .* so the archive stays empty\. .* set `mode` to `push`\./)
    expect(answer({ ...run, complete: true, commit: RUN.commit })).toContain(
      'No run has read the whole',
    )
  })

  it('says of a dry run, a damaged file and a missing right what becomes of them', () => {
    expect(answer({ ...RUN, isDryRun: true })).toContain(
      'No. But a dry run writes nothing, so nothing listed below has been archived. To archive',
    )
    const damaged = { ...RUN, complete: false, problems: problemsOf('damaged-file') }
    expect(answer(damaged)).toContain('last good version of a damaged file is in the history')
    const refused = { ...RUN, complete: false, problems: problemsOf('no-right') }
    expect(answer(refused)).toContain(
      'blastengine deletes deliveries and what belongs to them 62 days after',
    )
  })
})

describe('what is left for the next run', () => {
  it('is named in days and counts, with the reason', () => {
    const details = Array.from({ length: 409 }, (_, index) => String(index + 1))
    const reports = Array.from({ length: 21 }, (_, index) => String(index + 1))
    const owed = { details, deliveries: ['7'], reports, days: ['2026-10-04'] }
    const run: RunResult = {
      ...RUN,
      complete: false,
      problems: problemsOf('deadline', 'unbalanced'),
      unread: [{ from: '2026-09-24', to: '2026-10-28' }],
      coverage: { ...RUN.coverage, owed },
    }
    expect(line(tell(run), 'Left for the next run')).toBe(
      "- **Left for the next run:** mail logs of 35 days, 2026-09-24 to 2026-10-28; 409 failure details; the counts of 1 delivery; 21 open reports; the list of deliveries of 1 day. Reason: the deadline ('deadline-minutes') was reached",
    )
    expect(line(tell(run, 'ja'), '次回の実行で取得する分')).toContain(
      '2026-09-24〜2026-10-28（35日分）のメールログ、エラー詳細409件、配信1件の集計、開封レポート21件、1日分の配信一覧。理由：制限時間',
    )
    const problems = problemsOf('deadline', 'delivery-failed')
    expect(line(tell({ ...run, problems }), 'Left')).toContain('mail logs and counts of 1 delivery')
  })

  it.each([
    [{ reports: ['7'] }, false, '1 open report. Reason: an open report is asked for at most once'],
    [{ details: ['7'] }, false, "1 failure detail. Reason: 'resources' does not name it"],
    [{ deliveries: ['7'] }, true, '1 delivery. Reason: this run read the named deliveries alone'],
  ])('says why a complete run leaves %j', (some, isNamed, says) => {
    const owed = { details: [], deliveries: [], reports: [], days: [], ...some }
    const run = { ...RUN, isNamed, coverage: { ...RUN.coverage, owed } }
    expect(line(tell(run), 'Left for the next run')).toContain(says)
  })

  it('is not told where nothing is left', () => {
    expect(tell(RUN)).not.toContain('Left for the next run')
    expect(tell(RUN)).not.toContain('days left')
  })

  it('joins days that several ranges hold, and names none before the first delivery', () => {
    const unread = [
      { from: '2026-09-01', to: '2026-09-23' },
      { from: '2026-09-23', to: '2026-09-25' },
    ]
    const run = { ...RUN, complete: false, unread }
    expect(tell(run)).toContain('mail logs of 4 days, 2026-09-22 to 2026-09-25')
    const one = { ...run, unread: [{ from: '2026-11-01', to: '2026-11-01' }] }
    expect(tell(one)).toContain('mail logs of 2026-11-01')
    const coverage = { ...RUN.coverage, floor: '1' }
    expect(tell({ ...run, coverage })).toContain('mail logs of 25 days, 2026-09-01')
  })
})

describe('numbers', () => {
  it('of logs that are not kept stand each under its reason, and add up', () => {
    const reasons = ['unfinished', 'unwritten', 'erased', 'older', 'unwanted', 'unchecked'] as const
    const all = reasons.map((reason, index) => leftOut(reason, index + 1))
    const more = [
      { kind: 'deliveries', reason: 'notStarted', rows: 2 },
      { kind: 'failures', reason: 'unfinished', rows: 1 },
    ] as const
    const summary = tell({ ...RUN, leftOut: [...all, ...more], detailsAhead: 8 })
    const told = line(summary, 'Read and not kept')
    for (const words of [
      '1 mail log of deliveries',
      '2 mail logs whose file',
      '3 mail logs erased',
      "4 mail logs older than 'since'",
      "5 mail logs that 'resources' does not name",
      '6 mail logs of an account',
      '2 deliveries that did not start yet',
      '1 failure detail of deliveries',
      '8 failure details of these mails were archived in advance',
    ]) {
      expect(told).toContain(words)
    }
    expect(summary).toContain('| Mail logs | 24,000 | 1,204 | 37 | 22,738 | 21 |')
    expect(summary).toContain('| Deliveries | 12 | 1 | 0 | 9 | 2 |')
  })

  it('by status come to the changed logs, by code to the failed ones', () => {
    const summary = tell({ ...RUN, counts: { ...RUN.counts, logsUpdated: 42 } })
    expect(line(summary, 'Changed mail logs')).toBe(
      '- **Changed mail logs:** RETRY→SENT: 34, RETRY→SOFTERROR: 3, same status: 5',
    )
    expect(line(summary, 'New delivery failures')).toBe(
      '- **New delivery failures:** 25 (550: 18, other: 4, 451: 3): 22 of the new mail logs, 3 of the changed ones',
    )
  })
})

test('red problems stand before the others', () => {
  const problems = [...problemsOf('unbalanced', 'report-failed'), ...FAILED_RUN.problems]
  const marks = tell({ ...FAILED_RUN, problems }).match(/^- (❌|⚠️|ℹ️)/gmu) ?? []
  expect(marks).toEqual(
    marks.toSorted((a, b) => '❌⚠️ℹ️'.indexOf(a.slice(2)) - '❌⚠️ℹ️'.indexOf(b.slice(2))),
  )
  expect(marks.length).toBeGreaterThan(4)
})

test('a damaged file leads to its history on GitHub', () => {
  const problems = createProblems()
  const file = 'data/logs/2026-11/2026-11-22_smtp.jsonl'
  problems.add(
    'damaged-file',
    'logs/2026-11/2026-11-22_smtp',
    `${file}: does not decode (not JSON)`,
  )
  const told = tell({ ...RUN, problems: problems.list() })
  expect(told).toContain(
    `[History of the file](<https://github.com/example/archive/commits/data/${file}>)`,
  )
})

describe('problems that something else explains', () => {
  it.each(['list-failed', 'deadline', 'rate-limit', 'access-lost'] as const)(
    'counts that differ are no news after %s',
    (code) => expect(problemsOf('unbalanced', code).map((one) => one.code)).toEqual([code]),
  )
  it.each(['report-failed', 'unwritable-file'] as const)('but are one beside %s', (code) => {
    expect(problemsOf('unbalanced', code)).toHaveLength(2)
  })
  it('a right is not missing where everything was refused', () => {
    expect(problemsOf('no-right', 'access-lost').map((one) => one.code)).toEqual(['access-lost'])
  })
})
