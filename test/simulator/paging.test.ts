import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createAccount } from './account.ts'
import { fillAccount } from './fill.ts'
import { MINUTE } from './moment.ts'
import type { Oddities } from './oddities.ts'
import { fetchFrom, readJson, readList, walkLogs } from './reader.ts'
import type { DeliveryRow, LogRow } from './rows.ts'
import { startSimulator } from './simulator.ts'

const account = createAccount({ now: '2026-11-23T12:00:00', frozen: true })
fillAccount(account, { days: 4 })
const simulator = await startSimulator({ account, limit: false })
afterAll(() => simulator.close())
const truth = [...account.truth().logs()].reverse()
const someone = truth[700]!

describe('log pages', () => {
  beforeEach(() => {
    for (const key of Object.keys(simulator.oddities))
      Reflect.deleteProperty(simulator.oddities, key)
  })

  test('lead down to everything by anchor', async () => {
    expect(await walkLogs(simulator, '&status[]=ALL')).toEqual(truth)
  })

  test('hide DROP unless asked for', async () => {
    const shown = await walkLogs(simulator, '')
    expect(shown.length).toBeLessThan(truth.length)
    expect(shown).toEqual(truth.filter(({ status }) => status !== 'DROP'))
  })

  const odd: Oddities[] = [
    { shuffle: true },
    { repeat: 3 },
    { shortPages: true },
    { maxCount: 100 },
    { shuffle: true, repeat: 50, shortPages: true, gzip: true },
  ]
  test.each(odd)('lead to the same rows with %j', async (oddities) => {
    Object.assign(simulator.oddities, oddities)
    const before = simulator.count('logs')
    const rows = await walkLogs(simulator, '&status[]=ALL')
    expect(rows.toSorted((a, b) => Number(b.maillog_id) - Number(a.maillog_id))).toEqual(truth)
    const plain = Math.ceil(truth.length / 1000) + 1
    expect(simulator.count('logs') - before).toBeGreaterThanOrEqual(plain)
  })

  test('really are shuffled, repeated, short and stuck when asked to', async () => {
    const page = '/logs/mails/results?count=20&status[]=ALL'
    const anchor = `&anchor=${truth[19]?.maillog_id}`
    const ids = async (query = '') =>
      (await readList(simulator, page + query)).map((row) => row.maillog_id)
    const first = await ids()
    simulator.oddities.shuffle = true
    const shuffled = await ids()
    expect(shuffled).not.toEqual(first)
    expect(shuffled.toSorted().reverse()).toEqual(first)
    Object.assign(simulator.oddities, { shuffle: false, repeat: 2 })
    expect((await ids(anchor)).slice(0, 2)).toEqual(first.slice(-2))
    Object.assign(simulator.oddities, { repeat: 0, ignoreAnchor: true })
    expect(await ids(anchor)).toEqual(first)
    Object.assign(simulator.oddities, { shortPages: true, ignoreAnchor: false })
    expect((await ids(anchor)).length).toBeLessThan(20)
  })

  test('write times in another offset and ids as text', async () => {
    Object.assign(simulator.oddities, { zone: 'Z', textIds: true })
    const [row] = await readList(simulator, '/logs/mails/results?count=1&status[]=ALL')
    expect(row?.maillog_id).toBe(String(truth[0]?.maillog_id))
    expect(row?.created_time).toMatch(/Z$/)
    expect(Date.parse(row?.created_time ?? '')).toBe(Date.parse(truth[0]?.created_time ?? ''))
  })

  const day = 'delivery_start=2026-11-21T00:00:00%2B09:00&delivery_end=2026-11-21T23:59:59%2B09:00'
  const onDay = ({ delivery_time }: LogRow) => delivery_time?.startsWith('2026-11-21') ?? false
  const filters: [string, (row: LogRow) => boolean][] = [
    ['delivery_type[]=SMTP', (row) => row.delivery_type === 'SMTP'],
    ['delivery_type[]=BULK&delivery_type[]=TRANSACTION', (row) => row.delivery_type !== 'SMTP'],
    [`delivery_id=${someone.delivery_id}`, (row) => row.delivery_id === someone.delivery_id],
    ['response_code[]=550', (row) => row.last_response_code === '550'],
    [`email=${encodeURIComponent(someone.email)}`, (row) => row.email === someone.email],
    [day, onDay],
  ]
  test.each(filters)('are filtered by %s', async (query, holds) => {
    const expected = truth.filter(holds)
    expect(expected.length).toBeGreaterThan(0)
    expect(await walkLogs(simulator, `&status[]=ALL&${query}`)).toEqual(expected)
  })

  test('show a late row only later', async () => {
    const late = createAccount({ now: '2026-11-23T12:00:00', frozen: true })
    late.addBulk({ recipients: 3, fate: (index) => ({ lateMs: index === 0 ? 30 * MINUTE : 0 }) })
    late.advance(MINUTE)
    const server = await startSimulator({ account: late })
    const listed = async () =>
      (await walkLogs(server, '&status[]=ALL')).map((row) => row.maillog_id)
    expect(await listed()).toEqual([1003, 1002])
    expect((await fetchFrom(server, '/logs/mails/1001')).status).toBe(404)
    late.advance(30 * MINUTE)
    expect(await listed()).toEqual([1003, 1002, 1001])
    await server.close()
  })
})

describe('other lists', () => {
  test('a detail is its row and its history', async () => {
    const failure = [...account.truth().failures()][0]!
    const detail = await readJson(simulator, `/logs/mails/${failure.maillog_id}`)
    const row = truth.find(({ maillog_id }) => maillog_id === failure.maillog_id)
    expect(detail).toEqual({ ...row, sent_history: failure.sent_history })
  })

  test('deliveries are paged over all types, and SMTP is left out of the shorter list', async () => {
    const read = async (path: string) => {
      const pages = [1, 2, 3, 4].map((page) =>
        readList<DeliveryRow>(simulator, `${path}?size=400&page=${page}&sort=delivery_time:asc`),
      )
      return (await Promise.all(pages)).flat()
    }
    const known = [...account.truth().deliveries()]
    const all = await read('/deliveries/all')
    expect(
      all
        .filter((row) => row.delivery_time !== null)
        .map((row) => row.delivery_id)
        .toSorted(),
    ).toEqual(known.map((row) => row.delivery_id).toSorted())
    const times = all.map((row) => row.delivery_time ?? '~')
    expect(times).toEqual(times.toSorted())
    expect(all.filter((row) => row.status === 'RESERVE')).toHaveLength(1)
    const types = new Set((await read('/deliveries')).map((row) => row.delivery_type))
    expect([...types].toSorted()).toEqual(['BULK', 'TRANSACTION'])
  })

  test('a delivery has counts that agree with its logs', async () => {
    const bulk = [...account.truth().deliveries()].find((row) => row.delivery_type === 'BULK')!
    const logs = truth.filter((row) => row.delivery_id === bulk.delivery_id)
    const shown = await readJson<object>(simulator, `/deliveries/${bulk.delivery_id}`)
    expect(shown).toMatchObject({
      total_count: 500,
      sent_count: logs.filter(({ status }) => status === 'SENT').length,
      hard_error_count: logs.filter(({ status }) => status === 'HARDERROR').length,
      open_count: logs.filter(({ open_time }) => open_time !== null).length,
    })
  })

  test('usage counts the mails of a month', async () => {
    const [usage] = await readList<{ current: number }>(simulator, '/usages?month_ago=1')
    expect(usage).toMatchObject({ month: 202611, current: truth.length })
  })

  const refused: [string, number][] = [
    ['/logs/mails/results?count=1001', 400],
    ['/logs/mails/results?status[]=sent', 400],
    ['/logs/mails/results?delivery_start=2026-11-21T00:00:00+09:00', 400],
    ['/logs/mails/999999', 404],
    ['/deliveries/999999', 404],
    ['/errors/list', 405],
    ['/nothing', 404],
  ]
  test.each(refused)('%s is refused with %i', async (path, status) => {
    expect((await fetchFrom(simulator, path)).status).toBe(status)
  })

  test('a wrong token is refused', async () => {
    const headers = { authorization: 'Bearer wrong' }
    expect((await fetchFrom(simulator, '/usages/latest', { headers })).status).toBe(401)
  })
})
