import { expect, it } from 'vitest'
import { mergePull } from '../forge/merge-pull.ts'
import { createBeginning } from './beginning.ts'
import { expectExact, openScenario, type Scenario } from './scenario.ts'

const REVIEW = { mode: 'pull-request' }
const HEAD = 'refs/heads/archive/data'
const PERSONAL = /@|example|お買い物|ご注文|Password/

/** Mails of one minute, one more each time. */
function send({ account }: Scenario, count = 3): void {
  account.advance(3_600_000)
  account.addTransactions({ count, at: account.now() - 60_000, failureRate: 0.3 })
}

/** A run by review has opened its pull request on a repository without a data branch. */
const openReview = createBeginning(
  async () => {
    const scenario = await openScenario()
    send(scenario)
    return scenario
  },
  (scenario) => scenario.run(REVIEW),
)

it('a pull request is opened on a new base, and grows while it is open', async () => {
  const scenario = await openReview()
  const { forge, run, first } = scenario
  expect(first.outputs).toMatchObject({ changed: 'true', 'pull-request-number': '1' })
  expect(first.outputs['pull-request-url']).toMatch(/^http:[^?#]*\d\/acme\/archive\/pull\/1$/)
  expect((await forge.log('data')).map(({ parents }) => parents)).toEqual([[]])
  expect(await forge.git('log', '-1', '--format=%B', 'data')).toMatch(
    /^archive: 0 deliveries, .*\nArchive-Complete: false\nArchive-Requests: 0\nArchive-Seal: v1 sha256:[0-9a-f]{64} 0\s*$/s,
  )
  const base = await forge.head('data')
  const opened = await forge.head(HEAD)
  expect([...(await forge.files('data')).keys()]).toEqual(['.gitattributes', 'data/coverage.json'])
  expect(forge.pulls).toMatchObject([{ state: 'open', head: 'archive/data', base: 'data' }])

  send(scenario)
  const second = await run(REVIEW)
  expect(second.outputs).toMatchObject({ changed: 'true', 'pull-request-number': '1' })
  expect(second.outputs['pull-request-url']).toBe(`${forge.url}/acme/archive/pull/1`)
  expect(await forge.head('data')).toBe(base)
  expect((await forge.log(HEAD))[0]?.parents).toEqual([opened])
  expect(forge.pulls).toHaveLength(1)
  expect(forge.pulls[0]?.body).toMatch(/\b6\b/)
  expect(`${forge.pulls[0]?.title}${forge.pulls[0]?.body}`).not.toMatch(PERSONAL)
  await expectExact(scenario, HEAD)
})

/** Proposes new mails; the head is never forced: what it and the base were are its ancestors. */
async function propose(scenario: Scenario, number: string): Promise<void> {
  const { forge, run } = scenario
  const before = [await forge.head(HEAD), await forge.head('data')]
  send(scenario)
  const { code, outputs } = await run(REVIEW)
  expect({ code, ...outputs }).toMatchObject({
    ...{ code: 0, complete: 'true', changed: 'true' },
    'pull-request-number': number,
  })
  await expectExact(scenario, HEAD)
  expect([...(await forge.history(HEAD))]).toEqual(expect.arrayContaining(before))
}

/** By a squash: test/scenarios/review-merging.test.ts. */
it('after a pull request was outrun, closed or merged, or GitHub forbade one, nothing is lost, and a new one is opened', async () => {
  const scenario = await openReview()
  const { forge, run } = scenario
  send(scenario)
  await run()
  await expectExact(scenario)
  Object.assign(forge.pulls[0] ?? {}, { state: 'closed' })

  forge.actionsMayPropose = false
  send(scenario)
  const forbidden = await run(REVIEW)
  expect(forbidden.code).toBe(1)
  expect(forbidden.annotations.map(({ message }) => message).join()).toContain(
    'Allow GitHub Actions to create and approve pull requests',
  )
  expect(forbidden.outputs).toMatchObject({ changed: 'true', 'logs-added': '3', complete: 'false' })
  expect(forbidden.outputs.commit).toBe(await forge.head(HEAD))
  await expectExact(scenario, HEAD)
  forge.actionsMayPropose = true

  for (const number of [2, 3]) {
    await propose(scenario, String(number))
    await mergePull(forge, number, 'merge')
    await expectExact(scenario)
  }
})

it('a dry run shows the difference and writes nothing; a token that may read is enough', async () => {
  const scenario = await openReview()
  const { forge, run } = scenario
  const token = forge.addToken({ contents: 'read', pullRequests: 'none' }).value
  send(scenario, 7)
  const refs = await forge.refs()
  const result = await run({ mode: 'dry-run', token })
  expect(result).toMatchObject({ code: 0, tempLeftovers: [] })
  // The data branch has none of the mails that wait for review.
  expect(result.outputs).toMatchObject({ changed: 'true', commit: '', 'logs-added': '10' })
  expect(result.summary).toMatch(/\b10\b/)
  expect(result.summary).not.toMatch(PERSONAL)
  expect(await forge.refs()).toEqual(refs)
  expect(
    forge.requests.filter(({ method, path }) => method !== 'GET' && !/upload-pack/.test(path)),
  ).toEqual([])
})
