import type { StopReason } from '../../src/errors.ts'
import type { Clock, Stop } from '../../src/ports.ts'

/** Sleeping takes no real time: as soon as nothing else is left to do, time jumps to the next waking. */
export interface VirtualClock extends Clock {
  /** Every wait that was asked for, in ms. */
  readonly slept: readonly number[]
  advance(ms: number): void
}

export function createVirtualClock(start = Date.UTC(2026, 10, 23)): VirtualClock {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    advance(ms) {
      now += ms
    },
    async sleep(ms) {
      slept.push(ms)
      const until = now + ms
      await new Promise((resolve) => setImmediate(resolve))
      now = Math.max(now, until)
    },
  }
}

export interface ManualStop extends Stop {
  tell(reason: StopReason): void
}

export function createStop(): ManualStop {
  const controller = new AbortController()
  let told: StopReason | undefined
  return {
    reason: () => told,
    signal: controller.signal,
    tell(reason) {
      told = reason
      controller.abort()
    },
  }
}
