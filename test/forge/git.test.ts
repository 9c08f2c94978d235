import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { createClient } from './client.ts'
import { type Forge, startForge } from './forge.ts'

let forge: Forge
beforeEach(async () => {
  forge = await startForge()
})
afterEach(() => forge.close())

async function seedData(): Promise<string> {
  const files: Record<string, string> = {}
  for (let at = 0; at < 60; at += 1) files[`data/${at}.json`] = `[\n${at}\n]\n`
  await forge.commitFiles({ branch: 'data', files, message: 'first' })
  return forge.commitFiles({ branch: 'data', files: { 'data/0.json': 'new', 'data/1.json': null } })
}

test('a seed commit stands on the default branch', async () => {
  expect(await forge.files('main')).toEqual(new Map([['README.md', '# acme/archive\n']]))
  expect((await forge.log('main')).map(({ message }) => message)).toEqual(['Initial commit'])
})

test('a shallow fetch without blobs carries one commit and its trees', async () => {
  const head = await seedData()
  const client = await createClient(forge, onTestFinished)
  const fetched = await client.remote([
    'fetch',
    '--depth=1',
    '--filter=blob:none',
    'origin',
    'data',
  ])
  expect(fetched.code).toBe(0)
  expect(await client.head('FETCH_HEAD')).toBe(head)
  // commit, root tree, data tree
  expect(forge.traffic()).toMatchObject({ fetches: 1, objectsDown: 3, pushes: 0 })
  expect(forge.requests.at(-1)?.headers['git-protocol']).toBe('version=2')
})

test('blobs can be asked for by id, in one compressed request', async () => {
  await seedData()
  const client = await createClient(forge, onTestFinished)
  await client.remote(['fetch', '--depth=1', '--filter=blob:none', 'origin', 'data'])
  const blobs = await forge.git('ls-tree', '-r', '--format=%(objectname)', 'data')
  await client.git('config', 'remote.origin.promisor', 'true')
  const noop = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '--filter=blob:none', 'origin']
  expect((await client.remote([...noop, ...blobs.split('\n')])).code).toBe(0)
  expect(forge.transfers.at(-1)).toMatchObject({ service: 'upload-pack', objects: 59 })
  expect(forge.requests.at(-1)?.headers['content-encoding']).toBe('gzip')
})

test('a server without partial clone sends everything', async () => {
  const plain = await startForge({ refuseFilters: true })
  onTestFinished(() => plain.close())
  await plain.commitFiles({ branch: 'data', files: { a: '1', b: '2' } })
  const client = await createClient(plain, onTestFinished)
  const fetched = await client.remote([
    'fetch',
    '--depth=1',
    '--filter=blob:none',
    'origin',
    'data',
  ])
  expect(fetched.code).toBe(0)
  expect(plain.traffic().objectsDown).toBe(4)
})

test('a push is counted with its commands, objects and bytes', async () => {
  const client = await createClient(forge, onTestFinished)
  const head = await client.commitFiles({ branch: 'data', files: { 'data/a.json': '[\n]\n' } })
  const pushed = await client.remote(['push', 'origin', 'data', 'data:refs/archive/data'])
  expect(pushed.code).toBe(0)
  expect(await forge.head('data')).toBe(head)
  expect((await forge.refs()).get('refs/archive/data')).toBe(head)
  const { commands, objects, bytesUp } = forge.transfers.at(-1)!
  expect(commands.map(({ ref }) => ref)).toEqual(['refs/heads/data', 'refs/archive/data'])
  expect(objects).toBe(4)
  expect(bytesUp).toBeGreaterThan(300)
  expect(forge.traffic()).toMatchObject({ pushes: 1, objectsUp: 4 })
})

test('a push of several megabytes comes in chunks and counts once', async () => {
  const client = await createClient(forge, onTestFinished)
  await client.commitFiles({ branch: 'data', files: { big: randomBytes(3_000_000) } })
  expect((await client.remote(['push', 'origin', 'data'])).code).toBe(0)
  expect(forge.requests.at(-1)?.headers['transfer-encoding']).toBe('chunked')
  expect(forge.traffic()).toMatchObject({ pushes: 1, objectsUp: 3 })
  expect(forge.traffic().bytesUp).toBeGreaterThan(3_000_000)
  const other = await createClient(forge, onTestFinished)
  expect((await other.remote(['fetch', 'origin', 'data'])).code).toBe(0)
  expect(forge.traffic().bytesDown).toBeGreaterThan(3_000_000)
  expect(forge.pushesPerMinute()).toBe(1)
})

test('shallow history is refused by a repository that lacks its base', async () => {
  await seedData()
  await forge.addRepository({ repository: 'acme/other' })
  const client = await createClient(forge, onTestFinished)
  await client.remote(['fetch', '--depth=1', 'origin', 'data:data'])
  const pushed = await client.remote(['push', '--porcelain', `${forge.url}/acme/other`, 'data'])
  expect(String(pushed.stdout)).toContain('[remote rejected] (shallow update not allowed)')
})

test('an old head and a wrong lease are refused', async () => {
  const client = await createClient(forge, onTestFinished)
  await client.commitFiles({ branch: 'data', files: { a: '1' } })
  const other = await forge.commitFiles({ branch: 'data', files: { b: '2' } })
  const late = await client.remote(['push', 'origin', 'data'])
  expect(late.stderr).toContain('(fetch first)')
  const lease = ['push', '--force-with-lease=refs/heads/data:', 'origin', 'data']
  expect((await client.remote(lease)).stderr).toContain('(stale info)')
  expect(await forge.head('data')).toBe(other)
})

test('a long history is made in one go', async () => {
  await forge.commitFiles({ branch: 'data', files: { first: '0' } })
  const days = Array.from({ length: 300 }, (_, day) => ({
    files: { [`data/${day}.json`]: `${day}`, last: `${day}` },
    message: `day ${day}`,
    at: Date.UTC(2026, 0, 1 + day),
  }))
  const head = await forge.importHistory('data', days)
  expect(await forge.head('data')).toBe(head)
  const log = await forge.log('data')
  expect(log.map(({ message }) => message).slice(0, 2)).toEqual(['day 299', 'day 298'])
  expect(log).toHaveLength(301)
  expect((await forge.files('data')).size).toBe(302)
  expect(await forge.git('log', '-1', '--format=%cI', 'data')).toBe('2026-10-27T00:00:00+00:00')
})
