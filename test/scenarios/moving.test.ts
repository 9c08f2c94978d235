import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { COURSES } from '../simulator/fate.ts'
import { DAY } from '../simulator/moment.ts'
import { ROOT } from './action-inputs.ts'
import { readArchive } from './exact-archive.ts'
import { openScenario, type Scenario } from './scenario.ts'

const run = promisify(execFile)

/** Some mails of which every second one fails. */
function send({ account }: Scenario, day: number): void {
  const fate = (index: number) => ({ course: index % 2 ? COURSES.hard : COURSES.sent })
  account.addTransactions({ count: 4, day, fate })
}

/** A month of an archive in its first repository, then a day that is not archived yet. */
async function openOldArchive(): Promise<Scenario> {
  const scenario = await openScenario()
  for (const day of [-30, -1]) send(scenario, day)
  await scenario.run()
  scenario.account.advance(DAY)
  send(scenario, -1)
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

it('the commands of docs/moving.md take the history along, the next run goes on with it, and the old repository stays as it is', async () => {
  const scenario = await openOldArchive()
  const { account, forge, simulator } = scenario
  const head = await forge.head('data')
  const known = (await readArchive(forge)).failures.length
  const requests = simulator.count('detail')
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
  expect(await next.head('data')).toBe(head)

  const moved = await scenario.run({ repository: next.name })
  expect(moved).toMatchObject({ code: 0, outputs: { complete: 'true', 'logs-added': '4' } })
  // Failures that the old repository holds are not asked for again.
  const asked = [...account.truth().failures()].length - known
  expect(asked).toBeGreaterThan(0)
  expect(simulator.count('detail') - requests).toBe(asked)
  expect(await next.log('data')).toHaveLength(2)
  expect(await next.head('refs/archive/data')).toBe(await next.head('data'))
  expect(await forge.head('data')).toBe(head)
})
