import { type Forge, startForge } from '../forge/forge.ts'
import { createAccount } from '../simulator/account.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { cloneAndPush } from './clone-and-push.ts'
import { measureRun, medianOf } from './measure.ts'
import { firstIdAfter, oldDays } from './old-archive.ts'
import { count, formatTable, mebi, seconds } from './table.ts'

const AGES = [
  { name: '1 month', days: 30 },
  { name: '1 year', days: 365 },
  { name: '10 years', days: 3650 },
] as const
const OLDEST = 3650
const DAY = 86_400_000

type Update = Awaited<ReturnType<typeof cloneAndPush>>

const REFS = ['refs/heads/data', 'refs/archive/data'] as const

/** Takes back what an update wrote, so that the next one does the same again. */
async function resetTo(forge: Forge, head: string): Promise<void> {
  for (const ref of REFS) await forge.git('update-ref', ref, head)
}

async function changedFiles(forge: Forge, before: string): Promise<Map<string, string>> {
  const listing = await forge.git('diff', '--name-only', before, 'refs/heads/data')
  const files = new Map<string, string>()
  for (const path of listing.split('\n')) files.set(path, await forge.readFile('data', path))
  return files
}

/** The archive of `days` old days; an update adds one more: 1,000 transactions and 200 relayed mails. */
async function openWorld(days: number) {
  const first = firstIdAfter(OLDEST)
  const now = '2026-11-23T12:00:00'
  const ids = { firstMaillogId: first, firstDeliveryId: first }
  const account = createAccount({ seed: 1, now, frozen: true, ...ids })
  for (const day of [-1, 0, 1]) {
    account.addTransactions({ count: 1000, day })
    account.addSmtp({ count: 200, day })
  }
  const simulator = await startSimulator({ account, limit: false })
  const forge = await startForge()
  await forge.importHistory('data', oldDays(days, account.dayAt(-2)))
  await measureRun(simulator, forge)
  await forge.git('repack', '-adq')
  const before = (await forge.head('data')) ?? ''
  account.advance(DAY)
  const files = (await forge.git('ls-tree', '-r', '--name-only', before)).split('\n').length
  const commits = Number(await forge.git('rev-list', '--count', before))
  const updates: Update[] = []
  const clones: Update[] = []
  return {
    files,
    commits,
    updates,
    clones,
    async update() {
      updates.push(await measureRun(simulator, forge))
      const changed = await changedFiles(forge, before)
      await resetTo(forge, before)
      clones.push(await cloneAndPush(forge, changed))
      await resetTo(forge, before)
    },
    async close() {
      await simulator.close()
      await forge.close()
    },
  }
}

function formatUpdates(name: string, how: string, updates: readonly Update[]): string[] {
  const of = (figure: (update: Update) => number) => medianOf(updates, figure)
  return [
    name,
    how,
    seconds(of((update) => update.seconds)),
    mebi(of((update) => update.git.bytesDown)),
    mebi(of((update) => update.git.bytesUp)),
    count(of((update) => update.git.requests)),
  ]
}

/** One update of an archive, by the archive's age; the ages take turns, so that they share the machine's moods. */
export async function benchGrowth(runs: number): Promise<string> {
  const worlds: (Awaited<ReturnType<typeof openWorld>> & { readonly name: string })[] = []
  try {
    for (const { name, days } of AGES) worlds.push({ name, ...(await openWorld(days)) })
    for (let run = 0; run < runs; run++) for (const world of worlds) await world.update()
    const rows = worlds.flatMap(({ name, files, commits, updates, clones }) => [
      formatUpdates(
        `${name}: ${count(files)} files, ${count(commits)} commits`,
        'this action',
        updates,
      ),
      formatUpdates('', 'clone --depth 1, add, commit, push', clones),
    ])
    const header = ['archive', 'update by', 'seconds', 'MiB down', 'MiB up', 'git requests']
    return formatTable(header, rows)
  } finally {
    for (const world of worlds) await world.close()
  }
}
