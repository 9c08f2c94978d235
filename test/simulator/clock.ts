import { type Moment, toMs } from './moment.ts'

/** The account's time: real time plus an offset, or standing still. */
export interface VirtualClock {
  /** ms since the epoch */
  now(): number
  /** What a child process must add to its own clock to agree (`TEST_CLOCK_OFFSET_MS`). */
  readonly offsetMs: number
  advance(ms: number): void
  set(moment: Moment): void
  /** Stops time, which makes whole runs repeatable; `advance` and `set` still move it. */
  freeze(): void
  run(): void
}

/** `real` is the clock that runs underneath. */
export function createClock(
  start: Moment | undefined,
  real: () => number = Date.now,
): VirtualClock {
  let offset = start === undefined ? 0 : toMs(start) - real()
  let frozenAt: number | undefined
  const now = () => frozenAt ?? real() + offset
  const set = (ms: number) => {
    offset = ms - real()
    if (frozenAt !== undefined) frozenAt = ms
  }
  return {
    now,
    get offsetMs() {
      return now() - real()
    },
    advance: (ms) => set(now() + ms),
    set: (moment) => set(toMs(moment)),
    freeze: () => {
      frozenAt = now()
    },
    run: () => {
      set(now())
      frozenAt = undefined
    },
  }
}
