import { expect, test } from 'vitest'
import { type Answer, json } from '../simulator/answer.ts'
import { changed, changedJson, html, reply, replyJson } from '../simulator/behaviours.ts'
import { DAY } from '../simulator/moment.ts'
import { zip } from '../simulator/zip.ts'
import { readArchive, truthOf } from './exact-archive.ts'
import {
  expectDeliveries,
  expectExact,
  expectHealed,
  expectHonest,
  GREEN,
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

async function expectAllBut(scenario: Scenario, odd: readonly string[]): Promise<void> {
  const { logs } = await readArchive(scenario.forge)
  const truth = truthOf(scenario.account).logs
  const wanted = truth.filter((line) => !odd.includes(idsOf([line])[0] ?? ''))
  expect(logs).toEqual(wanted)
}

test.each([
  ['pages of a thousand', 1000, 7],
  ['pages of two, of which some hold nothing else', 2, 1],
  ['pages of one', 1, 3],
] as const)('mail logs that cannot be read, in %s', async (_, maxCount, apart) => {
  const scenario = await prepareScenario(undefined, { oddities: { maxCount } })
  const ids = idsOf(truthOf(scenario.account).logs)
  const kinds = kindsFor('maillog_id')
  // The lowest and the highest row, and some between.
  const places = [0, ...kinds.slice(2).map((_kind, index) => 40 + index * apart), ids.length - 1]
  const odd = kinds.map(([, spoil], index) => [ids[places[index] ?? 0] ?? '', spoil] as const)
  const fault = scenario.simulator.inject(LIST, spoiled('maillog_id', new Map(odd)), ALWAYS)
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(run)).toEqual(['warning'])
  // On such small pages a row without any content cannot be known again.
  if (maxCount !== 2) expect(run.stdout).toContain(`${kinds.length} rows of blastengine's answers`)
  await expectAllBut(
    scenario,
    odd.map(([id]) => id),
  )
  // Whether it is read again depends on the row, not on the page that it stood on, unless that held nothing else.
  if (maxCount === 1) return
  fault.remove()
  scenario.simulator.oddities.maxCount = 1000
  scenario.account.advance(DAY)
  await expectHealed(scenario)
})

test('deliveries that cannot be read, on a page that is full only with them', async () => {
  const scenario = await prepareScenario(
    (account) => void account.addTransactions({ count: 9, day: -1 }),
    {
      oddities: { maxSize: 3 },
    },
  )
  const ids = [...scenario.account.truth().deliveries()].map((row) => String(row.delivery_id))
  const kinds = kindsFor('delivery_id')
  const odd = kinds.map(([, spoil], index) => [ids[index] ?? '', spoil] as const)
  const fault = scenario.simulator.inject(DAYS, spoiled('delivery_id', new Map(odd)), ALWAYS)
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(run)).toEqual(['warning'])
  const text = [...(await scenario.forge.files('data'))].find(([path]) =>
    path.includes('/deliveries/'),
  )
  expect(text?.[1].match(/^\d+(?=,)/gm)).toEqual(ids.slice(kinds.length))
  await expectExact(scenario)
  fault.remove()
  await expectHealed(scenario)
  await expectDeliveries(scenario)
})

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
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(run)).toEqual(['warning'])
  expect(details.hits).toBe(3)
  // Three of each detail, one of the list and one of the report, two of the usage.
  expect(run.stdout).toContain("13 rows of blastengine's answers")
  await expectExact(scenario)
  expect((await readCoverageFile(scenario)).owed.details).toEqual([])
  const held = await scenario.forge.files('data')
  const textOf = (part: string) => [...held].find(([path]) => path.includes(part))?.[1] ?? ''
  expect(textOf('/errors/')).toContain('a@example.jp')
  expect(textOf('/reports/')).toContain('a@example.jp')
  expect(textOf('usage.csv')).toMatch(/^202611,/m)
})

test('an empty page that comes as HTTP 204 or as null ends the list', async () => {
  const scenario = await prepareScenario(undefined, { oddities: { maxCount: 30 } })
  const empty = [
    [LIST, reply(204)],
    [DAYS, replyJson({ data: null })],
  ] as const
  for (const [match, behaviour] of empty) {
    scenario.simulator.inject(
      match,
      (exchange) => {
        const answer = exchange.answer()
        const isEmpty = (JSON.parse(answer.body.toString()) as Rows).data.length === 0
        return (isEmpty ? behaviour : changed(() => answer))(exchange)
      },
      ALWAYS,
    )
  }
  const run = await scenario.run()
  expect(run.annotations).toEqual([])
  expect(verdictOf(run)).toEqual(GREEN)
  await expectExact(scenario)
  await expectDeliveries(scenario)
})

test('no page, and nothing is claimed below it', async () => {
  // Each run reads a page more than the one before: what it claimed below, no later one would read.
  const scenario = await prepareScenario(undefined, { oddities: { maxCount: 12 } })
  const answers = [
    ['{}', replyJson({})],
    ['a page for people', html()],
    ['null beside a message', replyJson({ data: null, message: 'down' })],
    ['rows of which none can be read', replyJson({ data: Array(30).fill({ id: 7 }) })],
  ] as const
  for (const [name, behaviour] of answers) {
    const fault = scenario.simulator.inject(LIST, behaviour, { ...ALWAYS, after: 1 })
    expect(verdictOf(await scenario.run()), name).toEqual(RED)
    expect(fault.hits, name).toBeGreaterThan(0)
    fault.remove()
    await expectHonest(scenario)
  }
  await expectHealed(scenario)
})
