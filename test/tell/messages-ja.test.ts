import { readdirSync, readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { translateMessage } from '../../src/tell/translate.ts'

/** Messages as errors hold them. */
const MESSAGES = [
  "input 'mode': expected 'push' or 'pull-request' or 'dry-run', got 'pull'",
  "input 'requests-per-minute': expected a whole number from 1 to 1000000, got '0'",
  "input 'login-id': this archive belongs to another account; use the account it was begun with, or another 'branch'",
  "input 'token': it may not write to this repository (HTTP 403); the workflow's job needs 'permissions: contents: write'",
  "input 'allow-public': the repository is public; pseudonyms are personal data too, and subjects stay readable: use a private repository, or set 'true' if everyone may read this archive",
  'coverage.json has version 9, this action knows 1: use a newer version of the action',
  'GET /logs/mails/results: HTTP 503 after 5 attempts',
  'GET /logs/mails/results: HTTP 403 (this blastengine user may not use this part of the API)',
  'GET /deliveries/-/analysis/report/7: report job not finished in time',
  'GET /usages: unreadable answer (not JSON) after 5 attempts',
  'no space left on the disk of this runner',
]

it.each(MESSAGES)('%s', (message) => {
  expect(translateMessage(message, 'en')).toBe(message)
  const japanese = translateMessage(message, 'ja')
  expect(japanese).toMatch(/[ぁ-ん一-龠]/)
  expect(japanese).not.toContain('{}')
  for (const [number] of message.matchAll(/\d{3,}/g)) expect(japanese).toContain(number)
})

test('the parts of a message stay where they belong, and lines stay lines', () => {
  const message =
    "branch 'data' is gone, but its last head 12ab is kept in refs/archive/data.\nTo restore it: git fetch https://x refs/archive/data"
  expect(translateMessage(message, 'ja')).toBe(
    'ブランチ「data」がありません。最後のコミット12abはrefs/archive/dataに残っています。\n復元するコマンド: git fetch https://x refs/archive/data',
  )
  expect(translateMessage('GET /usages: HTTP 503 after 5 attempts', 'ja')).toBe(
    'GET /usages：5回試行しましたが、HTTP 503が返されました',
  )
  expect(translateMessage('a message that nobody translated', 'ja')).toBe(
    'a message that nobody translated',
  )
})

/** The mistakes that the inputs of both actions can hold: their texts stand in the source. */
test('every mistake in an input is known in Japanese', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /input[a-z-]*\.ts$/.test(file),
  )
  const source = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n')
  const texts = source.matchAll(/(["'`])((?:expected|missing)\b(?:(?!\1).)*)\1/g)
  // A text that is put together of parts is cut in the middle of one: those have cases above.
  const english = [...texts]
    .map(([, , text = '']) => text.replace(/\$\{[^}]*\}/g, 'x'))
    .filter((text) => !text.includes('${') && !/^expected x+$/.test(text))
  expect(english.length).toBeGreaterThan(5)
  const known = english.map((text) => translateMessage(`input 'a': ${text}`, 'ja'))
  expect(known.filter((text) => !/[ぁ-ん一-龠]/.test(text))).toEqual([])
})
