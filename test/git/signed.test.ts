import { expect, test } from 'vitest'
import { createCommitSigner } from '../../src/github/commit-signer.ts'
import { createGitHub } from '../../src/github/github.ts'
import { FETCH } from '../forge/faults.ts'
import { commitFiles, createQuickClock, openBranch, openForge } from './open-branch.ts'

const signed = { signed: true }
const NOT_FOR_US = { status: 403, body: { message: 'Resource not accessible by integration' } }

test('GitHub makes and signs the commits, the first one too; nothing stays behind', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, signed)
  const first = await commitFiles(opened, { 'data/a': '1' })
  const second = await commitFiles(opened, { 'data/b': '2' }, first.state)
  expect([first.verified, second.verified]).toEqual([true, true])
  expect(await forge.log('data')).toMatchObject([
    { id: second.id, parents: [first.id], committer: 'GitHub <noreply@github.com>' },
    { id: first.id, parents: [], message: 'archive: a change' },
  ])
  expect(forge.verified).toEqual(new Set([first.id, second.id]))
  expect([...(await forge.files('data'))]).toEqual([
    ['data/a', '1'],
    ['data/b', '2'],
  ])
  await opened.branch.close()
  expect([...(await forge.refs())].map(([ref]) => ref)).toEqual([
    'refs/archive/data',
    'refs/heads/data',
    'refs/heads/main',
  ])
  expect(await forge.head('refs/archive/data')).toBe(second.id)
  // The temporary ref goes by one request, which answers without a body.
  expect(forge.requestsTo({ method: 'DELETE' }).map(({ status }) => status)).toEqual([204])
  expect(opened.clock.slept).toEqual([])
  const bodies = forge
    .requestsTo({ path: '/git/commits' })
    .map(({ body }) => Object.keys(body as object))
  expect(bodies).toEqual([
    ['tree', 'parents', 'message'],
    ['tree', 'parents', 'message'],
  ])
})

test('`verified` is what GitHub says', async () => {
  const forge = await openForge({ token: { kind: 'pat' } })
  const { verified, id } = await commitFiles(await openBranch(forge, signed), { a: '1' })
  expect(verified).toBe(false)
  expect(await forge.head('data')).toBe(id)
})

test('where the API answers to a commit that it is not for us, git makes it', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, signed)
  const api = forge.inject({ method: 'POST', path: '/git/commits', answer: NOT_FOR_US, times: 9 })
  const first = await commitFiles(opened, { a: '1' })
  // Once more after the first commit: until then the repository may have been empty.
  const second = await commitFiles(opened, { a: '2' }, first.state)
  const third = await commitFiles(opened, { a: '3' }, second.state)
  expect([first, second, third].map(({ verified }) => verified)).toEqual([false, false, false])
  expect(api.hits).toBe(2)
  expect((await forge.log('data')).map(({ id }) => id)).toEqual([third.id, second.id, first.id])
  await opened.branch.close()
  expect([...(await forge.refs()).keys()].filter((ref) => /tmp/.test(ref))).toEqual([])
})

test.each([403, 404, 405, 409, 501])(
  'HTTP %i to a commit says that it is not for us',
  async (status) => {
    const forge = await openForge()
    const answer = { ...NOT_FOR_US, status }
    const api = forge.inject({ method: 'POST', path: '/git/commits', answer, times: 9 })
    const { apiUrl, repository, token } = forge
    const clock = createQuickClock()
    const settings = { token: token.value, apiUrl, repository, clock, random: () => 0.5 }
    const signer = createCommitSigner(createGitHub(settings))
    const asked = { tree: 'a'.repeat(40), parents: [], message: 'archive: a change' }
    expect(await signer.sign(asked)).toBeUndefined()
    expect(api.hits).toBe(1)
  },
)

test('what the API does not see yet is looked for again', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, signed)
  const notYet = (message: string) => ({ status: 422, body: { message } })
  forge.inject({ path: '/git/commits', answer: notYet('Tree SHA does not exist'), times: 2 })
  forge.inject({ path: '/git/refs', answer: notYet('Object does not exist'), times: 2 })
  const { id, verified } = await commitFiles(opened, { a: '1' })
  expect(verified).toBe(true)
  expect(await forge.head('data')).toBe(id)
  expect(opened.clock.slept).toEqual([750, 1500, 750, 1500])
})

test('after a failure the temporary ref is removed', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, signed)
  const answer = { status: 422, body: { message: 'Something else' } }
  forge.inject({ path: '/git/commits', answer })
  await expect(commitFiles(opened, { a: '1' })).rejects.toThrow('POST /git/commits: HTTP 422')
  expect([...(await forge.refs()).keys()]).toHaveLength(2)
  await opened.branch.close()
  expect([...(await forge.refs()).keys()]).toEqual(['refs/heads/main'])
})

test('a last head that could not follow is moved by the next commit', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, signed)
  const first = await commitFiles(opened, { a: '1' })
  forge.inject({ method: 'PATCH', path: 'git/refs/archive', times: 4, answer: { status: 500 } })
  const second = await commitFiles(opened, { a: '2' }, first.state)
  expect(await forge.head('data')).toBe(second.id)
  expect(await forge.head('refs/archive/data')).toBe(first.id)
  const third = await commitFiles(opened, { a: '3' }, second.state)
  expect(await forge.head('refs/archive/data')).toBe(third.id)
  await opened.branch.close()
  expect([...(await forge.refs()).keys()]).toHaveLength(3)
})

test('what a killed run left behind is removed a day later, what is under way is not', async () => {
  const forge = await openForge()
  const main = (await forge.head('main')) ?? ''
  const now = Math.floor(Date.now() / 1000)
  const old = `refs/archive-tmp/${now - 25 * 3600}-dead`
  const young = `refs/archive-tmp/${now - 3600}-alive`
  for (const ref of [old, young]) await forge.git('update-ref', ref, main)
  const opened = await openBranch(forge)
  await commitFiles(opened, { a: '1' })
  await opened.branch.close()
  expect(await forge.head(old)).toBeUndefined()
  expect(await forge.head(young)).toBe(main)
})

test('in an empty repository only the first commit goes without a signature', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, signed)
  forge.inject({ method: 'POST', path: '/git/commits', answer: { ...NOT_FOR_US, status: 409 } })
  const first = await commitFiles(opened, { a: '1' })
  const second = await commitFiles(opened, { a: '2' }, first.state)
  expect([first.verified, second.verified]).toEqual([false, true])
})

test('a server that keeps the last head from its API gets it by a push at the end', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, signed)
  const answer = { status: 422, body: { message: 'Reference name is not allowed' } }
  forge.inject({ path: /git\/refs\/archive/, times: 99, answer })
  forge.inject({ method: 'POST', path: /git\/refs$/, nth: 2, times: 99, answer })
  const { id, verified } = await commitFiles(opened, { a: '1' })
  await opened.branch.close()
  expect(verified).toBe(true)
  expect(await forge.head('refs/archive/data')).toBe(id)
})

test('a commit is published without fetching it, and built upon', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, signed)
  const state = await opened.branch.read()
  const broken = forge.inject({ ...FETCH, answer: { status: 500 }, times: 99 })
  const first = await commitFiles(opened, { a: '1' }, state)
  expect(await forge.head('data')).toBe(first.id)
  expect(broken.hits).toBe(0)
  broken.lift()
  const second = await commitFiles(opened, { a: '2' }, first.state)
  expect((await forge.log('data')).map(({ id }) => id)).toEqual([second.id, first.id])
  expect(await forge.head('refs/archive/data')).toBe(second.id)
})

test('a last head that is behind is brought when the run ends, though it committed nothing', async () => {
  const forge = await openForge()
  const opened = await openBranch(forge, signed)
  const { id } = await commitFiles(opened, { a: '1' })
  await opened.branch.close()
  await forge.git('update-ref', '-d', 'refs/archive/data')
  const later = await openBranch(forge, signed)
  await later.branch.read()
  await later.branch.close()
  expect(await forge.head('refs/archive/data')).toBe(id)
})
