import { startForge } from '../forge/forge.ts'
import { createAccount } from '../simulator/account.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { measureRun } from './measure.ts'

const logs = Number(process.argv[2] ?? 1_000_000)
const account = createAccount({ seed: 1, now: '2026-11-23T12:00:00', frozen: true })
account.addBulk({ recipients: logs, at: '2026-11-21T10:00:00', failureRate: 0, retryRate: 0 })
const simulator = await startSimulator({ account, limit: false, reports: { unopened: true } })
const forge = await startForge()
const show = (name: string, m: Awaited<ReturnType<typeof measureRun>>) =>
  console.log(
    name,
    m.seconds.toFixed(1),
    's',
    m.cpuSeconds.toFixed(1),
    'CPU s',
    m.peakMiB.toFixed(0),
    'MiB',
    m.git.requests,
    'git requests',
  )
show('first', await measureRun(simulator, forge, { resources: 'deliveries logs' }))
account.advance(24 * 3_600_000)
show('again', await measureRun(simulator, forge, { resources: 'deliveries logs' }))
await simulator.close()
await forge.close()
