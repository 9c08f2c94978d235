import { execFile } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { RefusedError } from '../../src/errors.ts'
import type { Forge } from '../forge/forge.ts'
import { git } from '../forge/run-git.ts'
import { commitFiles, createFolder, type OpenBranch, openBranch, openForge } from './open-branch.ts'

async function refusal(opened: OpenBranch): Promise<string> {
  const error = await opened.branch.read().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(RefusedError)
  return (error as Error).message
}

/** Runs the command that a message gives after `cue`, word for word, in some clone. */
async function follow(message: string, cue: string, forge: Forge): Promise<void> {
  const line = message.split('\n').find((text) => text.startsWith(cue))
  const command = line?.slice(cue.length) ?? 'false'
  const clone = await createFolder()
  await git(['init', '--quiet', '--template=', clone])
  const credentials = Buffer.from(`x-access-token:${forge.token.value}`).toString('base64')
  const header = `[http]\n\textraheader = Authorization: Basic ${credentials}\n`
  await appendFile(join(clone, '.git', 'config'), header)
  await promisify(execFile)('sh', ['-c', command], { cwd: clone })
}

/** A branch of two commits, and its last head, as runs leave it: at the first one. */
async function openTwo(lastHead: 'first' | 'second' = 'first') {
  const forge = await openForge()
  const first = await forge.commitFiles({ branch: 'data', files: { a: '1' } })
  const second = await forge.commitFiles({ branch: 'data', files: { b: '2' } })
  await forge.git('update-ref', 'refs/archive/data', { first, second }[lastHead])
  return { forge, first, second }
}

async function prepare(told: boolean) {
  const two = await openTwo()
  const settings = told ? {} : { isAncestor: async () => undefined }
  return { ...two, opened: await openBranch(two.forge, settings) }
}

test.each([true, false])(
  'a branch that went on descends from its last head (compare call: %s)',
  async (told) => {
    const { forge, opened, first, second } = await prepare(told)
    const state = await opened.branch.read()
    expect(state.refs).toEqual({ branch: second, review: '', lastHead: first })
    expect(forge.requestsTo({ path: '/compare/' })).toHaveLength(told ? 1 : 0)
    const { id } = await commitFiles(opened, { c: '3' }, state)
    expect(await forge.head('refs/archive/data')).toBe(id)
    expect([...(await forge.files('data')).keys()]).toEqual(['a', 'b', 'c'])
  },
)

test('an unchanged branch needs no compare call', async () => {
  const forge = await openForge()
  await commitFiles(await openBranch(forge), { a: '1' })
  await (await openBranch(forge)).branch.read()
  expect(forge.requestsTo({ path: '/compare/' })).toHaveLength(0)
})

test('a deleted branch stops the run with the command that restores it', async () => {
  const { forge, opened, first } = await prepare(true)
  await forge.git('update-ref', '-d', 'refs/heads/data')
  const message = await refusal(opened)
  expect(message).toContain(`branch 'data' is gone, but its last head ${first}`)
  await follow(message, 'To restore it: ', forge)
  expect(await forge.head('data')).toBe(first)
  expect((await opened.branch.read()).parents).toEqual([first])
})

test('a deleted branch may be given up on purpose', async () => {
  const { forge, opened } = await prepare(true)
  await forge.git('update-ref', '-d', 'refs/heads/data')
  await follow(await refusal(opened), 'To begin a new archive on purpose: ', forge)
  expect((await opened.branch.read()).parents).toEqual([])
})

test.each([true, false])(
  'a rewritten branch stops the run: restored (compare call: %s)',
  async (told) => {
    const { forge, opened, first } = await prepare(told)
    const rewritten = await forge.commitFiles({ branch: 'data', files: { a: 'x' }, parents: [] })
    const message = await refusal(opened)
    expect(message).toContain(`its head ${rewritten} does not descend from ${first}`)
    await follow(message, 'To restore it: ', forge)
    expect(await forge.head('data')).toBe(first)
    expect((await opened.branch.read()).parents).toEqual([first])
  },
)

test('a rewritten branch stops the run: accepted', async () => {
  const { forge, opened } = await prepare(true)
  const rewritten = await forge.commitFiles({ branch: 'data', files: { a: 'x' }, parents: [] })
  await follow(await refusal(opened), 'To accept the new head: ', forge)
  const state = await opened.branch.read()
  expect(state.refs).toEqual({ branch: rewritten, review: '', lastHead: rewritten })
  await commitFiles(opened, { c: '3' }, state)
})

test('a branch that was set back is refused, too', async () => {
  const { forge, first } = await openTwo('second')
  await forge.git('update-ref', 'refs/heads/data', first)
  expect(await refusal(await openBranch(forge))).toContain('was rewritten')
})

test('a push that is just landing is no rewrite: one more look', async () => {
  const { forge, first, second } = await openTwo('second')
  await forge.git('update-ref', 'refs/heads/data', first)
  let looks = 0
  const before = async () => {
    looks += 1
    if (looks === 2) await forge.git('update-ref', 'refs/heads/data', second)
  }
  forge.inject({ path: /info\/refs$/, times: 99, before })
  const late = await openBranch(forge, { isAncestor: async (older, newer) => older === newer })
  expect((await late.branch.read()).parents).toEqual([second])
})
