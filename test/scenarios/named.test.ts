import { afterEach, describe, expect, it } from 'vitest'
import { type Forge, startForge } from '../forge/forge.ts'
import { createAccount } from '../simulator/account.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { findErrors, NO_ERRORS } from './exact-archive.ts'
import { runAction } from './run-action.ts'

let simulator: Simulator
let forge: Forge

afterEach(async () => {
  await simulator.close()
  await forge.close()
})

describe('deliveries named by id', () => {
  it('archives all types exactly, and a second run asks for nothing twice and makes no commit', async () => {
    const account = createAccount({ seed: 1, now: '2026-11-23T12:00:00', frozen: true })
    account.addBulk({ recipients: 2000, at: '2026-11-22T10:00:00' })
    account.addBulk({ recipients: 50, at: '2026-11-21T10:00:00', html: null })
    account.addBulk({ recipients: 200, at: '2026-11-20T10:00:00', failureRate: 0.3 })
    account.addTransactions({ count: 3, day: -1, copies: 2 })
    account.addSmtp({ count: 2, day: -1 })
    simulator = await startSimulator({ account, limit: false })
    forge = await startForge({})
    const ids = [...account.truth().deliveries()].map((row) => row.delivery_id).join(' ')
    const inputs = { 'delivery-ids': ids, 'requests-per-minute': '10000', reserve: '0' }
    const run = () => runAction({ inputs, simulator, forge, clockOffsetMs: account.offsetMs })
    const first = await run()
    expect(first.code).toBe(0)
    expect(await findErrors(forge, account)).toEqual(NO_ERRORS)
    const before = simulator.counts()
    const second = await run()
    expect(second.outputs).toMatchObject({ changed: 'false', commit: '' })
    expect(simulator.count('detail')).toBe(before.detail)
  })
})
