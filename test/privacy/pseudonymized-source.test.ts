import { expect, it } from 'vitest'
import type { MailSource } from '../../src/ports.ts'
import { createPseudonymizedSource } from '../../src/privacy/pseudonymized-source.ts'
import { decodeDelivery } from '../../src/records/delivery.ts'
import { decodeFailure } from '../../src/records/failure.ts'
import { decodeMailLog } from '../../src/records/mail-log.ts'
import { createOpenReport, packOpen } from '../../src/records/open-report.ts'
import { expectedPseudonym, pseudonymizer } from './test-pseudonymizer.ts'

const CANARY = 'canary.person@example.jp'
const log = decodeMailLog({ maillog_id: 7, email: CANARY, last_response_message: `<${CANARY}>` })
const failure = decodeFailure({ maillog_id: 7, email: CANARY, last_response_message: CANARY })
const delivery = decodeDelivery({ delivery_id: 3, from: { email: CANARY }, subject: CANARY })

const canaryOpen = { deliveryId: '3', deliveryTime: '', email: CANARY, openTime: '', extra: [] }

/** Answers every call with the canary's address wherever one may stand. */
const plainSource: MailSource = {
  listMailLogs: async () => [log],
  fetchDetail: async (id) => (id === '7' ? { log, failure } : undefined),
  listDeliveries: async () => ({ rows: [delivery], total: 1 }),
  fetchDelivery: async (id) =>
    id === '3' ? { ...delivery, contents: { text: CANARY, html: CANARY } } : undefined,
  fetchOpenReport: async (id) =>
    id === '3' ? createOpenReport([], [packOpen(canaryOpen)]) : undefined,
  listErrorEntries: async () => [
    { errorTime: '', email: CANARY, responseCode: '550', responseMessage: CANARY, id: '1' },
  ],
  listUsage: async () => [
    { month: '202611', current: '1', remaining: '2', planId: null, updatedTime: null },
  ],
  traffic: () => ({
    requests: 7,
    rateLimited: 0,
    lowestRemaining: null,
    clockSkewMs: null,
    oddRows: 0,
  }),
}
const source = createPseudonymizedSource(plainSource, pseudonymizer)

const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['listMailLogs', () => source.listMailLogs({ count: 1 })],
  ['fetchDetail', () => source.fetchDetail('7')],
  ['listDeliveries', () => source.listDeliveries({ start: '', end: '', page: 1 })],
  ['fetchDelivery', () => source.fetchDelivery('3')],
  ['fetchOpenReport', () => source.fetchOpenReport('3')],
  ['listErrorEntries', () => source.listErrorEntries('job', '2026-09-22T00:00:00+09:00')],
]

it.each(calls)('%s answers with pseudonyms alone', async (_name, call) => {
  const answer = JSON.stringify(await call())
  expect(answer).toContain(expectedPseudonym(CANARY))
  expect(answer).not.toContain('canary')
})

it('passes on what holds no address', async () => {
  expect(await source.fetchDetail('8')).toBeUndefined()
  expect(await source.fetchDelivery('8')).toBeUndefined()
  expect(await source.fetchOpenReport('8')).toBeUndefined()
  expect(await source.listUsage(1)).toEqual(await plainSource.listUsage(1))
  expect(source.traffic()).toEqual(plainSource.traffic())
})
