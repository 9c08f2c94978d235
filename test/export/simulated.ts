import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll } from 'vitest'
import { type Forge, startForge } from '../forge/forge.ts'
import { runAction } from '../scenarios/run-action.ts'
import { type Account, createAccount } from '../simulator/account.ts'
import { startSimulator } from '../simulator/simulator.ts'

const DAY_MS = 86_400_000

type Values = Readonly<Record<string, unknown>>

/** An archive that two runs on two days made, and all that tables of it are compared with. */
export interface Simulated {
  readonly account: Account
  readonly gitDir: string
  /** Ids of the failures that the archive holds. */
  readonly archivedFailures: ReadonlySet<string>
  /** As the archive has them. */
  readonly deliveryRows: readonly Readonly<Record<string, string>>[]
  readonly reportRows: readonly Readonly<Record<string, string>>[]
  readonly usageRows: readonly Readonly<Record<string, string>>[]
  /** Mail logs of each commit, one line a record, ascending by id. */
  readonly commits: readonly {
    readonly commit: string
    readonly knownFrom: number
    readonly lines: readonly string[]
  }[]
  /** Each state with `known_from` and `commit`. */
  readonly states: readonly Values[]
}

/** A folder that is there until all tests of the file have ended. */
export function createFolderUntilEnd(): string {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

function fill(account: Account): void {
  account.addBulk({ recipients: 40, at: '2026-11-28T10:00:00', failureRate: 0.2, openRate: 0.5 })
  account.addTransactions({ count: 12, day: -3, copies: 1, failureRate: 0.3 })
  account.addSmtp({ count: 6, day: -2 })
  account.addBulk({
    recipients: 40,
    at: '2026-12-01T10:00:00',
    failureRate: 0.3,
    retryRate: 0.2,
    openRate: 0.5,
  })
  account.addTransactions({ count: 10, at: '2026-12-02T08:00:00', retryRate: 0.5 })
  account.addTransactions({ count: 10, at: '2026-12-03T08:00:00' })
}

const parse = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
const idOf = (line: string) => Number(/^\{"maillog_id":(\d+)/.exec(line)?.[1])
const timeOf = (ms: number) => `${new Date(ms + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`

async function readCommit(forge: Forge, commit: string) {
  const files = [...(await forge.files(commit))].filter(([path]) => path.startsWith('data/logs/'))
  const lines = files.flatMap(([, text]) => text.split('\n').filter(Boolean))
  const [seconds] = (await forge.git('log', '-1', '--format=%ct', commit)).split('\n')
  return {
    commit,
    knownFrom: Number(seconds) * 1000,
    lines: lines.sort((a, b) => idOf(a) - idOf(b)),
  }
}

function statesOf(commits: Simulated['commits']): Values[] {
  const known = new Map<number, string>()
  return commits.flatMap(({ commit, knownFrom, lines }) =>
    lines.flatMap((line) => {
      if (known.get(idOf(line)) === line) return []
      known.set(idOf(line), line)
      return [{ ...JSON.parse(line), commit, known_from: timeOf(knownFrom) }]
    }),
  )
}

/** Runs the bundle on two simulated days; ends with the file's tests. */
export async function simulate(): Promise<Simulated> {
  const account = createAccount({ seed: 5, now: '2026-12-02T12:00:00', frozen: true })
  fill(account)
  const simulator = await startSimulator({ account, limit: false })
  const forge = await startForge()
  afterAll(async () => {
    await simulator.close()
    await forge.close()
  })
  // Everything is read again, so that the archive knows what the simulator knows.
  const inputs = { 'requests-per-minute': '100000', reserve: '0', since: '10d' }
  for (const wait of [0, DAY_MS]) {
    account.advance(wait)
    const run = await runAction({
      inputs,
      simulator,
      forge,
      clockOffsetMs: account.offsetMs,
      clockSpeed: 20,
    })
    if (run.code !== 0) throw new Error(`the run failed: ${run.stdout.slice(-2000)}`)
  }
  const ids = (await forge.git('rev-list', '--reverse', '--first-parent', 'data')).split('\n')
  const commits = []
  for (const id of ids) commits.push(await readCommit(forge, id))
  const files = await forge.files('data')
  const textOf = (folder: string) =>
    [...files].filter(([path]) => path.startsWith(`data/${folder}`)).map(([, text]) => text)
  const failures = textOf('failures/').flatMap((text) => text.split('\n').filter(Boolean))
  return {
    account,
    gitDir: forge.gitDir,
    archivedFailures: new Set(failures.map((line) => String(idOf(line)))),
    deliveryRows: textOf('deliveries/').flatMap(parse),
    reportRows: textOf('reports/').flatMap(parse),
    usageRows: textOf('usage.csv')
      .flatMap(parse)
      .map(({ month = '', ...row }) => ({ ...row, usage_month: month })),
    commits,
    states: statesOf(commits),
  }
}
