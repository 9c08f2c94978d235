import { DELIVERIES, FAILURES, MAIL_LOGS } from '../core/canonical.ts'
import type { Id } from '../core/id.ts'
import { type LogGroup, parseGroup } from '../core/layout.ts'
import type { Archive } from './archive.ts'
import { createHarvest, type Harvest } from './harvest.ts'
import { isGroupFinished, type Ledger, openLedger } from './ledger.ts'
import type { Run } from './run.ts'

/** One run at work: what it has read, what it owes, and the archive as of its last publication. */
export interface Session {
  readonly run: Run
  /** Deliveries that the user named. */
  readonly requested: ReadonlySet<Id>
  readonly harvest: Harvest
  readonly ledger: Ledger
  archive: Archive
  /** The branch did not exist when the run began. */
  readonly isFirst: boolean
}

/** Publishes finished shards in the middle of a long run, when enough has gathered. */
export interface Slicer {
  /** Called after each page of a walk. */
  afterPage(): Promise<void>
  /** Called between things that are asked for one by one; what is not there yet must be owed. */
  afterStep(): Promise<void>
}

export function openSession(run: Run, archive: Archive, requested: readonly Id[]): Session {
  const isFirst = archive.state.files.size === 0
  const harvest = createHarvest(run.createSpool)
  const ledger = openLedger()
  return { run, requested: new Set(requested), archive, harvest, ledger, isFirst }
}

export function closeSession({ harvest }: Session): void {
  for (const spool of [harvest.logs, harvest.failures, harvest.deliveriesByDay]) spool.dispose()
}

/**
 * Whether the files of a group can be named: a BULK delivery's day must be known, or be known not to be
 * known any more. A delivery that did not answer waits for the next run.
 */
function isPlaced({ archive, harvest }: Session, group: LogGroup): boolean {
  if (group.type !== 'delivery') return true
  const { deliveryId } = group
  return (
    archive.homes.has(deliveryId) ||
    harvest.deliveriesById.has(deliveryId) ||
    harvest.gone.has(deliveryId)
  )
}

/** Groups that may be published, those that may still grow, and deliveries whose day could not be learned. */
export function sortGroups(session: Session) {
  const ready = new Set<string>()
  const growing: string[] = []
  const homeless: Id[] = []
  for (const [group, facts] of session.harvest.groups) {
    const parsed = parseGroup(group)
    if (!isGroupFinished(session.ledger, facts)) growing.push(group)
    else if (isPlaced(session, parsed)) ready.add(group)
    else if (parsed.type === 'delivery') homeless.push(parsed.deliveryId)
  }
  return { ready, growing, homeless }
}

/** Forgets what was published, so that a long run stays small; `published`: the log groups that were. */
export function releasePublished(session: Session, published: ReadonlySet<string>): void {
  const { harvest, run } = session
  const kept = run.createSpool(MAIL_LOGS)
  for (const { group, records } of harvest.logs.groups()) {
    if (published.has(group)) harvest.groups.delete(group)
    else for (const log of records) kept.add(group, log)
  }
  harvest.logs.dispose()
  harvest.logs = kept
  harvest.failures.dispose()
  harvest.failures = run.createSpool(FAILURES)
  harvest.deliveriesByDay.dispose()
  harvest.deliveriesByDay = run.createSpool(DELIVERIES)
  harvest.listedDays.clear()
  harvest.reports.clear()
  harvest.contents.clear()
}
