import { createShardChange } from '../core/changes.ts'
import { startDay } from '../core/delivery.ts'
import type { Id } from '../core/id.ts'
import { partPath, reportShard, type Shard } from '../core/layout.ts'
import type { FileChange } from '../ports.ts'
import type { Archive } from './archive.ts'
import { type Harvest, homeOf, type StagedReport } from './harvest.ts'
import { countReport } from './report-files.ts'
import type { Run } from './run.ts'
import type { StagedShard, Writing } from './write-records.ts'

function shardOfReport(archive: Archive, harvest: Harvest, deliveryId: Id): Shard {
  const stem = archive.reports.get(deliveryId)
  if (stem !== undefined) return { kind: 'reports', stem }
  const delivery = harvest.deliveriesById.get(deliveryId)
  const isBulk = delivery?.deliveryType === 'BULK' || delivery === undefined
  const day = isBulk ? homeOf(archive, harvest, deliveryId) : startDay(delivery)
  return reportShard(deliveryId, day)
}

/** The files of a report, less those that are on the branch already. */
function changedParts(archive: Archive, shard: Shard, report: StagedReport): FileChange[] {
  const paths = report.parts.map((_, index) => `${archive.directory}/${partPath(shard, index + 1)}`)
  const changes = report.parts.flatMap((blob, index) => {
    const path = paths[index] ?? ''
    return archive.state.files.get(path) === blob ? [] : [{ path, blob }]
  })
  const surplus = (archive.shards.get(shard.stem) ?? []).filter((path) => !paths.includes(path))
  return [...changes, ...surplus.map((path) => ({ path, blob: null }))]
}

/** A report is replaced whole by a newer one with at least as many opened rows (contract, section 5). */
async function writeReport(
  run: Run,
  archive: Archive,
  shard: Shard,
  report: StagedReport,
): Promise<StagedShard> {
  const paths = archive.shards.get(shard.stem) ?? []
  const { opened: known } = await countReport(run.branch, archive.state.files, paths)
  const files = report.openedRows >= known ? changedParts(archive, shard, report) : []
  const change = createShardChange(shard.kind, shard.stem).result()
  if (files.length === 0) return { files, change }
  const { openedRows, formulas } = report
  const kind = paths.length === 0 ? 'new' : 'replaced'
  return { files, change: { ...change, added: openedRows - known, formulas, report: kind } }
}

/** The open reports that were fetched. */
export function* writeReports(run: Run, archive: Archive, harvest: Harvest): Generator<Writing> {
  for (const [deliveryId, report] of harvest.reports) {
    const shard = shardOfReport(archive, harvest, deliveryId)
    const write = async () => ({
      ...(await writeReport(run, archive, shard, report)),
      ids: [deliveryId],
    })
    yield { shard, part: deliveryId, write }
  }
}
