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
