import { COVERAGE_FILE, ERASURES_FILE, GIT_ATTRIBUTES, type ShardKind } from '../../core/layout.ts'
import { withAudit } from '../../core/verify/audit.ts'
import type { BlobId } from '../../ports.ts'
import { checkDeliveries } from './deliveries.ts'
import type { Desk, Files, Snapshot } from './desk.ts'
import type { PlacedShard } from './layout.ts'
import { checkPair, checkUnique, type LogCount, pairLogs, startLogCount } from './logs.ts'
import { checkReport } from './report.ts'
import { checkShard } from './shard.ts'

const ATTRIBUTES = '.gitattributes'

/** Which shards are read, and which of them changed since an earlier commit. */
export interface Scope {
  readonly shards: readonly PlacedShard[]
  isWanted(stem: string): boolean
}

/** Logs and failures are read together when one of them is wanted. */
function wantedPairs({ shards, isWanted }: Scope) {
  return pairLogs(shards).filter((pair) =>
    [pair.logs, pair.failures].some((placed) => placed && isWanted(placed.shard.stem)),
  )
}

/** Every blob of the head that is read, in the order in which it is. */
export function blobsOfTree({ directory }: Desk, files: Files, scope: Scope): BlobId[] {
  const pairs = wantedPairs(scope).flatMap(({ logs, failures }) => [logs, failures])
  const wanted = scope.shards.filter(({ shard }) => scope.isWanted(shard.stem))
  const ofKind = (kinds: readonly ShardKind[]) =>
    wanted.filter(({ shard }) => kinds.includes(shard.kind))
  const placed = [...pairs, ...ofKind(['deliveries']), ...ofKind(['reports', 'errors', 'usage'])]
  return [
    ...[`${directory}/${ERASURES_FILE}`, ATTRIBUTES],
    ...placed.flatMap((one) => one?.paths ?? []),
    `${directory}/${COVERAGE_FILE}`,
  ]
    .map((path) => files.get(path))
    .filter((blob) => blob !== undefined)
}

async function checkOthers(desk: Desk, snapshot: Snapshot, placed: PlacedShard): Promise<number> {
  const { kind } = placed.shard
  if (kind === 'reports') return checkReport(desk, snapshot, placed)
  let seen = 0
  if (kind === 'errors' || kind === 'usage') {
    await withAudit(kind, (audit) => checkShard(desk, snapshot, placed, audit, () => seen++))
  }
  return seen
}

async function checkAttributes({ history, findings }: Desk, { files }: Snapshot): Promise<void> {
  const blob = files.get(ATTRIBUTES)
  const bytes = blob === undefined ? undefined : await history.readBlob(blob)
  if (new TextDecoder().decode(bytes) !== GIT_ATTRIBUTES) findings.add('attributes', ATTRIBUTES)
}

/** Checks the wanted shards of a commit and counts what they hold. */
export async function checkTree(
  desk: Desk,
  snapshot: Snapshot,
  scope: Scope,
): Promise<{ readonly count: LogCount; readonly records: number }> {
  const wanted = scope.shards.filter(({ shard }) => scope.isWanted(shard.stem))
  await checkAttributes(desk, snapshot)
  const count = startLogCount()
  for (const pair of wantedPairs(scope)) await checkPair(desk, snapshot, pair, count)
  checkUnique(desk, count)
  let records = await checkDeliveries(desk, snapshot, wanted, scope.shards, count)
  for (const placed of wanted) records += await checkOthers(desk, snapshot, placed)
  return { count, records: records + count.logs.size() + count.failures.size() }
}
