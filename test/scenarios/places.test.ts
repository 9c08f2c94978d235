import { describe, expect, it } from 'vitest'
import { replyJson } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { DAY } from '../simulator/moment.ts'
import { expectExact, openScenario } from './scenario.ts'

const logFiles = (files: Iterable<string>) =>
  [...files].filter((path) => /^data\/logs\//.test(path)).toSorted()

describe('the file that a mail log lies in', () => {
  it('does not change when a retry moves the delivery time of a log without a creation time', async () => {
    const scenario = await openScenario({ account: { now: '2026-11-23T23:30:00' } })
    const fate = () => ({ hideCreated: true, course: COURSES.retriedThenSent })
    scenario.account.addTransactions({ count: 3, at: '2026-11-23T23:00:00', fate })
    await scenario.run()
    scenario.account.advance(DAY)
    await scenario.run()
    await expectExact(scenario)
    expect(logFiles((await scenario.forge.files('data')).keys())).toEqual([
      'data/logs/2026-11/2026-11-23_transaction.jsonl',
    ])
  })

  it('is undated when nothing tells the day, and stays so', async () => {
    const scenario = await openScenario()
    const fate = () => ({ hideCreated: true, hideDelivery: true })
    scenario.account.addSmtp({ count: 2, at: '2026-11-23T10:00:00', fate })
    await scenario.run()
    expect(logFiles((await scenario.forge.files('data')).keys())).toEqual([
      'data/logs/undated/smtp.jsonl',
    ])
    await expectExact(scenario)
  })

  it('is the day of the first log where the delivery is not known any more', async () => {
    const scenario = await openScenario()
    const { id } = scenario.account.addBulk({ recipients: 20, at: '2026-11-22T10:00:00' })
    const notFound = replyJson({ error_messages: { main: ['not found.'] } }, 404)
    const gone = scenario.simulator.inject(/^GET \/deliveries\/\d+$/, notFound)
    const named = await scenario.run({ 'delivery-ids': String(id) })
    expect(gone.hits).toBe(1)
    expect(named.outputs).toMatchObject({ complete: 'true', 'logs-added': '20' })
    const files = logFiles((await scenario.forge.files('data')).keys())
    expect(files[0]).toBe(`data/logs/2026-11/2026-11-22_delivery_${id}.jsonl`)
    gone.remove()
    await scenario.run()
    expect(logFiles((await scenario.forge.files('data')).keys())).toEqual(files)
    await expectExact(scenario)
  })
})
