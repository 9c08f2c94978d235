import { expect, test, vi } from 'vitest'
import { StoppedError } from '../../src/errors.ts'
import { type Backoff, backoffMs, type Outcome, retry } from '../../src/network/retry.ts'

const BACKOFF: Backoff = { tries: 5, firstMs: 1000, longestMs: 3000, jitter: 'half' }

/** A clock whose sleeps are over at once. */
function createTiming(random = () => 0.5) {
  const slept: number[] = []
  const sleep = async (ms: number) => void slept.push(ms)
  return { slept, timing: { clock: { now: () => 0, sleep }, random } }
}

/** Fails as often as told, then answers with the number of the try. */
function failing(times: number) {
  return async (attempt: number): Promise<Outcome<number, string>> =>
    attempt <= times ? { failure: `no ${attempt}` } : { value: attempt }
}

test.each([
  [0, { value: 1 }, []],
  [1, { value: 2 }, [750]],
  [4, { value: 5 }, [750, 1500, 2250, 2250]],
  [5, { failure: 'no 5', tries: 5 }, [750, 1500, 2250, 2250]],
])('of five tries %i fail', async (times, result, pauses) => {
  const { slept, timing } = createTiming()
  expect(await retry(timing, BACKOFF, failing(times), () => 0)).toEqual(result)
  expect(slept).toEqual(pauses)
})

test('a failure that no repetition mends ends it', async () => {
  const { slept, timing } = createTiming()
  const judge = (failure: string) => (failure === 'no 2' ? undefined : 0)
  const result = await retry(timing, BACKOFF, failing(9), judge)
  expect(result).toEqual({ failure: 'no 2', tries: 2 })
  expect(slept).toEqual([750])
})

test('a longer pause that the other side asks for is kept, a shorter one is not', async () => {
  const { slept, timing } = createTiming()
  await retry(timing, BACKOFF, failing(2), (_, attempt) => (attempt === 1 ? 60_000 : 10))
  expect(slept).toEqual([60_000, 1500])
})

test.each([new StoppedError('signal'), new TypeError('a mistake of ours')])(
  'what a try throws (%s) is thrown as it is, without another try',
  async (thrown) => {
    const { slept, timing } = createTiming()
    const once = vi.fn(async (attempt: number): Promise<Outcome<number, string>> => {
      if (attempt > 1) throw thrown
      return { failure: 'no 1' }
    })
    await expect(retry(timing, BACKOFF, once, () => 0)).rejects.toBe(thrown)
    expect(once).toHaveBeenCalledTimes(2)
    expect(slept).toEqual([750])
  },
)

test("it waits on the run's clock alone: a timer would outlast a run that is told to stop", async () => {
  vi.useFakeTimers()
  try {
    const { timing } = createTiming()
    expect(await retry(timing, BACKOFF, failing(4), () => 0)).toEqual({ value: 5 })
  } finally {
    vi.useRealTimers()
  }
})

test.each([
  ['all', 0, [0, 0, 0, 0]],
  ['all', 0.5, [500, 1000, 1500, 1500]],
  ['all', 1, [1000, 2000, 3000, 3000]],
  ['half', 0, [1000, 2000, 3000, 3000]],
  ['half', 1, [500, 1000, 1500, 1500]],
] as const)('jitter %s at chance %d', (jitter, chance, pauses) => {
  const backoff = { ...BACKOFF, jitter }
  expect([1, 2, 3, 40].map((failed) => backoffMs(backoff, failed, () => chance))).toEqual(pauses)
})
