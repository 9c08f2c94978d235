import { describe, expect, it, test } from 'vitest'
import { reply, tooManyRequests } from '../simulator/behaviours.ts'
import { DAY } from '../simulator/moment.ts'
import { createBeginning } from './beginning.ts'
import { openScenario, type Scenario } from './scenario.ts'

/** Another customer of the same provider: its ids are others. */
const OTHER = { seed: 9, loginId: 'another-shop', firstMaillogId: 900_001, firstDeliveryId: 9_001 }

async function openShop(account = {}) {
  const shop = await openScenario({ account })
  shop.account.addTransactions({ count: 10, day: -1 })
  return shop
}

/** Whether it owned the archive, a login id that is refused would keep the right one out of it. */
async function runMistyped(shop: Scenario, mode: string): Promise<void> {
  const mistyped = await shop.run({ mode, 'login-id': 'mistyped' })
  expect(mistyped).toMatchObject({ code: 1, outputs: { changed: 'false', commit: '' } })
  expect((await shop.forge.refs()).has('refs/heads/data')).toBe(mode === 'pull-request')
}

async function runRight(shop: Scenario, mode: string) {
  const right = await shop.run({ mode })
  expect(right).toMatchObject({ code: 0, outputs: { 'logs-added': '10' } })
  return right
}

/** The archive of the shop, whose login id was mistyped at first. */
const openBegun = createBeginning(
  () => openShop(),
  async (shop) => {
    await runMistyped(shop, 'push')
    return runRight(shop, 'push')
  },
)

async function openArchive() {
  const shop = await openBegun()
  return { shop, head: await shop.forge.head('data') }
}

const tokenOf = ({ account }: Scenario) => ({
  ...{ 'login-id': '', 'api-key': '', 'api-token': account.token },
})

test('a login id that is refused does not own the archive', async () => {
  const shop = await openShop()
  await runMistyped(shop, 'pull-request')
  await runRight(shop, 'pull-request')
  // The other archive was begun by a push.
  expect((await openBegun()).first.outputs['logs-added']).toBe('10')
})

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
    const result = await other.run(tokenOf(other), { forge: shop.forge })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain("input 'api-token': the logs that it reads are not those")
    expect(await shop.forge.head('data')).toBe(head)
  })

  /** Before a row was read, nothing is known of the account: what ended the reading is told. */
  it('is not what a refusal or a limit means, and no other one when only the way of signing in changed', async () => {
    const { shop, head } = await openArchive()
    for (const [name, behaviour, code, words] of [
      ['HTTP 401', reply(401), 1, 'blastengine refused access'],
      ['HTTP 429', tooManyRequests(0), 0, 'refused three requests in a row'],
    ] as const) {
      const fault = shop.simulator.inject(/./, behaviour, { times: 999 })
      const result = await shop.run(tokenOf(shop), { clockSpeed: 20 })
      expect(result, name).toMatchObject({ code, outputs: { complete: 'false' } })
      expect(result.stdout, name).toContain(words)
      expect(result.stdout, name).not.toContain("input 'api-token'")
      expect(await shop.forge.head('data'), name).toBe(head)
      fault.remove()
    }
    const result = await shop.run(tokenOf(shop))
    expect(result.outputs).toMatchObject({ complete: 'true', changed: 'false' })
  })

  it('is not what a signal means', async () => {
    const { shop } = await openArchive()
    const { promise: event, resolve } = Promise.withResolvers<void>()
    shop.simulator.inject(/./, () => resolve(), { times: 9 })
    const result = await shop.run(tokenOf(shop), { signalAfter: { signal: 'SIGTERM', event } })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('told to stop')
    expect(result.stdout).not.toContain("input 'api-token'")
  })

  it('is not what a list that ends half way means: what was read is published', async () => {
    const { shop } = await openArchive()
    const { tree } = (await openBegun()).first.outputs
    shop.account.advance(3_600_000)
    shop.account.addTransactions({ count: 20, at: shop.account.now() - 60_000, lateRate: 0 })
    const gone = shop.simulator.inject(/^GET \/logs/, reply(503), { times: 999 })
    const unchecked = await shop.run(tokenOf(shop), { clockSpeed: 20 })
    expect(unchecked.stdout).toContain('Nothing was published, because no archived mail log')
    expect(unchecked.outputs).toMatchObject({ complete: 'false', commit: '', tree })
    gone.remove()
    shop.simulator.oddities.maxCount = 2
    const fault = shop.simulator.inject(/count=1000&/, reply(503), { times: 999, after: 2 })
    const result = await shop.run(tokenOf(shop), { clockSpeed: 20 })
    expect(result.code).toBe(1)
    expect(result.outputs.commit).not.toBe('')
    expect(result.stdout).toContain('could not be read to its end')
    expect(result.stdout).not.toContain('api-token')
    fault.remove()
    expect((await shop.run(tokenOf(shop))).outputs).toMatchObject({ complete: 'true' })
  })

  it('is not what a day means that was read in part, above an id that no mail log has', async () => {
    const shop = await openScenario()
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
    const result = await shop.run(tokenOf(shop))
    expect(result).toMatchObject({ code: 0, outputs: { complete: 'true', 'logs-read': '9' } })
  })
})
