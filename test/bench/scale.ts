import { startForge } from '../forge/forge.ts'
import { createAccount } from '../simulator/account.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { type Measured, measureRun, medianOf } from './measure.ts'
import { count, formatTable, seconds } from './table.ts'

interface Size {
  readonly name: string
  readonly logs: number
  readonly report: boolean
}

const SIZES: readonly Size[] = [
  { name: '10 k logs', logs: 10_000, report: false },
  { name: '100 k logs', logs: 100_000, report: false },
  { name: '1 M logs', logs: 1_000_000, report: false },
  { name: '1 M logs with their open report of 1 M rows', logs: 1_000_000, report: true },
]

/** First run over one bulk delivery that nobody refused: a detail a failure would measure the pace alone. */
async function archiveOne({ logs, report }: Size): Promise<Measured> {
  const account = createAccount({ seed: 1, now: '2026-11-23T12:00:00', frozen: true })
  account.addBulk({ recipients: logs, at: '2026-11-21T10:00:00', failureRate: 0, retryRate: 0 })
  const simulator = await startSimulator({ account, limit: false, reports: { unopened: true } })
  const forge = await startForge()
  try {
    const resources = report ? 'deliveries logs reports' : 'deliveries logs'
    return await measureRun(simulator, forge, { resources })
  } finally {
    await simulator.close()
    await forge.close()
  }
}

/** Rows a second and peak memory, by the size of one delivery. */
export async function benchScale(runs: number): Promise<string> {
  const rows: string[][] = []
  for (const size of SIZES) {
    const measured: Measured[] = []
    for (let run = 0; run < runs; run++) measured.push(await archiveOne(size))
    const time = medianOf(measured, (one) => one.seconds)
    rows.push([
      size.name,
      seconds(time),
      seconds(medianOf(measured, (one) => one.cpuSeconds)),
      count(size.logs / time),
      count(medianOf(measured, (one) => one.peakMiB)),
      count(Math.max(...measured.map((one) => one.peakMiB))),
    ])
  }
  const header = ['', 'seconds', 'CPU seconds', 'logs/s', 'peak MiB', 'highest peak MiB']
  return formatTable(header, rows)
}
