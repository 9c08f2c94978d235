import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { callApi, createClient } from './client.ts'
import { FETCH, PUSH, rateLimited, secondaryLimited } from './faults.ts'
import { type Forge, startForge } from './forge.ts'

let forge: Forge
beforeEach(async () => {
  forge = await startForge()
})
afterEach(() => forge.close())

async function clientWithCommit() {
  const client = await createClient(forge, onTestFinished)
  const head = await client.commitFiles({ branch: 'data', files: { a: '1' } })
  return { client, head }
}

test('another writer who pushes just before wins the race', async () => {
  const { client } = await clientWithCommit()
  let other = ''
  forge.inject({
    ...PUSH,
    before: async () => {
      other = await forge.commitFiles({ branch: 'data', files: { b: '2' } })
    },
  })
  const pushed = await client.remote(['push', 'origin', 'data'])
  expect(pushed.stderr).toContain('[remote rejected]')
  expect(await forge.head('data')).toBe(other)
})

test('of eight first pushes at once one wins, and the others are told that they raced', async () => {
  const { resolve: release, promise: everyoneIsHere } = Promise.withResolvers<void>()
  let arrived = 0
  forge.inject({
    ...PUSH,
    times: 8,
    before: () => {
      arrived += 1
      if (arrived === 8) release()
      return everyoneIsHere
    },
  })
  const writers = await Promise.all(
    Array.from({ length: 8 }, async (_, at) => {
      const client = await createClient(forge, onTestFinished)
      const head = await client.commitFiles({ branch: 'data', files: { [`${at}`]: '1' } })
      return { client, head }
    }),
  )
  const pushed = await Promise.all(
    writers.map(({ client }) => client.remote(['push', '--porcelain', 'origin', 'data'])),
  )
  const winners = writers.filter((_, at) => pushed[at]?.code === 0)
  expect(winners.map(({ head }) => head)).toEqual([await forge.head('data')])
  const lost = pushed.filter(({ code }) => code !== 0).map(({ stdout }) => String(stdout))
  expect(lost).toHaveLength(7)
  for (const text of lost) expect(text).toContain('[remote rejected]')
  expect(forge.pushesPerMinute()).toBe(8)
})

test.each(['all', 'part'] as const)('lost answer (%s): red here, done there', async (lose) => {
  const { client, head } = await clientWithCommit()
  const injection = forge.inject({ ...PUSH, lose })
  expect((await client.remote(['push', 'origin', 'data'])).code).not.toBe(0)
  expect(injection.hits).toBe(1)
  expect(await forge.head('data')).toBe(head)
  expect((await client.remote(['push', 'origin', 'data'])).stderr).toContain('up-to-date')
})

test('a fetch whose answer is cut fails', async () => {
  await forge.commitFiles({ branch: 'data', files: { a: '1' } })
  const client = await createClient(forge, onTestFinished)
  forge.inject({ ...FETCH, nth: 2, lose: 'part' })
  expect((await client.remote(['fetch', 'origin', 'data'])).code).not.toBe(0)
  expect((await client.remote(['fetch', 'origin', 'data'])).code).toBe(0)
})

test('the n-th to m-th matching requests are hit, the others not', async () => {
  forge.inject({ method: 'GET', path: /\/git\/ref\//, nth: 2, times: 2, answer: { status: 502 } })
  const found: number[] = []
  for (let at = 0; at < 5; at += 1) {
    found.push((await callApi(forge, 'GET', '/git/ref/heads/main')).status)
    await callApi(forge, 'GET', '')
  }
  expect(found).toEqual([200, 502, 502, 200, 200])
})

test('a fault can be lifted', async () => {
  const { client } = await clientWithCommit()
  const broken = forge.inject({ ...PUSH, times: Infinity, answer: { status: 503, body: 'busy' } })
  expect((await client.remote(['push', 'origin', 'data'])).stderr).toContain('503')
  broken.lift()
  expect((await client.remote(['push', 'origin', 'data'])).code).toBe(0)
})

// libcurl asks again by itself when a connection that it reuses is closed without an answer.
test('reset: nothing is executed', async () => {
  const { client } = await clientWithCommit()
  forge.inject({ ...PUSH, times: 2, refuse: 'reset' })
  expect((await client.remote(['push', 'origin', 'data'])).code).not.toBe(0)
  expect(await forge.head('data')).toBeUndefined()
})

test('hang: the request is seen and never answered', async () => {
  forge.inject({ path: '/pulls', refuse: 'hang' })
  const seen = forge.waitFor({ path: '/pulls' })
  const abort = new AbortController()
  const url = `${forge.apiUrl}/repos/acme/archive/pulls`
  const asked = fetch(url, { signal: abort.signal }).catch((error: Error) => error.name)
  expect((await seen).status).toBe(0)
  abort.abort()
  expect(await asked).toBe('AbortError')
})

test('limits answer as GitHub words them', async () => {
  forge.inject({ path: '/repos/', answer: rateLimited(1_800_000_000) })
  forge.inject({ path: '/repos/', nth: 2, answer: secondaryLimited(30, 429) })
  const url = `${forge.apiUrl}/repos/acme/archive`
  const [first, second] = [await fetch(url), await fetch(url)]
  expect(first.status).toBe(403)
  expect(first.headers.get('x-ratelimit-reset')).toBe('1800000000')
  expect(second.status).toBe(429)
  expect(second.headers.get('retry-after')).toBe('30')
})

test('requests can be asked for by what they match', async () => {
  await callApi(forge, 'POST', '/git/refs', { ref: 'refs/heads/x', sha: 'none' })
  const posts = forge.requestsTo({ method: 'POST', path: '/git/refs' })
  expect(posts).toMatchObject([{ status: 422, body: { ref: 'refs/heads/x', sha: 'none' } }])
})
