import { RETENTION_DAYS } from '../coverage/countdown.ts'
import { spanOf } from '../coverage/spans.ts'
import type { Archive } from '../merge/archive-state.ts'
import { prefetchShards, readShard, readWhole, unlessDamaged } from '../merge/shards.ts'
import { DELIVERIES } from '../records/delivery.ts'
import type { Id } from '../records/id.ts'
import type { RecordKind } from '../records/kind.ts'
import {
  dayOfLog,
  deliveryShard,
  errorShard,
  failureShard,
  formatGroup,
  groupOf,
  type LogGroup,
  logShard,
  parseGroup,
  type Shard,
  USAGE_SHARD,
} from '../records/layout.ts'
import { MAIL_LOGS, type MailLog } from '../records/mail-log.ts'
import { addDays, DAY_MS, type Day, formatTime } from '../records/time.ts'
import { areErrorsDue } from './account-lists.ts'
import { addToGroup, daysBackFrom, findErasedAddresses, shardDayOf, shardOf } from './collected.ts'
import { deliveryShards, findChanges, type Missing } from './compare.ts'
import { chooseDeliveries, fetchDeliveries } from './deliveries/counts.ts'
import { fetchDetails } from './failures.ts'
import { addAll } from './reading.ts'
import { type EarlyPublication, findReady, type Session } from './session.ts'

/** The months of the archived error list in which an entry that the provider keeps can stand. */
function errorShards({ run, archive }: Session): Shard[] {
  if (!areErrorsDue(run, archive)) return []
  const oldest = errorShard(formatTime(run.began - RETENTION_DAYS * DAY_MS)).stem
  const stems = [...archive.shards.keys()].filter((stem) => stem.startsWith('errors/'))
  return stems.filter((stem) => stem >= oldest).map((stem) => ({ kind: 'errors', stem }))
}

/**
 * Fetches at one go what the archive holds of all that was read, and of what is asked for next. What else the
 * answers make necessary is fetched when it is written.
 */
async function prefetchRead(session: Session): Promise<void> {
  const { run, archive, collected } = session
  const uncertain = collected.uncertain.flatMap(({ log }) => [
    groupOf(log),
    ...earlierGroups(archive, log),
  ])
  const names = new Set([...collected.groups.keys(), ...uncertain.map(formatGroup)])
  const logs = [...names].map((name) => shardOf(archive, collected, parseGroup(name)))
  const owedDays = archive.coverage.owed.reports.map((id) => shardDayOf(archive, collected, id))
  await prefetchShards(run.branch, archive, [
    ...[...logs, ...logs.map(failureShard)],
    ...[...deliveryShards(archive, collected), ...owedDays.map(deliveryShard)],
    ...[...errorShards(session), ...(run.resources.has('usage') ? [USAGE_SHARD] : [])],
  ])
}

const DAILY_TYPES = ['transaction', 'smtp', 'other'] as const
const UNDATED_LOGS = DAILY_TYPES.map((type) => ({ type, day: null }))

/**
 * Looks up what the archive holds without a day. A damaged file is named, for what stands in it would be archived
 * a second time.
 */
export async function findUndated({ run, archive, collected }: Session): Promise<void> {
  const { undated } = collected
  const { files } = archive.state
  const shards = [...UNDATED_LOGS.map((group) => logShard(group, null)), deliveryShard(null)]
  await prefetchShards(run.branch, archive, shards)
  async function readIds<R>({ stem }: Shard, kind: RecordKind<R>, note: (record: R) => void) {
    const records = readWhole(run.branch, files, archive.shards.get(stem) ?? [], kind)
    const held = await unlessDamaged(records, (error) =>
      run.problems.add('damaged-file', stem, error.message),
    )
    held?.forEach(note)
  }
  for (const group of UNDATED_LOGS) {
    await readIds(logShard(group, null), MAIL_LOGS, (log) => undated.logs.set(log.maillogId, group))
  }
  await readIds(deliveryShard(null), DELIVERIES, (row) => undated.deliveries.add(row.deliveryId))
}

const daysAround = (day: Day) => [addDays(day, -1), day, addDays(day, 1)]

/** Days by which an earlier state of the log may be filed: that of its creation, else what its delivery and the ids around it tell. */
function earlierDays({ coverage }: Archive, log: MailLog): Day[] {
  const day = dayOfLog(log)
  if (log.createdTime !== null && day !== null) return [day]
  const span = spanOf(coverage.spans, log.maillogId)
  return [
    ...(day === null ? [] : daysBackFrom(day)),
    ...(span === undefined ? [] : daysAround(span.day)),
  ]
}

/** Archived BULK deliveries that the log may be of: the one that it names, or those that started on these days or the day before. */
function earlierDeliveries({ shardDays }: Archive, { deliveryId }: MailLog, days: readonly Day[]) {
  if (deliveryId !== null) return shardDays.has(deliveryId) ? [deliveryId] : []
  const starts = new Set<Day | null>(days.flatMap((day) => [addDays(day, -1), day]))
  return [...shardDays].filter(([, day]) => starts.has(day)).map(([id]) => id)
}

/** Where an earlier state of a log may have been archived that does not tell its type, its delivery or its day. */
function earlierGroups(archive: Archive, log: MailLog): LogGroup[] {
  const { type } = groupOf(log)
  if (type === 'delivery') return []
  const days = earlierDays(archive, log)
  const isAnyType = log.deliveryType === null
  const daily = (isAnyType ? DAILY_TYPES : [type]).flatMap((one) =>
    [...days, null].map((day): LogGroup => ({ type: one, day })),
  )
  if (!isAnyType && log.deliveryType !== 'BULK') return daily
  const bulk = earlierDeliveries(archive, log, days)
  return [...daily, ...bulk.map((deliveryId): LogGroup => ({ type: 'delivery', deliveryId }))]
}

/** Notes which of the wanted ids a group of the archive holds. */
async function findIn(
  { run, archive, collected }: Session,
  group: LogGroup,
  wanted: ReadonlySet<Id>,
  found: Map<Id, LogGroup>,
): Promise<void> {
  const paths = archive.shards.get(shardOf(archive, collected, group).stem) ?? []
  for await (const part of readShard(run.branch, archive.state.files, paths, MAIL_LOGS)) {
    const held = part.filter((log) => wanted.has(log.maillogId))
    for (const log of held) found.set(log.maillogId, group)
  }
}

/** Which archived group holds each of these ids, if one does, and which groups cannot be read. */
async function findArchived(
  session: Session,
  groups: ReadonlyMap<string, LogGroup>,
  wanted: ReadonlySet<Id>,
) {
  const { run, archive, collected } = session
  const shardIn = (group: LogGroup) => shardOf(archive, collected, group)
  const known = [...groups].filter(([, group]) => archive.shards.has(shardIn(group).stem))
  await prefetchShards(
    run.branch,
    archive,
    known.map(([, group]) => shardIn(group)),
  )
  const found = new Map<Id, LogGroup>()
  const damaged = new Set<string>()
  for (const [name, group] of known) {
    await unlessDamaged(findIn(session, group, wanted, found), (error) => {
      damaged.add(name)
      run.problems.add('damaged-file', shardIn(group).stem, error.message)
    })
  }
  return { found, damaged }
}

/**
 * A log without a creation time is named by its delivery time, which a retry moves on, and an answer may leave out
 * what an earlier one told: the log stays where an earlier run put it, so that nothing duplicates it. While a file in which it may be is damaged it has
 * no place, and is not archived.
 */
async function placeUncertain(session: Session): Promise<void> {
  const { archive, collected } = session
  const uncertain = collected.uncertain.splice(0)
  if (uncertain.length === 0) return
  const groups = uncertain.flatMap(({ log }) => earlierGroups(archive, log))
  const byName = new Map(groups.map((group) => [formatGroup(group), group]))
  const wanted = new Set(uncertain.map(({ log }) => log.maillogId))
  const { found, damaged } = await findArchived(session, byName, wanted)
  for (const one of uncertain) {
    const { log } = one
    const archived = found.get(log.maillogId)
    const isHidden = earlierGroups(archive, log).some((group) => damaged.has(formatGroup(group)))
    if (archived === undefined && isHidden) collected.uncertain.push(one)
    else addToGroup(collected, archived ?? groupOf(log), one)
  }
}

/** What still has to be asked for one by one for some groups. */
async function compareCollected(
  session: Session,
  isIncluded: (group: string) => boolean,
): Promise<Missing> {
  const { run, archive, collected, reading } = session
  await placeUncertain(session)
  const missing = await findChanges(run, archive, collected, isIncluded)
  addAll(reading.wanted.details, missing.blocked)
  addAll(reading.asked, missing.blocked)
  return missing
}

/** What the groups that can be published still lack is owed, because reading has ended. */
export async function oweMissing(session: Session): Promise<void> {
  const { run, reading } = session
  await placeUncertain(session)
  const ready = findReady(session)
  const missing = await compareCollected(session, (group) => ready.has(group))
  addAll(reading.wanted.details, missing.details.keys())
  // A report that is owed brings the counts of its delivery with it.
  if (!run.resources.has('reports')) return
  addAll(reading.wanted.reports, await chooseDeliveries(session, missing))
}

/** Compares what was read with the archive: what is missing is owed from here on, whatever is published meanwhile. */
export async function compare(session: Session): Promise<Missing> {
  await prefetchRead(session)
  const missing = await compareCollected(session, () => true)
  await findErasedAddresses(session)
  addAll(session.reading.wanted.details, missing.details.keys())
  return missing
}

/** Fetches what earlier runs owe, before anything new: counts of deliveries whose logs were read, and details. */
export async function fetchOwed(
  session: Session,
  missing: Missing,
  early: EarlyPublication,
): Promise<void> {
  const { run, archive, requested, byName, collected, reading } = session
  const isOpen = (id: Id) =>
    reading.named.has(id) &&
    !requested.has(id) &&
    !collected.answered.has(id) &&
    !collected.gone.has(id)
  await fetchDeliveries(session, [...byName].filter(isOpen))
  if (!run.resources.has('failures')) return
  const { details } = archive.coverage.owed
  const wanted = new Map(details.map((id) => [id, missing.details.get(id)]))
  await fetchDetails(session, wanted, early)
}
