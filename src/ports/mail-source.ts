import type { Delivery, WholeDelivery } from '../core/delivery.ts'
import type { ErrorEntry } from '../core/error-entry.ts'
import type { Failure } from '../core/failure.ts'
import type { Id } from '../core/id.ts'
import type { MailLog } from '../core/mail-log.ts'
import type { OpenReport } from '../core/open-report.ts'
import type { Traffic } from '../core/run-result.ts'
import type { Usage } from '../core/usage.ts'

/** One page of the log list, at most 1,000 rows, newest first by custom but not by promise (API page 6.1). */
export interface MailLogQuery {
  /** Only logs with a smaller id are returned. */
  readonly anchor?: Id
  readonly deliveryId?: Id
  readonly deliveryType?: 'TRANSACTION' | 'BULK' | 'SMTP'
  /** 1 to 1,000 */
  readonly count: number
}

/** The detail of one log: its row as of now, and what only the detail tells. */
export interface MailLogDetail {
  readonly log: MailLog
  readonly failure: Failure
}

export interface MailLogSource {
  listMailLogs(query: MailLogQuery): Promise<readonly MailLog[]>
  /** `undefined`: HTTP 404. */
  fetchDetail(maillogId: Id): Promise<MailLogDetail | undefined>
}

/** One page of deliveries whose delivery time lies in the closed window, oldest first. */
export interface DeliveryQuery {
  /** `YYYY-MM-DDTHH:MM:SS+09:00`, inclusive */
  readonly start: string
  readonly end: string
  /** 1 to 1,000; a page holds 1,000 rows at most. */
  readonly page: number
}

export interface DeliverySource {
  /** All types, without counts (API page 5.1). */
  listDeliveries(query: DeliveryQuery): Promise<readonly Delivery[]>
  /** With counts; `undefined`: HTTP 404. */
  fetchDelivery(deliveryId: Id): Promise<WholeDelivery | undefined>
}

export interface ReportSource {
  /** Runs one report job to its end; `undefined`: the provider has no data for it. */
  fetchOpenReport(deliveryId: Id): Promise<OpenReport | undefined>
}

export interface AccountSource {
  listErrorEntries(): Promise<readonly ErrorEntry[]>
  /** The newest `months` months, the current one first. */
  listUsage(months: number): Promise<readonly Usage[]>
}

/** blastengine. Every method may throw `HttpError`, `DecodeError` or, before a request is sent, `StoppedError`. */
export interface MailSource extends MailLogSource, DeliverySource, ReportSource, AccountSource {
  traffic(): Traffic
}
