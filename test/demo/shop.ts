import { type Account, createAccount } from '../simulator/account.ts'
import { fillAccount } from '../simulator/fill.ts'

/** The account of the demonstration: a small shop, the same for everybody. The examples of the help ask about it. */
export function createShop(): Account {
  const account = createAccount({ seed: 3, now: '2026-11-23T12:00:00', frozen: true })
  fillAccount(account, { days: 2, ahead: 1, transactions: 12, smtp: 6, bulk: 120 })
  return account
}

/** As fast as it goes: nobody else sends through this account. */
export const SHOP_INPUTS = { 'requests-per-minute': '10000', reserve: '0' } as const
