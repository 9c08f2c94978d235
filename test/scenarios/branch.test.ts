import { expect, it, onTestFinished } from 'vitest'
import { PUSH } from '../forge/faults.ts'
import { protectedBranch, pushProtection, type Rule } from '../forge/rules.ts'
import { race } from '../soak/race.ts'
import { NO_ERRORS } from './exact-archive.ts'
import { createHostileEnvironment } from './hostile-environment.ts'
import type { RunResult } from './run-action.ts'
import { expectExact, openScenario, type Scenario } from './scenario.ts'

const said = ({ annotations }: RunResult) => annotations.map(({ message }) => message).join('\n')

it('two first runs at once, each on mails of its own, lose nothing on one line of history', async () => {
  const { lost, log, properties, red, errors, leftovers } = await race(2)
  expect(lost).toBeGreaterThan(0)
  expect(red).toEqual([])
  expect(errors).toEqual(NO_ERRORS)
  expect(log.map(({ parents }) => parents)).toEqual([...log.slice(1).map(({ id }) => [id]), []])
  expect(log).toHaveLength(2)
  // The archive is that of the run whose push won.
  expect(new Set(properties).size).toBe(1)
  expect(leftovers).toEqual([])
})

/** One that git tells, and one that the API tells; the others stand in test/git/refusals.test.ts. */
const REFUSALS: readonly { name: string; rule: Rule; signing: string; says: string }[] = [
  {
    name: 'GH006',
    rule: protectedBranch('data'),
    signing: 'never',
    says: "input 'mode' to 'pull-request'",
  },
  { name: 'GH013', rule: pushProtection('maillog_id'), signing: 'auto', says: 'push protection' },
]

/** In the order of the runs: on each branch a first commit, of which the answers get lost, and on one of them another. */
const WAYS = [
  { branch: 'data', signing: 'always', kind: 'app', verified: 'true', notices: 0, lost: [1, 1] },
  { branch: 'plain', signing: 'never', kind: 'app', verified: 'false', notices: 1, lost: [1, 0] },
  { branch: 'plain', signing: 'always', kind: 'pat', verified: 'false', notices: 0, code: 1 },
] as const

/** The answers to the first push and to requests for a new reference, which do arrive. */
function loseAnswers({ forge }: Scenario) {
  const push = forge.inject({ ...PUSH, nth: 1, times: 1, lose: 'part' })
  const refs = forge.inject({ method: 'POST', path: /\/git\/refs$/, lose: 'all' })
  return {
    hits: () => [push.hits, refs.hits],
    remove() {
      push.lift()
      refs.lift()
    },
  }
}

it('a refusal of GitHub is red and names its cure, and what it refused comes once it is lifted; commits are signed by GitHub as the input asks and the kind of token allows, and an answer to a push that is lost is looked up', async () => {
  const scenario = await openScenario()
  const { account, forge, simulator, run } = scenario
  account.addTransactions({ count: 5, day: -1, failureRate: 0.5 })
  for (const { name, rule, signing, says } of REFUSALS) {
    const lift = await forge.refuse(rule)
    const before = simulator.count()
    const result = await run({ 'commit-signing': signing })
    expect(result.code, says).toBe(1)
    expect(said(result)).toContain(name)
    expect(said(result)).toContain(says)
    const requests = String(simulator.count() - before)
    expect(result.outputs).toMatchObject({ 'logs-read': '5', requests, complete: 'false' })
    expect(await forge.head('data'), says).toBeUndefined()
    await lift()
  }

  const tokens = { app: forge.token, pat: forge.addToken({ kind: 'pat' }) }
  for (const { branch, signing, kind, verified, notices, ...way } of WAYS) {
    account.addTransactions({ count: 2, at: account.now() })
    account.advance(3_600_000)
    const inputs = { branch, 'commit-signing': signing, token: tokens[kind].value }
    const name = `${signing}, ${kind}`
    const commits = (await forge.head(branch)) ? (await forge.log(branch)).length : 0
    const answers = 'lost' in way ? loseAnswers(scenario) : undefined
    const { code, outputs, annotations } = await run(inputs)
    answers?.remove()
    if ('lost' in way) {
      expect(answers?.hits(), name).toEqual(way.lost)
      await expectExact(scenario, branch)
    }
    expect(code, name).toBe('code' in way ? way.code : 0)
    const said = annotations.filter(({ message }) => message.includes("'commit-signing: always'"))
    expect(said, name).toHaveLength('code' in way ? 1 : 0)
    const commit = await forge.head(branch)
    expect(outputs, name).toMatchObject({ changed: 'true', complete: 'true', verified, commit })
    expect(await forge.log(branch), name).toHaveLength(commits + 1)
    expect(forge.verified.has(outputs.commit ?? ''), name).toBe(verified === 'true')
    expect(
      annotations.filter(({ level }) => level === 'notice'),
      name,
    ).toHaveLength(notices)
  }
  await expectExact(scenario, 'plain')
})

it('in another repository and a hostile environment an archive is made and found again as it is; a branch that was deleted or rewritten stops the run, and the command it names restores it', async () => {
  const { account, forge, simulator, run } = await openScenario()
  account.addTransactions({ count: 5, day: -1, failureRate: 0.5 })
  const other = await forge.addRepository({ repository: 'acme/mail-2026' })
  const where = { repository: other.name, branch: 'mail/log', directory: 'a/mails' }
  const hostile = createHostileEnvironment(forge)
  onTestFinished(() => hostile.remove())
  const around = { cwd: hostile.checkout, env: hostile.env }
  const token = forge.addToken({ kind: 'pat' }).value
  const there = await run({ ...where, token }, around)
  expect(there.outputs).toMatchObject({ branch: 'mail/log', complete: 'true', verified: 'false' })
  expect(there.annotations.map(({ level }) => level)).toEqual(['notice'])
  expect(there.outputs['commit-url']).toContain('/acme/mail-2026/commit/')
  const files = [...(await other.files('mail/log')).keys()]
  expect(files).toContain('a/mails/logs/2026-11/2026-11-22_transaction.jsonl')
  expect(files.filter((path) => !path.startsWith('a/mails/'))).toEqual([
    '.gitattributes',
    'README.md',
    'charts/mails-dark.svg',
    'charts/mails-light.svg',
  ])
  expect([...(await forge.refs()).keys()]).toEqual(['refs/heads/main'])

  const head = (await other.head('mail/log')) ?? ''
  await other.commitFiles({ branch: 'refs/heads/other', files: { a: 'b' }, parents: [] })
  for (const harm of [
    ['-d', 'refs/heads/mail/log'],
    ['refs/heads/mail/log', 'refs/heads/other'],
  ]) {
    await other.git('update-ref', ...harm)
    const requests = simulator.count()
    const result = await run(where)
    expect(result.code).toBe(1)
    expect(simulator.count()).toBe(requests)
    const command = said(result).match(/To restore it: (git fetch \S+ (\S+) && git push (.*))/)
    expect(command?.[2]).toBe('refs/archive/mail/log')
    expect(command?.[3]).toContain(`${head}:refs/heads/mail/log`)
    expect(result.summary).toContain(`\n${command?.[1]}\n`)
    await other.git('update-ref', 'refs/heads/mail/log', head)
  }

  const named = { ...where, 'commit-signing': 'never', 'delivery-ids': '101' }
  const again = await run(named, around)
  expect(again.outputs.tree).toBe(there.outputs.tree)
  for (const { code, tempLeftovers } of [there, again]) {
    expect({ code, tempLeftovers }).toEqual({ code: 0, tempLeftovers: [] })
  }
  expect(hostile.wasTouched()).toBe(false)
})
