import type { MailSource } from '../ports.ts'
import type { ErrorEntry, Usage } from '../records/account.ts'
import type { Delivery, DeliveryContents } from '../records/delivery.ts'
import type { Attempt, Failure } from '../records/failure.ts'
import { type Extra, isJsonObject, type Json } from '../records/json.ts'
import { compareText } from '../records/kind.ts'
import type { MailLog } from '../records/mail-log.ts'
import {
  createOpenReport,
  type Open,
  type OpenReport,
  packOpen,
  unpackOpen,
} from '../records/open-report.ts'
import type { Pseudonymizer } from './pseudonym.ts'

/**
 * Records as an archive with `personal-data: pseudonymize` holds them. Each is built key by key, so that a key that is
 * added to a record does not compile until it is decided what it holds: an address, a text in which one may stand
 * (also a status or a time, which the provider may spell as it likes), or an id, a count or a flag.
 */

/** A text in which the record's own address, or another one, may stand. */
type Rewrite = (text: string) => string

const nullable = (text: string | null, rewrite: Rewrite) => (text === null ? null : rewrite(text))

/** Texts and keys at any depth. */
function rewriteJson(value: Json, rewrite: Rewrite): Json {
  if (typeof value === 'string') return rewrite(value)
  if (Array.isArray(value)) return value.map((item: Json) => rewriteJson(item, rewrite))
  if (!isJsonObject(value)) return value
  const members = Object.entries(value).map(
    ([key, member]) => [rewrite(key), rewriteJson(member ?? null, rewrite)] as const,
  )
  return Object.fromEntries(members)
}

/** Keys that only the API knows, and their values. */
function rewriteExtra(extra: Extra, rewrite: Rewrite): Extra {
  if (extra.length === 0) return extra
  const members = extra.map(([key, value]) => [rewrite(key), rewriteJson(value, rewrite)] as const)
  return [...new Map(members)].sort(([a], [b]) => compareText(a, b))
}

export function pseudonymizeMailLog(log: MailLog, pseudonymizer: Pseudonymizer): MailLog {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, log.email)
  return {
    maillogId: log.maillogId,
    deliveryId: log.deliveryId,
    deliveryType: nullable(log.deliveryType, rewrite),
    email: nullable(log.email, pseudonymizer.address),
    status: nullable(log.status, rewrite),
    lastResponseCode: nullable(log.lastResponseCode, rewrite),
    lastResponseMessage: nullable(log.lastResponseMessage, rewrite),
    deliveryTime: nullable(log.deliveryTime, rewrite),
    openTime: nullable(log.openTime, rewrite),
    createdTime: nullable(log.createdTime, rewrite),
    updatedTime: nullable(log.updatedTime, rewrite),
    extra: rewriteExtra(log.extra, rewrite),
  }
}

export function pseudonymizeFailure(failure: Failure, pseudonymizer: Pseudonymizer): Failure {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, failure.email)
  return {
    maillogId: failure.maillogId,
    deliveryId: failure.deliveryId,
    email: nullable(failure.email, pseudonymizer.address),
    status: nullable(failure.status, rewrite),
    lastResponseCode: nullable(failure.lastResponseCode, rewrite),
    lastResponseMessage: nullable(failure.lastResponseMessage, rewrite),
    attempts: failure.attempts.map((attempt) => rewriteAttempt(attempt, rewrite)),
    extra: rewriteExtra(failure.extra, rewrite),
  }
}

function rewriteAttempt(attempt: Attempt, rewrite: Rewrite): Attempt {
  return {
    status: nullable(attempt.status, rewrite),
    deliveryTime: nullable(attempt.deliveryTime, rewrite),
    responseCode: nullable(attempt.responseCode, rewrite),
    responseMessage: nullable(attempt.responseMessage, rewrite),
    extra: rewriteExtra(attempt.extra, rewrite),
  }
}

/** The sender is an address too, and a subject or a display name may hold one. */
export function pseudonymizeDelivery(delivery: Delivery, pseudonymizer: Pseudonymizer): Delivery {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, delivery.fromEmail)
  return {
    deliveryId: delivery.deliveryId,
    deliveryType: nullable(delivery.deliveryType, rewrite),
    status: nullable(delivery.status, rewrite),
    subject: nullable(delivery.subject, rewrite),
    fromEmail: nullable(delivery.fromEmail, pseudonymizer.address),
    fromName: nullable(delivery.fromName, rewrite),
    deliveryTime: nullable(delivery.deliveryTime, rewrite),
    reservationTime: nullable(delivery.reservationTime, rewrite),
    createdTime: nullable(delivery.createdTime, rewrite),
    updatedTime: nullable(delivery.updatedTime, rewrite),
    totalCount: delivery.totalCount,
    sentCount: delivery.sentCount,
    dropCount: delivery.dropCount,
    hardErrorCount: delivery.hardErrorCount,
    softErrorCount: delivery.softErrorCount,
    openCount: delivery.openCount,
    html: delivery.html,
  }
}

function pseudonymizeContents(
  { text, html }: DeliveryContents,
  pseudonymizer: Pseudonymizer,
): DeliveryContents {
  const rewrite: Rewrite = (part) => pseudonymizer.text(part, null)
  return { text: nullable(text, rewrite), html: nullable(html, rewrite) }
}

export function pseudonymizeErrorEntry(
  entry: ErrorEntry,
  pseudonymizer: Pseudonymizer,
): ErrorEntry {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, entry.email)
  return {
    errorTime: rewrite(entry.errorTime),
    email: pseudonymizer.address(entry.email),
    responseCode: rewrite(entry.responseCode),
    responseMessage: rewrite(entry.responseMessage),
    id: rewrite(entry.id),
  }
}

export function pseudonymizeUsage(usage: Usage, pseudonymizer: Pseudonymizer): Usage {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, null)
  return {
    month: rewrite(usage.month),
    current: nullable(usage.current, rewrite),
    remaining: nullable(usage.remaining, rewrite),
    planId: nullable(usage.planId, rewrite),
    updatedTime: nullable(usage.updatedTime, rewrite),
  }
}

function pseudonymizeOpen(open: Open, pseudonymizer: Pseudonymizer): Open {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, open.email)
  return {
    email: pseudonymizer.address(open.email),
    openTime: rewrite(open.openTime),
    deliveryTime: rewrite(open.deliveryTime),
    deliveryId: rewrite(open.deliveryId),
    extra: open.extra.map(rewrite),
  }
}

/** The order of the rows follows the address, so they are sorted anew. */
export function pseudonymizeOpenReport(
  report: OpenReport,
  pseudonymizer: Pseudonymizer,
): OpenReport {
  const columns = report.extraColumns.map((name) => pseudonymizer.text(name, null))
  const rows = report.rows.map((row) => packOpen(pseudonymizeOpen(unpackOpen(row), pseudonymizer)))
  return createOpenReport(columns, rows)
}

/** `source` as seen by an archive that holds no plain address: nothing behind it ever meets one. */
export function createPseudonymizedSource(
  source: MailSource,
  pseudonymizer: Pseudonymizer,
): MailSource {
  return {
    async listMailLogs(query) {
      const logs = await source.listMailLogs(query)
      return logs.map((log) => pseudonymizeMailLog(log, pseudonymizer))
    },
    async fetchDetail(maillogId) {
      const detail = await source.fetchDetail(maillogId)
      return (
        detail && {
          log: pseudonymizeMailLog(detail.log, pseudonymizer),
          failure: pseudonymizeFailure(detail.failure, pseudonymizer),
        }
      )
    },
    async listDeliveries(query) {
      const { rows, total } = await source.listDeliveries(query)
      return { rows: rows.map((delivery) => pseudonymizeDelivery(delivery, pseudonymizer)), total }
    },
    async fetchDelivery(deliveryId) {
      const delivery = await source.fetchDelivery(deliveryId)
      if (delivery === undefined) return undefined
      const contents = pseudonymizeContents(delivery.contents, pseudonymizer)
      return { ...pseudonymizeDelivery(delivery, pseudonymizer), contents }
    },
    async fetchOpenReport(deliveryId) {
      const report = await source.fetchOpenReport(deliveryId)
      return report && pseudonymizeOpenReport(report, pseudonymizer)
    },
    async listErrorEntries(way, start) {
      const entries = await source.listErrorEntries(way, start)
      return entries.map((entry) => pseudonymizeErrorEntry(entry, pseudonymizer))
    },
    async listUsage(months) {
      const usages = await source.listUsage(months)
      return usages.map((usage) => pseudonymizeUsage(usage, pseudonymizer))
    },
    traffic: () => source.traffic(),
  }
}
