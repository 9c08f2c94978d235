import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { accountFingerprint } from '../../src/merge/open-archive.ts'

const sha256hex = (text: string) => createHash('sha256').update(text).digest('hex')

it('tells accounts apart, and the same account of two archives too', () => {
  const prints = [
    accountFingerprint(sha256hex, 'salt', 'login'),
    accountFingerprint(sha256hex, 'salt', 'login2'),
    accountFingerprint(sha256hex, 'salt2', 'login'),
    // Where salt and login ID meet must not be ambiguous.
    accountFingerprint(sha256hex, 'saltl', 'ogin'),
  ]
  expect(new Set(prints).size).toBe(prints.length)
  expect(prints[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(accountFingerprint(sha256hex, 'salt', 'login')).toBe(prints[0])
})
