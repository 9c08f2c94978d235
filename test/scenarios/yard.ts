import { onTestFinished } from 'vitest'
import { type Forge, type ForgeSettings, startForge } from '../forge/forge.ts'
import { type Account, type AccountOptions, createAccount } from '../simulator/account.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { type RunResult, runAction, type StartedAction, startAction } from './run-action.ts'
import type { RunOptions } from './runner-desk.ts'

/** blastengine and GitHub, for one test; both end with it. */
export interface Yard {
  readonly account: Account
  readonly simulator: Simulator
  readonly forge: Forge
  /** A run at the account's time. */
  run(inputs?: Readonly<Record<string, string>>, options?: RunOptions): Promise<RunResult>
  start(inputs?: Readonly<Record<string, string>>, options?: RunOptions): StartedAction
}

/** The tests are about walls, not about waiting. */
const PACE = { 'requests-per-minute': '10000', reserve: '0' }

export interface YardSettings {
  readonly account?: AccountOptions
  readonly forge?: ForgeSettings
}

export async function openYard(settings: YardSettings = {}): Promise<Yard> {
  const now = { seed: 5, now: '2026-11-23T12:00:00', frozen: true }
  const account = createAccount({ ...now, ...settings.account })
  const simulator = await startSimulator({ account, limit: false })
  onTestFinished(() => simulator.close())
  const forge = await startForge(settings.forge)
  onTestFinished(() => forge.close())
  const optionsOf = (inputs: Readonly<Record<string, string>>, options: RunOptions) => ({
    simulator,
    forge,
    clockOffsetMs: account.offsetMs,
    ...options,
    inputs: { ...PACE, ...inputs },
  })
  return {
    account,
    simulator,
    forge,
    run: (inputs = {}, options = {}) => runAction(optionsOf(inputs, options)),
    start: (inputs = {}, options = {}) => startAction(optionsOf(inputs, options)),
  }
}
