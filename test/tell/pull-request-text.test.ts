import { describe, expect, it } from 'vitest'
import type { ShardChange } from '../../src/records/counts.ts'
import { formatPullRequest } from '../../src/tell/pull-request.ts'
import { RUN } from './sample-run.ts'

/** GitHub refuses more. */
const LONGEST_BODY = 65_536
const LONGEST_TITLE = 256

const file = (n: number): ShardChange => ({
  kind: 'logs',
  stem: `logs/2026-11/2026-11-22_delivery_${String(n).padStart(30, '9')}`,
  added: 10 ** 9 + n,
  changed: 10 ** 9,
  transitions: new Map([['RETRY→SENT', 1]]),
  codes: new Map([['550', 1]]),
})

describe('the pull request', () => {
  it.each(['en', 'ja'] as const)('reads as its golden file: %s', async (language) => {
    const { title, body } = formatPullRequest(RUN.changes, language)
    await expect(`${title}\n\n${body}`).toMatchFileSnapshot(
      `golden/pull-request-${language}.golden.md`,
    )
  })

  it('says the same of the same changes in another order', () => {
    const reversed = formatPullRequest(RUN.changes.toReversed(), 'en')
    expect(reversed).toEqual(formatPullRequest(RUN.changes, 'en'))
  })

  it('counts the files that are too many to list', () => {
    const changes = Array.from({ length: 5000 }, (_, n) => file(n))
    for (const language of ['en', 'ja'] as const) {
      const { title, body } = formatPullRequest(changes, language)
      expect(title.length).toBeLessThan(LONGEST_TITLE)
      expect(body.length).toBeLessThan(LONGEST_BODY)
      expect(body.trimEnd().split('\n').at(-1)).toMatch(/4,750/)
      expect(body).toContain('| RETRY→SENT | 5,000 |')
    }
  })

  it('lists all files as long as they fit', () => {
    const { body } = formatPullRequest([file(1), file(2)], 'en')
    expect(body).toContain(file(1).stem)
    expect(body).toContain(file(2).stem)
    expect(body).not.toContain('more')
  })
})
