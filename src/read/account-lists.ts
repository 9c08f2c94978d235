import { RETENTION_DAYS } from '../coverage/countdown.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { DecodeError, HttpError } from '../errors.ts'
import type { Archive } from '../merge/archive-state.ts'
import { readWhole, unlessDamaged } from '../merge/shards.ts'
import type { ErrorListWay } from '../ports.ts'
import { USAGES } from '../records/account.ts'
import { USAGE_SHARD } from '../records/layout.ts'
import { DAY_MS, dayAt, dueAfter, formatTime, parseTime } from '../records/time.ts'
import { endsAll, type Run } from '../run.ts'
import { attempt, noteRefusal, untilEnd } from './attempt.ts'
import type { Collected } from './collected.ts'
import type { Session } from './session.ts'

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
async function readErrorList(
  run: Run,
  coverage: Coverage,
  collected: Collected,
): Promise<ErrorListWay | undefined> {
  const start = formatTime(run.began - RETENTION_DAYS * DAY_MS)
  const refusals: unknown[] = []
  for (const way of waysOf(coverage)) {
    try {
      const entries = await run.source.listErrorEntries(way, start)
      const { erasedAddresses } = collected
      collected.errors = entries.filter(({ email }) => !erasedAddresses.has(email.toLowerCase()))
      return way
    } catch (error) {
      if (!mayAskOtherwise(error)) throw error
      refusals.push(error)
    }
  }
  if (refusals.some((error) => noteRefusal(run, collected, 'errors', error))) return undefined
  throw refusals.at(-1)
}

/** As far back as usage is asked for at most; the API's own limit is not known. */
const MONTHS_AT_FIRST = 12

/** Entries live two weeks at most, so the error-stop list is read once a day. */
export function areErrorsDue({ resources, began }: Run, { coverage }: Archive): boolean {
  const read = parseTime(coverage.errorsRead ?? '')
  return resources.has('errors') && (read === undefined || began - read >= dueAfter(1))
}

/**
 * Reads the error-stop list when it is due. Returns in which way it was read, `undefined` where it was not. Throws what ends the reading for the whole run.
 */
async function fetchErrors(
  run: Run,
  archive: Archive,
  collected: Collected,
): Promise<ErrorListWay | undefined> {
  if (collected.isErasedUnknown || !areErrorsDue(run, archive)) return undefined
  const problem = (error: unknown) =>
    error instanceof DecodeError ? 'errors-unreadable' : 'errors-failed'
  return attempt({ run, collected }, { problem }, () =>
    readErrorList(run, archive.coverage, collected),
  )
}

/** Months since the newest archived one, both included: that one was not over when it was read. */
async function monthsSince({ branch, began }: Run, { state, shards }: Archive): Promise<number> {
  const paths = shards.get(USAGE_SHARD.stem) ?? []
  const usages = await unlessDamaged(readWhole(branch, state.files, paths, USAGES))
  const [newest] = (usages ?? [])
    .flatMap(({ month }) => monthNumber(month) ?? [])
    .sort((a, b) => b - a)
  const current = monthNumber(dayAt(began)) ?? 0
  return newest === undefined ? MONTHS_AT_FIRST : Math.max(2, current - newest + 1)
}

/** The months one after the other as numbers; `undefined` for a name that is none. */
function monthNumber(text: string): number | undefined {
  const [, year, month] = /^(\d{4})[-/]?(\d{2})/.exec(text) ?? []
  return year === undefined ? undefined : Number(year) * 12 + Number(month)
}

async function listUsage(run: Run, archive: Archive) {
  const months = Math.min(MONTHS_AT_FIRST, await monthsSince(run, archive))
  const atLeast = archive.shards.has(USAGE_SHARD.stem) ? 2 : 1
  try {
    return await run.source.listUsage(months)
  } catch (error) {
    const mayBeTooMany = error instanceof HttpError && error.status === 400 && months > atLeast
    if (!mayBeTooMany) throw error
    return run.source.listUsage(atLeast)
  }
}

/** One row a month. Throws what ends the reading for the whole run. */
async function fetchUsage(run: Run, archive: Archive, collected: Collected): Promise<void> {
  if (!run.resources.has('usage')) return
  const usages = await attempt(
    { run, collected },
    { problem: 'usage-failed', right: 'usage' },
    () => listUsage(run, archive),
  )
  if (usages !== undefined) collected.usages = usages
}

/** The error-stop list and the usage of the account. */
export async function fetchAccountLists({
  run,
  archive,
  collected,
  reading,
}: Session): Promise<void> {
  reading.accountAsked = await untilEnd(run, async () => {
    reading.errorsBy = await fetchErrors(run, archive, collected)
    reading.errorsRead = reading.errorsBy !== undefined
    await fetchUsage(run, archive, collected)
  })
}
