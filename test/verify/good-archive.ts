import { createOpenReport, packOpen } from '../../src/records/open-report.ts'
import type { Forge } from '../forge/forge.ts'
import { type Account, attempt, createAccount, delivery, mailLog } from './account.ts'
import { archive } from './archiving.ts'

/** When the last of the three runs was. */
export const LAST_RUN = '2026-11-23T03:17:00+09:00'

const RECIPIENTS = 10_003

/** A BULK delivery; with more than 10,000 recipients it lies in two parts. */
function addLargeDelivery({ logs, deliveries }: Account, recipients: number): void {
  for (let id = 1001; id < 1001 + recipients; id++) {
    logs.set(String(id), mailLog(id, { deliveryId: '100' }))
  }
  const totalCount = String(recipients)
  const counts = { totalCount, sentCount: totalCount, dropCount: '0', hardErrorCount: '0' }
  deliveries.set('100', delivery(100, { ...counts, softErrorCount: '0', openCount: '0' }))
}

/** A BULK delivery that fails for some, and that one person opens. */
function addFailingDelivery({ logs, deliveries, attempts }: Account): void {
  const createdTime = '2026-11-21T10:00:00+09:00'
  const of101 = { deliveryId: '101', createdTime, deliveryTime: createdTime }
  const hard = { status: 'HARDERROR', lastResponseCode: '550', lastResponseMessage: '550 unknown' }
  const retry = { status: 'RETRY', lastResponseCode: '421', lastResponseMessage: '421 later' }
  logs.set('20001', mailLog(20001, { ...of101 }))
  logs.set('20002', mailLog(20002, { ...of101, ...hard }))
  logs.set('20003', mailLog(20003, { ...of101, ...retry }))
  logs.set('20004', mailLog(20004, { ...of101, ...hard, status: 'SOFTERROR' }))
  attempts.set('20002', [attempt('HARDERROR', createdTime, 550)])
  attempts.set('20004', [
    attempt('RETRY', createdTime, 421),
    attempt('SOFTERROR', '2026-11-21T11:00:00+09:00', 550),
  ])
  deliveries.set('101', delivery(101, { deliveryTime: createdTime, totalCount: '4' }))
}

function addSingleMails({ logs, deliveries }: Account): void {
  const types = ['TRANSACTION', 'TRANSACTION', 'SMTP', 'SMTP'] as const
  for (const [index, deliveryType] of types.entries()) {
    const createdTime = `2026-11-2${index % 2}T12:00:0${index}+09:00`
    const id = 20011 + index
    const more = { deliveryId: String(200 + index), deliveryType, createdTime }
    logs.set(String(id), mailLog(id, more))
    deliveries.set(
      String(200 + index),
      delivery(200 + index, { deliveryType, deliveryTime: createdTime }),
    )
  }
}

function addAccount({ errors, usages }: Account): void {
  for (const [index, name] of ['a', 'b'].entries()) {
    errors.push({
      errorTime: `2026-11-21T10:0${index}:00+09:00`,
      email: `${name}@example.jp`,
      responseCode: '550',
      responseMessage: 'unknown, it says',
      id: String(index + 1),
    })
  }
  for (const month of ['202610', '202611']) {
    usages.push({ month, current: '10', remaining: '90', planId: 'p', updatedTime: null })
  }
}

/** Later: the retry ends, a mail is opened, another failure gets one more attempt. */
function goOn({ logs, deliveries, attempts, reports }: Account): void {
  const openTime = '2026-11-22T09:00:00+09:00'
  const change = (id: string, more: object) => {
    const log = logs.get(id)
    if (log !== undefined) logs.set(id, { ...log, ...more })
  }
  change('20001', { openTime })
  change('20003', { status: 'SENT', lastResponseCode: '250', updatedTime: openTime })
  change('20004', { status: 'HARDERROR', updatedTime: openTime })
  attempts.set('20004', [...(attempts.get('20004') ?? []), attempt('HARDERROR', openTime, 550)])
  const now = deliveries.get('101')
  if (now !== undefined) deliveries.set('101', { ...now, openCount: '1' })
  const sent = '2026-11-21T10:00:00+09:00'
  const row = (id: number, openTime: string) => {
    const email = `reader${id}@example.jp`
    return packOpen({ email, openTime, deliveryTime: sent, deliveryId: '101', extra: [] })
  }
  reports.set('101', createOpenReport([], [row(20001, openTime), row(20002, '')]))
}

/** Three runs; afterwards all kinds of files stand on the branch. */
export async function buildGoodArchive(forge: Forge, recipients = RECIPIENTS): Promise<Account> {
  const account = createAccount()
  addLargeDelivery(account, recipients)
  addFailingDelivery(account)
  addSingleMails(account)
  addAccount(account)
  await archive(forge, account, '2026-11-21T13:00:00+09:00')
  goOn(account)
  await archive(forge, account, '2026-11-22T13:00:00+09:00')
  account.logs.set(
    '20020',
    mailLog(20020, { deliveryId: '101', createdTime: '2026-11-22T14:00:00+09:00' }),
  )
  await archive(forge, account, LAST_RUN)
  return account
}
