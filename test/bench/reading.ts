import { startForge } from '../forge/forge.ts'
import { type Account, createAccount } from '../simulator/account.ts'
import { COURSES, type Fate } from '../simulator/fate.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { type Measured, measureRun, medianOf, sum } from './measure.ts'
import { runNaiveScript } from './naive-run.ts'
import { count, formatTable, seconds } from './table.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const DAYS = 50

/** Every hundredth mail is opened when the bench says so, every fifth at once, all others never. */
function createFates() {
  let hundredth = false
  const fate = (index: number): Partial<Fate> => {
    if (index % 100 === 7) return { course: COURSES.sent, openAfterMs: hundredth ? MINUTE : null }
    return index % 5 === 0 ? { openAfterMs: MINUTE } : {}
  }
  return { fate, openHundredth: () => (hundredth = true) }
}

/** Fifty days of a shop: 500 single mails a day, 1,500 in one delivery every third day. */
function fill(account: Account, fate: (index: number) => Partial<Fate>): void {
  const rates = { openRate: 0, fate }
  for (let day = -DAYS; day <= -1; day++) {
    account.addTransactions({ count: 400, day, ...rates })
    account.addSmtp({ count: 100, day, ...rates })
    const at = `${account.dayAt(day)}T10:00:00`
    if (day % 3 === 0) account.addBulk({ recipients: 1500, at, ...rates })
  }
}

type Step = Pick<Measured, 'seconds' | 'requests'> & Partial<Pick<Measured, 'outputs' | 'git'>>
const STEPS = [
  'naive script, every time',
  'first run',
  'a minute later, nothing new',
  'another minute later, 1 % changed (the run re-reads 3 days)',
  '8 days later, 1 % changed (every day is due again)',
] as const

async function measureAccount(): Promise<{ logs: number; deliveries: number; steps: Step[] }> {
  const account = createAccount({ seed: 1, now: '2026-11-23T12:00:00', frozen: true })
  const { fate, openHundredth } = createFates()
  fill(account, fate)
  const simulator = await startSimulator({ account, limit: false })
  const forge = await startForge()
  try {
    const truth = account.truth()
    const [logs, deliveries] = [[...truth.logs()].length, [...truth.deliveries()].length]
    const naive = await runNaiveScript(simulator)
    const first = await measureRun(simulator, forge)
    account.advance(MINUTE)
    const unchanged = await measureRun(simulator, forge)
    if (unchanged.outputs.changed !== 'false') throw new Error('nothing new, but a commit')
    account.advance(MINUTE)
    openHundredth()
    const changed = await measureRun(simulator, forge)
    account.advance(8 * DAY)
    const later = await measureRun(simulator, forge)
    return { logs, deliveries, steps: [naive, first, unchanged, changed, later] }
  } finally {
    await simulator.close()
    await forge.close()
  }
}

function formatStep(name: string, runs: readonly Step[], naive: number): string[] {
  const of = (figure: (run: Step) => number) => medianOf(runs, figure)
  const requests = of((run) => sum(run.requests))
  return [
    name,
    count(of((run) => run.requests.logs ?? 0)),
    count(of((run) => run.requests.deliveries ?? 0)),
    count(of((run) => (run.requests.delivery ?? 0) + (run.requests.detail ?? 0))),
    count(requests),
    `${((100 * requests) / naive).toFixed(1)} %`,
    seconds(of((run) => run.seconds)),
    count(of((run) => Number(run.outputs?.['logs-updated'] ?? 0))),
  ]
}

/** Requests and seconds of runs in a row, next to the naive script. */
export async function benchReading(runs: number): Promise<string> {
  const measured: Awaited<ReturnType<typeof measureAccount>>[] = []
  for (let run = 0; run < runs; run++) measured.push(await measureAccount())
  const { logs = 0, deliveries = 0 } = measured[0] ?? {}
  const naive = medianOf(measured, ({ steps }) => sum(steps[0]?.requests ?? {}))
  const rows = STEPS.map((name, at) => {
    const step = measured.flatMap(({ steps }) => steps[at] ?? [])
    return formatStep(name, step, naive)
  })
  const header = [
    `${count(logs)} logs, ${count(deliveries)} deliveries, ${DAYS} days`,
    'log pages',
    'delivery pages',
    'details and counts',
    'all requests',
    'of naive',
    'seconds',
    'logs updated',
  ]
  return formatTable(header, rows)
}
