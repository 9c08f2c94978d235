import pRetry from 'p-retry'

/** What a pause needs: the run's clock, whose sleep ends when the run is told to stop, and chance. */
export interface Timing {
  readonly clock: { sleep(ms: number): Promise<void> }
  /** 0 ≤ n < 1 */
  readonly random: () => number
}

/**
 * How often something is tried, and how long the pauses are: `firstMs`, then twice as long each time up to
 * `longestMs`. `jitter`: how much of a pause is random, so that several runs do not meet again.
 */
export interface Backoff {
  readonly tries: number
  readonly firstMs: number
  readonly longestMs: number
  readonly jitter: 'all' | 'half'
}

/** One try: what it brought, or why it failed. */
export type Outcome<T, F> = { readonly value: T } | { readonly failure: F }

/** What the last try brought, or why it failed and how many tries there were. */
export type Result<T, F> = { readonly value: T } | { readonly failure: F; readonly tries: number }

/** The pause in ms after so many failed tries. */
export function backoffMs(backoff: Backoff, failedTries: number, random: () => number): number {
  const longest = Math.min(backoff.longestMs, backoff.firstMs * 2 ** (failedTries - 1))
  return longest * (backoff.jitter === 'all' ? random() : 1 - random() / 2)
}

const FAILED_TRY = new Error('a try failed')

/**
 * The only loop that repeats a failed request. `once` makes a try, of which the first is number 1; what it throws
 * ends the loop. `leastWaitMs` judges a failure after which a try is left: the ms that the other side wants us to wait
 * (0: it does not say), or `undefined` when no repetition helps.
 */
export async function retry<T, F>(
  { clock, random }: Timing,
  backoff: Backoff,
  once: (attempt: number) => Promise<Outcome<T, F>>,
  leastWaitMs: (failure: F, attempt: number) => number | undefined,
): Promise<Result<T, F>> {
  let last: { readonly failure: F; readonly tries: number } | undefined
  async function attemptOnce(attempt: number): Promise<T> {
    const outcome = await once(attempt)
    if ('value' in outcome) return outcome.value
    last = { failure: outcome.failure, tries: attempt }
    throw FAILED_TRY
  }
  /** Waits on the run's clock: a timer of the library would outlast a run that is told to stop. */
  async function shouldRetry(): Promise<boolean> {
    const wait = last && leastWaitMs(last.failure, last.tries)
    if (last === undefined || wait === undefined) return false
    await clock.sleep(Math.max(wait, backoffMs(backoff, last.tries, random)))
    return true
  }
  try {
    const options = { retries: backoff.tries - 1, minTimeout: 0 }
    return {
      value: await pRetry(attemptOnce, {
        ...options,
        shouldRetry: ({ error }) => error === FAILED_TRY && shouldRetry(),
      }),
    }
  } catch (error) {
    if (error === FAILED_TRY && last !== undefined) return last
    throw error
  }
}
