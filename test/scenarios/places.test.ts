import { describe, expect, it } from 'vitest'
import { replyJson } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { NO_ERRORS } from './exact-archive.ts'
import { DAY, openShop } from './shop.ts'

const logFiles = (files: Iterable<string>) =>
  [...files].filter((path) => /^data\/logs\//.test(path)).toSorted()

describe('the file that a mail log lies in', () => {
  it('does not change when a retry moves the delivery time of a log without a creation time', async () => {
    const shop = await openShop({ now: '2026-11-23T23:30:00' })
    const fate = () => ({ hideCreated: true, course: COURSES.retriedThenSent })
    shop.account.addTransactions({ count: 3, at: '2026-11-23T23:00:00', fate })
    await shop.run()
    shop.account.advance(DAY)
    await shop.run()
    expect(await shop.errors()).toMatchObject({ ...NO_ERRORS, wrongFailures: [] })
    expect(logFiles((await shop.forge.files('data')).keys())).toEqual([
      'data/logs/2026-11/2026-11-23_transaction.json',
    ])
  })

  it('is undated when nothing tells the day, and stays so', async () => {
    const shop = await openShop()
    const fate = () => ({ hideCreated: true, hideDelivery: true })
    shop.account.addSmtp({ count: 2, at: '2026-11-23T10:00:00', fate })
    await shop.run()
    expect(logFiles((await shop.forge.files('data')).keys())).toEqual([
      'data/logs/undated/smtp.json',
    ])
    expect(await shop.errors()).toEqual(NO_ERRORS)
  })

  it('is the day of the first log where the delivery is not known any more', async () => {
    const shop = await openShop()
    const { id } = shop.account.addBulk({ recipients: 20, at: '2026-11-22T10:00:00' })
    const notFound = replyJson({ error_messages: { main: ['not found.'] } }, 404)
    const gone = shop.simulator.inject(/^GET \/deliveries\/\d+$/, notFound)
    const named = await shop.run({ 'delivery-ids': String(id) })
    expect(gone.hits).toBe(1)
    expect(named.outputs).toMatchObject({ complete: 'true', 'logs-added': '20' })
    const files = logFiles((await shop.forge.files('data')).keys())
    expect(files[0]).toBe(`data/logs/2026-11/2026-11-22_delivery_${id}.json`)
    gone.remove()
    await shop.run()
    expect(logFiles((await shop.forge.files('data')).keys())).toEqual(files)
    expect(await shop.errors()).toEqual(NO_ERRORS)
  })
})
