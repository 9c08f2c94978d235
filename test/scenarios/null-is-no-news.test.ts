import { expect, test } from 'vitest'
import { changedJson } from '../simulator/behaviours.ts'
import { GREEN, setStage, verdictOf } from './stage.ts'

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

/** A list may leave out, for all rows, what the answer for one delivery tells. */
test('a list with null in place of a field asks for no delivery that is archived with its counts', async () => {
  const stage = await setStage((account) => {
    account.addBulk({ recipients: 5, at: '2026-11-22T10:00:00', failureRate: 0, openRate: 0 })
  })
  const { simulator, forge } = stage
  const readRow = () => forge.readFile('data', 'data/deliveries/2026-11/2026-11-22.csv')
  expect(verdictOf(await stage.run())).toEqual(GREEN)
  const before = await readRow()
  for (const field of FIELDS) {
    const blank = changedJson<{ data: object[] }>(({ data }) => ({
      data: data.map((row) => ({ ...row, [field]: null })),
    }))
    const fault = simulator.inject(/^GET \/deliveries\/all/, blank, ALWAYS)
    simulator.requests.length = 0
    expect(verdictOf(await stage.run({ resources: 'deliveries logs' }))).toEqual(GREEN)
    expect([field, simulator.count('delivery')]).toEqual([field, 0])
    expect(await readRow()).toBe(before)
    fault.remove()
  }
})
