import { expect, onTestFinished } from 'vitest'
import { type Forge, startForge } from '../forge/forge.ts'
import { type Account, createAccount } from '../simulator/account.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/simulator.ts'
import { findErrors, NO_ERRORS, readArchive, truthOf } from './exact-archive.ts'
import { type RunResult, runAction } from './run-action.ts'
import type { RunOptions } from './runner-desk.ts'

/** One account, blastengine and GitHub on loopback, and runs of the bundle between them. */
export interface Stage {
  readonly account: Account
  readonly simulator: Simulator
  readonly forge: Forge
  /** Options of a run with `more` inputs, for what `run` does not cover. */
  options(more?: Partial<RunOptions>): RunOptions
  run(inputs?: Readonly<Record<string, string>>, more?: Partial<RunOptions>): Promise<RunResult>
}

const NOW = '2026-11-23T12:00:00'
/** Waits take a twentieth of their time. */
const SPEED = 20
/** Out of the way of what is tested; the pace has tests of its own. */
const INPUTS = { 'requests-per-minute': '10000', reserve: '0' }

/** An account with every kind of mail, of which several days and pages are to be read: 94 logs. */
export function fillShop(account: Account): void {
  account.addBulk({ recipients: 40, at: '2026-11-19T10:00:00', failureRate: 0.2 })
  account.addTransactions({ count: 8, day: -3, copies: 1, failureRate: 0.2 })
  account.addSmtp({ count: 6, day: -2 })
  account.addBulk({ recipients: 30, at: '2026-11-22T10:00:00', failureRate: 0.2, openRate: 0.5 })
  account.addTransactions({ count: 2, at: '2026-11-23T08:00:00' })
}

/** Ends with the test. */
export async function setStage(
  fill: (account: Account) => void = fillShop,
  options: Partial<SimulatorOptions> = {},
): Promise<Stage> {
  const account = createAccount({ seed: 7, now: NOW, frozen: true })
  fill(account)
  const simulator = await startSimulator({ account, limit: false, ...options })
  const forge = await startForge({})
  onTestFinished(async () => {
    await simulator.close()
    await forge.close()
  })
  const optionsOf = (more: Partial<RunOptions> = {}): RunOptions => ({
    simulator,
    forge,
    clockOffsetMs: account.offsetMs,
    clockSpeed: SPEED,
    ...more,
    inputs: { ...INPUTS, ...more.inputs },
  })
  return {
    account,
    simulator,
    forge,
    options: optionsOf,
    run: (inputs = {}, more = {}) => runAction(optionsOf({ ...more, inputs })),
  }
}

/** Whether a run is red, and what it claims. */
export function verdictOf({ code, outputs, tempLeftovers }: RunResult) {
  return { code, complete: outputs.complete, tempLeftovers }
}

export const RED = { code: 1, complete: 'false', tempLeftovers: [] }
export const GREEN = { code: 0, complete: 'true', tempLeftovers: [] }
export const GREEN_INCOMPLETE = { code: 0, complete: 'false', tempLeftovers: [] }

export const levelsOf = ({ annotations }: RunResult) => annotations.map(({ level }) => level)

export interface CoverageFile {
  readonly head: string | null
  readonly spans: readonly { readonly from: string; readonly to: string }[]
  readonly owed: Readonly<Record<'details' | 'deliveries' | 'reports' | 'days', readonly unknown[]>>
}

export async function readCoverageFile({ forge }: Stage): Promise<CoverageFile> {
  return JSON.parse(await forge.readFile('data', 'data/coverage.json'))
}

/** Ids of the records that the coverage claims, of those that there are. */
function claimedIds(coverage: CoverageFile, ids: readonly bigint[]): bigint[] {
  const spans = coverage.spans.map(({ from, to }) => [BigInt(from), BigInt(to)] as const)
  return ids.filter((id) => spans.some(([from, to]) => from <= id && id <= to))
}

const idOf = (line: string) => BigInt(/^\{"maillog_id":(\d+)/.exec(line)?.[1] ?? 0)

/**
 * Nothing wrong is stored and nothing false is claimed: each line of the archive is a line of the truth, and
 * what the coverage calls read is there. `least`: so many logs at least.
 */
export async function expectHonest(stage: Stage, least = 0): Promise<void> {
  if ((await stage.forge.head('data')) === undefined) return expect(least).toBe(0)
  const archive = await readArchive(stage.forge)
  const truth = truthOf(stage.account)
  const logs = new Set(truth.logs)
  const failures = new Set([...truth.failures, ...truth.formerFailures])
  expect(archive.logs.filter((line) => !logs.has(line))).toEqual([])
  expect(archive.failures.filter((line) => !failures.has(line))).toEqual([])
  expect(archive.logs.length).toBeGreaterThanOrEqual(least)
  const held = new Set(archive.logs.map(idOf))
  const claimed = claimedIds(await readCoverageFile(stage), truth.logs.map(idOf))
  expect(claimed.filter((id) => !held.has(id))).toEqual([])
}

/** The archive holds every record of the account as it is now, and no other. */
export async function expectExact(stage: Stage): Promise<void> {
  expect(await findErrors(stage.forge, stage.account)).toEqual(NO_ERRORS)
}

/** A run without faults is green, complete and makes the archive exact. */
export async function expectHealed(stage: Stage): Promise<RunResult> {
  const result = await stage.run()
  expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
  expect(verdictOf(result)).toEqual(GREEN)
  await expectExact(stage)
  return result
}
