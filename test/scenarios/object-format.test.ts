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
  { objectFormat: 'sha1', isEmpty: true, runs: 2 },
  { objectFormat: 'sha256', isEmpty: false, runs: 1 },
] as const

it.each(TABLE)('$objectFormat, empty: $isEmpty, with a git of other defaults', async (row) => {
  const scenario = await openScenario({ forge: row })
  const { account, forge, run } = scenario
  const env = gitOfOtherDefaults()
  account.addBulk({ recipients: 5, at: '2026-11-22T10:00:00', failureRate: 0.2 })
  for (let made = 0; made < row.runs; made++) {
    if (made > 0) account.addTransactions({ count: 3, at: '2026-11-23T08:00:00' })
    const result = await run({}, { env })
    expect(result.annotations.filter(({ level }) => level !== 'notice')).toEqual([])
    expect(verdictOf(result)).toEqual(GREEN)
    expect(result.outputs.commit).toHaveLength(LENGTHS[row.objectFormat])
    await expectExact(scenario)
  }
  expect(await forge.log('data')).toHaveLength(row.runs)
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
