import { describe, expect, test, vi } from 'vitest'
import { createCommitSigner } from '../../src/github/commit-signer.ts'
import { createGitHub, type GitHub } from '../../src/github/github.ts'
import { readRepositoryFacts } from '../../src/github/repository.ts'
import { rateLimited, secondaryLimited } from '../forge/faults.ts'
import type { Forge } from '../forge/forge.ts'
import { createQuickClock, openForge, type QuickClock } from '../git/open-branch.ts'

function open(forge: Forge, token = forge.token.value): { github: GitHub; clock: QuickClock } {
  const { apiUrl, repository } = forge
  const clock = createQuickClock()
  return { github: createGitHub({ token, apiUrl, repository, clock, random: () => 0.5 }), clock }
}

const REPO = { path: /\/repos\/acme\/archive$/ }

test.each(['public', 'private', 'internal'] as const)(
  'a %s repository and its default branch',
  async (visibility) => {
    const forge = await openForge({ visibility, defaultBranch: 'trunk' })
    const { github } = open(forge)
    expect(await readRepositoryFacts(github)).toEqual({ defaultBranch: 'trunk', visibility })
    expect(forge.requests).toHaveLength(1)
  },
)

test.each([
  [{}, 'unknown'],
  [{ visibility: 'secret', private: true }, 'unknown'],
  [{ private: true }, 'private'],
  [{ private: false }, 'public'],
  [{ visibility: 'internal', private: true }, 'internal'],
])('a repository that tells %j is %s', async (told, visibility) => {
  const forge = await openForge()
  const body = { default_branch: 'main', ...told }
  forge.inject({ ...REPO, answer: { status: 200, body } })
  const facts = await readRepositoryFacts(open(forge).github)
  expect(facts).toEqual({ defaultBranch: 'main', visibility })
})

describe('what the user must look at', () => {
  test('a token that is not known', async () => {
    const forge = await openForge()
    const asking = readRepositoryFacts(open(forge, 'ghp_unknown').github)
    await expect(asking).rejects.toMatchObject({
      name: 'InputError',
      message: /input 'token'.*401/,
    })
  })
  test('a repository that is not there', async () => {
    const forge = await openForge({ token: { repositories: [] } })
    const asking = readRepositoryFacts(open(forge).github)
    await expect(asking).rejects.toMatchObject({
      name: 'InputError',
      message: /input 'repository'/,
    })
  })
  test('a token without rights', async () => {
    const forge = await openForge({ token: { contents: 'none' } })
    const asking = readRepositoryFacts(open(forge).github)
    await expect(asking).rejects.toMatchObject({ name: 'InputError', message: /permissions/ })
  })
})

describe('what is tried again', () => {
  test.each([500, 502, 503, 504])('HTTP %i, with longer pauses', async (status) => {
    const forge = await openForge()
    const { github, clock } = open(forge)
    forge.inject({ ...REPO, answer: { status }, times: 3 })
    expect((await readRepositoryFacts(github)).defaultBranch).toBe('main')
    expect(clock.slept).toEqual([750, 1500, 3000])
  })
  test('up to four times', async () => {
    const forge = await openForge()
    const { github } = open(forge)
    forge.inject({ ...REPO, answer: { status: 503 }, times: 99 })
    const asking = readRepositoryFacts(github)
    await expect(asking).rejects.toThrow('GET /repos: HTTP 503 after 4 attempts')
    expect(forge.requests).toHaveLength(4)
  })
  test.each(['all', 'part'] as const)('an answer of which %s is lost', async (lose) => {
    const forge = await openForge()
    forge.inject({ ...REPO, lose, times: 2 })
    expect((await readRepositoryFacts(open(forge).github)).visibility).toBe('private')
    expect(forge.requests.length).toBeGreaterThan(2)
  })
  test('an answer that is no JSON', async () => {
    const forge = await openForge()
    forge.inject({ ...REPO, answer: { status: 200, body: '<html>' } })
    expect((await readRepositoryFacts(open(forge).github)).visibility).toBe('private')
  })
  test('a limit, after as long as GitHub says', async () => {
    const forge = await openForge()
    for (const status of [403, 429] as const) {
      const { github, clock } = open(forge)
      forge.inject({ ...REPO, answer: secondaryLimited(20, status) })
      await readRepositoryFacts(github)
      expect(clock.slept).toEqual([21_000])
    }
    const { github, clock } = open(forge)
    const asked = clock.now()
    const reset = Math.floor(asked / 1000) + 60
    forge.inject({ ...REPO, answer: rateLimited(reset) })
    await readRepositoryFacts(github)
    const [wait = 0, ...others] = clock.slept
    expect(others).toEqual([])
    // To one second behind the reset, from when the answer came.
    const answered = clock.now() - wait
    expect(wait).toBeLessThanOrEqual((reset + 1) * 1000 - asked)
    expect(wait).toBeGreaterThanOrEqual((reset + 1) * 1000 - answered)
  })
  test.each([403, 429] as const)(
    'a limit that %i tells in words alone, a minute at first',
    async (status) => {
      const forge = await openForge()
      const { github, clock } = open(forge)
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes.'
      const answer = { status, body: { message }, headers: { 'x-ratelimit-remaining': '4290' } }
      forge.inject({ ...REPO, answer, times: 2 })
      await readRepositoryFacts(github)
      expect(clock.slept).toEqual([60_000, 120_000])
    },
  )
  test('but a used-up hour is not waited for', async () => {
    const forge = await openForge()
    const { github, clock } = open(forge)
    forge.inject({ ...REPO, answer: rateLimited(Math.floor(clock.now() / 1000) + 1800), times: 9 })
    const says = "GET /repos: GitHub's rate limit is used up"
    await expect(readRepositoryFacts(github)).rejects.toThrow(says)
    expect(clock.slept).toEqual([])
  })
  test('nor for what the API does not see, unless it was pushed a moment ago', async () => {
    const forge = await openForge()
    const { github, clock } = open(forge)
    const answer = { status: 422, body: { message: 'Object does not exist' } }
    forge.inject({ ...REPO, answer, times: 3 })
    const call: Parameters<GitHub['ask']>[1] = (rest) =>
      rest.repos.get({ owner: github.owner, repo: github.repo })
    expect(await github.ask('GET /repos', call)).toMatchObject({ ok: false, status: 422 })
    expect(clock.slept).toEqual([])
    expect(await github.askAfterPush('GET /repos', call)).toMatchObject({ ok: true })
    expect(clock.slept).toEqual([750, 1500])
  })
  test('nor is a plain no', async () => {
    const forge = await openForge({ token: { repositories: [] } })
    await expect(readRepositoryFacts(open(forge).github)).rejects.toThrow()
    expect(forge.requests).toHaveLength(1)
  })
})

test('a server that is not there is an error of our own words', async () => {
  const forge = await openForge()
  const { github } = open(forge)
  await forge.close()
  await expect(readRepositoryFacts(github)).rejects.toMatchObject({
    name: 'HttpError',
    status: 0,
    message: expect.stringMatching(
      /^GET \/repos: this runner cannot connect to the server after 4 attempts; /,
    ),
  })
})

test('nothing is printed, whatever GitHub says', async () => {
  const forge = await openForge()
  const prints = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  )
  const headers = { deprecation: 'true', sunset: '::error::x', link: '<x>; rel="deprecation"' }
  const body = { default_branch: 'main', visibility: 'private' }
  forge.inject({ ...REPO, answer: { status: 200, headers, body } })
  await readRepositoryFacts(open(forge).github)
  forge.inject({ ...REPO, answer: { status: 404, headers, body: { message: '::error::mail@x' } } })
  const error = await readRepositoryFacts(open(forge).github).catch((thrown: unknown) => thrown)
  expect(String(error)).not.toMatch(/::|mail@/)
  expect(error).not.toHaveProperty('cause')
  for (const print of prints) {
    expect(print).not.toHaveBeenCalled()
    print.mockRestore()
  }
})

test('a ref is removed by one request, whose answer has no body', async () => {
  const forge = await openForge()
  const { github, clock } = open(forge)
  const signer = createCommitSigner(github)
  const head = (await forge.refs()).get('refs/heads/main') ?? ''
  await signer.moveRef('refs/archive-tmp/x', '', head)
  await signer.removeRef('refs/archive-tmp/x')
  expect(clock.slept).toEqual([])
  expect(forge.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
  expect([...(await forge.refs()).keys()]).toEqual(['refs/heads/main'])
})
