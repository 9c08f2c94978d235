import { expect, test } from 'vitest'
import {
  type Budget,
  budgetWaitMs,
  createBudget,
  endRequest,
  startRequest,
  type Ticket,
} from '../../src/blastengine/pace.ts'

const PACE = { requestsPerMinute: 600, reserve: 150 }

/** A budget that is driven by hand; `random` is 0 unless said otherwise. */
function drive(random = 0) {
  let budget: Budget = createBudget(PACE)
  return {
    wait: (now: number) => budgetWaitMs(budget, now),
    start(now: number): Ticket {
      budget = startRequest(budget, now)
      return budget.started
    },
    answer(ticket: Ticket, now: number, remaining?: number, retryAfterSeconds?: number) {
      const signals = { status: 200, remaining, retryAfterSeconds }
      budget = endRequest(budget, ticket, now, signals, () => random)
    },
    refuse(ticket: Ticket, now: number, retryAfterSeconds?: number) {
      const signals = { status: 429, remaining: undefined, retryAfterSeconds }
      budget = endRequest(budget, ticket, now, signals, () => random)
    },
    lose(ticket: Ticket, now: number) {
      budget = endRequest(budget, ticket, now, undefined, () => random)
    },
    get now() {
      return budget
    },
  }
}

/** Past the first request, which goes alone. */
function running(random = 0) {
  const it = drive(random)
  it.answer(it.start(0), 0, 500)
  return it
}

test('the first request goes alone', () => {
  const it = drive()
  const first = it.start(0)
  expect(it.wait(0)).toBe(Number.POSITIVE_INFINITY)
  it.answer(first, 10, 500)
  expect(it.wait(10)).toBe(0)
})

test.each([
  ['what the server says, plus one', 30, 0, 31_000],
  ['zero is possible', 0, 0, 1_000],
  ['plus jitter', 30, 0.5, 31_500],
  ['without a header a whole minute', undefined, 0, 61_000],
])('429 stops all requests: %s', (_name, seconds, random, wait) => {
  const it = running(random)
  it.refuse(it.start(1000), 1000, seconds)
  expect(it.wait(1000)).toBe(wait)
  expect(it.wait(1000 + wait - 1)).toBe(1)
  expect(it.wait(1000 + wait)).toBe(0)
})

test('after a 429 one request goes alone, and the ceiling is half', () => {
  const it = running()
  it.refuse(it.start(0), 0, 0)
  const probe = it.start(1000)
  expect(it.wait(1000)).toBe(Number.POSITIVE_INFINITY)
  it.answer(probe, 1100, 400)
  expect(it.now.bucket.ceiling).toBe(300)
  it.refuse(it.start(10_000), 10_000, 0)
  expect(it.now.bucket.ceiling).toBe(150)
})

test('eight refusals in flight are one', () => {
  const it = running()
  const tickets = Array.from({ length: 8 }, () => it.start(0))
  for (const ticket of tickets) it.refuse(ticket, 100, 5)
  expect(it.now).toMatchObject({ stopped: undefined, refusals: 1, rateLimited: 8 })
  expect(it.now.bucket.ceiling).toBe(300)
})

test('the longest wait of refusals in flight counts', () => {
  const it = running()
  const [a, b] = [it.start(0), it.start(0)]
  it.refuse(a, 100, 5)
  it.refuse(b, 200, 50)
  expect(it.wait(200)).toBe(51_000)
})

test('the third 429 in a row stops the run', () => {
  const it = running()
  it.refuse(it.start(0), 0, 0)
  it.refuse(it.start(1000), 1000, 0)
  expect(it.now.stopped).toBeUndefined()
  it.refuse(it.start(2000), 2000, 0)
  expect(it.now.stopped).toBe('rate-limit')
})

test('an answer between makes it a new row', () => {
  const it = running()
  for (let now = 0; now < 100_000; now += 10_000) {
    it.refuse(it.start(now), now, 0)
    it.answer(it.start(now + 5000), now + 5000, 400)
  }
  expect(it.now).toMatchObject({ stopped: undefined, rateLimited: 10 })
})

test('an answer that was on its way does not end the row', () => {
  const it = running()
  const early = it.start(0)
  it.refuse(it.start(0), 0, 0)
  it.answer(early, 10, 400)
  expect(it.now.refusals).toBe(1)
  expect(it.wait(10)).toBe(990)
})

test.each([
  ['at the reserve it goes on', 150, undefined, 0, 0],
  ['below it waits 10 s at least', 149, undefined, 0, 10_000],
  ['and 20 s at most the first time', 149, undefined, 1, 20_000],
  ['as long as the server says', 149, 33, 0, 34_000],
  ['but 60 s at most', 149, 120, 0, 60_000],
  ['and 10 s at least', 149, 0, 0, 10_000],
])('reserve: %s', (_name, remaining, seconds, random, wait) => {
  const it = running(random)
  it.answer(it.start(0), 0, remaining, seconds)
  expect(it.wait(0)).toBe(wait)
})

test('below the reserve one single request goes as a probe', () => {
  const it = running()
  it.answer(it.start(0), 0, 149)
  const probe = it.start(10_000)
  expect(it.wait(10_000)).toBe(Number.POSITIVE_INFINITY)
  it.answer(probe, 10_100, 100)
  expect(it.wait(10_100)).toBe(10_000)
  it.answer(it.start(20_100), 20_100, 300)
  expect(it.wait(21_000)).toBe(0)
  it.start(21_000)
  expect(it.wait(22_000)).toBe(0)
})

test('a lost probe proves nothing: the next one goes alone too', () => {
  const it = running()
  it.answer(it.start(0), 0, 149)
  it.lose(it.start(10_000), 10_000)
  it.start(11_000)
  expect(it.wait(20_000)).toBe(Number.POSITIVE_INFINITY)
})

test('an answer that was on its way does not lift the pause', () => {
  const it = running()
  const early = it.start(0)
  it.answer(it.start(0), 0, 149)
  it.answer(early, 1, 151)
  expect(it.wait(1)).toBe(9_999)
})

test('kept below the reserve for 10 minutes, the run stops', () => {
  const it = running(1)
  let now = 0
  let probes = 0
  for (; it.now.stopped === undefined; now += it.wait(now)) {
    it.answer(it.start(now), now, 149)
    probes += 1
  }
  expect(it.now.stopped).toBe('reserve')
  expect(probes).toBeLessThan(20)
  expect(now).toBeGreaterThanOrEqual(600_000)
  expect(now).toBeLessThanOrEqual(720_000)
})

test('enough left in between starts the 10 minutes anew', () => {
  const it = running(1)
  for (let now = 0; now < 3_600_000; now += 60_000) {
    it.answer(it.start(now), now, now % 540_000 === 0 ? 500 : 149)
  }
  expect(it.now.stopped).toBeUndefined()
})

test('requests in flight are not started into the reserve', () => {
  const it = running()
  it.answer(it.start(0), 0, 152)
  const flights = [it.start(0), it.start(0)]
  expect(it.wait(0)).toBe(0)
  flights.push(it.start(0))
  expect(it.wait(0)).toBe(Number.POSITIVE_INFINITY)
  for (const [index, ticket] of flights.entries()) it.answer(ticket, 1, 151 - index)
  expect(it.now.below).toMatchObject({ probes: 1 })
})

test('nothing is held back while the API tells no count', () => {
  const it = drive()
  for (let i = 0; i < 40; i++) it.answer(it.start(i), i)
  expect(it.wait(1000)).toBe(0)
  expect(it.now.lowestRemaining).toBeNull()
})
