import { expect, test } from 'vitest'
import { changedJson, reply, replyJson, tooManyRequests } from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'
import { prepareArchivedScenario } from './beginning.ts'
import {
  expectExact,
  expectHealed,
  expectHonest,
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

test('the detail of a failed mail that is tried again is read when that begins, and when it ends; one that was gone when its mail arrived is asked for again', async () => {
  const scenario = await prepareScenario((account) => {
    account.addSmtp({ count: 5, at: '2026-11-22T10:00:00', ...STILL, failureRate: 1 })
  })
  const arrived = [...scenario.account.truth().logs()][0]?.maillog_id
  const readDetails = async (status?: string, updated = '') => {
    const change = { ...(status && { status, updated_time: updated }) }
    const list = changedJson<{ data: { maillog_id: unknown }[] }>(({ data }) => ({
      data: data.map((row) => ({
        ...row,
        ...(`${row.maillog_id}` === `${arrived}` ? status && { status: 'SENT' } : change),
      })),
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
  expect(await readDetails()).toBe('5')
  const its = new RegExp(`^GET /logs/mails/${arrived}$`)
  const gone = scenario.simulator.inject(its, NOT_FOUND, ALWAYS)
  const again = ['RETRY', '2026-11-23T11:00:00+09:00'] as const
  expect(await readDetails(...again)).toBe('4')
  expect(gone.hits).toBe(1)
  expect(await readDetails(...again)).toBe('0')
  expect(gone.hits).toBe(2)
  expect(await readDetails('SENT', '2026-11-23T12:00:00+09:00')).toBe('4')
  const file = 'data/failures/2026-11/2026-11-22_smtp_failures.jsonl'
  expect(
    (await scenario.forge.readFile('data', file)).match(/,"status":"SENT","last/g),
  ).toHaveLength(4)
})

test('a walk of which nothing could be kept covers nothing: what is lost later is told', async () => {
  const scenario = await prepareArchivedScenario()
  const { account, simulator, run } = scenario
  for (let day = 1; day < 50; day++) account.addSmtp({ count: 2, day, ...STILL })
  account.advance(50 * DAY)
  simulator.oddities.maxCount = 2
  const fault = refuseAfter(scenario, 1)
  const stopped = await run()
  expect(stopped.outputs['safe-until']).toBe('2027-01-24')
  expect(stopped.outputs['logs-added']).toBe('0')
  fault.remove()
  simulator.oddities.maxCount = 1000
  account.advance(25 * DAY)
  const late = await run()
  expect(verdictOf(late)).toEqual({ ...RED, complete: 'true' })
  expect(late.outputs.gap).toMatch(/^2026-11-23\.\.2026-12-0/)
})

test('a young account is in no danger when its first run is refused', async () => {
  const scenario = await prepareScenario((account) => {
    for (let day = -5; day < 0; day++) account.addSmtp({ count: 6, day, ...STILL })
  })
  scenario.simulator.oddities.maxCount = 5
  refuseAfter(scenario, 4)
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(run)).toEqual(['warning'])
  expect(run.outputs['safe-until']).toBe('2027-01-19')
  await expectHonest(scenario, 6)
})

test('counts and reports that a stopped run did not come to are owed, and named deliveries that were kept from us; one that was read before is published', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 20, at: '2026-10-22T10:00:00', ...STILL, openRate: 1 })
  })
  const { account, simulator, run } = scenario
  const stop = simulator.inject(/count=1&/, tooManyRequests(0), ALWAYS)
  expect(verdictOf(await run())).toEqual(GREEN_INCOMPLETE)
  stop.remove()
  const healed = await expectHealed(scenario)
  expect(healed.outputs).toMatchObject({ 'logs-added': '0', reports: '1' })
  const rows = await scenario.forge.readFile('data', 'data/deliveries/2026-10/2026-10-22.csv')
  expect(rows).toMatch(/^101,.*,yes$/m)

  // What a run of named deliveries was refused is read by the next one, whatever that one is asked for.
  for (const hour of ['09', '10']) {
    account.addBulk({ recipients: 5, at: `2026-11-22T${hour}:00:00`, ...STILL })
  }
  let begun = 0
  const refused = async (answer: Behaviour, id: number, named: string) => {
    begun = simulator.requests.length
    const fault = simulator.inject(new RegExp(`delivery_id=${id}`), answer, ALWAYS)
    const result = await run({ 'delivery-ids': named })
    fault.remove()
    return result
  }
  const asked = () => simulator.requests.slice(begun).map(({ query }) => query.get('delivery_id'))
  expect(verdictOf(await refused(reply(500), 101, '101'))).toEqual(RED)
  const some = await refused(tooManyRequests(0), 103, '102 103')
  expect(verdictOf(some)).toEqual(GREEN_INCOMPLETE)
  expect(some.outputs['logs-added']).toBe('5')
  expect(asked()).toContain('101')
  expect((await readCoverageFile(scenario)).owed.deliveries).toEqual(['103'])
  expect(verdictOf(await refused(reply(401), 101, '101'))).toEqual(RED)
  expect(asked()).toContain('103')
  begun = simulator.requests.length
  await expectHealed(scenario)
  expect(asked()).toContain('101')
})

test('an owed detail is fetched once, and by a run of named deliveries too; a report stays owed while its delivery does not answer, and waits its day all the same', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 20, at: '2026-11-22T10:00:00', ...STILL, openRate: 1 })
    account.addBulk({ recipients: 2, at: '2026-11-22T11:00:00', ...STILL })
    account.addBulk({ recipients: 3, at: '2026-11-22T12:00:00', ...STILL, failureRate: 1 })
  })
  const { account, simulator, run } = scenario
  const first = [/^GET \/logs\/mails\/\d+$/, /^POST \/deliveries\/\d+\/analysis/].map((match) =>
    simulator.inject(match, reply(500), ALWAYS),
  )
  expect(verdictOf(await run())).toEqual(RED)
  for (const fault of first) fault.remove()
  const owed = (await readCoverageFile(scenario)).owed.details.length
  expect(owed).toBeGreaterThan(0)
  const answer = simulator.inject(/^GET \/deliveries\/101$/, reply(500), ALWAYS)
  const before = simulator.requests.length
  const named = await run({ 'delivery-ids': '102' })
  expect(verdictOf(named)).toEqual(RED)
  expect(named.outputs.failures).toBe(String(owed))
  const details = requestsOf(scenario, /GET \/api\/v1\/logs\/mails\/\d+$/, before)
  expect(details).toHaveLength(owed)
  await expectExact(scenario)
  answer.remove()
  expect((await run()).outputs).toMatchObject({ complete: 'true', reports: '1' })
  expect((await readCoverageFile(scenario)).owed).toMatchObject({ deliveries: [], reports: [] })

  const other = simulator.inject(/^GET \/deliveries\/102$/, reply(500), ALWAYS)
  account.advance(3_600_000)
  await run({ 'delivery-ids': '102' })
  other.remove()
  const jobs = simulator.count('report-start')
  await run()
  expect(simulator.count('report-start')).toBe(jobs)
})
