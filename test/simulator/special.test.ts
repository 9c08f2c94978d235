import { afterAll, describe, expect, test } from 'vitest'
import { bearerToken, createAccount } from './account.ts'
import { MINUTE } from './moment.ts'
import { fetchFrom, readJson, readList, walkLogs } from './reader.ts'
import type { DeliveryRow } from './rows.ts'
import { type Simulator, startSimulator } from './simulator.ts'

const NOON = '2026-11-23T12:00:00'
const running: Simulator[] = []
afterAll(() => Promise.all(running.map((simulator) => simulator.close())))

async function start(account: ReturnType<typeof createAccount>): Promise<Simulator> {
  const simulator = await startSimulator({ account, limit: false })
  running.push(simulator)
  return simulator
}

// Vectors that two SDKs publish.
test.each([
  [
    'aaa',
    'bbb',
    'MmNlMTA5ZTlkMGZhZjgyMGIyNDM0ZTE2NjI5NzkzNGU2MTc3YjY1YWI5OTUxZGJjM2UyMDRjYWQ0Njg5YjM5Yw==',
  ],
  [
    'testUserId',
    'testApiKey',
    'NGY4YjlhNzE0OWYzMTFiNDE5OTJhMmJlYTQxMDlkMmE4MmY1MTNhZWVjNWVhZDRiOGFkNzgxYzZmZmY3MTZjNg==',
  ],
])('the token of %s and %s', (loginId, apiKey, token) => {
  expect(bearerToken(loginId, apiKey)).toBe(token)
})

describe('a mail may', () => {
  test('lack times and have keys that nobody knows', async () => {
    const account = createAccount({ now: NOON, frozen: true })
    account.addTransactions({
      count: 30,
      day: -1,
      failureRate: 0,
      retryRate: 0,
      fate: (index) =>
        index === 29 ? { hideCreated: true, hideDelivery: true, extra: { zzz: [1] } } : {},
    })
    const rows = await walkLogs(await start(account), '&status[]=ALL')
    const odd = rows.filter((row) => row.created_time === null)
    expect(odd).toMatchObject([{ maillog_id: 1030, delivery_time: null, zzz: [1] }])
    expect(Object.keys(odd[0]!).at(-1)).toBe('zzz')
  })

  test('be dropped, which leaves it without a delivery time and out of time filters', async () => {
    const account = createAccount({ now: NOON, frozen: true })
    account.addBulk({ recipients: 300, failureRate: 1, at: '2026-11-22T10:00:00' })
    const simulator = await start(account)
    const drops = await walkLogs(simulator, '&status[]=DROP')
    expect(drops.length).toBeGreaterThan(10)
    expect(new Set(drops.map((row) => row.delivery_time))).toEqual(new Set([null]))
    const since = '&delivery_start=2026-11-01T00:00:00%2B09:00'
    expect(await walkLogs(simulator, `&status[]=DROP${since}`)).toEqual([])
    expect((await walkLogs(simulator, `&status[]=ALL${since}`)).length).toBe(300 - drops.length)
  })

  test('go to several addresses, each with a log', async () => {
    const account = createAccount({ now: NOON, frozen: true })
    account.addTransactions({ count: 48, day: -1, copies: 2 })
    const simulator = await start(account)
    const rows = await walkLogs(simulator, '&status[]=ALL')
    expect(rows).toHaveLength(144)
    const ofOne = rows.filter((row) => row.delivery_id === 140)
    expect(ofOne).toHaveLength(3)
    expect(await walkLogs(simulator, '&status[]=ALL&delivery_id=140')).toEqual(ofOne)
    expect(await readJson(simulator, '/deliveries/140')).toMatchObject({ total_count: 3 })
  })
})

describe('a delivery may', () => {
  test('be unknown although its logs are not', async () => {
    const account = createAccount({ now: NOON, frozen: true })
    account.addSmtp({ count: 5, day: -1, listed: 'nowhere' })
    const simulator = await start(account)
    const [row] = await walkLogs(simulator, '&status[]=ALL')
    expect((await fetchFrom(simulator, `/deliveries/${row?.delivery_id}`)).status).toBe(404)
    expect(await readList(simulator, '/deliveries/all')).toEqual([])
    expect([...account.truth().deliveries()]).toEqual([])
  })

  test('still be under way, a draft, of a new type, or have wrong counts', async () => {
    const account = createAccount({ now: NOON, frozen: true })
    account.addBulk({ recipients: 10, spanMs: 10 * MINUTE, subject: 'under way' })
    account.addBulk({ recipients: 10, status: 'EDIT', subject: 'draft' })
    account.addBulk({ recipients: 1, type: 'LETTER', subject: 'new type' })
    const wrong = account.addBulk({ recipients: 1, skew: { total_count: 1 }, subject: 'wrong' })
    account.advance(5 * MINUTE)
    const simulator = await start(account)
    expect(await readJson(simulator, `/deliveries/${wrong.id}`)).toMatchObject({ total_count: 2 })
    const rows = await readList<DeliveryRow>(simulator, '/deliveries')
    const shown = rows.map((row) => [row.subject, row.status, row.delivery_type])
    expect(shown.toSorted()).toEqual([
      ['draft', 'EDIT', 'BULK'],
      ['new type', 'SENT', 'LETTER'],
      ['under way', 'SENDING', 'BULK'],
      ['wrong', 'SENT', 'BULK'],
    ])
    expect(await walkLogs(simulator, '&status[]=ALL&delivery_id=101')).toHaveLength(5)
  })
})
