import { describe, expect, it } from 'vitest'
import { fillAccount } from '../simulator/fill.ts'
import { DAY } from '../simulator/moment.ts'
import { findErrors, readArchive, truthOf } from './exact-archive.ts'
import { expectDeliveries, expectExact, openScenario } from './scenario.ts'

const SMALL = { transactions: 2, smtp: 1, bulk: 6 }
/** Rows of a page. */
const PAGE = 100

const idOf = (line: string) => /^\{"maillog_id":(\d+)/.exec(line)?.[1]

describe('scheduled runs', () => {
  /** The first run is on November 23rd; a day is deleted 62 days later. */
  it('archive sixty days exactly, read little and commit nothing where nothing happened, follow retries and opens, keep what the provider deletes, and after days that were dead catch up, or name the gap, once', async () => {
    const scenario = await openScenario()
    const { account, forge, simulator, run } = scenario
    fillAccount(account, { ...SMALL, days: 60, ahead: 3 })
    account.addBulk({ recipients: 60, at: '2026-11-23T11:30:00', retryRate: 0.2, openRate: 0.5 })
    simulator.oddities.maxCount = PAGE
    const first = await run()
    expect(first.code).toBe(0)
    expect(first.outputs).toMatchObject({ complete: 'true', 'safe-until': '2027-01-24', gap: '' })
    await expectExact(scenario)
    await expectDeliveries(scenario)
    const logs = Number(first.outputs['logs-read'])
    expect(logs).toBeGreaterThan(2 * PAGE)
    expect(simulator.count('logs')).toBeLessThanOrEqual(Math.ceil(logs / PAGE) + 10)
    const before = { ...simulator.counts() }
    const second = await run()
    expect(second.outputs).toMatchObject({ changed: 'false', commit: '', complete: 'true' })
    expect(second.outputs.tree).toBe(first.outputs.tree)
    expect(Number(second.outputs.requests)).toBeLessThan(12)
    expect(simulator.counts()).toMatchObject({
      detail: before.detail,
      'report-start': before['report-start'],
      'errors-start': before['errors-start'],
    })

    account.advance(DAY)
    const next = await run()
    expect(next.outputs).toMatchObject({ complete: 'true', changed: 'true' })
    expect(Number(next.outputs['logs-updated'])).toBeGreaterThan(10)
    await expectExact(scenario)

    const pending = (await readArchive(forge)).logs.filter((line) => line.includes('"RETRY"'))
    const wasPending = new Set(pending.map(idOf))
    for (const day of [3, 30, 59]) account.addTransactions({ count: 5, day, failureRate: 0.5 })
    account.advance(60 * DAY)
    const caughtUp = await run()
    expect(caughtUp.outputs).toMatchObject({ complete: 'true', gap: '' })
    // Mails that were opened or ended shortly before they were deleted changed unseen; none is missing.
    expect((await readArchive(forge)).logs).toHaveLength(truthOf(account).logs.length)
    const { missingFailures, repeated } = await findErrors(forge, account)
    expect(missingFailures.filter((line) => !wasPending.has(idOf(line)))).toEqual([])
    expect(repeated).toBe(0)
    expect((await forge.readFile('data', 'data/coverage.json')).length).toBeLessThan(20_000)

    account.advance(80 * DAY)
    const late = await run()
    expect(late).toMatchObject({ code: 1, outputs: { complete: 'true' } })
    const { gap } = late.outputs
    expect(gap).toBe('2027-01-23..2027-02-10')
    expect(await run()).toMatchObject({ code: 0, outputs: { gap } })
  })
})
