import { expect, test } from 'vitest'
import { DELIVERIES, toDeliveryRow } from '../../src/records/delivery.ts'
import type { RecordKind } from '../../src/records/kind.ts'
import { MAIL_LOGS } from '../../src/records/mail-log.ts'
import { findDifference } from '../../src/verify/past.ts'
import { delivery, mailLog } from './account.ts'

/** A kind that counts the records it decodes. */
function counting<R>(kind: RecordKind<R>) {
  const decoded = { records: 0 }
  const parse = (text: string) => {
    const records = kind.parse(text)
    decoded.records += records.length
    return records
  }
  return { kind: { ...kind, parse }, decoded }
}

const logs = Array.from({ length: 100 }, (_, index) => mailLog(index + 1))

test('of two versions of a file of mail logs only the lines that differ are decoded', () => {
  const { kind, decoded } = counting(MAIL_LOGS)
  const opened = mailLog(50, { openTime: '2026-11-23T12:00:00+09:00' })
  const later = [...logs.slice(0, 49), opened, ...logs.slice(50), mailLog(101)]

  const difference = findDifference(kind, true, {
    before: [MAIL_LOGS.format(logs)],
    after: [MAIL_LOGS.format(later)],
  })

  expect(difference).toEqual({ removed: [logs[49]], added: [opened, mailLog(101)] })
  expect(decoded.records).toBe(3)
})

test('a mail log that moves to another part is no difference', () => {
  const { kind, decoded } = counting(MAIL_LOGS)
  const [whole, first, second] = [logs, logs.slice(0, 40), logs.slice(40)].map(MAIL_LOGS.format)

  const difference = findDifference(kind, true, {
    before: [whole ?? ''],
    after: [first ?? '', second ?? ''],
  })

  expect(difference).toEqual({ removed: [], added: [] })
  expect(decoded.records).toBe(0)
})

test('tables are decoded whole', () => {
  const rows = [1, 2].map((id) => toDeliveryRow(delivery(id)))

  const difference = findDifference(DELIVERIES, false, {
    before: [DELIVERIES.format(rows)],
    after: [DELIVERIES.format(rows.slice(1))],
  })

  expect(difference.removed).toEqual(rows)
  expect(difference.added).toEqual(rows.slice(1))
})
