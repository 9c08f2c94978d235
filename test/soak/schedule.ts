import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailSource } from '../../src/blastengine/mail-source.ts'
import { createProblems, isRed } from '../../src/core/problems.ts'
import { GitError, HttpError, MovedHeadError } from '../../src/errors.ts'
import { createSpool } from '../../src/spool/spool.ts'
import { collect } from '../../src/stories/collect.ts'
import { openArchive } from '../../src/stories/open-archive.ts'
import type { Run } from '../../src/stories/run.ts'
import { createStop, createVirtualClock } from '../blastengine/virtual-clock.ts'
import { truthOf } from '../scenarios/exact-archive.ts'
import { type Account, createAccount } from '../simulator/account.ts'
import * as behaviours from '../simulator/behaviours.ts'
import { mix } from '../simulator/random.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { createMemoryBranch, type MemoryBranch } from './memory-branch.ts'

const HOUR = 3_600_000

/** Kinds of fault that a request may meet. */
const KINDS = [
  ...[400, 401, 403, 404, 423, 429, 500, 502, 503, 504].map((status) => behaviours.reply(status)),
  behaviours.tooManyRequests(0),
  behaviours.reset(),
  behaviours.resetInBody(),
  behaviours.lostAnswer(),
  behaviours.cutBody(),
  behaviours.html(),
  behaviours.empty(),
  behaviours.invalidUtf8(),
  behaviours.replyJson({}),
  behaviours.replyJson([]),
]
export const FAULT_KINDS = KINDS.length + 4

/** What one schedule came to; all counts must be 0. */
export interface Outcome {
  /** Records stored that are not, or never were, the truth. */
  readonly wrong: number
  /** Runs that called themselves complete while a record was missing. */
  readonly falselyComplete: number
  /** Records that the coverage called read, and that were not there. */
  readonly falselyClaimed: number
  /** Records missing or wrong after a clean run at the end. */
  readonly unhealed: number
  readonly runs: number
}

function fill(account: Account, seed: number): void {
  const at = (days: number) => account.now() - days * 24 * HOUR
  account.addBulk({ recipients: 12 + (seed % 9), at: at(6), failureRate: 0.2, retryRate: 0.2 })
  account.addTransactions({ count: 4, day: -2, copies: seed % 2, failureRate: 0.2 })
  account.addBulk({ recipients: 8, at: at(1), failureRate: 0.2, openRate: 0.5, lateRate: 0.1 })
  account.addSmtp({ count: 3, at: at(0.1) })
}

function linesOf(memory: MemoryBranch, failures: boolean): string[] {
  const paths = memory.paths().filter((path) => path.startsWith('data/logs/'))
  const wanted = paths.filter((path) => /_failures(_part-\d+)?\.json$/.test(path) === failures)
  const lines = wanted.flatMap((path) => (memory.text(path) ?? '').split('\n'))
  return lines.filter((line) => line.startsWith('{')).map((line) => line.replace(/,$/, ''))
}

const idOf = (line: string) => /^\{"maillog_id":(\d+)/.exec(line)?.[1] ?? ''

function claimed(memory: MemoryBranch, ids: readonly string[]): string[] {
  const text = memory.text('data/coverage.json')
  const spans: { from: string; to: string }[] = text === undefined ? [] : JSON.parse(text).spans
  const within = (id: bigint) =>
    spans.some(({ from, to }) => BigInt(from) <= id && id <= BigInt(to))
  return ids.filter((id) => within(BigInt(id)))
}

function compare(memory: MemoryBranch, account: Account, everTrue: Set<string>) {
  const truth = truthOf(account)
  const { logs, failures, formerFailures } = truth
  for (const line of [...logs, ...failures, ...formerFailures]) everTrue.add(line)
  const held = [...linesOf(memory, false), ...linesOf(memory, true)]
  const known = new Set(held)
  const ids = new Set(linesOf(memory, false).map(idOf))
  return {
    wrong: held.filter((line) => !everTrue.has(line)).length,
    missing: [...logs, ...failures].filter((line) => !known.has(line)).length,
    falselyClaimed: claimed(memory, logs.map(idOf)).filter((id) => !ids.has(id)).length,
  }
}

function createDice(seed: number) {
  let thrown = 0
  return (sides: number) => mix(seed, ++thrown) % sides
}

/** Some runs under faults drawn from `seed`, time passing between them, then one clean run. */
export async function runSchedule(seed: number): Promise<Outcome> {
  const dice = createDice(seed)
  const account = createAccount({ seed, now: '2026-11-23T12:00:00', frozen: true })
  fill(account, seed)
  const oddities = { maxCount: 5 + dice(20), shuffle: dice(2) === 0, shortPages: dice(3) === 0 }
  const simulator = await startSimulator({ account, limit: false, oddities })
  const folder = mkdtempSync(join(tmpdir(), 'soak-'))
  let pushFaults: Error[] = []
  const memory = createMemoryBranch(() => pushFaults.shift())
  const everTrue = new Set<string>()

  async function runOnce(isClean: boolean) {
    const clock = createVirtualClock(account.now())
    const stop = createStop()
    const random = () => dice(1000) / 1000
    const source = createMailSource({
      apiUrl: simulator.apiUrl,
      token: account.token,
      pace: { requestsPerMinute: 100_000, reserve: 0 },
      reportTimeoutMs: 60_000,
      clock,
      stop,
      env: {},
      random,
    })
    const run: Run = {
      source,
      branch: memory.branch,
      clock,
      random,
      reporter: { info() {}, notice() {}, warning() {}, error() {} },
      problems: createProblems(),
      createSpool: (kind) => createSpool(folder, kind),
      admit: (archive) => archive,
      knowsAccount: true,
      visibility: 'private',
      pulse: () => {},
      resources: new Set(['deliveries', 'logs', 'failures', 'reports', 'errors', 'usage']),
      failureStatuses: new Set(['HARDERROR', 'SOFTERROR', 'DROP']),
      directory: 'data',
      since: null,
      capacity: 1000,
      began: clock.now(),
    }
    const injections = isClean ? [] : injectFaults(() => stop.tell(dice(2) ? 'signal' : 'deadline'))
    pushFaults = isClean ? [] : drawPushFaults()
    const request = {
      deliveryIds: [],
      heartbeatDays: 1,
      warnDays: 0,
      isDryRun: false,
      runId: String(seed),
      trigger: 'schedule',
      overview: async () => '',
    }
    const result = await openArchive(run)
      .then((archive) => collect(run, archive, request))
      .then((ended) => ended.result)
      .catch((error: Error) => {
        if (!['GitError', 'HttpError', 'MovedHeadError'].includes(error.name)) throw error
      })
    for (const injection of injections) injection.remove()
    return result && { complete: result.complete && !isRed(result.problems) }
  }

  function injectFaults(stop: () => void) {
    const some = Array.from({ length: 1 + dice(4) }, () => {
      const times = dice(3) === 0 ? Number.POSITIVE_INFINITY : 1 + dice(6)
      const kind = KINDS[dice(KINDS.length)] ?? behaviours.reset()
      const match = [/./, /^GET \/logs\/mails\/results/, /^GET \/logs\/mails\/\d/, /deliver/][
        dice(4)
      ]
      return simulator.inject(match ?? /./, kind, { after: dice(40), times })
    })
    if (dice(5) > 0) return some
    const stopping = behaviours.changed((answer) => {
      stop()
      return answer
    })
    return [...some, simulator.inject(/./, stopping, { after: dice(90) })]
  }

  function drawPushFaults(): Error[] {
    if (dice(4) > 0) return []
    const fatal = dice(2) ? new GitError('full') : new HttpError('git push', 503, 'HTTP 503')
    return [[new MovedHeadError(), new MovedHeadError()], [fatal]][dice(2)] ?? []
  }

  try {
    let [wrong, falselyComplete, falselyClaimed] = [0, 0, 0]
    const faulty = 2 + dice(2)
    for (let index = 0; index < faulty; index++) {
      const result = await runOnce(false)
      const found = compare(memory, account, everTrue)
      wrong += found.wrong
      falselyClaimed += found.falselyClaimed
      if (result?.complete && index === 0 && found.missing > 0) falselyComplete++
      account.advance(dice(30) * HOUR)
    }
    // Far enough for every day to be due again, near enough for nothing to be deleted.
    account.advance(8 * 24 * HOUR)
    await runOnce(true)
    const found = compare(memory, account, everTrue)
    const unhealed = found.missing + found.wrong
    return { wrong, falselyComplete, falselyClaimed, unhealed, runs: faulty + 1 }
  } finally {
    await simulator.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
