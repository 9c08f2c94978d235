import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GIT_ENV } from '../forge/run-git.ts'
import { createFolder, openForge } from '../git/desk.ts'
import { buildGoodArchive } from './good-archive.ts'
import { shown, verifyForge } from './verifying.ts'

const DOCUMENT = readFileSync('docs/privacy.md', 'utf8')
const [, SECTION = ''] = DOCUMENT.split('## Erasing one person\n')
const STEPS = [...SECTION.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code]) => code).join('\n')

/** Somebody in the middle of files, in the first of two parts, and alone in a file. */
const PEOPLE = ['reader20002@example.jp', 'reader1500@example.jp', 'reader20013@example.jp']

test('an archive is sound after the erasures that the privacy page describes', async () => {
  const forge = await openForge()
  await buildGoodArchive(forge)
  for (const address of PEOPLE) {
    const script = STEPS.replace('https://github.com/ACCOUNT/REPOSITORY', forge.gitDir).replace(
      'taro@example.jp',
      address,
    )
    const cwd = await createFolder()
    execFileSync('sh', ['-e', '-u', '-c', script], {
      cwd,
      env: { ...GIT_ENV, HOME: cwd },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  const files = await forge.files('data')
  expect(files.get('data/erasures.csv')?.match(/^\d+,/gm)).toEqual(['20002,', '1500,', '20013,'])
  expect(files.has('data/logs/2026-11/2026-11-20_smtp.jsonl')).toBe(false)
  const result = await verifyForge(forge)
  expect(shown(result)).toEqual([])
  expect(result.commits).toBe(6)
})
