import { describe, expect, test } from 'vitest'
import { NO_COVERAGE } from '../../src/coverage/coverage.ts'
import {
  createFindings,
  type FindingCode,
  showPath,
  toVerifyOutputs,
  type VerifyResult,
} from '../../src/verify/findings.ts'
import {
  formatFindings,
  formatUnfinished,
  formatVerdict,
  formatVerifySummary,
} from '../../src/verify/report.ts'
import { PAGES, RUN } from '../tell/sample-run.ts'

const FILE = 'data/logs/2026-11/2026-11-23_smtp.jsonl'

function findAll(
  places: readonly (readonly [FindingCode, file: string, record: string, commit: string])[],
): VerifyResult {
  const findings = createFindings()
  for (const place of places) findings.add(...place)
  return { ...resultOf(0), findings: findings.list() }
}

function resultOf(count: number): VerifyResult {
  const findings = createFindings()
  for (let id = 1; id <= count; id++) findings.add('two-files', FILE, String(id))
  if (count > 0) findings.add('vanished', FILE, '7', 'abcdef123456')
  const coverage = { ...NO_COVERAGE, head: '2026-11-23T03:17:00+09:00' }
  const head = 'f'.repeat(40)
  return {
    head,
    findings: findings.list(),
    records: 1234,
    commits: 5,
    signed: { valid: 4, byOthers: 0 },
    isRewritten: false,
    coverage,
    changes: undefined,
  }
}

/** Sound since a commit, with what a run changed after it. */
const SOUND: VerifyResult = { ...resultOf(0), changes: RUN.changes }
const DAMAGED = findAll([
  ['vanished', FILE, '987654', 'abcdef123456'],
  ['vanished', FILE, '987655', 'abcdef123456'],
  ['other-mail', FILE, '987656', '0123456789ab'],
  ['unknown-file', 'data/notes.txt', '', ''],
  ['wrong-count', FILE, '', ''],
])
const STALE: VerifyResult = {
  ...findAll([
    ['stale', 'data/coverage.json', '45', ''],
    ['near-deletion', 'data/coverage.json', '17', ''],
  ]),
  coverage: { ...NO_COVERAGE, head: '2026-10-09T03:17:00+09:00' },
}

describe('messages', () => {
  test('the gravest come first, each kind once, with its first ten places', () => {
    const [first, second] = formatFindings(resultOf(60).findings, 'en', PAGES)
    expect(first).toEqual({
      title: 'A record vanished',
      message: `a record vanished: ${FILE} 7 (commit abcdef123456). What to do: in a new commit, bring the file back as it was before the named one; the history keeps the damage, so let the input 'since-commit' begin behind it once it is understood. History of the file: https://github.com/example/archive/commits/data/${FILE}`,
    })
    expect(second?.message).toMatch(
      /^a record stands in two archive files: .*_smtp\.jsonl 10, and 50 more\. What to do: find /,
    )
  })

  test('in Japanese as well', () => {
    const [first] = formatFindings(STALE.findings, 'ja', PAGES)
    expect(first?.title).toMatch(/^最後の書き込みから/)
    expect(first?.message).toMatch(
      /^最後の書き込みから.*：data\/coverage\.json 45。対応：.*ください。ファイルの履歴： https:\S+$/,
    )
    expect(formatVerdict(1234, 'ja')).toContain('1,234件の問題')
  })

  test('nine kinds at most, as the verdict is the tenth', () => {
    const findings = createFindings()
    const codes = ['vanished', 'stale', 'erased', 'unsorted', 'repeated', 'no-log'] as const
    const more = ['attributes', 'misplaced', 'part-size', 'empty-file', 'unreadable'] as const
    for (const code of [...codes, ...more]) findings.add(code, FILE)
    expect(formatFindings(findings.list(), 'en', PAGES)).toHaveLength(9)
  })

  test('no link where no file is named, or one that nobody may name', () => {
    const { findings } = findAll([
      ['branch-gone', '', '', ''],
      ['unknown-file', '(a name with unusual characters)', '', ''],
    ])
    const messages = formatFindings(findings, 'en', PAGES).map(({ message }) => message)
    expect(messages).toHaveLength(2)
    expect(messages.join('\n')).not.toContain('https:')
  })
})

describe('summary', () => {
  test('a sound archive', () => {
    expect(formatVerifySummary(resultOf(0), 'en')).toBe(
      [
        '## ✅ The archive is sound',
        '',
        'Checked: 1,234 records and 5 commits. Signed by GitHub: 4 of 5 commits. Nothing unread is deleted before 2027-01-24.',
        '',
      ].join('\n'),
    )
  })

  test.each([
    ['en', '61 findings', '| … and 10 more |'],
    ['ja', '61件の問題', '| … ほか10件 |'],
  ] as const)(
    'a damaged one in %s: fifty places of a kind, and the number of the rest',
    (language, ...parts) => {
      const summary = formatVerifySummary(resultOf(60), language)
      for (const part of parts) expect(summary).toContain(part)
      expect(summary.match(/_smtp\.jsonl/g)).toHaveLength(51)
    },
  )

  test.each([
    ['sound', 'en', SOUND],
    ['sound', 'ja', SOUND],
    ['damaged', 'en', DAMAGED],
    ['damaged', 'ja', DAMAGED],
    ['stale', 'en', STALE],
    ['stale', 'ja', STALE],
  ] as const)('reads as its golden file: %s, %s', async (name, language, result) => {
    await expect(formatVerifySummary(result, language)).toMatchFileSnapshot(
      `golden/verify-${name}-${language}.golden.md`,
    )
  })

  test('one that could not be made says why, and does nothing', () => {
    expect(formatUnfinished("input 'branch': <b>", 'en')).toContain("input 'branch': &#60;b&#62;")
  })
})

test('outputs', () => {
  expect(toVerifyOutputs(resultOf(2))).toEqual({
    ok: 'false',
    problems: '3',
    records: '1234',
    'commits-checked': '5',
    'safe-until': '2027-01-24',
    head: 'f'.repeat(40),
  })
  expect(toVerifyOutputs(undefined)).toMatchObject({ ok: 'false', problems: '0', head: '' })
})

test.each([
  ['data/notes.txt', 'data/notes.txt'],
  ['data/a b', '(a name with unusual characters)'],
  ['data/\n::error::', '(a name with unusual characters)'],
  ['data/taro@example.jp', '(a name with unusual characters)'],
  ['x'.repeat(201), '(a name with unusual characters)'],
])('%j is shown as %s', (path, shown) => {
  expect(showPath(path)).toBe(shown)
})
