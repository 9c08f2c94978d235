import type { Archive } from '../merge/archive-state.ts'
import {
  type Merged,
  mergeShard,
  type OrderOf,
  prefetchShards,
  readShard,
  unlessDamaged,
} from '../merge/shards.ts'
import { createTally, type Tally } from '../records/counts.ts'
import { FAILURES } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import { failureShard, parseGroup, type Shard } from '../records/layout.ts'
import { MAIL_LOGS, type MailLog } from '../records/mail-log.ts'
import type { Run } from '../run.ts'
import { type Harvest, shardOf } from './collected.ts'

/** What comparing the harvest with the archive says is still to be asked for. */
export interface Findings {
  /** Mail logs whose detail is to be fetched, and the group each belongs to. */
  readonly details: Map<Id, string>
  /** BULK deliveries whose logs were read: their count, and whether anything changed. */
  readonly deliveries: Map<Id, { readonly tally: Tally; readonly changed: boolean }>
}

/** Status of each archived failure. */
async function readFailures(run: Run, archive: Archive, shard: Shard) {
  const failures = new Map<Id, string | null>()
  const paths = archive.shards.get(shard.stem) ?? []
  for await (const part of readShard(run.branch, archive.state.files, paths, FAILURES)) {
    for (const { maillogId, status } of part) failures.set(maillogId, status)
  }
  return failures
}

/**
 * A detail costs a request, so it is asked for only when none is archived or the log row changed, also
 * once more for a log that left the failure statuses; and again when the last try did not bring it, so
 * that its status is still another one (contract, section 6).
 */
function wantsDetail(
  run: Run,
  { read, changed, record }: Merged<MailLog>,
  archived: ReadonlyMap<Id, string | null>,
): boolean {
  if (!read) return false
  const known = archived.get(record.maillogId)
  if (known === undefined) return run.failureStatuses.has(record.status ?? '')
  if (known !== null && record.status !== null && known !== record.status) return true
  // Without archived logs nothing tells whether a row changed.
  return changed && run.resources.has('logs')
}

async function compareGroup(
  run: Run,
  archive: Archive,
  shard: Shard,
  records: Iterable<MailLog>,
  orderOf: OrderOf<MailLog>,
  want: (id: Id) => void,
) {
  const archived = await readFailures(run, archive, failureShard(shard))
  const tally = createTally()
  let changed = false
  for await (const batch of mergeShard(run.branch, archive, shard, MAIL_LOGS, records, orderOf)) {
    for (const merged of batch) {
      tally.add(merged.record)
      changed ||= merged.changed
      if (wantsDetail(run, merged, archived)) want(merged.record.maillogId)
    }
  }
  return { tally: tally.result(), changed }
}

/** Compares the groups that `isIncluded` names with the archive. A damaged shard is left to the publishing story. */
export async function findChanges(
  run: Run,
  archive: Archive,
  harvest: Harvest,
  orderOf: OrderOf<MailLog>,
  isIncluded: (group: string) => boolean,
): Promise<Findings> {
  const findings: Findings = { details: new Map(), deliveries: new Map() }
  const shards = [...harvest.groups.keys()]
    .filter(isIncluded)
    .map((group) => shardOf(archive, harvest, parseGroup(group)))
  await prefetchShards(run.branch, archive, [...shards, ...shards.map(failureShard)])
  for (const { group: name, records } of harvest.logs.groups()) {
    if (!isIncluded(name)) continue
    const group = parseGroup(name)
    const shard = shardOf(archive, harvest, group)
    const want = (id: Id) => findings.details.set(id, name)
    const found = await unlessDamaged(compareGroup(run, archive, shard, records, orderOf, want))
    if (found && group.type === 'delivery') findings.deliveries.set(group.deliveryId, found)
  }
  if (!run.resources.has('failures')) findings.details.clear()
  return findings
}
