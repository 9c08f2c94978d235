import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { delayed, reply } from '../simulator/behaviours.ts'
import { zip } from '../simulator/zip.ts'
import {
  expectHealed,
  GREEN,
  GREEN_INCOMPLETE,
  prepareScenario,
  readCoverageFile,
  verdictOf,
} from './scenario.ts'

const STILL = { openRate: 1, retryRate: 0, failureRate: 0 }

/** Three deliveries whose mails were all opened. */
function fill(account: Account): void {
  for (const hour of ['09', '10', '11']) {
    account.addBulk({ recipients: 5, at: `2026-11-20T${hour}:00:00`, ...STILL })
  }
}

const reportsOf = (files: ReadonlyMap<string, string>) =>
  [...files.keys()].filter((path) => path.startsWith('data/reports/'))

test('a deadline among the reports owes all that it left, and the next run fetches them', async () => {
  const scenario = await prepareScenario(fill)
  const poll = /^GET \/deliveries\/-\/analysis\/report\/\d+$/
  const slow = scenario.simulator.inject(poll, delayed(2000), { times: 99 })
  const run = await scenario.run({ 'deadline-minutes': '2', 'report-timeout': '60' })
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  const here = reportsOf(await scenario.forge.files('data')).length
  expect(here).toBeLessThan(3)
  expect((await readCoverageFile(scenario)).owed.reports).toHaveLength(3 - here)
  slow.remove()
  await expectHealed(scenario)
  expect(reportsOf(await scenario.forge.files('data'))).toHaveLength(3)
  expect((await readCoverageFile(scenario)).owed.reports).toEqual([])
})

test('reports that are wanted later than the logs are fetched once', async () => {
  const scenario = await prepareScenario(fill)
  expect(verdictOf(await scenario.run({ resources: 'deliveries logs failures' }))).toEqual(GREEN)
  expect(reportsOf(await scenario.forge.files('data'))).toEqual([])
  const run = await scenario.run()
  expect(run.outputs).toMatchObject({ complete: 'true', reports: '3' })
  expect(reportsOf(await scenario.forge.files('data'))).toHaveLength(3)
  const started = scenario.simulator.count('report-start')
  expect((await scenario.run()).outputs).toMatchObject({ changed: 'false', reports: '0' })
  expect(scenario.simulator.count('report-start')).toBe(started)
})

const DOWNLOAD = /^GET \/deliveries\/-\/analysis\/report\/\d+\/download$/
const UNREADABLE = zip([{ name: 'report.csv', data: Buffer.from('a,b\n"1,2\n') }])

/** What each cause asks people to do: more time helps only a report that is late. */
test('a report that is never ready, whose job fails, or that is no readable CSV is told with the cure of that cause', async () => {
  const scenario = await prepareScenario(fill)
  for (const [style, says, cure] of [
    [{ polls: 9_999 }, 'not ready in time', "raise 'report-timeout'"],
    [{ polls: 1, end: 'SYSTEM_ERROR' }, 'could not be fetched', 'is down'],
    [{ end: 'FINISHED' }, 'came in a form that cannot be read', ''],
  ] as const) {
    Object.assign(scenario.simulator.reports, style)
    const csv = reply(200, UNREADABLE, { 'content-type': 'application/zip' })
    const unreadable = scenario.simulator.inject(DOWNLOAD, csv, { times: 99 })
    const run = await scenario.run({ resources: 'logs deliveries reports', 'report-timeout': '1' })
    unreadable.remove()
    expect([says, verdictOf(run)]).toEqual([says, GREEN_INCOMPLETE])
    expect(run.annotations.map(({ level }) => level)).toEqual(['warning'])
    expect(run.annotations[0]?.message).toContain(says)
    expect(run.annotations[0]?.message).toContain(cure)
    const isLate = 'polls' in style && style.polls > 1
    expect(run.annotations[0]?.message.includes('report-timeout')).toBe(isLate)
  }
})
