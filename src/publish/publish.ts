import { findMissing } from '../coverage/countdown.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { formatCoverage } from '../coverage/file.ts'
import { applyChange, type CoverageChange, changesOwed } from '../coverage/update.ts'
import { MovedHeadError, messageOf, UnwritableError } from '../errors.ts'
import { type Archive, onHead, withFiles } from '../merge/archive-state.ts'
import { openArchive } from '../merge/open-archive.ts'
import { sealArchive, sealsFilesOf } from '../merge/seal-archive.ts'
import type { Written } from '../merge/written.ts'
import { type Backoff, type Outcome, retry } from '../network/retry.ts'
import type { Commit, FileChange } from '../ports.ts'
import { isComplete } from '../problems.ts'
import type { Collected } from '../read/collected.ts'
import { findReady, isGroupPlaced, noteLost, type Session } from '../read/session.ts'
import type { ShardChange } from '../records/counts.ts'
import type { Id } from '../records/id.ts'
import { ARCHIVE_FILE, COVERAGE_FILE, GIT_ATTRIBUTES } from '../records/layout.ts'
import { formatProperties } from '../records/properties.ts'
import { dueAfter, formatTime, parseTime } from '../records/time.ts'
import type { Run } from '../run.ts'
import { formatSealTrailer } from '../seal/seal.ts'
import { formatCommitMessage } from './commit-message.ts'
import { changeOf } from './coverage-change.ts'
import { type Ready, writeAll } from './write.ts'

/** What is published at one go. */
export interface Batch {
  readonly collected: Collected
  /** Among the publications of its run. The one that closes several is made even if nothing changed: the coverage of an early one claims less. */
  readonly place: 'only' | 'early' | 'last-of-many'
  /** Log groups that were read to their end, and groups of failures whose files have a name. */
  readonly ready: Ready
  /** Files that the branch does not take, found out as the run publishes, and why. */
  readonly unwritable: Map<string, string>
  /** What the batch adds to the coverage, by what was written; asked for on each head it is tried on. */
  readonly coverage: (written: Written, archive: Archive) => CoverageChange
  /** How the commit describes itself, once the changes are known. */
  readonly describe: (commit: {
    readonly changes: readonly ShardChange[]
    readonly files: number
    readonly coverage: Coverage
    /** The trailer that seals it. */
    readonly seal: string
  }) => string
  /** Days after which a run without changes commits its coverage alone; 0 never. */
  readonly heartbeatDays: number
  /** The branch's page and its pictures: text by path. */
  readonly overview: (coverage: Coverage, archive: Archive) => Promise<ReadonlyMap<string, string>>
}

export interface Published {
  /** `undefined`: nothing to say. */
  readonly commit: Commit | undefined
  readonly changes: readonly ShardChange[]
  readonly written: Written
  /** Files of the archive that changed, `coverage.json` and README aside. */
  readonly files: number
  /** The archive as it is now. */
  readonly archive: Archive
  /** What is covered now, committed or not. */
  readonly coverage: Coverage
  /** Id of the archive's tree without its run times. */
  readonly tree: string
  /** What the commit seals, lower-case hex; '' without a commit. */
  readonly seal: string
}

/** Chance rules all of a pause, so that a dozen writers do not meet again. */
const MOVED_HEAD: Backoff = { tries: 25, firstMs: 500, longestMs: 30_000, jitter: 'all' }

/** Notes what the branch does not take; `false`: all of that was left out already, so nothing else would come of another try. */
function leaveOut({ unwritable }: Batch, { files, message }: UnwritableError): boolean {
  const found = files.filter((path) => !unwritable.has(path))
  for (const path of found) unwritable.set(path, message)
  return found.length > 0
}

/**
 * Merges the batch into the archive and commits it. A lost race is merged again, record by record, on
 * the new head; API answers are kept, so nothing is asked twice. What the branch does not take is left out, and
 * the rest is tried again. Throws `RefusedError`.
 */
export async function publish(run: Run, start: Archive, batch: Batch): Promise<Published> {
  async function publishOn(archive: Archive): Promise<Outcome<Published, MovedHeadError>> {
    try {
      return { value: await publishOnce(run, archive, batch) }
    } catch (failure) {
      if (failure instanceof MovedHeadError) return { failure }
      if (failure instanceof UnwritableError && leaveOut(batch, failure)) return publishOn(archive)
      throw failure
    }
  }
  async function once(attempt: number) {
    if (attempt === 1) return publishOn(start)
    batch.collected.stagedLogs.clear()
    return publishOn(await openArchive(run))
  }
  const result = await retry(run, MOVED_HEAD, once, (_, attempt) => {
    run.reporter.info(`Someone else published meanwhile: merging again (try ${attempt + 1}).`)
    return 0
  })
  if ('value' in result) return result.value
  throw result.failure
}

const ATTRIBUTES = '.gitattributes'

/** The page for people and its pictures; nothing when they cannot be made or written, which costs nothing else. */
async function writeOverview(run: Run, archive: Archive, coverage: Coverage, batch: Batch) {
  try {
    const pages = await batch.overview(coverage, archive)
    const [refusal] = [...pages.keys()].flatMap((path) => batch.unwritable.get(path) ?? [])
    if (refusal === undefined) return pages
    // A page without its picture, or a picture without its page, is none.
    run.problems.add('overview-failed', '', refusal)
    return new Map<string, string>()
  } catch (error) {
    run.problems.add('overview-failed', '', messageOf(error))
    return new Map<string, string>()
  }
}

/** Blobs of the files that follow from the coverage, of the attributes file and of what never changes. */
async function stageFrame(
  run: Run,
  archive: Archive,
  coverage: Coverage,
  batch: Batch,
): Promise<FileChange[]> {
  const texts = [
    [`${archive.directory}/${COVERAGE_FILE}`, formatCoverage(coverage)],
    ...(await writeOverview(run, archive, coverage, batch)),
    ...(batch.unwritable.has(ATTRIBUTES) ? [] : [[ATTRIBUTES, GIT_ATTRIBUTES] as const]),
    ...newProperties(archive),
  ] as const
  const staged: FileChange[] = []
  for (const [path, text] of texts) {
    const blob = await run.branch.stage(text)
    if (archive.state.files.get(path) !== blob) staged.push({ path, blob })
  }
  return staged
}

/** `archive.json`, when the archive has none yet. */
function newProperties({ directory, state, properties }: Archive) {
  const path = `${directory}/${ARCHIVE_FILE}`
  return properties === null || state.files.has(path)
    ? []
    : [[path, formatProperties(properties)] as const]
}

function isHeartbeatDue(coverage: Coverage, heartbeatDays: number, now: number): boolean {
  if (heartbeatDays === 0) return false
  const written = parseTime(coverage.written ?? '')
  return written === undefined || now - written >= dueAfter(heartbeatDays)
}

/** Whether a commit is worth it although no record changed: what is owed, another visibility, a head without a seal of its tree. */
function changesStanding({ coverage: before, headSeal }: Archive, after: Coverage): boolean {
  const isUnsealed = !headSeal.fits && before.written !== null
  return isUnsealed || before.visibility !== after.visibility || changesOwed(before, after)
}

/** The last change of each path. */
function oncePerPath(changes: readonly FileChange[]): FileChange[] {
  return [...new Map(changes.map((change) => [change.path, change])).values()]
}

/** What the output `tree` leaves out: run times, and what is random or follows from it. */
function notInTree({ state, directory }: Archive): string[] {
  const seals = sealsFilesOf(state.files, directory)
  return [ARCHIVE_FILE, COVERAGE_FILE, ...seals.map((path) => path.slice(directory.length + 1))]
}

/** Id of the archive's tree without its run times, as it stands. */
export function treeOf({ branch }: Pick<Run, 'branch'>, archive: Archive): Promise<string> {
  return branch.treeOf(archive.state, [], archive.directory, notInTree(archive))
}

async function publishOnce(run: Run, archive: Archive, batch: Batch): Promise<Published> {
  const staged = await writeAll(run, archive, batch.collected, batch)
  const now = run.clock.now()
  const { files, changes, written } = staged
  const change = batch.coverage(written, archive)
  const updated = applyChange(archive.coverage, change, now)
  const coverage = { ...updated, visibility: run.visibility, written: formatTime(now) }
  const isMaterial = staged.isMaterial || archive.pending.length > 0
  const hasNews =
    change.gaps.length > 0 ||
    isHeartbeatDue(archive.coverage, batch.heartbeatDays, now) ||
    changesStanding(archive, coverage)
  // Turned away, a run does not know whose archive a new one is: a mistyped login ID must not own it.
  const isOwnerUnknown = archive.coverage.written === null && run.problems.has('access-lost')
  const due = isMaterial || batch.place === 'last-of-many' || (hasNews && !isOwnerUnknown)
  const kept = isMaterial ? oncePerPath([...archive.pending, ...files]) : []
  const frame = due ? await stageFrame(run, withFiles(archive, kept), coverage, batch) : []
  const about = { changes, written, files: kept.length, coverage }
  const tree = await run.branch.treeOf(archive.state, kept, archive.directory, notInTree(archive))
  if (!due) return { ...about, commit: undefined, archive, tree, seal: '' }
  const sealed = await sealArchive(run.branch, archive, kept)
  const message = batch.describe({ ...about, seal: formatSealTrailer(sealed.seal) })
  const all = [...kept, ...sealed.changes, ...frame]
  const commit = await run.branch.commit(archive.state, all, message)
  const next = onHead(archive, commit.state, coverage, sealed.base)
  const seal = commit.id === '' ? '' : sealed.seal.root
  return { ...about, commit, archive: next, tree, seal }
}

/** What this run is asked to do, beyond what `Run` says. */
export interface Request {
  /** Empty: everything that is retained. */
  readonly deliveryIds: readonly Id[]
  readonly heartbeatDays: number
  readonly warnDays: number
  readonly isDryRun: boolean
  readonly commitSigning: 'auto' | 'always' | 'never'
  /** For the commit's trailers. */
  readonly runId: string
  readonly trigger: string
  readonly overview: Batch['overview']
}

/** Mail logs that were added or changed. */
export function sumChanges(
  changes: readonly ShardChange[],
  key: 'added' | 'changed' | 'addedFailed',
): number {
  const logs = changes.filter(({ kind }) => kind === 'logs')
  return logs.reduce((sum, one) => sum + (one[key] ?? 0), 0)
}

/** What is owed, and without which resource it is not asked for. */
const OWED_BY_RESOURCE = [
  ['details', 'failures'],
  ['deliveries', 'logs'],
  ['days', 'deliveries'],
] as const

/** Everything that was asked for was read, by this run or an earlier one. */
export function isRunComplete({ run, requested }: Session, coverage: Coverage): boolean {
  const { owed } = coverage
  const owes =
    OWED_BY_RESOURCE.some(
      ([kind, resource]) => owed[kind].length > 0 && run.resources.has(resource),
    ) ||
    (run.resources.has('logs') && findMissing(coverage).length > 0)
  return isComplete(run.problems.list()) && (!owes || requested.size > 0)
}

/** Describes a publication to `publish`. `oldest`: the oldest day that this run asked for. */
export function batchOf(
  session: Session,
  request: Request,
  oldest: string,
  place: Batch['place'],
): Batch {
  const { run, collected } = session
  const ready = findReady(session)
  return {
    collected,
    place,
    ready: {
      logs: (group) => ready.has(group) && run.resources.has('logs'),
      failures: (group) => isGroupPlaced(session, group),
    },
    unwritable: session.unwritable,
    coverage(written, archive) {
      noteLost(session, archive)
      return changeOf(session, written, oldest)
    },
    describe: ({ changes, files, coverage: covered, seal }) =>
      formatCommitMessage({
        ...collected.seen,
        added: sumChanges(changes, 'added'),
        updated: sumChanges(changes, 'changed'),
        files,
        run: request.runId,
        trigger: request.trigger,
        complete: place !== 'early' && isRunComplete(session, covered),
        requests: run.source.traffic().requests,
        seal,
      }),
    heartbeatDays: request.heartbeatDays,
    overview: request.overview,
  }
}
