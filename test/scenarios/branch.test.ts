import { expect, it } from 'vitest'
import { PUSH } from '../forge/faults.ts'
import {
  largeFiles,
  protectedBranch,
  pushProtection,
  type Rule,
  signedCommits,
} from '../forge/rules.ts'
import { race } from '../soak/race.ts'
import { NO_ERRORS } from './exact-archive.ts'
import { createHostileSurroundings } from './hostile-surroundings.ts'
import type { RunResult } from './run-action.ts'
import { expectExact, openStage } from './stage.ts'

const said = ({ annotations }: RunResult) => annotations.map(({ message }) => message).join('\n')

it('eight first runs at once, each on mails of its own, lose nothing on one line of history', async () => {
  const { log, red, errors, leftovers } = await race(8)
  expect(red).toEqual([])
  expect(errors).toEqual(NO_ERRORS)
  expect(log.map(({ parents }) => parents)).toEqual([...log.slice(1).map(({ id }) => [id]), []])
  expect(log).toHaveLength(8)
  expect(leftovers).toEqual([])
})

it.each([
  { signing: 'auto', kind: 'app', verified: 'true', notices: 0 },
  { signing: 'never', kind: 'app', verified: 'false', notices: 1 },
  { signing: 'auto', kind: 'pat', verified: 'false', notices: 1 },
  { signing: 'always', kind: 'app', verified: 'true', notices: 0 },
  { signing: 'always', kind: 'pat', verified: 'false', notices: 0, code: 1 },
] as const)('commits by $signing with a token of kind $kind', async (way) => {
  const stage = await openStage({ forge: { token: { kind: way.kind } } })
  const { account, forge, run } = stage
  for (const day of [-2, -1]) {
    account.addTransactions({ count: 2, day })
    const { code, outputs, annotations } = await run({ 'commit-signing': way.signing })
    expect(code).toBe('code' in way ? way.code : 0)
    const said = annotations.filter(({ message }) => message.includes("'commit-signing: always'"))
    expect(said).toHaveLength('code' in way ? 1 : 0)
    expect(outputs).toMatchObject({
      complete: 'true',
      verified: way.verified,
      commit: await forge.head('data'),
    })
    expect(forge.verified.has(outputs.commit ?? '')).toBe(way.verified === 'true')
    expect(annotations.filter(({ level }) => level === 'notice')).toHaveLength(way.notices)
  }
  await expectExact(stage)
})

const REFUSALS: readonly { name: string; rule: Rule; signing: string; says: string }[] = [
  {
    name: 'GH006',
    rule: protectedBranch('data'),
    signing: 'never',
    says: "input 'mode' to 'pull-request'",
  },
  {
    name: 'GH013',
    rule: signedCommits('data'),
    signing: 'never',
    says: "input 'commit-signing' to 'auto'",
  },
  { name: 'GH013', rule: pushProtection('maillog_id'), signing: 'auto', says: 'push protection' },
  { name: 'GH001', rule: largeFiles(10), signing: 'auto', says: 'size limit of GitHub' },
]

it.each(REFUSALS)('$name: $says', async ({ name, rule, signing, says }) => {
  const stage = await openStage()
  stage.account.addTransactions({ count: 2, day: -1 })
  const lift = await stage.forge.refuse(rule)
  const result = await stage.run({ 'commit-signing': signing })
  expect(result.code).toBe(1)
  expect(said(result)).toContain(name)
  expect(said(result)).toContain(says)
  const requests = String(stage.simulator.count())
  expect(result.outputs).toMatchObject({ 'logs-read': '2', requests, complete: 'false' })
  expect(await stage.forge.head('data')).toBeUndefined()
  await lift()
  expect((await stage.run({ 'commit-signing': signing })).code).toBe(0)
  await expectExact(stage)
})

it.each(['deleted', 'rewritten'] as const)(
  'a branch that was %s stops the run, and the command it names restores it',
  async (harm) => {
    const stage = await openStage()
    const { account, forge, simulator, run } = stage
    account.addTransactions({ count: 2, day: -1 })
    await run()
    const head = (await forge.head('data')) ?? ''
    if (harm === 'deleted') await forge.git('update-ref', '-d', 'refs/heads/data')
    else {
      await forge.commitFiles({ branch: 'refs/heads/other', files: { a: 'b' }, parents: [] })
      await forge.git('update-ref', 'refs/heads/data', 'refs/heads/other')
    }
    const requests = simulator.count()
    const result = await run()
    expect(result.code).toBe(1)
    expect(simulator.count()).toBe(requests)
    const command = said(result).match(/To restore it: (git fetch \S+ (\S+) && git push (.*))/)
    expect(command?.[2]).toBe('refs/archive/data')
    expect(command?.[3]).toContain(`${head}:refs/heads/data`)
    expect(result.summary).toContain(`\n${command?.[1]}\n`)
    await forge.git('update-ref', 'refs/heads/data', head)
    expect((await run()).code).toBe(0)
  },
)

it('hostile surroundings change nothing', async () => {
  const calm = await openStage()
  calm.account.addTransactions({ count: 5, day: -1, failureRate: 0.5 })
  const expected = await calm.run()
  const stage = await openStage()
  stage.account.addTransactions({ count: 5, day: -1, failureRate: 0.5 })
  const hostile = createHostileSurroundings(stage.forge)
  try {
    for (const inputs of [{}, { 'commit-signing': 'never', 'delivery-ids': '101' }]) {
      const result = await stage.run(inputs, { cwd: hostile.checkout, env: hostile.env })
      expect(result).toMatchObject({ code: 0, tempLeftovers: [] })
      expect(result.outputs.tree).toBe(expected.outputs.tree)
    }
    expect(hostile.wasTouched()).toBe(false)
  } finally {
    hostile.remove()
  }
  await expectExact(stage)
})

it('another repository, another branch and another folder', async () => {
  const { account, forge, run } = await openStage()
  account.addTransactions({ count: 5, day: -1 })
  const other = await forge.addRepository({ repository: 'acme/mail-2026' })
  const where = { repository: other.name, branch: 'mail/log', directory: 'a/mails' }
  const result = await run(where)
  expect(result).toMatchObject({ code: 0, outputs: { branch: 'mail/log', complete: 'true' } })
  expect(result.outputs['commit-url']).toContain('/acme/mail-2026/commit/')
  const files = [...(await other.files('mail/log')).keys()]
  expect(files).toContain('a/mails/logs/2026-11/2026-11-22_transaction.jsonl')
  expect(files.filter((path) => !path.startsWith('a/mails/'))).toEqual([
    '.gitattributes',
    'README.md',
    'charts/mails-dark.svg',
    'charts/mails-light.svg',
  ])
  expect([...(await forge.refs()).keys()]).toEqual(['refs/heads/main'])
  expect((await run(where)).outputs).toMatchObject({ changed: 'false' })
})

it('a heartbeat is the coverage alone, once a day', async () => {
  const { account, forge, run } = await openStage()
  account.addTransactions({ count: 2, day: -1, openRate: 0 })
  await run()
  const head = await forge.head('data')
  expect((await run()).outputs.commit).toBe('')
  account.advance(25 * 3_600_000)
  expect((await run({ 'heartbeat-days': '0' })).outputs.commit).toBe('')
  const beat = await run({ resources: 'deliveries logs failures' })
  expect(beat.outputs.commit).toBe(await forge.head('data'))
  const changed = await forge.git('diff', '--name-only', head ?? '', 'data')
  expect(changed.split('\n')).toEqual(['README.md', 'data/coverage.json'])
})

it.each(['never', 'auto'])(
  'an answer to a push that is lost is looked up (%s)',
  async (signing) => {
    const stage = await openStage()
    const { account, forge, run } = stage
    account.addTransactions({ count: 2, day: -1 })
    forge.inject({ ...PUSH, nth: 1, times: 1, lose: 'part' })
    forge.inject({ method: 'POST', path: /\/git\/refs$/, lose: 'all' })
    const result = await run({ 'commit-signing': signing })
    expect(result).toMatchObject({ code: 0, outputs: { changed: 'true' } })
    expect(await forge.log('data')).toHaveLength(1)
    await expectExact(stage)
  },
)
