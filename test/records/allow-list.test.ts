import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicCode, publicStatus } from '../../src/records/counts.ts'

describe('publicStatus', () => {
  it.each(['SENT', 'RETRY', 'HARDERROR', 'SOFTERROR', 'DROP'])('prints %s', (status) => {
    expect(publicStatus(status)).toBe(status)
  })

  it.each([null, '', 'EDIT', 'sent', ' SENT', 'SENT\n', '::error::x', '__proto__', 'constructor'])(
    'prints other for %j',
    (status) => {
      expect(publicStatus(status)).toBe('other')
    },
  )
})

describe('publicCode', () => {
  it.each([
    ['550', '550'],
    [550, '550'],
    ['421', '421'],
    [554, '554'],
    ['554(errors)', 'other'],
    ['550 ', 'other'],
    ['0550', 'other'],
    ['5.1.1', 'other'],
    ['999', 'other'],
    [0, 'other'],
    [550.5, 'other'],
    [Number.NaN, 'other'],
    ['', 'other'],
    [null, 'other'],
    ['##[set-output name=x]y', 'other'],
  ])('prints %j as %s', (code, expected) => {
    expect(publicCode(code)).toBe(expected)
  })
})

it('prints letters and digits alone, whatever comes in', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(publicStatus(text) + publicCode(text)).toMatch(/^[A-Za-z0-9]+$/)
    }),
  )
})
