import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDryRunBranch } from '../../src/git/data-branch.ts'
import { createGitAt, type Git } from '../../src/git/process.ts'
import { FETCH, PUSH } from '../forge/faults.ts'
import {
  commitFiles,
  createFolder,
  openBranch,
  openForge,
  readText,
  stageAll,
} from './open-branch.ts'

test('a signal ends a fetch that hangs', async () => {
  const forge = await openForge()
  await forge.commitFiles({ branch: 'data', files: { a: '1' } })
  const stop = new AbortController()
  const { branch } = await openBranch(forge, { signal: stop.signal })
  forge.inject({ ...FETCH, refuse: 'hang' })
  const reading = branch.read()
  await forge.waitFor(FETCH)
  stop.abort()
  await expect(reading).rejects.toMatchObject({ name: 'StoppedError', reason: 'signal' })
  await expect(branch.read()).rejects.toMatchObject({ name: 'StoppedError' })
})

test('a signal ends a push that hangs; what was sent ahead is taken back', async () => {
  const forge = await openForge()
  const stop = new AbortController()
  const { branch } = await openBranch(forge, { signal: stop.signal, signed: true })
  const changes = await stageAll(branch, { a: '1' })
  const state = await branch.read()
  const sign = { method: 'POST', path: '/git/commits' }
  forge.inject({ ...sign, refuse: 'hang' })
  const committing = branch.commit(state, changes, 'm')
  await forge.waitFor(sign)
  expect([...(await forge.refs()).keys()]).toHaveLength(2)
  stop.abort()
  await expect(committing).rejects.toMatchObject({ name: 'StoppedError', reason: 'signal' })
  await branch.close()
  expect([...(await forge.refs()).keys()]).toEqual(['refs/heads/main'])
})

test('a signal ends the processes that hold blobs', async () => {
  const forge = await openForge()
  const stop = new AbortController()
  const { branch } = await openBranch(forge, { signal: stop.signal })
  const blob = await branch.stage('a')
  await branch.readBlob(blob)
  stop.abort()
  await expect(branch.stage('b')).rejects.toMatchObject({ name: 'StoppedError' })
  await expect(branch.readBlob(blob)).rejects.toMatchObject({ name: 'StoppedError' })
})

test.each([
  ['a signal', (_: Git, stop: AbortController) => stop.abort()],
  ['the end of the run', (git: Git) => void git.dispose()],
  ['the end of the process', (git: Git) => git.kill()],
])(
  'a git that does not end when it is told to is killed, with what it started, by %s',
  async (_, end) => {
    const folder = await createFolder()
    const lines = ['#!/bin/sh', "trap '' TERM", 'echo began', 'while :; do sleep 60; done']
    await writeFile(join(folder, 'git'), lines.join('\n'), { mode: 0o755 })
    const environment = { PATH: `${folder}:${process.env.PATH}` }
    const stop = new AbortController()
    const git = createGitAt({ cwd: folder, environment, signal: stop.signal })
    const { stdout, ended } = git.converse(['cat-file'])
    await once(stdout, 'data')
    end(git, stop)
    expect(await ended).toBe(128)
  },
  20_000,
)

test('a push is not begun after the signal', async () => {
  const forge = await openForge()
  const stop = new AbortController()
  const { branch } = await openBranch(forge, { signal: stop.signal })
  const changes = await stageAll(branch, { a: '1' })
  const state = await branch.read()
  stop.abort()
  await expect(branch.commit(state, changes, 'm')).rejects.toMatchObject({ name: 'StoppedError' })
  expect(forge.requestsTo(PUSH)).toEqual([])
})

test('nothing runs after the end, and only objects lie in the folder', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  await commitFiles(opened, { a: '1' })
  await opened.branch.close()
  await opened.git.dispose()
  await expect(opened.branch.stage('b')).rejects.toThrow('a git process ended early')
  const names = await readdir(opened.gitDir)
  expect(names.sort()).toEqual(['HEAD', 'config', 'home', 'objects', 'refs', 'staged-2'])
})

test('a dry run reads and reckons like any other, and writes nothing', async () => {
  const forge = await openForge({ token: { contents: 'read' } })
  await forge.commitFiles({ branch: 'data', files: { 'data/a': '1' } })
  const before = await forge.refs()
  const { branch: real } = await openBranch(forge)
  const branch = createDryRunBranch(real)
  await branch.proveWriteAccess()
  const state = await branch.read()
  expect(await readText(branch, state, 'data/a')).toBe('1')
  const changes = await stageAll(branch, { 'data/a': '2', 'data/b': '3' })
  const tree = await branch.treeOf(state, changes, 'data', [])
  const commit = await branch.commit(state, changes, 'm')
  expect(commit).toMatchObject({ id: '', url: '', verified: false })
  expect(commit.state.parents).toEqual(state.parents)
  expect(await branch.treeOf(commit.state, changes, 'data', [])).toBe(tree)
  await branch.close()
  expect(await forge.refs()).toEqual(before)
  expect(forge.traffic().pushes).toBe(0)
})
