import { expect, test } from 'vitest'
import { tryGit } from '../forge/run-git.ts'
import { commitFiles, openBranch, openForge, readText, stageAll } from './open-branch.ts'

const BOT = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>'

test('the first commit founds an orphan branch and its last head', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  const state = await opened.branch.read()
  expect(state).toMatchObject({ parents: [], refs: { branch: '', review: '', lastHead: '' } })
  expect(state.files.size).toBe(0)

  const commit = await commitFiles(
    opened,
    { 'README.md': '# a\n', 'data/usage.csv': 'month\n' },
    state,
  )

  expect(commit.verified).toBe(false)
  expect(commit.url).toBe(`${forge.url}/acme/archive/commit/${commit.id}`)
  const log = await forge.log('data')
  expect(log).toMatchObject([
    { id: commit.id, parents: [], author: BOT, committer: BOT, message: 'archive: a change' },
  ])
  expect([...(await forge.files('data'))]).toEqual([
    ['README.md', '# a\n'],
    ['data/usage.csv', 'month\n'],
  ])
  expect(await forge.head('refs/archive/data')).toBe(commit.id)
  expect([...(await forge.refs()).keys()]).toEqual([
    'refs/archive/data',
    'refs/heads/data',
    'refs/heads/main',
  ])
})

test('a commit changes what it names and keeps the rest, links and modes too', async () => {
  const forge = await openForge()
  await forge.commitFiles({
    branch: 'data',
    files: { 'data/a.json': '[\n', 'data/b.json': 'b', keep: 'k' },
  })
  const link = await forge.git('rev-parse', 'data:keep')
  await forge.git('update-ref', 'refs/heads/data', await addLink(forge, link))
  const before = await forge.head('data')
  const opened = await openBranch(forge)

  const state = await opened.branch.read()
  expect([...state.files.keys()]).toEqual(['data/a.json', 'data/b.json', 'keep'])
  expect(await readText(opened.branch, state, 'data/a.json')).toBe('[\n')
  const changes = { 'data/a.json': 'new', 'data/b.json': null, 'data/c.json': 'c' }
  const commit = await commitFiles(opened, changes, state)

  expect((await forge.log('data')).map(({ id }) => id).slice(0, 2)).toEqual([commit.id, before])
  const listing = await forge.git('ls-tree', '-r', 'data')
  expect(listing.split('\n').map((row) => row.replace(/ [0-9a-f]{40}\t/, ' '))).toEqual([
    '100644 blob data/a.json',
    '100644 blob data/c.json',
    '100644 blob keep',
    '120000 blob link',
  ])
  expect(await forge.readFile('data', 'data/a.json')).toBe('new')
  await forge.git('fsck', '--strict')
})

/** A commit on `data` that holds a symbolic link, too. */
async function addLink(forge: Awaited<ReturnType<typeof openForge>>, target: string) {
  const tree = await forge.git('rev-parse', 'data^{tree}')
  const listing = await forge.git('ls-tree', tree)
  const input = `${listing}\n120000 blob ${target}\tlink\n`
  const made = await tryGit(['mktree'], { cwd: forge.gitDir, input })
  return forge.git('commit-tree', '-p', 'data', '-m', 'link', String(made.stdout).trim())
}

test('the next commit of a run builds on the last one without asking the remote again', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  const first = await commitFiles(opened, { 'data/a': '1' })
  const fetches = forge.traffic().fetches
  const second = await commitFiles(opened, { 'data/b': '2' }, first.state)
  expect(forge.traffic().fetches).toBe(fetches)
  expect(second.state).toMatchObject({
    parents: [second.id],
    refs: { branch: second.id, lastHead: second.id },
  })
  expect([...second.state.files.keys()]).toEqual(['data/a', 'data/b'])
  expect((await forge.log('data')).map(({ id }) => id)).toEqual([second.id, first.id])
})

test('any text comes back as it was, however large or small', async () => {
  const forge = await openForge()
  const { branch } = await openBranch(forge)
  const all = String.fromCharCode(...Array(0xd800).keys())
  const samples = ['', '\r\n\0\n', all, 'x\r\n'.repeat(2_000_000)]
  const blobs = await Promise.all(samples.map((text) => branch.stage(text)))
  const read = await Promise.all(blobs.toReversed().map((blob) => branch.readBlob(blob)))
  const same = read.toReversed().map((bytes, at) => samples[at] === Buffer.from(bytes).toString())
  expect(same).toEqual([true, true, true, true])
})

test('the tree id of a folder leaves out the file with the run times', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  const { branch } = opened
  const empty = await branch.read()
  expect(await branch.treeOf(empty, [], 'data', ['coverage.json'])).toBe('')

  const { state } = await commitFiles(opened, { 'data/a': '1', 'data/coverage.json': 'x', b: '2' })
  const tree = await branch.treeOf(state, [], 'data', ['coverage.json'])
  const same = await stageAll(branch, { 'data/coverage.json': 'y', b: 'elsewhere' })
  expect(await branch.treeOf(state, same, 'data', ['coverage.json'])).toBe(tree)
  const other = await stageAll(branch, { 'data/a': '2' })
  expect(await branch.treeOf(state, other, 'data', ['coverage.json'])).not.toBe(tree)
  expect(await forge.git('rev-parse', 'data:data')).not.toBe(tree)
  const plain = await commitFiles(opened, { 'data/coverage.json': null }, state)
  expect(await forge.git('rev-parse', `${plain.id}:data`)).toBe(tree)
})

test('a commit bears the time of the run in Japan time', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge)
  await opened.clock.sleep(40 * 24 * 3_600_000)
  const from = Math.floor(opened.clock.now() / 1000)
  const { id } = await commitFiles(opened, { a: '1' })
  const [seconds, zone] = (
    await forge.git('log', '-1', '--format=%at %ad', '--date=format:%z', id)
  ).split(' ')
  expect(Number(seconds)).toBeGreaterThanOrEqual(from)
  expect(zone).toBe('+0900')
})

test.each([
  ['a file where a folder is needed', { data: 'mine' }, 'data/a.json'],
  ['a folder where a file is needed', { 'README.md/mine': '1' }, 'README.md'],
])('%s is refused, not pushed out', async (_name, files, path) => {
  const forge = await openForge()
  const head = await forge.commitFiles({ branch: 'data', files })
  const opened = await openBranch(forge)
  await expect(commitFiles(opened, { [path]: '1' })).rejects.toThrow("input 'directory'")
  expect(await forge.head('data')).toBe(head)
})
