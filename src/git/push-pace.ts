import type { Clock } from '../ports.ts'

/** GitHub asks for no more pushes a minute to one repository (field notes, 4.1). */
export const PUSHES_A_MINUTE = 6
const MINUTE_MS = 60_000

/** Waits until one more push may start; `limit` pushes start within any minute. */
export function createPushPace(clock: Clock, limit = PUSHES_A_MINUTE): () => Promise<void> {
  const starts: number[] = []
  return async () => {
    const oldest = starts.length < limit ? undefined : starts.shift()
    if (oldest !== undefined) {
      const wait = oldest + MINUTE_MS - clock.now()
      if (wait > 0) await clock.sleep(wait)
    }
    starts.push(clock.now())
  }
}
