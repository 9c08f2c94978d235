import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { changedJson, reply, replyJson, tooManyRequests } from '../simulator/behaviours.ts'
import {
  expectExact,
  expectHealed,
  expectHonest,
  GREEN,
  GREEN_INCOMPLETE,
  levelsOf,
  prepareScenario,
  RED,
  readCoverageFile,
  type Scenario,
  verdictOf,
} from './scenario.ts'

const DAY = 86_400_000
const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
const ALWAYS = { times: 999 }
const LIST = /^GET \/logs\/mails\/results/
const NOT_FOUND = replyJson({ error_messages: { main: ['not found.'] } }, 404)

/** Refuses log pages for ever after the first `pages`. */
const refuseAfter = (scenario: Scenario, pages: number) =>
  scenario.simulator.inject(LIST, tooManyRequests(0), { after: pages, times: 999 })

const requestsOf = (scenario: Scenario, match: RegExp, from = 0) =>
  scenario.simulator.requests
    .slice(from)
    .filter(({ method, path }) => match.test(`${method} ${path}`))

const failing = (account: Account, recipients: number) =>
  account.addBulk({ recipients, at: '2026-11-22T10:00:00', ...STILL, failureRate: 1 })

test('the detail of a failed mail that is tried again is read when that begins, and when it ends', async () => {
  const scenario = await prepareScenario((account) => {
    account.addSmtp({ count: 4, at: '2026-11-22T10:00:00', ...STILL, failureRate: 1 })
  })
  const readDetails = async (status?: string, updated = '') => {
    const change = { ...(status && { status, updated_time: updated }) }
    const list = changedJson<{ data: object[] }>(({ data }) => ({
      data: data.map((row) => ({ ...row, ...change })),
    }))
    const detail = changedJson<object>((row) => ({ ...row, ...change }))
    const faults = [
      scenario.simulator.inject(LIST, list, ALWAYS),
      scenario.simulator.inject(/^GET \/logs\/mails\/\d+$/, detail, ALWAYS),
    ]
    const { outputs } = await scenario.run({ resources: 'logs failures' })
    for (const fault of faults) fault.remove()
    scenario.account.advance(3_600_000)
    return outputs.failures
  }
  expect(await readDetails()).toBe('4')
  const again = ['RETRY', '2026-11-23T11:00:00+09:00'] as const
  expect(await readDetails(...again)).toBe('4')
  expect(await readDetails(...again)).toBe('0')
  expect(await readDetails('SENT', '2026-11-23T12:00:00+09:00')).toBe('4')
  const file = 'data/failures/2026-11/2026-11-22_smtp_failures.jsonl'
  expect(
    (await scenario.forge.readFile('data', file)).match(/,"status":"SENT","last/g),
  ).toHaveLength(4)
})

test('a walk of which nothing could be kept covers nothing: what is lost later is told', async () => {
  const scenario = await prepareScenario((account) => {
    for (let day = -3; day < 50; day++) account.addSmtp({ count: 2, day, ...STILL })
  })
  await expectHealed(scenario)
  scenario.account.advance(50 * DAY)
  scenario.simulator.oddities.maxCount = 2
  const fault = refuseAfter(scenario, 1)
  const stopped = await scenario.run()
  expect(stopped.outputs['safe-until']).toBe('2027-01-24')
  expect(stopped.outputs['logs-added']).toBe('0')
  fault.remove()
  scenario.account.advance(25 * DAY)
  const late = await scenario.run()
  expect(verdictOf(late)).toEqual({ ...RED, complete: 'true' })
  expect(late.outputs.gap).toMatch(/^2026-11-23\.\.2026-12-0/)
})

test('a young account is in no danger when its first run is refused', async () => {
  const scenario = await prepareScenario((account) => {
    for (let day = -5; day < 0; day++) account.addSmtp({ count: 6, day, ...STILL })
  })
  scenario.simulator.oddities.maxCount = 5
  const fault = refuseAfter(scenario, 4)
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(run)).toEqual(['warning'])
  expect(run.outputs['safe-until']).toBe('2027-01-19')
  await expectHonest(scenario, 6)
  fault.remove()
  await expectHealed(scenario)
})

test('a named delivery that was read to its end is published when the next one is refused', async () => {
  const scenario = await prepareScenario((account) => {
    for (const hour of ['09', '10']) {
      account.addBulk({ recipients: 5, at: `2026-11-22T${hour}:00:00`, ...STILL })
    }
  })
  scenario.simulator.inject(/delivery_id=102/, tooManyRequests(0), ALWAYS)
  const run = await scenario.run({ 'delivery-ids': '101 102' })
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(run.outputs['logs-added']).toBe('5')
  expect((await readCoverageFile(scenario)).owed.deliveries).toEqual(['102'])
})

test('counts and reports that a stopped run did not come to are owed, and a named delivery that was kept from us', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 20, at: '2026-10-22T10:00:00', ...STILL, openRate: 1 })
  })
  const stop = scenario.simulator.inject(/count=1&/, tooManyRequests(0), ALWAYS)
  expect(verdictOf(await scenario.run())).toEqual(GREEN_INCOMPLETE)
  stop.remove()
  const healed = await expectHealed(scenario)
  expect(healed.outputs).toMatchObject({ 'logs-added': '0', reports: '1' })
  const rows = await scenario.forge.readFile('data', 'data/deliveries/2026-10/2026-10-22.csv')
  expect(rows).toMatch(/^101,.*,yes$/m)

  // It is read by the next run, although nothing was new.
  for (const status of [500, 401]) {
    const fault = scenario.simulator.inject(/delivery_id=101/, reply(status), ALWAYS)
    expect(verdictOf(await scenario.run({ 'delivery-ids': '101' })), `${status}`).toEqual(RED)
    fault.remove()
    const before = scenario.simulator.requests.length
    await expectHealed(scenario)
    const asked = scenario.simulator.requests.slice(before)
    expect(asked.some(({ query }) => query.get('delivery_id') === '101')).toBe(true)
  }
})

test('an owed detail is fetched once, and by a run of named deliveries too', async () => {
  const scenario = await prepareScenario((account) => {
    failing(account, 3)
    account.addBulk({ recipients: 2, at: '2026-11-22T12:00:00', ...STILL })
  })
  const fault = scenario.simulator.inject(/^GET \/logs\/mails\/\d+$/, reply(500), ALWAYS)
  expect(verdictOf(await scenario.run())).toEqual(RED)
  const owed = (await readCoverageFile(scenario)).owed.details.length
  expect(owed).toBeGreaterThan(0)
  fault.remove()
  const before = scenario.simulator.requests.length
  const run = await scenario.run({ 'delivery-ids': '102' })
  expect(verdictOf(run)).toEqual(GREEN)
  expect(run.outputs.failures).toBe(String(owed))
  const details = requestsOf(scenario, /GET \/api\/v1\/logs\/mails\/\d+$/, before)
  expect(details).toHaveLength(owed)
  await expectExact(scenario)
})

test('a report stays owed while its delivery does not answer, and waits its day all the same', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 20, at: '2026-11-22T10:00:00', ...STILL, openRate: 1 })
    account.addBulk({ recipients: 2, at: '2026-11-22T11:00:00', ...STILL })
  })
  const job = scenario.simulator.inject(/^POST \/deliveries\/\d+\/analysis/, reply(500), ALWAYS)
  await scenario.run()
  job.remove()
  const answer = scenario.simulator.inject(/^GET \/deliveries\/101$/, reply(500), ALWAYS)
  expect(verdictOf(await scenario.run())).toEqual(RED)
  answer.remove()
  expect((await scenario.run()).outputs).toMatchObject({ complete: 'true', reports: '1' })
  expect((await readCoverageFile(scenario)).owed).toMatchObject({ deliveries: [], reports: [] })

  const other = scenario.simulator.inject(/^GET \/deliveries\/102$/, reply(500), ALWAYS)
  scenario.account.advance(3_600_000)
  await scenario.run({ 'delivery-ids': '102' })
  other.remove()
  const jobs = scenario.simulator.count('report-start')
  await scenario.run()
  expect(scenario.simulator.count('report-start')).toBe(jobs)
})

test('a detail that was gone when its mail arrived after all is asked for again', async () => {
  const scenario = await prepareScenario((account) => {
    account.addSmtp({ count: 12, at: '2026-11-22T10:00:00', retryRate: 0, failureRate: 1 })
  })
  await scenario.run()
  const [id] = scenario.simulator.requests
    .map(({ path }) => /logs\/mails\/(\d+)$/.exec(path)?.[1])
    .filter((found) => found !== undefined)
  const arrived = changedJson<{ data: { maillog_id: number; status: string }[] }>(({ data }) => ({
    data: data.map((row) => (String(row.maillog_id) === id ? { ...row, status: 'SENT' } : row)),
  }))
  scenario.simulator.inject(LIST, arrived, ALWAYS)
  const gone = scenario.simulator.inject(new RegExp(`^GET /logs/mails/${id}$`), NOT_FOUND, ALWAYS)
  scenario.account.advance(3_600_000)
  await scenario.run()
  expect(gone.hits).toBe(1)
  await scenario.run()
  expect(gone.hits).toBe(2)
})
