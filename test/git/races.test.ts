import { describe, expect, test } from 'vitest'
import { MovedHeadError, RefusedError } from '../../src/errors.ts'
import type { BranchState, Commit } from '../../src/ports.ts'
import { PUSH } from '../forge/faults.ts'
import type { Forge } from '../forge/forge.ts'
import { refuseRefs } from '../forge/rules.ts'
import { commitFiles, type OpenBranch, openBranch, openForge } from './open-branch.ts'

/** Publishes one file, on `first` or on what is there, again and again until the race is won, as the story does. */
async function publish(
  opened: OpenBranch,
  path: string,
  first?: BranchState,
): Promise<Commit & { readonly lost: number }> {
  for (let lost = 0; ; lost++) {
    try {
      const from = lost === 0 ? first : undefined
      return { ...(await commitFiles(opened, { [path]: path }, from)), lost }
    } catch (error) {
      if (!(error instanceof MovedHeadError)) throw error
    }
  }
}

async function expectLinear(forge: Forge, commits: number): Promise<void> {
  const log = await forge.log('data')
  expect(log).toHaveLength(commits)
  expect(log.map(({ parents }) => parents)).toEqual([...log.slice(1).map(({ id }) => [id]), []])
}

describe.each([{ signed: false }, { signed: true }])('signed: $signed', ({ signed }) => {
  test('a branch that appears, moves or is deleted between reading and committing is a lost race', async () => {
    const forge = await openForge()
    const opened = await openBranch(forge, { signed })
    const expectLost = async (state: BranchState) =>
      expect(commitFiles(opened, { b: '1' }, state)).rejects.toThrow(MovedHeadError)
    const empty = await opened.branch.read()
    const first = await forge.commitFiles({ branch: 'data', files: { a: '1' } })
    await expectLost(empty)
    expect(await forge.head('data')).toBe(first)

    const atFirst = await opened.branch.read()
    const other = await forge.commitFiles({ branch: 'data', files: { a: '2' } })
    await expectLost(atFirst)
    expect(await forge.head('data')).toBe(other)
    expect(await forge.head('refs/archive/data')).toBeUndefined()

    const { id, state } = await publish(opened, 'b')
    expect((await forge.log('data')).slice(0, 2).map((commit) => commit.id)).toEqual([id, other])
    expect([...(await forge.files('data')).keys()]).toEqual(['a', 'b'])
    expect(await forge.head('refs/archive/data')).toBe(id)

    // It does not come back.
    await forge.git('update-ref', '-d', 'refs/heads/data')
    await expectLost(state)
    expect(await forge.head('data')).toBeUndefined()
    await expect(opened.branch.read()).rejects.toThrow(RefusedError)
  })
})

test('four writers at once on a missing branch: one linear history with the files of all', async () => {
  const forge = await openForge()
  const names = Array.from({ length: 4 }, (_, writer) => `data/${writer}.json`)
  // Two by plain git, two through GitHub's API.
  const opened = await Promise.all(names.map((_, at) => openBranch(forge, { signed: at > 1 })))
  // All have read before any pushes: three lose at least once.
  const states = await Promise.all(opened.map(({ branch }) => branch.read()))
  const commits = await Promise.all(
    opened.map((opened, at) => publish(opened, names[at]!, states[at])),
  )
  await Promise.all(opened.map(({ branch }) => branch.close()))

  expect(commits.filter(({ lost }) => lost > 0)).toHaveLength(3)
  await expectLinear(forge, 4)
  expect([...(await forge.files('data')).keys()]).toEqual(names)
  expect(new Set(commits.map(({ id }) => id)).size).toBe(4)
  expect([...(await forge.refs()).keys()]).toEqual([
    'refs/archive/data',
    'refs/heads/data',
    'refs/heads/main',
  ])
  await forge.git('merge-base', '--is-ancestor', 'refs/archive/data', 'data')
})

test('a push that meets another inside the server is a lost race, as the first one and later', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  // After the client has seen the old head, before the server takes the pack.
  const meet = (text: string) => {
    const other = { branch: 'data', files: { a: text } }
    forge.inject({ ...PUSH, before: () => forge.commitFiles(other) })
  }
  const empty = await opened.branch.read()
  meet('first')
  await expect(commitFiles(opened, { b: '1' }, empty)).rejects.toThrow(MovedHeadError)
  expect([...(await forge.files('data'))]).toEqual([['a', 'first']])

  const state = await opened.branch.read()
  meet('other')
  await expect(commitFiles(opened, { b: '1' }, state)).rejects.toThrow(MovedHeadError)
  expect(forge.traffic().pushes).toBe(2)
  expect([...(await forge.files('data'))]).toEqual([['a', 'other']])
})

test('a push that loses to one that no listing shows yet is a lost race', async () => {
  const forge = await openForge()
  const words = ["error: cannot lock ref 'refs/heads/data': is at 1f but expected 2e"]
  await forge.refuse(refuseRefs(/heads\/data/, 'failed to update ref', words))
  const opened = await openBranch(forge)
  await expect(commitFiles(opened, { a: '1' })).rejects.toThrow(MovedHeadError)
  expect(forge.traffic().pushes).toBe(1)
})

test('a branch that git cannot keep beside another one is refused before anything is read', async () => {
  const forge = await openForge()
  for (const names of [
    { there: 'data', branch: 'data/2026' },
    { there: 'mail/2026/old', branch: 'mail/2026' },
    { there: 'archive/logs/old', branch: 'logs', review: true },
  ]) {
    await forge.commitFiles({ branch: names.there, files: { a: '1' } })
    const { branch } = await openBranch(forge, names)
    await expect(branch.read()).rejects.toThrow(`beside the branch '${names.there}'`)
  }
})

test('a branch that comes to stand in the way is no race, but refused', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, { branch: 'data/2026' })
  const state = await opened.branch.read()
  await forge.commitFiles({ branch: 'data', files: { a: '1' } })
  await expect(commitFiles(opened, { b: '1' }, state)).rejects.toThrow(
    /remove that branch or choose another/,
  )
  expect(forge.traffic().pushes).toBe(1)
})
