import type { AccountSource, ReportSource } from '../ports.ts'
import { decodeErrorEntries } from '../records/account.ts'
import { decodeOpenReport } from '../records/open-report.ts'
import { unzipCsv } from './archive-zip.ts'
import type { JobRunner } from './report-job.ts'

export type Reports = ReportSource & Pick<AccountSource, 'listErrorEntries'>

/** The records that come out of jobs (API page, 7 and 8.1). Throws what the runner throws, and `DecodeError`. */
export function createReports(runJob: JobRunner): Reports {
  return {
    async fetchOpenReport(deliveryId) {
      const file = await runJob({
        startPath: `/deliveries/${deliveryId}/analysis/report`,
        path: '/deliveries/-/analysis/report',
      })
      if (file === undefined) return undefined
      const report = decodeOpenReport(await unzipCsv(file.zip), deliveryId, file.totalCount)
      return report.rows.length === 0 ? undefined : report
    },
    async listErrorEntries() {
      const file = await runJob({ startPath: '/errors/list', path: '/errors/list' })
      return file ? decodeErrorEntries(await unzipCsv(file.zip), file.totalCount) : []
    },
  }
}
