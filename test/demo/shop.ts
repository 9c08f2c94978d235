import { type Account, createAccount } from '../simulator/account.ts'
import { fillAccount } from '../simulator/fill.ts'

const DAY_MS = 86_400_000
const NOON_MS = 3 * 3_600_000

/** The last noon in Japan that is over, ms. */
export function lastNoon(now: number): number {
  return Math.floor((now - NOON_MS) / DAY_MS) * DAY_MS + NOON_MS
}

/**
 * The account of the demonstration: a small shop, the same for everybody but for its dates. The examples of the help
 * ask about it. `now`: its present, ms, which stands still until it is moved.
 */
export function createShop(now: number): Account {
  const account = createAccount({ seed: 3, now, frozen: true })
  fillAccount(account, { days: 2, ahead: 1, transactions: 12, smtp: 6, bulk: 120 })
  return account
}

/** As fast as it goes: nobody else sends through this account. */
export const SHOP_INPUTS = { 'requests-per-minute': '10000', reserve: '0' } as const
