import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../cli/running.ts'
import { GIT_ENV, git } from '../forge/run-git.ts'
import { createFolder, openForge } from '../git/open-branch.ts'
import { buildGoodArchive } from './good-archive.ts'
import { shown, verifyForge } from './verifying.ts'

/** Somebody in the middle of files, in the first of two parts, and alone in a file. */
const PEOPLE = ['reader20002@example.jp', 'reader1500@example.jp', 'reader20013@example.jp']

test('an archive is sound after one erasure on the other', async () => {
  const forge = await openForge()
  await buildGoodArchive(forge)
  for (const address of PEOPLE) {
    const clone = join(await createFolder(), 'clone')
    await git(['clone', '--quiet', '--branch', 'data', forge.gitDir, clone])
    const asked = ['erase', '--email', address, '--yes']
    const { code, stdout } = await runProgram(asked, { folder: clone })
    expect(code).toBe(0)
    execFileSync('sh', ['-e', '-c', stdout], { cwd: clone, env: GIT_ENV, stdio: 'pipe' })
  }
  const files = await forge.files('data')
  expect(files.get('data/erasures.csv')?.match(/^\d+,/gm)).toEqual(['1500,', '20002,', '20013,'])
  expect(files.has('data/logs/2026-11/2026-11-20_smtp.jsonl')).toBe(false)
  const result = await verifyForge(forge)
  expect(shown(result)).toEqual([])
  expect(result.commits).toBe(6)
})
