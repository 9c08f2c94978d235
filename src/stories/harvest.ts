import { DELIVERIES, FAILURES, MAIL_LOGS } from '../core/canonical.ts'
import { type Delivery, startDay } from '../core/delivery.ts'
import { type DeliveryRow, toDeliveryRow } from '../core/delivery-row.ts'
import type { ErrorEntry } from '../core/error-entry.ts'
import type { Failure } from '../core/failure.ts'
import { compareIds, type Id } from '../core/id.ts'
import { dayOfLog, formatGroup, groupOf, type LogGroup } from '../core/layout.ts'
import type { MailLog } from '../core/mail-log.ts'
import type { Day } from '../core/time.ts'
import type { Usage } from '../core/usage.ts'
import type { BlobId, CreateSpool, Spool } from '../ports.ts'
import type { StagedPart } from '../publish/write-contents.ts'
import type { Archive } from './archive.ts'

/** What is known of one log group while it is being read. */
export interface GroupFacts {
  readonly oldestDay: Day | null
  readonly lowest: Id
  readonly highest: Id
}

/** An open report, kept as blobs until it is decided whether it replaces the archived one. */
export interface StagedReport {
  readonly openedRows: number
  readonly formulas: number
  readonly parts: readonly BlobId[]
}

/** Everything that this run has read and not published yet. */
export interface Harvest {
  logs: Spool<MailLog>
  readonly groups: Map<string, GroupFacts>
  /** Logs without a creation time, until it is known where they belong. */
  readonly uncertain: MailLog[]
  failures: Spool<Failure>
  /** Deliveries of other types than BULK, by day. */
  deliveriesByDay: Spool<DeliveryRow>
  /** The days of the former. */
  readonly listedDays: Set<string>
  /** Delivery types that the list of deliveries showed. */
  readonly listedTypes: Set<string>
  /** BULK deliveries, and whatever was asked for by its id; newest answer. */
  readonly deliveriesById: Map<Id, Delivery>
  /** Those of them that were asked for by their id: only this answer has counts, and says whether there is HTML. */
  readonly answered: Set<Id>
  /** Deliveries that the provider knows no more. */
  readonly gone: Set<Id>
  /** Keys that this version does not know and that mail logs have. */
  readonly logKeys: Set<string>
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
  readonly seen: { logs: number; deliveries: number; failures: number; reports: number }
}

export function createHarvest(createSpool: CreateSpool): Harvest {
  return {
    logs: createSpool(MAIL_LOGS),
    groups: new Map(),
    uncertain: [],
    failures: createSpool(FAILURES),
    deliveriesByDay: createSpool(DELIVERIES),
    listedDays: new Set(),
    listedTypes: new Set(),
    deliveriesById: new Map(),
    answered: new Set(),
    gone: new Set(),
    logKeys: new Set(),
    newestByType: new Map(),
    reports: new Map(),
    contents: new Map(),
    erasedMet: new Set(),
    erasedAddresses: new Set(),
    isErasedUnknown: false,
    errors: [],
    usages: [],
    seen: { logs: 0, deliveries: 0, failures: 0, reports: 0 },
  }
}

/** Leaves out a mail log that was erased, and remembers whose it was. */
export function passErased(harvest: Harvest, { maillogId, email }: MailLog): void {
  harvest.erasedMet.add(maillogId)
  if (email !== null) harvest.erasedAddresses.add(email.toLowerCase())
}

/** Logs whose place an earlier run may have decided; more of them are placed by the rule alone. */
const MOST_UNCERTAIN = 50_000

/** Keeps a mail log in a group. */
export function addToGroup(harvest: Harvest, place: LogGroup, log: MailLog): void {
  const group = formatGroup(place)
  const day = dayOfLog(log)
  const known = harvest.groups.get(group)
  harvest.logs.add(group, log)
  harvest.groups.set(group, {
    oldestDay: [known?.oldestDay ?? day, day].filter((d) => d !== null).sort()[0] ?? null,
    lowest: known && compareIds(known.lowest, log.maillogId) < 0 ? known.lowest : log.maillogId,
    highest: known && compareIds(known.highest, log.maillogId) > 0 ? known.highest : log.maillogId,
  })
}

/** Takes a mail log that was read. */
export function takeLog(harvest: Harvest, log: MailLog): void {
  const type = log.deliveryType ?? ''
  if (compareIds(log.maillogId, harvest.newestByType.get(type) ?? '0') > 0) {
    harvest.newestByType.set(type, log.maillogId)
  }
  for (const [key] of log.extra) harvest.logKeys.add(key)
  harvest.seen.logs++
  const group = groupOf(log)
  const isUncertain = log.createdTime === null && group.type !== 'delivery'
  if (isUncertain && harvest.uncertain.length < MOST_UNCERTAIN) harvest.uncertain.push(log)
  else addToGroup(harvest, group, log)
}

/** A delivery that has not started has no day yet (contract, section 4). */
export function hasStarted(delivery: Delivery): boolean {
  if (delivery.status === 'EDIT' || delivery.status === 'RESERVE') return false
  const waiting = delivery.status === 'IMPORTING' || delivery.status === 'WAIT'
  return !waiting || delivery.deliveryTime !== null
}

/** The day of the oldest delivery that was listed. */
export function oldestDay({ listedDays, deliveriesById }: Harvest): Day | null {
  const days = [...listedDays, ...[...deliveriesById.values()].map(startDay)]
  return days.filter((day) => day !== null && day !== '').sort()[0] ?? null
}

/** Keeps a delivery of the list. */
export function takeDelivery(harvest: Harvest, delivery: Delivery): void {
  harvest.seen.deliveries++
  const { deliveryId, deliveryType } = delivery
  harvest.listedTypes.add(deliveryType ?? '')
  if (deliveryType === 'BULK') {
    if (!harvest.answered.has(deliveryId)) harvest.deliveriesById.set(deliveryId, delivery)
  } else {
    const day = startDay(delivery) ?? ''
    harvest.deliveriesByDay.add(day, toDeliveryRow(delivery))
    harvest.listedDays.add(day)
  }
}

/**
 * The day under which a BULK delivery's files are named: where the archive already holds it, else the
 * day it started, else (the provider knows it no more) the day its first log was created.
 */
export function homeOf(archive: Archive, harvest: Harvest, deliveryId: Id): Day | null {
  const home = archive.homes.get(deliveryId)
  if (home !== undefined) return home
  const delivery = harvest.deliveriesById.get(deliveryId)
  if (delivery !== undefined) return startDay(delivery)
  return harvest.groups.get(`delivery:${deliveryId}`)?.oldestDay ?? null
}
