import { expect, test } from 'vitest'
import { largeFiles } from '../forge/rules.ts'
import { hang, html, reply, replyJson, reset } from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'
import { HOUR, MINUTE } from '../simulator/moment.ts'
import { putLinks } from './links.ts'
import {
  expectDeliveries,
  expectExact,
  expectHealed,
  GREEN,
  levelsOf,
  type Stage,
  setStage,
  verdictOf,
} from './stage.ts'

/** A question that only guards may fail in any way: what was read is published, and the question is asked again. */

const ALWAYS = { times: Number.POSITIVE_INFINITY }

const FAILURES: readonly (readonly [string, Behaviour])[] = [
  ['HTTP 503', reply(503)],
  ['HTTP 403', reply(403)],
  ['HTTP 400', reply(400)],
  ['HTTP 404', reply(404)],
  ['a reset', reset()],
  ['no answer', hang()],
  ['a page for people', html()],
  ['no list', replyJson({})],
  ['a number in place of rows', replyJson({ data: 3 })],
]

/** One more mail than before, an hour later. */
function sendOne({ account }: Stage): void {
  account.advance(HOUR)
  const plain = { failureRate: 0, retryRate: 0, openRate: 0, lateRate: 0 }
  account.addTransactions({ count: 1, at: account.now() - MINUTE, ...plain })
}

async function checkedAt({ forge }: Stage): Promise<string | null> {
  return JSON.parse(await forge.readFile('data', 'data/coverage.json')).filters_checked_at
}

test('the look for lists that leave out a delivery type', async () => {
  const stage = await setStage()
  for (const [name, behaviour] of FAILURES) {
    sendOne(stage)
    const look = /^GET \/logs\/mails\/results\?.*count=1&.*delivery_type/
    const fault = stage.simulator.inject(look, behaviour, ALWAYS)
    const run = await stage.run({}, { clockSpeed: 60 })
    fault.remove()
    expect(fault.hits, name).toBeGreaterThan(0)
    expect(verdictOf(run), name).toEqual(GREEN)
    expect(levelsOf(run), name).toEqual(['warning'])
    expect(run.stdout, name).toContain('leaves out no delivery type could not be made')
    await expectExact(stage)
    expect(await checkedAt(stage), name).toBe(null)
  }
  await expectDeliveries(stage)
  sendOne(stage)
  expect(levelsOf(await expectHealed(stage))).toEqual([])
  expect(await checkedAt(stage)).not.toBe(null)
})

test("the account's newest row, where only a token is given", async () => {
  const stage = await setStage()
  await expectHealed(stage)
  const inputs = { 'login-id': '', 'api-key': '', 'api-token': stage.account.token }
  for (const [name, behaviour] of FAILURES) {
    sendOne(stage)
    const row = /^GET \/logs\/mails\/results\?(?!.*delivery_type).*count=1&/
    const fault = stage.simulator.inject(row, behaviour, ALWAYS)
    const run = await stage.run(inputs, { clockSpeed: 60 })
    fault.remove()
    expect(fault.hits, name).toBeGreaterThan(0)
    expect(verdictOf(run), name).toEqual(GREEN)
    expect(levelsOf(run), name).toEqual([])
    expect(run.outputs['logs-added'], name).toBe('1')
    await expectExact(stage)
  }
})

/** Asked when the head is not the one that the last run wrote. */
test("GitHub's word on whether the head descends from the last one", async () => {
  const stage = await setStage()
  await expectHealed(stage)
  const answers = [
    ...[503, 403, 404, 500].map((status) => ({ answer: { status, body: { message: 'no' } } })),
    { answer: { status: 200, body: {} } },
    { answer: { status: 200, body: { status: 'sideways' } } },
    { refuse: 'reset' },
  ] as const
  for (const [index, fault] of answers.entries()) {
    sendOne(stage)
    const files = { 'NOTES.md': `${index}` }
    await stage.forge.commitFiles({ branch: 'data', files, message: 'By hand' })
    const injected = stage.forge.inject({ path: /\/compare\//, ...fault, times: 99 })
    const run = await stage.run({}, { clockSpeed: 60 })
    injected.lift()
    expect(injected.hits, `${index}`).toBeGreaterThan(0)
    expect(verdictOf(run), `${index}`).toEqual(GREEN)
    expect(levelsOf(run), `${index}`).toEqual([])
    await expectExact(stage)
  }
})

/** Of a day that the next run does not come to. */
const LEDGER = 'data/deliveries/2026-11/2026-11-10.csv'

/** Each makes that the page of the branch, or its attributes, cannot be written or is not as it was. */
const PAGES: readonly (readonly [string, number, (stage: Stage) => Promise<unknown>])[] = [
  ['a page that is no text', 0, (stage) => commit(stage, 'README.md', Buffer.of(0xff, 0, 0xfe))],
  ['a page that people deleted', 0, (stage) => commit(stage, 'README.md', null)],
  ['a folder in the place of the page', 1, (stage) => commit(stage, 'README.md/mine.txt', 'mine')],
  ['a link in the place of the page', 1, ({ forge }) => putLinks(forge, ['README.md'])],
  ['a page that the server refuses', 1, ({ forge }) => forge.refuse(largeFiles(1, /^README\.md$/))],
  ['a chart that the server refuses', 1, ({ forge }) => forge.refuse(largeFiles(1, /^charts\//))],
  [
    'a folder in the place of the attributes',
    0,
    (stage) => commit(stage, '.gitattributes/mine.txt', 'mine'),
  ],
  ['a damaged ledger, which the page shows', 0, (stage) => commit(stage, LEDGER, 'broken,"')],
]
function commit({ forge }: Stage, path: string, text: string | Uint8Array | null) {
  // The file goes before a folder of its name comes.
  const [file = '', rest] = path.split('/')
  const files = { ...(rest === 'mine.txt' && { [file]: null }), [path]: text }
  return forge.commitFiles({ branch: 'data', files, message: 'By hand' })
}

test.each(PAGES)('the page of the branch: %s', async (name, warnings, spoil) => {
  const stage = await setStage()
  stage.account.addTransactions({ count: 3, at: '2026-11-10T10:00:00', failureRate: 0 })
  await expectHealed(stage)
  await spoil(stage)
  sendOne(stage)
  const run = await stage.run()
  expect(verdictOf(run)).toEqual(GREEN)
  expect(run.outputs['logs-added']).toBe('1')
  expect(levelsOf(run)).toEqual(Array(warnings).fill('warning'))
  if (warnings > 0) expect(run.stdout).toContain('README.md on the data branch could not be')
  await expectExact(stage)
  const mine = [...(await stage.forge.files('data'))].filter(([path]) => path.includes('mine.txt'))
  expect(mine).toHaveLength(name.includes('folder') ? 1 : 0)
  expect((await stage.run()).outputs.changed).toBe('false')
})
