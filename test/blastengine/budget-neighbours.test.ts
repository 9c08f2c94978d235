import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fixedWindow,
  greedyBucket,
  type Limiter,
  runBesides,
  slidingWindow,
} from './shared-limit.ts'

const PACE = { requestsPerMinute: 250, reserve: 150 }
const TEN_MINUTES = 600_000

/** Repeatable numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** Production sending: `perMinute` mails in bursts every `everyMs`, for ten minutes. */
function production(perMinute: number, everyMs: number): readonly number[] {
  const size = Math.round((perMinute * everyMs) / 60_000)
  const bursts = Array.from({ length: TEN_MINUTES / everyMs }, (_, index) => index * everyMs)
  return bursts.flatMap((start) => Array.from({ length: size }, (_, index) => start + index * 10))
}

/** 440 a minute, every 6 s; and evenly. */
const BURSTS_440 = production(440, 6_000)
const EVEN_440 = Array.from({ length: 4400 }, (_, index) => (index * 60_000) / 440)

const LIMITERS: readonly (readonly [string, (phase: number) => Limiter])[] = [
  ['a fixed window', fixedWindow],
  ['a sliding window', slidingWindow],
  ['an evenly refilled bucket', greedyBucket],
]

describe.each(LIMITERS)('beside production under %s', (_name, limiter) => {
  const flights = fc.record({
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
    phase: fc.integer({ min: 0, max: 59_999 }),
    workers: fc.constantFrom(1, 8),
    isEven: fc.boolean(),
  })

  test('a sender at 440 a minute gets no 429, and we still read', () => {
    fc.assert(
      fc.property(flights, ({ seed, phase, workers, isEven }) => {
        const outcome = runBesides({
          limiter: limiter(phase),
          pace: PACE,
          sends: isEven ? EVEN_440 : BURSTS_440,
          random: numbers(seed),
          workers,
          untilMs: TEN_MINUTES,
        })
        expect(outcome.refusedSends).toBe(0)
        expect(outcome.starts.length).toBeGreaterThan(20)
      }),
      { numRuns: 100 },
    )
  })

  test('alone we reach our own pace and never exceed it', () => {
    const outcome = runBesides({
      limiter: limiter(0),
      pace: PACE,
      sends: [],
      random: numbers(1),
      workers: 8,
      untilMs: TEN_MINUTES,
    })
    expect(outcome).toMatchObject({ refusedStarts: 0, stopped: undefined })
    expect(outcome.starts.length).toBeGreaterThan(2200)
    for (const from of outcome.starts) {
      const inMinute = outcome.starts.filter((at) => at >= from && at < from + 60_000)
      expect(inMinute.length).toBeLessThanOrEqual(PACE.requestsPerMinute)
    }
  })
})

test('where nothing is left for long, the run stops by the reserve', () => {
  const outcome = runBesides({
    limiter: () => 100,
    pace: PACE,
    sends: [],
    random: numbers(1),
    workers: 8,
    untilMs: 10 * TEN_MINUTES,
  })
  expect(outcome.stopped).toBe('reserve')
  expect(outcome.starts.length).toBeLessThan(30)
})

test('where everything is refused, three requests are sent', () => {
  const outcome = runBesides({
    limiter: () => 'refused',
    pace: PACE,
    sends: [],
    random: numbers(1),
    workers: 8,
    untilMs: TEN_MINUTES,
  })
  expect(outcome).toMatchObject({ stopped: 'rate-limit', refusedStarts: 3 })
})
