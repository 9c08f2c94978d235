import { expect, test } from 'vitest'
import { unpackOpen } from '../../src/records/open-report.ts'
import { json, listen, type Responder } from './loopback.ts'
import { failureOf, sourceFor } from './source.ts'
import { OPEN_CSV, zipFile } from './zip-file.ts'

const ZIP = zipFile([{ data: OPEN_CSV }])
const file =
  (bytes: Uint8Array): Responder =>
  (_request, response) =>
    response.end(bytes)

interface Script {
  readonly start?: Responder
  /** Answers to the polls, the last one for ever. */
  readonly states?: readonly unknown[]
  readonly download?: Responder
}

/** An API with one report job that goes as the script says. */
async function jobApi({
  start = json({ job_id: 5 }, 201),
  states = [{ status: 'FINISHED' }],
  download = file(ZIP),
}: Script) {
  let polls = 0
  return listen((request, response, nth) => {
    if (request.method === 'POST') return start(request, response, nth)
    if (request.url.endsWith('/download')) return download(request, response, nth)
    const state = states[Math.min(polls++, states.length - 1)]
    const respond = typeof state === 'function' ? (state as Responder) : json(state)
    respond(request, response, nth)
  })
}

const NO_DATA = json({ error_messages: { main: ['no data found.'] } }, 400)

test('the whole way: start, poll at once, download by the job id, decode', async () => {
  const url = 'http://169.254.169.254/steal'
  await using api = await jobApi({
    states: [
      { status: 'WAIT', percentage: 0 },
      { status: 'STARTED', percentage: 50 },
      { status: 'FINISHED', percentage: 100, total_count: 2, mail_open_file_url: url },
    ],
  })
  const { source, clock } = sourceFor(api.url)
  const report = await source.fetchOpenReport('3')
  expect(report?.rows.map(unpackOpen)).toMatchObject([
    { email: 'a@example.jp', openTime: '2026-11-24T10:00:00+09:00', deliveryId: '3' },
    { email: 'b@example.jp', openTime: '' },
  ])
  expect(api.seen.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
    'POST /deliveries/3/analysis/report {}',
    'GET /deliveries/-/analysis/report/5 ',
    'GET /deliveries/-/analysis/report/5 ',
    'GET /deliveries/-/analysis/report/5 ',
    'GET /deliveries/-/analysis/report/5/download ',
  ])
  expect(api.seen[0]?.headers['content-type']).toBe('application/json')
  expect(clock.slept).toEqual([500, 1000])
})

test('polls back off to five seconds and end with the time-out', async () => {
  await using api = await jobApi({ states: [{ status: 'STARTED', percentage: 99 }] })
  const { source, clock } = sourceFor(api.url, { reportTimeoutMs: 20_000 })
  expect(String(await failureOf(source.fetchOpenReport('3')))).toBe(
    'HttpError: GET /deliveries/-/analysis/report/5: report job not finished in time',
  )
  expect(clock.slept).toEqual([500, 1000, 2000, 4000, 5000, 5000, 2500])
  expect(api.seen.some(({ url }) => url.endsWith('/download'))).toBe(false)
})

test.each(['FAILED', 'SYSTEM_ERROR', 'TIMEOUT', 'STOP'])(
  '%s fails, also at 100 %%',
  async (status) => {
    await using api = await jobApi({ states: [{ status, percentage: 100 }] })
    expect(String(await failureOf(sourceFor(api.url).source.fetchOpenReport('3')))).toBe(
      'HttpError: GET /deliveries/-/analysis/report/5: report job failed',
    )
    expect(api.seen).toHaveLength(2)
  },
)

test.each([
  ['an unknown status', [{ status: 'POLISHING', percentage: 99 }, { status: 'FINISHED' }]],
  [
    'a percentage that goes back',
    [
      { status: 'STARTED', percentage: 90 },
      { status: 'WAIT', percentage: 10 },
      { status: 'FINISHED' },
    ],
  ],
  ['no status, but done', [{ percentage: 99 }, { percentage: 100 }]],
  ['started, but done', [{ status: 'STARTED', percentage: 100 }]],
  ['an unknown status, but done', [{ status: 'SHINY', percentage: 100 }]],
])('%s keeps polling, then downloads', async (_name, states) => {
  await using api = await jobApi({ states })
  expect(await sourceFor(api.url).source.fetchOpenReport('3')).toMatchObject({ openedRows: 1 })
  expect(api.seen).toHaveLength(states.length + 2)
})

test.each<readonly [string, Script, number]>([
  ['at the start', { start: NO_DATA }, 1],
  ['at the start, as plain text', { start: json({ error_messages: 'No Data Found' }, 404) }, 1],
  [
    'at the start, nested',
    { start: json({ error_messages: { a: { b: ['x', 'no data found.'] } } }, 422) },
    1,
  ],
  [
    'at the start, Spring style',
    { start: json({ status: 404, message: 'no data found.' }, 404) },
    1,
  ],
  [
    'at the start, in Japanese',
    { start: json({ error_messages: { main: ['該当するデータがありません。'] } }, 400) },
    1,
  ],
  [
    'at the start, with HTTP 200',
    { start: json({ error_messages: { main: ['no data found.'] } }) },
    1,
  ],
  ['in a poll', { states: [NO_DATA] }, 2],
  [
    'at the end, without a file',
    { states: [{ status: 'FINISHED', total_count: 0, mail_open_file_url: null }] },
    2,
  ],
  [
    'at the end, without file and count',
    { states: [{ status: 'FINISHED', mail_open_file_url: null }] },
    2,
  ],
  ['in the download', { download: NO_DATA }, 3],
  [
    'in the download, with HTTP 200',
    { download: json({ error_messages: { main: ['no data found.'] } }) },
    3,
  ],
  [
    'as a CSV without rows',
    { download: file(zipFile([{ data: OPEN_CSV.subarray(0, OPEN_CSV.indexOf('\n') + 1) }])) },
    3,
  ],
  ['as an empty CSV', { download: file(zipFile([{ data: Buffer.alloc(0) }])) }, 3],
])('no data is a result: %s', async (_name, script, requests) => {
  await using api = await jobApi(script)
  expect(await sourceFor(api.url).source.fetchOpenReport('3')).toBeUndefined()
  expect(api.seen).toHaveLength(requests)
})

test('a file without a URL is fetched where rows were counted', async () => {
  await using api = await jobApi({
    states: [{ status: 'FINISHED', total_count: 2, mail_open_file_url: null }],
  })
  expect(await sourceFor(api.url).source.fetchOpenReport('3')).toMatchObject({ openedRows: 1 })
})

const lost: Responder = (_request, response) => void response.socket?.destroy()

test.each<readonly [string, Responder, RegExp]>([
  ['lost', lost, /the connection broke off/],
  ['HTTP 500', json({}, 500), /HTTP 500$/],
  ['HTTP 503', json({}, 503), /HTTP 503$/],
  ['HTTP 400 for another reason', json({ error_messages: { main: ['bad'] } }, 400), /HTTP 400 \(/],
  [
    'HTTP 403 that finds no right',
    json({ message: '該当する権限がありません' }, 403),
    /HTTP 403 \(/,
  ],
  ['HTTP 500 that speaks of no data', json({ message: 'no data found.' }, 500), /HTTP 500$/],
  ['without a job id', json({}), /unreadable answer \(field 'job_id': missing\)$/],
  ['a job id that would lead elsewhere', json({ job_id: '../../x' }), /unreadable answer/],
  ['HTML', json('<html>'), /unreadable answer \(not JSON\)$/],
])('a start that is answered with %s is not repeated', async (_name, start, message) => {
  await using api = await jobApi({ start })
  expect(String(await failureOf(sourceFor(api.url).source.fetchOpenReport('3')))).toMatch(message)
  expect(api.seen).toHaveLength(1)
})

test('a start that reached nobody is repeated', async () => {
  const { url } = await closed()
  const { source } = sourceFor(url)
  expect(String(await failureOf(source.fetchOpenReport('3')))).toMatch(
    /cannot connect to the server.* after 5/,
  )
})

async function closed() {
  await using server = await jobApi({})
  return { url: server.url }
}

test('polls and downloads are repeated', async () => {
  let fails = 3
  const flaky: Responder = (request, response, nth) =>
    (fails-- > 0 ? lost : file(ZIP))(request, response, nth)
  await using api = await jobApi({
    states: [json({}, 503), json('', 200), { status: 'FINISHED' }],
    download: flaky,
  })
  expect(await sourceFor(api.url).source.fetchOpenReport('3')).toMatchObject({ openedRows: 1 })
  expect(api.seen).toHaveLength(1 + 3 + 4)
})

test.each<readonly [string, Script, number, RegExp]>([
  ['JSON instead of a zip', { download: json({ ready: false }) }, 5, /expected a zip/],
  ['HTML instead of a zip', { download: json('<html>') }, 5, /expected a zip/],
  ['an empty download', { download: json('') }, 5, /expected a zip/],
  ['a cut zip', { download: file(ZIP.subarray(0, -40)) }, 5, /cut zip/],
  [
    'a wrong checksum',
    { download: file(zipFile([{ data: OPEN_CSV, crc: 1 }])) },
    1,
    /wrong checksum/,
  ],
  [
    'other counts',
    { states: [{ status: 'FINISHED', total_count: 3 }] },
    1,
    /expected 3 rows, got 2/,
  ],
  ['a download that is gone', { download: json({}, 404) }, 1, /HTTP 404/],
])('%s: the report fails', async (_name, script, downloads, message) => {
  await using api = await jobApi(script)
  expect(String(await failureOf(sourceFor(api.url).source.fetchOpenReport('3')))).toMatch(message)
  expect(api.seen).toHaveLength(2 + downloads)
})

test('told to stop while polling, the job is left', async () => {
  await using api = await jobApi({
    states: [
      ((request, response, nth) => {
        run.stop.tell('deadline')
        json({ status: 'WAIT' })(request, response, nth)
      }) satisfies Responder,
    ],
  })
  const run = sourceFor(api.url)
  expect(await failureOf(run.source.fetchOpenReport('3'))).toMatchObject({ reason: 'deadline' })
  expect(api.seen).toHaveLength(2)
})

test('a download may be larger than a page, but has its bound', async () => {
  const page = { silenceMs: 9_000, totalMs: 9_000, maxBytes: 60 }
  await using api = await jobApi({})
  const wide = { page, download: { ...page, maxBytes: 1_000 } }
  expect(await sourceFor(api.url, { bounds: wide }).source.fetchOpenReport('3')).toBeDefined()
  const narrow = { page, download: page }
  expect(
    String(await failureOf(sourceFor(api.url, { bounds: narrow }).source.fetchOpenReport('3'))),
  ).toContain('answer too large')
})

test('the error list is such a job too', async () => {
  const csv =
    '"No","Date","Mail","Code","Message"\r\n"1","2026/11/23 10:00:00","a@x.jp","550","no, ""never"""\r\n'
  await using api = await jobApi({
    states: [{ percentage: 100, total_count: 1, error_file_url: 'https://app.engn.jp/x' }],
    download: file(zipFile([{ data: Buffer.from(csv) }])),
  })
  expect(
    await sourceFor(api.url).source.listErrorEntries('job', '2026-09-22T00:00:00+09:00'),
  ).toEqual([
    {
      id: '1',
      errorTime: '2026-11-23T10:00:00+09:00',
      email: 'a@x.jp',
      responseCode: '550',
      responseMessage: 'no, "never"',
    },
  ])
  expect(api.seen.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
    'POST /errors/list {}',
    'GET /errors/list/5 ',
    'GET /errors/list/5/download ',
  ])
})

test('an error list without data is empty', async () => {
  await using api = await jobApi({ start: NO_DATA })
  expect(
    await sourceFor(api.url).source.listErrorEntries('job', '2026-09-22T00:00:00+09:00'),
  ).toEqual([])
})
