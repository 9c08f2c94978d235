import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { runProgram } from '../cli/running.ts'
import { type ArchiveView, copyArchive } from '../evidence/sealed-archive.ts'
import { GIT_ENV, git } from '../forge/run-git.ts'
import { createPersonArchive, TARO } from './person-archive.ts'

/** The commands that an erasure prints, run as they are printed, in every kind of clone. */

const root = mkdtempSync(join(tmpdir(), 'commands-'))
let original: ArchiveView
/** Its branches as they were. */
let heads = { main: '', data: '' }

beforeAll(async () => {
  original = await createPersonArchive(root)
  await original.git('branch', 'main', 'data~6')
  await original.git('branch', 'archive/data', 'data')
  await original.git('update-ref', 'refs/archive/data', 'data')
  await original.git('symbolic-ref', 'HEAD', 'refs/heads/main')
  const [main = '', data = ''] = (await original.git('rev-parse', 'main', 'data')).split('\n')
  heads = { main, data }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The archive as a remote, and a clone of it. */
async function makeClone(options: readonly string[]) {
  const remote = copyArchive(original)
  const folder = mkdtempSync(join(tmpdir(), 'commands-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const clone = join(folder, 'clone')
  await git(['clone', '--quiet', ...options, `file://${remote.gitDir}`, clone])
  return { remote, clone }
}

const ERASE = ['erase', '--email', TARO, '--yes']
const inClone = (cwd: string, command: string) =>
  execFileSync('sh', ['-e', '-c', command], {
    cwd,
    env: GIT_ENV,
    encoding: 'utf8',
    stdio: 'pipe',
    maxBuffer: 2 ** 28,
  })
/** Less the longer addresses that end or begin like the person's. */
const shorten = (text: string) =>
  text.replaceAll(/bo\.taro@example\.jp|taro@example\.jp\.example/g, '').toLowerCase()

interface Cloned {
  readonly remote: ArchiveView
  readonly clone: string
}

/** The remote holds the erased history, the clone nothing else. */
async function expectPublished({ remote, clone }: Cloned, keepsReview = false): Promise<void> {
  const listed = await remote.git('for-each-ref', '--format=%(refname) %(objectname)')
  const refs = new Map(listed.split('\n').map((row) => row.split(' ') as [string, string]))
  expect(refs.get('refs/archive/data')).toBe(refs.get('refs/heads/data'))
  expect(refs.get('refs/archive/data')).not.toBe(heads.data)
  expect(refs.get('refs/heads/main')).toBe(heads.main)
  expect(refs.has('refs/heads/archive/data')).toBe(keepsReview)
  expect(shorten(await remote.git('log', '-p', '--text', 'data'))).not.toContain(TARO)
  const objects = inClone(clone, 'git cat-file --batch-all-objects --batch --buffer --unordered')
  expect(objects).toContain('jiro@example.jp')
  expect(shorten(objects)).not.toContain(TARO)
  expect(inClone(clone, 'git for-each-ref refs/erasure')).toBe('')
}

test.each([
  ['a checked-out clone', ['--branch', 'data']],
  ['a clone of one branch', ['--single-branch', '--branch', 'data']],
  ['a bare clone', ['--bare']],
  ['a mirror', ['--mirror']],
])('publish the erasure from %s and leave nothing of the person in it', async (_, options) => {
  const cloned = await makeClone(options)
  const { code, stdout } = await runProgram(ERASE, { folder: cloned.clone })
  expect(code).toBe(0)
  inClone(cloned.clone, stdout)
  await expectPublished(cloned, options.includes('--single-branch'))
})

test('move the refs of a clone without a remote', async () => {
  const { gitDir, git: run } = copyArchive(original)
  const { stdout } = await runProgram(ERASE, { folder: gitDir })
  expect(stdout).not.toContain('push')
  inClone(gitDir, stdout)
  expect(await run('rev-parse', 'refs/archive/data')).toBe(await run('rev-parse', 'data'))
  expect(await run('log', '-1', '--format=%s', 'data')).toContain('archive: erase 3 mail logs')
})

test('push nothing where somebody else pushed meanwhile, and everything once that is undone', async () => {
  // Of another branch, and its remote has another name.
  const cloned = await makeClone(['--origin', 'upstream'])
  const { remote, clone } = cloned
  const { stdout } = await runProgram(ERASE, { folder: clone })
  const [push = ''] = stdout.split('\n')
  await remote.git('update-ref', 'refs/heads/data', 'data~1')
  const moved = await remote.git('rev-parse', 'data')
  expect(() => inClone(clone, push)).toThrow('stale info')
  expect(await remote.git('rev-parse', 'data')).toBe(moved)
  expect(await remote.git('rev-parse', 'refs/archive/data')).toBe(heads.data)
  await remote.git('update-ref', 'refs/heads/data', 'refs/archive/data')
  inClone(clone, stdout)
  await expectPublished(cloned)
  const again = await runProgram(['erase', '--email', TARO], { folder: clone })
  expect(again).toMatchObject({ code: 1, stdout: '' })
})

test('say first what would be taken out, and change nothing', async () => {
  const clone = original.gitDir
  const before = inClone(clone, 'git for-each-ref && git count-objects -v')
  const preview = await runProgram(['erase', '--email', ` <${TARO.toUpperCase()}> `], {
    folder: clone,
  })
  expect(preview).toMatchObject({ code: 0, stderr: '' })
  expect(preview.stdout).toContain('3 mail logs, 1 failures, 1 rows of open reports, 1 entries')
  expect(preview.stdout).toContain('6 of 7 commits would be rewritten')
  expect(preview.stdout.toLowerCase()).not.toContain(TARO)
  expect(inClone(clone, 'git for-each-ref && git count-objects -v')).toBe(before)
  const japanese = await runProgram(
    ['erase', '--email', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', '--language', 'ja'],
    {
      folder: clone,
    },
  )
  expect(japanese.stdout).toContain('メールログ3件')
})

test.each([
  ['neither', []],
  ['both', ['--email', TARO, '--maillog-id', '1']],
  ['no address', ['--email', 'taro']],
  ['no number', ['--maillog-id', 'x']],
])('are not printed for %s', async (_, args) => {
  const folder = original.gitDir
  const { code, stdout } = await runProgram(['erase', ...args, '--yes'], { folder })
  expect([code, stdout]).toEqual([2, ''])
})
