import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runProgram } from '../cli/running.ts'
import type { Forge } from '../forge/forge.ts'
import { forgeSigner } from '../forge/rest-commits.ts'
import { GIT_ENV, git, gitBytes } from '../forge/run-git.ts'
import { prepareArchivedScenario } from '../scenarios/beginning.ts'
import { GREEN, type Scenario, verdictOf } from '../scenarios/scenario.ts'

/** The archive that the action writes, erased from and written on: the bundle, git over HTTP, the program. */

const folder = () => {
  const root = mkdtempSync(join(tmpdir(), 'erasing-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

/** A person whose mail failed, so that log, failure and error list speak of them. */
function choosePerson({ account }: Scenario) {
  const failure = [...account.truth().failures()].find(({ delivery_id }) => delivery_id === 101)
  if (failure === undefined) throw new Error('nobody failed')
  const email = String(failure.email)
  const logs = [...account.truth().logs()].filter((log) => log.email === email).length
  return { id: String(failure.maillog_id), email, logs }
}

async function cloneForge(forge: Forge, ...options: readonly string[]): Promise<string> {
  const clone = join(folder(), 'clone')
  await git(['clone', '--quiet', ...options, forge.gitDir, clone])
  return clone
}

/** Every text of every commit that a ref leads to. */
const everything = (forge: Forge) => forge.git('log', '--all', '-p', '-m', '--text', '--format=%B')

function runCommands(clone: string, commands: string): void {
  for (const line of commands.trimEnd().split('\n')) {
    execFileSync('sh', ['-e', '-c', line], {
      cwd: clone,
      env: GIT_ENV,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
}

const recordsOf = async (forge: Forge) => {
  const files = [...(await forge.files('data'))].filter(([path]) =>
    /\/(logs|failures|deliveries|reports|errors)\//.test(path),
  )
  return files.flatMap(([path, text]) => text.split('\n').map((line) => `${path} ${line}`)).sort()
}

/** Two days of the action's runs. */
async function archiveTwoDays() {
  const scenario = await prepareArchivedScenario()
  const { forge, account, run } = scenario
  const signed = await forge.head('data')
  account.advance(24 * 3_600_000)
  account.addTransactions({ count: 2, at: account.now() - 60_000 })
  expect(verdictOf(await run())).toEqual(GREEN)
  return { ...scenario, signed }
}

type Archived = Awaited<ReturnType<typeof archiveTwoDays>>

/** Erases a person in a clone and runs the commands that are told. */
async function eraseIn({ forge }: Archived, clone: string, email: string): Promise<void> {
  const head = await forge.head('data')
  const target = ['--email', email.toUpperCase(), '--repository', '.']
  const done = await runProgram(['erase', ...target, '--yes'], { folder: clone })
  expect(done.code).toBe(0)
  expect(await forge.head('data')).toBe(head)
  runCommands(clone, done.stdout)
}

const historyOf = (clone: string) => git(['log', '--all', '-p', '--text'], { cwd: clone })

/** Erases a person in a checked-out clone, and looks at all that is left; the clone. */
async function eraseInWhole(scenario: Archived): Promise<string> {
  const { forge } = scenario
  const { id, email, logs } = choosePerson(scenario)
  expect(await everything(forge)).toContain(email)
  const before = await recordsOf(forge)

  const clone = await cloneForge(forge, '--branch', 'data')
  const preview = await runProgram(['erase', '--email', email], { folder: clone })
  expect(preview).toMatchObject({ code: 0, stderr: '' })
  expect(preview.stdout).toMatch(new RegExp(`^ {2}${logs} mail logs, \\d+ failures,`, 'm'))
  expect(preview.stdout).toContain('2 of 2 commits would be rewritten')
  await eraseIn(scenario, clone, email)

  expect(await everything(forge)).not.toContain(email)
  expect(await recordsOf(forge)).toEqual(before.filter((line) => !line.includes(email)))
  expect(await forge.readFile('data', 'data/erasures.csv')).toMatch(new RegExp(`^${id},`, 'm'))
  const verified = await runProgram(['verify', '--repository', clone, '--contents-only'])
  // A clone has no last head to compare the history with, and says so.
  const stderr = expect.stringContaining('refs/archive/data')
  expect(verified, verified.stdout).toMatchObject({ code: 0, stderr })
  const all = ['cat-file', '--batch-all-objects', '--batch', '--buffer']
  const objects = (await gitBytes(all, { cwd: clone })).toString('latin1')
  for (const text of [await historyOf(clone), objects]) expect(text).not.toContain(email)
  return clone
}

async function expectProof(scenario: Archived, clone: string): Promise<void> {
  const key = join(folder(), 'key.asc')
  writeFileSync(key, forgeSigner().publicKey)
  const other = [...scenario.account.truth().logs()].find(({ delivery_id }) => delivery_id !== 101)
  const id = String(other?.maillog_id)
  const proof = join(folder(), 'proof.json')
  expect(await scenario.forge.git('rev-list', 'data')).not.toContain(scenario.signed)
  const options = ['--repository', clone, '--key', key]
  const proved = await runProgram(['prove', '--maillog-id', id, '--output', proof, ...options])
  expect(proved).toMatchObject({ code: 0, stderr: '' })
  const states = JSON.parse(readFileSync(proof, 'utf8')).states as readonly { commit: string }[]
  expect(states.length).toBeGreaterThan(0)
  const alone = await runProgram(['check', proof, '--key', key])
  expect(alone.code).toBe(0)
  expect(alone.stdout).toContain(`commit ${scenario.signed}`)
  expect(await runProgram(['check', proof, ...options])).toMatchObject({ code: 0 })
}

test('erased in a checked-out or a partial clone: the others still prove, the next run goes on and brings nothing back', async () => {
  const scenario = await archiveTwoDays()
  const { forge, account, run } = scenario
  const refs = await forge.refs()
  const trees = () => forge.git('log', '--format=%T %s', 'data~1')
  await expectProof(scenario, await eraseInWhole(scenario))
  const fromWhole = await trees()
  await forge.restoreRefs(refs)
  const { email } = choosePerson(scenario)
  const partial = await cloneForge(forge, '--branch', 'data', '--filter=blob:none')
  await eraseIn(scenario, partial, email)
  // The same history, so that what was looked at above holds of it, too.
  expect(await trees()).toBe(fromWhole)
  expect(await historyOf(partial)).not.toContain(email)

  account.advance(3_600_000)
  account.addTransactions({ count: 1, at: account.now() - 60_000 })
  const next = await run()
  expect(next.annotations.filter(({ level }) => level !== 'notice')).toEqual([])
  expect(verdictOf(next)).toEqual(GREEN)
  expect(next.outputs).toMatchObject({ changed: 'true', 'logs-added': '1' })
  expect(await everything(forge)).not.toContain(choosePerson(scenario).email)
})
