import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullBucket, halveBucket, takeToken, tokenWaitMs } from '../../src/blastengine/limits.ts'

/** Starts as soon as allowed, after idling as `gaps` says; returns the times. */
function startTimes(ceiling: number, gaps: readonly number[]): number[] {
  let bucket = fullBucket(ceiling)
  let now = 0
  return gaps.map((gap) => {
    now += gap
    for (let wait = tokenWaitMs(bucket, now); wait > 0; wait = tokenWaitMs(bucket, now)) now += wait
    bucket = takeToken(bucket, now)
    return now
  })
}

test('never exceeds the ceiling in any 60 s, on the server neither, where the first request is late', () => {
  const gaps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90_000 })), {
    minLength: 1,
    maxLength: 400,
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), gaps, (ceiling, idle) => {
      const times = startTimes(ceiling, idle)
      const busiest = times.map(
        (from) => times.filter((t) => t >= from && t < from + 61_000).length,
      )
      return Math.max(...busiest) <= ceiling
    }),
  )
})

test('makes good use of the ceiling', () => {
  for (const [ceiling, atLeast] of [
    [1, 10],
    [10, 90],
    [250, 2200],
    [6000, 53_000],
  ] as const) {
    const times = startTimes(ceiling, new Array(ceiling * 12).fill(0))
    expect(times.filter((time) => time < 600_000).length).toBeGreaterThanOrEqual(atLeast)
  }
})

test('a small run does not wait at all', () => {
  expect(startTimes(250, new Array(25).fill(0)).at(-1)).toBe(0)
})

test('halving ends at one start a minute', () => {
  let bucket = fullBucket(5)
  for (let i = 0; i < 5; i++) bucket = halveBucket(bucket)
  bucket = takeToken({ ...bucket, tokens: 1 }, 0)
  expect(tokenWaitMs(bucket, 0)).toBe(61_000)
})

test('a clock that goes back grants nothing', () => {
  const empty = takeToken(fullBucket(1), 1_000_000)
  expect(tokenWaitMs(empty, 0)).toBe(61_000)
})
