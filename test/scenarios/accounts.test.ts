import { describe, expect, it, test } from 'vitest'
import { openStage } from './stage.ts'

/** Another customer of the same provider: its ids are others. */
const OTHER = { seed: 9, loginId: 'another-shop', firstMaillogId: 900_001, firstDeliveryId: 9_001 }

async function openShop(account = {}) {
  const shop = await openStage({ account })
  shop.account.addTransactions({ count: 10, day: -1 })
  return shop
}

async function openArchive() {
  const shop = await openShop()
  await shop.run()
  return { shop, head: await shop.forge.head('data') }
}

test.each(['push', 'pull-request'])(
  'a login id that is refused does not own the archive (%s)',
  async (mode) => {
    const shop = await openShop()
    const mistyped = await shop.run({ mode, 'login-id': 'mistyped' })
    expect(mistyped).toMatchObject({ code: 1, outputs: { changed: 'false', commit: '' } })
    expect((await shop.forge.refs()).has('refs/heads/data')).toBe(mode === 'pull-request')
    expect(await shop.run({ mode })).toMatchObject({ code: 0, outputs: { 'logs-added': '10' } })
  },
)

describe('another account in the same archive', () => {
  it('is known by its login id before the first request', async () => {
    const { shop, head } = await openArchive()
    const other = await openShop(OTHER)
    const result = await other.run({}, { forge: shop.forge })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain("input 'login-id': this archive belongs to another account")
    expect(other.simulator.requests).toEqual([])
    expect(await shop.forge.head('data')).toBe(head)
  })

  it('is known by its logs where only a token is given, and nothing is written', async () => {
    const { shop, head } = await openArchive()
    const other = await openShop(OTHER)
    const inputs = { 'login-id': '', 'api-key': '', 'api-token': other.account.token }
    const result = await other.run(inputs, { forge: shop.forge })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain("input 'api-token': the logs that it reads are not those")
    expect(await shop.forge.head('data')).toBe(head)
  })

  it('is no other account when only the way of signing in changed', async () => {
    const { shop } = await openArchive()
    const inputs = { 'login-id': '', 'api-key': '', 'api-token': shop.account.token }
    const result = await shop.run(inputs)
    expect(result.outputs).toMatchObject({ complete: 'true', changed: 'false' })
  })
})
