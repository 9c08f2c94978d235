import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Forge, startForge } from '../forge/forge.ts'
import { git } from '../forge/run-git.ts'
import { createFolder } from '../git/open-branch.ts'
import { buildGoodArchive } from '../verify/good-archive.ts'
import { runProgram } from './running.ts'

let made: Forge | undefined
afterAll(() => made?.close())

/** A sound archive of three runs, made by the first test that asks. */
async function openGood(): Promise<Forge> {
  if (made !== undefined) return made
  made = await startForge()
  await buildGoodArchive(made, 20)
  return made
}

test('a sound archive, a lost record, and what is new since a commit: as the action says', async () => {
  const forge = await openGood()
  const refs = await forge.refs()
  const clone = join(await createFolder(), 'clone')
  const filter = '--filter=blob:none'
  await git(['clone', '--quiet', '--no-checkout', filter, `file://${forge.gitDir}`, clone])
  await git(['fetch', '--quiet', 'origin', 'refs/archive/*:refs/archive/*'], { cwd: clone })
  const verify = (...args: string[]) =>
    runProgram(['verify', '--repository', clone, '--contents-only', ...args])
  const sound = await verify()
  expect(sound).toMatchObject({ code: 0, stderr: '' })
  expect(sound.stdout).toMatch(
    /^✅ The archive is sound\nChecked: [\d,]+ records and \d+ commits\.\n/,
  )

  const good = (await forge.head('data')) ?? ''
  const files = await forge.files('data')
  const [path = '', text = ''] =
    [...files].find(([name]) => /logs\/.*delivery_101\.jsonl$/.test(name)) ?? []
  const lines = text.split('\n')
  await forge.commitFiles({ branch: 'data', files: { [path]: lines.slice(1).join('\n') } })
  await git(['fetch', '--quiet'], { cwd: clone })
  for (const since of [[], ['--since-commit', good]]) {
    const { code, stdout, stderr } = await verify(...since)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('A record vanished.\n')
    expect(stdout).toMatch(new RegExp(`^  ${path}  20001  \\(commit [0-9a-f]{12}\\)$`, 'm'))
    expect(stdout).toContain('What to do: In a new commit, bring the file back')
  }
  const whole = ['verify', '--repository', clone, '--heartbeat-days', '0', '--language', 'ja']
  const japanese = await runProgram(whole)
  expect(japanese.code).toBe(1)
  expect(japanese.stdout).toContain('レコードが消えています。\n')
  await forge.restoreRefs(refs)
})

test('a clone without an earlier head says that the history was compared with none', async () => {
  const forge = await openGood()
  const tree = (await forge.git('rev-parse', 'data^{tree}')).trim()
  const message = (await forge.git('log', '-1', '--format=%B', 'data')).trim()
  const squashed = (await forge.git('commit-tree', tree, '-m', message)).trim()
  await forge.git('update-ref', 'refs/heads/data', squashed)
  const clone = join(await createFolder(), 'clone')
  await git(['clone', '--quiet', '--bare', `file://${forge.gitDir}`, clone])
  const verify = (...args: string[]) =>
    runProgram(['verify', '--repository', clone, '--contents-only', ...args])
  const plain = await verify()
  expect(plain).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(
      /^The history could not be compared .* no refs\/archive\/data: .*git fetch origin 'refs\/archive\/\*:refs\/archive\/\*'.*--since-commit.*\n$/,
    ),
  })
  const japanese = await verify('--language', 'ja')
  expect(japanese.stderr).toMatch(/^このクローンには refs\/archive\/data がないため、.*\n$/)
  expect(await verify('--since-commit', squashed)).toMatchObject({ code: 0, stderr: '' })

  await git(['fetch', '--quiet', 'origin', 'refs/archive/*:refs/archive/*'], { cwd: clone })
  const compared = await verify()
  expect(compared).toMatchObject({ code: 1, stderr: '' })
  expect(compared.stdout).toContain('The history was rewritten')
})
