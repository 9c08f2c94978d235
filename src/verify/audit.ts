import { ERRORS, type ErrorEntry, USAGES, type Usage } from '../records/account.ts'
import { DELIVERIES, type DeliveryRow, startDay } from '../records/delivery.ts'
import { FAILURES, type Failure } from '../records/failure.ts'
import type { Id } from '../records/id.ts'
import type { Extra } from '../records/json.ts'
import type { RecordKind } from '../records/kind.ts'
import {
  errorShard,
  formatGroup,
  groupOf,
  parseGroup,
  type ShardKind,
  type ShardName,
} from '../records/layout.ts'
import { MAIL_LOGS, type MailLog } from '../records/mail-log.ts'
import { dayOf } from '../records/time.ts'
import type { FindingCode } from './findings.ts'

/** The parts of a record that say more than one value. */
interface Composite {
  readonly extra?: Extra
  readonly attempts?: readonly unknown[]
}

function losesValue(before: object, after: object): boolean {
  const now = new Map<string, unknown>(Object.entries(after))
  return Object.entries(before).some(([key, value]) => value !== null && now.get(key) === null)
}

function losesExtra(before: Extra, after: Extra): boolean {
  const now = new Map(after)
  return before.some(([key, value]) => value !== null && (now.get(key) ?? null) === null)
}

/** What a later version of one record no longer knows. */
function findLosses<R extends object>(before: R & Composite, after: R & Composite): FindingCode[] {
  const lost = losesValue(before, after) || losesExtra(before.extra ?? [], after.extra ?? [])
  const fewer = (after.attempts?.length ?? 0) < (before.attempts?.length ?? 0)
  return [...(lost ? ['value-lost' as const] : []), ...(fewer ? ['attempts-lost' as const] : [])]
}

/** What can be held against records of one kind. */
export interface Audit<R> {
  readonly kind: RecordKind<R>
  /** Tells the records of one archive file apart. May be content: never shown. */
  keyOf(record: R): string
  /** By which a finding names it; `null`: by its row alone. */
  idOf(record: R): Id | null
  /** Whether a file of this name is the right one for it. */
  belongs(record: R, name: ShardName): boolean
  losses(before: R, after: R): readonly FindingCode[]
}

/**
 * What the later version lost, or that it is not the later one: the merge of the two gives it back wherever
 * the archive itself wrote it.
 */
function compare<R extends object>(kind: RecordKind<R>, before: R, after: R): FindingCode[] {
  const lost = findLosses(before, after)
  if (lost.length > 0) return lost
  return kind.line(kind.merge(before, after, 1)) === kind.line(after) ? [] : ['went-back']
}

/** What blastengine fixes when it accepts a mail; anything else may change later. */
function isOtherMail(before: MailLog | Failure, after: MailLog | Failure): boolean {
  const fixed = ['email', 'deliveryId'] as const
  return fixed.some((key) => {
    return before[key] !== null && after[key] !== null && before[key] !== after[key]
  })
}

function compareMails<R extends MailLog | Failure>(kind: RecordKind<R>, before: R, after: R) {
  const other: FindingCode[] = isOtherMail(before, after) ? ['other-mail'] : []
  return [...other, ...compare(kind, before, after)]
}

/** A log without a creation time stays where its first delivery time put it. */
function belongsToGroup(log: MailLog, { group }: ShardName): boolean {
  const [own, named] = [groupOf(log), parseGroup(group)]
  if (formatGroup(own) === group) return true
  return own.type === named.type && own.type !== 'delivery' && dayOf(log.createdTime) === undefined
}

export const LOG_AUDIT: Audit<MailLog> = {
  kind: MAIL_LOGS,
  keyOf: (log) => log.maillogId,
  idOf: (log) => log.maillogId,
  belongs: belongsToGroup,
  losses: (before, after) => compareMails(MAIL_LOGS, before, after),
}

/** A failure repeats neither type nor day of its mail log; that it has one in this place is checked elsewhere. */
export const FAILURE_AUDIT: Audit<Failure> = {
  kind: FAILURES,
  keyOf: (failure) => failure.maillogId,
  idOf: (failure) => failure.maillogId,
  belongs: (failure, { deliveryId }) =>
    deliveryId === null || failure.deliveryId === null || failure.deliveryId === deliveryId,
  losses: (before, after) => compareMails(FAILURES, before, after),
}

/** A BULK delivery stays under the day it was first archived under, whatever its times say later. */
export const DELIVERY_AUDIT: Audit<DeliveryRow> = {
  kind: DELIVERIES,
  keyOf: (row) => row.deliveryId,
  idOf: (row) => row.deliveryId,
  belongs: (row, { day }) => row.deliveryType === 'BULK' || startDay(row) === day,
  losses: (before, after) => compare(DELIVERIES, before, after),
}

const ENTRIES: Audit<ErrorEntry> = {
  kind: ERRORS,
  keyOf: ({ errorTime, email, responseCode, responseMessage }) =>
    JSON.stringify([errorTime, email, responseCode, responseMessage]),
  idOf: () => null,
  belongs: ({ errorTime }, { month }) => errorShard(errorTime).stem === `errors/${month}`,
  losses: () => [],
}

const MONTHS: Audit<Usage> = {
  kind: USAGES,
  keyOf: (usage) => usage.month,
  idOf: () => null,
  belongs: () => true,
  losses: (before, after) => compare(USAGES, before, after),
}

/** Runs `use` with the audit of a kind; open reports are no records, they are replaced whole: `undefined`. */
export function withAudit<T>(kind: ShardKind, use: <R>(audit: Audit<R>) => T): T | undefined {
  switch (kind) {
    case 'logs':
      return use(LOG_AUDIT)
    case 'failures':
      return use(FAILURE_AUDIT)
    case 'deliveries':
      return use(DELIVERY_AUDIT)
    case 'errors':
      return use(ENTRIES)
    case 'usage':
      return use(MONTHS)
    case 'reports':
      return undefined
    default:
      return kind satisfies never
  }
}
