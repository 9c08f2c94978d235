import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Forge, type ForgeSettings, startForge } from '../forge/forge.ts'
import {
  commitFiles,
  createFolder,
  openBranch,
  openForge,
  readText,
  speakOldProtocol,
} from './open-branch.ts'

const FILES = 60

/** An archive of many files in three folders, each some bytes that do not compress, and of a past. */
async function fill(forge: Forge): Promise<void> {
  const files: Record<string, string> = { 'data/coverage.json': '' }
  for (let at = 0; at < FILES; at++) {
    const noise = Array.from({ length: 20 }, (_, n) => Math.sin(at * 20 + n).toString(36)).join('')
    files[`data/logs/2026-${10 + (at % 3)}/${at}.json`] = noise
  }
  const later = ['1', '2', '3'].map((text) => ({ files: { 'data/coverage.json': text } }))
  await forge.importHistory('data', [{ files }, ...later])
}

let filled: Promise<Forge> | undefined
afterAll(async () => (await filled)?.close())

async function startFilled(): Promise<Forge> {
  const forge = await startForge()
  await fill(forge)
  return forge
}

/** A forge with such an archive: a copy of the one that is made once. */
async function openFilled(settings: ForgeSettings = {}): Promise<Forge> {
  filled ??= startFilled()
  const gitDir = join(await createFolder(), 'archive.git')
  await cp((await filled).gitDir, gitDir, { recursive: true })
  return openForge({ ...settings, gitDir })
}

const paths = [1, 2, 3].map((at) => `data/logs/2026-${10 + (at % 3)}/${at}.json`)

test('an update moves what it touches: one listing, one fetch of trees, one of blobs, one push', async () => {
  const forge = await openFilled()
  const opened = await openBranch(forge)

  const state = await opened.branch.read()
  const trees = forge.traffic()
  // One commit, six trees, no blob, no history.
  expect(trees).toMatchObject({ requests: 4, objectsDown: 7, pushes: 0 })
  expect(state.files.size).toBe(FILES + 1)

  const wanted = paths.map((path) => state.files.get(path)!)
  await opened.branch.prefetch(wanted)
  const blobs = forge.traffic()
  expect(blobs).toMatchObject({ requests: 6, objectsDown: 10 })
  for (const path of paths) expect(await readText(opened.branch, state, path)).not.toBe('')
  await opened.branch.prefetch(wanted)
  expect(forge.traffic()).toEqual(blobs)

  await commitFiles(opened, Object.fromEntries(paths.map((path) => [path, 'new'])), state)
  // The push: advertisement and a pack of a commit, its six trees and one blob.
  expect(forge.traffic()).toMatchObject({ requests: 8, objectsDown: 10, objectsUp: 8, pushes: 1 })
  expect(await forge.readFile('data', paths[0]!)).toBe('new')
})

test('a blob that was not asked for in time is fetched when it is read', async () => {
  const forge = await openFilled()
  const { branch } = await openBranch(forge)
  const state = await branch.read()
  const before = forge.traffic()
  expect(await readText(branch, state, paths[0]!)).toMatch(/^0\.|^-0\./)
  expect(forge.traffic()).toMatchObject({
    requests: before.requests + 2,
    objectsDown: before.objectsDown + 1,
  })
})

test('what may be needed beside comes in the same round trip, and is no reason for one', async () => {
  const forge = await openFilled()
  const { branch } = await openBranch(forge)
  const state = await branch.read()
  const [needed = '', beside = ''] = paths.map((path) => state.files.get(path))
  const before = forge.traffic()
  await branch.prefetch([], [beside])
  expect(forge.traffic()).toEqual(before)
  await branch.prefetch([needed], [beside])
  const { requests, objectsDown } = forge.traffic()
  expect([requests - before.requests, objectsDown - before.objectsDown]).toEqual([2, 2])
  for (const path of paths.slice(0, 2)) await readText(branch, state, path)
  expect(forge.traffic().requests).toBe(requests)
})

test('on a new head only the difference is fetched', async () => {
  const forge = await openFilled()
  const { branch } = await openBranch(forge)
  await branch.read()
  const before = forge.traffic()
  await forge.commitFiles({ branch: 'data', files: { [paths[0]!]: 'of another writer' } })
  const state = await branch.read()
  expect(forge.traffic().objectsDown - before.objectsDown).toBe(5)
  expect(await readText(branch, state, paths[0]!)).toBe('of another writer')
  expect(state.files.size).toBe(FILES + 1)

  const known = forge.traffic()
  await branch.read()
  expect(forge.traffic().requests - known.requests).toBe(2)
})

test('a file that is replaced unread is not fetched for the sake of the push', async () => {
  const forge = await openFilled()
  const opened = await openBranch(forge)
  const state = await opened.branch.read()
  const before = forge.traffic()
  await commitFiles(opened, { [paths[0]!]: 'replaced' }, state)
  expect(forge.traffic().objectsDown).toBe(before.objectsDown)
  expect(forge.traffic().requests - before.requests).toBe(2)
})

test('a server that refuses filters serves all the same', async () => {
  const forge = await openFilled({ refuseFilters: true })
  const opened = await openBranch(forge)
  const state = await opened.branch.read()
  await opened.branch.prefetch(state.files.values())
  expect(forge.traffic().requests).toBe(4)
  await commitFiles(opened, { [paths[0]!]: 'new' }, state)
  expect(await forge.readFile('data', paths[0]!)).toBe('new')
  expect(await forge.readFile('data', paths[1]!)).not.toBe('')
})

test('a server of the old protocol that gives no blobs by id serves all the same', async () => {
  const forge = await openFilled()
  await speakOldProtocol(forge)
  const opened = await openBranch(forge)
  const state = await opened.branch.read()
  expect(await readText(opened.branch, state, paths[0]!)).toMatch(/^0\.|^-0\./)
  await commitFiles(opened, { [paths[0]!]: 'new' }, state)
  const next = await openBranch(forge)
  expect(await readText(next.branch, await next.branch.read(), paths[0]!)).toBe('new')
})
