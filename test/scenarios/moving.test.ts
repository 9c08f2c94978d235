import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import type { HostedRepository } from '../forge/hosted.ts'
import { ROOT } from './action-inputs.ts'
import { createBeginning } from './beginning.ts'
import { readArchive } from './exact-archive.ts'
import { openScenario, type Scenario } from './scenario.ts'

const DAY = 86_400_000
const run = promisify(execFile)

const logFiles = async (repository: HostedRepository) =>
  new Map([...(await repository.files('data'))].filter(([path]) => path.startsWith('data/logs/')))

const openMonth = createBeginning(async () => {
  const scenario = await openScenario()
  for (const day of [-30, -2, -1])
    scenario.account.addTransactions({ count: 10, day, failureRate: 0.3 })
  return scenario
})

/** A month of an archive in its first repository, then a day that is not archived yet. */
async function openOldArchive(): Promise<Scenario> {
  const scenario = await openMonth()
  scenario.account.advance(DAY)
  scenario.account.addTransactions({ count: 10, day: -1, failureRate: 0.3 })
  return scenario
}

/** The commands of the page's section, from a clone of the repository and to the other. */
async function readCommands(file: string, heading: string, from: string, to: string) {
  const text = await readFile(join(ROOT, file), 'utf8')
  const [, section = ''] = text.split(`\n## ${heading}\n`)
  const commands = /```sh\n(.*?)```/s.exec(section)?.[1] ?? ''
  return commands
    .replaceAll('https://github.com/ACCOUNT/OLD', from)
    .replaceAll('https://github.com/ACCOUNT/NEW', to)
}

it('a new repository begins with all that blastengine still has, and the old one stays as it is', async () => {
  const { forge, run } = await openOldArchive()
  const head = await forge.head('data')
  const old = await logFiles(forge)
  const next = await forge.addRepository({ repository: 'acme/mail-2027' })
  const where = { repository: next.name }
  const moved = await run(where)
  expect(moved).toMatchObject({ code: 0, outputs: { complete: 'true', 'logs-added': '40' } })
  expect(await forge.head('data')).toBe(head)
  const files = await logFiles(next)
  for (const path of old.keys()) expect([...files.keys()]).toContain(path)
})

it('the commands of docs/moving.md take the history along, and the next run goes on with it', async () => {
  const scenario = await openOldArchive()
  const { account, forge, simulator } = scenario
  const known = (await readArchive(forge)).failures.length
  const next = await forge.addRepository({ repository: 'acme/mail-2027' })
  const folder = await mkdtemp(join(tmpdir(), 'moving-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const [commands, japanese] = await Promise.all(
    [
      ['docs/moving.md', 'Take the history along'] as const,
      ['docs/moving.ja.md', '履歴ごと移行する'] as const,
    ].map(([file, heading]) => readCommands(file, heading, forge.gitDir, next.gitDir)),
  )
  expect(japanese).toBe(commands)
  await run('sh', ['-ec', commands ?? ''], { cwd: folder })
  expect(await next.head('data')).toBe(await forge.head('data'))

  const moved = await scenario.run({ repository: next.name })
  expect(moved).toMatchObject({ code: 0, outputs: { complete: 'true', 'logs-added': '10' } })
  // Failures that the old repository holds are not asked for again.
  const asked = [...account.truth().failures()].length - known
  expect(asked).toBeGreaterThan(0)
  expect(simulator.counts().detail).toBe(asked)
  expect(await next.log('data')).toHaveLength(2)
  expect(await next.head('refs/archive/data')).toBe(await next.head('data'))
})
