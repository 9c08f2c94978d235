import { describe, expect, it } from 'vitest'
import { createProblems, PROBLEMS, type ProblemCode } from '../../src/problems.ts'
import { toAnnotations } from '../../src/tell/annotations.ts'
import { PAGES } from './sample-run.ts'

const CODES = Object.keys(PROBLEMS) as ProblemCode[]

/** A subject as the stories name it. */
const SUBJECTS: Partial<Record<ProblemCode, string>> = {
  gap: '2026-09-20 to 2026-09-22',
  'near-deletion': '12',
  unbalanced: '12345 (archived 1204, provider 1206)',
  'clock-skew': '185',
  'damaged-file': 'deliveries/2026-11/2026-11-22',
  'filtered-list': 'SMTP',
  'no-right': 'reports',
  'deliveries-failed': '2026-11-22',
}

function annotate(code: ProblemCode, language: 'en' | 'ja') {
  const problems = createProblems()
  problems.add(code, SUBJECTS[code] ?? '12345', 'GET /logs/mails/results: HTTP 503')
  return toAnnotations(problems.list(), language, PAGES)
}

describe('annotations', () => {
  for (const language of ['en', 'ja'] as const) {
    it(`say of every problem what happened and what to do, ${language}`, async () => {
      const lines = CODES.flatMap((code) =>
        annotate(code, language).map(
          ({ level, title, message }) => `${level} ${code}\n${title}\n${message}\n`,
        ),
      )
      expect(lines).toHaveLength(CODES.length)
      await expect(lines.join('\n')).toMatchFileSnapshot(
        `golden/annotations-${language}.golden.txt`,
      )
    })
  }

  it.each(CODES)('are of the level that they call for: %s', (code) => {
    const [annotation] = annotate(code, 'en')
    const levels = { red: ['error'], incomplete: ['warning'], note: ['warning', 'notice'] }
    expect(levels[PROBLEMS[code]]).toContain(annotation?.level)
  })

  it('name what it happened to, and how often', () => {
    const problems = createProblems()
    for (let id = 1; id <= 1003; id++) problems.add('detail-failed', String(id))
    problems.add('near-deletion', '0')
    const [details, deletion] = toAnnotations(problems.list(), 'en', PAGES)
    expect(details?.message).toContain('1,003 failed mails')
    expect(details?.message).toContain('(1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 993 more)')
    expect(deletion?.message).toContain('being deleted now')
  })

  it('are ten of a kind at most, and then count the rest', () => {
    const problem = {
      code: 'detail-failed',
      severity: 'red',
      count: 1,
      subjects: [],
      reason: '',
    } as const
    const twelve = Array.from({ length: 12 }, () => problem)
    const annotations = toAnnotations(
      [...twelve, { ...problem, code: 'gap' as const }],
      'en',
      PAGES,
    )
    expect(annotations).toHaveLength(10)
    expect(annotations.at(-1)?.message).toContain('4 other problems')
    expect(toAnnotations(twelve.slice(0, 10), 'en', PAGES).at(-1)?.message).toContain('failed mail')
  })

  it('fit into what GitHub shows of a message', () => {
    const problems = createProblems()
    for (let n = 0; n < 10; n++)
      problems.add('damaged-file', `${n}${'x'.repeat(9000)}`, 'y'.repeat(9000))
    const [annotation] = toAnnotations(problems.list(), 'en', PAGES)
    expect(annotation?.message.length).toBeLessThan(4096)
  })
})
