import { expect, it } from 'vitest'
import { changedJson, replyJson } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { DAY } from '../simulator/moment.ts'
import { expectExact, openScenario } from './scenario.ts'

const logFiles = (files: Iterable<string>) =>
  [...files].filter((path) => /^data\/logs\//.test(path)).toSorted()

const dataFiles = (files: Iterable<string>) =>
  [...files].filter((path) => /^data\/(deliveries|logs)\//.test(path)).toSorted()

interface Row {
  readonly delivery_id: number
}

const STILL = { copies: 0, openRate: 0, retryRate: 0, failureRate: 0 }

/** Rows of these logs and deliveries, wherever they are listed, without a day. */
const hideDays = (ids: readonly number[]) =>
  changedJson<{ readonly data: readonly Row[] }>(({ data }) => ({
    data: data.map((row) =>
      ids.includes(row.delivery_id) ? { ...row, created_time: null, delivery_time: null } : row,
    ),
  }))

it('a mail log stays in its file, whatever is learned of its day or its delivery later', async () => {
  const scenario = await openScenario({ account: { now: '2026-11-23T23:30:00' } })
  const { account, forge, simulator, run } = scenario
  const bulk = account.addBulk({ recipients: 20, at: '2026-11-22T10:00:00' })
  // A retry moves their delivery time to the next day.
  const retried = () => ({ hideCreated: true, course: COURSES.retriedThenSent })
  account.addTransactions({ count: 3, at: '2026-11-23T23:00:00', fate: retried })
  const never = () => ({ hideCreated: true, hideDelivery: true })
  account.addSmtp({ count: 2, at: '2026-11-23T10:00:00', fate: never })
  account.addTransactions({ count: 2, at: '2026-11-21T10:00:00', ...STILL })
  const { delivery_id: id } = [...account.truth().deliveries()].find(
    ({ delivery_time }) => delivery_time === '2026-11-21T10:00:00+09:00',
  )!

  // The delivery is not known any more: its file is named by the day of its first log.
  const notFound = replyJson({ error_messages: { main: ['not found.'] } }, 404)
  const gone = simulator.inject(/^GET \/deliveries\/\d+$/, notFound)
  const named = await run({ 'delivery-ids': String(bulk.id) })
  expect(gone.hits).toBe(1)
  expect(named.outputs).toMatchObject({ complete: 'true', 'logs-added': '20' })
  gone.remove()
  const ofBulk = `data/logs/2026-11/2026-11-22_delivery_${bulk.id}.jsonl`
  expect(logFiles((await forge.files('data')).keys())[0]).toBe(ofBulk)

  const hide = hideDays([Number(id), Number(id) + 1])
  const hidden = [/^GET \/logs\/mails\/results/, /^GET \/deliveries\/all/].map((match) =>
    simulator.inject(match, hide, { times: Number.POSITIVE_INFINITY }),
  )
  expect((await run()).outputs).toMatchObject({ 'logs-added': '7' })
  const files = dataFiles((await forge.files('data')).keys())
  expect(files.filter((path) => /undated|_transaction|_delivery/.test(path))).toEqual([
    'data/deliveries/undated/deliveries.csv',
    ofBulk,
    'data/logs/2026-11/2026-11-23_transaction.jsonl',
    'data/logs/undated/smtp.jsonl',
    'data/logs/undated/transaction.jsonl',
  ])
  for (const fault of hidden) fault.remove()
  account.advance(DAY)
  const learned = await run()
  expect(learned.outputs).toMatchObject({ 'logs-added': '0', complete: 'true' })
  expect(Number(learned.outputs['logs-updated'])).toBeGreaterThanOrEqual(5)
  expect(dataFiles((await forge.files('data')).keys())).toEqual(files)
  await expectExact(scenario)
})
