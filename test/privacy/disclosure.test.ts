import { describe, expect, it } from 'vitest'
import type { Visibility } from '../../src/ports.ts'
import { judgeDisclosure } from '../../src/privacy/disclosure.ts'

const CASES: readonly (readonly [Visibility, boolean, string, string, RegExp | null])[] = [
  ['private', false, 'unknown', 'ok', null],
  ['private', false, 'public', 'ok', null],
  ['private', true, 'private', 'ok', null],
  ['internal', false, 'unknown', 'warn', /internal/],
  ['internal', true, 'internal', 'warn', /internal/],
  ['public', false, 'unknown', 'refuse', /'allow-public'.*is public/],
  ['public', false, 'public', 'refuse', /'allow-public'.*is public/],
  ['public', false, 'private', 'refuse', /'allow-public'.*turned public/],
  ['public', false, 'internal', 'refuse', /'allow-public'.*turned public/],
  ['public', true, 'unknown', 'ok', null],
  ['public', true, 'public', 'ok', null],
  ['public', true, 'private', 'alarm', null],
  ['public', true, 'internal', 'alarm', null],
  ['unknown', false, 'unknown', 'refuse', /'allow-public'.*could not be read/],
  ['unknown', false, 'private', 'refuse', /'allow-public'.*could not be read/],
  ['unknown', true, 'private', 'ok', null],
]

describe('judgeDisclosure', () => {
  it.each(CASES)(
    '%s, allow-public %s, before: %s → %s',
    (visibility, allowPublic, previous, verdict, message) => {
      const disclosure = judgeDisclosure({ visibility, allowPublic, previous })
      expect(disclosure.verdict).toBe(verdict)
      const said = 'message' in disclosure ? disclosure.message : null
      if (message === null) expect(said).toBeNull()
      else expect(said).toMatch(message)
    },
  )
})
