import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tryGit } from '../forge/run-git.ts'
import type { Account } from '../simulator/account.ts'
import { changedJson } from '../simulator/behaviours.ts'
import { COURSES } from '../simulator/fate.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { findErrors, readArchive } from './exact-archive.ts'
import { expectExact, GREEN, openScenario, prepareScenario, verdictOf } from './scenario.ts'

const LIST = /^GET \/logs\/mails\/results/
const ALWAYS = { times: Number.POSITIVE_INFINITY }

interface Page {
  readonly data: readonly { readonly maillog_id: number }[]
}

/**
 * Row 12: neighbours, which a JavaScript number would make one. Row 13: what a later version of the API may say. Row 14:
 * JSON can spell texts that UTF-8 cannot, and that end lines or strings elsewhere. Row 42: spreadsheets run some texts.
 * Row 94: git takes a file with NUL for a binary one unless it is told otherwise.
 */
test('ids beyond 2^53, unknown statuses, keys and types, half characters, control characters and formulas are archived once, found again unchanged, and the diff stays text', async () => {
  const first = 2n ** 53n
  const extra = { attempts_left: 3, labels: ['a', { b: null }], zone: 'eu' }
  const account = { firstMaillogId: first, firstDeliveryId: first }
  const scenario = await openScenario({ account, clockSpeed: 20 })
  const at = '2026-11-22T10:00:00'
  scenario.account.addBulk({
    recipients: 9,
    at,
    failureRate: 0.3,
    fate: (index) =>
      index === 4 ? { course: [{ afterMs: 0, status: 'QUARANTINED' }], extra } : {},
  })
  scenario.account.addBulk({
    recipients: 2,
    at,
    subject: 'half \ud83d, none \u0000, line \u2028, mark \ufeff',
    fate: () => ({
      course: [{ afterMs: 0, status: 'HARDERROR', code: 550, message: '\ud83d\u2028\ufeff' }],
    }),
  })
  const formula = '=HYPERLINK("https://a.example")'
  const opened = () => ({ openAfterMs: HOUR })
  scenario.account.addBulk({ recipients: ['-a@a.example'], at, subject: formula, fate: opened })
  scenario.account.addTransactions({ count: 4, day: -1 })
  scenario.account.addTransactions({ count: 2, at: '2026-11-22T11:00:00', type: 'SMS' })
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(GREEN)
  expect(run.summary).toContain('2 cells would run as a formula')
  const second = await scenario.run({ 'delivery-ids': `${first} ${first + 1n} ${first + 2n}` })
  expect(verdictOf(second)).toEqual(GREEN)
  expect(second.outputs).toMatchObject({ changed: 'false', tree: run.outputs.tree })
  expect(second.summary).toContain('| Deliveries | 3 | 0 | 0 | 3 | 0 |')
  expect(second.summary).not.toContain('formula')
  const { logs, files } = await readArchive(scenario.forge)
  expect(logs).toHaveLength(18)
  const odd = logs.find((line) => line.includes('QUARANTINED')) ?? '{}'
  expect(JSON.parse(odd)).toMatchObject({ status: 'QUARANTINED', ...extra })
  expect(files).toContain('data/logs/2026-11/2026-11-22_other.jsonl')
  const { repeated, ...differing } = await findErrors(scenario.forge, scenario.account)
  expect(repeated).toBe(0)
  // UTF-8 has no half characters.
  const others = Object.values(differing)
    .flat()
    .filter((line) => !/\\ud83d|\ufffd/.test(line))
  expect(others).toEqual([])
  const clone = mkdtempSync(join(tmpdir(), 'nul-'))
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }))
  await tryGit(['clone', '-q', '--branch', 'data', scenario.forge.gitDir, clone])
  const path = 'data/deliveries/2026-11/2026-11-22.csv'
  expect(await scenario.forge.readFile('data', path)).toContain(
    `"${formula.replaceAll('"', '""')}"`,
  )
  const { stdout } = await tryGit(['log', '-p', '--numstat', '--', path], { cwd: clone })
  expect(stdout.includes(0)).toBe(true)
  expect(String(stdout)).toMatch(new RegExp(`^\\d+\t0\t${path}$`, 'm'))
})

/**
 * Row 24: the day is read again a week after it was read last. Row 25: nothing of the archive follows from what the list
 * does not show. Row 27: ages and days follow the clock of the runner; blastengine's is seen in its answers.
 */
test('an open on day 40 is seen by the run of that week; a row that vanishes from the list stays archived; a clock that is minutes off brings a warning, one of seconds none, and the archive is exact', async () => {
  // The last open rewrites the file of the row that has vanished by then.
  const opens = new Map([
    [2, 40 * DAY],
    [4, 50 * DAY],
  ])
  const fill = (account: Account) =>
    void account.addBulk({
      recipients: 5,
      at: '2026-11-23T10:00:00',
      fate: (index) => ({
        course: index === 3 ? COURSES.hard : COURSES.sent,
        openAfterMs: opens.get(index) ?? null,
      }),
    })
  const scenario = await prepareScenario(fill, { date: 'account' })
  const { account, simulator } = scenario
  let hidden = 0
  const hide = changedJson<Page>(({ data }) => {
    const gone = [...account.truth().failures()][0]?.maillog_id
    const rows = data.filter(({ maillog_id }) => String(maillog_id) !== String(gone))
    hidden += data.length - rows.length
    return { data: rows }
  })
  for (const [days, ms, opened, levels] of [
    [39, -5 * 60_000, 0, ['warning']],
    [8, 5 * 60_000, 1, ['warning']],
    [8, 30_000, 2, []],
  ] as const) {
    account.advance(days * DAY)
    if (levels.length === 0) simulator.inject(LIST, hide, ALWAYS)
    const clockOffsetMs = account.offsetMs + ms
    const run = await scenario.run({}, { clockOffsetMs, clockSpeed: 1 })
    expect([ms, verdictOf(run)]).toEqual([ms, GREEN])
    expect([ms, run.annotations.map(({ level }) => level)]).toEqual([ms, levels])
    expect(run.annotations.every(({ message }) => message.includes('clock'))).toBe(true)
    await expectExact(scenario)
    const { logs } = await readArchive(scenario.forge)
    expect(logs.filter((line) => !line.includes('"open_time":null'))).toHaveLength(opened)
  }
  expect(hidden).toBeGreaterThan(0)
})
