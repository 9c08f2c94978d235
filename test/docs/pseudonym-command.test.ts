import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { expectedPseudonym, KEY } from '../privacy/test-pseudonymizer.ts'

it.each([
  ['docs/privacy.md', 'The key'],
  ['docs/privacy.ja.md', '鍵'],
])('the command of %s computes the pseudonym of an address', (page, heading) => {
  const [, section = ''] = readFileSync(page, 'utf8').split(`## ${heading}\n`)
  const command = /^```sh\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? ''
  const shown = execFileSync('sh', ['-c', command], {
    env: { PATH: process.env.PATH, PSEUDONYM_KEY: KEY },
    encoding: 'utf8',
  })
  expect(`p-${shown.trim()}@example.jp`).toBe(expectedPseudonym('taro@example.jp'))
})
