import { ERASED_FOLDER } from '../evidence/originals.ts'
import { countSigned } from '../evidence/signatures/count-signed.ts'
import { GITHUB_KEYS } from '../evidence/signatures/github-keys.ts'
import type { PgpKey } from '../evidence/signatures/openpgp.ts'
import { differingShards } from '../merge/two-heads.ts'
import type { ArchiveHistory, BlobId, Files } from '../ports.ts'
import { parseErasures } from '../privacy/erasures.ts'
import { describeChanges } from '../publish/review.ts'
import type { Id } from '../records/id.ts'
import { COVERAGE_FILE, ERASURES_FILE, GIT_ATTRIBUTES, type ShardKind } from '../records/layout.ts'
import { withAudit } from './audit.ts'
import { createReadAhead, regularFiles, type Snapshot, type Verification } from './context.ts'
import { checkCounts, checkCoverageFile, checkFreshness, type Freshness } from './coverage.ts'
import { createFindings, type VerifyResult } from './findings.ts'
import { checkLayout, type PlacedShard } from './layout.ts'
import {
  checkDeliveries,
  checkPair,
  checkUnique,
  type LogCount,
  pairLogs,
  startLogCount,
} from './logs.ts'
import { checkPast, choosePast } from './past.ts'
import { blobsOfSeals, openSeals, plainFilesOf } from './seals.ts'
import { checkReport, checkShard, readDecoded } from './shards.ts'

const ATTRIBUTES = '.gitattributes'

/** Which shards are read, and which of them changed since an earlier commit. */
interface Scope {
  readonly shards: readonly PlacedShard[]
  isWanted(stem: string): boolean
}

/** How the shards of a kind are checked: with those of the other kind, against the logs, or one by one. */
const CHECKED: Readonly<Record<ShardKind, 'in pairs' | 'against logs' | 'alone'>> = {
  logs: 'in pairs',
  failures: 'in pairs',
  deliveries: 'against logs',
  reports: 'alone',
  errors: 'alone',
  usage: 'alone',
}

/** Logs and failures are read together when one of them is wanted. */
function wantedPairs({ shards, isWanted }: Scope) {
  return pairLogs(shards).filter((pair) =>
    [pair.logs, pair.failures].some((placed) => placed && isWanted(placed.shard.stem)),
  )
}

/** Every blob of the head that is read, in the order in which it is. */
function blobsOfTree({ directory }: Verification, files: Files, scope: Scope): BlobId[] {
  const pairs = wantedPairs(scope).flatMap(({ logs, failures }) => [logs, failures])
  const wanted = scope.shards.filter(({ shard }) => scope.isWanted(shard.stem))
  const checked = (how: (typeof CHECKED)[ShardKind]) =>
    wanted.filter(({ shard }) => CHECKED[shard.kind] === how)
  const placed = [...pairs, ...checked('against logs'), ...checked('alone')]
  return [
    ...[`${directory}/${ERASURES_FILE}`, ATTRIBUTES],
    ...placed.flatMap((one) => one?.paths ?? []),
    `${directory}/${COVERAGE_FILE}`,
  ]
    .map((path) => files.get(path))
    .filter((blob) => blob !== undefined)
}

async function checkOthers(
  verification: Verification,
  snapshot: Snapshot,
  placed: PlacedShard,
): Promise<number> {
  const { kind } = placed.shard
  if (CHECKED[kind] !== 'alone') return 0
  if (kind === 'reports') return checkReport(verification, snapshot, placed)
  let seen = 0
  await withAudit(kind, (audit) => checkShard(verification, snapshot, placed, audit, () => seen++))
  return seen
}

async function checkAttributes(
  { history, findings }: Verification,
  { files }: Snapshot,
): Promise<void> {
  const blob = files.get(ATTRIBUTES)
  const bytes = blob === undefined ? undefined : await history.readBlob(blob)
  if (new TextDecoder().decode(bytes) !== GIT_ATTRIBUTES) findings.add('attributes', ATTRIBUTES)
}

/** Checks the wanted shards of a commit and counts what they hold. */
async function checkTree(
  verification: Verification,
  snapshot: Snapshot,
  scope: Scope,
): Promise<{ readonly count: LogCount; readonly records: number }> {
  const wanted = scope.shards.filter(({ shard }) => scope.isWanted(shard.stem))
  await checkAttributes(verification, snapshot)
  const count = startLogCount()
  for (const pair of wantedPairs(scope)) await checkPair(verification, snapshot, pair, count)
  checkUnique(verification, count)
  let records = await checkDeliveries(verification, snapshot, wanted, scope.shards, count)
  for (const placed of wanted) records += await checkOthers(verification, snapshot, placed)
  return { count, records: records + count.logs.size() + count.failures.size() }
}

export interface VerifyRequest {
  readonly directory: string
  /** The head of a pull request; `null`: the data branch. */
  readonly pullHead: string | null
  /** Nothing up to this commit is looked at again; '' for all. */
  readonly since: string
  readonly freshness: Freshness
  /** ms */
  readonly now: number
  /** Keys whose signatures of commits count; GitHub's where none are named. */
  readonly keys?: readonly PgpKey[]
}

async function readErased(verification: Verification, files: Files): Promise<ReadonlySet<Id>> {
  const path = `${verification.directory}/${ERASURES_FILE}`
  const none = new Set<Id>()
  return files.has(path)
    ? ((await readDecoded(verification, files, path, parseErasures))?.value ?? none)
    : none
}

/** Which shards are read: with a base those that differ from it. */
function scopeOf(
  { directory }: Verification,
  shards: readonly PlacedShard[],
  files: Files,
  base: Files | undefined,
): Scope {
  if (base === undefined) return { shards, isWanted: () => true }
  const changed = new Set(differingShards(base, files, directory).map(({ stem }) => stem))
  return { shards, isWanted: (stem) => changed.has(stem) }
}

async function checkHead(
  verification: Verification,
  snapshot: Snapshot,
  scope: Scope,
  isWhole: boolean,
) {
  const { count, records } = await checkTree(verification, snapshot, scope)
  const coverage = await checkCoverageFile(verification, snapshot)
  if (coverage !== undefined) checkCounts(verification, coverage, snapshot, count, isWhole)
  return { coverage, records }
}

/**
 * The last head that was seen first is held against the branch as it is at the end, because a push that is
 * landing moves one before the other.
 */
async function checkLastHead({ history, findings }: Verification, lastHead: string): Promise<void> {
  if (lastHead === '') return
  const { branch } = await history.readHeads()
  if (branch === '') findings.add('branch-gone', '')
  else if (!(await history.isAncestor(lastHead, branch))) {
    findings.add('rewritten', '', '', lastHead.slice(0, 12))
  }
}

/** Down to `since`, or to the first commit when that is no ancestor: then the history is another one. */
async function openRange({ history, findings }: Verification, head: string, since: string) {
  if (await history.open(head, since)) return since
  findings.add('rewritten', '', '', since.slice(0, 12))
  return ''
}

/**
 * Fetches at one go, as old versions are small beside the new ones and costly to pack without them (22 s
 * against 3), and reads in the order in which the checks ask.
 */
async function openBlobs(
  verification: Verification,
  order: readonly BlobId[],
): Promise<Verification> {
  await verification.history.prefetch(order)
  return {
    ...verification,
    history: { ...verification.history, readBlob: createReadAhead(verification.history, order) },
  }
}

async function checkRange(asked: Verification, request: VerifyRequest, head: string) {
  const { history, directory } = asked
  const since = await openRange(asked, head, request.since)
  const base = since === '' ? undefined : regularFiles(await history.listFiles(since))
  const { files, shards } = checkLayout(asked, await history.listFiles(head))
  const scope = scopeOf(asked, shards, files, base)
  const { steps, commits } = await history.listSteps(head, since)
  const keys = request.keys ?? GITHUB_KEYS
  const signed = await countSigned(history.readCommits(head, since), keys)
  const erased = `${directory}/${ERASED_FOLDER}`
  const isRewritten = [...files.keys()].some((path) => path.startsWith(erased))
  const past = choosePast(directory, steps)
  const plain = plainFilesOf(files, directory).filter((path) => files.get(path) !== base?.get(path))
  const opened = await openBlobs(asked, [
    ...blobsOfSeals(files, directory),
    ...blobsOfTree(asked, files, scope),
    ...plain.flatMap((path) => files.get(path) ?? []),
    ...past.blobs,
  ])
  const seals = await openSeals(opened, files, head)
  const verification = { ...opened, seals }
  const snapshot = { files, erased: await readErased(verification, files) }
  const { coverage, records } = await checkHead(verification, snapshot, scope, base === undefined)
  for (const path of plain)
    seals?.take(path, await verification.history.readBlob(files.get(path) ?? ''))
  await checkPast(verification, past, snapshot.erased)
  await seals?.report(steps)
  // What does not decode was found above.
  const changes =
    base && (await describeChanges(verification.history, base, files, directory, () => {}))
  return { records, commits, signed, isRewritten, coverage, changes }
}

const NOTHING = {
  ...{ records: 0, commits: 0, signed: undefined, isRewritten: false },
  ...{ coverage: undefined, changes: undefined },
}

/** Checks the archive: its head, its history and, for the branch itself, whether it is kept up to date. */
export async function verify(
  history: ArchiveHistory,
  request: VerifyRequest,
): Promise<VerifyResult> {
  const findings = createFindings()
  const verification: Verification = { history, directory: request.directory, findings }
  const { branch, lastHead, review } = await history.readHeads()
  const head = request.pullHead ?? branch
  if (head === '' && lastHead === '') findings.add('no-archive', '')
  const seen = head === '' ? NOTHING : await checkRange(verification, request, head)
  let { coverage } = seen
  if (request.pullHead === null && coverage !== undefined) {
    coverage = await checkFreshness(verification, coverage, { branch, review }, request)
  }
  await checkLastHead(verification, lastHead)
  return { head, ...seen, coverage, findings: findings.list() }
}
