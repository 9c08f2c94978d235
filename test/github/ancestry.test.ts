import { describe, expect, test } from 'vitest'
import { createGitHub } from '../../src/github/github.ts'
import { isAncestor } from '../../src/github/repository.ts'
import { createQuickClock, openForge } from '../git/open-branch.ts'

describe('ancestry by the compare call', () => {
  async function prepare() {
    const forge = await openForge()
    const one = await forge.commitFiles({ branch: 'data', files: { a: '1' } })
    const two = await forge.commitFiles({ branch: 'data', files: { a: '2' } })
    const side = await forge.commitFiles({ branch: 'side', files: { a: '3' }, parents: [one] })
    const { apiUrl, repository, token } = forge
    const settings = { token: token.value, apiUrl, repository, clock: createQuickClock() }
    const github = createGitHub({ ...settings, random: () => 0 })
    return { forge, github, one, two, side }
  }
  test('ahead and identical descend, behind and diverged do not', async () => {
    const { github, one, two, side } = await prepare()
    expect(await isAncestor(github, one, two)).toBe(true)
    expect(await isAncestor(github, one, one)).toBe(true)
    expect(await isAncestor(github, two, one)).toBe(false)
    expect(await isAncestor(github, side, two)).toBe(false)
  })
  test('what GitHub cannot tell stays open', async () => {
    const { forge, github, one } = await prepare()
    expect(await isAncestor(github, one, (await forge.head('main')) ?? '')).toBeUndefined()
    expect(await isAncestor(github, 'f'.repeat(40), one)).toBeUndefined()
    forge.inject({ path: '/compare/', answer: { status: 500 }, times: 9 })
    expect(await isAncestor(github, one, one)).toBeUndefined()
  })
  test.each([{ status: 501 }, { status: 403 }, { status: 200, body: {} }])(
    'a server that does not answer the call is asked once: %j',
    async (answer) => {
      const { forge, github, one, two } = await prepare()
      const compare = forge.inject({ path: '/compare/', answer, times: 9 })
      expect(await isAncestor(github, one, two)).toBeUndefined()
      expect(compare.hits).toBe(1)
    },
  )
  test('the page with the changed lines is never asked for', async () => {
    const { forge, github, one, two } = await prepare()
    await isAncestor(github, one, two)
    const [call] = forge.requestsTo({ path: '/compare/' })
    expect(Object.fromEntries(call?.query ?? [])).toEqual({ per_page: '1', page: '2' })
  })
})
