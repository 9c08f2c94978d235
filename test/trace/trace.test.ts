import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startForge } from '../forge/forge.ts'
import { git } from '../forge/run-git.ts'
import { buildGoodArchive } from '../verify/good-archive.ts'
import { cloneWithTimes, runTrace } from './tracing.ts'

const TIMES = [
  '2026-11-21T13:00:05+09:00',
  '2026-11-22T13:00:05+09:00',
  '2026-11-23T03:17:05+09:00',
]

const folder = mkdtempSync(join(tmpdir(), 'trace-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

let clone = ''
let commits: string[] = []
// What archives ends with its test, so that the first one makes the clone of all.
beforeEach(async () => {
  if (clone !== '') return
  clone = await build()
  const log = await git(['rev-list', '--reverse', 'origin/data'], { cwd: clone })
  commits = log.split('\n').map((id) => id.slice(0, 12))
})

/** Three commits. */
async function build(): Promise<string> {
  const forge = await startForge()
  await buildGoodArchive(forge, 20)
  const made = await cloneWithTimes(forge, TIMES, folder)
  await forge.close()
  return made
}

const tell = (...args: string[]) => runTrace(['--repository', clone, ...args])

test('one mail by its address: what was known, since when and by which commit', async () => {
  const { code, stdout, stderr } = await tell('--email', 'Reader20004@example.jp')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toBe(
    [
      '1 mail, 1 delivery, 1 address: HARDERROR 1',
      '',
      'mail log 20004  to  reader20004@example.jp',
      '  delivery  101  BULK  "News, and more"',
      '  from  shop@example.jp',
      '',
      `  known since  ${TIMES[0]}  commit  ${commits[0]}`,
      '    SOFTERROR  550  "550 unknown"',
      '    last tried  2026-11-21T10:00:00+09:00',
      '    attempts',
      '      2026-11-21T10:00:00+09:00  RETRY  421  "421 said"',
      '      2026-11-21T11:00:00+09:00  SOFTERROR  550  "550 said"',
      '',
      `  known since  ${TIMES[1]}  commit  ${commits[1]}`,
      '    HARDERROR  550  "550 unknown"',
      '    last tried  2026-11-21T10:00:00+09:00',
      '    attempts',
      '      2026-11-21T10:00:00+09:00  RETRY  421  "421 said"',
      '      2026-11-21T11:00:00+09:00  SOFTERROR  550  "550 said"',
      '      2026-11-22T09:00:00+09:00  HARDERROR  550  "550 said"',
      '',
    ].join('\n'),
  )
})

test('opens, as the log and as the open report tell them', async () => {
  const { stdout } = await tell('--maillog-id', '20001', '--json')
  const [story] = JSON.parse(stdout).mails
  expect(story).toMatchObject({
    maillog_id: 20001,
    delivery: { delivery_id: 101, subject: 'News, and more', from_email: 'shop@example.jp' },
  })
  const opened = '2026-11-22T09:00:00+09:00'
  expect(story.states).toMatchObject([
    { known: TIMES[0], status: 'SENT', open_time: null, opens: [] },
    { known: TIMES[1], open_time: opened, sent_history: null, opens: [opened] },
  ])
})

describe('as of', () => {
  test.each([
    ['2026-11-21T13:00:04+09:00', 1, 0],
    ['2026-11-22T13:00+09:00', 0, 1],
    ['2026-11-22', 0, 2],
  ])('%s', async (time, code, states) => {
    const traced = await tell('--email', 'reader20004@example.jp', '--json', '--as-of', time)
    expect(traced.code).toBe(code)
    if (code === 0) expect(JSON.parse(traced.stdout).mails[0].states).toHaveLength(states)
    else expect(traced.stderr).toBe('the archive knows no such mail as of that time\n')
  })
})

test('all mails of a delivery, by their ids', async () => {
  const { stdout } = await tell('--delivery-id', '101', '--json')
  const ids = JSON.parse(stdout).mails.map((story: { maillog_id: number }) => story.maillog_id)
  expect(ids).toEqual([20001, 20002, 20003, 20004, 20020])
})

test('the folder where it is run is the clone', async () => {
  const { code, stdout } = await runTrace(['--maillog-id', '20011'], {}, clone)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^mail log 20011 .*\n {2}delivery {2}200 {2}TRANSACTION/m)
})

test.each([
  [[], 2, 'expected one of --email'],
  [['--email', 'a@b', '--maillog-id', '1'], 2, 'expected one of --email'],
  [['--maillog-id', '1; x'], 2, '--maillog-id: expected'],
  [['--delivery-id', '0'], 2, '--delivery-id: expected'],
  [['--maillog-id', '1', '--as-of', 'soon'], 2, '--as-of: expected'],
  [['--maillog-id', '1', '--branch', '-x'], 2, '--branch: expected a value'],
  [['--maillog-id', '1', '--branch=-x'], 2, '--branch: expected the name of a branch'],
  [['--maillog-id', '1', '--nonsense'], 2, 'unknown option'],
  [['--maillog-id', '7'], 1, 'the archive knows no such mail'],
  [['--maillog-id', '7', '--branch', 'other'], 2, "no branch 'other'"],
  [['--maillog-id', '7', '--directory', 'other'], 2, 'no archive there'],
  [['--maillog-id', '7', '--repository', '/nowhere/at/all'], 2, 'no such folder'],
])('%j ends with %i', async (args, code, message) => {
  const traced = await runTrace(args, {}, clone)
  expect(traced).toMatchObject({ code, stdout: '' })
  expect(traced.stderr).toContain(message)
})

test('help is the answer to who asks for it', async () => {
  const { code, stdout, stderr } = await runTrace(['--help'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('--email ADDRESS')
})

test('a folder that is no clone', async () => {
  const { code, stderr } = await runTrace(['--maillog-id', '7'])
  expect(code).toBe(2)
  expect(stderr).toContain('no clone')
})

test('a shallow clone, which holds no past, until it is completed', async () => {
  const cut = join(folder, 'shallow')
  const source = `file://${join(folder, 'origin.git')}`
  await git(['clone', '--quiet', '--depth=1', '--branch=data', '--no-checkout', source, cut])
  const asked = ['--repository', cut, '--maillog-id', '20003']
  const { code, stdout, stderr } = await runTrace(asked)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain("'git fetch --unshallow'")
  await git(['fetch', '--quiet', '--unshallow'], { cwd: cut })
  expect(await runTrace(asked)).toEqual(await tell('--maillog-id', '20003'))
})

test('a clone of another branch alone, until the command of the message brings the data branch', async () => {
  const [single, origin] = [join(folder, 'single'), join(folder, 'origin.git')]
  await git(['branch', 'code', 'data'], { cwd: origin })
  await git(['clone', '--quiet', '--single-branch', '--branch=code', '-n', origin, single])
  const asked = ['--repository', single, '--maillog-id', '20003']
  const { code, stderr } = await runTrace(asked)
  expect(code).toBe(2)
  const [, command = ''] = /'git (fetch [^']+)'/.exec(stderr) ?? []
  await git(command.split(' '), { cwd: single })
  expect(await runTrace(asked)).toEqual(await tell('--maillog-id', '20003'))
})
