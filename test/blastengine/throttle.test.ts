import { expect, test } from 'vitest'
import { inTurn, json, listen, type Responder } from './loopback.ts'
import { failureOf, sourceFor } from './source.ts'
import { createVirtualClock } from './virtual-clock.ts'

const PACE = { requestsPerMinute: 250, reserve: 150 }

const answer =
  (headers: Record<string, string>, status = 200): Responder =>
  (_request, response) => {
    response.writeHead(status, headers)
    response.end('{"data":[]}')
  }

const read = ({ source }: ReturnType<typeof sourceFor>) => source.listMailLogs({ count: 1 })

test('a 429 is waited out and is no try of the call', async () => {
  const wait = answer({ 'x-rate-limit-retry-after-seconds': '30' }, 429)
  const down = json({}, 500)
  await using api = await listen(
    inTurn(wait, down, wait, down, wait, down, down, json({ data: [] })),
  )
  const it = sourceFor(api.url, { pace: PACE })
  expect(await read(it)).toEqual([])
  expect(it.source.traffic()).toMatchObject({ requests: 8, rateLimited: 3 })
  expect(it.clock.slept.filter((ms) => ms === 31_500)).toHaveLength(3)
  expect(it.notices).toEqual(
    new Array(3).fill(
      "blastengine's request limit was hit (HTTP 429): waiting 32 s, then at half the pace",
    ),
  )
})

test('the third 429 in a row ends the reading of all who wait', async () => {
  await using api = await listen(answer({}, 429))
  const it = sourceFor(api.url, { pace: PACE })
  const errors = await Promise.all(Array.from({ length: 8 }, () => failureOf(read(it))))
  for (const error of errors) {
    expect(error).toMatchObject({ name: 'StoppedError', reason: 'rate-limit' })
  }
  expect(api.seen).toHaveLength(3)
  expect(it.source.traffic()).toMatchObject({ requests: 3, rateLimited: 3 })
  expect(await failureOf(it.source.fetchOpenReport('3'))).toMatchObject({ reason: 'rate-limit' })
  expect(api.seen).toHaveLength(3)
})

test('a POST that met a 429 is sent again', async () => {
  await using api = await listen(
    inTurn(answer({}, 429), json({ error_messages: { main: ['no data found.'] } }, 400)),
  )
  const it = sourceFor(api.url, { pace: PACE })
  expect(await it.source.fetchOpenReport('3')).toBeUndefined()
  expect(api.seen).toHaveLength(2)
})

test.each(['x-ratelimit-remaining', 'x-rate-limit-remaining'])(
  'below the reserve by %s: one request at a time, ten seconds apart',
  async (name) => {
    const clock = createVirtualClock()
    const at: number[] = []
    await using api = await listen((request, response, nth) => {
      at.push(clock.now())
      answer({ [name]: nth < 3 ? '149' : '400' })(request, response, nth)
    })
    const it = sourceFor(api.url, { pace: PACE, clock })
    await Promise.all(Array.from({ length: 8 }, () => read(it)))
    const gaps = at.slice(1, 4).map((time, index) => time - (at[index] ?? 0))
    expect(gaps.every((gap) => gap >= 10_000 && gap <= 60_000)).toBe(true)
    expect(it.source.traffic().lowestRemaining).toBe(149)
    expect(it.notices).toHaveLength(1)
    expect(it.notices[0]).toMatch(/^few requests are left for production sending \(reserve 150\)/)
  },
)

test('kept below the reserve, the run stops reading and says why', async () => {
  await using api = await listen(answer({ 'x-ratelimit-remaining': '3' }))
  const it = sourceFor(api.url, { pace: PACE })
  const results = []
  for (let i = 0; i < 100; i++) results.push(await failureOf(read(it)))
  expect(results.at(-1)).toMatchObject({ name: 'StoppedError', reason: 'reserve' })
  expect(api.seen.length).toBeLessThan(40)
})

test('no more than the ceiling in any minute, with eight at once', async () => {
  const clock = createVirtualClock()
  const at: number[] = []
  await using api = await listen((request, response, nth) => {
    at.push(clock.now())
    json({ data: [] })(request, response, nth)
  })
  const it = sourceFor(api.url, { pace: { requestsPerMinute: 60, reserve: 0 }, clock })
  const worker = async () => {
    for (let i = 0; i < 25; i++) await read(it)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  const busiest = at.map((from) => at.filter((t) => t >= from && t < from + 60_000).length)
  expect(Math.max(...busiest)).toBeLessThanOrEqual(60)
  expect(at).toHaveLength(200)
})

test('a waiting request ends with the run', async () => {
  await using api = await listen(answer({ 'x-ratelimit-remaining': '3' }))
  const it = sourceFor(api.url, { pace: PACE })
  await read(it)
  const waiting = failureOf(read(it))
  it.stop.tell('signal')
  expect(await waiting).toMatchObject({ name: 'StoppedError', reason: 'signal' })
  expect(api.seen).toHaveLength(1)
})

test('those who wait for an answer end with the run too', async () => {
  await using api = await listen(() => it.stop.tell('signal'))
  const it = sourceFor(api.url, { pace: PACE })
  const errors = await Promise.all([failureOf(read(it)), failureOf(read(it))])
  for (const error of errors) expect(error).toMatchObject({ reason: 'signal' })
  expect(api.seen).toHaveLength(1)
})

test.each([
  ['two hours behind', -7_200_000],
  ['three minutes ahead', 180_000],
])('a clock that is %s is noticed', async (_name, skew) => {
  const clock = createVirtualClock()
  const date = new Date(clock.now() - skew).toUTCString()
  await using api = await listen(answer({ date }))
  const it = sourceFor(api.url, { clock })
  expect(it.source.traffic().clockSkewMs).toBeNull()
  await read(it)
  expect(it.source.traffic().clockSkewMs).toBe(skew)
})

test('a date that is none says nothing about the clock', async () => {
  await using api = await listen(answer({ date: 'today' }))
  const it = sourceFor(api.url)
  await read(it)
  expect(it.source.traffic().clockSkewMs).toBeNull()
})
