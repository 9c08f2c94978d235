import { expect, test } from 'vitest'
import { reply } from '../simulator/behaviours.ts'
import type { Endpoint } from '../simulator/route.ts'
import { GREEN, GREEN_INCOMPLETE, prepareScenario, type Scenario, verdictOf } from './scenario.ts'

const ALWAYS = { times: Number.POSITIVE_INFINITY }
const START = /^POST \/errors\/list$/
const LISTED = 'data/errors/2026-11.csv'
/** The list is read once a day. */
const NEXT_DAY = 25 * 3_600_000

async function readErrors({ forge }: Scenario) {
  const { errors_by: way } = JSON.parse(await forge.readFile('data', 'data/coverage.json'))
  return { way, rows: (await forge.readFile('data', LISTED)).split('\n').slice(1, -1) }
}

/** The id is the last cell; a message may hold line breaks. */
const withoutId = (row: string) => row.replace(/,\d{6}$/, ',')

function requestsOf({ simulator }: Scenario): string[] {
  const endpoints: readonly Endpoint[] = ['errors-start', 'errors']
  const asked = simulator.requests.filter(({ endpoint }) => endpoints.includes(endpoint))
  return asked.map(({ method, path, status }) => `${method} ${path.slice(7)} ${status}`)
}

test('refused as a job the list comes as pages, without ids, and that way is remembered', async () => {
  const scenario = await prepareScenario()
  await scenario.run({ resources: 'errors', branch: 'job' })
  const byJob = (await scenario.forge.readFile('job', LISTED)).split('\n').slice(1, -1)
  scenario.simulator.requests.length = 0
  const fault = scenario.simulator.inject(START, reply(403), ALWAYS)
  expect(verdictOf(await scenario.run({ resources: 'errors' }))).toEqual(GREEN)
  expect(scenario.simulator.count('errors-start')).toBe(2)
  const { way, rows } = await readErrors(scenario)
  expect(way).toBe('pages')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows).toEqual(byJob.map(withoutId))
  expect(byJob).not.toEqual(rows)

  scenario.account.advance(NEXT_DAY)
  scenario.simulator.requests.length = 0
  expect(verdictOf(await scenario.run({ resources: 'errors' }))).toEqual(GREEN)
  expect(new Set(requestsOf(scenario))).toEqual(new Set(['GET /errors 200']))

  // An entry that was found in both ways is one entry, and keeps its id.
  fault.remove()
  scenario.simulator.inject(START, reply(405), ALWAYS)
  scenario.simulator.requests.length = 0
  expect(verdictOf(await scenario.run({ resources: 'errors', branch: 'job' }))).toEqual(GREEN)
  expect(scenario.simulator.count('errors')).toBeGreaterThan(1)
  const both = (await scenario.forge.readFile('job', LISTED)).split('\n').slice(1, -1)
  expect(both.length).toBeGreaterThanOrEqual(byJob.length)
  expect(both).toEqual(expect.arrayContaining(byJob))
  expect(new Set(both.map(withoutId)).size).toBe(both.length)
})

test('a service that is ill is not asked in every way; pages that repeat end the list with one warning; a job that wants a beginning gets one, 62 days back in Japan time, and is remembered', async () => {
  const scenario = await prepareScenario(undefined, {
    oddities: { errorsNeedStart: true, ignorePage: true },
  })
  const { simulator } = scenario
  for (const [status, asked] of [
    [503, []],
    [404, expect.arrayContaining(['GET /errors 200'])],
  ] as const) {
    simulator.requests.length = 0
    const fault = simulator.inject(START, reply(status), ALWAYS)
    expect(verdictOf(await scenario.run({ resources: 'errors' }))).toEqual(GREEN_INCOMPLETE)
    const [first, ...others] = requestsOf(scenario)
    expect(first).toBe(`POST /errors/list ${status}`)
    expect(others).toEqual(asked)
    expect(others.length).toBeLessThan(20)
    fault.remove()
  }
  expect(simulator.count('errors')).toBeGreaterThan(1)

  const bodies: string[] = []
  scenario.simulator.inject(
    START,
    async ({ request, response, answer }) => {
      bodies.push(request.headers['content-length'] ?? '')
      const { status, headers, body } = answer()
      response.writeHead(status, headers).end(body)
    },
    ALWAYS,
  )
  expect(verdictOf(await scenario.run({ resources: 'errors' }))).toEqual(GREEN)
  const body = JSON.stringify({ error_start: '2026-09-22T12:00:00+09:00' })
  expect(bodies).toEqual(['2', String(body.length)])
  expect((await readErrors(scenario)).way).toBe('job-since')
  scenario.account.advance(NEXT_DAY)
  scenario.simulator.requests.length = 0
  await scenario.run({ resources: 'errors' })
  expect(scenario.simulator.count('errors-start')).toBe(1)
})
