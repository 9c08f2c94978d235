import { expect, it } from 'vitest'
import { createGitWrapper } from './git-wrapper.ts'
import { expectExact, GREEN, openScenario, verdictOf } from './scenario.ts'

/** Git as a newer version or another machine has it: what `init` makes by itself is SHA-256 and reftable. */
function gitOfOtherDefaults(): Record<string, string> {
  const wrapper = createGitWrapper([
    'export GIT_DEFAULT_HASH=sha256',
    '[ -n "$GIT_DEFAULT_REF_FORMAT" ] || export GIT_DEFAULT_REF_FORMAT=reftable',
  ])
  return { ...wrapper, GIT_DEFAULT_HASH: 'sha256' }
}

const LENGTHS = { sha1: 40, sha256: 64 } as const

/**
 * An empty repository tells no format beside its refs. What git would choose by itself matters where the own repository
 * is made, which is before anything is known of the remote.
 */
const TABLE = [
  { objectFormat: 'sha1', isEmpty: true },
  { objectFormat: 'sha256', isEmpty: false },
] as const

it.each(TABLE)('$objectFormat, empty: $isEmpty, with a git of other defaults', async (row) => {
  const scenario = await openScenario({ forge: row })
  const { account, forge, run } = scenario
  const env = gitOfOtherDefaults()
  account.addBulk({ recipients: 20, at: '2026-11-22T10:00:00', failureRate: 0.2 })
  const first = await run({}, { env })
  expect(first.annotations.filter(({ level }) => level !== 'notice')).toEqual([])
  expect(verdictOf(first)).toEqual(GREEN)
  expect(first.outputs.commit).toHaveLength(LENGTHS[row.objectFormat])
  await expectExact(scenario)
  account.addTransactions({ count: 3, at: '2026-11-23T08:00:00' })
  const second = await run({}, { env })
  expect(second.outputs).toMatchObject({ complete: 'true', 'logs-added': '3' })
  await expectExact(scenario)
  expect(await forge.log('data')).toHaveLength(2)
})

it('sha256, empty: a review, a dry run and a verification, with a git of its own defaults', async () => {
  const empty = { objectFormat: 'sha256', isEmpty: true } as const
  const scenario = await openScenario({ forge: empty })
  const { account, forge, run } = scenario
  account.addBulk({ recipients: 5, at: '2026-11-22T10:00:00', failureRate: 0.2 })
  const first = await run({ mode: 'pull-request' })
  expect(verdictOf(first)).toEqual(GREEN)
  expect(first.outputs).toMatchObject({ complete: 'true', 'pull-request-number': '1' })
  await expectExact(scenario, 'refs/heads/archive/data')
  const dry = await run({ mode: 'dry-run' })
  expect(verdictOf(dry)).toEqual(GREEN)
  expect(dry.outputs.tree).toBe(first.outputs.tree)
  const since = (await forge.head('data')) ?? ''
  for (const inputs of [{ 'pull-request': '1' }, { 'since-commit': since }]) {
    const verified = await run(inputs, {
      entry: 'dist/verify/index.js',
      actionFile: 'verify/action.yml',
    })
    expect(verified.annotations).toEqual([])
    expect(verified.outputs).toMatchObject({ ok: 'true' })
  }
})
