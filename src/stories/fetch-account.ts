import { DAY_MS, parseTime } from '../core/time.ts'
import { HttpError } from '../errors.ts'
import type { Archive } from './archive.ts'
import type { Harvest } from './harvest.ts'
import { endsAll, messageOf, type Run } from './run.ts'

/** As far back as usage is asked for when none is archived; the API's own limit is not known (API page, 9). */
const MONTHS_AT_FIRST = 12

/**
 * The error-stop list, whose entries live two weeks at most: read once a day. Returns whether it was
 * read. Throws what ends the reading for the whole run.
 */
export async function fetchErrors(run: Run, archive: Archive, harvest: Harvest): Promise<boolean> {
  const read = parseTime(archive.coverage.errorsRead ?? '')
  if (harvest.isErasedUnknown) return false
  if (!run.resources.has('errors') || (read !== undefined && run.began - read < DAY_MS))
    return false
  try {
    const entries = await run.source.listErrorEntries()
    const { erasedAddresses } = harvest
    harvest.errors = entries.filter(({ email }) => !erasedAddresses.has(email.toLowerCase()))
    return true
  } catch (error) {
    if (endsAll(error)) throw error
    run.problems.add('errors-failed', '', messageOf(error))
    return false
  }
}

async function listUsage(run: Run, archive: Archive) {
  if (archive.shards.has('usage')) return run.source.listUsage(2)
  try {
    return await run.source.listUsage(MONTHS_AT_FIRST)
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 400) throw error
    return run.source.listUsage(1)
  }
}

/** One row a month. Throws what ends the reading for the whole run. */
export async function fetchUsage(run: Run, archive: Archive, harvest: Harvest): Promise<void> {
  if (!run.resources.has('usage')) return
  try {
    harvest.usages = await listUsage(run, archive)
  } catch (error) {
    if (endsAll(error)) throw error
    run.problems.add('usage-failed', '', messageOf(error))
  }
}
