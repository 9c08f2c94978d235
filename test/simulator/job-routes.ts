import { type Answer, BadRequest, json, problem, zipFile } from './answer.ts'
import { appeared, type Batch, isListed, isOpened, stepAt } from './batch.ts'
import { countsOf } from './counts.ts'
import { errorsCsv, opensCsv } from './csv.ts'
import { findDelivery } from './delivery-routes.ts'
import { currentErrors, type ErrorRow } from './error-stop.ts'
import type { Job } from './jobs.ts'
import { integer, time } from './parameters.ts'
import type { Call, Route } from './route.ts'
import { type LogRow, logRow } from './rows.ts'
import { zip } from './zip.ts'

/** The text depends on Accept-Language. */
function noData({ japanese }: Call): Answer {
  return problem(400, japanese ? 'データが見つかりません。' : 'no data found.')
}

/** Rows of the report: openers, or every recipient that was sent to. */
function* rowsOf(call: Call, batch: Batch, position: number): Generator<LogRow> {
  const { account, now, reports } = call
  if (batch.firstLog < 0 || batch.html === null) return
  const first = position * batch.perDelivery
  const end = Math.min(first + batch.perDelivery, appeared(batch, now))
  for (let index = first; index < end; index++) {
    const isSent = stepAt(batch, index, now).status === 'SENT' && isListed(batch, index, now)
    if (isSent && (reports.unopened || isOpened(batch, index, now))) {
      yield logRow(account.writing, batch, index, now)
    }
  }
}

function startReport(call: Call): Answer {
  const found = findDelivery(call)
  if (!found) return problem(404, 'not found.')
  const { batch, position } = found
  const { open_count, sent_count } = countsOf(batch, position * batch.perDelivery, call.now)
  const total = batch.html === null ? 0 : call.reports.unopened ? sent_count : open_count
  const rows = () => rowsOf(call, batch, position)
  const csv = call.reports.csv ?? {}
  const file = () => zip([{ name: `analysis_${call.path[0]}.csv`, data: opensCsv(rows(), csv) }])
  return startJob(call, total, file)
}

function startErrors(call: Call): Answer {
  const wanted = bodyOf(call)
  if (call.oddities.errorsNeedStart && wanted.error_start === undefined) {
    throw new BadRequest('error_start', 'is required.')
  }
  const rows = errorsOf(call, wanted)
  const data = () => errorsCsv(rows, call.reports.csv ?? {})
  if (rows.length === 0) return noData(call)
  return startJob(call, rows.length, () => zip([{ name: 'error_list.csv', data: data() }]))
}

function errorsOf({ account, now }: Call, wanted: Record<string, unknown>): ErrorRow[] {
  const rows = currentErrors(account.batches(), account.writing, now)
  return [...rows].filter((row) => matches(row, wanted))
}

/** The same list in pages of JSON, as the vendor's own plugin asks for it: without ids. */
function listErrors(call: Call): Answer {
  const { query, oddities } = call
  const size = integer(query, 'size', { max: 1000, fallback: 100 })
  const page = oddities.ignorePage ? 1 : integer(query, 'page', { fallback: 1 })
  const [field = '', order = 'asc'] = (query.get('sort') ?? 'error_time:desc').split(':')
  if (!/^(error|updated)_time$/.test(field) || !/^(asc|desc)$/.test(order)) {
    throw new BadRequest('sort', 'has an unknown value.')
  }
  for (const name of ['error_start', 'error_end']) time(query, name)
  const wanted = Object.fromEntries(query)
  const rows = errorsOf(call, { error_start: wanted.error_start, error_end: wanted.error_end })
  rows.sort((a, b) => Date.parse(a.error_time) - Date.parse(b.error_time))
  if (order === 'desc') rows.reverse()
  const shown = rows.slice((page - 1) * size, page * size)
  return json({ data: shown.map(({ id: _, ...row }) => row) })
}

function startJob(call: Call, total: number, file: () => Buffer): Answer {
  const { noData: style = 'refused' } = call.reports
  if (total === 0 && style === 'refused') return noData(call)
  const job = call.jobs.start(total, total === 0 && style === 'no-file' ? undefined : file)
  return json({ job_id: job.id }, 201)
}

function bodyOf({ body }: Call): Record<string, unknown> {
  if (body === '') return {}
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {}
  throw new BadRequest('main', 'the body is no JSON object.')
}

function matches(row: ErrorRow, wanted: Record<string, unknown>): boolean {
  const { error_start: start, error_end: end, email, response_code: codes } = wanted
  const time = Date.parse(row.error_time)
  return (
    (typeof start !== 'string' || time >= Date.parse(start)) &&
    (typeof end !== 'string' || time <= Date.parse(end)) &&
    (typeof email !== 'string' || row.email === email) &&
    (!Array.isArray(codes) || codes.includes(Number(row.response_code)))
  )
}

/** Percentage and status of a job that ends at its `polls`-th look. */
function poll(call: Call, folder: string, urlField: string): Answer {
  const job = call.jobs.find(call.path[0]!)
  if (!job) return problem(404, 'not found.')
  const { polls = 2, end = 'FINISHED', fileUrl } = call.reports
  job.polls++
  if (job.polls < polls) {
    const percentage = Math.floor((100 * (job.polls - 1)) / polls)
    return json({ percentage, status: percentage === 0 ? 'WAIT' : 'STARTED' })
  }
  const isGood = end === 'FINISHED'
  const usualUrl = `${call.origin}/api/v1${folder}/${job.id}/download`
  return json({
    percentage: isGood ? 100 : 50,
    status: end,
    total_count: isGood ? job.total : null,
    [urlField]: isGood && job.file ? (fileUrl ?? usualUrl) : null,
  })
}

function isDone(job: Job, { polls = 2, end = 'FINISHED' }: Call['reports']): boolean {
  return job.polls >= polls && end === 'FINISHED'
}

function download(call: Call): Answer {
  const job = call.jobs.find(call.path[0]!)
  if (!job) return problem(404, 'not found.')
  if (!isDone(job, call.reports) || !job.file) return noData(call)
  return zipFile(job.file(), `${job.id}.zip`)
}

const REPORT = '/deliveries/-/analysis/report'
const ERRORS = '/errors/list'

export const JOB_ROUTES: readonly Route[] = [
  {
    endpoint: 'report-start',
    method: 'POST',
    pattern: /^\/deliveries\/(\d+)\/analysis\/report$/,
    answer: startReport,
  },
  {
    endpoint: 'report-poll',
    method: 'GET',
    pattern: new RegExp(`^${REPORT}/(\\d+)$`),
    answer: (call) => poll(call, REPORT, 'mail_open_file_url'),
  },
  {
    endpoint: 'report-download',
    method: 'GET',
    pattern: new RegExp(`^${REPORT}/(\\d+)/download$`),
    answer: download,
  },
  { endpoint: 'errors', method: 'GET', pattern: /^\/errors$/, answer: listErrors },
  { endpoint: 'errors-start', method: 'POST', pattern: /^\/errors\/list$/, answer: startErrors },
  {
    endpoint: 'errors-poll',
    method: 'GET',
    pattern: new RegExp(`^${ERRORS}/(\\d+)$`),
    answer: (call) => poll(call, ERRORS, 'error_file_url'),
  },
  {
    endpoint: 'errors-download',
    method: 'GET',
    pattern: new RegExp(`^${ERRORS}/(\\d+)/download$`),
    answer: download,
  },
]
