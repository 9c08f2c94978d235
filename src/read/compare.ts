import type { DecodeError } from '../errors.ts'
import type { Archive } from '../merge/archive-state.ts'
import { type Merged, prefetchShards, readShard, unlessDamaged } from '../merge/shards.ts'
import { countLogs, type MergedLogs, mergeLogs, writeLogs } from '../merge/write-records.ts'
import type { LogCounts } from '../records/counts.ts'
import { FAILURES } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import { isFinal } from '../records/kind.ts'
import { deliveryShard, failureShard, parseGroup, type Shard } from '../records/layout.ts'
import type { MailLog } from '../records/mail-log.ts'
import type { Run } from '../run.ts'
import { type Collected, rowDayOf, shardDayOf, shardOf } from './collected.ts'

/** What the archive lacks of what was read, and only single requests bring. */
export interface Missing {
  /** Mail logs whose detail is to be fetched, and the group each belongs to. */
  readonly details: Map<Id, string>
  /** Those whose detail could not be kept, because the file of failures is damaged. */
  readonly blocked: Set<Id>
  /** BULK deliveries whose logs were read: their count, and whether anything changed. */
  readonly deliveries: Map<Id, { readonly logCounts: LogCounts; readonly changed: boolean }>
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
 * that its status is still another one. A mail that is retried has no end yet, which no detail could tell.
 */
function wantsDetail(
  run: Run,
  { read, changed, record, before }: Merged<MailLog>,
  archived: ReadonlyMap<Id, string | null> | undefined,
): boolean {
  if (!read) return false
  const hasFailed = [record, before].some((log) => run.failureStatuses.has(log?.status ?? ''))
  if (archived === undefined) return hasFailed
  const known = archived.get(record.maillogId)
  if (known === undefined) return run.failureStatuses.has(record.status ?? '')
  if (known !== null && isFinal(record.status) && known !== record.status) return true
  // Without archived logs nothing tells whether a row changed.
  return changed && run.resources.has('logs')
}

/** Shows each merged log to `see` as it passes. */
async function* watch(merged: MergedLogs, see: (one: Merged<MailLog>) => void): MergedLogs {
  for await (const batch of merged) {
    batch.forEach(see)
    yield batch
  }
}

/**
 * Compares one group with the archive: merges the two, part by part, and stages what came of it, so that
 * nothing is merged a second time when it is written. Throws `DecodeError` when its file of logs is damaged.
 */
async function compareGroup(run: Run, archive: Archive, shard: Shard, records: Iterable<MailLog>) {
  const failures = failureShard(shard)
  let damage: DecodeError | undefined
  const archived = await unlessDamaged(readFailures(run, archive, failures), (error) => {
    damage = error
  })
  const wanted: MailLog[] = []
  let changed = false
  const merged = watch(mergeLogs(run, archive, shard, records), (one) => {
    changed ||= one.changed
    if (wantsDetail(run, one, archived)) wanted.push(one.record)
  })
  const isKept = run.resources.has('logs')
  const staged = isKept ? await writeLogs(run, archive, shard, merged) : undefined
  const logCounts = staged?.logCounts ?? (await countLogs(merged))
  if (damage && wanted.length > 0) run.problems.add('damaged-file', failures.stem, damage.message)
  return { staged, logCounts, changed, wanted, isBlocked: archived === undefined }
}

type Compared = Awaited<ReturnType<typeof compareGroup>>

function addMissing(
  collected: Collected,
  missing: Missing,
  name: string,
  { logCounts, changed, ...found }: Compared,
): void {
  const group = parseGroup(name)
  if (group.type === 'delivery') missing.deliveries.set(group.deliveryId, { logCounts, changed })
  for (const { maillogId, extra } of found.wanted) {
    if (found.isBlocked) missing.blocked.add(maillogId)
    else missing.details.set(maillogId, name)
    collected.keysOfFailed.set(maillogId, new Set(extra.map(([key]) => key)))
  }
}

/** Days ('': none) whose files hold deliveries that were listed or answered, or of which logs were read. */
export function deliveryDays(archive: Archive, collected: Collected): Set<string> {
  const byId = [...collected.deliveriesById.values()]
  const ofLogs = [...collected.groups.keys()].map(parseGroup)
  return new Set([
    ...collected.deliveriesByDay.names(),
    ...byId.map((delivery) => rowDayOf(archive, collected, delivery) ?? ''),
    ...ofLogs.flatMap((group) =>
      group.type === 'delivery' ? [shardDayOf(archive, collected, group.deliveryId) ?? ''] : [],
    ),
  ])
}

/** The files of deliveries that this run may touch. */
export function deliveryShards(archive: Archive, collected: Collected): Shard[] {
  return [...deliveryDays(archive, collected)].map((day) => deliveryShard(day || null))
}

/**
 * Compares the groups that `isIncluded` names with the archive and keeps them staged. A damaged file of logs is left
 * to the publishing story.
 */
export async function findChanges(
  run: Run,
  archive: Archive,
  collected: Collected,
  isIncluded: (group: string) => boolean,
): Promise<Missing> {
  const missing: Missing = { details: new Map(), blocked: new Set(), deliveries: new Map() }
  const shardIn = (name: string) => shardOf(archive, collected, parseGroup(name))
  const shards = [...collected.groups.keys()].filter(isIncluded).map(shardIn)
  await prefetchShards(run.branch, archive, [...shards, ...shards.map(failureShard)])
  for (const { group, records } of collected.logs.groups()) {
    if (!isIncluded(group)) continue
    const shard = shardIn(group)
    const found = await unlessDamaged(compareGroup(run, archive, shard, records))
    if (found === undefined) continue
    const { staged } = found
    if (staged !== undefined) collected.stagedLogs.set(group, { shard, staged })
    addMissing(collected, missing, group, found)
  }
  if (run.resources.has('failures')) return missing
  return { ...missing, details: new Map(), blocked: new Set() }
}
