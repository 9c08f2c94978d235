import type { Clock, Reporter } from '../ports.ts'

/** A line in the log every so often, so that long work is seen to go on and the log stays short. */
const SILENCE_MS = 5_000

export type Pulse = (describe: () => string) => void

/** Says how far the run is, at most one line in five seconds. */
export function createPulse(clock: Clock, reporter: Reporter): Pulse {
  let last = clock.now()
  return (describe) => {
    if (clock.now() - last < SILENCE_MS) return
    last = clock.now()
    reporter.info(describe())
  }
}
