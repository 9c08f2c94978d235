import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { basic, callApi, createClient } from './client.ts'
import { type Forge, startForge } from './forge.ts'

let forge: Forge
beforeAll(async () => {
  forge = await startForge()
  await forge.addRepository({ repository: 'acme/open', visibility: 'public' })
  forge.addToken({ value: 'ghs_reader', contents: 'read', pullRequests: 'none' })
  forge.addToken({ value: 'ghp_reader', kind: 'pat', contents: 'read' })
  forge.addToken({ value: 'ghs_elsewhere', repositories: ['acme/open'] })
})
afterAll(() => forge.close())

const good = () => basic(forge.token.value)
const github = (user: string, password: string) =>
  `Authorization: basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

describe('git', () => {
  const rows = [
    { name: 'the token', headers: () => [good()], read: 0, write: 0 },
    { name: 'two headers', headers: () => [good(), good()], read: 400, write: 400 },
    { name: 'a wrong token', headers: () => [basic('ghs_wrong')], read: 401, write: 401 },
    { name: 'no header', headers: () => [], read: 401, write: 401 },
    { name: 'another user', headers: () => [github('git', 'x')], read: 401, write: 401 },
    { name: 'a read-only token', headers: () => [basic('ghs_reader')], read: 0, write: 403 },
    {
      name: "another repository's",
      headers: () => [basic('ghs_elsewhere')],
      read: 404,
      write: 404,
    },
  ]
  test.each(rows)('$name: read $read, write $write', async ({ headers, read, write }) => {
    const client = await createClient(forge, onTestFinished)
    await client.commitFiles({ branch: 'probe', files: { a: '1' } })
    const outcomes = [
      await client.remote(['ls-remote', 'origin'], headers()),
      await client.remote(['push', '--dry-run', 'origin', 'probe'], headers()),
    ]
    const found = outcomes.map(({ code, stderr }) => {
      if (code === 0) return 0
      if (stderr.includes('could not read Username')) return 401
      return stderr.includes('not found') ? 404 : Number(stderr.match(/error: (\d+)/)?.[1])
    })
    expect(found).toEqual([read, write])
  })

  test('a refused push says who was denied what, at the first request', async () => {
    const client = await createClient(forge, onTestFinished)
    await client.commitFiles({ branch: 'probe', files: { a: '1' } })
    const { stderr } = await client.remote(['push', 'origin', 'probe'], [basic('ghs_reader')])
    expect(stderr).toContain('Permission to acme/archive.git denied to github-actions[bot].')
    expect(forge.requests.at(-1)).toMatchObject({ method: 'GET', path: '/acme/archive/info/refs' })
  })

  test('a public repository is read without a token and not written', async () => {
    const client = await createClient(forge, onTestFinished, 'acme/open')
    expect((await client.remote(['ls-remote', 'origin'], [])).code).toBe(0)
    await client.commitFiles({ branch: 'probe', files: { a: '1' } })
    expect((await client.remote(['push', 'origin', 'probe'], [])).code).toBe(128)
  })
})

describe('REST', () => {
  test.each([
    ['', 'ghs_wrong', 401, 'Bad credentials'],
    ['', 'ghs_elsewhere', 404, 'Not Found'],
    ['/git/ref/heads/none', 'ghs_reader', 404, 'Not Found'],
  ])('GET %s with %s: %i', async (path, token, status, message) => {
    const answer = await callApi(forge, 'GET', path, undefined, token)
    expect(answer).toMatchObject({ status, body: { message } })
  })

  test.each([
    ['/git/refs', 'ghs_reader', 'Resource not accessible by integration'],
    ['/git/commits', 'ghp_reader', 'Resource not accessible by personal access token'],
    ['/pulls', 'ghs_reader', 'Resource not accessible by integration'],
  ])('POST %s with %s: 403', async (path, token, message) => {
    const answer = await callApi(forge, 'POST', path, {}, token)
    expect(answer).toMatchObject({ status: 403, body: { message } })
  })

  test('the repository shows its default branch and visibility', async () => {
    const { body } = await callApi(forge, 'GET', '')
    expect(body).toMatchObject({ default_branch: 'main', visibility: 'private', private: true })
    forge.visibility = 'public'
    onTestFinished(() => {
      forge.visibility = 'private'
    })
    const changed = await callApi(forge, 'GET', '')
    expect(changed.body).toMatchObject({ visibility: 'public', private: false })
  })

  test('what is recorded holds no secret', async () => {
    await callApi(forge, 'GET', '')
    expect(forge.requests.at(-1)?.authorization).toEqual({ scheme: 'token', accepted: true })
    const recorded = JSON.stringify(forge.requests)
    expect(recorded).not.toContain(forge.token.value)
    expect(recorded).not.toContain(good().slice(-20))
  })
})
