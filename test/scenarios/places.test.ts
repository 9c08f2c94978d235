import { describe, expect, it } from 'vitest'
import { changedJson, replyJson } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { expectExact, openScenario } from './scenario.ts'

const logFiles = (files: Iterable<string>) =>
  [...files].filter((path) => /^data\/logs\//.test(path)).toSorted()

const dataFiles = (files: Iterable<string>) =>
  [...files].filter((path) => /^data\/(deliveries|logs)\//.test(path)).toSorted()
const STILL = { copies: 0, openRate: 0, retryRate: 0, failureRate: 0 }

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

  it('stays undated when the day of a log and of its delivery is learned later', async () => {
    const scenario = await openScenario()
    scenario.account.addTransactions({ count: 2, at: '2026-11-22T10:00:00', ...STILL })
    const none = { created_time: null, delivery_time: null }
    const hide = changedJson<{ readonly data: readonly object[] }>(({ data }) => ({
      data: data.map((row) => ({ ...row, ...none })),
    }))
    const hidden = [/^GET \/logs\/mails\/results/, /^GET \/deliveries\/all/].map((match) =>
      scenario.simulator.inject(match, hide, { times: Number.POSITIVE_INFINITY }),
    )
    await scenario.run()
    const undated = dataFiles((await scenario.forge.files('data')).keys())
    expect(undated).toEqual([
      'data/deliveries/undated/deliveries.csv',
      'data/logs/undated/transaction.jsonl',
    ])
    for (const fault of hidden) fault.remove()
    scenario.account.advance(HOUR)
    const learned = await scenario.run()
    expect(learned.outputs).toMatchObject({
      'logs-added': '0',
      'logs-updated': '2',
      complete: 'true',
    })
    expect(dataFiles((await scenario.forge.files('data')).keys())).toEqual(undated)
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
