import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPseudonymizer, isPseudonym, keyFingerprint } from '../../src/privacy/pseudonym.ts'
import { expectedPseudonym, hmacUnder, KEY, pseudonymizer } from './test-pseudonymizer.ts'

describe('address', () => {
  it('is HMAC-SHA-256 under the key, in base32, before the readable domain', () => {
    // printf %s taro@example.jp | openssl dgst -sha256 -hmac 'a key of thirty-two characters.!' -binary | base32
    expect(pseudonymizer.address('taro@example.jp')).toBe('p-ruqz5fys2y6rw22bbpkjdpde6p@example.jp')
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(pseudonymizer.address(address)).toBe(expectedPseudonym(address))
      }),
    )
  })

  it('lowers the domain and keeps the case of the local part', () => {
    const lower = pseudonymizer.address('taro@example.jp')
    expect(pseudonymizer.address('taro@Example.JP')).toBe(lower)
    expect(pseudonymizer.address('Taro@example.jp')).not.toBe(lower)
  })

  it('depends on the key', () => {
    const other = createPseudonymizer(hmacUnder(`${KEY}2`))
    expect(other.address('taro@example.jp')).toBe(expectedPseudonym('taro@example.jp', `${KEY}2`))
    expect(other.address('taro@example.jp')).not.toBe(pseudonymizer.address('taro@example.jp'))
  })

  it('is known as a pseudonym afterwards, whatever domain it keeps, and not before', () => {
    for (const plain of ['taro@example.jp', 'taro@no domain', 'taro']) {
      expect([plain, pseudonymizer.address(plain)].map(isPseudonym)).toEqual([false, true])
    }
  })

  it.each([
    ['Taro <taro@example.jp>', expectedPseudonym('taro@example.jp')],
    [' taro@example.jp ', expectedPseudonym('taro@example.jp')],
    ['"a b"@example.jp', expectedPseudonym('"a b"@example.jp')],
    ['taro@日本語.jp', expectedPseudonym('taro@日本語.jp')],
    ['a@b@example.jp', expectedPseudonym('a@b@example.jp')],
    ['', ''],
  ])('reads %j', (text, expected) => {
    expect(pseudonymizer.address(text)).toBe(expected)
  })

  it.each(['Taro Yamada', 'Taro Yamada (none)', 'taro@Yamada, Taro'])(
    'shows nothing of %j, which has no domain to show',
    (text) => {
      expect(pseudonymizer.address(text)).toMatch(/^p-[a-z2-7]{26}$/)
    },
  )

  it('leaves a pseudonym as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        const once = pseudonymizer.address(text)
        expect(pseudonymizer.address(once)).toBe(once)
      }),
    )
  })

  it('hashes an address once while it is in use', () => {
    let hashed = 0
    const counting = createPseudonymizer((text) => {
      hashed++
      return hmacUnder(KEY)(text)
    })
    for (let i = 0; i < 5; i++) counting.address('taro@example.jp')
    counting.text('<taro@example.jp>: unknown', 'taro@example.jp')
    expect(hashed).toBe(1)
  })
})

describe('keyFingerprint', () => {
  it('is the same for one key, another for another, and no pseudonym', () => {
    const print = keyFingerprint(hmacUnder(KEY))
    expect(print).toMatch(/^[0-9a-f]{16}$/)
    expect(keyFingerprint(hmacUnder(KEY))).toBe(print)
    expect(keyFingerprint(hmacUnder(`${KEY}2`))).not.toBe(print)
  })
})
