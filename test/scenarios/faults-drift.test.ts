import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tryGit } from '../forge/run-git.ts'
import type { Account } from '../simulator/account.ts'
import { changedJson } from '../simulator/behaviours.ts'
import { DAY, HOUR } from '../simulator/moment.ts'
import { prepareArchivedScenario } from './beginning.ts'
import { findErrors, readArchive } from './exact-archive.ts'
import {
  expectExact,
  expectHonest,
  GREEN,
  openScenario,
  prepareScenario,
  verdictOf,
} from './scenario.ts'

const LIST = /^GET \/logs\/mails\/results/
const ALWAYS = { times: Number.POSITIVE_INFINITY }

interface Page {
  readonly data: readonly { readonly maillog_id: number }[]
}

/**
 * Row 12: neighbours, which a JavaScript number would make one. Row 13: what a later version of the API may say. Row 14:
 * JSON can spell texts that UTF-8 cannot, and that end lines or strings elsewhere. Row 94: git takes a file with NUL for
 * a binary one unless it is told otherwise.
 */
test('ids beyond 2^53, unknown statuses, keys and types, half characters and control characters are archived once, found again unchanged, and the diff stays text', async () => {
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
  scenario.account.addTransactions({ count: 4, day: -1 })
  scenario.account.addTransactions({ count: 2, at: '2026-11-22T11:00:00', type: 'SMS' })
  const run = await scenario.run()
  expect(verdictOf(run)).toEqual(GREEN)
  const second = await scenario.run({ 'delivery-ids': `${first} ${first + 1n}` })
  expect(verdictOf(second)).toEqual(GREEN)
  expect(second.outputs).toMatchObject({ changed: 'false', tree: run.outputs.tree })
  expect(second.summary).toContain('| Deliveries | 2 | 0 | 0 | 2 | 0 |')
  const { logs, files } = await readArchive(scenario.forge)
  expect(logs).toHaveLength(17)
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
  const { stdout } = await tryGit(['log', '-p', '--numstat', '--', path], { cwd: clone })
  expect(stdout.includes(0)).toBe(true)
  expect(String(stdout)).toMatch(new RegExp(`^\\d+\t0\t${path}$`, 'm'))
})

/** Row 25: nothing of the archive follows from what the list does not show. */
test('a row that vanishes from the list stays archived, unchanged', async () => {
  const scenario = await prepareArchivedScenario()
  // Of a day that is read again: another one's file is not even opened.
  const gone = [...scenario.account.truth().failures()].at(-1)?.maillog_id
  const hiding = scenario.simulator.inject(
    LIST,
    changedJson<Page>(({ data }) => ({
      data: data.filter(({ maillog_id }) => String(maillog_id) !== String(gone)),
    })),
    ALWAYS,
  )
  scenario.account.advance(HOUR)
  const second = await scenario.run()
  expect(hiding.hits).toBeGreaterThan(0)
  expect(verdictOf(second)).toEqual(GREEN)
  await expectHonest(scenario, 94)
  const { logs, failures } = await readArchive(scenario.forge)
  for (const lines of [logs, failures]) {
    expect(lines.some((line) => line.startsWith(`{"maillog_id":${gone},`))).toBe(true)
  }
  expect(scenario.first.outputs['logs-added']).toBe('94')
})

/**
 * Row 24: the day is read again a week after it was read last. Row 27: ages and days follow the clock of the runner;
 * blastengine's is seen in its answers.
 */
test('an open on day 40 is seen by the run of that week; a clock that is minutes off brings a warning, one of seconds none, and the archive is exact', async () => {
  const fill = (account: Account) =>
    void account.addBulk({
      recipients: 5,
      at: '2026-11-23T10:00:00',
      fate: (index) => ({ openAfterMs: index === 2 ? 40 * DAY : null }),
    })
  const scenario = await prepareScenario(fill, { date: 'account' })
  for (const [days, ms, opened, levels] of [
    [39, -5 * 60_000, 0, ['warning']],
    [8, 5 * 60_000, 1, ['warning']],
    [0, 30_000, 1, []],
  ] as const) {
    scenario.account.advance(days * DAY)
    const clockOffsetMs = scenario.account.offsetMs + ms
    const run = await scenario.run({}, { clockOffsetMs, clockSpeed: 1 })
    expect([ms, verdictOf(run)]).toEqual([ms, GREEN])
    expect([ms, run.annotations.map(({ level }) => level)]).toEqual([ms, levels])
    expect(run.annotations.every(({ message }) => message.includes('clock'))).toBe(true)
    await expectExact(scenario)
    const { logs } = await readArchive(scenario.forge)
    expect(logs.filter((line) => !line.includes('"open_time":null'))).toHaveLength(opened)
  }
})
