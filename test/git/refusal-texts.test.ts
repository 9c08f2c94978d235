import { describe, expect, test } from 'vitest'
import { explainDenial, explainRefusal, isLostRace, statusOf } from '../../src/git/refusals.ts'

const remote = (...lines: string[]) => lines.map((line) => `remote: ${line}        `).join('\n')
const rejected = (why: string) => ` ! [remote rejected] abc -> data (${why})`
const RULES = 'push declined due to repository rule violations'
const rule = (...lines: string[]) =>
  `${remote('error: GH013: Repository rule violations found for refs/heads/data.', '', ...lines)}\n${rejected(RULES)}`

describe('refused for good', () => {
  const CASES: readonly (readonly [name: string, text: string, says: string])[] = [
    [
      'a large file',
      remote('error: GH001: Large files detected. You may want to try Git Large File Storage'),
      'GH001',
    ],
    [
      'branch protection',
      `${remote('error: GH006: Protected branch update failed for refs/heads/data.', 'error: Required status check "ci" is expected.')}\n${rejected('protected branch hook declined')}`,
      'GH006',
    ],
    [
      'signatures',
      rule('- Commits must have verified signatures.', '  Found 1 violation:'),
      "'commit-signing'",
    ],
    ['pull requests', rule('- Changes must be made through a pull request.'), "'pull-request'"],
    [
      'creation',
      rule('- Cannot create ref due to creations being restricted.'),
      'to create this branch',
    ],
    ['updates', rule('- Cannot update this protected ref.'), 'Rulesets'],
    [
      'push protection',
      rule('- GITHUB PUSH PROTECTION', '    - Push cannot contain secrets'),
      'Secret scanning',
    ],
    [
      'older push protection',
      remote('error: GH009: Secrets detected! This push failed.'),
      'Secret scanning',
    ],
    [
      'a shallow push',
      ' ! [remote rejected] abc -> data (shallow update not allowed)',
      "'repository'",
    ],
    ['a hook', rejected('pre-receive hook declined'), 'a hook of the server'],
    ['a full repository', remote('fatal: sha1 file write error: No space left on device'), 'full'],
    [
      'the API: signatures',
      'Repository rule violations found\n\nCommits must have verified signatures.\n\n',
      "'commit-signing'",
    ],
    [
      'the API: pull requests',
      'Repository rule violations found\n\nChanges must be made through a pull request.',
      "'pull-request'",
    ],
    [
      'a name in the way',
      remote(
        "error: cannot lock ref 'refs/heads/data/x': 'refs/heads/data' exists; cannot create 'refs/heads/data/x'",
      ),
      "'branch'",
    ],
  ]
  test.each(CASES)('%s', (_, text, says) => {
    expect(explainRefusal(text)).toContain(says)
    expect(explainDenial(text)).toBeUndefined()
    expect(isLostRace(text)).toBe(false)
  })
})

describe('not let in', () => {
  const url = "'http://127.0.0.1/acme/archive/'"
  const CASES: readonly (readonly [text: string, says: string])[] = [
    [`fatal: unable to access ${url}: The requested URL returned error: 403`, 'contents: write'],
    [
      `${remote('Permission to acme/archive.git denied to github-actions[bot].')}\nfatal: unable to access`,
      'contents: write',
    ],
    [
      `${remote('Write access to repository not granted.')}\nfatal: unable to access`,
      'contents: write',
    ],
    [
      `${remote('This repository was archived so it is read-only.')}\nThe requested URL returned error: 403`,
      'archived',
    ],
    ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", '401'],
    ["fatal: Authentication failed for 'https://github.com/acme/archive/'", '401'],
    [`fatal: repository ${url} not found`, "'repository'"],
    [`fatal: unable to access ${url}: The requested URL returned error: 301`, 'renamed'],
  ]
  test.each(CASES)('%s', (text, says) => {
    expect(explainDenial(text)).toContain(says)
    expect(explainRefusal(text)).toBeUndefined()
    expect(isLostRace(text)).toBe(false)
  })
})

describe('a lost race, in all its words', () => {
  test.each([
    '! [rejected] (fetch first)',
    '! [rejected] (non-fast-forward)',
    '! [rejected] (stale info)',
    "remote: error: cannot lock ref 'refs/heads/data': is at 1f but expected 2e\n! [remote rejected] (failed to update ref)",
    "remote: error: cannot lock ref 'refs/heads/data': reference already exists",
    'Update is not a fast forward',
    'Reference already exists',
  ])('%s', (text) => {
    expect(isLostRace(text)).toBe(true)
    expect(explainRefusal(text)).toBeUndefined()
    expect(explainDenial(text)).toBeUndefined()
  })
})

test.each([
  'fatal: unable to access: Failed to connect to 127.0.0.1 port 1: Connection refused',
  'error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502',
  'fatal: the remote end hung up unexpectedly',
  ' ! [remote rejected] abc -> data (Internal Server Error)',
  'fatal: write error: No space left on device',
])('tried again: %s', (text) => {
  expect(explainRefusal(text)).toBeUndefined()
  expect(explainDenial(text)).toBeUndefined()
  expect(isLostRace(text)).toBe(false)
})

test('a place is named when it is one of ours, and nothing else of the text', () => {
  const text = rule(
    '- GITHUB PUSH PROTECTION',
    '    - Push cannot contain secrets: mail@example.com',
    '      path: data/logs/2026-11/2026-11-23_smtp.jsonl:17',
    '      path: data/usage.csv',
    '      path: elsewhere/::error::.json:3',
  )
  const ours = [
    'data/logs/2026-11/2026-11-23_smtp.jsonl',
    'data/usage.csv',
    'data/errors/2026-11.csv',
  ]
  const message = explainRefusal(text, ours)
  expect(message).toMatch(/\(data\/logs\/2026-11\/2026-11-23_smtp\.jsonl:17, data\/usage\.csv\)$/)
  expect(message).not.toMatch(/mail@|::|elsewhere/)
})

test.each([
  ['The requested URL returned error: 503', 503],
  ['error: RPC failed; HTTP 502 curl 22', 502],
  ['Connection refused', 0],
])('the status in "%s" is %i', (text, status) => {
  expect(statusOf(text)).toBe(status)
})
