import type { Archive } from '../merge/archive-state.ts'
import { partsOf, type Written, type WrittenShard } from '../merge/written.ts'
import type { BlobId, Files, Spool } from '../ports.ts'
import { DELIVERIES } from '../records/delivery.ts'
import { FAILURES } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import type { RecordKind } from '../records/kind.ts'
import { contentsPath, type LogGroup, parseGroup } from '../records/layout.ts'
import { MAIL_LOGS } from '../records/mail-log.ts'
import type { Run } from '../run.ts'
import { type Collected, createCollected, type GroupFacts, shardDayOf } from './collected.ts'
import { isGroupFinished, openReading, type Reading } from './reading.ts'

/** A shard that an earlier publication of this run wrote, so that its records are not kept any more. */
export interface Released {
  readonly written: readonly WrittenShard[]
  /** Of a shard of logs: what was read into it. */
  readonly groups: readonly GroupFacts[]
  /** Its files as they stood in that commit. */
  readonly files: Files
}

/** One run at work: what it has read, what it owes, and the archive as of its last publication. */
export interface Session {
  readonly run: Run
  /** Deliveries that the user named. */
  readonly requested: ReadonlySet<Id>
  /** Those, and what earlier runs owe: deliveries whose logs are read by their id. */
  readonly byName: ReadonlySet<Id>
  readonly collected: Collected
  readonly reading: Reading
  archive: Archive
  /** What earlier publications of this run wrote, by stem, as far as the head still has it. */
  readonly released: Map<string, Released>
  /** What they wrote and somebody took off the branch since. */
  readonly lost: Released[]
  /** Files that the branch does not take, and why. */
  readonly unwritable: Map<string, string>
  /** The branch did not exist when the run began. */
  readonly isFirst: boolean
}

/** Publishes finished shards in the middle of a long run, when enough has gathered. */
export interface EarlyPublication {
  /** Called after each page of a walk. */
  afterPage(): Promise<void>
  /** Called between things that are asked for one by one; what is not there yet must be owed. */
  afterStep(): Promise<void>
}

export function openSession(run: Run, archive: Archive, requested: readonly Id[]): Session {
  const isFirst = archive.state.files.size === 0
  const collected = createCollected(run.createSpool)
  const reading = openReading()
  const byName = new Set([...requested, ...archive.coverage.owed.deliveries])
  for (const id of requested) reading.wanted.deliveries.add(id)
  const publishing = { released: new Map(), lost: [], unwritable: new Map() }
  const state = { collected, reading, ...publishing, isFirst }
  return { run, requested: new Set(requested), byName, archive, ...state }
}

export function closeSession({ collected }: Session): void {
  for (const spool of [collected.logs, collected.failures, collected.deliveriesByDay])
    spool.dispose()
}

/**
 * Whether the files of a group can be named: a BULK delivery's day must be known, or be known not to be
 * known any more, or that this user may not ask for it. A delivery that did not answer waits for the next run.
 */
function isPlaced({ archive, collected }: Session, group: LogGroup): boolean {
  if (group.type !== 'delivery') return true
  const { deliveryId } = group
  return (
    archive.shardDays.has(deliveryId) ||
    collected.deliveriesById.has(deliveryId) ||
    collected.gone.has(deliveryId) ||
    collected.refused.has('deliveries')
  )
}

/** Whether the files of a group can be named, so that its failures can be written. */
export function isGroupPlaced(session: Session, group: string): boolean {
  return isPlaced(session, parseGroup(group))
}

/** Deliveries of which logs were read and whose day is not known yet. */
export function unplacedDeliveries(session: Session): Id[] {
  const groups = [...session.collected.groups.keys()].map(parseGroup)
  return groups.flatMap((group) =>
    group.type === 'delivery' && !isPlaced(session, group) ? [group.deliveryId] : [],
  )
}

/** Log groups that may be published: read to their end, and with a name for their files. */
export function findReady(session: Session): Set<string> {
  const { collected, reading } = session
  const ready = [...collected.groups].filter(
    ([group, facts]) => isGroupFinished(reading.progress, facts) && isGroupPlaced(session, group),
  )
  return new Set(ready.map(([group]) => group))
}

/** A new spool with what is not written yet of an old one, which is removed. */
function keepUnwritten<R>(
  run: Run,
  kind: RecordKind<R>,
  spool: Spool<R>,
  written: ReadonlySet<string>,
): Spool<R> {
  const kept = run.createSpool(kind)
  for (const { group, records } of spool.groups()) {
    if (!written.has(group)) for (const record of records) kept.add(group, record)
  }
  spool.dispose()
  return kept
}

/** The files of a shard, or the text and HTML of contents, as they stand. */
function filesOf({ shards, state, directory }: Archive, stem: string): Map<string, BlobId> {
  const contents = [stem, stem.replace(/txt$/, 'html')].map((name) => `${directory}/${name}`)
  const files = new Map<string, BlobId>()
  for (const path of shards.get(stem) ?? contents) {
    const blob = state.files.get(path)
    if (blob !== undefined) files.set(path, blob)
  }
  return files
}

/** Which part of what was written holds the contents of a delivery. */
export function contentsPart({ archive, collected }: Session, id: Id): string {
  return contentsPath(id, shardDayOf(archive, collected, id), 'txt')
}

function noteReleased({ released, archive, collected }: Session, written: Written): void {
  for (const one of written) {
    const { kind, stem } = one.shard
    const known = released.get(stem)
    const group = kind === 'logs' ? collected.groups.get(one.part) : undefined
    released.set(stem, {
      written: [...(known?.written ?? []), one],
      groups: [...(known?.groups ?? []), ...(group ? [group] : [])],
      files: filesOf(archive, stem),
    })
  }
}

/**
 * Somebody may revert a commit of this run while it still works, or delete the head branch of its pull request: what
 * the next commit builds on then lacks what an earlier one wrote.
 */
export function noteLost({ run, released, lost }: Session, { state }: Archive): void {
  for (const [stem, one] of released) {
    if ([...one.files].every(([path, blob]) => state.files.get(path) === blob)) continue
    released.delete(stem)
    lost.push(one)
    run.problems.add('taken-off', stem)
  }
}

/** Forgets what a publication wrote, so that a long run stays small. All else stays and is tried again. */
export function releaseWritten(session: Session, written: Written): void {
  const { collected, run } = session
  noteReleased(session, written)
  const [logs, days] = [partsOf(written, 'logs'), partsOf(written, 'deliveries')]
  const failures = partsOf(written, 'failures')
  collected.logs = keepUnwritten(run, MAIL_LOGS, collected.logs, logs)
  collected.failures = keepUnwritten(run, FAILURES, collected.failures, failures)
  collected.deliveriesByDay = keepUnwritten(run, DELIVERIES, collected.deliveriesByDay, days)
  for (const group of logs) {
    collected.groups.delete(group)
    collected.stagedLogs.delete(group)
  }
  for (const id of partsOf(written, 'reports')) collected.reports.delete(id)
  for (const id of collected.contents.keys()) {
    if (days.has(contentsPart(session, id))) collected.contents.delete(id)
  }
}

/** Whether this run lists mail logs: failures are found among them, too. */
export function readsMailLogs({ resources }: Run): boolean {
  return resources.has('logs') || resources.has('failures')
}
