import { expect, test } from 'vitest'
import { type Answer, json } from '../simulator/answer.ts'
import { changed, changedJson, html, reply, replyJson } from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'
import { DAY } from '../simulator/moment.ts'
import { zip } from '../simulator/zip.ts'
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

async function expectAllBut(scenario: Scenario, odd: readonly string[]): Promise<void> {
  const { logs } = await readArchive(scenario.forge)
  const truth = truthOf(scenario.account).logs
  const wanted = truth.filter((line) => !odd.includes(idsOf([line])[0] ?? ''))
  expect(logs).toEqual(wanted)
}

const textOf = async ({ forge }: Scenario, part: string) =>
  [...(await forge.files('data'))].find(([path]) => path.includes(part))?.[1] ?? ''

test.each([
  ['pages of a thousand, and deliveries on pages that are full only with such rows', 1000, 7],
  ['pages of two, of which some hold nothing else', 2, 1],
  ['pages of one', 1, 3],
] as const)('mail logs that cannot be read, in %s', async (_, maxCount, apart) => {
  const isLarge = maxCount === 1000
  const oddities = { maxCount, ...(isLarge && { maxSize: 3 }) }
  const scenario = await prepareScenario(undefined, { oddities })
  const { account, simulator } = scenario
  const ids = idsOf(truthOf(account).logs)
  const kinds = kindsFor('maillog_id')
  // The lowest and the highest row, and some between.
  const places = [0, ...kinds.slice(2).map((_kind, index) => 40 + index * apart), ids.length - 1]
  const odd = kinds.map(([, spoil], index) => [ids[places[index] ?? 0] ?? '', spoil] as const)
  const faults = [simulator.inject(LIST, spoiled('maillog_id', new Map(odd)), ALWAYS)]
  const single = [...account.truth().deliveries()].filter(({ delivery_time }) =>
    delivery_time?.startsWith('2026-11-20'),
  )
  const singleIds = single.map(({ delivery_id }) => String(delivery_id))
  if (isLarge) {
    const rows = kindsFor('delivery_id').map(
      ([, spoil], index) => [singleIds[index] ?? '', spoil] as const,
    )
    faults.push(simulator.inject(DAYS, spoiled('delivery_id', new Map(rows)), ALWAYS))
  }
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(GREEN_INCOMPLETE)
  expect(levelsOf(run)).toEqual(['warning'])
  // On such small pages a row without any content cannot be known again.
  const count = kinds.length * faults.length
  if (maxCount !== 2) expect(run.stdout).toContain(`${count} rows of blastengine's answers`)
  await expectAllBut(
    scenario,
    odd.map(([id]) => id),
  )
  // Whether it is read again depends on the row, not on the page that it stood on, unless that held nothing else.
  if (maxCount === 1) return
  const rows = await textOf(scenario, 'deliveries/2026-11/2026-11-20')
  expect(rows.match(/^\d+(?=,)/gm)).toEqual(isLarge ? singleIds.slice(6) : singleIds)
  for (const fault of faults) fault.remove()
  simulator.oddities.maxCount = 1000
  account.advance(DAY)
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
  const none = [replyJson({}), html(), replyJson({ data: null, message: 'down' })]
  for (const [name, hits, behaviour] of [
    ['no list', none.length, inTurn(none)],
    ['rows of which none can be read', 1, replyJson({ data: Array(30).fill({ id: 7 }) })],
  ] as const) {
    // Each run reads a page more than the one before: what it claimed below, no later one would read.
    const fault = scenario.simulator.inject(LIST, behaviour, { ...ALWAYS, after: 1 })
    expect(verdictOf(await scenario.run()), name).toEqual(RED)
    expect(fault.hits, name).toBeGreaterThanOrEqual(hits)
    fault.remove()
    await expectHonest(scenario)
  }
  endListsOtherwise(scenario)
  const healed = await expectHealed(scenario)
  expect(healed.annotations).toEqual([])
  await expectDeliveries(scenario)
})
