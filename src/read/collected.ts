import { messageOf } from '../errors.ts'
import type { Archive } from '../merge/archive-state.ts'
import type { StagedShard } from '../merge/write-records.ts'
import type { BlobId, CreateSpool, DataBranch, Spool } from '../ports.ts'
import { blankAddresses } from '../privacy/erasures.ts'
import type { ErrorEntry, Usage } from '../records/account.ts'
import type { DeliveryContents } from '../records/delivery.ts'
import {
  DELIVERIES,
  type Delivery,
  type DeliveryRow,
  startDay,
  toDeliveryRow,
} from '../records/delivery.ts'
import { FAILURES, type Failure } from '../records/failure.ts'
import { compareIds, type Id } from '../records/id.ts'
import {
  dayOfLog,
  formatGroup,
  groupOf,
  type LogGroup,
  logShard,
  type Shard,
} from '../records/layout.ts'
import { MAIL_LOGS, type MailLog } from '../records/mail-log.ts'
import { addDays, type Day } from '../records/time.ts'
import { endsAll, noteEnd } from '../run.ts'
import type { Right } from './attempt.ts'
import type { Session } from './session.ts'

/** What is known of one log group while it is being read. */
export interface GroupFacts {
  /** Read into it; one that was read twice counts twice. */
  readonly rows: number
  readonly oldestDay: Day | null
  readonly lowest: Id
  readonly highest: Id
  /** Deliveries read by their id that have logs in it. */
  readonly named: ReadonlySet<Id>
}

/** A log that was read; `named`: the delivery by whose id. */
export interface ReadLog {
  readonly log: MailLog
  readonly named: readonly Id[]
}

/** An open report, kept as blobs until it is decided whether it replaces the archived one. */
export interface StagedReport {
  readonly openedRows: number
  readonly formulas: number
  readonly parts: readonly BlobId[]
}

/** Everything that this run has read and not published yet. */
export interface Collected {
  logs: Spool<MailLog>
  readonly groups: Map<string, GroupFacts>
  /**
   * Log groups as comparing merged and staged them, which is how they are written. One that gets another log, and
   * all of them once the archive is read anew, are merged again.
   */
  readonly stagedLogs: Map<string, { readonly shard: Shard; readonly staged: StagedShard }>
  /** Logs that do not tell their file, until it is known where they belong. */
  readonly uncertain: ReadLog[]
  /** What the archive holds without a day: it stays there when its day is learned. */
  readonly undated: { readonly logs: Map<Id, LogGroup>; readonly deliveries: Set<Id> }
  /** Days under which the archive holds deliveries that do not tell their day any more. */
  readonly filedDays: Map<Id, Day>
  failures: Spool<Failure>
  /** Deliveries of other types than BULK, by day. */
  deliveriesByDay: Spool<DeliveryRow>
  /** Delivery types that the list of deliveries showed. */
  readonly listedTypes: Set<string>
  /** BULK deliveries, and whatever was asked for by its id; newest answer. */
  readonly deliveriesById: Map<Id, Delivery>
  /** Those of them that were asked for by their id: only this answer has counts, and says whether there is HTML. */
  readonly answered: Set<Id>
  /** Deliveries that the provider knows no more. */
  readonly gone: Set<Id>
  /** Parts of the API that this user may not use. */
  readonly refused: Set<Right>
  /** Keys that this version does not know and that mail logs have. */
  readonly logKeys: Set<string>
  /** The same of each single mail log whose detail is asked for. */
  readonly keysOfFailed: Map<Id, ReadonlySet<string>>
  /** Highest id seen of each delivery type. */
  readonly newestByType: Map<string, Id>
  readonly reports: Map<Id, StagedReport>
  /** What was sent, of BULK deliveries. */
  readonly contents: Map<Id, readonly StagedPart[]>
  /** Erased mail logs that blastengine was seen, or asked, to have still, and their addresses in lower case. */
  readonly erasedMet: Set<Id>
  readonly erasedAddresses: Set<string>
  /** One of them could not be asked for: what names people by their address waits for the next run. */
  isErasedUnknown: boolean
  errors: readonly ErrorEntry[]
  usages: readonly Usage[]
  /** What was read so far, for the outputs. */
  readonly seen: {
    logs: number
    deliveries: number
    failures: number
    reports: number
    /** Of the logs those that were not kept. */
    readonly leftOut: { erased: number; older: number }
  }
}

export function createCollected(createSpool: CreateSpool): Collected {
  return {
    logs: createSpool(MAIL_LOGS),
    groups: new Map(),
    stagedLogs: new Map(),
    uncertain: [],
    undated: { logs: new Map(), deliveries: new Set() },
    filedDays: new Map(),
    failures: createSpool(FAILURES),
    deliveriesByDay: createSpool(DELIVERIES),
    listedTypes: new Set(),
    deliveriesById: new Map(),
    answered: new Set(),
    gone: new Set(),
    refused: new Set(),
    logKeys: new Set(),
    keysOfFailed: new Map(),
    newestByType: new Map(),
    reports: new Map(),
    contents: new Map(),
    erasedMet: new Set(),
    erasedAddresses: new Set(),
    isErasedUnknown: false,
    errors: [],
    usages: [],
    seen: { logs: 0, deliveries: 0, failures: 0, reports: 0, leftOut: { erased: 0, older: 0 } },
  }
}

/** Leaves out a mail log that was erased, and remembers whose it was. */
export function passErased(collected: Collected, { maillogId, email }: MailLog): void {
  leaveOut(collected, 'erased')
  collected.erasedMet.add(maillogId)
  if (email !== null) collected.erasedAddresses.add(email.toLowerCase())
}

/** Logs whose place an earlier run may have decided; more of them are placed by the rule alone. */
const MOST_UNCERTAIN = 50_000

/** Keeps a mail log in a group. */
export function addToGroup(collected: Collected, place: LogGroup, { log, named }: ReadLog): void {
  const group = formatGroup(place)
  const day = dayOfLog(log)
  const known = collected.groups.get(group)
  collected.logs.add(group, log)
  collected.stagedLogs.delete(group)
  collected.groups.set(group, {
    rows: (known?.rows ?? 0) + 1,
    named: named.length === 0 && known ? known.named : new Set([...(known?.named ?? []), ...named]),
    oldestDay: [known?.oldestDay ?? day, day].filter((d) => d !== null).sort()[0] ?? null,
    lowest: known && compareIds(known.lowest, log.maillogId) < 0 ? known.lowest : log.maillogId,
    highest: known && compareIds(known.highest, log.maillogId) > 0 ? known.highest : log.maillogId,
  })
}

/** Leaves out a mail log that was read. */
export function leaveOut({ seen }: Collected, reason: 'erased' | 'older'): void {
  seen.logs++
  seen.leftOut[reason]++
}

/** A mail is retried for 24 hours, and may be created some time before it is sent. */
const DAYS_BACK = 3

/** Days by which an earlier answer may have filed what is of `day`, the newest first. */
export const daysBackFrom = (day: Day): Day[] =>
  Array.from({ length: DAYS_BACK + 1 }, (_, back) => addDays(day, -back))

/** Whether a later answer that leaves nothing out places the log in the same group. */
function tellsGroup({ deliveryType, deliveryId, createdTime }: MailLog): boolean {
  if (deliveryType === 'BULK') return deliveryId !== null
  return deliveryType !== null && createdTime !== null
}

/** Takes a mail log that was read. `named`: the delivery by whose id. */
export function takeLog(collected: Collected, log: MailLog, named: readonly Id[] = []): void {
  const type = log.deliveryType ?? ''
  if (compareIds(log.maillogId, collected.newestByType.get(type) ?? '0') > 0) {
    collected.newestByType.set(type, log.maillogId)
  }
  for (const [key] of log.extra) collected.logKeys.add(key)
  collected.seen.logs++
  const undated = collected.undated.logs.get(log.maillogId)
  const group = undated ?? groupOf(log)
  const isUncertain = undated === undefined && !tellsGroup(log)
  if (isUncertain && collected.uncertain.length < MOST_UNCERTAIN)
    collected.uncertain.push({ log, named })
  else addToGroup(collected, group, { log, named })
}

/** A delivery that has not started has no day yet. */
export function hasStarted(delivery: Delivery): boolean {
  if (delivery.status === 'EDIT' || delivery.status === 'RESERVE') return false
  const waiting = delivery.status === 'IMPORTING' || delivery.status === 'WAIT'
  return !waiting || delivery.deliveryTime !== null
}

/** The day by which a delivery is filed; `null`: it has none, or is archived without. */
export function fileDayOf({ undated, filedDays }: Collected, delivery: Delivery): Day | null {
  const { deliveryId } = delivery
  return undated.deliveries.has(deliveryId)
    ? null
    : (filedDays.get(deliveryId) ?? startDay(delivery))
}

/** Keeps a delivery of the list. */
export function takeDelivery(collected: Collected, delivery: Delivery): void {
  collected.seen.deliveries++
  const { deliveryId, deliveryType } = delivery
  collected.listedTypes.add(deliveryType ?? '')
  if (deliveryType === 'BULK') {
    if (!collected.answered.has(deliveryId)) collected.deliveriesById.set(deliveryId, delivery)
  } else {
    collected.deliveriesByDay.add(fileDayOf(collected, delivery) ?? '', toDeliveryRow(delivery))
  }
}

/**
 * The day under which a BULK delivery's files are named: where the archive already holds it, else the
 * day it started, else (the provider knows it no more) the day its first log was created.
 */
export function shardDayOf(archive: Archive, collected: Collected, deliveryId: Id): Day | null {
  const archived = archive.shardDays.get(deliveryId)
  if (archived !== undefined) return archived
  const delivery = collected.deliveriesById.get(deliveryId)
  if (delivery !== undefined) return fileDayOf(collected, delivery)
  return collected.groups.get(`delivery:${deliveryId}`)?.oldestDay ?? null
}

/** The day under which the row of a delivery is filed. */
export function rowDayOf(
  archive: Archive,
  collected: Collected,
  delivery: Delivery | DeliveryRow,
): Day | null {
  const isBulk = delivery.deliveryType === 'BULK'
  return isBulk
    ? shardDayOf(archive, collected, delivery.deliveryId)
    : fileDayOf(collected, delivery)
}

/**
 * Asks for the erased mail logs that this run has not met and that blastengine may still have. Reports, the error
 * list and contents name people by their address, while an erasure is kept by mail log id alone: so the address is
 * asked for and kept in memory. Where one cannot be asked for, they must wait.
 */
export async function findErasedAddresses({ run, archive, collected }: Session): Promise<void> {
  const lowest: Id = archive.coverage.spans[0]?.from ?? '1'
  const asked = [...archive.erased].filter((id) => compareIds(id, lowest) >= 0)
  try {
    for (const id of asked.filter((one) => !collected.erasedMet.has(one))) {
      const detail = await run.source.fetchDetail(id)
      collected.erasedMet.add(id)
      if (detail !== undefined) passErased(collected, detail.log)
    }
  } catch (error) {
    collected.isErasedUnknown = true
    if (endsAll(error)) noteEnd(run, error)
    else run.problems.add('report-failed', '', messageOf(error))
  }
}

export function shardOf(archive: Archive, collected: Collected, group: LogGroup): Shard {
  const day = group.type === 'delivery' ? shardDayOf(archive, collected, group.deliveryId) : null
  return logShard(group, day)
}

/** One part of what was sent, kept as a blob. */
export interface StagedPart {
  readonly ending: 'txt' | 'html'
  readonly blob: BlobId
}

/** Keeps the parts that there are, as the API gives them. */
export async function stageContents(
  branch: DataBranch,
  { text, html }: DeliveryContents,
  erased: ReadonlySet<string>,
): Promise<StagedPart[]> {
  const parts = [
    ['txt', text],
    ['html', html],
  ] as const
  const staged: StagedPart[] = []
  for (const [ending, part] of parts) {
    if (part === null) continue
    const blob = await branch.stage(blankAddresses(part, erased).toWellFormed())
    staged.push({ ending, blob })
  }
  return staged
}
