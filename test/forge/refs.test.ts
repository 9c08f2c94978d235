import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ApiAnswer, callApi } from './client.ts'
import { type Forge, startForge } from './forge.ts'

let forge: Forge
let first: string
let second: string
beforeEach(async () => {
  forge = await startForge()
  first = await forge.commitFiles({ branch: 'data', files: { a: '1' } })
  second = await forge.commitFiles({ branch: 'data', files: { a: '2' } })
})
afterEach(() => forge.close())

const api = (method: string, path: string, body?: unknown) => callApi(forge, method, path, body)

test('a ref is found by its whole name, others by their beginning', async () => {
  await forge.git('update-ref', 'refs/heads/data-2', first)
  const one = await api('GET', '/git/ref/heads/data')
  expect(one.body).toMatchObject({ ref: 'refs/heads/data', object: { sha: second } })
  expect((await api('GET', '/git/ref/heads/dat')).status).toBe(404)
  const several = await callApi<ApiAnswer[]>(forge, 'GET', '/git/matching-refs/heads/data')
  expect(several.body.map(({ ref }) => ref)).toEqual(['refs/heads/data', 'refs/heads/data-2'])
})

test('a ref outside branches is made, moved and removed', async () => {
  const made = await api('POST', '/git/refs', { ref: 'refs/archive/data', sha: first })
  expect(made).toMatchObject({ status: 201, body: { ref: 'refs/archive/data' } })
  expect((await api('PATCH', '/git/refs/archive/data', { sha: second })).status).toBe(200)
  expect(await forge.head('refs/archive/data')).toBe(second)
  expect((await api('DELETE', '/git/refs/archive/data')).status).toBe(204)
  expect(await forge.head('refs/archive/data')).toBeUndefined()
})

test('creating says why not', async () => {
  const create = async (ref: string, sha: string) =>
    (await api('POST', '/git/refs', { ref, sha })).body.message
  expect(await create('refs/heads/data', first)).toBe('Reference already exists')
  expect(await create('refs/heads/new', '1'.repeat(40))).toBe('Object does not exist')
  expect(await create('refs/heads/new', 'data')).toBe('Object does not exist')
  const { tree } = (await forge.log('data'))[0]!
  expect(await create('refs/heads/new', tree)).toBe('Reference cannot be updated')
  expect(await create('refs/heads/a..b', first)).toContain('is not a valid ref name')
  expect(await create('new', first)).toContain('is not a valid ref name')
})

test('moving is forward only, unless forced', async () => {
  const move = (sha: string, force = false) => api('PATCH', '/git/refs/heads/data', { sha, force })
  const back = await move(first)
  expect(back).toMatchObject({ status: 422, body: { message: 'Update is not a fast forward' } })
  expect((await move('1'.repeat(40))).body.message).toBe('Object does not exist')
  expect(await forge.head('data')).toBe(second)
  expect((await move(first, true)).status).toBe(200)
  expect(await forge.head('data')).toBe(first)
})

test.each(['PATCH', 'DELETE'])('%s of a ref that is not there: 422', async (method) => {
  const answer = await api(method, '/git/refs/heads/none', { sha: first })
  expect(answer).toMatchObject({ status: 422, body: { message: 'Reference does not exist' } })
})

test('another writer between reading and moving makes the move fail', async () => {
  const [tree] = (await forge.log('data')).map((entry) => entry.tree)
  const body = { message: 'm', tree, parents: [second] }
  const { sha } = (await api('POST', '/git/commits', body)).body
  forge.inject({
    method: 'PATCH',
    before: () => forge.commitFiles({ branch: 'data', files: { other: '1' } }),
  })
  const moved = await api('PATCH', '/git/refs/heads/data', { sha })
  expect(moved).toMatchObject({ status: 422, body: { message: 'Update is not a fast forward' } })
  expect(await forge.readFile('data', 'other')).toBe('1')
})
