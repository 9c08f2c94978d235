import type { NoteOddCells } from '../core/csv/csv-table.ts'
import { decodeErrorEntries, decodeErrorItem, type ErrorEntry } from '../core/error-entry.ts'
import { decodeOpenReport } from '../core/open-report.ts'
import { DecodeError } from '../errors.ts'
import type { AccountSource, ReportSource } from '../ports.ts'
import { unzipCsv } from './archive-zip.ts'
import type { Caller } from './call.ts'
import { readRows, saysEmptyList } from './json-answer.ts'
import type { OddRows } from './odd-rows.ts'
import type { JobRunner } from './report-job.ts'

export type Reports = ReportSource & Pick<AccountSource, 'listErrorEntries'>

const PAGE_SIZE = 1_000
const MOST_PAGES = 1_000

/**
 * The pages of `GET /errors`, ended by an empty one alone: a server may hand out fewer entries than it was asked for.
 * Throws `DecodeError` when a page comes again, which would be an endless loop.
 */
async function listErrorPages(call: Caller, start: string, odd: OddRows): Promise<ErrorEntry[]> {
  const entries: ErrorEntry[] = []
  let previous = ''
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { rows, total } = await call({
      method: 'GET',
      path: '/errors',
      query: [
        ['size', String(PAGE_SIZE)],
        ['page', String(page)],
        ['sort', 'error_time:asc'],
        ['error_start', start],
      ],
      accepts: saysEmptyList,
      decode: (answer) =>
        readRows(answer, decodeErrorItem, (row, below, rank) =>
          odd.note(row, { list: 'errors', below, rank }),
        ),
    })
    if (total === 0) return entries
    const content = JSON.stringify(rows)
    if (content === previous) throw new DecodeError('GET /errors: the same entries on every page')
    previous = content
    entries.push(...rows)
  }
  return entries
}

/**
 * The records that come out of jobs, and the error list's pages. `odd`: told of rows that cannot be read. Throws what
 * the runner and the caller throw, and `DecodeError`.
 */
export function createReports(runJob: JobRunner, call: Caller, odd: OddRows): Reports {
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
    async listErrorEntries(way, start) {
      if (way === 'pages') return listErrorPages(call, start, odd)
      const body = way === 'job' ? '{}' : JSON.stringify({ error_start: start })
      const file = await runJob({ startPath: '/errors/list', path: '/errors/list', body })
      if (file === undefined) return []
      return decodeErrorEntries(await unzipCsv(file.zip), file.totalCount, noteOdd('errors'))
    },
  }
}
