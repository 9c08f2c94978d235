import { expect, test } from 'vitest'
import { type Answer, json } from '../simulator/answer.ts'
import { changed, changedJson, html, reply, replyJson } from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'
import { DAY } from '../simulator/moment.ts'
import { zip } from '../simulator/zip.ts'
import { collectOver } from './collecting.ts'
import { readArchive, truthOf } from './exact-archive.ts'
import {
  expectDeliveries,
  expectExact,
  expectHealed,
  expectHonest,
  GREEN_INCOMPLETE,
  levelsOf,
  prepareScenario,
  RED,
  readCoverageFile,
  type Scenario,
  verdictOf,
} from './scenario.ts'

/** One row that cannot be read costs itself: the rest of its page, day and file is archived. */

const ALWAYS = { times: Number.POSITIVE_INFINITY }
const LIST = /^GET \/logs\/mails\/results/
const DAYS = /^GET \/deliveries\/all/

type Row = Record<string, unknown>
interface Rows {
  readonly data: readonly Row[]
}

/** Text of the row as it stands in the answer. */
type Spoil = (row: Row) => string

const without = (row: Row, key: string) => JSON.stringify({ ...row, [key]: undefined })

/** What may be wrong with a row, by the name of its key. */
const kindsFor = (key: string): readonly (readonly [string, Spoil])[] => [
  ['null', () => 'null'],
  ['no object', () => '"row"'],
  ['no id', (row) => without(row, key)],
  ['a negative id', (row) => JSON.stringify({ ...row, [key]: -Number(row[key]) })],
  ['an id that is none', (row) => JSON.stringify({ ...row, [key]: 'x' })],
  [
    'a raw control character',
    (row) => JSON.stringify(row).replace('"status":"', '"status":"\u0001'),
  ],
]

/** Spoils rows of a list by their ids, wherever they are listed. */
function spoiled(key: string, kinds: ReadonlyMap<string, Spoil>) {
  return changed((answer: Answer): Answer => {
    const { data } = JSON.parse(answer.body.toString()) as Rows
    const rows = data.map((row) => (kinds.get(String(row[key])) ?? JSON.stringify)(row))
    return { ...answer, body: Buffer.from(`{"data":[${rows.join()}]}`) }
  })
}

const idsOf = (lines: readonly string[]) => lines.map((line) => String(JSON.parse(line).maillog_id))

const textOf = async ({ forge }: Scenario, part: string) =>
  [...(await forge.files('data'))].find(([path]) => path.includes(part))?.[1] ?? ''

/** The mail logs of the shop, and one of each kind that cannot be read: the lowest, the highest, and some between. */
function spoiledLogs({ account }: Scenario, apart: number) {
  const ids = idsOf(truthOf(account).logs)
  const kinds = kindsFor('maillog_id')
  const places = [0, ...kinds.slice(2).map((_kind, index) => 40 + index * apart), ids.length - 1]
  const odd = new Map(kinds.map(([, spoil], index) => [ids[places[index] ?? 0] ?? '', spoil]))
  return { odd, good: ids.filter((id) => !odd.has(id)) }
}

test('mail logs that cannot be read, and deliveries on pages that are full only with such rows', async () => {
  const scenario = await prepareScenario(undefined, { oddities: { maxSize: 3 } })
  const { account, simulator } = scenario
  const { odd, good } = spoiledLogs(scenario, 7)
  const days = [...account.truth().deliveries()].filter(({ delivery_time }) =>
    delivery_time?.startsWith('2026-11-20'),
  )
  const ids = days.map(({ delivery_id }) => String(delivery_id))
  const kinds = kindsFor('delivery_id')
  const rows = new Map(kinds.map(([, spoil], index) => [ids[index] ?? '', spoil]))
  const faults = [
    simulator.inject(LIST, spoiled('maillog_id', odd), ALWAYS),
    simulator.inject(DAYS, spoiled('delivery_id', rows), ALWAYS),
  ]
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(run)).toEqual(['warning'])
  expect(run.stdout).toContain(`${odd.size + rows.size} rows of blastengine's answers`)
  expect(idsOf((await readArchive(scenario.forge)).logs)).toEqual(good)
  expect((await textOf(scenario, 'deliveries/2026-11/2026-11-20')).match(/^\d+(?=,)/gm)).toEqual(
    ids.slice(rows.size),
  )
  for (const fault of faults) fault.remove()
  account.advance(DAY)
  await expectHealed(scenario)
  await expectDeliveries(scenario)
})

// Without any content a row on a page of two cannot be known again.
test.each([
  ['pages of two, of which some hold nothing else', 2, 1, expect.any(Number)],
  ['pages of one', 1, 3, 6],
] as const)(
  'mail logs that cannot be read, in %s, are passed over',
  async (_, maxCount, apart, count) => {
    const scenario = await prepareScenario(undefined, { oddities: { maxCount } })
    const { account, forge, simulator } = scenario
    const { odd, good } = spoiledLogs(scenario, apart)
    const fault = simulator.inject(LIST, spoiled('maillog_id', odd), ALWAYS)
    const { problems, complete } = await collectOver(scenario)
    expect(problems).toMatchObject([{ code: 'odd-row', count, severity: 'incomplete' }])
    expect(complete).toBe(false)
    expect(idsOf((await readArchive(forge)).logs)).toEqual(good)
    fault.remove()
    account.advance(DAY)
    expect(await collectOver(scenario)).toMatchObject({ problems: [], complete: true })
    await expectExact(scenario)
  },
)

test('attempts, and rows of the error list, of a report and of the usage, that cannot be read', async () => {
  const scenario = await prepareScenario((account) => {
    account.addBulk({ recipients: 3, at: '2026-11-22T09:00:00', failureRate: 1, retryRate: 0 })
    account.addBulk({ recipients: 9, at: '2026-11-22T10:00:00', openRate: 1, failureRate: 0 })
  })
  const history = changed((answer: Answer): Answer => {
    const row = JSON.parse(answer.body.toString()) as Row
    const good = row.sent_history as readonly Row[]
    const raw = JSON.stringify(good[0]).replace('"status":"', '"status":"\u0001')
    const attempts = ['null', '"no"', ...good.map((one) => JSON.stringify(one)), raw].join()
    const body = JSON.stringify({ ...row, sent_history: '?' }).replace('"?"', `[${attempts}]`)
    return { ...answer, body: Buffer.from(body) }
  })
  const details = scenario.simulator.inject(/^GET \/logs\/mails\/\d+/, history, ALWAYS)
  const files = {
    '/errors/list': 'id,error_time,email,response_code,response_message',
    '/deliveries/-/analysis/report': 'delivery_id,delivery_time,email,open_time',
  }
  const { body: done } = json({ percentage: 100, status: 'FINISHED' }, 200)
  for (const [path, header] of Object.entries(files)) {
    const width = header.split(',').length
    const rowOf = (count: number) =>
      ['7', '2026-11-22 10:00:00', 'a@example.jp', '550', 'no'].slice(0, count).join()
    const rows = [header, rowOf(width), rowOf(width), rowOf(2)].join('\r\n')
    const file = zip([{ name: 'a.csv', data: Buffer.from(`${rows}\r\n`) }])
    scenario.simulator.inject(new RegExp(`^GET ${path}/\\d+$`), reply(200, done), ALWAYS)
    scenario.simulator.inject(new RegExp(`^GET ${path}/\\d+/download`), reply(200, file), ALWAYS)
  }
  const usage = changedJson<Rows>(({ data }) => ({ data: [null, ...data, { current: 1 }] }))
  scenario.simulator.inject(/^GET \/usages/, usage, ALWAYS)
  const { problems, complete } = await collectOver(scenario)
  expect(details.hits).toBe(3)
  // Three of each detail, one of the list and one of the report, two of the usage.
  expect(problems).toMatchObject([{ code: 'odd-row', count: 13, severity: 'incomplete' }])
  expect(complete).toBe(false)
  await expectExact(scenario)
  expect((await readCoverageFile(scenario)).owed.details).toEqual([])
  expect(await textOf(scenario, '/errors/')).toContain('a@example.jp')
  expect(await textOf(scenario, '/reports/')).toContain('a@example.jp')
  expect(await textOf(scenario, 'usage.csv')).toMatch(/^202611,/m)
})

/** Each in its turn, again and again. */
function inTurn(behaviours: readonly Behaviour[]) {
  let asked = 0
  const answer: Behaviour = (exchange) => behaviours[asked++ % behaviours.length]?.(exchange)
  return answer
}

/** Ends lists by HTTP 204, or by null in place of their rows. */
function endListsOtherwise({ simulator }: Scenario): void {
  for (const [match, behaviour] of [
    [LIST, reply(204)],
    [DAYS, replyJson({ data: null })],
  ] as const) {
    simulator.inject(
      match,
      (exchange) => {
        const answer = exchange.answer()
        const isEmpty = (JSON.parse(answer.body.toString()) as Rows).data.length === 0
        return (isEmpty ? behaviour : changed(() => answer))(exchange)
      },
      ALWAYS,
    )
  }
}

test('no page, and nothing is claimed below it; an empty page that comes as HTTP 204 or as null ends the list', async () => {
  const scenario = await prepareScenario(undefined, { oddities: { maxCount: 12 } })
  // The last one is no page either, for none of its rows can be read.
  const none = [
    ...[replyJson({}), html(), replyJson({ data: null, message: 'down' })],
    replyJson({ data: Array(30).fill({ id: 7 }) }),
  ]
  const fault = scenario.simulator.inject(LIST, inTurn(none), { ...ALWAYS, after: 4 })
  expect(verdictOf(await scenario.run())).toEqual(RED)
  expect(fault.hits).toBe(none.length)
  fault.remove()
  await expectHonest(scenario, 1)
  endListsOtherwise(scenario)
  const healed = await expectHealed(scenario)
  expect(healed.annotations).toEqual([])
  await expectDeliveries(scenario)
})
