import { RETENTION_DAYS } from '../core/coverage/countdown.ts'
import type { Coverage } from '../core/coverage/coverage.ts'
import { type DeliveryRow, parseDeliveryRows } from '../core/delivery-row.ts'
import { deliveryShard } from '../core/layout.ts'
import { formatOverview } from '../core/text/overview.ts'
import type { ListedDelivery } from '../core/text/overview-sendings.ts'
import type { Language } from '../core/text/texts.ts'
import { addDays, type Day, dayOf } from '../core/time.ts'
import { DecodeError } from '../errors.ts'
import type { BlobId, DataBranch } from '../ports.ts'
import type { Archive } from './archive.ts'
import { readText } from './branch-files.ts'
import { prefetchShards } from './shard-files.ts'

/** How the page of the branch is written. */
export interface OverviewSettings {
  readonly language: Language
  /** Subjects may stand on a page of this repository. */
  readonly showsSubjects: boolean
}

/**
 * A day of more deliveries than two files hold is left unread: at a million a day the ledgers of the
 * window are gigabytes. Its BULK deliveries are shown by what the coverage counted, without subject.
 */
const MOST_PARTS = 2

/** Days of the window whose ledger is there and small enough to be read. */
function findDays(coverage: Coverage, archive: Archive): Day[] {
  const today = dayOf(coverage.written) ?? ''
  const days = Array.from({ length: RETENTION_DAYS }, (_, age) => addDays(today, -age))
  return days.filter((day) => {
    const parts = archive.shards.get(deliveryShard(day).stem)?.length ?? 0
    return parts > 0 && parts <= MOST_PARTS
  })
}

/** A damaged ledger is named, and the run red, when it would be written; the page does without it. */
async function readBulk(branch: DataBranch, archive: Archive, path: string) {
  try {
    const text = (await readText(branch, archive.state.files, path)) ?? ''
    // Parsing a file of 10,000 rows takes 50 ms, looking for the word less than one.
    if (!text.includes(',BULK,')) return []
    return parseDeliveryRows(text).filter((row) => row.deliveryType === 'BULK')
  } catch (error) {
    if (error instanceof DecodeError) return []
    throw error
  }
}

/** Reads ledgers, each version of a file once in a run, however often the run publishes. */
function createLedgerReader(branch: DataBranch) {
  const known = new Map<BlobId, readonly DeliveryRow[]>()
  return async (archive: Archive, day: Day): Promise<ListedDelivery[]> => {
    const listed: ListedDelivery[] = []
    for (const path of archive.shards.get(deliveryShard(day).stem) ?? []) {
      const blob = archive.state.files.get(path) ?? ''
      const rows = known.get(blob) ?? (await readBulk(branch, archive, path))
      known.set(blob, rows)
      listed.push(...rows.map((row) => ({ day, row })))
    }
    return listed
  }
}

/**
 * The text of the branch's README: from the coverage and the ledgers of the retained days, which are
 * fetched in one round trip, so that its cost follows the window and not the age of the archive.
 */
export function createOverview(branch: DataBranch, settings: OverviewSettings) {
  const readLedger = createLedgerReader(branch)
  return async (coverage: Coverage, archive: Archive): Promise<string> => {
    const days = findDays(coverage, archive)
    await prefetchShards(branch, archive, days.map(deliveryShard))
    const ledgers = await Array.fromAsync(days, (day) => readLedger(archive, day))
    return formatOverview({
      ...settings,
      coverage,
      personalData: archive.properties?.personalData ?? 'keep',
      deliveries: ledgers.flat(),
      directory: archive.directory,
      findFile: (stem) => archive.shards.get(stem)?.[0],
      erased: archive.erased.size,
    })
  }
}
