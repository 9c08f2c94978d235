import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { optionsOf } from '../../src/cli/arguments.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { createPrinter } from '../../src/cli/printer.ts'
import { mailLog } from '../verify/account.ts'
import { type Place, runProgram } from './running.ts'
import { createSmallArchive } from './small-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'program-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

beforeAll(async () => {
  const logs = [
    mailLog(1),
    mailLog(2, { status: 'HARDERROR', lastResponseCode: '550' }),
    mailLog(3, { status: 'SOFTERROR' }),
    mailLog(4, { openTime: '2026-11-20T12:00:00+09:00' }),
  ]
  await createSmallArchive(folder, [{ at: '2026-11-20T12:00:00+09:00', logs }])
})

const trace = (...args: string[]) => runProgram(['trace', '--repository', folder, ...args])

/** What is typed, the exit code, and what stands on standard error. */
test.each([
  [[], 2, 'expected a command'],
  [['tarce'], 2, "unknown command 'tarce'; did you mean 'trace'?"],
  [['Verify'], 2, "did you mean 'verify'?"],
  [['something'], 2, "unknown command 'something'\n"],
  [['--emial'], 2, "unknown option '--emial'"],
  [['trace', '--emial', 'x'], 2, "unknown option '--emial'; did you mean '--email'?"],
  [['trace', '--mail-log-id', '1'], 2, "did you mean '--maillog-id'?"],
  [['trace', '--asof', '2026-11-28'], 2, "did you mean '--as-of'?"],
  [['trace', '-e', 'x'], 2, "unknown option '-e'"],
  [['trace', '--email'], 2, '--email: expected a value: --email ADDRESS'],
  [['trace', '--email', '--json'], 2, '--email: expected a value'],
  [['trace', '--json=yes', '--maillog-id', '1'], 2, '--json: takes no value'],
  [['trace', '--maillog-id', '1', '--maillog-id', '2'], 2, '--maillog-id: given more than once'],
  [['trace', '--maillog-id', '1', 'more'], 2, "unexpected argument 'more'"],
  [['trace', '--maillog-id', '1', '--', '--json'], 2, "unexpected argument '--json'"],
  [['trace', '--maillog-id', '1', '--language', 'fr'], 2, '--language: expected one of en, ja'],
  [['trace', '--maillog-id', '1', '--branch', 'a..b'], 2, '--branch: expected the name'],
  [['trace', '--maillog-id', '1', '--directory', '../x'], 2, '--directory: expected a folder'],
  [['verify', '--warn-days', '62'], 2, '--warn-days: expected a number of days from 0 to 61'],
  [['verify', '--heartbeat-days', '-1'], 2, '--heartbeat-days: expected a value'],
  [['verify', '--heartbeat-days', 'x'], 2, '--heartbeat-days: expected a number'],
  [['verify', '--since-commit', 'HEAD', '--repository', folder], 2, '--since-commit: expected'],
  [['verify', '--since-commit', '0'.repeat(40), '--repository', folder], 2, '--since-commit: exp'],
  [['tr\u001b[31mace'], 2, 'tr\\u001b[31mace'],
])('%j', async (args, code, message) => {
  const ran = await runProgram(args)
  expect(ran).toMatchObject({ code, stdout: '' })
  expect(ran.stderr).toContain(message)
})

describe('help', () => {
  test.each([['--help'], ['--language', 'en', '--help']])('of the program: %s', async (...args) => {
    const { code, stdout, stderr } = await runProgram(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const { name, summary } of COMMANDS) {
      expect(stdout).toContain(`  ${name} `)
      expect(stdout.replace(/\s+/g, ' ')).toContain(summary.en)
    }
  })
  test('of each command: every option, examples, in both languages, in 100 columns', async () => {
    for (const command of COMMANDS) {
      for (const language of ['en', 'ja'] as const) {
        const args = [command.name, '--help', '--language', language]
        const { code, stdout, stderr } = await runProgram(args)
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
        for (const { name } of optionsOf(command)) expect(stdout).toContain(`  --${name}`)
        expect(command.examples.length).toBeGreaterThan(0)
        for (const { line } of command.examples) expect(stdout).toContain(`  ${line}\n`)
        const texts = stdout.split('\n').filter((line) => !line.includes('blastengine-archive'))
        for (const line of texts) expect(line.length, line).toBeLessThanOrEqual(100)
      }
    }
  })
  test('before the command, behind it, and with a mistake beside it', async () => {
    const { stdout } = await runProgram(['trace', '--help'])
    expect((await runProgram(['--help', 'trace'])).stdout).toBe(stdout)
    expect((await runProgram(['trace', '--nonsense', '--help'])).stdout).toBe(stdout)
  })
})

describe('the language', () => {
  const JA = 'コマンド'
  const rows: readonly (readonly [readonly string[], Place['env'], boolean])[] = [
    [['--help', '--language', 'ja'], {}, true],
    [['--language=ja', '--help'], {}, true],
    [['--help'], { BLASTENGINE_ARCHIVE_LANGUAGE: 'ja' }, true],
    [['--help', '--language', 'en'], { BLASTENGINE_ARCHIVE_LANGUAGE: 'ja' }, false],
    [['--help'], { BLASTENGINE_ARCHIVE_LANGUAGE: 'fr' }, false],
    [['--help'], { LANG: 'ja_JP.UTF-8' }, false],
  ]
  test.each(rows)('%j with %j', async (args, env, isJapanese) => {
    const { stdout } = await runProgram(args, { env: env ?? {} })
    expect(stdout.includes(JA)).toBe(isJapanese)
  })
  test.each([
    [['trace', '--language', 'ja', '--emial', 'x'], "'--email' ではありませんか"],
    [['trace', '--language', 'ja'], 'いずれか1つを指定してください'],
    [['trace', '--language', 'ja', '--maillog-id', '1', '--as-of', 'x'], '日付'],
    [['trace', '--language', 'ja', '--maillog-id', '9', '--repository', folder], '該当するメール'],
  ])('mistakes, too: %j', async (args, message) => {
    expect((await runProgram(args)).stderr).toContain(message)
  })
  test('stories', async () => {
    const { stdout } = await trace('--delivery-id', '100', '--language', 'ja')
    expect(stdout).toMatch(/^メール4通、配信1件、宛先4件：SENT 2、/)
    expect(stdout).toContain('判明  2026-11-20T12:00:00+09:00  コミット')
  })
})

describe('totals and statuses', () => {
  test('the totals first', async () => {
    const { stdout } = await trace('--delivery-id', '100')
    const [first] = stdout.split('\n')
    expect(first).toBe(
      '4 mails, 1 delivery, 4 addresses: SENT 2, HARDERROR 1, SOFTERROR 1, 1 opened',
    )
  })
  test.each([
    [['harderror,SOFTERROR'], [2, 3]],
    [
      ['SENT, HARDERROR', 'DROP'],
      [1, 2, 4],
    ],
  ])('only %j', async (statuses, ids) => {
    const given = statuses.flatMap((status) => ['--status', status])
    const { code, stdout } = await trace('--delivery-id', '100', '--json', ...given)
    expect(code).toBe(0)
    const mails = JSON.parse(stdout).mails as readonly { maillog_id: number }[]
    expect(mails.map(({ maillog_id }) => maillog_id)).toEqual(ids)
  })
  test('of how many', async () => {
    const { stdout } = await trace('--delivery-id', '100', '--status', 'HARDERROR')
    expect(stdout).toMatch(/^1 mail \(of 4 found\), 1 delivery, 1 address: HARDERROR 1\n/)
  })
  test('none: exit 1, and the nearest status', async () => {
    const { code, stdout, stderr } = await trace('--delivery-id', '100', '--status', 'HARDEROR')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain("'HARDEROR'; did you mean 'HARDERROR'?")
    const none = await trace('--delivery-id', '100', '--status', 'DROP')
    expect(none).toEqual({ code: 1, stdout: '', stderr: 'none of 4 mails found has this status\n' })
  })
})

test('JSON as it is promised: one object, the keys of a state in their order', async () => {
  const { stdout } = await trace('--maillog-id', '2', '--json')
  const answer = JSON.parse(stdout)
  expect(Object.keys(answer)).toEqual(['mails'])
  const [mail] = answer.mails
  expect(mail).toMatchObject({ maillog_id: 2, delivery_id: 100, email: 'reader2@example.jp' })
  expect(Object.keys(mail.states[0])).toEqual([
    'known',
    'commit',
    'status',
    'delivery_type',
    'last_response_code',
    'last_response_message',
    'delivery_time',
    'open_time',
    'created_time',
    'updated_time',
    'sent_history',
    'opens',
  ])
  expect(mail.states[0].known).toBe('2026-11-20T12:00:00+09:00')
})

describe('where it prints', () => {
  const esc = '\u001b['
  const asked = () => ['trace', '--repository', folder, '--delivery-id', '100']
  test('colours on a terminal alone', async () => {
    expect((await runProgram(asked())).stdout).not.toContain(esc)
    expect((await runProgram(asked(), { isTerminal: true })).stdout).toContain(esc)
  })
  const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js')
  test('a reader that goes away ends it quietly', async () => {
    const child = spawn(process.execPath, [program, ...asked(), '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    const stderr: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr: Buffer.concat(stderr).toString() }).toEqual({ code: 0, stderr: '' })
  })
  test.each([
    [true, {}, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
  ])('a terminal: %j, with %j: colours: %j', (isTTY, env, hasColours) => {
    const target = Object.assign(new PassThrough(), { isTTY })
    expect(createPrinter(target, env, () => {})).toMatchObject({ isTerminal: isTTY, hasColours })
  })
  test.runIf(hasScript())('colours on a real terminal', () => {
    const command = [process.execPath, program, ...asked()].join(' ')
    const env = { PATH: process.env.PATH, TERM: 'xterm' }
    const options = { encoding: 'utf8', env } as const
    expect(execFileSync('script', ['-qec', command, '/dev/null'], options)).toContain(esc)
  })
})

/** `script` of util-linux gives a program a terminal. */
function hasScript(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux')
  } catch {
    return false
  }
}

describe('verify on a clone', () => {
  test('names what is wrong, in the language that was chosen, and exits 1', async () => {
    for (const [language, title] of [
      ['en', /^❌ \d+ findings? in the archive\n/],
      ['ja', /^❌ アーカイブに\d+件の問題があります\n/],
    ] as const) {
      const args = ['verify', '--repository', folder, '--language', language]
      const { code, stdout, stderr } = await runProgram(args)
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining('refs/archive/data'),
      })
      expect(stdout).toMatch(title)
      expect(stdout).toContain('  .gitattributes\n')
    }
  })
})
