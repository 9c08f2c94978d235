import { afterEach } from 'vitest'
import { type Forge, startForge } from '../forge/forge.ts'
import { type Account, type AccountOptions, createAccount } from '../simulator/account.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { findErrors } from './exact-archive.ts'
import { type RunResult, runAction } from './run-action.ts'

export const DAY = 86_400_000

/** A customer, blastengine and GitHub, for one test; all of it ends with the test. */
export interface Shop {
  readonly account: Account
  readonly simulator: Simulator
  readonly forge: Forge
  /** One scheduled run, at the account's time. */
  run(
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<RunResult>
  errors(branch?: string): ReturnType<typeof findErrors>
}

/** The tests are about records, not about waiting. */
const PACE = { 'requests-per-minute': '10000', reserve: '0' }

const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

export async function openShop(options: AccountOptions = {}): Promise<Shop> {
  const account = createAccount({ seed: 7, now: '2026-11-23T12:00:00', frozen: true, ...options })
  const simulator = await startSimulator({ account, limit: false })
  const forge = await startForge({})
  open.push(simulator, forge)
  return {
    account,
    simulator,
    forge,
    run: (inputs = {}, env = {}) =>
      runAction({
        inputs: { ...PACE, ...inputs },
        simulator,
        forge,
        env,
        clockOffsetMs: account.offsetMs,
      }),
    errors: (branch) => findErrors(forge, account, branch),
  }
}
