import { expect, test } from 'vitest'
import { changedJson } from '../simulator/behaviours.ts'
import { GREEN, prepareScenario, type Scenario, verdictOf } from './scenario.ts'

const endpointsOf = ({ simulator }: Scenario) => Object.keys(simulator.counts()).toSorted()

test.each([
  ['usage', ['usages'], 'usage.csv'],
  ['errors', ['errors-download', 'errors-poll', 'errors-start'], 'errors/2026-11.csv'],
  ['logs', ['deliveries', 'logs'], 'logs/2026-11/2026-11-21_smtp.jsonl'],
] as const)('%s alone asks for nothing else', async (resources, endpoints, file) => {
  const scenario = await prepareScenario()
  expect(verdictOf(await scenario.run({ resources }))).toEqual(GREEN)
  expect(endpointsOf(scenario)).toEqual(endpoints)
  expect([...(await scenario.forge.files('data')).keys()]).toContain(`data/${file}`)
})

test('a key that the API adds to logs and details stands in the log alone', async () => {
  const scenario = await prepareScenario((account) => {
    account.addSmtp({ count: 9, at: '2026-11-22T10:00:00', failureRate: 1, retryRate: 0 })
  })
  const { simulator, forge } = scenario
  const marked = (row: object) => ({ ...row, campaign: 'x' })
  const list = changedJson<{ data: object[] }>(({ data }) => ({ data: data.map(marked) }))
  const detail = changedJson<object>((row) => ({ ...marked(row), trace: 'y' }))
  simulator.inject(/^GET \/logs\/mails\/results/, list, { times: 99 })
  simulator.inject(/^GET \/logs\/mails\/\d+$/, detail, { times: 99 })
  expect(verdictOf(await scenario.run())).toEqual(GREEN)
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
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 3, at: '2026-11-25T10:00:00' })
  })
  const sending = changedJson<object>((row) => ({
    ...row,
    status: 'SENDING',
    delivery_time: null,
    reservation_time: null,
  }))
  const fault = scenario.simulator.inject(/^GET \/deliveries\/101$/, sending, { times: 9 })
  await scenario.run({ 'delivery-ids': '101' })
  expect(fault.hits).toBe(1)
  expect([...(await scenario.forge.files('data')).keys()].join()).not.toContain('data/deliveries/')
  fault.remove()
  scenario.account.advance(4 * 86_400_000)
  await scenario.run({ 'delivery-ids': '101' })
  const files = [...(await scenario.forge.files('data')).keys()]
  expect(files.filter((path) => path.startsWith('data/deliveries/'))).toEqual([
    'data/deliveries/2026-11/2026-11-25.csv',
  ])
})

test('a named transaction whose open only its log tells has a report', async () => {
  const scenario = await prepareScenario((account) => {
    account.addTransactions({ count: 1, at: '2026-11-22T10:00:00', openRate: 1, failureRate: 0 })
  })
  scenario.account.advance(86_400_000)
  expect(verdictOf(await scenario.run({ 'delivery-ids': '101' }))).toEqual(GREEN)
  expect([...(await scenario.forge.files('data')).keys()]).toContain(
    'data/reports/2026-11/delivery_101_opens.csv',
  )
})
