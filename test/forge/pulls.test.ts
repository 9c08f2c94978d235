import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ApiAnswer, callApi } from './client.ts'
import { type Forge, startForge } from './forge.ts'
import { mergePull } from './merge-pull.ts'

let forge: Forge
let base: string
beforeEach(async () => {
  forge = await startForge()
  base = await forge.commitFiles({ branch: 'data', files: { a: '1' } })
})
afterEach(() => forge.close())

const api = (method: string, path: string, body?: unknown) => callApi(forge, method, path, body)
const open = { title: 'Archive', body: 'text', head: 'archive/data', base: 'data' }
const push = (content: string) =>
  forge.commitFiles({ branch: 'archive/data', files: { a: content }, parents: [base] })
const listed = async (query: string) =>
  (await callApi<ApiAnswer[]>(forge, 'GET', `/pulls?${query}`)).body.map(({ number }) => number)

test('a pull request is opened, found, changed and closed', async () => {
  const sha = await push('2')
  const opened = await api('POST', '/pulls', open)
  expect(opened).toMatchObject({
    status: 201,
    body: {
      number: 1,
      state: 'open',
      html_url: `${forge.url}/acme/archive/pull/1`,
      head: { ref: 'archive/data', sha, label: 'acme:archive/data' },
      base: { ref: 'data', sha: base },
    },
  })
  expect(await listed('head=acme:archive/data&base=data&state=open')).toEqual([1])
  expect(await listed('head=acme:other')).toEqual([])
  expect(await listed('base=main')).toEqual([])
  await api('PATCH', '/pulls/1', { title: 'New', body: 'new text' })
  expect((await api('GET', '/pulls/1')).body).toMatchObject({ title: 'New', body: 'new text' })
  await api('PATCH', '/pulls/1', { state: 'closed' })
  expect(await listed('state=open')).toEqual([])
  expect(await listed('state=all')).toEqual([1])
})

test('opening says why not', async () => {
  const refused = async (change: object = {}) => {
    const { status, body } = await api('POST', '/pulls', { ...open, ...change })
    return [status, body.errors?.[0]?.message ?? body.errors?.[0]?.field ?? body.message]
  }
  expect(await refused()).toEqual([422, 'head'])
  await forge.commitFiles({ branch: 'archive/data', files: {}, parents: [base] })
  await forge.git('update-ref', 'refs/heads/archive/data', base)
  expect(await refused()).toEqual([422, 'No commits between data and archive/data'])
  expect(await refused({ base: 'main' })).toEqual([
    422,
    'The archive/data branch has no history in common with main',
  ])
  await push('2')
  expect((await refused({ body: 'x'.repeat(65_537) }))[1]).toContain('body is too long')
  await api('POST', '/pulls', open)
  expect(await refused()).toEqual([422, 'A pull request already exists for acme:archive/data.'])
})

test('Actions may be forbidden to open pull requests, a person not', async () => {
  await push('2')
  forge.actionsMayPropose = false
  expect(await api('POST', '/pulls', open)).toMatchObject({
    status: 403,
    body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
  })
  const person = forge.addToken({ kind: 'pat' })
  expect((await callApi(forge, 'POST', '/pulls', open, person.value)).status).toBe(201)
})

test('merge keeps the head in history', async () => {
  const head = await push('2')
  await api('POST', '/pulls', open)
  const commit = await mergePull(forge, 1, 'merge')
  expect(await forge.head('data')).toBe(commit)
  expect((await forge.log('data'))[0]?.parents).toEqual([base, head])
  expect(await forge.readFile('data', 'a')).toBe('2')
  expect((await api('GET', '/pulls/1')).body).toMatchObject({ state: 'closed' })
})

test('squash does not, and the next pull request has a new number', async () => {
  await push('2')
  await api('POST', '/pulls', open)
  const merged = await api('PUT', '/pulls/1/merge', { merge_method: 'squash' })
  expect(merged).toMatchObject({ status: 200, body: { merged: true } })
  expect((await forge.log('data'))[0]?.parents).toEqual([base])
  expect((await api('PUT', '/pulls/1/merge')).status).toBe(405)
  expect((await api('POST', '/pulls', open)).body.number).toBe(2)
})

test('a conflict cannot be merged', async () => {
  await push('2')
  await api('POST', '/pulls', open)
  await forge.commitFiles({ branch: 'data', files: { a: '3' } })
  expect(await mergePull(forge, 1, 'merge')).toBeUndefined()
})

test('a pull request ends with its head branch, or when its base got the head', async () => {
  const head = await push('2')
  await api('POST', '/pulls', open)
  await forge.git('update-ref', 'refs/heads/data', head)
  expect(await listed('state=open')).toEqual([])
  expect((await api('GET', '/pulls/1')).body.merged_at).not.toBeNull()
  await forge.git('update-ref', 'refs/heads/data', base)
  await api('POST', '/pulls', open)
  await forge.git('update-ref', '-d', 'refs/heads/archive/data')
  expect(await listed('state=open')).toEqual([])
  expect((await api('GET', '/pulls/2')).body.merged_at).toBeNull()
})
