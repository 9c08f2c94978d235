import { expect, test } from 'vitest'
import { changedJson } from '../simulator/behaviours.ts'
import { expectDeliveries, GREEN, type Stage, setStage, verdictOf } from './stage.ts'

const STILL = { failureRate: 0, retryRate: 0 }

const endpointsOf = ({ simulator }: Stage) => Object.keys(simulator.counts()).toSorted()

test.each([
  ['usage', ['usages'], 'usage.csv'],
  ['errors', ['errors-download', 'errors-poll', 'errors-start'], 'errors/2026-11.csv'],
  ['logs', ['deliveries', 'logs'], 'logs/2026-11/2026-11-21_smtp.jsonl'],
] as const)('%s alone asks for nothing else', async (resources, endpoints, file) => {
  const stage = await setStage()
  expect(verdictOf(await stage.run({ resources }))).toEqual(GREEN)
  expect(endpointsOf(stage)).toEqual(endpoints)
  expect([...(await stage.forge.files('data')).keys()]).toContain(`data/${file}`)
})

test('days alike cost one page of deliveries each, and one for all of them', async () => {
  const stage = await setStage((account) => {
    for (let day = 0; day < 62; day++) account.addTransactions({ count: 2, day: -day, ...STILL })
  })
  expect(verdictOf(await stage.run({ resources: 'deliveries' }))).toEqual(GREEN)
  await expectDeliveries(stage)
  const lists = stage.simulator.requests.filter(({ query }) => query.has('delivery_start'))
  const windows = new Set(lists.map(({ query }) => query.get('delivery_start')))
  expect(windows.size).toBeGreaterThanOrEqual(62)
  expect(lists).toHaveLength(windows.size + 1)
})

test('a key that the API adds to logs and details stands in the log alone', async () => {
  const stage = await setStage((account) => {
    account.addSmtp({ count: 9, at: '2026-11-22T10:00:00', failureRate: 1, retryRate: 0 })
  })
  const { simulator, forge } = stage
  const marked = (row: object) => ({ ...row, campaign: 'x' })
  const list = changedJson<{ data: object[] }>(({ data }) => ({ data: data.map(marked) }))
  const detail = changedJson<object>((row) => ({ ...marked(row), trace: 'y' }))
  simulator.inject(/^GET \/logs\/mails\/results/, list, { times: 99 })
  simulator.inject(/^GET \/logs\/mails\/\d+$/, detail, { times: 99 })
  expect(verdictOf(await stage.run())).toEqual(GREEN)
  const logs = await forge.readFile('data', 'data/logs/2026-11/2026-11-22_smtp.jsonl')
  const failures = await forge.readFile(
    'data',
    'data/failures/2026-11/2026-11-22_smtp_failures.jsonl',
  )
  expect(logs).toContain(',"campaign":"x"}')
  expect(failures).toContain(',"trace":"y"}')
  expect(failures).not.toContain('campaign')
})

test('a bulk delivery without a time or a log is not filed under a day that would move', async () => {
  const stage = await setStage((account) => {
    account.addBulk({ recipients: 3, at: '2026-11-25T10:00:00' })
  })
  const sending = changedJson<object>((row) => ({
    ...row,
    status: 'SENDING',
    delivery_time: null,
    reservation_time: null,
  }))
  const fault = stage.simulator.inject(/^GET \/deliveries\/101$/, sending, { times: 9 })
  await stage.run({ 'delivery-ids': '101' })
  expect(fault.hits).toBe(1)
  expect([...(await stage.forge.files('data')).keys()].join()).not.toContain('data/deliveries/')
  fault.remove()
  stage.account.advance(4 * 86_400_000)
  await stage.run({ 'delivery-ids': '101' })
  const files = [...(await stage.forge.files('data')).keys()]
  expect(files.filter((path) => path.startsWith('data/deliveries/'))).toEqual([
    'data/deliveries/2026-11/2026-11-25.csv',
  ])
})

test('a named transaction whose open only its log tells has a report', async () => {
  const stage = await setStage((account) => {
    account.addTransactions({ count: 1, at: '2026-11-22T10:00:00', openRate: 1, failureRate: 0 })
  })
  stage.account.advance(86_400_000)
  expect(verdictOf(await stage.run({ 'delivery-ids': '101' }))).toEqual(GREEN)
  expect([...(await stage.forge.files('data')).keys()]).toContain(
    'data/reports/2026-11/delivery_101_opens.csv',
  )
})
