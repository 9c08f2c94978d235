import type { MailSource } from '../../src/ports.ts'
import type { ErrorEntry, Usage } from '../../src/records/account.ts'
import type { Delivery } from '../../src/records/delivery.ts'
import type { Failure } from '../../src/records/failure.ts'
import { compareIds, type Id } from '../../src/records/id.ts'
import type { MailLog } from '../../src/records/mail-log.ts'
import type { OpenReport } from '../../src/records/open-report.ts'

/** An account whose every answer a test decides; may be changed between runs. */
export interface Account {
  readonly logs: Map<Id, MailLog>
  readonly attempts: Map<Id, Failure['attempts']>
  readonly deliveries: Map<Id, Delivery>
  readonly reports: Map<Id, OpenReport>
  readonly errors: ErrorEntry[]
  readonly usages: Usage[]
}

export function createAccount(): Account {
  return {
    logs: new Map(),
    attempts: new Map(),
    deliveries: new Map(),
    reports: new Map(),
    errors: [],
    usages: [],
  }
}

export function mailLog(maillogId: number, more: Partial<MailLog> = {}): MailLog {
  const time = more.createdTime ?? '2026-11-20T10:00:00+09:00'
  return {
    maillogId: String(maillogId),
    deliveryId: '100',
    deliveryType: 'BULK',
    email: `reader${maillogId}@example.jp`,
    status: 'SENT',
    lastResponseCode: '250',
    lastResponseMessage: '250 OK',
    deliveryTime: time,
    openTime: null,
    createdTime: time,
    updatedTime: time,
    extra: [],
    ...more,
  }
}

export function delivery(deliveryId: number, more: Partial<Delivery> = {}): Delivery {
  const time = more.deliveryTime ?? '2026-11-20T10:00:00+09:00'
  return {
    deliveryId: String(deliveryId),
    deliveryType: 'BULK',
    status: 'SENT',
    subject: 'News, and more',
    fromEmail: 'shop@example.jp',
    fromName: 'Shop',
    deliveryTime: time,
    reservationTime: null,
    createdTime: time,
    updatedTime: time,
    totalCount: null,
    sentCount: null,
    dropCount: null,
    hardErrorCount: null,
    softErrorCount: null,
    openCount: null,
    html: 'true',
    ...more,
  }
}

export function attempt(status: string, deliveryTime: string, responseCode: number) {
  return {
    status,
    deliveryTime,
    responseCode: String(responseCode),
    responseMessage: `${responseCode} said`,
    extra: [],
  }
}

function failureOf(log: MailLog, attempts: Failure['attempts']): Failure {
  const { maillogId, deliveryId, email, status, lastResponseCode, lastResponseMessage } = log
  const outer = { maillogId, deliveryId, email, status, lastResponseCode, lastResponseMessage }
  return { ...outer, attempts, extra: [] }
}

/** blastengine's answers for this account, in the shape that the edges would hand over. */
export function sourceOf(account: Account): MailSource {
  return {
    async listMailLogs({ anchor, deliveryId, deliveryType, count }) {
      const logs = [...account.logs.values()].filter(
        (log) =>
          (anchor === undefined || compareIds(log.maillogId, anchor) < 0) &&
          (deliveryId === undefined || log.deliveryId === deliveryId) &&
          (deliveryType === undefined || log.deliveryType === deliveryType),
      )
      return logs.sort((a, b) => compareIds(b.maillogId, a.maillogId)).slice(0, count)
    },
    async fetchDetail(id) {
      const log = account.logs.get(id)
      return log && { log, failure: failureOf(log, account.attempts.get(id) ?? []) }
    },
    async listDeliveries({ start, end, page }) {
      if (page > 1) return { rows: [], total: 0 }
      const rows = [...account.deliveries.values()].filter(({ deliveryTime }) => {
        return deliveryTime !== null && start <= deliveryTime && deliveryTime <= end
      })
      return { rows, total: rows.length }
    },
    async fetchDelivery(id) {
      const found = account.deliveries.get(id)
      return found && { ...found, contents: { text: null, html: null } }
    },
    fetchOpenReport: async (id) => account.reports.get(id),
    listErrorEntries: async () => account.errors,
    listUsage: async () => account.usages,
    traffic: () => ({
      requests: 0,
      rateLimited: 0,
      lowestRemaining: null,
      clockSkewMs: null,
      oddRows: 0,
    }),
  }
}
