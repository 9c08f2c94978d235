import { expect, onTestFinished } from 'vitest'
import { type Forge, type ForgeSettings, startForge } from '../forge/forge.ts'
import { type Account, type AccountOptions, createAccount } from '../simulator/account.ts'
import { COURSES } from '../simulator/fate.ts'
import { HOUR } from '../simulator/moment.ts'
import type { Oddities } from '../simulator/oddities.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import type { ServerIdentity } from '../tls/authority.ts'
import { findErrors, NO_ERRORS, readArchive, truthOf } from './exact-archive.ts'
import { type RunResult, runAction, type StartedAction, startAction } from './run-action.ts'

type Inputs = Readonly<Record<string, string>>
type Options = Parameters<typeof runAction>[0]

/** One account, blastengine and GitHub on loopback, and runs of the bundle between them, at the account's time. */
export interface Scenario {
  readonly account: Account
  readonly simulator: Simulator
  readonly forge: Forge
  run(inputs?: Inputs, more?: Options): Promise<RunResult>
  start(inputs?: Inputs, more?: Options): StartedAction
}

interface ScenarioSettings {
  readonly account?: AccountOptions
  readonly forge?: ForgeSettings
  readonly oddities?: Oddities
  /** blastengine by https with this identity. */
  readonly tls?: ServerIdentity
  /** Default: time keeps its pace, and waits are short. */
  readonly clockSpeed?: number
  /** As the simulator's: whether its answers tell the account's time. Default: not beside a clock that runs faster. */
  readonly date?: 'account' | 'none'
}

/** Out of the way of what is tested; the pace has tests of its own. */
const INPUTS = { 'requests-per-minute': '100000', reserve: '0' }

/** With an account that has no mails yet. Ends with the test. */
export async function openScenario(settings: ScenarioSettings = {}): Promise<Scenario> {
  const { oddities = {}, clockSpeed, tls } = settings
  const pace = clockSpeed === undefined ? { hasShortWaits: true } : { clockSpeed }
  // A run that takes seconds to begin would find its quick clock minutes off.
  const { date = clockSpeed === undefined ? 'account' : 'none' } = settings
  const now = { seed: 7, now: '2026-11-23T12:00:00', frozen: true }
  const account = createAccount({ ...now, ...settings.account })
  const simulator = await startSimulator({
    account,
    limit: false,
    oddities,
    date,
    ...(tls && { tls }),
  })
  onTestFinished(() => simulator.close())
  const forge = await startForge(settings.forge)
  onTestFinished(() => forge.close())
  const optionsOf = (inputs: Inputs, more: Options): Options => ({
    ...{ simulator, forge, clockOffsetMs: account.offsetMs, ...pace, ...more },
    inputs: { ...INPUTS, ...inputs },
  })
  return {
    account,
    simulator,
    forge,
    run: (inputs = {}, more = {}) => runAction(optionsOf(inputs, more)),
    start: (inputs = {}, more = {}) => startAction(optionsOf(inputs, more)),
  }
}

/** An account with every kind of mail, of which several days and pages are to be read: 94 logs. */
export function fillShop(account: Account): void {
  account.addBulk({ recipients: 40, at: '2026-11-19T10:00:00', failureRate: 0.2 })
  account.addTransactions({ count: 8, day: -3, copies: 1, failureRate: 0.2 })
  account.addSmtp({ count: 6, day: -2 })
  account.addBulk({ recipients: 30, at: '2026-11-22T10:00:00', failureRate: 0.2, openRate: 0.5 })
  account.addTransactions({ count: 2, at: '2026-11-23T08:00:00' })
}

/** A few mails of every kind, failures and opens among them, for tests that stop a run somewhere: 27 logs. */
export function fillSmallShop(account: Account): void {
  const fate = (index: number) => ({
    course: index < 2 ? COURSES.hard : COURSES.sent,
    openAfterMs: index > 5 ? HOUR : null,
  })
  account.addBulk({ recipients: 10, at: '2026-11-19T10:00:00', fate })
  account.addTransactions({ count: 4, day: -3, copies: 1 })
  account.addSmtp({ count: 3, day: -2 })
  account.addBulk({ recipients: 8, at: '2026-11-22T10:00:00', fate })
  account.addTransactions({ count: 2, at: '2026-11-23T08:00:00' })
}

/** With mails, and waits that take a twentieth of their time. */
export async function prepareScenario(
  fill = fillShop,
  settings: ScenarioSettings = {},
): Promise<Scenario> {
  const scenario = await openScenario({ clockSpeed: 20, ...settings })
  fill(scenario.account)
  return scenario
}

/** Whether a run is red, and what it claims. */
export function verdictOf({ code, outputs, tempLeftovers }: RunResult) {
  return { code, complete: outputs.complete, tempLeftovers }
}

export const RED = { code: 1, complete: 'false', tempLeftovers: [] }
export const GREEN = { code: 0, complete: 'true', tempLeftovers: [] }
export const GREEN_INCOMPLETE = { code: 0, complete: 'false', tempLeftovers: [] }

/** Of what people are told, but for the clock: in a quick run on a busy machine it is minutes ahead. */
export function levelsOf({ annotations }: RunResult) {
  const others = annotations.filter(({ message }) => !message.includes('clock of the runner'))
  return others.map(({ level }) => level)
}

/** What the tests ask of coverage.json, ids as text. */
export interface CoverageFile {
  readonly spans: readonly { readonly from: string; readonly to: string }[]
  readonly owed: Readonly<Record<'details' | 'deliveries' | 'reports' | 'days', readonly unknown[]>>
}

interface Debt {
  readonly kind: string
  readonly maillog_id?: number
  readonly delivery_id?: number
  readonly day?: string
}

export async function readCoverageFile({ forge }: Scenario): Promise<CoverageFile> {
  const { spans, owed } = JSON.parse(await forge.readFile('data', 'data/coverage.json'))
  const debts: readonly Debt[] = owed
  const pick = (kind: string, key: 'maillog_id' | 'delivery_id' | 'day') =>
    debts.filter((debt) => debt.kind === kind).map((debt) => String(debt[key]))
  return {
    spans: spans.map((span: { first_id: number; last_id: number }) => ({
      from: String(span.first_id),
      to: String(span.last_id),
    })),
    owed: {
      details: pick('failure', 'maillog_id'),
      deliveries: pick('delivery', 'delivery_id'),
      reports: pick('report', 'delivery_id'),
      days: pick('deliveries', 'day'),
    },
  }
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
export async function expectHonest(scenario: Scenario, least = 0): Promise<void> {
  if ((await scenario.forge.head('data')) === undefined) return expect(least).toBe(0)
  const archive = await readArchive(scenario.forge)
  const truth = truthOf(scenario.account)
  const logs = new Set(truth.logs)
  const failures = new Set([...truth.failures, ...truth.formerFailures])
  expect(archive.logs.filter((line) => !logs.has(line))).toEqual([])
  expect(archive.failures.filter((line) => !failures.has(line))).toEqual([])
  expect(archive.logs.length).toBeGreaterThanOrEqual(least)
  const held = new Set(archive.logs.map(idOf))
  const claimed = claimedIds(await readCoverageFile(scenario), truth.logs.map(idOf))
  expect(claimed.filter((id) => !held.has(id))).toEqual([])
}

/** Every delivery that has started has its row. */
export async function expectDeliveries({ account, forge }: Scenario): Promise<void> {
  const files = [...(await forge.files('data'))].filter(([path]) => path.includes('/deliveries/'))
  const ids = files.flatMap(([, text]) => text.match(/^\d+(?=,)/gm) ?? [])
  const wanted = [...account.truth().deliveries()].map((row) => String(row.delivery_id))
  expect(ids.sort()).toEqual(wanted.sort())
}

/** The archive holds every record of the account as it is now, and no other. */
export async function expectExact({ forge, account }: Scenario, branch = 'data'): Promise<void> {
  expect(await findErrors(forge, account, branch)).toEqual(NO_ERRORS)
}

/** A run without faults is green, complete and makes the archive exact. */
export async function expectHealed(scenario: Scenario): Promise<RunResult> {
  const result = await scenario.run()
  expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
  expect(verdictOf(result)).toEqual(GREEN)
  await expectExact(scenario)
  return result
}
