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

const POLL = /^GET \/deliveries\/-\/analysis\/report\/\d+$/
const DOWNLOAD = /^GET \/deliveries\/-\/analysis\/report\/\d+\/download$/
const UNREADABLE = zip([{ name: 'report.csv', data: Buffer.from('a,b\n"1,2\n') }])

/** What each cause asks people to do: more time helps only a report that is late. */
const CAUSES = [
  [{ polls: 9_999 }, 'not ready in time', "raise 'report-timeout'"],
  [{ polls: 1, end: 'SYSTEM_ERROR' }, 'could not be fetched', 'is down'],
  [{ end: 'FINISHED' }, 'came in a form that cannot be read', ''],
] as const

test('reports wanted later than the logs: one that is never ready, whose job fails, or that is no readable CSV is told with the cure of that cause, a deadline among them owes all that it left, and each is fetched once', async () => {
  const scenario = await prepareScenario(fill)
  const { account, forge, simulator, run } = scenario
  expect(verdictOf(await run({ resources: 'deliveries logs failures' }))).toEqual(GREEN)
  expect(reportsOf(await forge.files('data'))).toEqual([])

  for (const [style, says, cure] of CAUSES) {
    Object.assign(simulator.reports, style)
    const csv = reply(200, UNREADABLE, { 'content-type': 'application/zip' })
    const unreadable = simulator.inject(DOWNLOAD, csv, { times: 99 })
    const late = await run({ resources: 'logs deliveries reports', 'report-timeout': '1' })
    unreadable.remove()
    expect([says, verdictOf(late)]).toEqual([says, GREEN_INCOMPLETE])
    expect(late.annotations.map(({ level }) => level)).toEqual(['warning'])
    expect(late.annotations[0]?.message).toContain(says)
    expect(late.annotations[0]?.message).toContain(cure)
    const isLate = 'polls' in style && style.polls > 1
    expect(late.annotations[0]?.message.includes('report-timeout')).toBe(isLate)
  }

  account.addTransactions({ count: 1, at: account.now() - 60_000, ...STILL })
  const slow = simulator.inject(POLL, delayed(2000), { times: 99 })
  const cut = await run({ 'deadline-minutes': '2', 'report-timeout': '60' })
  expect(verdictOf(cut)).toEqual(GREEN_INCOMPLETE)
  const here = reportsOf(await forge.files('data')).length
  expect(here).toBeLessThan(3)
  expect((await readCoverageFile(scenario)).owed.reports).toHaveLength(3 - here)
  slow.remove()
  expect((await expectHealed(scenario)).outputs.reports).toBe(String(3 - here))
  expect(reportsOf(await forge.files('data'))).toHaveLength(3)
  expect((await readCoverageFile(scenario)).owed.reports).toEqual([])
  const started = simulator.count('report-start')
  expect((await run()).outputs).toMatchObject({ changed: 'false', reports: '0' })
  expect(simulator.count('report-start')).toBe(started)
})
