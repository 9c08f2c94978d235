import { expect, test } from 'vitest'
import { reply, tooManyRequests } from '../simulator/behaviours.ts'
import { HOUR } from '../simulator/moment.ts'
import type { RecordedRequest } from '../simulator/simulator.ts'
import {
  expectHealed,
  expectHonest,
  GREEN_INCOMPLETE,
  levelsOf,
  prepareScenario,
  RED,
  readCoverageFile,
  verdictOf,
} from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }
const LIST = /^GET \/logs\/mails\/results/
const STILL = { openRate: 0, retryRate: 0, failureRate: 0 }
const SINGLE = new Set(['detail', 'delivery', 'report-start', 'report-poll', 'report-download'])

const isList = ({ endpoint }: RecordedRequest) => endpoint === 'logs' || endpoint === 'deliveries'

/** Nothing that is asked for one by one comes before the last list. */
function expectListsFirst(requests: readonly RecordedRequest[]): void {
  const lastList = requests.findLastIndex(isList)
  const firstSingle = requests.findIndex(({ endpoint }) => SINGLE.has(endpoint))
  expect(firstSingle).toBeGreaterThan(lastList)
}

test('debts of every kind wait for the lists, and come before what is new', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 4, at: '2026-11-20T10:00:00', ...STILL, failureRate: 1 })
    account.addBulk({ recipients: 4, at: '2026-11-20T12:00:00', ...STILL, openRate: 1 })
  })
  const faults = [
    scenario.simulator.inject(/^GET \/logs\/mails\/\d+$/, reply(500), ALWAYS),
    scenario.simulator.inject(/^GET \/deliveries\/102$/, reply(500), ALWAYS),
  ]
  expect(verdictOf(await scenario.run())).toEqual(RED)
  const { owed } = await readCoverageFile(scenario)
  expect(owed.deliveries).toEqual(['102'])
  expect(owed.details.length).toBeGreaterThan(1)
  for (const fault of faults) fault.remove()
  scenario.account.addBulk({ recipients: 4, at: scenario.account.now(), ...STILL, failureRate: 1 })
  scenario.account.advance(HOUR)
  const before = scenario.simulator.requests.length
  await expectHealed(scenario)
  const requests = scenario.simulator.requests.slice(before)
  expectListsFirst(requests)
  const details = requests.filter(({ endpoint }) => endpoint === 'detail')
  const ids = details.map(({ path }) => path.replace(/.*\//, ''))
  expect(ids.slice(0, owed.details.length).sort()).toEqual([...owed.details].sort())
  const counts = requests.filter(({ endpoint }) => endpoint === 'delivery')
  expect(counts[0]?.path).toMatch(/\/102$/)
  expect(requests.indexOf(counts[0]!)).toBeLessThan(requests.indexOf(details[0]!))
  expect((await readCoverageFile(scenario)).owed).toMatchObject({ details: [], deliveries: [] })
})

test('among unread ranges the oldest comes first; a first run reads from the newest on, and a young account is in no danger when it is refused', async () => {
  const scenario = await prepareScenario((account) => {
    for (let day = -16; day < 0; day++) account.addSmtp({ count: 6, day, ...STILL })
  })
  scenario.simulator.oddities.maxCount = 12
  const anchorsFrom = (from: number) =>
    scenario.simulator.requests
      .slice(from)
      .filter(({ endpoint, query }) => endpoint === 'logs' && query.get('count') === '1000')
      .map(({ query }) => query.get('anchor'))
  // The first run is refused half way: what it did not reach is unread.
  const fault = scenario.simulator.inject(LIST, tooManyRequests(0), { ...ALWAYS, after: 5 })
  const refused = await scenario.run()
  expect(verdictOf(refused)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(refused)).toEqual(['warning'])
  expect(refused.outputs['safe-until']).toBe('2027-01-08')
  expect(anchorsFrom(0)[0]).toBe(null)
  await expectHonest(scenario, 6)
  fault.remove()
  scenario.account.addSmtp({ count: 3, at: scenario.account.now(), ...STILL })
  scenario.account.advance(HOUR)
  const before = scenario.simulator.requests.length
  await expectHealed(scenario)
  const second = anchorsFrom(before)
  // The old range to its end, then the newest logs.
  const newest = second.indexOf(null)
  expect(newest).toBeGreaterThan(2)
  const oldest = second.slice(0, newest).map(Number)
  expect(oldest).toEqual(oldest.toSorted((a, b) => b - a))
})
