import { expect, test } from 'vitest'
import { HttpError, messageOf } from '../../src/errors.ts'

const system = (code: string) =>
  Object.assign(new Error(`${code}: write '/home/taro@example.jp'`), { code })

/** Only our own words may reach the log. */
test.each<readonly [unknown, string]>([
  [new HttpError('GET /usages', 503, 'HTTP 503', 5), 'GET /usages: HTTP 503 after 5 attempts'],
  [system('ENOSPC'), 'no space left on the disk of this runner'],
  [system('EPIPE'), 'unexpected error'],
  [new TypeError("cannot read 'taro@example.jp'"), 'unexpected error'],
  ['taro@example.jp', 'unexpected error'],
  [undefined, 'unexpected error'],
])('%o is told as %s', (error, message) => {
  expect(messageOf(error)).toBe(message)
})
