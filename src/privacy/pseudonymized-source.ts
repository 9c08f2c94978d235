import type { MailSource } from '../ports.ts'
import type { ErrorEntry } from '../records/account.ts'
import type { Delivery } from '../records/delivery.ts'
import type { Attempt, Failure } from '../records/failure.ts'
import { type Extra, isJsonObject, type Json, type ResponseCode } from '../records/json.ts'
import type { MailLog } from '../records/mail-log.ts'
import {
  createOpenReport,
  type Open,
  type OpenReport,
  packOpen,
  unpackOpen,
} from '../records/open-report.ts'
import type { Pseudonymizer } from './pseudonym.ts'

/** Records as an archive with `personal-data: pseudonymize` holds them. */

/** Every text of a record in which its own address, or another one, may stand. */
type Rewrite = (text: string) => string

const nullable = (text: string | null, rewrite: Rewrite) => (text === null ? null : rewrite(text))

function rewriteCode(code: ResponseCode, rewrite: Rewrite): ResponseCode {
  return typeof code === 'string' ? rewrite(code) : code
}

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

function rewriteExtra(extra: Extra, rewrite: Rewrite): Extra {
  return extra.map(([key, value]) => [key, rewriteJson(value, rewrite)] as const)
}

export function pseudonymizeMailLog(log: MailLog, pseudonymizer: Pseudonymizer): MailLog {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, log.email)
  return {
    ...log,
    email: nullable(log.email, pseudonymizer.address),
    lastResponseCode: rewriteCode(log.lastResponseCode, rewrite),
    lastResponseMessage: nullable(log.lastResponseMessage, rewrite),
    extra: rewriteExtra(log.extra, rewrite),
  }
}

export function pseudonymizeFailure(failure: Failure, pseudonymizer: Pseudonymizer): Failure {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, failure.email)
  return {
    ...failure,
    email: nullable(failure.email, pseudonymizer.address),
    lastResponseCode: rewriteCode(failure.lastResponseCode, rewrite),
    lastResponseMessage: nullable(failure.lastResponseMessage, rewrite),
    attempts: failure.attempts.map((attempt) => rewriteAttempt(attempt, rewrite)),
    extra: rewriteExtra(failure.extra, rewrite),
  }
}

function rewriteAttempt(attempt: Attempt, rewrite: Rewrite): Attempt {
  return {
    ...attempt,
    responseCode: rewriteCode(attempt.responseCode, rewrite),
    responseMessage: nullable(attempt.responseMessage, rewrite),
    extra: rewriteExtra(attempt.extra, rewrite),
  }
}

/** The sender is an address too, and a subject or a display name may hold one. */
export function pseudonymizeDelivery(delivery: Delivery, pseudonymizer: Pseudonymizer): Delivery {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, delivery.fromEmail)
  return {
    ...delivery,
    fromEmail: nullable(delivery.fromEmail, pseudonymizer.address),
    fromName: nullable(delivery.fromName, rewrite),
    subject: nullable(delivery.subject, rewrite),
  }
}

export function pseudonymizeErrorEntry(
  entry: ErrorEntry,
  pseudonymizer: Pseudonymizer,
): ErrorEntry {
  const rewrite: Rewrite = (text) => pseudonymizer.text(text, entry.email)
  return {
    ...entry,
    email: pseudonymizer.address(entry.email),
    responseCode: rewrite(entry.responseCode),
    responseMessage: rewrite(entry.responseMessage),
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
  const rows = report.rows.map((row) => packOpen(pseudonymizeOpen(unpackOpen(row), pseudonymizer)))
  return createOpenReport(report.extraColumns, rows)
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
      const { contents, ...rest } = delivery
      const rewrite = (text: string | null) => text && pseudonymizer.text(text, null)
      const hidden = { text: rewrite(contents.text), html: rewrite(contents.html) }
      return { ...pseudonymizeDelivery(rest, pseudonymizer), contents: hidden }
    },
    async fetchOpenReport(deliveryId) {
      const report = await source.fetchOpenReport(deliveryId)
      return report && pseudonymizeOpenReport(report, pseudonymizer)
    },
    async listErrorEntries(way, start) {
      const entries = await source.listErrorEntries(way, start)
      return entries.map((entry) => pseudonymizeErrorEntry(entry, pseudonymizer))
    },
    listUsage: (months) => source.listUsage(months),
    traffic: () => source.traffic(),
  }
}
