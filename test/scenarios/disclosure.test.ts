import { expect, it } from 'vitest'
import type { RunResult } from './run-action.ts'
import { openScenario } from './scenario.ts'

const FACTS = /\/repos\/acme\/archive$/

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

const said = ({ annotations }: RunResult) => annotations.map(({ message }) => message)

it('a public repository is refused unless it is allowed, an internal one is warned about, and one that turned public is refused, and red once where it is allowed', async () => {
  const { account, forge, simulator, run } = await openScenario({ forge: { visibility: 'public' } })
  const allowed = { 'allow-public': 'true' }
  account.addTransactions({ count: 2, day: -1 })
  async function expectRefused(says: RegExp) {
    const before = [simulator.count(), await forge.head('data')]
    const refused = await run()
    expect(refused).toMatchObject({ code: 1, annotations: [{ level: 'error' }] })
    expect(said(refused)).toEqual([expect.stringMatching(says)])
    expect([simulator.count(), await forge.head('data')]).toEqual(before)
  }
  await expectRefused(/input 'allow-public'.*is public/)

  forge.visibility = 'internal'
  const internal = await run()
  expect(internal).toMatchObject({ code: 0, outputs: { complete: 'true', changed: 'true' } })
  expect(said(internal)).toEqual([expect.stringMatching(/internal/)])

  forge.visibility = 'public'
  await expectRefused(/turned public since the last run/)
  expect(await run(allowed)).toMatchObject({ code: 1, outputs: { complete: 'true' } })
  account.addTransactions({ count: 2, at: account.now() - 60_000 })
  expect(await run(allowed)).toMatchObject({
    code: 0,
    annotations: [],
    outputs: { changed: 'true' },
  })
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
