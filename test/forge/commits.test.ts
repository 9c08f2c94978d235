import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { callApi, createClient } from './client.ts'
import { type Forge, startForge } from './forge.ts'

let forge: Forge
let tree: string
let parent: string
beforeEach(async () => {
  forge = await startForge()
  parent = await forge.commitFiles({ branch: 'data', files: { a: '1' } })
  tree = await forge.git('rev-parse', 'data^{tree}')
})
afterEach(() => forge.close())

const create = (body: object, token?: string) => callApi(forge, 'POST', '/git/commits', body, token)

test("an app's commit without author is GitHub's, verified, and a real object", async () => {
  const message = 'archive: 1 delivery\n\nArchive-Run: 1\n'
  const { status, body } = await create({ message, tree, parents: [parent] })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    verification: { verified: true, reason: 'valid' },
    committer: { name: 'GitHub', email: 'noreply@github.com' },
    author: { name: 'github-actions[bot]' },
    tree: { sha: tree },
    parents: [{ sha: parent }],
    message,
    html_url: `${forge.url}/acme/archive/commit/${body.sha}`,
  })
  const [entry] = await forge.log(body.sha)
  expect(entry).toMatchObject({ tree, parents: [parent], message: message.trimEnd() })
  expect(entry?.committer).toBe('GitHub <noreply@github.com>')
  await forge.git('update-ref', 'refs/heads/data', body.sha)
  const client = await createClient(forge, onTestFinished)
  const fetched = await client.remote(['-c', 'fetch.fsckObjects=true', 'fetch', 'origin', 'data'])
  expect(fetched.code).toBe(0)
  const again = await callApi(forge, 'GET', `/git/commits/${body.sha}`)
  expect(again.body).toMatchObject({ message, verification: { verified: true } })
})

test('the first commit of a branch has no parents', async () => {
  const { body } = await create({ message: 'm', tree, parents: [] })
  const ref = { ref: 'refs/heads/orphan', sha: body.sha }
  expect((await callApi(forge, 'POST', '/git/refs', ref)).status).toBe(201)
  expect((await forge.log('orphan')).map(({ parents }) => parents)).toEqual([[]])
})

const author = { name: 'A', email: 'a@example.com', date: '2026-01-01T00:00:00Z' }
test.each([
  ['an author', { author }, undefined],
  ['a committer', { committer: author }, undefined],
  ['a personal token', {}, 'ghp_person'],
])('with %s the commit is not verified', async (_name, extra, token) => {
  forge.addToken({ value: 'ghp_person', kind: 'pat' })
  const { body } = await create({ message: 'm', tree, parents: [parent], ...extra }, token)
  expect(body.verification).toMatchObject({ verified: false, reason: 'unsigned' })
  expect(body.committer.name).not.toBe('GitHub')
  expect((await forge.log(body.sha))[0]?.committer).not.toContain('GitHub')
})

test.each([
  ['tree', { tree: '1'.repeat(40) }, 'Tree SHA does not exist'],
  ['parent', { parents: ['1'.repeat(40)] }, 'Parent SHA does not exist or is not a commit object'],
])('an unknown %s: 422', async (_name, wrong, message) => {
  const answer = await create({ message: 'm', tree, parents: [parent], ...wrong })
  expect(answer).toMatchObject({ status: 422, body: { message } })
})

test('a commit that is not there: 404', async () => {
  expect((await callApi(forge, 'GET', `/git/commits/${tree}`)).status).toBe(404)
})

test('compare tells where two commits stand', async () => {
  const next = await forge.commitFiles({ branch: 'data', files: { a: '2' } })
  const side = await forge.commitFiles({ branch: 'side', files: { b: '1' }, parents: [parent] })
  const rows = [
    [parent, 'data', 'ahead', 1, 0],
    ['data', parent, 'behind', 0, 1],
    ['side', 'data', 'diverged', 1, 1],
    [next, 'data', 'identical', 0, 0],
  ] as const
  for (const [base, head, status, ahead, behind] of rows) {
    const { body } = await callApi(forge, 'GET', `/compare/${base}...${head}`)
    const merge = status === 'behind' || status === 'ahead' || base === 'side' ? parent : next
    expect(body).toMatchObject({ status, ahead_by: ahead, behind_by: behind })
    expect(body.merge_base_commit.sha).toBe(merge)
  }
  expect((await callApi(forge, 'GET', `/compare/${side}...none`)).status).toBe(404)
  const apart = await callApi(forge, 'GET', `/compare/main...data`)
  expect(apart).toMatchObject({
    status: 404,
    body: { message: 'No common ancestor between main and data.' },
  })
})
