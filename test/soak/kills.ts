import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Forge, startForge } from '../forge/forge.ts'
import { ROOT } from '../scenarios/action-inputs.ts'
import { findErrors, NO_ERRORS, readArchive, truthOf } from '../scenarios/exact-archive.ts'
import { startAction } from '../scenarios/run-action.ts'
import type { RunOptions } from '../scenarios/runner-folders.ts'
import { type Account, createAccount } from '../simulator/account.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { mix } from '../simulator/random.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { claimedIds, idOf } from './judge.ts'

/** Which run is killed. */
export interface Killing {
  readonly name: string
  /** An archive of the day before is there already. */
  readonly isUpdate: boolean
  readonly inputs: Readonly<Record<string, string>>
  /** The branch that a finished run has written. */
  readonly branch: string
}

export const KILLINGS: readonly Killing[] = [
  { name: 'a first run, signed commit', isUpdate: false, inputs: {}, branch: 'data' },
  {
    name: 'a later run, plain git',
    isUpdate: true,
    inputs: { 'commit-signing': 'never' },
    branch: 'data',
  },
  {
    name: 'a later run, pull request',
    isUpdate: true,
    inputs: { mode: 'pull-request' },
    branch: 'refs/heads/archive/data',
  },
]

/** What a killed run, and the clean run after it, came to; every text is a defect. */
export interface KillOutcome {
  readonly wasKilled: boolean
  readonly defects: readonly string[]
}

const PACE = { 'requests-per-minute': '10000', reserve: '0' }
const SPEED = 20
const PRELOAD = join(ROOT, 'test', 'preload', 'kill-at-step.mjs')

function fill(account: Account): void {
  account.addBulk({ recipients: 30, at: '2026-11-19T10:00:00', failureRate: 0.1, retryRate: 0.1 })
  account.addTransactions({ count: 6, day: -1, copies: 1, failureRate: 0.2 })
  account.addBulk({ recipients: 20, at: '2026-11-22T10:00:00', failureRate: 0.1, openRate: 0.5 })
}

/** A git process outlives the run that was killed, and may still push. */
async function awaitOrphans(folder: string): Promise<void> {
  const isOurs = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(folder)
    } catch {
      return false // it has just ended
    }
  }
  const pids = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  while (pids().some(isOurs)) await sleep(20)
}

async function restore(forge: Forge, refs: ReadonlyMap<string, string>): Promise<void> {
  await forge.restoreRefs(refs)
  forge.pulls.length = 0
}

async function findFalsehoods(forge: Forge, account: Account, branch: string): Promise<string[]> {
  const defects: string[] = []
  await forge.git('fsck', '--strict').catch(() => defects.push('the repository is damaged'))
  if ((await forge.head(branch)) === undefined) return defects
  const { logs, failures } = await readArchive(forge, branch)
  const truth = truthOf(account)
  const known = new Set([...truth.logs, ...truth.failures, ...truth.formerFailures])
  const wrong = [...logs, ...failures].filter((line) => !known.has(line))
  // Of an update, the archive may still be the one of the day before: its rows were the truth then.
  if (wrong.length > 0) defects.push(`${wrong.length} records are wrong`)
  const held = new Set(logs.map(idOf))
  const coverage = await forge.readFile(branch, 'data/coverage.json')
  const claims = claimedIds(coverage, truth.logs.map(idOf)).filter((id) => !held.has(id))
  if (claims.length > 0) defects.push(`${claims.length} records are claimed and not there`)
  return defects
}

/** One account, blastengine and GitHub, on which runs of one kind are killed again and again. */
export async function openKillYard(killing: Killing) {
  const account = createAccount({ seed: 7, now: '2026-11-23T12:00:00', frozen: true })
  fill(account)
  const simulator = await startSimulator({ account, limit: false })
  const forge = await startForge({})
  const folder = mkdtempSync(join(tmpdir(), 'kills-'))
  const stepsFile = join(folder, 'steps')
  const { branch, isUpdate, inputs } = killing
  const optionsOf = (env: Record<string, string>): RunOptions => ({
    simulator,
    forge,
    inputs: { ...PACE, ...inputs },
    clockOffsetMs: account.offsetMs,
    clockSpeed: SPEED,
    nodeArguments: ['--import', PRELOAD],
    env,
  })
  const run = (env: Record<string, string> = {}) => startAction(optionsOf(env)).done

  if (isUpdate) {
    await run()
    // More than a day: what is read once in 24 hours is due in every run.
    account.advance(DAY + HOUR)
    account.addBulk({ recipients: 15, at: account.now() - HOUR, failureRate: 0.2 })
  }
  const refs = await forge.refs()
  const before = isUpdate ? [...(await readArchive(forge, branch)).logs] : []
  const clean = await run({ TEST_STEPS_FILE: stepsFile })
  const seconds = clean.seconds
  const steps = Number(readFileSync(stepsFile, 'utf8'))
  const tree = clean.outputs.tree
  if (tree === '' || steps === 0) throw new Error('the clean run did nothing')

  async function checkAfterKill(): Promise<string[]> {
    const defects = await findFalsehoods(forge, account, branch)
    const isOld = defects.length > 0 && isUpdate && (await forge.head(branch)) !== undefined
    if (!isOld) return defects
    const { logs } = await readArchive(forge, branch)
    return logs.every((line, index) => line === before[index]) && logs.length === before.length
      ? defects.filter((text) => !text.endsWith('wrong'))
      : defects
  }

  async function checkCleanRun(): Promise<string[]> {
    const healed = await run()
    const defects: string[] = []
    const { complete, tree: healedTree } = healed.outputs
    if (healed.code !== 0 || complete !== 'true') defects.push('the clean run is not green')
    if (healedTree !== tree) defects.push('the clean run made another tree')
    if (healed.tempLeftovers.length > 0) defects.push('the clean run left files')
    const errors = JSON.stringify(await findErrors(forge, account, branch))
    if (errors !== JSON.stringify(NO_ERRORS)) defects.push('the clean run is not exact')
    return defects
  }

  async function judge(signal: NodeJS.Signals | null): Promise<KillOutcome> {
    const defects = [...(await checkAfterKill()), ...(await checkCleanRun())]
    return { wasKilled: signal === 'SIGKILL', defects }
  }

  return {
    steps,
    /** Kills a run at one of its steps, from 1. */
    async killAtStep(step: number): Promise<KillOutcome> {
      await restore(forge, refs)
      const action = startAction(optionsOf({ TEST_KILL_AT: String(step) }))
      const { signal } = await action.done
      await awaitOrphans(action.runnerTemp)
      return judge(signal)
    },
    /** Kills a run at a moment drawn from `seed`. */
    async killAtRandom(seed: number): Promise<KillOutcome> {
      await restore(forge, refs)
      const action = startAction(optionsOf({}))
      const timer = setTimeout(() => action.kill('SIGKILL'), (mix(seed, 1) % 1000) * seconds)
      const { signal } = await action.done
      clearTimeout(timer)
      await awaitOrphans(action.runnerTemp)
      return judge(signal)
    },
    async close(): Promise<void> {
      await simulator.close()
      await forge.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
