import { describe, expect, it, test } from 'vitest'
import { reply, tooManyRequests } from '../simulator/behaviours.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { createBeginning } from './beginning.ts'
import { openScenario, type Scenario } from './scenario.ts'

/** Of the day on which the archive is used. */
const NEW_DELIVERIES = 'data/deliveries/2026-11/2026-11-30.csv'
/** Another customer of the same provider: its ids are others. */
const OTHER = { seed: 9, loginId: 'another-shop', firstMaillogId: 900_001, firstDeliveryId: 9_001 }

/** Ten mails, of which the sixth is never listed. */
async function openShop(account = {}) {
  const shop = await openScenario({ account })
  const still = { failureRate: 0, retryRate: 0, openRate: 0, lateRate: 0 }
  const fate = (index: number) => ({ lateMs: index === 5 ? 90 * DAY : 0 })
  shop.account.addTransactions({ count: 10, at: '2026-11-03T10:00:00', ...still, fate })
  return shop
}

/** Whether it owned the archive, a login id that is refused would keep the right one out of it. */
async function runMistyped(shop: Scenario, mode: string): Promise<void> {
  const mistyped = await shop.run({ mode, 'login-id': 'mistyped' })
  expect(mistyped).toMatchObject({ code: 1, outputs: { changed: 'false', commit: '' } })
}

/** The archive of the shop, whose login id was mistyped at first. */
const openBegun = createBeginning(
  () => openShop(),
  async (shop) => {
    const refs = await shop.forge.refs()
    await runMistyped(shop, 'push')
    expect(await shop.forge.refs()).toEqual(refs)
    await runMistyped(shop, 'pull-request')
    expect((await shop.forge.refs()).has('refs/heads/data')).toBe(true)
    return shop.run()
  },
)

/** A week later, when the mails are read again. */
async function openArchive() {
  const shop = await openBegun()
  shop.account.advance(7 * DAY)
  return { shop, head: await shop.forge.head('data') }
}

async function openOther() {
  const other = await openShop(OTHER)
  other.account.advance(7 * DAY)
  return other
}

const tokenOf = ({ account }: Scenario) => ({
  ...{ 'login-id': '', 'api-key': '', 'api-token': account.token },
})

test('a login id that is refused does not own the archive', async () => {
  expect((await openBegun()).first).toMatchObject({ code: 0, outputs: { 'logs-added': '9' } })
})

describe('another account in the same archive', () => {
  it('is known by its login id before the first request', async () => {
    const { shop, head } = await openArchive()
    const other = await openOther()
    const result = await other.run({}, { forge: shop.forge })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain("input 'login-id': this archive belongs to another account")
    expect(other.simulator.requests).toEqual([])
    expect(await shop.forge.head('data')).toBe(head)
  })

  it('is known by its logs where only a token is given, and nothing is written', async () => {
    const { shop, head } = await openArchive()
    const other = await openOther()
    const result = await other.run(tokenOf(other), { forge: shop.forge })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain("input 'api-token': the logs that it reads are not those")
    expect(await shop.forge.head('data')).toBe(head)
  })

  /** Before a row was read, nothing is known of the account: what ended the reading is told. */
  it('is not what a refusal, a limit or a signal means', async () => {
    const { shop, head } = await openArchive()
    const inputs = { ...tokenOf(shop), 'heartbeat-days': '0' }
    const { promise: event, resolve } = Promise.withResolvers<void>()
    const stop = { signalAfter: { signal: 'SIGTERM', event } } as const
    for (const [name, behaviour, more, code, words] of [
      ['HTTP 401', reply(401), {}, 1, 'blastengine refused access'],
      ['HTTP 429', tooManyRequests(0), {}, 0, 'refused three requests in a row'],
      ['SIGTERM', () => resolve(), stop, 1, 'told to stop'],
    ] as const) {
      const fault = shop.simulator.inject(/./, behaviour, { times: 999 })
      const result = await shop.run(inputs, more)
      expect(result, name).toMatchObject({ code, outputs: { complete: 'false' } })
      expect(result.stdout, name).toContain(words)
      expect(result.stdout, name).not.toContain("input 'api-token'")
      expect(await shop.forge.head('data'), name).toBe(head)
      fault.remove()
    }
  })

  it('is not what a list that cannot be read or ends half way means, nor a day that was read in part, above an id that no mail log has', async () => {
    const { shop, head } = await openArchive()
    const { tree } = shop.first.outputs
    const { account, simulator, forge } = shop
    // Not listed with its delivery.
    account.addTransactions({ count: 1, at: account.now() - HOUR, fate: () => ({ lateMs: DAY }) })
    const gone = simulator.inject(/^GET \/logs/, reply(503), { times: 999 })
    const unchecked = await shop.run(tokenOf(shop))
    expect(unchecked.stdout).toContain('Nothing was published, because no archived mail log')
    expect(unchecked.outputs).toMatchObject({ complete: 'false', commit: '', tree })
    expect(await forge.head('data')).toBe(head)
    gone.remove()

    simulator.oddities.maxCount = 2
    const fault = simulator.inject(/count=1000&/, reply(503), { times: 999, after: 2 })
    const half = await shop.run(tokenOf(shop))
    expect(half.code).toBe(1)
    expect(half.stdout).toContain('could not be read to its end')
    expect(half.stdout).not.toContain('api-token')
    expect([...(await forge.files('data')).keys()]).toContain(NEW_DELIVERIES)
    fault.remove()

    const rest = await shop.run(tokenOf(shop))
    expect(rest).toMatchObject({ code: 0, outputs: { complete: 'true', 'logs-read': '9' } })
  })
})
