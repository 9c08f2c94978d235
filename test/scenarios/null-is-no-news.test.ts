import { expect, test } from 'vitest'
import { changedJson } from '../simulator/behaviours.ts'
import { GREEN, prepareScenario, verdictOf } from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }
const FIELDS = [
  'status',
  'subject',
  'from',
  'delivery_time',
  'reservation_time',
  'created_time',
  'updated_time',
] as const

/** What a row of the mail logs may leave out that tells, with others, in which file it lies. */
const KEYS = [
  ['delivery_id'],
  ['delivery_type'],
  ['delivery_id', 'delivery_type'],
  ['created_time'],
  ['created_time', 'delivery_type'],
  ['created_time', 'delivery_time'],
  ['created_time', 'delivery_time', 'delivery_id', 'delivery_type'],
] as const
const AMOUNT = KEYS.length

interface Row {
  readonly maillog_id: number
}

interface DeliveryRow {
  readonly delivery_type: string
}

const without = (row: Row, keys: readonly string[] = []) => ({
  ...row,
  ...Object.fromEntries(keys.map((key) => [key, null])),
})

test('what no longer tells its type, its delivery or its day stays in its file', async () => {
  const still = { failureRate: 0, openRate: 0, retryRate: 0, lateRate: 0 }
  const scenario = await prepareScenario((account) => {
    account.addBulk({
      recipients: AMOUNT,
      at: '2026-11-21T10:00:00',
      registered: '2026-11-20T10:00:00',
      ...still,
    })
    account.addTransactions({ count: AMOUNT, at: '2026-11-22T10:00:00', ...still })
    account.addSmtp({ count: AMOUNT, at: '2026-11-22T11:00:00', ...still })
  })
  const first = await scenario.run()
  expect(first.outputs).toMatchObject({ complete: 'true', 'logs-added': String(3 * AMOUNT) })
  const blank = changedJson<{ data: readonly Row[] }>(({ data }) => ({
    data: data.map((row) => without(row, KEYS[row.maillog_id % AMOUNT])),
  }))
  const fault = scenario.simulator.inject(/^GET \/logs\/mails\/results/, blank, ALWAYS)
  const blankDelivery = changedJson<{ data: readonly DeliveryRow[] }>(({ data }) => ({
    data: data.map((row) => ({
      ...row,
      ...(row.delivery_type === 'BULK'
        ? { delivery_type: null }
        : { created_time: null, delivery_time: null }),
    })),
  }))
  scenario.simulator.inject(/^GET \/deliveries\/all/, blankDelivery, ALWAYS)
  const { outputs } = await scenario.run({ 'heartbeat-days': '0' })
  expect(fault.hits).toBeGreaterThan(0)
  expect(outputs).toMatchObject({
    'logs-read': String(3 * AMOUNT),
    'logs-added': '0',
    changed: 'false',
  })
  expect(outputs.tree).toBe(first.outputs.tree)
})

/** A list may leave out what the answer for one delivery tells: here another field of each delivery. */
test('a list with null in place of a field asks for no delivery that is archived with its counts', async () => {
  const scenario = await prepareScenario((account) => {
    for (const index of FIELDS.keys()) {
      const at = `2026-11-22T1${index}:00:00`
      account.addBulk({ recipients: 2, at, failureRate: 0, openRate: 0 })
    }
  })
  const { simulator, forge } = scenario
  const readRows = () => forge.readFile('data', 'data/deliveries/2026-11/2026-11-22.csv')
  expect(verdictOf(await scenario.run())).toEqual(GREEN)
  const before = await readRows()
  const left = new Set<string>()
  const blank = changedJson<{ data: { delivery_id: number }[] }>(({ data }) => ({
    data: data.map((row) => {
      const field = FIELDS[row.delivery_id - 101] ?? ''
      left.add(field)
      return { ...row, [field]: null }
    }),
  }))
  simulator.inject(/^GET \/deliveries\/all/, blank, ALWAYS)
  simulator.requests.length = 0
  expect(verdictOf(await scenario.run({ resources: 'deliveries logs' }))).toEqual(GREEN)
  expect(left).toEqual(new Set(FIELDS))
  expect(simulator.count('delivery')).toBe(0)
  expect(await readRows()).toBe(before)
})
