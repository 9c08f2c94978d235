import { createMailSource, type MailSourceParts } from '../../src/blastengine/client.ts'
import { createStop, createVirtualClock } from './virtual-clock.ts'

/** A mail source against `apiUrl` that waits in virtual time; limits out of the way unless given. */
export function sourceFor(apiUrl: string, parts: Partial<MailSourceParts> = {}) {
  const clock = createVirtualClock()
  const stop = createStop()
  const notices: string[] = []
  const source = createMailSource({
    apiUrl,
    token: 'secret-token',
    pace: { requestsPerMinute: 100_000, reserve: 0 },
    reportTimeoutMs: 300_000,
    clock,
    stop,
    env: {},
    random: () => 0.5,
    onNotice: (message) => notices.push(message),
    ...parts,
  })
  return { source, clock, stop, notices }
}

/** The error that a promise ends with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}
