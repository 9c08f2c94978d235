import { DecodeError, HttpError, LateJobError } from '../errors.ts'
import type { AccountSource, Clock, ReportSource } from '../ports.ts'
import { decodeErrorEntries, decodeErrorItem, type ErrorEntry } from '../records/account.ts'
import type { NoteOddCells } from '../records/csv/table.ts'
import { decodeCount, decodeText, type JsonObject, requireId } from '../records/json.ts'
import { decodeOpenReport } from '../records/open-report.ts'
import { readObject, readRows, saysEmptyList, saysNoData } from './answers.ts'
import type { Call, Caller } from './call.ts'
import type { Answer } from './http.ts'
import type { OddRows } from './odd-rows.ts'
import { unzipCsv } from './zip.ts'

/** A job on the provider's side that ends in a zip to download. */
export interface ReportJob {
  /** POST starts it. */
  readonly startPath: string
  /** Its state is at `<path>/<job id>`, its file at `<path>/<job id>/download`. */
  readonly path: string
  /** JSON of the POST; none: `{}`. */
  readonly body?: string
}

export interface JobFile {
  readonly zip: Uint8Array
  /** Rows that the provider counted, `null` where it does not say. */
  readonly totalCount: number | null
}

export interface JobParts {
  readonly call: Caller
  readonly clock: Clock
  readonly timeoutMs: number
}

interface JobState {
  readonly phase: 'running' | 'finished' | 'failed'
  /** The provider names no file. */
  readonly isEmpty: boolean
  readonly totalCount: number | null
}

const FAILED = new Set(['FAILED', 'SYSTEM_ERROR', 'TIMEOUT', 'STOP'])
const FIRST_POLL_MS = 500
const LAST_POLL_MS = 5_000

/** Whichever says first that the job ended; only a zip that arrives is a success. */
function phaseOf(row: JsonObject): JobState['phase'] {
  const status = decodeText(row, 'status') ?? ''
  if (FAILED.has(status)) return 'failed'
  const isDone = Number(decodeText(row, 'percentage') ?? 0) >= 100
  return status === 'FINISHED' || isDone ? 'finished' : 'running'
}

function decodeState(row: JsonObject): JobState {
  const count = decodeCount(row, 'total_count')
  // The URL itself is never used: the path is built from the job's id.
  const names = ['mail_open_file_url', 'error_file_url'].filter((name) => Object.hasOwn(row, name))
  const hasNoUrl = names.every((name) => [null, ''].includes(decodeText(row, name)))
  return {
    phase: phaseOf(row),
    isEmpty: hasNoUrl && (count === null ? names.length > 0 : Number(count) === 0),
    totalCount: count === null ? null : Number(count),
  }
}

/** Starts with a local header and holds an end record: anything else was cut, or is no zip. */
function readZip({ body }: Answer): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw new DecodeError('expected a zip')
  if (bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') < 0) throw new DecodeError('cut zip')
  return body
}

/** `undefined`: the provider says that there is no data. */
async function callForData<T>(call: Caller, request: Call<T>): Promise<T | undefined> {
  return call({
    ...request,
    accepts: saysNoData,
    decode: (answer) => (saysNoData(answer) ? undefined : request.decode(answer)),
  })
}

/**
 * Runs a job to its end: `undefined` when the provider has no data for it. Throws `HttpError` when
 * the job fails or does not end in time, and what a `Caller` throws.
 */
type JobRunner = (job: ReportJob) => Promise<JobFile | undefined>

export function createJobRunner({ call, clock, timeoutMs }: JobParts): JobRunner {
  async function awaitEnd(path: string): Promise<JobState | undefined> {
    const request = {
      method: 'GET',
      path,
      decode: (a: Answer) => decodeState(readObject(a)),
    } as const
    const deadline = clock.now() + timeoutMs
    for (let wait = FIRST_POLL_MS; ; wait = Math.min(LAST_POLL_MS, wait * 2)) {
      const state = await callForData(call, request)
      if (state?.phase !== 'running') return state
      const left = deadline - clock.now()
      if (left <= 0) throw new LateJobError(`GET ${path}`, 0, 'report job not finished in time')
      await clock.sleep(Math.min(wait, left))
    }
  }

  return async ({ startPath, path, body = '{}' }) => {
    const jobId = await callForData(call, {
      method: 'POST',
      path: startPath,
      body,
      decode: (answer) => requireId(readObject(answer), 'job_id'),
    })
    if (jobId === undefined) return undefined
    const state = await awaitEnd(`${path}/${jobId}`)
    if (state === undefined || (state.phase === 'finished' && state.isEmpty)) return undefined
    if (state.phase === 'failed')
      throw new HttpError(`GET ${path}/${jobId}`, 0, 'report job failed')
    const zip = await callForData(call, {
      method: 'GET',
      path: `${path}/${jobId}/download`,
      isDownload: true,
      decode: readZip,
    })
    return zip && { zip, totalCount: state.totalCount }
  }
}

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
