import { describe, expect, it } from 'vitest'
import { createCache } from '../../src/privacy/pseudonym.ts'

function countingCache(size: number) {
  const computed: string[] = []
  const cached = createCache(size, (key: string) => {
    computed.push(key)
    return key.toUpperCase()
  })
  return { cached, computed }
}

describe('createCache', () => {
  it('computes a key once', () => {
    const { cached, computed } = countingCache(10)
    expect([cached('a'), cached('b'), cached('a')]).toEqual(['A', 'B', 'A'])
    expect(computed).toEqual(['a', 'b'])
  })

  it('keeps what is in use and forgets the rest', () => {
    const { cached, computed } = countingCache(2)
    for (const key of ['kept', 'b', 'kept', 'c', 'kept', 'd', 'kept', 'e', 'kept', 'b']) {
      expect(cached(key)).toBe(key.toUpperCase())
    }
    expect(computed).toEqual(['kept', 'b', 'c', 'd', 'e', 'b'])
  })
})
