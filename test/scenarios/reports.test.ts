import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { reply, replyJson } from '../simulator/behaviours.ts'
import { zip } from '../simulator/zip.ts'
import {
  expectHealed,
  GREEN,
  GREEN_INCOMPLETE,
  openScenario,
  readCoverageFile,
  type Scenario,
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

const DOWNLOAD = /^GET \/deliveries\/-\/analysis\/report\/\d+\/download$/
const UNREADABLE = zip([{ name: 'report.csv', data: Buffer.from('a,b\n"1,2\n') }])

/** What each cause asks people to do: more time helps only a report that is late. */
const CAUSES = [
  ['not ready in time', "raise 'report-timeout'"],
  ['could not be fetched', 'is down'],
  ['came in a form that cannot be read', ''],
] as const

const NEVER_READY = { status: 'STARTED', percentage: 50 }

/** The jobs of three deliveries in their order: one never ends, one fails, one brings what is no readable CSV. */
function failInTurn({ simulator }: Scenario): () => void {
  const states = [NEVER_READY, { status: 'SYSTEM_ERROR' }]
  const zipped = reply(200, UNREADABLE, { 'content-type': 'application/zip' })
  const faults = [
    ...states.map((state, job) =>
      simulator.inject(new RegExp(`/report/${7001 + job}$`), replyJson(state), { times: 99 }),
    ),
    simulator.inject(DOWNLOAD, zipped, { times: 99 }),
  ]
  return () => {
    expect(faults.map(({ hits }) => hits > 0)).toEqual([true, true, true])
    for (const fault of faults) fault.remove()
  }
}

test('reports wanted later than the logs: one that is never ready, whose job fails, or that is no readable CSV is told with the cure of that cause, a deadline among them owes all that it left, and each is fetched once', async () => {
  // Waits alone are short: the ten seconds of a report hold on a busy machine.
  const scenario = await openScenario({ date: 'none' })
  fill(scenario.account)
  const { account, forge, simulator, run } = scenario
  expect(verdictOf(await run({ resources: 'deliveries logs failures' }))).toEqual(GREEN)
  expect(reportsOf(await forge.files('data'))).toEqual([])

  // What is new makes a commit, which keeps the debts.
  account.addTransactions({ count: 1, at: account.now() - 60_000, ...STILL })
  const heal = failInTurn(scenario)
  const late = await run({ resources: 'logs deliveries reports', 'report-timeout': '10' })
  heal()
  expect(verdictOf(late)).toEqual(GREEN_INCOMPLETE)
  expect(late.annotations.map(({ level }) => level)).toEqual(CAUSES.map(() => 'warning'))
  for (const [says, cure] of CAUSES) {
    const told = late.annotations.filter(({ message }) => message.includes(says))
    expect([says, told.length]).toEqual([says, 1])
    expect(told[0]?.message).toContain(cure)
    expect(told[0]?.message.includes('report-timeout')).toBe(says === CAUSES[0][0])
  }
  expect((await readCoverageFile(scenario)).owed.reports).toHaveLength(3)

  // The second job of this run never ends: the deadline, after five seconds, ends the wait for it.
  const slow = simulator.inject(/\/report\/7005$/, replyJson(NEVER_READY), { times: 99 })
  const limits = { 'deadline-minutes': '4', 'report-timeout': '600' }
  const cut = await run(limits, { clockSpeed: 50 })
  slow.remove()
  expect(slow.hits).toBeGreaterThan(0)
  expect(verdictOf(cut)).toEqual(GREEN_INCOMPLETE)
  expect(cut.annotations).toMatchObject([
    { level: 'warning', message: expect.stringContaining('deadline-minutes') },
  ])
  expect(reportsOf(await forge.files('data'))).toHaveLength(1)
  expect((await readCoverageFile(scenario)).owed.reports).toHaveLength(2)
  const started = simulator.count('report-start')
  expect((await expectHealed(scenario)).outputs.reports).toBe('2')
  expect(simulator.count('report-start')).toBe(started + 2)
  expect(reportsOf(await forge.files('data'))).toHaveLength(3)
  expect((await readCoverageFile(scenario)).owed.reports).toEqual([])
})
