import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailArchive, MAIL } from '../evidence/mail-archive.ts'
import { SIGNER } from '../evidence/sealed-archive.ts'
import { createGitWrapper } from '../scenarios/git-wrapper.ts'
import { type Ran, runProgram } from './running.ts'

/** Each process of git costs what reading a hundred files does: a command starts those named here and no more. */

const root = mkdtempSync(join(tmpdir(), 'processes-'))
const [KEY, PROOF] = [join(root, 'key.asc'), join(root, 'proof.json')]
let repository = ''

beforeAll(async () => {
  repository = (await createMailArchive(root)).gitDir
  writeFileSync(KEY, SIGNER.publicKey)
  const proving = ['--maillog-id', String(MAIL), '--key', KEY, '--output', PROOF]
  await runProgram(['prove', '--repository', repository, ...proving])
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Runs a command on the archive; what it started of git, in order. */
async function listProcesses(...args: readonly string[]): Promise<Ran & { started: string[] }> {
  const list = join(root, 'started')
  writeFileSync(list, '')
  const line = `for word; do case $word in -*|*=*) ;; *) echo "$word" >> '${list}'; break;; esac; done`
  const ran = await runProgram([...args, '--repository', repository], {
    env: createGitWrapper([line]),
    folder: root,
  })
  return { ...ran, started: readFileSync(list, 'utf8').trimEnd().split('\n') }
}

const OPENING = ['version', 'rev-parse', 'config', 'for-each-ref']

test('opening a clone', async () => {
  const { code, stderr, started } = await listProcesses('trace', '--maillog-id', '1', '--branch=no')
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--branch') })
  expect(started).toEqual(OPENING)
})

test.each([
  ['trace', ['--maillog-id', String(MAIL)], 0, ['cat-file', 'grep', 'rev-list', 'diff-tree']],
  ['trace', ['--email', 'no@one.jp'], 1, ['cat-file', 'grep', 'rev-list', 'diff-tree']],
  [
    'prove',
    ['--maillog-id', String(MAIL), '--key', KEY, '--output', join(root, 'again.json')],
    0,
    ['grep', 'cat-file', 'rev-list', 'diff-tree', 'grep'],
  ],
  ['check', [PROOF, '--key', KEY], 0, ['cat-file', 'rev-list']],
  [
    'explore',
    ['--output', join(root, 'page.html')],
    0,
    ['rev-list', 'cat-file', 'diff-tree', 'diff-tree', 'grep', 'diff-tree'],
  ],
  ['verify', [], 1, ['cat-file', 'rev-list', 'diff-tree', 'rev-list', 'cat-file']],
  // More than a few versions are unpacked by two.
  [
    'erase',
    ['--maillog-id', String(MAIL)],
    0,
    ['rev-list', 'diff-tree', 'cat-file', 'cat-file', 'cat-file'],
  ],
])('%s %j', async (command, args, code, reading) => {
  const ran = await listProcesses(command, ...args)
  expect(ran).toMatchObject({ code })
  expect(ran.started).toEqual([...OPENING, ...reading])
})
