import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collect } from '../../src/archive.ts'
import { createMailSource } from '../../src/blastengine/client.ts'
import { DEFAULT_BOUNDS } from '../../src/blastengine/exchange.ts'
import { GitError, HttpError, MovedHeadError } from '../../src/errors.ts'
import { openArchive } from '../../src/merge/open-archive.ts'
import type { CreateSpool } from '../../src/ports.ts'
import { createProblems, isRed } from '../../src/problems.ts'
import type { Run } from '../../src/run.ts'
import { createSpool } from '../../src/spool.ts'
import { createStop, createVirtualClock } from '../blastengine/virtual-clock.ts'
import { type Account, createAccount } from '../simulator/account.ts'
import * as behaviours from '../simulator/behaviours.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { mix } from '../simulator/random.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { API_FAULTS, RUN_FAULTS, type RunFault } from './fault-kinds.ts'
import { createJudge } from './judge.ts'
import { type BranchStep, createMemoryBranch, PROPERTIES } from './memory-branch.ts'

/** What one schedule came to; all counts but that of the runs must be 0. */
export interface Outcome {
  /** Records stored that are not, or never were, the truth. */
  readonly wrong: number
  /** Runs that called themselves complete while a record was missing, or while they were red. */
  readonly falselyComplete: number
  /** Records that the coverage called read, and that were not there. */
  readonly falselyClaimed: number
  /** Records missing or wrong after a clean run at the end. */
  readonly unhealed: number
  /** Clean runs at the end that were not green and complete. */
  readonly unclean: number
  readonly runs: number
  /** How often each kind of fault struck. */
  readonly hits: ReadonlyMap<string, number>
}

/** A disk without space: not an error of ours, so that its text must stay inside. */
const DISK_FULL = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
/** So much shorter than usual that a hang costs no time. */
const SHORT = { silenceMs: 60, totalMs: 150, maxBytes: 200_000 }
const ANYWHERE = /./
const LIST = /^GET \/logs\/mails\/results/
const PLACES = [ANYWHERE, LIST, LIST, /^GET \/logs\/mails\/\d/, /deliver/, /^POST/, /errors|usages/]

function fill(account: Account, seed: number): void {
  const at = (days: number) => account.now() - days * DAY
  account.addBulk({ recipients: 12 + (seed % 9), at: at(6), failureRate: 0.2, retryRate: 0.2 })
  account.addTransactions({ count: 4, day: -2, copies: seed % 2, failureRate: 0.2 })
  account.addBulk({ recipients: 8, at: at(1), failureRate: 0.2, openRate: 0.5, lateRate: 0.1 })
  account.addSmtp({ count: 3, at: at(0.1) })
}

function createDice(seed: number) {
  let thrown = 0
  return (sides: number) => mix(seed, ++thrown) % sides
}

type Dice = ReturnType<typeof createDice>

const draw = <T>(dice: Dice, list: readonly T[]): T => list[dice(list.length)] as T

function drawApiFaults(dice: Dice) {
  return Array.from({ length: 1 + dice(4) }, () => {
    const [name, fault] = draw(dice, [...API_FAULTS])
    const match = fault.match ?? draw(dice, PLACES)
    const forEver = dice(match === ANYWHERE ? 8 : 3) === 0
    const times = Math.min(forEver ? Number.POSITIVE_INFINITY : 1 + dice(6), fault.times ?? 1e9)
    const after = dice(match === ANYWHERE ? 40 : 8)
    return { name, ...fault, match, after, times }
  })
}

/** Some runs under faults drawn from `seed`, time passing between them, then one clean run. */
export async function runSchedule(seed: number): Promise<Outcome> {
  const dice = createDice(seed)
  const account = createAccount({ seed, now: '2026-11-23T12:00:00', frozen: true })
  fill(account, seed)
  const oddities = { maxCount: 5 + dice(20), shuffle: dice(2) === 0, shortPages: dice(3) === 0 }
  const simulator = await startSimulator({ account, limit: false, oddities })
  const folder = mkdtempSync(join(tmpdir(), 'soak-'))
  const hits = new Map<string, number>()
  let meet: (step: BranchStep) => Promise<void> = async () => {}
  const memory = createMemoryBranch((step) => meet(step))
  const judge = createJudge(account, memory)
  const struck = (name: string, times = 1) => hits.set(name, (hits.get(name) ?? 0) + times)

  function composeRun(stop: ReturnType<typeof createStop>, isSlow: boolean, fault?: RunFault): Run {
    const clock = createVirtualClock(account.now())
    const random = () => dice(1000) / 1000
    const source = createMailSource({
      apiUrl: simulator.apiUrl,
      token: account.token,
      pace: { requestsPerMinute: 100_000, reserve: 10 },
      reportTimeoutMs: 60_000,
      clock,
      stop,
      env: {},
      random,
      bounds: isSlow ? { page: SHORT, download: SHORT } : DEFAULT_BOUNDS,
    })
    return {
      source,
      branch: memory.branch,
      clock,
      stop,
      random,
      reporter: { info() {}, notice() {}, warning() {}, error() {}, group: (_, work) => work() },
      problems: createProblems(),
      createSpool: spoolUnder(fault),
      admit: (archive) => ({ ...archive, properties: archive.properties ?? PROPERTIES }),
      knowsAccount: true,
      visibility: 'private',
      tellProgress: () => {},
      resources: new Set(['deliveries', 'logs', 'failures', 'reports', 'errors', 'usage']),
      failureStatuses: new Set(['HARDERROR', 'SOFTERROR', 'DROP']),
      directory: 'data',
      since: null,
      began: clock.now(),
    }
  }

  function spoolUnder(fault: RunFault | undefined): CreateSpool {
    let left = fault === 'disk full while records are kept' ? dice(60) : Number.POSITIVE_INFINITY
    return (kind) => {
      const spool = createSpool(folder, kind)
      const add: typeof spool.add = (group, record) => {
        if (left-- <= 0) {
          struck('disk full while records are kept')
          throw DISK_FULL
        }
        spool.add(group, record)
      }
      return { ...spool, add }
    }
  }

  /** `undefined`: the run ended early, without a result. */
  async function perform(run: Run) {
    const request = {
      deliveryIds: [],
      heartbeatDays: 1,
      warnDays: 0,
      isDryRun: false,
      commitSigning: 'auto' as const,
      runId: String(seed),
      trigger: 'schedule',
      overview: async () => new Map(),
    }
    try {
      const { result } = await collect(run, await openArchive(run), request)
      // A day that nobody read and that is gone is told by a red run, which may have read all there is.
      const red = isRed(result.problems.filter(({ code }) => code !== 'gap'))
      return { complete: result.complete, red }
    } catch (error) {
      const name = error instanceof Error ? error.name : ''
      if (error === DISK_FULL || ['GitError', 'HttpError', 'MovedHeadError'].includes(name)) return
      throw error
    }
  }

  /** Another run, later than this one, that reads and publishes while this one publishes. */
  async function runOtherWriter(): Promise<void> {
    meet = async () => {}
    account.advance(dice(4) * HOUR)
    judge.look()
    await perform(composeRun(createStop(), true))
  }

  function meetingOf(fault: RunFault | undefined): typeof meet {
    const steps: Partial<Record<RunFault, readonly [BranchStep, number, () => unknown]>> = {
      'head moved twice': ['commit', 2, () => new MovedHeadError()],
      'another writer published other records': ['commit', 1, runOtherWriter],
      'push refused by the server': ['commit', 1, () => new HttpError('git push', 503, 'HTTP 503')],
      'push failed on this machine': ['commit', 1, () => new GitError('full')],
      'push done and its answer lost': ['committed', 1, () => new HttpError('git push', 0, 'lost')],
      'branch cannot be read': ['read', 1, () => new HttpError('git fetch', 0, 'no answer')],
      'file of the branch cannot be read': ['readBlob', 1, () => new GitError('no blob')],
    }
    const [where, times, strike] = (fault && steps[fault]) ?? ['read', 0, () => {}]
    let [skipped, left] = [fault === 'file of the branch cannot be read' ? dice(8) : 0, times]
    return async (step) => {
      if (step !== where || left === 0 || skipped-- > 0) return
      left--
      struck(fault ?? '')
      const error = await strike()
      if (error instanceof Error) throw error
    }
  }

  function injectStop(stop: ReturnType<typeof createStop>, fault: RunFault | undefined) {
    if (fault !== 'cancel' && fault !== 'deadline') return []
    const telling = behaviours.changed((answer) => {
      stop.tell(fault === 'cancel' ? 'signal' : 'deadline')
      struck(fault)
      return answer
    })
    return [simulator.inject(/./, telling, { after: dice(90) })]
  }

  let wasGone = false
  /** Whether the run lied about being complete. */
  async function runUnderFaults(): Promise<boolean> {
    const start = judge.look()
    const faults = drawApiFaults(dice)
    const fault = dice(2) === 0 ? draw(dice, RUN_FAULTS) : undefined
    const stop = createStop()
    // The oldest injection that is due wins: the stop must not hide behind a fault that never ends.
    const stops = injectStop(stop, fault)
    const injections = faults.map(({ match, behave, after, times }) =>
      simulator.inject(match, behave, { after, times }),
    )
    meet = meetingOf(fault)
    const isSlow = faults.some((one) => one.isSlow)
    const result = await perform(composeRun(stop, isSlow, fault))
    meet = async () => {}
    for (const injection of [...stops, ...injections]) injection.remove()
    for (const [index, { name }] of faults.entries()) struck(name, injections[index]?.hits)
    // 404: there is no such failure or delivery any more, which a run may believe.
    wasGone ||= (hits.get('HTTP 404') ?? 0) > 0
    return result?.complete === true && (result.red || judge.lacking(start, !wasGone) > 0)
  }

  try {
    let [wrong, falselyComplete, falselyClaimed] = [0, 0, 0]
    const faulty = 2 + dice(2)
    for (let index = 0; index < faulty; index++) {
      if (await runUnderFaults()) falselyComplete++
      wrong += judge.wrong()
      falselyClaimed += judge.falselyClaimed()
      if (dice(2) === 0) account.addTransactions({ count: 1 + dice(4), at: account.now() })
      account.advance(dice(30) * HOUR)
      judge.look()
    }
    // Far enough for every day to be due again, near enough for nothing to be deleted.
    account.advance(8 * DAY)
    const clean = await perform(composeRun(createStop(), false))
    const unclean = clean?.complete === true && !clean.red ? 0 : 1
    const unhealed = judge.inexact() + judge.wrong()
    const runs = faulty + 1 + (hits.get('another writer published other records') ?? 0)
    return { wrong, falselyComplete, falselyClaimed, unhealed, unclean, runs, hits }
  } finally {
    await simulator.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
