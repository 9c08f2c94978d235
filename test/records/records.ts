import fc from 'fast-check'
import type { Failure } from '../../src/records/failure.ts'
import type { MailLog } from '../../src/records/mail-log.ts'

const id = fc.integer({ min: 1, max: 40 }).map(String)
const text = fc.option(fc.string({ unit: 'binary', maxLength: 12 }).map((t) => t.toWellFormed()))
const time = fc.option(
  fc.integer({ min: 0, max: 5 }).map((hour) => `2026-11-23T0${hour}:00:00+09:00`),
)
const status = fc.option(fc.constantFrom('SENT', 'RETRY', 'HARDERROR', 'SOFTERROR', 'DROP', 'NEW'))
const code = fc.option(fc.constantFrom('250', '550', '421'))
const extra = fc
  .array(fc.tuple(fc.constantFrom('alpha', 'beta', '__proto__'), fc.option(fc.string())), {
    maxLength: 2,
  })
  .map((pairs) => [...new Map(pairs)].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Any mail log that the decoder could give; few ids, so that versions of one record meet. */
export const anyMailLog: fc.Arbitrary<MailLog> = fc.record({
  maillogId: id,
  deliveryId: fc.option(id),
  deliveryType: fc.option(fc.constantFrom('BULK', 'TRANSACTION', 'SMTP')),
  email: text,
  status,
  lastResponseCode: code,
  lastResponseMessage: text,
  deliveryTime: time,
  openTime: time,
  createdTime: time,
  updatedTime: time,
  extra,
})

export const anyFailure: fc.Arbitrary<Failure> = fc.record({
  maillogId: id,
  deliveryId: fc.option(id),
  email: text,
  status,
  lastResponseCode: code,
  lastResponseMessage: text,
  attempts: fc.array(
    fc.record({
      status,
      deliveryTime: time,
      responseCode: code,
      responseMessage: text,
      extra: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
  extra,
})
