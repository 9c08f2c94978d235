import { describe, expect, it, test } from 'vitest'
import { reply, tooManyRequests } from '../simulator/behaviours.ts'
import { DAY } from '../simulator/moment.ts'
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

  /** Before a row was read, nothing is known of the account: what ended the reading is told. */
  it.each([
    ['HTTP 401', reply(401), 1, 'blastengine refused access'],
    ['HTTP 403', reply(403), 1, 'blastengine refused access'],
    ['HTTP 423', reply(423), 1, 'blastengine refused access'],
    ['HTTP 429', tooManyRequests(0), 0, 'refused three requests in a row'],
  ] as const)('is not what %s means', async (_, behaviour, code, words) => {
    const { shop, head } = await openArchive()
    const fault = shop.simulator.inject(/./, behaviour, { times: 999 })
    const inputs = { 'login-id': '', 'api-key': '', 'api-token': shop.account.token }
    const result = await shop.run(inputs, { clockSpeed: 20 })
    expect(result).toMatchObject({ code, outputs: { complete: 'false' } })
    expect(result.stdout).toContain(words)
    expect(result.stdout).not.toContain("input 'api-token'")
    expect(await shop.forge.head('data')).toBe(head)
    fault.remove()
    expect((await shop.run(inputs)).outputs).toMatchObject({ complete: 'true' })
  })

  it('is not what a signal means', async () => {
    const { shop } = await openArchive()
    const { promise: event, resolve } = Promise.withResolvers<void>()
    shop.simulator.inject(/./, () => resolve(), { times: 9 })
    const inputs = { 'login-id': '', 'api-key': '', 'api-token': shop.account.token }
    const result = await shop.run(inputs, { signalAfter: { signal: 'SIGTERM', event } })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('told to stop')
    expect(result.stdout).not.toContain("input 'api-token'")
  })

  it('is not what a list that ends half way means: what was read is published', async () => {
    const { shop } = await openArchive()
    shop.account.advance(3_600_000)
    shop.account.addTransactions({ count: 20, at: shop.account.now() - 60_000, lateRate: 0 })
    shop.simulator.oddities.maxCount = 2
    const fault = shop.simulator.inject(/count=1000&/, reply(503), { times: 999, after: 2 })
    const inputs = { 'login-id': '', 'api-key': '', 'api-token': shop.account.token }
    const result = await shop.run(inputs, { clockSpeed: 20 })
    expect(result.code).toBe(1)
    expect(result.outputs.commit).not.toBe('')
    expect(result.stdout).toContain('could not be read to its end')
    expect(result.stdout).not.toContain('api-token')
    fault.remove()
    expect((await shop.run(inputs)).outputs).toMatchObject({ complete: 'true' })
  })

  it('is not what a day means that was read in part, above an id that no mail log has', async () => {
    const shop = await openStage()
    const still = { failureRate: 0, retryRate: 0, openRate: 0, lateRate: 0 }
    // The sixth of ten is never listed.
    const fate = (index: number) => ({ lateMs: index === 5 ? 90 * DAY : 0 })
    shop.account.addTransactions({ count: 10, at: '2026-11-03T10:00:00', ...still, fate })
    await shop.run()
    shop.account.advance(7 * DAY)
    shop.simulator.oddities.maxCount = 2
    const fault = shop.simulator.inject(/count=1000&/, reply(503), { times: 999, after: 2 })
    expect((await shop.run({}, { clockSpeed: 20 })).code).toBe(1)
    fault.remove()
    const inputs = { 'login-id': '', 'api-key': '', 'api-token': shop.account.token }
    const result = await shop.run(inputs)
    expect(result).toMatchObject({ code: 0, outputs: { complete: 'true', 'logs-read': '9' } })
  })

  it('is no other account when only the way of signing in changed', async () => {
    const { shop } = await openArchive()
    const inputs = { 'login-id': '', 'api-key': '', 'api-token': shop.account.token }
    const result = await shop.run(inputs)
    expect(result.outputs).toMatchObject({ complete: 'true', changed: 'false' })
  })
})
