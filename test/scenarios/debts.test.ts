import { expect, test } from 'vitest'
import { changedJson, reply, replyJson, tooManyRequests } from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { prepareArchivedScenario } from './beginning.ts'
import {
  expectExact,
  expectHealed,
  GREEN_INCOMPLETE,
  prepareScenario,
  RED,
  readCoverageFile,
  type Scenario,
  verdictOf,
} from './scenario.ts'

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
  const { account, simulator, forge, run } = await prepareArchivedScenario()
  const failed = [...account.truth().failures()].filter(({ delivery_id: id }) => `${id}` === '101')
  const [arrived, retried, ended] = failed.map(({ maillog_id }) => `${maillog_id}`)
  const at = (status: string, hour: number) => ({
    status,
    updated_time: `2026-11-23T${hour}:00:00+09:00`,
  })
  const readDetails = async (changes: Readonly<Record<string, object>>) => {
    const change = <T extends { readonly maillog_id: unknown }>(row: T) => ({
      ...row,
      ...changes[`${row.maillog_id}`],
    })
    const list = changedJson<{ data: { maillog_id: unknown }[] }>(({ data }) => ({
      data: data.map(change),
    }))
    const faults = [
      simulator.inject(LIST, list, ALWAYS),
      simulator.inject(/^GET \/logs\/mails\/\d+$/, changedJson(change), ALWAYS),
    ]
    account.advance(HOUR)
    const { outputs } = await run({ resources: 'logs failures', since: '5d' })
    for (const fault of faults) fault.remove()
    return outputs.failures
  }
  const gone = simulator.inject(new RegExp(`^GET /logs/mails/${arrived}$`), NOT_FOUND, ALWAYS)
  const begun = {
    [`${arrived}`]: at('SENT', 10),
    [`${retried}`]: at('RETRY', 10),
    [`${ended}`]: at('RETRY', 10),
  }
  expect(await readDetails(begun)).toBe('2')
  expect(gone.hits).toBe(1)
  expect(await readDetails({ ...begun, [`${ended}`]: at('SENT', 11) })).toBe('1')
  expect(gone.hits).toBe(2)
  const file = 'data/failures/2026-11/2026-11-19_delivery_101_failures.jsonl'
  const lines = (await forge.readFile('data', file)).split('\n').filter((line) => line !== '')
  expect(JSON.parse(lines.find((line) => line.includes(`:${ended},`))!).status).toBe('SENT')
})

test('a walk of which nothing could be kept covers nothing: what is lost later is told', async () => {
  const scenario = await prepareArchivedScenario()
  const { account, simulator, run } = scenario
  for (let day = 1; day < 50; day += 6) account.addSmtp({ count: 2, day, ...STILL })
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

test('counts and reports that a stopped run did not come to are owed, and named deliveries that were kept from us; one that was read before is published', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 6, at: '2026-10-22T10:00:00', ...STILL, openRate: 1 })
  })
  const { account, simulator, forge, run } = scenario
  const stop = simulator.inject(/count=1&/, tooManyRequests(0), ALWAYS)
  expect(verdictOf(await run())).toEqual(GREEN_INCOMPLETE)
  stop.remove()
  const owedNow = async () => (await readCoverageFile(scenario)).owed
  expect(await owedNow()).toMatchObject({ reports: ['101'] })

  // What a run of named deliveries was refused is read by the next one, whatever that one is asked for.
  for (const hour of ['09', '10']) {
    account.addBulk({ recipients: 5, at: `2026-11-22T${hour}:00:00`, ...STILL })
  }
  let begun = 0
  const refused = async (answers: readonly (readonly [id: number, Behaviour])[], named: string) => {
    begun = simulator.requests.length
    const faults = answers.map(([id, answer]) =>
      simulator.inject(new RegExp(`delivery_id=${id}`), answer, ALWAYS),
    )
    const result = await run({ 'delivery-ids': named })
    for (const fault of faults) fault.remove()
    expect(verdictOf(result)).toEqual(RED)
    return result.outputs
  }
  const asked = () => simulator.requests.slice(begun).map(({ query }) => query.get('delivery_id'))
  const kept = [
    [101, reply(500)],
    [103, tooManyRequests(0)],
  ] as const
  expect(await refused(kept, '101 102 103')).toMatchObject({ 'logs-added': '5' })
  expect((await owedNow()).deliveries).toEqual(['101', '103'])
  await refused([[102, reply(401)]], '102')
  expect(asked()).toEqual(expect.arrayContaining(['101', '103']))
  expect((await owedNow()).deliveries).toEqual(['102'])
  begun = simulator.requests.length
  await expectHealed(scenario)
  expect(asked()).toContain('102')
  const rows = await forge.readFile('data', 'data/deliveries/2026-10/2026-10-22.csv')
  expect(rows).toMatch(/^101,.*,yes$/m)
  expect([...(await forge.files('data')).keys()]).toContain(
    'data/reports/2026-10/delivery_101_opens.csv',
  )
})

test('an owed detail is fetched once, and by a run of named deliveries too; a report stays owed while its delivery does not answer, and waits its day all the same', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 6, at: '2026-11-22T10:00:00', ...STILL, openRate: 1 })
    account.addBulk({ recipients: 2, at: '2026-11-22T11:00:00', ...STILL })
    account.addBulk({ recipients: 3, at: '2026-11-22T12:00:00', ...STILL, failureRate: 1 })
    // Of these mails one more is opened every hour.
    const fate = (index: number) => ({ openAfterMs: (index + 1) * HOUR })
    account.addBulk({ recipients: 9, at: '2026-11-23T09:00:00', fate })
  })
  const { account, simulator, run } = scenario
  const first = [/^GET \/logs\/mails\/\d+$/, /^POST \/deliveries\/101\/analysis/].map((match) =>
    simulator.inject(match, reply(500), ALWAYS),
  )
  expect(await run()).toMatchObject({ code: 1, outputs: { complete: 'false', reports: '1' } })
  for (const fault of first) fault.remove()
  const owedNow = async () => (await readCoverageFile(scenario)).owed
  const { details } = await owedNow()
  expect(details).toHaveLength(3)
  const answer = simulator.inject(/^GET \/deliveries\/10[14]$/, reply(500), ALWAYS)
  let before = simulator.requests.length
  const named = await run({ 'delivery-ids': '102 104' })
  expect(verdictOf(named)).toEqual(RED)
  expect(named.outputs.failures).toBe('3')
  expect(requestsOf(scenario, /GET \/api\/v1\/logs\/mails\/\d+$/, before)).toHaveLength(3)
  await expectExact(scenario)
  expect(await owedNow()).toMatchObject({ deliveries: ['101', '104'], reports: ['101'] })

  answer.remove()
  account.advance(HOUR)
  before = simulator.requests.length
  expect((await run()).outputs).toMatchObject({ complete: 'true', reports: '1' })
  expect(requestsOf(scenario, /POST .*\/analysis/, before).map(({ path }) => path)).toEqual([
    expect.stringContaining('/101/'),
  ])
  expect(await owedNow()).toMatchObject({ deliveries: [], reports: ['104'] })
})
