import type { Id } from '../../core/id.ts'
import { createIdIndex, type IdIndex } from '../../core/id-index.ts'
import { logStemOf } from '../../core/layout.ts'
import { createTally, type Tally } from '../../core/tally.ts'
import { FAILURE_AUDIT, LOG_AUDIT } from '../../core/verify/audit.ts'
import type { Desk, Snapshot } from './desk.ts'
import type { PlacedShard } from './layout.ts'
import { checkShard } from './shard.ts'

/** The mail logs and failures that were checked. */
export interface LogCount {
  readonly logs: IdIndex
  readonly failures: IdIndex
  /** Stem → counts of each shard of logs that could be read whole. */
  readonly tallies: Map<string, Tally>
  /** A shard of logs could not be read whole. */
  isBroken: boolean
}

export function startLogCount(): LogCount {
  return { logs: createIdIndex(), failures: createIdIndex(), tallies: new Map(), isBroken: false }
}

/** Logs of one group with their failures; either may be missing. */
export interface LogPair {
  readonly logs?: PlacedShard
  readonly failures?: PlacedShard
}

export function pairLogs(shards: readonly PlacedShard[]): LogPair[] {
  const pairs = new Map<string, LogPair>()
  for (const placed of shards) {
    const { kind, stem } = placed.shard
    if (kind !== 'logs' && kind !== 'failures') continue
    const group = logStemOf(stem)
    pairs.set(group, { ...pairs.get(group), [kind]: placed })
  }
  return [...pairs.values()]
}

/** The ids of the shard, or `undefined` when it could not be read whole. */
async function checkLogs(
  desk: Desk,
  snapshot: Snapshot,
  placed: PlacedShard,
  count: LogCount,
): Promise<Set<Id> | undefined> {
  const ids = new Set<Id>()
  const tally = createTally()
  count.logs.begin(placed.paths[0] ?? '')
  const isWhole = await checkShard(desk, snapshot, placed, LOG_AUDIT, (log, path) => {
    if (snapshot.erased.has(log.maillogId)) desk.findings.add('erased', path, log.maillogId)
    ids.add(log.maillogId)
    count.logs.add(log.maillogId)
    tally.add(log)
  })
  if (isWhole) count.tallies.set(placed.shard.stem, tally.result())
  else count.isBroken = true
  return isWhole ? ids : undefined
}

/** `logs`: those of the group, where they are known; an archive may hold failures alone. */
async function checkFailures(
  desk: Desk,
  snapshot: Snapshot,
  placed: PlacedShard,
  count: LogCount,
  logs: ReadonlySet<Id> | undefined,
): Promise<void> {
  count.failures.begin(placed.paths[0] ?? '')
  await checkShard(desk, snapshot, placed, FAILURE_AUDIT, ({ maillogId }, path) => {
    if (snapshot.erased.has(maillogId)) desk.findings.add('erased', path, maillogId)
    if (logs !== undefined && !logs.has(maillogId)) desk.findings.add('no-log', path, maillogId)
    count.failures.add(maillogId)
  })
}

export async function checkPair(
  desk: Desk,
  snapshot: Snapshot,
  { logs, failures }: LogPair,
  count: LogCount,
): Promise<void> {
  const ids = logs && (await checkLogs(desk, snapshot, logs, count))
  if (failures !== undefined) await checkFailures(desk, snapshot, failures, count, ids)
}

/** No mail log, and no failure, stands in two shards. */
export function checkUnique({ findings }: Desk, { logs, failures }: LogCount): void {
  for (const index of [logs, failures]) {
    for (const { id, file } of index.repeated()) findings.add('two-files', file, id)
  }
}
