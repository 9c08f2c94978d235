import type { NoteOddCells } from '../core/csv/csv-table.ts'
import { decodeErrorEntries } from '../core/error-entry.ts'
import { decodeOpenReport } from '../core/open-report.ts'
import type { AccountSource, ReportSource } from '../ports.ts'
import { unzipCsv } from './archive-zip.ts'
import type { OddRows } from './odd-rows.ts'
import type { JobRunner } from './report-job.ts'

export type Reports = ReportSource & Pick<AccountSource, 'listErrorEntries'>

/** The records that come out of jobs (API page, 7 and 8.1). Throws what the runner throws, and `DecodeError`. */
export function createReports(runJob: JobRunner, odd: OddRows): Reports {
  const noteOdd =
    (where: string): NoteOddCells =>
    (row, number) =>
      odd.note(row, { list: where, below: null, rank: number })
  return {
    async fetchOpenReport(deliveryId) {
      const file = await runJob({
        startPath: `/deliveries/${deliveryId}/analysis/report`,
        path: '/deliveries/-/analysis/report',
      })
      if (file === undefined) return undefined
      const note = noteOdd(`report ${deliveryId}`)
      const report = decodeOpenReport(await unzipCsv(file.zip), deliveryId, file.totalCount, note)
      return report.rows.length === 0 ? undefined : report
    },
    async listErrorEntries() {
      const file = await runJob({ startPath: '/errors/list', path: '/errors/list' })
      if (file === undefined) return []
      return decodeErrorEntries(await unzipCsv(file.zip), file.totalCount, noteOdd('errors'))
    },
  }
}
