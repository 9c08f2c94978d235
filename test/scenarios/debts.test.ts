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
  RED,
  readCoverageFile,
  type Stage,
  setStage,
  verdictOf,
} from './stage.ts'

const DAY = 86_400_000
const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
const ALWAYS = { times: 999 }
const LIST = /^GET \/logs\/mails\/results/
const NOT_FOUND = replyJson({ error_messages: { main: ['not found.'] } }, 404)

/** Refuses log pages for ever after the first `pages`. */
const refuseAfter = (stage: Stage, pages: number) =>
  stage.simulator.inject(LIST, tooManyRequests(0), { after: pages, times: 999 })

const requestsOf = (stage: Stage, match: RegExp, from = 0) =>
  stage.simulator.requests.slice(from).filter(({ method, path }) => match.test(`${method} ${path}`))

const failing = (account: Account, recipients: number) =>
  account.addBulk({ recipients, at: '2026-11-22T10:00:00', ...STILL, failureRate: 1 })

test('a walk of which nothing could be kept covers nothing: what is lost later is told', async () => {
  const stage = await setStage((account) => {
    for (let day = -3; day < 50; day++) account.addSmtp({ count: 2, day, ...STILL })
  })
  await expectHealed(stage)
  stage.account.advance(50 * DAY)
  stage.simulator.oddities.maxCount = 2
  const fault = refuseAfter(stage, 1)
  const stopped = await stage.run()
  expect(stopped.outputs['safe-until']).toBe('2027-01-24')
  expect(stopped.outputs['logs-added']).toBe('0')
  fault.remove()
  stage.account.advance(25 * DAY)
  const late = await stage.run()
  expect(verdictOf(late)).toEqual({ ...RED, complete: 'true' })
  expect(late.outputs.gap).toMatch(/^2026-11-23\.\.2026-12-0/)
})

test('a young account is in no danger when its first run is refused', async () => {
  const stage = await setStage((account) => {
    for (let day = -5; day < 0; day++) account.addSmtp({ count: 6, day, ...STILL })
  })
  stage.simulator.oddities.maxCount = 5
  const fault = refuseAfter(stage, 4)
  const run = await stage.run()
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(run)).toEqual(['warning'])
  expect(run.outputs['safe-until']).toBe('2027-01-19')
  await expectHonest(stage, 6)
  fault.remove()
  await expectHealed(stage)
})

test('a named delivery that was read to its end is published when the next one is refused', async () => {
  const stage = await setStage((account) => {
    for (const hour of ['09', '10']) {
      account.addBulk({ recipients: 5, at: `2026-11-22T${hour}:00:00`, ...STILL })
    }
  })
  stage.simulator.inject(/delivery_id=102/, tooManyRequests(0), ALWAYS)
  const run = await stage.run({ 'delivery-ids': '101 102' })
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(run.outputs['logs-added']).toBe('5')
  expect((await readCoverageFile(stage)).owed.deliveries).toEqual(['102'])
})

test('counts and reports that a stopped run did not come to are owed, and a named delivery that was kept from us', async () => {
  const stage = await setStage((account) => {
    account.addBulk({ recipients: 20, at: '2026-10-22T10:00:00', ...STILL, openRate: 1 })
  })
  const stop = stage.simulator.inject(/count=1&/, tooManyRequests(0), ALWAYS)
  expect(verdictOf(await stage.run())).toEqual(GREEN_INCOMPLETE)
  stop.remove()
  const healed = await expectHealed(stage)
  expect(healed.outputs).toMatchObject({ 'logs-added': '0', reports: '1' })
  const rows = await stage.forge.readFile('data', 'data/deliveries/2026-10/2026-10-22.csv')
  expect(rows).toMatch(/^101,.*,yes$/m)

  // It is read by the next run, although nothing was new.
  for (const status of [500, 401]) {
    const fault = stage.simulator.inject(/delivery_id=101/, reply(status), ALWAYS)
    expect(verdictOf(await stage.run({ 'delivery-ids': '101' })), `${status}`).toEqual(RED)
    fault.remove()
    const before = stage.simulator.requests.length
    await expectHealed(stage)
    const asked = stage.simulator.requests.slice(before)
    expect(asked.some(({ query }) => query.get('delivery_id') === '101')).toBe(true)
  }
})

test('an owed detail is fetched once, and by a run of named deliveries too', async () => {
  const stage = await setStage((account) => {
    failing(account, 3)
    account.addBulk({ recipients: 2, at: '2026-11-22T12:00:00', ...STILL })
  })
  const fault = stage.simulator.inject(/^GET \/logs\/mails\/\d+$/, reply(500), ALWAYS)
  expect(verdictOf(await stage.run())).toEqual(RED)
  const owed = (await readCoverageFile(stage)).owed.details.length
  expect(owed).toBeGreaterThan(0)
  fault.remove()
  const before = stage.simulator.requests.length
  const run = await stage.run({ 'delivery-ids': '102' })
  expect(verdictOf(run)).toEqual(GREEN)
  expect(run.outputs.failures).toBe(String(owed))
  const details = requestsOf(stage, /GET \/api\/v1\/logs\/mails\/\d+$/, before)
  expect(details).toHaveLength(owed)
  await expectExact(stage)
})

test('a report stays owed while its delivery does not answer, and waits its day all the same', async () => {
  const stage = await setStage((account) => {
    account.addBulk({ recipients: 20, at: '2026-11-22T10:00:00', ...STILL, openRate: 1 })
    account.addBulk({ recipients: 2, at: '2026-11-22T11:00:00', ...STILL })
  })
  const job = stage.simulator.inject(/^POST \/deliveries\/\d+\/analysis/, reply(500), ALWAYS)
  await stage.run()
  job.remove()
  const answer = stage.simulator.inject(/^GET \/deliveries\/101$/, reply(500), ALWAYS)
  expect(verdictOf(await stage.run())).toEqual(RED)
  answer.remove()
  expect((await stage.run()).outputs).toMatchObject({ complete: 'true', reports: '1' })
  expect((await readCoverageFile(stage)).owed).toMatchObject({ deliveries: [], reports: [] })

  const other = stage.simulator.inject(/^GET \/deliveries\/102$/, reply(500), ALWAYS)
  stage.account.advance(3_600_000)
  await stage.run({ 'delivery-ids': '102' })
  other.remove()
  const jobs = stage.simulator.count('report-start')
  await stage.run()
  expect(stage.simulator.count('report-start')).toBe(jobs)
})

test('a detail that was gone when its mail arrived after all is asked for again', async () => {
  const stage = await setStage((account) => {
    account.addSmtp({ count: 12, at: '2026-11-22T10:00:00', retryRate: 0, failureRate: 1 })
  })
  await stage.run()
  const [id] = stage.simulator.requests
    .map(({ path }) => /logs\/mails\/(\d+)$/.exec(path)?.[1])
    .filter((found) => found !== undefined)
  const arrived = changedJson<{ data: { maillog_id: number; status: string }[] }>(({ data }) => ({
    data: data.map((row) => (String(row.maillog_id) === id ? { ...row, status: 'SENT' } : row)),
  }))
  stage.simulator.inject(LIST, arrived, ALWAYS)
  const gone = stage.simulator.inject(new RegExp(`^GET /logs/mails/${id}$`), NOT_FOUND, ALWAYS)
  stage.account.advance(3_600_000)
  await stage.run()
  expect(gone.hits).toBe(1)
  await stage.run()
  expect(gone.hits).toBe(2)
})
