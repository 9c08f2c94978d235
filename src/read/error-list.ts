import { RETENTION_DAYS } from '../core/coverage/countdown.ts'
import type { Coverage } from '../core/coverage/coverage.ts'
import { DAY_MS, formatTime } from '../core/time.ts'
import { HttpError } from '../errors.ts'
import type { ErrorListWay } from '../ports.ts'
import type { Harvest } from '../stories/harvest.ts'
import { endsAll, type Run } from '../stories/run.ts'
import { noteRefusal } from './rights.ts'

/** The wider first: what a filter is compared with is the provider's. */
const WAYS: readonly ErrorListWay[] = ['job', 'job-since', 'pages']

/** Whether another way of asking may still bring the list: not after a server that is ill, and not after a limit. */
function mayAskOtherwise(error: unknown): boolean {
  if (!(error instanceof HttpError) || endsAll(error)) return false
  return error.status >= 400 && error.status < 500 && error.status !== 429
}

/** The way that worked last time, then the others. */
function waysOf({ errorsBy }: Coverage): readonly ErrorListWay[] {
  const known = WAYS.filter((way) => way === errorsBy)
  return [...known, ...WAYS.filter((way) => way !== errorsBy)]
}

/**
 * Reads the error-stop list in the first way that the API accepts. Returns that way, or `undefined` where the user
 * has no right to the list; throws what the last way threw.
 */
export async function readErrorList(
  run: Run,
  coverage: Coverage,
  harvest: Harvest,
): Promise<ErrorListWay | undefined> {
  const start = formatTime(run.began - RETENTION_DAYS * DAY_MS)
  const refusals: unknown[] = []
  for (const way of waysOf(coverage)) {
    try {
      const entries = await run.source.listErrorEntries(way, start)
      const { erasedAddresses } = harvest
      harvest.errors = entries.filter(({ email }) => !erasedAddresses.has(email.toLowerCase()))
      return way
    } catch (error) {
      if (!mayAskOtherwise(error)) throw error
      refusals.push(error)
    }
  }
  if (refusals.some((error) => noteRefusal(run, harvest, 'errors', error))) return undefined
  throw refusals.at(-1)
}
