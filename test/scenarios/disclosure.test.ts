import { expect, it } from 'vitest'
import { openScenario } from './scenario.ts'

const FACTS = /\/repos\/acme\/archive$/

it.each([
  { visibility: 'public', given: {}, code: 1, says: /input 'allow-public'.*public/ },
  { visibility: 'public', given: { 'allow-public': 'true' }, code: 0, says: undefined },
  { visibility: 'internal', given: {}, code: 0, says: /internal/ },
] as const)('a $visibility repository, given $given', async ({ visibility, given, code, says }) => {
  const { account, forge, simulator, run } = await openScenario({ forge: { visibility } })
  account.addTransactions({ count: 2, day: -1 })
  const result = await run(given)
  const messages = result.annotations.map(({ message }) => message)
  expect(result.code).toBe(code)
  if (says === undefined) expect(messages).toEqual([])
  else expect(messages).toEqual([expect.stringMatching(says)])
  expect(simulator.count() > 0).toBe(code === 0)
  expect((await forge.head('data')) !== undefined).toBe(code === 0)
})

it('a visibility that GitHub does not tell is refused, pseudonyms or not', async () => {
  const { forge, simulator, run } = await openScenario()
  const body = { default_branch: 'main', visibility: 'secret' }
  forge.inject({ path: FACTS, times: 9, answer: { status: 200, body } })
  const key = { 'personal-data': 'pseudonymize', 'pseudonym-key': 'k'.repeat(32) }
  const result = await run(key)
  expect(result.code).toBe(1)
  expect(result.annotations[0]?.message).toContain("input 'allow-public'")
  expect(simulator.count()).toBe(0)
})

it('a repository that turned public is refused, and red once where it is allowed', async () => {
  const { account, forge, simulator, run } = await openScenario()
  account.addTransactions({ count: 2, day: -1 })
  expect(await run()).toMatchObject({ code: 0, annotations: [] })
  forge.visibility = 'public'
  const requests = simulator.count()
  const refused = await run()
  expect(refused).toMatchObject({ code: 1, annotations: [{ level: 'error' }] })
  expect(refused.annotations[0]?.message).toContain('turned public since the last run')
  expect(simulator.count()).toBe(requests)

  const alarm = await run({ 'allow-public': 'true' })
  expect(alarm).toMatchObject({ code: 1, outputs: { complete: 'true' } })
  account.addTransactions({ count: 2, at: account.now() - 60_000 })
  const after = await run({ 'allow-public': 'true' })
  expect(after).toMatchObject({ code: 0, annotations: [] })
})

it.each([{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'TRUE' }])(
  '%o is refused before anything is asked',
  async (env) => {
    const { forge, simulator, run } = await openScenario()
    const result = await run({}, { env })
    expect(result.code).toBe(1)
    expect(result.annotations[0]?.message).toContain(Object.keys(env)[0])
    expect(simulator.count() + forge.requests.length).toBe(0)
  },
)
