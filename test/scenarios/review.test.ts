import { expect, it } from 'vitest'
import { mergePull } from '../forge/merge-pull.ts'
import { createBeginning } from './beginning.ts'
import { expectExact, openScenario, type Scenario } from './scenario.ts'

const REVIEW = { mode: 'pull-request' }
const PERSONAL = /@|example|お買い物|ご注文|Password/

/** Mails of one minute, one more each time. */
function send({ account }: Scenario, count = 3): void {
  account.advance(3_600_000)
  account.addTransactions({ count, at: account.now() - 60_000, failureRate: 0.3 })
}

it('a pull request is opened on a new base, and grows while it is open', async () => {
  const scenario = await openScenario()
  const { forge, run } = scenario
  send(scenario)
  const first = await run(REVIEW)
  expect(first.outputs).toMatchObject({ changed: 'true', 'pull-request-number': '1' })
  expect(first.outputs['pull-request-url']).toBe(`${forge.url}/acme/archive/pull/1`)
  expect((await forge.log('data')).map(({ parents }) => parents)).toEqual([[]])
  expect(await forge.git('log', '-1', '--format=%B', 'data')).toMatch(
    /^archive: 0 deliveries, .*\nArchive-Complete: false\nArchive-Requests: 0\nArchive-Seal: v1 sha256:[0-9a-f]{64} 0\s*$/s,
  )
  const base = await forge.head('data')
  const opened = await forge.head('refs/heads/archive/data')
  expect([...(await forge.files('data')).keys()]).toEqual(['.gitattributes', 'data/coverage.json'])
  expect(forge.pulls).toMatchObject([{ state: 'open', head: 'archive/data', base: 'data' }])

  const nothing = await run(REVIEW)
  expect(nothing.outputs).toMatchObject({ changed: 'false', commit: '' })
  expect(await forge.head('refs/heads/archive/data')).toBe(opened)

  send(scenario)
  const second = await run(REVIEW)
  expect(second.outputs).toMatchObject({ changed: 'true', 'pull-request-number': '1' })
  expect(await forge.head('data')).toBe(base)
  expect((await forge.log('refs/heads/archive/data'))[0]?.parents).toEqual([opened])
  expect(forge.pulls).toHaveLength(1)
  expect(forge.pulls[0]?.body).toMatch(/\b6\b/)
  expect(`${forge.pulls[0]?.title}${forge.pulls[0]?.body}`).not.toMatch(PERSONAL)
  await expectExact(scenario, 'refs/heads/archive/data')
})

const openReview = createBeginning(
  async () => {
    const scenario = await openScenario()
    send(scenario)
    return scenario
  },
  (scenario) => scenario.run(REVIEW),
)

/** By a squash: test/scenarios/review-merging.test.ts. */
it.each(['merge', 'close', 'outrun'] as const)(
  'after a pull request met its end by %s nothing is lost, and a new one is opened',
  async (end) => {
    const scenario = await openReview()
    const { forge, run } = scenario
    if (end === 'close') Object.assign(forge.pulls[0] ?? {}, { state: 'closed' })
    else if (end === 'outrun') {
      send(scenario)
      await run()
      await expectExact(scenario)
    } else await mergePull(forge, 1, end)
    const before = await forge.head('refs/heads/archive/data')
    send(scenario)
    const after = await run(REVIEW)
    expect(after).toMatchObject({ code: 0, outputs: { complete: 'true', changed: 'true' } })
    const number = end === 'outrun' ? '1' : '2'
    expect(after.outputs['pull-request-number']).toBe(number)
    await expectExact(scenario, 'refs/heads/archive/data')
    // Never forced: both heads are ancestors.
    for (const old of [before, await forge.head('data')]) {
      await forge.git('merge-base', '--is-ancestor', old ?? '', 'refs/heads/archive/data')
    }
    await mergePull(forge, Number(number), 'merge')
    await expectExact(scenario)
  },
)

it('GitHub may forbid pull requests: the setting is named and the commits are kept', async () => {
  const scenario = await openScenario({ forge: { actionsMayPropose: false } })
  send(scenario)
  const result = await scenario.run(REVIEW)
  expect(result.code).toBe(1)
  expect(result.annotations.map(({ message }) => message).join()).toContain(
    'Allow GitHub Actions to create and approve pull requests',
  )
  expect(result.outputs).toMatchObject({ changed: 'true', 'logs-read': '3', complete: 'false' })
  expect(result.outputs.commit).toBe(await scenario.forge.head('refs/heads/archive/data'))
  await expectExact(scenario, 'refs/heads/archive/data')
})

it('a dry run shows the difference and writes nothing; a token that may read is enough', async () => {
  const scenario = await openScenario({
    forge: { token: { contents: 'read', pullRequests: 'none' } },
  })
  const { forge, run } = scenario
  send(scenario, 7)
  const refs = await forge.refs()
  const result = await run({ mode: 'dry-run' })
  expect(result).toMatchObject({ code: 0, tempLeftovers: [] })
  expect(result.outputs).toMatchObject({ changed: 'true', commit: '', 'logs-added': '7' })
  expect(result.summary).toMatch(/\b7\b/)
  expect(result.summary).not.toMatch(PERSONAL)
  expect(await forge.refs()).toEqual(refs)
  expect(
    forge.requests.filter(({ method, path }) => method !== 'GET' && !/upload-pack/.test(path)),
  ).toEqual([])
})
