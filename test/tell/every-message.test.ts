import { describe, expect, it, test } from 'vitest'
import { PROBLEMS, type ProblemCode } from '../../src/problems.ts'
import { translateMessage } from '../../src/tell/translate.ts'
import { textsOf } from '../../src/tell/words.ts'
import { type Literal, literalsOf } from './literals.ts'

/** Everything that the three actions tell; the program has its texts in pairs. */
const TOLD =
  /^(?:action|archive|blastengine|coverage|errors|explore|git|github|main|merge|privacy|publish|read|records|run|seal|setup|spool|verify)(?:\/|\.ts$)|^explorer\/(?:artifact-readers|read-archive|write-page)/

/** Lines of the log alone, which is English: names of the steps, progress, waits. */
const LOG = [
  /^(?:Read|Check|Fetch|Compare|List|Publish) /,
  /^(?:Reading|Listing|Fetching|Archiving|Someone else published)/,
  /^blastengine's request limit was hit|^few requests are left/,
  /^everything retained$/,
]
/** For git and for programs, not for people. */
const NO_WORDS = [
  /^refs\//,
  /^archive: |files? of the archive changed|^No record changed: /,
  /^blastengine-archive: fingerprint/,
  /^objects on their way|^option object-format/,
  /^path,records,root/,
  /^(?:[\w$]+ )?(?:GET|POST) /,
  /^[7 /]+$/,
  /^no JSON$|^no such leaf$|^not seen yet$|^signal$/,
]
/** Parts of messages that tests below put together. */
const PARTS = [
  /^TLS certificates would|^text in the log could/,
  /^pseudonyms are personal data too|^use a private repository/,
  /^turned public since|^has a visibility|the repository 7; /,
  /^git cannot keep it beside|^7; choose another name$/,
  /^artifacts belong to|^set 'true' if everyone/,
  /^the environment variable 7 is set: 7/,
  /^git could not be started7/,
  /^--since: the range holds|^states of mail logs$/,
  /the push was refused, 7/,
]

const isOneOf = (patterns: readonly RegExp[], text: string) =>
  patterns.some((pattern) => pattern.test(text))

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/
const SENTENCE = /[A-Za-z']{2,}[ ,;:]+[a-z']+[ ,;:]+[a-z']{2,}/

/** Without commands to type, and the names of settings on GitHub's pages. */
const withoutNames = (text: string) =>
  text.replace(/(?:コマンド|: )git .*$/gm, '').replace(/「[^」]*」|（[^）]*→[^）]*）/g, '')

function expectJapanese(message: string): void {
  const japanese = translateMessage(message, 'ja')
  expect([message, JAPANESE.test(japanese)]).toEqual([message, true])
  expect([message, SENTENCE.exec(withoutNames(japanese))?.[0]]).toEqual([message, undefined])
}

/** What an error says, or reads as a sentence, and has no Japanese text behind it. */
function isMessage({ text, before }: Literal, next: Literal | undefined): boolean {
  if (JAPANESE.test(text) || JAPANESE.test(next?.text ?? '')) return false
  // The reason of a row in a table of what is tried again, for readers of the source.
  if (/\bwhy:\s*$/.test(before)) return false
  return /new \w*Error\(\s*$/.test(before) || SENTENCE.test(text)
}

const literals = literalsOf((file) => TOLD.test(file) && !/^verify\//.test(file))
const messages = literals
  .filter((literal, index) => isMessage(literal, literals[index + 1]))
  .filter(({ text }) => !isOneOf([...LOG, ...NO_WORDS, ...PARTS], text))
  .map(({ text }) => text)

describe('every message in the source has its Japanese', () => {
  it('was found', () => expect(new Set(messages).size).toBeGreaterThan(100))
  it.each([...new Set(messages)])('%s', expectJapanese)
})

/** Put together of parts, as people see them. */
test.each([
  'the environment variable NODE_TLS_REJECT_UNAUTHORIZED is set: TLS certificates would not be checked; remove it',
  'the environment variable ACTIONS_ALLOW_UNSECURE_COMMANDS is set: text in the log could run as a command; remove it',
  "input 'allow-public': the repository is public; pseudonyms are personal data too, and subjects stay readable: use a private repository, or set 'true' if everyone may read this archive",
  "input 'allow-public': the repository turned public since the last run; pseudonyms are personal data too, and subjects stay readable: use a private repository, or set 'true' if everyone may read this archive",
  "input 'allow-public': the repository has a visibility that could not be read; pseudonyms are personal data too, and subjects stay readable: use a private repository, or set 'true' if everyone may read this archive",
  "input 'branch': git cannot keep it beside 'archive/archive', the head of the pull request; choose another name",
  "git push: the server failed while it stored the push after 4 attempts; nothing was changed, so run it again later, and if this repeats look at the server's status page or ask the people who run it",
  'GET /repos: no answer after 4 attempts',
  'GET /usages: unreadable answer (not JSON) after 5 attempts',
  'POST /errors/list: unreadable answer (CSV: row 7: expected 4 columns)',
  'GET /deliveries/all: HTTP 401 (the login ID, API key or token is not accepted)',
  'git fetch: exit code 128',
  'git could not be started (EACCES)',
  'data/logs/2026-11/2026-11-22_smtp.jsonl: does not decode (not JSON Lines)',
  "--since: the range holds 7 states of mail logs, and a page holds 5 at most; name deliveries by '--delivery-id'",
  "--since: the range holds 7 mail logs, and a page holds 5 at most; name deliveries by '--delivery-id'",
  'the run was told to stop, for example by a person or by the time limit of the job; start the workflow again',
])('%s', expectJapanese)

test('the places that a refused push names stay', () => {
  const cure =
    'GH013: push protection takes something in the data for a secret; look at the place, then allow it (Security → Secret scanning) or change the setting (Settings → Advanced Security → Push protection)'
  const places = 'data/logs/2026-11/a.jsonl:12, data/logs/2026-11/b.jsonl'
  const told = translateMessage(`the push was refused, ${cure} (${places})`, 'ja')
  expect(told).toMatch(/^プッシュが拒否されました。GH013：プッシュ保護により、/)
  expect(told).toContain(`（${places}）`)
  expectJapanese(`the push was refused, ${cure}`)
})

/** Texts at the leaves of a table of words; functions are given counts, texts or lists, whichever they take. */
function leavesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(leavesOf)
  if (typeof words !== 'function') return []
  const given = [
    [7, 5, 3],
    ['7', '5', '3'],
    [['7', '5'], 3],
  ]
  return given.flatMap((values) => {
    try {
      const told: unknown = words(...values)
      return typeof told === 'string' ? [told] : []
    } catch {
      return []
    }
  })
}

test.each(Object.keys(PROBLEMS) as ProblemCode[])('the problem %s in Japanese', (code) => {
  const { title, happened, cure } = textsOf('ja').problem(code)
  const texts = [title, cure].map((text) => (typeof text === 'string' ? text : text(['401'])))
  for (const text of [...texts, happened(3, '（7）', '7')]) {
    expect(text).toMatch(JAPANESE)
    expect(SENTENCE.exec(withoutNames(text))?.[0]).toBeUndefined()
  }
})

test('every other word of a run in Japanese', () => {
  const { problem, ...words } = textsOf('ja')
  const leaves = leavesOf(words)
  expect(leaves.length).toBeGreaterThan(100)
  expect(leaves.filter((text) => SENTENCE.test(withoutNames(text)))).toEqual([])
})
