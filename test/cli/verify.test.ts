import { join } from 'node:path'
import { expect, test } from 'vitest'
import { git } from '../forge/run-git.ts'
import { createFolder, openForge } from '../git/desk.ts'
import { buildGoodArchive } from '../verify/good-archive.ts'
import { runProgram } from './running.ts'

test('a sound archive, a lost record, and what is new since a commit: as the action says', async () => {
  const forge = await openForge()
  await buildGoodArchive(forge)
  const clone = join(await createFolder(), 'clone')
  const filter = '--filter=blob:none'
  await git(['clone', '--quiet', '--no-checkout', filter, `file://${forge.gitDir}`, clone])
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
  const japanese = await verify('--language', 'ja')
  expect(japanese.stdout).toContain('レコードが消えています。\n')
  const { code } = await runProgram(['verify', '--repository', clone, '--heartbeat-days', '0'])
  expect(code).toBe(1)
})
