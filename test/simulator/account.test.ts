import { describe, expect, test } from 'vitest'
import { createAccount } from './account.ts'
import { fillAccount } from './fill.ts'
import { DAY, HOUR, MINUTE } from './moment.ts'

const NOON = '2026-11-23T12:00:00'

function filled(seed: number) {
  const account = createAccount({ seed, now: NOON, frozen: true })
  fillAccount(account, { days: 3 })
  return account
}

describe('the account', () => {
  test('is a pure function of its seed', () => {
    const first = JSON.stringify([...filled(7).truth().logs()])
    expect(JSON.stringify([...filled(7).truth().logs()])).toBe(first)
    expect(JSON.stringify([...filled(8).truth().logs()])).not.toBe(first)
  })

  test('gives ids that ascend in time', () => {
    const rows = [...filled(1).truth().logs()]
    expect(rows.length).toBeGreaterThan(1000)
    rows.slice(1).forEach((row, index) => {
      const before = rows[index]!
      expect(Number(row.maillog_id)).toBe(Number(before.maillog_id) + 1)
    })
    const days = rows.map((row) => row.created_time!.slice(0, 10))
    expect(days).toEqual(days.toSorted())
  })

  test('ends retries as time moves on', () => {
    const account = createAccount({ now: NOON, frozen: true })
    account.addBulk({ recipients: 400, failureRate: 0, retryRate: 1, openRate: 0 })
    account.advance(MINUTE)
    const { id } = account.addBulk({ recipients: 0 })
    expect(id).toBe(102)
    expect(statuses(account)).toEqual(['RETRY'])
    account.advance(2 * DAY)
    expect(statuses(account)).toEqual(['HARDERROR', 'SENT', 'SOFTERROR'])
  })

  test('keeps what a log was before it recovered among the former failures', () => {
    const account = createAccount({ now: NOON, frozen: true })
    const course = [
      { afterMs: 0, status: 'SOFTERROR' },
      { afterMs: HOUR, status: 'SENT' },
    ]
    account.addTransactions({ count: 1, at: NOON, fate: () => ({ course }) })
    account.advance(MINUTE)
    expect([...account.truth().failures()]).toHaveLength(1)
    account.advance(HOUR)
    expect([...account.truth().failures()]).toHaveLength(0)
    const [former] = account.truth().formerFailures()
    expect(former?.sent_history.map(({ status }) => status)).toEqual(['SOFTERROR', 'SENT'])
  })

  test.each([true, false])('opens mails later, updated_time moving: %s', (opensMoveUpdatedTime) => {
    const account = createAccount({ now: NOON, frozen: true, opensMoveUpdatedTime })
    account.addBulk({ recipients: ['A@example.jp'], fate: () => ({ openAfterMs: 40 * DAY }) })
    account.advance(39 * DAY)
    const [before] = account.truth().logs()
    account.advance(2 * DAY)
    const [after] = account.truth().logs()
    expect([before?.open_time, after?.open_time]).toEqual([null, '2027-01-02T12:00:00+09:00'])
    expect(after?.updated_time !== before?.updated_time).toBe(opensMoveUpdatedTime)
  })

  test('starts a reserved delivery at its time and lets it be cancelled', () => {
    const account = createAccount({ now: NOON, frozen: true })
    const kept = account.addBulk({ recipients: 3, at: '2026-11-24T10:00:00' })
    const cancelled = account.addBulk({ recipients: 3, at: '2026-11-24T10:00:00' })
    expect([kept.id, cancelled.id]).toEqual([101, 102])
    cancelled.cancel()
    expect([...account.truth().logs()]).toEqual([])
    account.advance(DAY)
    expect([...account.truth().logs()].map((row) => row.delivery_id)).toEqual([101, 101, 101])
    expect([...account.truth().deliveries()].map((row) => row.delivery_id)).toEqual([101])
  })

  test('writes ids beyond 2^53 exactly', () => {
    const account = createAccount({ now: NOON, frozen: true, firstMaillogId: 2n ** 53n + 1n })
    account.addTransactions({ count: 1, at: NOON })
    account.advance(MINUTE)
    const [row] = account.truth().logs()
    expect(JSON.stringify(row)).toMatch(/^\{"maillog_id":9007199254740993,"delivery_id":101,/)
  })

  test('runs with real time unless it is frozen', () => {
    const account = createAccount({ now: NOON })
    expect(account.offsetMs).toBe(
      Date.parse(`${NOON}+09:00`) + account.offsetMs - Date.parse(`${NOON}+09:00`),
    )
    expect(Math.abs(account.now() - Date.now() - account.offsetMs)).toBeLessThan(60_000)
    account.freeze()
    const frozen = account.now()
    account.advance(DAY)
    expect(account.now()).toBe(frozen + DAY)
  })
})

function statuses(account: ReturnType<typeof createAccount>): string[] {
  return [...new Set([...account.truth().logs()].map(({ status }) => status))].sort()
}
