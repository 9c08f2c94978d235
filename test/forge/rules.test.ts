import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { callApi, createClient } from './client.ts'
import { type Forge, startForge } from './forge.ts'
import {
  largeFiles,
  protectedBranch,
  pushProtection,
  type Rule,
  refuseRefs,
  signedCommits,
} from './rules.ts'

let forge: Forge
beforeEach(async () => {
  forge = await startForge()
})
afterEach(() => forge.close())

const rows: readonly { name: string; rule: Rule; code: string; said: string; reason: string }[] = [
  {
    name: 'protected branch',
    rule: protectedBranch('data'),
    code: 'GH006',
    said: 'Protected branch update failed for refs/heads/data.',
    reason: 'protected branch hook declined',
  },
  {
    name: 'signed commits',
    rule: signedCommits('data'),
    code: 'GH013',
    said: 'Commits must have verified signatures.',
    reason: 'push declined due to repository rule violations',
  },
  {
    name: 'push protection',
    rule: pushProtection('xoxb-secret'),
    code: 'GH013',
    said: 'path: data/a.json:2',
    reason: 'push declined due to repository rule violations',
  },
  {
    name: 'large file',
    rule: largeFiles(1_000),
    code: 'GH001',
    said: 'File data/big.json is 0.00 MB',
    reason: 'pre-receive hook declined',
  },
]

describe.each(rows)('$name', ({ rule, code, said, reason }) => {
  test('is refused with the code, the words and the reason of GitHub, until lifted', async () => {
    const client = await createClient(forge, onTestFinished)
    const head = await client.commitFiles({
      branch: 'data',
      files: { 'data/a.json': '[\nxoxb-secret\n]\n', 'data/big.json': 'x'.repeat(2_000) },
    })
    const lift = await forge.refuse(rule)
    const refused = await client.remote(['push', '--porcelain', 'origin', 'data'])
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain(`remote: error: ${code}: `)
    expect(refused.stderr).toContain(said)
    expect(String(refused.stdout)).toContain(`[remote rejected] (${reason})`)
    expect(await forge.head('data')).toBeUndefined()
    await lift()
    expect((await client.remote(['push', 'origin', 'data'])).code).toBe(0)
    expect(await forge.head('data')).toBe(head)
  })

  test('lets what keeps to it pass', async () => {
    await forge.refuse(rule)
    const client = await createClient(forge, onTestFinished)
    await client.commitFiles({ branch: 'other', files: { 'data/a.json': '[\n]\n' } })
    expect((await client.remote(['push', 'origin', 'other'])).code).toBe(0)
  })
})

test('one refused ref does not hold up another, unless the push is atomic', async () => {
  await forge.refuse(refuseRefs(/^refs\/archive\//, 'hook said no', ['error: no archive refs']))
  const client = await createClient(forge, onTestFinished)
  const head = await client.commitFiles({ branch: 'data', files: { a: '1' } })
  const both = ['origin', 'data', 'data:refs/archive/data']
  const atomic = await client.remote(['push', '--atomic', ...both])
  expect(atomic.code).toBe(1)
  expect(await forge.head('data')).toBeUndefined()
  const single = await client.remote(['push', '--porcelain', ...both])
  expect(String(single.stdout)).toContain('[remote rejected] (hook said no)')
  expect(await forge.head('data')).toBe(head)
})

test('rules hold for the REST API as well', async () => {
  const sha = await forge.commitFiles({ branch: 'tmp', files: { a: '1' } })
  await forge.refuse(protectedBranch('data'))
  const created = await callApi(forge, 'POST', '/git/refs', { ref: 'refs/heads/data', sha })
  expect(created).toMatchObject({
    status: 422,
    body: { message: 'Changes must be made through a pull request.' },
  })
  const other = await callApi(forge, 'POST', '/git/refs', { ref: 'refs/heads/free', sha })
  expect(other.status).toBe(201)
})

test('signed commits: one that the forge signed gets through, on top of older unsigned ones', async () => {
  const parent = await forge.commitFiles({ branch: 'data', files: { a: '1' } })
  await forge.refuse(signedCommits('data'))
  const tree = (await forge.log('data'))[0]!.tree
  const commit = { message: 'm', tree, parents: [parent] }
  const signed = await callApi(forge, 'POST', '/git/commits', commit)
  const author = { name: 'A', email: 'a@example.com' }
  const unsigned = await callApi(forge, 'POST', '/git/commits', { ...commit, author })
  const move = (sha: string) => callApi(forge, 'PATCH', '/git/refs/heads/data', { sha })
  expect((await move(unsigned.body.sha)).body.message).toContain('must have verified signatures')
  expect((await move(signed.body.sha)).status).toBe(200)
})
