import type { StopReason } from '../errors.ts'
import type { Clock, Stop } from '../ports.ts'

/** The runner kills 7.5 s after a cancel; publishing what is finished must be over by then. */
const LAST_MOMENT_MS = 6_000

export interface Stops {
  /** For reading: the deadline or a signal. */
  readonly reading: Stop
  /** For publishing: aborted some seconds after a signal, when nothing can be finished any more. */
  readonly publishing: AbortSignal
  /** Lets the process end. */
  release(): void
}

/** Listens for SIGINT and SIGTERM, and for the deadline in ms from now. */
export function listenForStops(deadlineMs: number): Stops {
  const reading = new AbortController()
  const publishing = new AbortController()
  let reason: StopReason | undefined
  let lastMoment: NodeJS.Timeout | undefined
  function stop(why: StopReason): void {
    reason = why
    reading.abort()
  }
  function onSignal(): void {
    stop('signal')
    lastMoment ??= setTimeout(() => publishing.abort(), LAST_MOMENT_MS)
  }
  // setTimeout counts in 32 bits: 24.8 days.
  const deadline = setTimeout(() => stop(reason ?? 'deadline'), Math.min(deadlineMs, 2 ** 31 - 1))
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  return {
    reading: { reason: () => reason, signal: reading.signal },
    publishing: publishing.signal,
    release() {
      clearTimeout(deadline)
      clearTimeout(lastMoment)
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    },
  }
}

/** Time that never goes back: a machine whose clock is set back would wait until it has caught up. */
function createTime(wallClock: () => number): () => number {
  let latest = Number.NEGATIVE_INFINITY
  let setBack = 0
  return () => {
    setBack += Math.max(0, latest - (wallClock() + setBack))
    latest = Math.max(latest, wallClock() + setBack)
    return latest
  }
}

/** The machine's clock; its sleep ends early, without an error, when `signal` is aborted. */
export function createClock(signal: AbortSignal, wallClock = () => Date.now()): Clock {
  return {
    now: createTime(wallClock),
    sleep: (ms) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const end = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', end)
          resolve()
        }
        const timer = setTimeout(end, ms)
        signal.addEventListener('abort', end)
      }),
  }
}
