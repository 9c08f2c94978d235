import { expect, test } from 'vitest'
import { createGitHub } from '../../src/github/github.ts'
import { createPullRequests } from '../../src/github/pull-requests.ts'
import type { Forge, ForgeSettings } from '../forge/forge.ts'
import { mergePull } from '../forge/merge-pull.ts'
import { createQuickClock, openForge } from '../git/open-branch.ts'

const HEAD = 'archive/data'
const PULLS = { method: 'POST', path: /\/pulls$/ }

async function prepare(settings: ForgeSettings = {}) {
  const forge = await openForge(settings)
  const base = await forge.commitFiles({ branch: 'data', files: { a: '1' } })
  const files = { b: '1' }
  await forge.commitFiles({ branch: HEAD, files, parents: [base] })
  return { forge, pulls: open(forge) }
}

function open(forge: Forge) {
  const { apiUrl, repository, token } = forge
  const clock = createQuickClock()
  const settings = { token: token.value, apiUrl, repository, clock, random: () => 0 }
  return createPullRequests(createGitHub(settings), HEAD, 'data')
}

test('a pull request is opened once and kept up to date', async () => {
  const { forge, pulls } = await prepare()
  const opened = await pulls.propose('archive: 1', 'first')
  expect(opened).toEqual({ number: 1, url: `${forge.url}/acme/archive/pull/1` })
  expect(await pulls.propose('archive: 2', 'second')).toEqual(opened)
  expect(forge.pulls).toMatchObject([
    { number: 1, title: 'archive: 2', body: 'second', state: 'open', head: HEAD, base: 'data' },
  ])
  await pulls.propose('archive: 2', 'second')
  expect(forge.requestsTo({ method: 'PATCH' })).toHaveLength(1)
})

test('pull requests of others are left alone', async () => {
  const { forge, pulls } = await prepare()
  await forge.commitFiles({
    branch: 'other',
    files: { c: '1' },
    parents: [(await forge.head('data'))!],
  })
  const clock = createQuickClock()
  const { apiUrl, repository } = forge
  const github = createGitHub({
    token: forge.token.value,
    apiUrl,
    repository,
    clock,
    random: () => 0,
  })
  await createPullRequests(github, 'other', 'data').propose('theirs', 'theirs')
  await pulls.propose('ours', 'ours')
  expect(forge.pulls.map(({ title }) => title)).toEqual(['theirs', 'ours'])
})

test.each(['closed', 'squashed'])('after the last one was %s a new one is opened', async (how) => {
  const { forge, pulls } = await prepare()
  await pulls.propose('archive: 1', 'first')
  if (how === 'closed') forge.pulls[0]!.state = 'closed'
  else await mergePull(forge, 1, 'squash')
  const next = await pulls.propose('archive: 2', 'second')
  expect(next?.number).toBe(2)
  expect(forge.pulls[0]).toMatchObject({ title: 'archive: 1', state: 'closed' })
})

test('branches that do not differ need none', async () => {
  const { forge, pulls } = await prepare()
  await forge.git('update-ref', `refs/heads/${HEAD}`, (await forge.head('data')) ?? '')
  expect(await pulls.propose('archive: 1', 'first')).toBeUndefined()
  expect(forge.pulls).toEqual([])
})

test('an answer that was lost opens no second one', async () => {
  const { forge, pulls } = await prepare()
  forge.inject({ ...PULLS, lose: 'all' })
  expect(await pulls.propose('archive: 1', 'first')).toMatchObject({ number: 1 })
  expect(forge.pulls).toHaveLength(1)
})

test.each([{ actionsMayPropose: false }, { token: { pullRequests: 'read' } }] as const)(
  'a no names the permission and the setting: %j',
  async (settings) => {
    const { forge, pulls } = await prepare(settings)
    await expect(pulls.propose('archive: 1', 'first')).rejects.toMatchObject({
      name: 'RefusedError',
      message: expect.stringMatching(/pull-requests: write.*Allow GitHub Actions to create/),
    })
    expect(forge.requestsTo(PULLS)).toHaveLength(1)
  },
)

test('any other no is told by its number alone', async () => {
  const { forge, pulls } = await prepare()
  const body = { message: 'Validation Failed', errors: [{ message: '::error::mail@example.com' }] }
  forge.inject({ ...PULLS, answer: { status: 422, body } })
  const error = await pulls.propose('archive: 1', 'first').catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'HttpError', message: 'POST /pulls: HTTP 422' })
})
