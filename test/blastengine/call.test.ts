import { expect, test } from 'vitest'
import { describeTrouble } from '../../src/blastengine/retry-policy.ts'
import { HttpError, StoppedError } from '../../src/errors.ts'
import { inTurn, json, listen, type Responder } from './loopback.ts'
import { failureOf, sourceFor } from './source.ts'

const PAGE = json({ data: [] })
const reset: Responder = (_request, response) => void response.socket?.resetAndDestroy()
const cut: Responder = (_request, response) => {
  response.writeHead(200, { 'content-length': '100' })
  response.write('{"data":', () => response.socket?.destroy())
}
const read = ({ source }: ReturnType<typeof sourceFor>) => source.listMailLogs({ count: 1 })

test.each<readonly [string, Responder, string]>([
  ['HTTP 408', json({}, 408), 'HTTP 408'],
  ['HTTP 500', json({}, 500), 'HTTP 500'],
  ['HTTP 502', json('<html>', 502), 'HTTP 502'],
  ['HTTP 503', json('', 503), 'HTTP 503'],
  ['HTTP 504', json({}, 504), 'HTTP 504'],
  ['a reset', reset, describeTrouble('connection lost')],
  ['a cut body', cut, describeTrouble('connection lost')],
])('%s is tried again, five times at most', async (_name, fault, problem) => {
  await using healing = await listen(inTurn(fault, fault, fault, fault, PAGE))
  const healed = sourceFor(healing.url)
  expect(await read(healed)).toEqual([])
  expect(healed.source.traffic().requests).toBe(5)
  await using broken = await listen(fault)
  const given = sourceFor(broken.url)
  expect(String(await failureOf(read(given)))).toBe(
    String(new HttpError('GET /logs/mails/results', 0, problem, 5)),
  )
  expect(broken.seen).toHaveLength(5)
  // Half of 0.5, 1, 2 and 4 s: the jitter is 0.5 here.
  expect(given.clock.slept).toEqual([250, 500, 1000, 2000])
})

test.each([
  [400, ' (the API does not accept this request)'],
  [401, ' (the login ID, API key or token is not accepted)'],
  [403, ' (this blastengine user may not use this part of the API)'],
  [405, ' (the API does not offer this call)'],
  [415, ' (the API does not accept this kind of content)'],
  [423, ' (the account is locked)'],
])('HTTP %i is never tried again', async (status, reason) => {
  await using api = await listen(json({}, status))
  const error = await failureOf(read(sourceFor(api.url)))
  expect(error).toMatchObject({
    name: 'HttpError',
    status,
    message: `GET /logs/mails/results: HTTP ${status}${reason}`,
  })
  expect(api.seen).toHaveLength(1)
})

test.each([401, 423])('after HTTP %i no other call is sent', async (status) => {
  await using api = await listen(json({}, status))
  const it = sourceFor(api.url)
  await failureOf(read(it))
  expect(await failureOf(it.source.fetchDetail('7'))).toMatchObject({ status })
  expect(await failureOf(it.source.fetchOpenReport('3'))).toMatchObject({ status })
  expect(api.seen).toHaveLength(1)
})

test('after HTTP 403 other calls are sent: rights differ by endpoint', async () => {
  await using api = await listen(inTurn(json({}, 403), PAGE))
  const it = sourceFor(api.url)
  await failureOf(it.source.listUsage(1))
  expect(await read(it)).toEqual([])
})

test('nobody listens: five tries, the status is 0', async () => {
  const { url } = await closed()
  const it = sourceFor(url)
  expect(await failureOf(read(it))).toMatchObject({
    status: 0,
    message: new HttpError('GET /logs/mails/results', 0, describeTrouble('no connection'), 5)
      .message,
  })
  expect(it.source.traffic().requests).toBe(5)
})

async function closed() {
  await using server = await listen(PAGE)
  return { url: server.url }
}

test('a longer wait that the server asks for is kept', async () => {
  const busy: Responder = (_request, response) => {
    response.writeHead(503, { 'retry-after': '7' })
    response.end()
  }
  await using api = await listen(inTurn(busy, PAGE))
  const it = sourceFor(api.url)
  await read(it)
  expect(it.clock.slept).toEqual([7000])
})

test('while nothing works, each call has a single try, until one succeeds', async () => {
  let isDown = true
  await using api = await listen((request, response, nth) =>
    (isDown ? json({}, 500) : PAGE)(request, response, nth),
  )
  const it = sourceFor(api.url)
  const costs: number[] = []
  const cost = async () => {
    const before = api.seen.length
    await failureOf(read(it))
    costs.push(api.seen.length - before)
  }
  for (let i = 0; i < 6; i++) await cost()
  isDown = false
  await cost()
  isDown = true
  await cost()
  expect(costs).toEqual([5, 5, 5, 1, 1, 1, 1, 5])
})

test('told to stop, no further request is started', async () => {
  await using api = await listen(json({}, 500))
  const it = sourceFor(api.url)
  it.stop.tell('deadline')
  const error = await failureOf(read(it))
  expect(error).toBeInstanceOf(StoppedError)
  expect(error).toMatchObject({ reason: 'deadline' })
  expect(api.seen).toHaveLength(0)
})

test('told to stop between two tries, the second is not sent', async () => {
  const it: { tell(): void }[] = []
  await using api = await listen((request, response, nth) => {
    it[0]?.tell()
    json({}, 500)(request, response, nth)
  })
  const run = sourceFor(api.url)
  it.push({ tell: () => run.stop.tell('deadline') })
  expect(await failureOf(read(run))).toMatchObject({ name: 'StoppedError', reason: 'deadline' })
  expect(api.seen).toHaveLength(1)
})

test('the deadline lets a request in flight finish', async () => {
  const told = Promise.withResolvers<void>()
  await using api = await listen((request, response, nth) => {
    told.promise.then(() => PAGE(request, response, nth))
    run.stop.tell('deadline')
    told.resolve()
  })
  const run = sourceFor(api.url)
  expect(await read(run)).toEqual([])
})

test('a signal ends a request in flight at once', async () => {
  await using api = await listen(() => run.stop.tell('signal'))
  const run = sourceFor(api.url)
  expect(await failureOf(read(run))).toMatchObject({ name: 'StoppedError', reason: 'signal' })
  expect(api.seen).toHaveLength(1)
})

test('time-outs and bounds of a page reach the wire', async () => {
  const bounds = { silenceMs: 50, totalMs: 50, maxBytes: 10 }
  const parts = { bounds: { page: bounds, download: bounds } }
  await using silent = await listen(() => undefined)
  expect(String(await failureOf(read(sourceFor(silent.url, parts))))).toBe(
    'HttpError: GET /logs/mails/results: timed out after 5 attempts',
  )
  await using large = await listen(PAGE)
  expect(String(await failureOf(read(sourceFor(large.url, parts))))).toBe(
    'HttpError: GET /logs/mails/results: answer too large',
  )
  expect([silent.seen.length, large.seen.length]).toEqual([5, 1])
})

test('a page holds no more than 64 MiB', async () => {
  await using server = await listen((_request, response) =>
    response.end(Buffer.alloc(64 * 2 ** 20 + 1, ' ')),
  )
  expect(String(await failureOf(read(sourceFor(server.url))))).toBe(
    'HttpError: GET /logs/mails/results: answer too large',
  )
})
