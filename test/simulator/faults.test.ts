import { afterAll, afterEach, expect, test } from 'vitest'
import { createAccount } from './account.ts'
import * as faulty from './behaviours.ts'
import type { Behaviour, Injection } from './faults.ts'
import { fetchFrom } from './reader.ts'
import { startSimulator } from './simulator.ts'

const account = createAccount({ now: '2026-11-23T12:00:00', frozen: true })
account.addTransactions({ count: 48, day: -1 })
const simulator = await startSimulator({ account, limit: false })
afterAll(() => simulator.close())

const PAGE = '/logs/mails/results?count=20'
const plain = await (await fetchFrom(simulator, PAGE)).text()
const injections: Injection[] = []
afterEach(() => {
  for (const injection of injections.splice(0)) injection.remove()
  simulator.requests.length = 0
})

function inject(behaviour: Behaviour, options = {}): Injection {
  const injection = simulator.inject(/^GET \/logs\/mails\/results/, behaviour, options)
  injections.push(injection)
  return injection
}

/** Status and decoded body, or the word for why there is none. */
async function outcome(init: RequestInit = {}): Promise<[number | string, string]> {
  try {
    const response = await fetchFrom(simulator, PAGE, { redirect: 'manual', ...init })
    try {
      return [response.status, await response.text()]
    } catch {
      return [response.status, 'cut off']
    }
  } catch {
    return ['no answer', '']
  }
}

const answers: [string, Behaviour, number | string, string | RegExp][] = [
  ['reply', faulty.reply(503, 'busy'), 503, 'busy'],
  ['replyJson', faulty.replyJson({ rows: [] }), 200, '{"rows":[]}'],
  ['tooManyRequests', faulty.tooManyRequests(3), 429, /too many/],
  ['changedJson', faulty.changedJson(() => []), 200, '[]'],
  ['reset', faulty.reset(), 'no answer', ''],
  ['lostAnswer', faulty.lostAnswer(), 'no answer', ''],
  ['resetInBody', faulty.resetInBody(), 200, 'cut off'],
  ['drip', faulty.drip(4000, 1), 200, plain],
  ['delayed', faulty.delayed(5), 200, plain],
  ['redirect', faulty.redirect('http://127.0.0.1:1/'), 302, ''],
  ['html', faulty.html(), 200, /^<!DOCTYPE html>/],
  ['empty', faulty.empty(), 200, ''],
  ['invalidUtf8', faulty.invalidUtf8(), 200, /\ufffd/],
  ['gzipBomb', faulty.gzipBomb(100_000), 200, /^\{"data":\[ {99989}\]\}$/],
  ['jsonBomb', faulty.jsonBomb(100_000), 200, /^\{"data":\[ {99989}\]\}$/],
]
test.each(answers)('%s befalls one request alone', async (_name, behaviour, status, body) => {
  const injection = inject(behaviour)
  const [gotStatus, gotBody] = await outcome()
  expect(gotStatus).toBe(status)
  if (typeof body === 'string') expect(gotBody).toBe(body)
  else expect(gotBody).toMatch(body)
  expect(await outcome()).toEqual([200, plain])
  expect(injection.hits).toBe(1)
})

test('a cut body has no length to betray it', async () => {
  inject(faulty.cutBody())
  const response = await fetchFrom(simulator, PAGE)
  expect(response.headers.get('content-length')).toBeNull()
  expect(response.headers.get('transfer-encoding')).toBeNull()
  const body = Buffer.from(await response.arrayBuffer())
  expect(body).toEqual(Buffer.from(plain).subarray(0, Math.floor(Buffer.byteLength(plain) / 2)))
})

const silent: [string, Behaviour, boolean][] = [
  ['hang', faulty.hang(), false],
  ['hangAfterHeaders', faulty.hangAfterHeaders(), true],
  ['hangInBody', faulty.hangInBody(), true],
]
test.each(silent)('%s never ends', async (_name, behaviour, hasHeaders) => {
  const injection = inject(behaviour)
  const giveUp = new AbortController()
  const answer = fetchFrom(simulator, PAGE, { signal: giveUp.signal })
  await expect.poll(() => injection.hits).toBe(1)
  // A second request that comes back shows that the first one is left waiting, not slow.
  if (hasHeaders) {
    const response = await answer
    await outcome()
    const body = response.text()
    giveUp.abort()
    await expect(body).rejects.toThrow()
    return
  }
  await outcome()
  giveUp.abort()
  await expect(answer).rejects.toThrow()
})

test('a lost answer has done its work', async () => {
  const start = `/deliveries/101/analysis/report`
  simulator.inject(/^POST/, faulty.lostAnswer())
  simulator.reports.noData = 'no-rows'
  await expect(fetchFrom(simulator, start, { method: 'POST' })).rejects.toThrow()
  expect(await (await fetchFrom(simulator, start, { method: 'POST' })).json()).toEqual({
    job_id: 7002,
  })
})

test('faults wait for their turn and end after it', async () => {
  inject(faulty.reply(500), { after: 1, times: 2 })
  const statuses = []
  for (let i = 0; i < 5; i++) statuses.push((await outcome())[0])
  expect(statuses).toEqual([200, 500, 500, 200, 200])
  expect(simulator.requests.map(({ status }) => status)).toEqual(statuses)
  expect(simulator.counts()).toEqual({ logs: 5 })
})
