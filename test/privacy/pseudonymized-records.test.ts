import { describe, expect, it } from 'vitest'
import {
  pseudonymizeDelivery,
  pseudonymizeErrorEntry,
  pseudonymizeFailure,
  pseudonymizeMailLog,
  pseudonymizeOpenReport,
  pseudonymizeUsage,
} from '../../src/privacy/pseudonymized-source.ts'
import { decodeErrorItem, decodeUsage, ERRORS, USAGES } from '../../src/records/account.ts'
import { DELIVERIES, decodeDelivery, toDeliveryRow } from '../../src/records/delivery.ts'
import { decodeFailure, formatFailure } from '../../src/records/failure.ts'
import { parseExact } from '../../src/records/json.ts'
import { decodeMailLog, formatMailLog } from '../../src/records/mail-log.ts'
import {
  createOpenReport,
  formatOpenReport,
  packOpen,
  unpackOpen,
} from '../../src/records/open-report.ts'
import { expectedPseudonym, pseudonymizer } from './test-pseudonymizer.ts'

const own = expectedPseudonym('taro@example.jp')
const other = expectedPseudonym('hana@example.com')

describe('a mail log', () => {
  const log = decodeMailLog({
    maillog_id: 7,
    delivery_id: 3,
    delivery_type: 'BULK',
    email: 'taro@example.jp',
    status: 'HARDERROR',
    last_response_code: '550',
    last_response_message: '550 <TARO@example.jp> is now hana@example.com',
    forwarded: {
      to: ['hana@example.com', 5],
      'hana@example.com': true,
      id: parseExact('12345678901234567890'),
    },
    note: 'TARO@EXAMPLE.JP',
  })

  it('loses its addresses at every depth and keeps everything else', () => {
    expect(formatMailLog(pseudonymizeMailLog(log, pseudonymizer))).toBe(
      '{"maillog_id":7,"delivery_id":3,"delivery_type":"BULK",' +
        `"email":"${own}","status":"HARDERROR","last_response_code":"550",` +
        `"last_response_message":"550 <${own}> is now ${other}",` +
        '"delivery_time":null,"open_time":null,"created_time":null,"updated_time":null,' +
        `"forwarded":{"id":12345678901234567890,"${other}":true,"to":["${other}",5]},"note":"${own}"}`,
    )
  })

  it('stays as it is when it is pseudonymized again', () => {
    const once = pseudonymizeMailLog(log, pseudonymizer)
    expect(pseudonymizeMailLog(once, pseudonymizer)).toEqual(once)
  })

  it('may know nothing', () => {
    const bare = decodeMailLog({ maillog_id: 7, last_response_message: 'hana@example.com' })
    expect(pseudonymizeMailLog(bare, pseudonymizer)).toEqual({
      ...bare,
      lastResponseMessage: other,
    })
  })
})

it('a failure loses its addresses, also those of its attempts', () => {
  const failure = decodeFailure({
    maillog_id: 7,
    email: 'taro@example.jp',
    last_response_code: '550',
    last_response_message: '<taro@example.jp>',
    sent_history: [
      { response_code: 550, response_message: 'Taro@Example.jp', relay: 'hana@example.com' },
    ],
    cc: 'hana@example.com',
  })
  const once = pseudonymizeFailure(failure, pseudonymizer)
  expect(formatFailure(once)).toBe(
    `{"maillog_id":7,"delivery_id":null,"email":"${own}","status":null,"last_response_code":"550",` +
      `"last_response_message":"<${own}>","sent_history":[{"status":null,"delivery_time":null,` +
      `"response_code":"550","response_message":"${own}","relay":"${other}"}],"cc":"${other}"}`,
  )
  expect(pseudonymizeFailure(once, pseudonymizer)).toEqual(once)
})

it('a delivery loses its sender and the addresses in its subject', () => {
  const delivery = decodeDelivery({
    delivery_id: 3,
    from: { email: 'taro@example.jp', name: 'Shop taro@example.jp' },
    subject: 'For hana@example.com only',
  })
  expect(pseudonymizeDelivery(delivery, pseudonymizer)).toEqual({
    ...delivery,
    fromEmail: own,
    fromName: `Shop ${own}`,
    subject: `For ${other} only`,
  })
})

it('an error entry loses its address', () => {
  const entry = { errorTime: '2026-11-23T00:00:00+09:00', responseCode: '550', id: '1' }
  expect(
    pseudonymizeErrorEntry(
      { ...entry, email: 'taro@example.jp', responseMessage: 'to=<TARO@example.jp>' },
      pseudonymizer,
    ),
  ).toEqual({ ...entry, email: own, responseMessage: `to=<${own}>` })
})

it('an open report loses its addresses in every column, and is sorted anew', () => {
  const cells = { deliveryId: '3', deliveryTime: '2026-11-23T00:00:00+09:00', openTime: '' }
  const note = 'Taro@example.jp, hana@example.com'
  const opens = [
    { ...cells, email: 'hana@example.com', extra: [''] },
    { ...cells, email: 'taro@example.jp', extra: [note] },
  ]
  const report = createOpenReport(['note'], opens.map(packOpen))
  const { extraColumns, rows } = pseudonymizeOpenReport(report, pseudonymizer)
  expect(extraColumns).toEqual(['note'])
  expect(rows).toEqual(rows.toSorted())
  expect(new Set(rows.map(unpackOpen))).toEqual(
    new Set([
      { ...cells, email: own, extra: [`${own}, ${other}`] },
      { ...cells, email: other, extra: [''] },
    ]),
  )
})

/** Every text of a record, and every key that only the API knows, is an address, as a hostile or changed API may send. */
const ADDRESS = 'hana@example.com'
const texts = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, ADDRESS]))
const LOG_TEXTS = texts(
  ...['delivery_type', 'email', 'status', 'last_response_code', 'last_response_message'],
  ...['delivery_time', 'open_time', 'created_time', 'updated_time', 'note', ADDRESS],
)
const HISTORY = texts('status', 'delivery_time', 'response_code', 'response_message', ADDRESS)
const DELIVERY_TEXTS = texts(
  ...['delivery_type', 'status', 'subject', 'delivery_time', 'reservation_time'],
  ...['created_time', 'updated_time'],
)

describe('no text of a record keeps an address, whatever its key', () => {
  it.each([
    [
      'mail log',
      formatMailLog(
        pseudonymizeMailLog(decodeMailLog({ ...LOG_TEXTS, maillog_id: 7 }), pseudonymizer),
      ),
    ],
    [
      'failure',
      formatFailure(
        pseudonymizeFailure(
          decodeFailure({
            ...LOG_TEXTS,
            maillog_id: 7,
            sent_history: [HISTORY],
            other: { [ADDRESS]: [ADDRESS] },
          }),
          pseudonymizer,
        ),
      ),
    ],
    [
      'delivery',
      DELIVERIES.format([
        toDeliveryRow(
          pseudonymizeDelivery(
            decodeDelivery({
              ...DELIVERY_TEXTS,
              delivery_id: 3,
              from: { email: ADDRESS, name: ADDRESS },
            }),
            pseudonymizer,
          ),
        ),
      ]),
    ],
    [
      'error entry',
      ERRORS.format([
        pseudonymizeErrorEntry(
          decodeErrorItem(
            texts('error_time', 'email', 'response_code', 'response_message', 'error_id'),
          ),
          pseudonymizer,
        ),
      ]),
    ],
    [
      'usage',
      USAGES.format([
        pseudonymizeUsage(
          decodeUsage(texts('month', 'current', 'remaining', 'plan_id', 'updated_time')),
          pseudonymizer,
        ),
      ]),
    ],
    [
      'open report',
      formatOpenReport(
        pseudonymizeOpenReport(
          createOpenReport(
            [ADDRESS],
            [
              packOpen({
                email: ADDRESS,
                openTime: ADDRESS,
                deliveryTime: ADDRESS,
                deliveryId: ADDRESS,
                extra: [ADDRESS],
              }),
            ],
          ),
          pseudonymizer,
        ),
      ),
    ],
  ])('%s', (_name, text) => {
    expect(text).toContain(other)
    expect(text).not.toContain('hana')
  })
})
