import { describe, expect, it } from 'vitest'
import { fillAccount } from '../simulator/fill.ts'
import { DAY } from '../simulator/moment.ts'
import { findErrors, readArchive, truthOf } from './exact-archive.ts'
import { expectDeliveries, expectExact, openScenario } from './scenario.ts'

const SMALL = { transactions: 10, smtp: 5, bulk: 20 }

const idOf = (line: string) => /^\{"maillog_id":(\d+)/.exec(line)?.[1]

describe('scheduled runs', () => {
  /** The first run is on November 23rd; a day is deleted 62 days later. */
  it('archive sixty days exactly, a second run reads little and commits nothing, what the provider deletes stays, and a schedule that was dead catches up, or names the gap, once', async () => {
    const scenario = await openScenario()
    const { account, forge, simulator, run } = scenario
    fillAccount(account, { ...SMALL, days: 60 })
    const first = await run()
    expect(first.code).toBe(0)
    expect(first.outputs).toMatchObject({ complete: 'true', 'safe-until': '2027-01-24', gap: '' })
    await expectExact(scenario)
    const logs = Number(first.outputs['logs-read'])
    const walked = simulator.count('logs')
    expect(walked).toBeLessThanOrEqual(Math.ceil(logs / 1000) + 10)
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

    const pending = (await readArchive(forge)).logs.filter((line) => line.includes('"RETRY"'))
    const wasPending = new Set(pending.map(idOf))
    for (const day of [3, 30, 59]) account.addTransactions({ count: 5, day, failureRate: 0.5 })
    account.advance(61 * DAY)
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

  it('follow retries and opens from day to day', async () => {
    const scenario = await openScenario()
    fillAccount(scenario.account, { ...SMALL, days: 1, ahead: 3, bulk: 200 })
    let updated = 0
    for (let day = 0; day < 3; day++) {
      const result = await scenario.run()
      expect(result.outputs).toMatchObject({ complete: 'true', changed: 'true' })
      await expectExact(scenario)
      updated += Number(result.outputs['logs-updated'])
      scenario.account.advance(DAY)
    }
    expect(updated).toBeGreaterThan(10)
  })
})

describe('the size of things', () => {
  it('lays a bulk delivery of 23,456 recipients into three parts', async () => {
    const scenario = await openScenario()
    scenario.account.addBulk({ recipients: 23_456, at: '2026-11-22T10:00:00', failureRate: 0.01 })
    const { outputs } = await scenario.run({ resources: 'deliveries logs' })
    expect(outputs).toMatchObject({ complete: 'true', 'logs-added': '23456' })
    const paths = [...(await scenario.forge.files('data')).keys()]
    const stem = 'data/logs/2026-11/2026-11-22_delivery_101'
    expect(paths.filter((path) => path.startsWith(stem))).toEqual([
      `${stem}.jsonl`,
      `${stem}_part-2.jsonl`,
      `${stem}_part-3.jsonl`,
    ])
    expect(await findErrors(scenario.forge, scenario.account)).toMatchObject({
      missingLogs: [],
      wrongLogs: [],
      repeated: 0,
    })
  })
})

describe('the input since', () => {
  it('reads back to that day, and the run without it reads the rest', async () => {
    const scenario = await openScenario()
    fillAccount(scenario.account, { ...SMALL, days: 8 })
    const recent = await scenario.run({ since: '2d' })
    expect(recent.outputs).toMatchObject({ complete: 'true' })
    const days = [...(await scenario.forge.files('data')).keys()].flatMap(
      (path) => /^data\/logs\/[^/]+\/(\d{4}-\d{2}-\d{2})/.exec(path)?.[1] ?? [],
    )
    expect(days.toSorted()[0]).toBe('2026-11-21')
    await scenario.run()
    await expectExact(scenario)
    await expectDeliveries(scenario)
  })
})
