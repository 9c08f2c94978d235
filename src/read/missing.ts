import { createReadOrder, prefetchShards, readShard, unlessDamaged } from '../merge/shards.ts'
import type { Id } from '../records/id.ts'
import { formatGroup, groupOf, type LogGroup, logShard } from '../records/layout.ts'
import { MAIL_LOGS, type MailLog } from '../records/mail-log.ts'
import { addDays } from '../records/time.ts'
import { addToGroup } from './collected.ts'
import { type Findings, findChanges } from './compare.ts'
import { chooseDeliveries, settleDeliveries } from './deliveries.ts'
import { settleDetails, unpaidDetails } from './failures.ts'
import { settleReports } from './open-reports.ts'
import { type Session, type Slicer, sortGroups } from './session.ts'

/** A mail is retried for 24 hours (API page, 6.3), so an earlier state of it can lie a few days back. */
const DAYS_BACK = 3

/** Where an earlier state of a log without a creation time may have been archived. */
function earlierGroups(log: MailLog): LogGroup[] {
  const group = groupOf(log)
  if (group.type === 'delivery') return []
  const { type, day } = group
  const undated: LogGroup = { type, day: null }
  if (day === null) return [undated]
  const back = Array.from({ length: DAYS_BACK }, (_, index) => addDays(day, -1 - index))
  return [...back.map((earlier): LogGroup => ({ type, day: earlier })), undated]
}

/** Notes which of the wanted ids a group of the archive holds. */
async function findIn(
  { run, archive }: Session,
  group: LogGroup,
  wanted: ReadonlySet<Id>,
  found: Map<Id, LogGroup>,
): Promise<void> {
  const paths = archive.shards.get(logShard(group, null).stem) ?? []
  for await (const part of readShard(run.branch, archive.state.files, paths, MAIL_LOGS)) {
    const held = part.filter((log) => wanted.has(log.maillogId))
    for (const log of held) found.set(log.maillogId, group)
  }
}

/** Which archived group holds each of these ids, if one does. */
async function findArchived(
  session: Session,
  groups: Iterable<LogGroup>,
  wanted: ReadonlySet<Id>,
): Promise<Map<Id, LogGroup>> {
  const { run, archive } = session
  const known = [...groups].filter((group) => archive.shards.has(logShard(group, null).stem))
  const shards = known.map((group) => logShard(group, null))
  await prefetchShards(run.branch, archive, shards)
  const found = new Map<Id, LogGroup>()
  for (const group of known) await unlessDamaged(findIn(session, group, wanted, found))
  return found
}

/**
 * A log without a creation time is named by its delivery time, which a retry moves on: it stays where
 * an earlier run put it, so that a retry cannot duplicate it (contract, section 4).
 */
async function placeUncertain(session: Session): Promise<void> {
  const { harvest } = session
  const uncertain = harvest.uncertain.splice(0)
  if (uncertain.length === 0) return
  const groups = new Map(
    uncertain.flatMap(earlierGroups).map((group) => [formatGroup(group), group]),
  )
  const wanted = new Set(uncertain.map((log) => log.maillogId))
  const archived = await findArchived(session, groups.values(), wanted)
  for (const log of uncertain) {
    addToGroup(harvest, archived.get(log.maillogId) ?? groupOf(log), log)
  }
}

/** Compares what was read with the archive: what still has to be asked for one by one. */
async function compareHarvest(
  session: Session,
  isIncluded: (group: string) => boolean,
): Promise<Findings> {
  const { run, archive, harvest } = session
  await placeUncertain(session)
  return findChanges(run, archive, harvest, createReadOrder(run, archive), isIncluded)
}

/** What the groups that can be published still lack is owed, because reading has ended. */
export async function oweFindings(session: Session): Promise<void> {
  const { run, ledger } = session
  await placeUncertain(session)
  const { ready } = sortGroups(session)
  const findings = await compareHarvest(session, (group) => ready.has(group))
  ledger.owed.details.push(...unpaidDetails(session, findings).keys())
  // A report that is owed brings the counts of its delivery with it.
  if (!run.resources.has('reports')) return
  ledger.owed.reports.push(...(await chooseDeliveries(session, findings)))
}

/** Everything that is asked for one by one: counts after the logs, then details oldest first, reports last. */
export async function settleFindings(session: Session, slicer: Slicer): Promise<void> {
  const { run, harvest, ledger } = session
  const findings = await compareHarvest(session, () => true)
  await settleDeliveries(session, await chooseDeliveries(session, findings))
  // Once their counts are archived, only this debt makes the next run come back to them.
  if (run.resources.has('reports')) ledger.owed.reports = [...harvest.answered]
  const earlier = ledger.owed.details.map((id) => [id, undefined] as const)
  const wanted = new Map([...earlier, ...unpaidDetails(session, findings)])
  await settleDetails(session, wanted, slicer)
  await settleReports(session, findings, slicer)
}
