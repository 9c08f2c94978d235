import { MAIL_LOGS } from '../core/canonical.ts'
import type { Id } from '../core/id.ts'
import { formatGroup, groupOf, type LogGroup, logShard } from '../core/layout.ts'
import type { MailLog } from '../core/mail-log.ts'
import { addDays } from '../core/time.ts'
import { addToGroup } from './harvest.ts'
import type { Session } from './session.ts'
import { prefetchShards, readShard, unlessDamaged } from './shard-files.ts'

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

/** Which archived group holds each of these ids, if one does, and which groups cannot be read. */
async function findArchived(
  session: Session,
  groups: ReadonlyMap<string, LogGroup>,
  wanted: ReadonlySet<Id>,
) {
  const { run, archive } = session
  const shardIn = (group: LogGroup) => logShard(group, null)
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
 * A log without a creation time is named by its delivery time, which a retry moves on: it stays where
 * an earlier run put it, so that a retry cannot duplicate it. While a file in which it may be is damaged it has
 * no place, and is not archived.
 */
export async function placeUncertain(session: Session): Promise<void> {
  const { harvest } = session
  const uncertain = harvest.uncertain.splice(0)
  if (uncertain.length === 0) return
  const groups = uncertain.flatMap(({ log }) => earlierGroups(log))
  const byName = new Map(groups.map((group) => [formatGroup(group), group]))
  const wanted = new Set(uncertain.map(({ log }) => log.maillogId))
  const { found, damaged } = await findArchived(session, byName, wanted)
  for (const one of uncertain) {
    const { log } = one
    const archived = found.get(log.maillogId)
    const isHidden = earlierGroups(log).some((group) => damaged.has(formatGroup(group)))
    if (archived === undefined && isHidden) harvest.uncertain.push(one)
    else addToGroup(harvest, archived ?? groupOf(log), one)
  }
}
