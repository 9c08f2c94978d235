import { expect, test } from 'vitest'
import { HttpError } from '../../src/errors.ts'
import { inTurn, json, listen } from './loopback.ts'
import { failureOf, sourceFor } from './source.ts'

const LOG = { maillog_id: 7, delivery_id: 3, email: 'a@example.jp', status: 'SENT' }

test('a page of logs: headers, query, rows', async () => {
  await using api = await listen(json({ data: [LOG] }))
  const { source } = sourceFor(`${api.url}/api/v1`)
  const logs = await source.listMailLogs({
    anchor: '99',
    deliveryId: '3',
    deliveryType: 'BULK',
    count: 1000,
  })
  expect(logs).toMatchObject([{ maillogId: '7', deliveryId: '3', status: 'SENT' }])
  expect(api.seen).toMatchObject([
    {
      method: 'GET',
      url: '/api/v1/logs/mails/results?count=1000&status%5B%5D=ALL&anchor=99&delivery_id=3&delivery_type%5B%5D=BULK',
      headers: {
        authorization: 'Bearer secret-token',
        accept: 'application/json',
        'accept-language': 'en-US',
        'user-agent': 'blastengine-archive',
      },
      body: '',
    },
  ])
  expect(api.seen[0]?.headers).not.toHaveProperty('content-type')
})

test('the smallest query still asks for every status', async () => {
  await using api = await listen(json({ data: [] }))
  await sourceFor(api.url).source.listMailLogs({ count: 1 })
  expect(api.seen[0]?.url).toBe('/logs/mails/results?count=1&status%5B%5D=ALL')
})

test('a page of deliveries: the plus of the zone is encoded', async () => {
  await using api = await listen(json({ data: [{ delivery_id: 3, from: null }] }))
  const page = await sourceFor(api.url).source.listDeliveries({
    start: '2026-11-23T00:00:00+09:00',
    end: '2026-11-23T23:59:59+09:00',
    page: 2,
  })
  expect(page).toMatchObject({ rows: [{ deliveryId: '3' }], total: 1 })
  expect(api.seen[0]?.url).toBe(
    '/deliveries/all?delivery_start=2026-11-23T00%3A00%3A00%2B09%3A00' +
      '&delivery_end=2026-11-23T23%3A59%3A59%2B09%3A00&sort=delivery_time%3Adesc&size=1000&page=2',
  )
})

test('a detail gives the log and its failure', async () => {
  const detail = { ...LOG, status: 'HARDERROR', sent_history: [{ response_code: 550 }] }
  await using api = await listen(json(detail))
  expect(await sourceFor(api.url).source.fetchDetail('7')).toMatchObject({
    log: { maillogId: '7', status: 'HARDERROR' },
    failure: { maillogId: '7', attempts: [{ responseCode: '550' }] },
  })
  expect(api.seen[0]?.url).toBe('/logs/mails/7')
})

test('a delivery with its counts, and the usage', async () => {
  await using api = await listen(
    inTurn(
      json({ delivery_id: 3, total_count: 9, html_part: '<p>' }),
      json({ data: [{ month: 202611, current: 5 }] }),
    ),
  )
  const { source } = sourceFor(api.url)
  expect(await source.fetchDelivery('3')).toMatchObject({ totalCount: '9', html: 'true' })
  expect(await source.listUsage(2)).toMatchObject([{ month: '202611', current: '5' }])
  expect(api.seen.map(({ url }) => url)).toEqual(['/deliveries/3', '/usages?month_ago=2'])
})

test('404 means gone for one record, and an error for a list', async () => {
  await using api = await listen(json({ error_messages: { main: ['not found'] } }, 404))
  const { source } = sourceFor(api.url)
  expect(await source.fetchDetail('7')).toBeUndefined()
  expect(await source.fetchDelivery('3')).toBeUndefined()
  const error = await failureOf(source.listMailLogs({ count: 1 }))
  expect(error).toMatchObject({
    name: 'HttpError',
    status: 404,
    message: 'GET /logs/mails/results: HTTP 404 (not there)',
  })
  expect(api.seen).toHaveLength(3)
})

test.each([200, 400, 404])(
  'a list of which HTTP %i says that nothing was found is empty',
  async (status) => {
    await using api = await listen(json({ error_messages: { main: ['no data found.'] } }, status))
    const { source } = sourceFor(api.url)
    const [start, end] = ['2026-11-23T00:00:00+09:00', '2026-11-23T23:59:59+09:00']
    expect(await source.listMailLogs({ count: 1 })).toEqual([])
    expect(await source.listDeliveries({ start, end, page: 1 })).toMatchObject({ total: 0 })
    expect(await source.listUsage(1)).toEqual([])
    expect(api.seen).toHaveLength(3)
  },
)

test.each([
  [401, 1],
  [403, 1],
  [423, 1],
  [408, 5],
  [503, 5],
])('HTTP %i is no empty list, whatever it says: %i tries', async (status, tries) => {
  await using api = await listen(json({ error_messages: { main: ['no data found.'] } }, status))
  const error = await failureOf(sourceFor(api.url).source.listMailLogs({ count: 1 }))
  expect(error).toMatchObject({ status })
  expect(api.seen).toHaveLength(tries)
})

test('ids beyond 2^53 stay exact, also in the answer to a detail', async () => {
  await using api = await listen(
    json('{"maillog_id":9007199254740993,"delivery_id":"18446744073709551615"}'),
  )
  expect(await sourceFor(api.url).source.fetchDetail('9007199254740993')).toMatchObject({
    log: { maillogId: '9007199254740993', deliveryId: '18446744073709551615' },
  })
})

test('__proto__ in an answer is a key like any other', async () => {
  const row = '{"maillog_id":7,"__proto__":{"status":"SENT"},"constructor":1}'
  await using api = await listen(json(`{"data":[${row}],"__proto__":{"data":[]}}`))
  const [log] = await sourceFor(api.url).source.listMailLogs({ count: 1 })
  expect(log).toMatchObject({ status: null })
  expect(log?.extra.map(([key]) => key)).toEqual(['__proto__', 'constructor'])
})

const WRONG: readonly (readonly [string, string])[] = [
  ['an object without data', '{}'],
  ['data from the prototype alone', '{"__proto__":{"data":[]}}'],
  ['data that is no list', '{"data":{"0":1}}'],
  ['a list at the top', '[]'],
  ['data that is a number', '{"data":3}'],
  ['no data beside a message', '{"data":null,"message":"down"}'],
  ['a control character between two rows', '{"data":[\u0001]}'],
  ['an empty body', ''],
  ['a page of HTML', '<html><body>maintenance</body></html>'],
  ['a cut body', '{"data":[{"maillog_id":7}'],
  ['text', '"no"'],
  ['null', 'null'],
]

test.each(WRONG)('%s is no page: five tries, then an error', async (_name, body) => {
  await using api = await listen(json(body))
  const { source } = sourceFor(api.url)
  const error = await failureOf(source.listMailLogs({ count: 1 }))
  expect(error).toBeInstanceOf(HttpError)
  expect(error).toMatchObject({ status: 0 })
  expect(String(error)).toMatch(
    /^HttpError: GET \/logs\/mails\/results: unreadable answer \(.+\) after 5 attempts$/,
  )
  expect(api.seen).toHaveLength(5)
})

test.each(WRONG)('%s once costs one more try', async (_name, body) => {
  await using api = await listen(inTurn(json(body), json({ data: [LOG] })))
  expect(await sourceFor(api.url).source.listMailLogs({ count: 1 })).toHaveLength(1)
  expect(api.seen).toHaveLength(2)
})

/** Each as it stands between two good rows. */
test.each([
  ['null', 'null'],
  ['a row that is no object', '7'],
  ['a list', '[]'],
  ['a row without maillog_id', '{"delivery_id":3}'],
  ['an id that is no integer', '{"maillog_id":1.5}'],
  ['a negative id', '{"maillog_id":-8}'],
  ['an id that is text', '{"maillog_id":"x"}'],
  ['a raw control character', '{"maillog_id":8,"last_response_message":"a\u0001b"}'],
  ['a raw line break in a key', '{"maillog_id":8,"a\nb":1}'],
])('%s costs only itself, and is counted once', async (_name, row) => {
  const good = [7, 9].map((id) => JSON.stringify({ maillog_id: id, email: 'a\tb"\\' }))
  await using api = await listen(json(`{"data":[${good[1]},${row},${good[0]}]}`))
  const { source } = sourceFor(api.url)
  for (const _ of [1, 2]) {
    const logs = await source.listMailLogs({ count: 3 })
    expect(logs).toMatchObject([{ maillogId: '9', email: 'a\tb"\\' }, { maillogId: '7' }])
    expect(source.traffic().oddRows).toBe(1)
  }
  expect(api.seen).toHaveLength(2)
})

test('a list of which no row can be read is an error, and not its end', async () => {
  await using api = await listen(json('{"data":[{"id":7}]}'))
  const error = await failureOf(sourceFor(api.url).source.listMailLogs({ count: 1 }))
  expect(String(error)).toContain('unreadable answer (no row can be read)')
})

test.each([
  ['HTTP 204', 204, ''],
  ['null in place of rows', 200, '{"data":null}'],
])('%s is an empty page', async (_name, status, body) => {
  await using api = await listen((_request, response) => {
    response.writeHead(status).end(body)
  })
  const { source } = sourceFor(api.url)
  expect(await source.listMailLogs({ count: 1 })).toEqual([])
  expect(await source.listUsage(1)).toEqual([])
  expect(api.seen).toHaveLength(2)
})

test('an attempt that cannot be read costs only itself', async () => {
  const history = `null,7,"no",{"status":"SOFTERROR","response_code":450},{"response_message":"a\u0001b"}`
  const rest = '"maillog_id":7,"last_response_message":"c\u0002d"'
  await using api = await listen(json(`{${rest},"sent_history":[${history}]}`))
  const { source } = sourceFor(api.url)
  expect(await source.fetchDetail('7')).toMatchObject({
    log: { lastResponseMessage: 'c\u0002d' },
    failure: { lastResponseMessage: 'c\u0002d', attempts: [{ status: 'SOFTERROR' }] },
  })
  expect(source.traffic().oddRows).toBe(4)
})

test('invalid UTF-8 is an error, not a replacement character', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"data":[{"maillog_id":7,"email":"'),
    Buffer.from([0xff]),
    Buffer.from('"}]}'),
  ])
  await using api = await listen((_request, response) => response.end(bytes))
  const error = await failureOf(sourceFor(api.url).source.listMailLogs({ count: 1 }))
  expect(String(error)).toContain('unreadable answer (not UTF-8) after 5 attempts')
})

test('an answer for another id is not taken', async () => {
  await using api = await listen(json(LOG))
  const { source } = sourceFor(api.url)
  expect(String(await failureOf(source.fetchDetail('8')))).toContain('answer for another id')
  expect(String(await failureOf(source.fetchDelivery('8')))).toContain('answer for another id')
})

test("no error holds the API's text", async () => {
  const canary = 'canary@example.jp ::error::'
  const hostile = [
    json({ data: [{ maillog_id: canary }] }),
    json({ [canary]: 1 }),
    json({ error_messages: { main: [canary] } }, 400),
    json(canary, 500),
  ]
  for (const answer of hostile) {
    await using api = await listen(answer)
    const error = await failureOf(sourceFor(api.url).source.listMailLogs({ count: 1 }))
    expect(error).toBeInstanceOf(HttpError)
    expect(
      JSON.stringify([String(error), (error as Error).cause, { ...(error as object) }]),
    ).not.toContain('canary')
  }
})
