import type { Pseudonymizer } from './core/privacy/pseudonym.ts'
import {
  pseudonymizeDelivery,
  pseudonymizeErrorEntry,
  pseudonymizeFailure,
  pseudonymizeMailLog,
  pseudonymizeOpenReport,
} from './core/privacy/pseudonymized-records.ts'
import type { MailSource } from './ports.ts'

/** `source` as seen by an archive that holds no plain address: nothing behind it ever meets one (contract, section 7). */
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
      const deliveries = await source.listDeliveries(query)
      return deliveries.map((delivery) => pseudonymizeDelivery(delivery, pseudonymizer))
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
    async listErrorEntries() {
      const entries = await source.listErrorEntries()
      return entries.map((entry) => pseudonymizeErrorEntry(entry, pseudonymizer))
    },
    listUsage: (months) => source.listUsage(months),
    traffic: () => source.traffic(),
  }
}
