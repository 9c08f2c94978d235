import type { Account } from './account.ts'

export interface FillOptions {
  /** Past days to fill, today not counted; default 60. */
  readonly days?: number
  /** Single mails a day; defaults 200 and 50. */
  readonly transactions?: number
  readonly smtp?: number
  /** Recipients of the bulk delivery at 10:00 of every third day; default 500. */
  readonly bulk?: number
}

/** A usual shop: mails of all three types on every day up to and with today, and a delivery planned for tomorrow. */
export function fillAccount(account: Account, options: FillOptions = {}): void {
  const { days = 60, transactions = 200, smtp = 50, bulk = 500 } = options
  for (let day = -days; day <= 0; day++) {
    account.addTransactions({ count: transactions, day, copies: day % 10 === 0 ? 1 : 0 })
    account.addSmtp({ count: smtp, day, html: null })
    if (day % 3 === 0) addBulk(account, day, bulk)
  }
  addBulk(account, 1, bulk)
}

function addBulk(account: Account, day: number, recipients: number): void {
  const at = `${account.dayAt(day)}T10:00:00`
  const isText = day % 9 === 0
  account.addBulk({
    recipients,
    at,
    registered: `${account.dayAt(day - 1)}T09:00:00`,
    ...(isText ? { html: null } : {}),
  })
}
