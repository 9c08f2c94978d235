import { expect, test } from 'vitest'
import type { Fault } from '../forge/faults.ts'
import { largeFiles } from '../forge/rules.ts'
import type { Account } from '../simulator/account.ts'
import { hang, html, reply, replyJson, reset } from '../simulator/behaviours.ts'
import type { Behaviour } from '../simulator/faults.ts'
import { HOUR, MINUTE } from '../simulator/moment.ts'
import { putLinks, removePaths } from './links.ts'
import {
  expectDeliveries,
  expectExact,
  GREEN,
  levelsOf,
  prepareScenario,
  type Scenario,
  verdictOf,
} from './scenario.ts'

/** A question that only guards may fail in any way: what was read is published, and the question is asked again. */

const ALWAYS = { times: Number.POSITIVE_INFINITY }

/** How the guards fail in a run: blastengine's answers to the look and for the newest row, and GitHub's. */
interface Failure {
  readonly look: Behaviour
  readonly newest: Behaviour
  readonly descent: Fault
}
/** Answers that cannot be meant. */
const ODD = replyJson({ data: 3 })
const SIDEWAYS = { answer: { status: 200, body: { status: 'sideways' } } } as const

const LOOK = /^GET \/logs\/mails\/results\?.*count=1&.*delivery_type/
const NEWEST_ROW = /^GET \/logs\/mails\/results\?(?!.*delivery_type).*count=1&/

function fill(account: Account): void {
  account.addTransactions({ count: 3, at: '2026-11-10T10:00:00', failureRate: 0 })
  account.addBulk({ recipients: 4, at: '2026-11-22T10:00:00', failureRate: 0.5, openRate: 0.5 })
  account.addSmtp({ count: 2, day: -1 })
}

/** One more mail than before, an hour later. */
function sendOne({ account }: Scenario): void {
  account.advance(HOUR)
  const plain = { failureRate: 0, retryRate: 0, openRate: 0, lateRate: 0 }
  account.addTransactions({ count: 1, at: account.now() - MINUTE, ...plain })
}

async function checkedAt({ forge }: Scenario): Promise<string | null> {
  return JSON.parse(await forge.readFile('data', 'data/coverage.json')).filters_checked_at
}

const PAGE = 'README.md'
/** Of a day that the next run does not come to. */
const DELIVERIES_FILE = 'data/deliveries/2026-11/2026-11-10.csv'

interface Spoiled {
  readonly what: string
  /** Of the guards meanwhile. */
  readonly guards: Failure
  readonly warnings: number
  /** Gives how to clear away what a run does not. */
  spoil(scenario: Scenario): Promise<() => Promise<unknown>>
}

/** Each makes that the page of the branch, or its attributes, cannot be written or is not as it was. */
const PAGES: readonly Spoiled[] = [
  {
    what: 'no text, a chart deleted, a folder in the place of the attributes, a damaged ledger',
    guards: {
      look: reply(503),
      newest: reply(400),
      descent: { answer: { status: 503, body: { message: 'no' } } },
    },
    warnings: 0,
    async spoil(scenario) {
      const sound = await scenario.forge.readFile('data', DELIVERIES_FILE)
      await commit(scenario, PAGE, Buffer.of(0xff, 0, 0xfe))
      await commit(scenario, await chartOf(scenario), null)
      await commit(scenario, '.gitattributes/mine.txt', 'mine')
      await commit(scenario, DELIVERIES_FILE, 'broken,"')
      return async () => {
        await commit(scenario, '.gitattributes/mine.txt', null)
        await commit(scenario, DELIVERIES_FILE, sound)
      }
    },
  },
  {
    what: 'a folder in its place, and a link in the place of a chart',
    guards: { look: hang(), newest: reset(), descent: { refuse: 'reset' } },
    warnings: 1,
    async spoil(scenario) {
      await commit(scenario, `${PAGE}/mine.txt`, 'mine')
      const chart = await chartOf(scenario)
      await putLinks(scenario.forge, [chart])
      return async () => {
        await commit(scenario, `${PAGE}/mine.txt`, null)
        await removePaths(scenario.forge, [chart])
      }
    },
  },
]

/** A folder that people put in the place of a file stays. */
async function expectMine({ forge }: Scenario): Promise<void> {
  const mine = [...(await forge.files('data')).keys()].filter((path) => path.includes('mine.txt'))
  expect(mine).toHaveLength(1)
}

async function chartOf({ forge }: Scenario): Promise<string> {
  return [...(await forge.files('data')).keys()].find((path) => path.startsWith('charts/')) ?? ''
}

function commit({ forge }: Scenario, path: string, text: string | Uint8Array | null) {
  // The file goes before a folder of its name comes.
  const [file = '', rest] = path.split('/')
  const files = { ...(rest === 'mine.txt' && text !== null && { [file]: null }), [path]: text }
  return forge.commitFiles({ branch: 'data', files, message: 'By hand' })
}

/** A first run whose look fails and whose page the server refuses, and one that so has nothing to commit. */
async function beginWithoutPage(scenario: Scenario): Promise<void> {
  const { simulator, forge, run } = scenario
  const lift = await forge.refuse(largeFiles(1, /^(?:README\.md|charts\/.*)$/))
  for (const [look, changed] of [
    [html(), 'true'],
    [reply(400), 'false'],
  ] as const) {
    const failing = simulator.inject(LOOK, look, ALWAYS)
    const result = await run()
    failing.remove()
    expect(verdictOf(result)).toEqual(GREEN)
    expect(levelsOf(result)).toEqual(Array(changed === 'true' ? 2 : 1).fill('warning'))
    expect(result.outputs.changed).toBe(changed)
  }
  await lift()
  expect(await checkedAt(scenario)).toBe(null)
}

/**
 * The look for lists that leave out a delivery type; the account's newest row, where only a token is given; GitHub's
 * word on whether the head descends from the last one, where the head is not the one that the last run wrote; and the
 * page of the branch. The last run makes the look, and writes the page, which is gone.
 */
test('the look for filtered lists, the newest row, the descent of the head and the page of the branch: each may fail in any way', async () => {
  const scenario = await prepareScenario(fill)
  const { simulator, forge } = scenario
  await beginWithoutPage(scenario)
  const inputs = { 'login-id': '', 'api-key': '', 'api-token': scenario.account.token }
  for (const { what, guards, warnings, spoil } of PAGES) {
    await commit(scenario, 'NOTES.md', what)
    const clear = await spoil(scenario)
    sendOne(scenario)
    const failing = [
      simulator.inject(LOOK, guards.look, ALWAYS),
      simulator.inject(NEWEST_ROW, guards.newest, ALWAYS),
    ]
    const descent = forge.inject({ path: /\/compare\//, ...guards.descent, times: 99 })
    const run = await scenario.run(inputs, { clockSpeed: 60 })
    for (const one of [...failing, descent]) expect(one.hits, what).toBeGreaterThan(0)
    expect(verdictOf(run), what).toEqual(GREEN)
    // Of the guards only the look is told: the lists show the account as well, and the history the descent.
    expect(levelsOf(run), what).toEqual(Array(1 + warnings).fill('warning'))
    expect(run.stdout, what).toContain('leaves out no delivery type could not be made')
    const isPageTold = run.stdout.includes('README.md on the data branch could not be')
    expect(isPageTold, what).toBe(warnings > 0)
    expect(run.outputs['logs-added'], what).toBe('1')
    await expectExact(scenario)
    expect(await checkedAt(scenario), what).toBe(null)
    await expectMine(scenario)
    for (const one of failing) one.remove()
    descent.lift()
    await clear()
  }
  await expectDeliveries(scenario)
  await commit(scenario, 'NOTES.md', 'the end')
  sendOne(scenario)
  const newest = simulator.inject(NEWEST_ROW, ODD, ALWAYS)
  const descent = forge.inject({ path: /\/compare\//, ...SIDEWAYS, times: 99 })
  const last = await scenario.run(inputs)
  for (const one of [newest, descent]) expect(one.hits).toBeGreaterThan(0)
  expect(verdictOf(last)).toEqual(GREEN)
  expect(levelsOf(last)).toEqual([])
  await expectExact(scenario)
  expect([...(await forge.files('data')).keys()]).toContain(PAGE)
  expect(await checkedAt(scenario)).not.toBe(null)
})
