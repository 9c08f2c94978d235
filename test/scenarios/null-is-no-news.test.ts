import { expect, test } from 'vitest'
import { changedJson } from '../simulator/behaviours.ts'
import { GREEN, prepareScenario, verdictOf } from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }

/** What a list may leave out of a delivery although the answer for the delivery alone tells it. */
const FIELDS = [
  ...['status', 'subject', 'from', 'delivery_time', 'reservation_time', 'created_time'],
  ...['updated_time', 'delivery_type'],
]

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
  readonly delivery_id: number
  readonly delivery_type: string
}

const without = <T extends object>(row: T, keys: readonly string[] = []) => ({
  ...row,
  ...Object.fromEntries(keys.map((key) => [key, null])),
})

test('what no longer tells its type, its delivery or its day stays in its file, and a list with null in place of a field asks for no delivery that is archived with its counts', async () => {
  const still = { failureRate: 0, openRate: 0, retryRate: 0, lateRate: 0 }
  const scenario = await prepareScenario((account) => {
    const registered = '2026-11-20T10:00:00'
    account.addBulk({ recipients: AMOUNT, at: '2026-11-21T10:00:00', registered, ...still })
    for (const index of FIELDS.slice(1).keys()) {
      account.addBulk({ recipients: 1, at: `2026-11-22T0${index}:00:00`, ...still })
    }
    account.addTransactions({ count: AMOUNT, at: '2026-11-22T10:00:00', ...still })
    account.addSmtp({ count: AMOUNT, at: '2026-11-22T11:00:00', ...still })
  })
  const { simulator, run } = scenario
  const first = await run()
  const amount = 3 * AMOUNT + FIELDS.length - 1
  expect(first.outputs).toMatchObject({ complete: 'true', 'logs-added': String(amount) })

  const blank = changedJson<{ data: readonly Row[] }>(({ data }) => ({
    data: data.map((row) => without(row, KEYS[row.maillog_id % AMOUNT])),
  }))
  const fault = simulator.inject(/^GET \/logs\/mails\/results/, blank, ALWAYS)
  const left = new Set<string>()
  const blankDelivery = changedJson<{ data: readonly DeliveryRow[] }>(({ data }) => ({
    data: data.map((row) => {
      if (row.delivery_type !== 'BULK') return without(row, ['created_time', 'delivery_time'])
      const field = FIELDS[row.delivery_id - 101] ?? ''
      left.add(field)
      return without(row, [field])
    }),
  }))
  simulator.inject(/^GET \/deliveries\/all/, blankDelivery, ALWAYS)
  simulator.requests.length = 0
  const second = await run({ 'heartbeat-days': '0' })
  expect(verdictOf(second)).toEqual(GREEN)
  expect(fault.hits).toBeGreaterThan(0)
  expect(left).toEqual(new Set(FIELDS))
  expect(simulator.count('delivery')).toBe(0)
  expect(second.outputs).toMatchObject({
    ...{ 'logs-read': String(amount), 'logs-added': '0', changed: 'false' },
    tree: first.outputs.tree,
  })
})
