import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Account } from '../simulator/account.ts'
import { changed, reply } from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import type { Endpoint } from '../simulator/route.ts'
import {
  GREEN,
  GREEN_INCOMPLETE,
  levelsOf,
  prepareScenario,
  type Scenario,
  verdictOf,
} from './scenario.ts'

const START = /^POST \/errors\/list$/
/** The list is read once a day. */
const NEXT_DAY = DAY + HOUR

function addFailures(account: Account): void {
  account.addTransactions({ count: 12, at: account.now() - HOUR, failureRate: 1 })
}

async function readErrors({ forge }: Scenario) {
  const { errors_by: way } = JSON.parse(await forge.readFile('data', 'data/coverage.json'))
  const text = await forge.readFile('data', 'data/errors/2026-11.csv')
  const { data } = Papa.parse<readonly string[]>(text, { newline: '\n', skipEmptyLines: true })
  return { way, rows: data.slice(1) }
}

const withId = (rows: readonly (readonly string[])[]) => rows.filter((row) => row.at(-1) !== '')

/** Entries without their ids, in an order of their own. */
const keysOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.slice(0, -1)).sort()
const keysWanted = (account: Account) =>
  [...account.truth().errors()].map(({ id: _, ...row }) => Object.values(row)).sort()

/** Runs for the list alone; `requests` are those that start a job or ask for a page. */
async function readList({ simulator, run }: Scenario) {
  simulator.requests.length = 0
  const result = await run({ resources: 'errors' })
  const endpoints: readonly Endpoint[] = ['errors-start', 'errors']
  const asked = simulator.requests.filter(({ endpoint }) => endpoints.includes(endpoint))
  const requests = asked.map(({ method, path, status }) => `${method} ${path.slice(7)} ${status}`)
  return { result, requests }
}

const asUsual = changed((answer) => answer)

/** Notes how long the body of each request is, and answers. */
function noteLengths(lengths: number[], behaviour: Behaviour): Behaviour {
  return (exchange) => {
    lengths.push(Number(exchange.request.headers['content-length']))
    return behaviour(exchange)
  }
}

test('the list is asked for in one way after the other until one works, with a beginning where one is wanted, 62 days back in Japan time, but not where the service is ill; as pages it comes without ids, and an entry that was found in two ways is one entry; the way is remembered; pages that repeat end the list with one warning', async () => {
  const scenario = await prepareScenario(addFailures)
  const { account, simulator } = scenario
  simulator.inject(START, reply(503))
  const ill = await readList(scenario)
  expect(verdictOf(ill.result)).toEqual(GREEN_INCOMPLETE)
  expect(ill.requests).toEqual(['POST /errors/list 503'])

  simulator.oddities.errorsNeedStart = true
  const lengths: number[] = []
  const noted = simulator.inject(START, noteLengths(lengths, asUsual), { times: 2 })
  expect(verdictOf((await readList(scenario)).result)).toEqual(GREEN)
  const since = JSON.stringify({ error_start: '2026-09-22T12:00:00+09:00' }).length
  expect(lengths).toEqual(['{}'.length, since])
  const byJob = await readErrors(scenario)
  expect(byJob.way).toBe('job-since')
  expect(byJob.rows.length).toBeGreaterThan(0)
  expect(keysOf(byJob.rows)).toEqual(keysWanted(account))
  expect(withId(byJob.rows)).toEqual(byJob.rows)
  noted.remove()

  account.advance(NEXT_DAY)
  addFailures(account)
  for (const status of [405, 403]) {
    simulator.inject(START, noteLengths(lengths, reply(status)))
  }
  const refused = await readList(scenario)
  expect(verdictOf(refused.result)).toEqual(GREEN)
  expect(refused.requests.slice(0, 3)).toEqual([
    'POST /errors/list 405',
    'POST /errors/list 403',
    'GET /errors 200',
  ])
  expect(lengths.slice(2)).toEqual([since, '{}'.length])
  const both = await readErrors(scenario)
  expect(both.way).toBe('pages')
  expect(withId(both.rows)).toEqual(byJob.rows)
  expect(both.rows.length).toBeGreaterThan(byJob.rows.length)
  expect(keysOf(both.rows)).toEqual(keysWanted(account))

  account.advance(NEXT_DAY)
  simulator.oddities.ignorePage = true
  const repeated = await readList(scenario)
  expect(verdictOf(repeated.result)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(repeated.result)).toEqual(['warning'])
  expect(repeated.requests).toEqual(['GET /errors 200', 'GET /errors 200'])
  expect(await readErrors(scenario)).toEqual(both)
})
