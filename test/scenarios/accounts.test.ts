import { describe, expect, it } from 'vitest'
import { createAccount } from '../simulator/account.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { runAction } from './run-action.ts'
import { openShop } from './shop.ts'

/** Another customer of the same provider: its ids are others. */
async function openOther() {
  const account = createAccount({
    seed: 9,
    now: '2026-11-23T12:00:00',
    frozen: true,
    loginId: 'another-shop',
    firstMaillogId: 900_001,
    firstDeliveryId: 9_001,
  })
  account.addTransactions({ count: 10, day: -1 })
  return { account, simulator: await startSimulator({ account, limit: false }) }
}

async function openArchive(inputs: Readonly<Record<string, string>>) {
  const shop = await openShop()
  shop.account.addTransactions({ count: 10, day: -1 })
  await shop.run(inputs)
  return shop
}

const PACE = { 'requests-per-minute': '10000', reserve: '0' }

describe('another account in the same archive', () => {
  it('is known by its login id before the first request', async () => {
    const shop = await openArchive({})
    const head = await shop.forge.head('data')
    const other = await openOther()
    const { simulator, account } = other
    const options = { simulator, forge: shop.forge, clockOffsetMs: account.offsetMs }
    const result = await runAction({ inputs: PACE, ...options })
    await simulator.close()
    expect(result.code).toBe(1)
    expect(result.stdout).toContain("input 'login-id': this archive belongs to another account")
    expect(simulator.requests).toEqual([])
    expect(await shop.forge.head('data')).toBe(head)
  })

  it('is known by its logs where only a token is given, and nothing is written', async () => {
    const shop = await openArchive({})
    const head = await shop.forge.head('data')
    const { account, simulator } = await openOther()
    const inputs = { ...PACE, 'login-id': '', 'api-key': '', 'api-token': account.token }
    const options = { simulator, forge: shop.forge, clockOffsetMs: account.offsetMs }
    const result = await runAction({ inputs, ...options })
    await simulator.close()
    expect(result.code).toBe(1)
    expect(result.stdout).toContain("input 'api-token': the logs that it reads are not those")
    expect(await shop.forge.head('data')).toBe(head)
  })

  it('is no other account when only the way of signing in changed', async () => {
    const shop = await openArchive({})
    const inputs = { 'login-id': '', 'api-key': '', 'api-token': shop.account.token }
    const result = await shop.run(inputs)
    expect(result.outputs).toMatchObject({ complete: 'true', changed: 'false' })
  })
})
