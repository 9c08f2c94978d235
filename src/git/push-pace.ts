import type { Clock } from '../ports.ts'

/** GitHub asks for no more pushes a minute to one repository (field notes, 4.1). */
const PUSHES_A_MINUTE = 6
const MINUTE_MS = 60_000

/** Waits until one more push may start. */
export function createPushPace(clock: Clock): () => Promise<void> {
  const starts: number[] = []
  return async () => {
    const oldest = starts.length < PUSHES_A_MINUTE ? undefined : starts.shift()
    if (oldest !== undefined) {
      const wait = oldest + MINUTE_MS - clock.now()
      if (wait > 0) await clock.sleep(wait)
    }
    starts.push(clock.now())
  }
}
