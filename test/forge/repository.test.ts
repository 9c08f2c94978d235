import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FAST_FOLDER } from '../fast-folder.ts'
import { type BareRepository, createRepository } from './repository.ts'
import { tryGit } from './run-git.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(FAST_FOLDER, 'repository-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const STEPS: readonly Readonly<Record<string, string | Uint8Array | null>>[] = [
  {
    a: '1',
    'data/a': '1',
    'data/b/c': '1',
    'data.csv': '1',
    'data-1': '1',
    日本: '漢字',
    empty: '',
  },
  { a: '2', 'data/b/d': Buffer.from([0, 255, 10]), 'x/y/z': '1' },
  { a: null, 'data/b/c': null, 'data/b/d': null, 'none/at/all': null, 'empty/file': null },
  { data: 'a file now', empty: null, 'empty/file': 'a folder now' },
  {},
  { data: null, 'empty/file': null, 'data.csv': null, 'data-1': null, 'x/y': null, 日本: null },
]

describe.each(['sha1', 'sha256'] as const)('%s', (format) => {
  let repository: BareRepository
  beforeEach(async () => {
    repository = await createRepository(join(folder, 'a.git'), 'main', format)
  })
  afterEach(() => repository.endReading())

  test('commits have the bytes and ids that git gives them', async () => {
    const commits = STEPS.map((files, at) => ({ files, at: at * 1000, message: `step ${at}\n\nß` }))
    for (const commit of commits) await repository.commitFiles({ branch: 'data', ...commit })
    const head = await repository.importHistory('of-git', commits)
    expect(await repository.head('data')).toBe(head)
    expect((await repository.files('data')).size).toBe(0)
    expect(await repository.git('symbolic-ref', 'HEAD')).toBe('refs/heads/main')
    expect(await repository.git('fsck', '--strict', '--no-dangling')).toBe('')
  })

  test('files and history are what git says, merges and commits of one second included', async () => {
    const commit = async (branch: string, name: string, at: number, ...parents: string[]) =>
      repository.commitFiles({
        branch,
        files: { [name]: name },
        message: name,
        at,
        ...(parents.length > 0 ? { parents } : {}),
      })
    const root = await commit('data', 'a', 1000)
    const one = await commit('data', 'd/b', 5000)
    const side = await commit('side', 'c', 3000, root)
    const other = await commit('other', 'e', 5000, root)
    await commit('data', 'd/f', 5000, one, side, other)
    await repository.git('pack-refs', '--all')
    await repository.git('gc', '--quiet')
    const shown = await repository.git('log', '--format=%H%n%P%n%T%n%an <%ae>%n%s%n%ct', 'data')
    const rows = (await repository.log('data')).map((entry) => [
      entry.id,
      entry.parents.join(' '),
      entry.tree,
      entry.author,
      entry.message,
      entry.seconds,
    ])
    expect(rows.flat().join('\n')).toBe(shown)
    const names = (await repository.git('ls-tree', '-r', '--name-only', 'data')).split('\n')
    expect([...(await repository.files('data'))]).toEqual(names.map((name) => [name, name]))
  })
})

describe('a ref', () => {
  let repository: BareRepository
  let old: string
  let next: string
  const none = '0'.repeat(40)
  const ref = 'refs/heads/a/data'
  beforeEach(async () => {
    repository = await createRepository(join(folder, 'a.git'), 'main')
    old = await repository.commitFiles({ branch: ref, files: { a: '1' } })
    next = await repository.commitFiles({ branch: 'next', files: { a: '2' } })
  })
  afterEach(() => repository.endReading())

  test.each(['loose', 'packed'])('that is %s is moved, removed and made again', async (kind) => {
    const step = async (oldId: string, newId: string) => {
      if (kind === 'packed') await repository.git('pack-refs', '--all')
      expect(await repository.moveRef({ ref, oldId: newId, newId: oldId })).toBe(false)
      expect(await repository.moveRef({ ref, oldId, newId })).toBe(true)
      const shown = await repository.git('for-each-ref', '--format=%(refname) %(objectname)')
      const refs = await repository.refs()
      expect([...refs].map((row) => row.join(' ')).join('\n')).toBe(shown)
      return refs.get(ref)
    }
    expect(await step(old, next)).toBe(next)
    expect(await step(next, none)).toBeUndefined()
    expect(await step(none, old)).toBe(old)
  })

  test.each(['loose', 'packed'])(
    'that is %s is there again when refs are restored',
    async (kind) => {
      const before = await repository.refs()
      if (kind === 'packed') await repository.git('pack-refs', '--all')
      await repository.moveRef({ ref, newId: next })
      await repository.moveRef({ ref: 'refs/heads/next', newId: none })
      await repository.moveRef({ ref: 'refs/heads/more/data', newId: next })
      expect(await repository.refs()).not.toEqual(before)
      await repository.restoreRefs(before)
      expect([...(await repository.refs())]).toEqual([...before])
      expect(await repository.git('rev-parse', ref, 'next')).toBe(`${old}\n${next}`)
    },
  )

  test.each([
    ['below a ref', `${ref}/below`],
    ['a folder of refs', 'refs/heads/a'],
  ])('that would be %s is not made', async (_name, wrong) => {
    expect(await repository.moveRef({ ref: wrong, oldId: none, newId: next })).toBe(false)
    expect([...(await repository.refs()).keys()]).toEqual([ref, 'refs/heads/next'])
  })

  test('whose folder is empty by now is made', async () => {
    await repository.moveRef({ ref, oldId: old, newId: none })
    expect(await repository.moveRef({ ref: 'refs/heads/a', oldId: none, newId: next })).toBe(true)
    expect(await repository.head('a')).toBe(next)
  })

  test.each(['refs/heads/a/data', 'packed-refs'])('stays while git has locked %s', async (name) => {
    const lock = join(repository.gitDir, `${name}.lock`)
    await writeFile(lock, '')
    expect(await repository.moveRef({ ref, oldId: old, newId: none })).toBe(false)
    expect(await repository.head(ref)).toBe(old)
    await rm(lock)
    expect(await repository.moveRef({ ref, oldId: old, newId: none })).toBe(true)
  })

  test('is moved by one of many that try at a time, git among them', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        repository.commitFiles({ branch: `b${at}`, files: { a: `${at}` }, parents: [old] }),
      ),
    )
    const moved = await Promise.all(
      ids.map(async (newId, at) => {
        await sleep(at) // The first process of git needs some milliseconds, too.
        if (at % 3 > 0) return repository.moveRef({ ref, oldId: old, newId })
        const args = ['update-ref', ref, newId, old]
        return (await tryGit(args, { cwd: repository.gitDir })).code === 0
      }),
    )
    expect(moved.filter((isMoved) => isMoved)).toHaveLength(1)
    expect(await repository.head(ref)).toBe(ids[moved.indexOf(true)])
  })
})
