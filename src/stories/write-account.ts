import { ERRORS, USAGES } from '../core/canonical.ts'
import type { ErrorEntry } from '../core/error-entry.ts'
import { errorShard, type Shard, USAGE_SHARD } from '../core/layout.ts'
import { dayAt } from '../core/time.ts'
import type { Archive } from './archive.ts'
import type { Harvest } from './harvest.ts'
import { mergeShard } from './merge-shard.ts'
import type { Run } from './run.ts'
import { type Writing, writeRecords } from './write-records.ts'

function withoutRepeats(sorted: readonly ErrorEntry[]): ErrorEntry[] {
  const entries: ErrorEntry[] = []
  for (const entry of sorted) {
    const previous = entries.at(-1)
    if (previous === undefined || ERRORS.compare(previous, entry) !== 0) entries.push(entry)
    else entries[entries.length - 1] = ERRORS.merge(previous, entry, 0)
  }
  return entries
}

/** The error-stop list, by month of the error. */
export function* writeErrors(run: Run, archive: Archive, harvest: Harvest): Generator<Writing> {
  const byStem = Map.groupBy(harvest.errors, (entry) => errorShard(entry.errorTime).stem)
  for (const [stem, entries] of byStem) {
    const shard: Shard = { kind: 'errors', stem }
    const rows = withoutRepeats(entries.toSorted(ERRORS.compare))
    const write = () =>
      writeRecords(
        run,
        shard,
        ERRORS,
        archive,
        mergeShard(run.branch, archive, shard, ERRORS, rows, () => 1),
      )
    yield { shard, part: stem, write }
  }
}

/**
 * The months of use. `minor` while nothing but the running month changed, which is no reason for a
 * commit of its own (contract, section 5).
 */
export function* writeUsage(run: Run, archive: Archive, harvest: Harvest): Generator<Writing> {
  if (harvest.usages.length === 0) return
  const currentMonth = dayAt(run.began).slice(0, 7).replace('-', '')
  const rows = harvest.usages.toSorted(USAGES.compare)
  async function write() {
    const merged = mergeShard(run.branch, archive, USAGE_SHARD, USAGES, rows, () => 1)
    let minor = archive.shards.has(USAGE_SHARD.stem)
    async function* watched() {
      for await (const batch of merged) {
        minor &&= batch.every((one) => !one.changed || one.record.month === currentMonth)
        yield batch
      }
    }
    const written = await writeRecords(run, USAGE_SHARD, USAGES, archive, watched())
    return { ...written, minor }
  }
  yield { shard: USAGE_SHARD, part: USAGE_SHARD.stem, write }
}
