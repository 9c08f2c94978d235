import { type Forge, startForge } from '../forge/forge.ts'
import { type Account, createAccount } from '../simulator/account.ts'
import { delayed } from '../simulator/behaviours.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { measureRun, medianOf } from './measure.ts'
import { count, formatTable, seconds } from './table.ts'

/** ms that GitHub takes to answer beside its work. */
const LATENCY_MS = 100
const HOUR = 3_600_000
const REFS = ['refs/heads/data', 'refs/archive/data'] as const

function fill(account: Account): void {
  const still = { failureRate: 0.02, retryRate: 0, openRate: 0 }
  for (const day of [-3, -2, -1]) {
    account.addTransactions({ count: 200, day, ...still })
    account.addSmtp({ count: 40, day, ...still })
  }
  account.addBulk({ recipients: 500, at: '2026-11-21T10:00:00', ...still })
}

/** Mails of a day and their first opens. */
function addNews(account: Account): void {
  account.addTransactions({ count: 200, day: 0, failureRate: 0.02 })
  account.addBulk({ recipients: 500, at: '2026-11-24T09:00:00', failureRate: 0.02, openRate: 0.3 })
}

async function resetTo(forge: Forge, head: string): Promise<void> {
  for (const ref of REFS) await forge.git('update-ref', ref, head)
}

/** Each kind of run with a GitHub that is 100 ms away. */
export async function benchLatency(runs: number): Promise<string> {
  const account = createAccount({ seed: 1, now: '2026-11-23T12:00:00', frozen: true })
  fill(account)
  const simulator = await startSimulator({ account, limit: false })
  const forge = await startForge({ latencyMs: LATENCY_MS })
  const rows: string[][] = []

  /** Medians of runs that all begin as `before` leaves the branch. */
  async function repeat(signing: string, before: () => Promise<void>) {
    const measured: { readonly seconds: number; readonly requests: number }[] = []
    for (let run = 0; run < runs; run++) {
      await before()
      const skipped = forge.requests.length
      const { seconds: taken } = await measureRun(simulator, forge, { 'commit-signing': signing })
      measured.push({ seconds: taken, requests: forge.requests.length - skipped })
    }
    return {
      requests: count(medianOf(measured, (one) => one.requests)),
      seconds: seconds(medianOf(measured, (one) => one.seconds)),
    }
  }

  async function measure(name: string, signing: string, before: () => Promise<void>) {
    const near = await repeat(signing, before)
    const away = simulator.inject(/./, delayed(LATENCY_MS), { times: Number.POSITIVE_INFINITY })
    const far = await repeat(signing, before)
    away.remove()
    rows.push([name, near.requests, near.seconds, far.seconds])
  }

  try {
    const noBranch = async () => {
      if ((await forge.head('data')) === undefined) return
      for (const ref of REFS) await forge.git('update-ref', '-d', ref)
    }
    await measure('first run, signed', 'auto', noBranch)
    const head = (await forge.head('data')) ?? ''
    account.advance(HOUR)
    await measure('no news', 'auto', async () => {})
    account.advance(24 * HOUR)
    addNews(account)
    await measure('a day of news, plain', 'never', () => resetTo(forge, head))
    await measure('a day of news, signed', 'auto', () => resetTo(forge, head))
    const header = ['run', 'requests to GitHub', 'seconds', 'blastengine as far away']
    return formatTable(header, rows)
  } finally {
    await simulator.close()
    await forge.close()
  }
}
