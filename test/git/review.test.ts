import { describe, expect, test } from 'vitest'
import { MovedHeadError } from '../../src/errors.ts'
import type { Forge } from '../forge/forge.ts'
import { commitFiles, openBranch, openForge } from './open-branch.ts'

/** In full: git takes `archive/data` for `refs/archive/data`, the last head. */
const HEAD = 'refs/heads/archive/data'

async function found(forge: Forge): Promise<string> {
  return forge.commitFiles({ branch: 'data', files: { a: 'base' } })
}

const review = { review: true }

const headOf = async (forge: Forge) => (await forge.head('data')) ?? ''
const forkOf = async (forge: Forge) => (await (await openBranch(forge)).branch.read()).files

describe.each([{ signed: false }, { signed: true }])('signed: $signed', ({ signed }) => {
  test('on an empty state the data branch is founded, then the head begins at it', async () => {
    const forge = await openForge()
    const opened = await openBranch(forge, { ...review, signed })
    const base = await commitFiles(opened, { 'README.md': '# a\n' })
    expect(await forge.head('data')).toBe(base.id)
    expect(await forge.head(HEAD)).toBeUndefined()
    expect(await forge.head('refs/archive/data')).toBe(base.id)

    const state = await opened.branch.read()
    expect(state).toMatchObject({
      parents: [base.id],
      refs: { branch: base.id, review: '', lastHead: base.id },
    })
    expect(state.base).toEqual(state.files)
    const head = await commitFiles(opened, { a: '1' }, state)
    expect(await forge.head('data')).toBe(base.id)
    expect((await forge.log(HEAD)).map(({ id }) => id)).toEqual([head.id, base.id])
  })

  test('a head that is there already is a lost race', async () => {
    const forge = await openForge()
    await found(forge)
    const opened = await openBranch(forge, { ...review, signed })
    const state = await opened.branch.read()
    const other = await forge.commitFiles({ branch: HEAD, files: { b: '1' } })
    await expect(commitFiles(opened, { c: '1' }, state)).rejects.toThrow(MovedHeadError)
    expect(await forge.head(HEAD)).toBe(other)
  })

  test('a base that moves while the first commit of a head is on its way is a lost race', async () => {
    const forge = await openForge()
    await found(forge)
    const opened = await openBranch(forge, { ...review, signed })
    const state = await opened.branch.read()
    // Its old head is named by no ref any more, and its blobs are not here to be sent along.
    await forge.commitFiles({ branch: 'data', files: { a: 'moved' } })
    await expect(commitFiles(opened, { b: '1' }, state)).rejects.toThrow(MovedHeadError)
    expect(await forge.head(HEAD)).toBeUndefined()
  })

  test('a base that moved is joined: both are parents, the head is the other one', async () => {
    const forge = await openForge()
    await found(forge)
    const opened = await openBranch(forge, { ...review, signed })
    const head = await commitFiles(opened, { b: 'head' })
    const base = await forge.commitFiles({ branch: 'data', files: { a: 'moved', c: 'new' } })

    const state = await opened.branch.read()
    expect(state.parents).toEqual([base, head.id])
    expect([...state.files.keys()]).toEqual(['a', 'c'])
    expect([...(state.otherHead?.keys() ?? [])]).toEqual(['a', 'b'])
    expect(state.base).toEqual(state.files)

    const joined = await commitFiles(opened, { b: 'head' }, state)
    expect((await forge.log(HEAD))[0]).toMatchObject({ id: joined.id, parents: [base, head.id] })
    expect(Object.fromEntries(await forge.files(HEAD))).toEqual({ a: 'moved', b: 'head', c: 'new' })
    expect(joined.state.otherHead).toBeUndefined()
    expect((await opened.branch.read()).parents).toEqual([joined.id])
  })
})

test('later runs add commits to the head while it descends from the base, without a second look at their own', async () => {
  const forge = await openForge()
  const base = await found(forge)
  const first = await commitFiles(await openBranch(forge, review), { b: '1' })
  const opened = await openBranch(forge, review)
  const state = await opened.branch.read()
  expect(state).toMatchObject({ parents: [first.id], refs: { branch: base, review: first.id } })
  expect([...state.files.keys()]).toEqual(['a', 'b'])
  expect([...(state.base?.keys() ?? [])]).toEqual(['a'])
  expect(state.otherHead).toBeUndefined()
  const second = await commitFiles(opened, { c: '1' }, state)
  const { fetches } = forge.traffic()
  const third = await commitFiles(opened, { d: '1' }, second.state)
  expect(forge.traffic().fetches).toBe(fetches)
  const ids = [third.id, second.id, first.id, base]
  expect((await forge.log(HEAD)).map(({ id }) => id)).toEqual(ids)
})

test('a squashed pull request loses nothing: the head is joined with the new base, which the last head follows', async () => {
  const forge = await openForge()
  const base = await found(forge)
  const opened = await openBranch(forge, review)
  const head = await commitFiles(opened, { b: '1' })
  expect(await forge.head('refs/archive/data')).toBe(base)

  const squash = await forge.commitFiles({ branch: 'data', files: { b: '1' } })
  const state = await opened.branch.read()
  expect(state.parents).toEqual([squash, head.id])
  await commitFiles(opened, { c: '1' }, state)
  expect(await forge.head('refs/archive/data')).toBe(squash)

  await forge.git('update-ref', 'refs/heads/data', base)
  await expect(opened.branch.read()).rejects.toThrow('was rewritten')
})

test('a head that was merged and deleted is begun anew', async () => {
  const forge = await openForge()
  await found(forge)
  const head = await commitFiles(await openBranch(forge, review), { b: '1' })
  await forge.git('update-ref', 'refs/heads/data', head.id)
  await forge.git('update-ref', '-d', HEAD)
  const opened = await openBranch(forge, review)
  const state = await opened.branch.read()
  expect(state.parents).toEqual([head.id])
  await commitFiles(opened, { c: '1' }, state)
  expect(await forge.log(HEAD)).toHaveLength(3)
})

test('the files of the commit where head and base parted are read, wherever it lies', async () => {
  const forge = await openForge()
  await forge.commitFiles({ branch: 'data', files: { a: 'oldest' } })
  await forge.commitFiles({ branch: 'data', files: { a: 'old', 'in/b': '1' } })
  const forkPoint = new Map(await forkOf(forge))
  await forge.commitFiles({ branch: HEAD, files: { c: '1' }, parents: [await headOf(forge)] })
  await forge.commitFiles({ branch: HEAD, files: { c: '2' } })
  await forge.commitFiles({ branch: 'data', files: { a: 'new' } })
  await forge.commitFiles({ branch: 'data', files: { a: 'newest', 'in/b': null } })
  const { branch } = await openBranch(forge, review)
  expect(await branch.readForkPoint(await branch.read())).toEqual(forkPoint)

  // A head that was merged and kept is that commit itself.
  const [base, head] = [await headOf(forge), (await forge.head(HEAD)) ?? '']
  await forge.commitFiles({ branch: 'data', files: {}, parents: [base, head] })
  const { otherHead, ...state } = await branch.read()
  expect(await branch.readForkPoint(state)).toEqual(otherHead)

  await forge.commitFiles({ branch: HEAD, files: { z: '1' }, parents: [] })
  expect(await branch.readForkPoint(await branch.read())).toEqual(new Map())
})

test('a head without common history is told apart, also where GitHub cannot', async () => {
  const forge = await openForge()
  const base = await found(forge)
  const head = await forge.commitFiles({ branch: HEAD, files: { z: '1' }, parents: [] })
  const state = await (await openBranch(forge, review)).branch.read()
  expect(state.parents).toEqual([base, head])
})
