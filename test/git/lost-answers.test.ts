import { describe, expect, test } from 'vitest'
import { HttpError } from '../../src/errors.ts'
import { FETCH, PUSH } from '../forge/faults.ts'
import { commitFiles, openBranch, openForge } from './open-branch.ts'

const REFS = { method: 'GET', path: /\/info\/refs$/ }

describe.each(['all', 'part'] as const)('an answer of which %s is lost', (lose) => {
  test('after the push of a first and of a next commit: it is known to be there, and not made twice', async () => {
    const forge = await openForge()
    const opened = await openBranch(forge)
    const lost = [forge.inject({ ...PUSH, lose })]
    const first = await commitFiles(opened, { a: '1' })
    expect(await forge.head('data')).toBe(first.id)
    lost.push(forge.inject({ ...PUSH, lose }))
    const { id } = await commitFiles(opened, { a: '2' }, first.state)
    expect(lost.map(({ hits }) => hits)).toEqual([1, 1])
    expect((await forge.log('data')).map((commit) => commit.id)).toEqual([id, first.id])
    expect(await forge.head('refs/archive/data')).toBe(id)
    // Found at once, not after a pause.
    expect(opened.clock.slept).toEqual([])
  })

  test('while reading: asked again', async () => {
    const forge = await openForge()
    await forge.commitFiles({ branch: 'data', files: { a: '1' } })
    const lost = forge.inject({ ...FETCH, lose, times: 2 })
    const opened = await openBranch(forge)
    expect((await opened.branch.read()).files.size).toBe(1)
    expect(lost.hits).toBe(2)
  })

  test('of a signed commit: whatever call it was, one commit on the branch', async () => {
    const forge = await openForge()
    const opened = await openBranch(forge, { signed: true })
    const loseBoth = () => ['/git/commits', '/git/refs'].map((path) => forge.inject({ path, lose }))
    const lost = loseBoth()
    const first = await commitFiles(opened, { a: '1' })
    lost.push(...loseBoth())
    const { id } = await commitFiles(opened, { a: '2' }, first.state)
    expect(lost.map(({ hits }) => hits)).toEqual([1, 1, 1, 1])
    expect((await forge.log('data')).map((commit) => commit.id)).toEqual([id, first.id])
  })
})

test('a push that did not arrive is sent again, with a longer pause each time', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  const state = await opened.branch.read()
  forge.inject({ ...PUSH, answer: { status: 503 }, times: 2 })
  const { id } = await commitFiles(opened, { a: '1' }, state)
  expect(await forge.head('data')).toBe(id)
  expect(opened.clock.slept).toEqual([750, 1500])
})

test.each([500, 429])('a remote that answers %i for long is given up', async (status) => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  forge.inject({ ...REFS, answer: { status }, times: 100 })
  const error = await opened.branch.read().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(HttpError)
  expect(error).toMatchObject({
    status,
    message: `git ls-remote: HTTP ${status} after 4 attempts`,
  })
  expect(opened.clock.slept).toEqual([750, 1500, 3000])
})

test('a connection that breaks while we push is no reason to give up', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  const state = await opened.branch.read()
  const broken = forge.inject({ ...PUSH, refuse: 'reset', times: 2 })
  const { id } = await commitFiles(opened, { a: '1' }, state)
  expect(broken.hits).toBe(2)
  expect(await forge.head('data')).toBe(id)
})

test('a remote that is not there is given up', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  await forge.close()
  await expect(opened.branch.read()).rejects.toThrow(
    'git ls-remote: this runner cannot connect to the server after 4 attempts; ',
  )
})

test('an unreadable remote is no missing branch', async () => {
  const forge = await openForge()
  await forge.commitFiles({ branch: 'data', files: { a: '1' } })
  const opened = await openBranch(forge)
  forge.inject({ ...REFS, answer: { status: 500 }, times: 4 })
  await expect(opened.branch.read()).rejects.toThrow(HttpError)
  expect((await opened.branch.read()).files.size).toBe(1)
})
