import type { Account } from './account.ts'

export interface FillOptions {
  /** Past days to fill, today not counted; default 60. */
  readonly days?: number
  /** Days to come, tomorrow first; default 1. */
  readonly ahead?: number
  /** Single mails a day; defaults 200 and 50. */
  readonly transactions?: number
  readonly smtp?: number
  /** Recipients of the bulk delivery at 10:00 of every third day, and of tomorrow, where it is reserved already; default 500. */
  readonly bulk?: number
}

/** A usual shop: mails of all three types on every day. */
export function fillAccount(account: Account, options: FillOptions = {}): void {
  const { days = 60, ahead = 1, transactions = 200, smtp = 50, bulk = 500 } = options
  for (let day = -days; day <= ahead; day++) {
    account.addTransactions({ count: transactions, day, copies: day % 10 === 0 ? 1 : 0 })
    account.addSmtp({ count: smtp, day, html: null })
    if (day % 3 === 0 || day === 1) addBulk(account, day, bulk)
  }
}

function addBulk(account: Account, day: number, recipients: number): void {
  const at = `${account.dayAt(day)}T10:00:00`
  const isText = day % 9 === -6
  account.addBulk({
    recipients,
    at,
    registered: `${account.dayAt(day - 1)}T09:00:00`,
    ...(isText ? { html: null } : {}),
  })
}
