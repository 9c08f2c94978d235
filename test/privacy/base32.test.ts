import { describe, expect, it } from 'vitest'
import { base32 } from '../../src/privacy/pseudonym.ts'

// RFC 4648, section 10, lower case and without padding.
const VECTORS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
]

describe('base32', () => {
  it.each(VECTORS)('writes %j as %j', (text, expected) => {
    expect(base32(new TextEncoder().encode(text), 100)).toBe(expected)
  })

  it('stops at the length asked for', () => {
    expect(base32(new Uint8Array(32).fill(0xff), 26)).toBe('7'.repeat(26))
  })
})
