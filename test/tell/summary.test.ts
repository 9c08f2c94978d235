import { describe, expect, it } from 'vitest'
import { createProblems, PROBLEMS, type ProblemCode } from '../../src/problems.ts'
import { dayAt } from '../../src/records/time.ts'
import { formatOverview } from '../../src/tell/branch-page.ts'
import type { RunResult } from '../../src/tell/outputs.ts'
import { formatEndedRun } from '../../src/tell/summary/ended.ts'
import { formatSize } from '../../src/tell/summary/size.ts'
import { formatSummary } from '../../src/tell/summary.ts'
import { textsOf } from '../../src/tell/words.ts'
import { SAMPLE_COVERAGE, SAMPLE_OVERVIEW } from './sample-archive.ts'
import {
  DRY_RUN,
  dayOfSample,
  FAILED_RUN,
  FIRST_RUN,
  PAGES,
  PROPOSED_RUN,
  QUIET_RUN,
  RUN,
} from './sample-run.ts'

const RUNS: readonly (readonly [string, RunResult])[] = [
  ['ordinary', RUN],
  ['first', FIRST_RUN],
  ['quiet', QUIET_RUN],
  ['failed', FAILED_RUN],
  ['dry', DRY_RUN],
  ['proposed', PROPOSED_RUN],
]
const LIMIT = 64 * 1024

describe('the job summary', () => {
  for (const language of ['en', 'ja'] as const) {
    it.each(RUNS)(`reads as its golden file: %s, ${language}`, async (name, run) => {
      await expect(formatSummary(run, language, PAGES)).toMatchFileSnapshot(
        `golden/summary-${name}-${language}.golden.md`,
      )
    })
  }

  it('warns in time that a repository grows too large', () => {
    const size = { bytes: 6_100_000_000, perDay: 9_000_000 }
    const tell = (change: Partial<typeof size>, language: 'en' | 'ja' = 'en') =>
      formatSize({ ...size, ...change }, dayAt(RUN.ended), textsOf(language))
    expect(tell({})).toContain('bout 6.1 GB, growing by about 9.0 MB a day')
    expect(tell({})).toContain('reached in 2028-01. ⚠️ More than 5 GB')
    expect(tell({ bytes: 4_900_000_000 })).not.toContain('⚠️')
    expect(tell({ perDay: 0 })).toContain('GitHub recommends less than 10 GB')
    expect(tell({ bytes: 11e9 }, 'ja')).toContain('2026-11に')
    const pastRetention = { until: '2026-09-21', from: '1', to: '900000', rows: 150_000_000 }
    const coverage = { ...RUN.coverage, pastRetention }
    expect(formatSummary({ ...RUN, coverage }, 'en', PAGES)).toContain('⚠️ More than 5 GB')
  })

  it('stays small whatever the run was', () => {
    const problems = createProblems()
    for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
      for (let n = 0; n < 20; n++)
        problems.add(code, `${n}-${'x'.repeat(5000)}`, 'y'.repeat(50_000))
    }
    const changes = Array.from({ length: 20_000 }, (_, n) => ({
      kind: 'logs' as const,
      stem: `logs/2026-09/${dayOfSample(n % 400)}_delivery_${n}`,
      added: n,
      changed: n,
      transitions: new Map([[`RETRY→SENT`, n]]),
      codes: new Map([['550', n]]),
    }))
    const gaps = Array.from({ length: 500 }, (_, n) => ({
      from: dayOfSample(2 * n),
      to: dayOfSample(2 * n),
    }))
    const run = {
      ...FAILED_RUN,
      problems: problems.list(),
      changes,
      coverage: { ...RUN.coverage, gaps },
    }
    for (const language of ['en', 'ja'] as const) {
      const summary = formatSummary(run, language, PAGES)
      expect(new TextEncoder().encode(summary).length).toBeLessThan(LIMIT)
      expect(summary).toContain(`x-axis ["${dayOfSample(338).slice(5)}"`)
    }
  })

  it('names no receiving domain, though the coverage counts them', () => {
    const coverage = { ...SAMPLE_COVERAGE, gaps: [] }
    expect(formatOverview({ ...SAMPLE_OVERVIEW, coverage })).toContain('mail.example.net')
    const summary = formatSummary({ ...RUN, coverage }, 'en', PAGES)
    expect(summary).toContain('All mail logs are archived')
    expect(summary).not.toContain('example.net')
  })

  it('tells why a run ended early, in words that stay text', () => {
    const mistakes = "input 'token': <b>no</b> @someone\ninput 'branch': missing"
    expect(formatEndedRun(mistakes, 'en')).toMatchInlineSnapshot(`
      "## ❌ The run ended early

      input 'token': &#60;b&#62;no&#60;/b&#62; &#64;&#8288;someone

      input 'branch': missing

      What was published before stays published, and nothing half-written is left. Once the cause is gone, the next run continues from there.
      "
    `)
  })

  it('leaves the commands of an error as they are to be typed', () => {
    const command =
      'git fetch https://github.com/a/b refs/archive/data && git push #1:refs/heads/data'
    const summary = formatEndedRun(`branch <data> is gone.\nTo restore it: ${command}`, 'en')
    expect(summary).toContain(
      `&#60;data&#62; is gone.\n\nTo restore it:\n\n\`\`\`sh\n${command}\n\`\`\`\n\n`,
    )
  })
})
