import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { openTracing } from '../trace/tracing.ts'
import { mailLog } from '../verify/account.ts'
import { runProgram } from './running.ts'
import { createSmallArchive } from './small-archive.ts'

/** What a hostile, hurried or unlucky person types: it is understood, or refused by the name of the option. */

const work = mkdtempSync(join(tmpdir(), 'arguments-'))
const archive = join(work, 'archive.git')
let tracing: Awaited<ReturnType<typeof openTracing>>
afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }))
beforeAll(async () => {
  const logs = [7, 2 ** 53].map((id) => mailLog(id))
  await createSmallArchive(archive, [{ at: '2026-11-20T12:00:00+09:00', logs }])
  writeFileSync(join(work, 'file'), 'no proof')
  tracing = await openTracing(archive)
})
afterAll(() => tracing.close())

const HUGE = '9'.repeat(30)

/** Values of an option that takes an id: what is found (0), well-formed but not there (1), refused (2). */
const IDS: readonly (readonly [value: string, code: 0 | 1 | 2])[] = [
  ['7', 0],
  ['007', 0],
  [' 7 ', 0],
  ['7\n', 0],
  ['9007199254740992', 0],
  ['9007199254740993', 1],
  [HUGE, 1],
  [`${HUGE}9`, 2],
  ['1'.repeat(100_000), 2],
  ['0', 2],
  ['000', 2],
  ['', 2],
  [' ', 2],
  ['\u3000', 2],
  ['=7', 2],
  ['+7', 2],
  ['7.0', 2],
  ['7e0', 2],
  ['0x7', 2],
  ['7n', 2],
  ['7,8', 2],
  ['7 8', 2],
  ['7;rm -rf', 2],
  ['$(id)', 2],
  ['７', 2],
  ['٧', 2],
  ['七', 2],
  ['7\u200b', 2],
  ['\u202e7', 2],
  ['NaN', 2],
  ['Infinity', 2],
  ['null', 2],
]

test.each(IDS)('--maillog-id %j ends with %i', async (value, code) => {
  const asked = ['--repository', archive, `--maillog-id=${value}`]
  const isWhole = code === 2 || value === '7'
  const ran = await (isWhole ? runProgram(['trace', ...asked]) : tracing.ask(...asked))
  expect(ran.code, ran.stderr).toBe(code)
  if (code === 0) expect(ran.stdout).toMatch(/^1 mail, /)
  else expect(ran.stdout).toBe('')
  if (code === 2) expect(ran.stderr).toMatch(/^error: --maillog-id: expected .*\nSee: /)
})

test.each(['-7', '--7', '-', '--', '--json'])(
  '--maillog-id %s: what looks like an option is no value',
  async (value) => {
    const ran = await runProgram(['trace', '--repository', archive, '--maillog-id', value])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('--maillog-id: expected')
  },
)

const DAYS = [
  '2026-02-30',
  '2026-02-29',
  '2026-00-01',
  '2026-13-01',
  '2026-11-00',
  '-2026-11-20',
  '+002026-11-20',
  '0000-01-01',
  '99999-01-01',
  '２０２６-11-20',
  '2026‐11‐20',
  '2026-11-20T25:00+09:00',
  '2026-11-20T12:00+25:00',
  '2026-11-20T12:00',
  '11/20/2026',
  '20d',
  'yesterday',
  '今日',
  '',
  ' ',
]

/** Every option that takes a time, in every command that has it. */
const TIMED: readonly (readonly [option: string, args: readonly string[]])[] = [
  ['as-of', ['trace', '--maillog-id', '7']],
  ['as-of', ['explore', '--output', 'made']],
  ['since', ['explore', '--output', 'made']],
  ['until', ['explore', '--output', 'made']],
  ['since', ['export', '--output', 'made']],
  ['until', ['export', '--output', 'made']],
]

test.each(TIMED)('--%s of %j refuses what is no time, and makes nothing', async (option, args) => {
  for (const value of DAYS) {
    const asked = [...args, '--repository', archive, `--${option}=${value}`]
    const ran = await runProgram(asked, { folder: work })
    expect(ran, value).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr, value).toContain(`--${option}: expected`)
  }
  expect(readdirSync(work).sort()).toEqual(['archive.git', 'file'])
})

/** The values of an option given twice: the second one is no correction, somebody pasted two commands. */
test('an option that takes one value is refused when it comes twice, in every command', async () => {
  for (const { name, options } of COMMANDS) {
    for (const { name: option, value, isRepeatable, choices } of options) {
      if (value === null || isRepeatable) continue
      const word = choices?.[0] ?? '1'
      const others = options.filter((one) => one.isRequired && one.name !== option)
      const required = others.flatMap((one) => [`--${one.name}`, '1'])
      const ran = await runProgram([name, ...required, `--${option}`, word, `--${option}`, word])
      expect(ran, `${name} --${option}`).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr).toContain(`--${option}: given more than once`)
    }
  }
})

test('an option that takes a value is refused when that is empty, in every command', async () => {
  for (const { name, options } of COMMANDS) {
    for (const { name: option, value } of options) {
      if (value === null) continue
      for (const empty of ['', ' ', '\u3000']) {
        const ran = await runProgram([name, `--${option}`, empty])
        expect(ran, `${name} --${option}`).toMatchObject({ code: 2, stdout: '' })
        expect(ran.stderr).toContain(`--${option}: expected a value`)
      }
    }
  }
})

/** The whole line, the exit code, and what is told. */
test.each([
  [['--'], 2, 'expected a command'],
  [['-'], 2, "unexpected argument '-'"],
  [[''], 2, "unknown command ''"],
  [['trace', '--'], 2, 'expected one of --email'],
  [['trace', '--maillog-id', '7', '--', 'x'], 2, "unexpected argument 'x'"],
  [['trace', '--maillog-id', '7', '--delivery-id', '7'], 2, 'expected one of --email'],
  [['trace', '--repository', '', '--maillog-id', '7'], 2, '--repository: expected a value'],
  [['trace', '--repository', 'file', '--maillog-id', '7'], 2, '--repository: there is no such'],
  [['trace', '--branch', 'refs/heads/data', '--maillog-id', '7'], 2, '--branch: expected'],
  [['trace', '--branch', 'a b', '--maillog-id', '7'], 2, '--branch: expected'],
  [['trace', '--directory', '/data', '--maillog-id', '7'], 2, '--directory: expected'],
  [['trace', '--directory', '..', '--maillog-id', '7'], 2, '--directory: expected'],
  [['trace', '--help=yes'], 2, '--help: takes no value'],
  [['trace', '--json', 'yes', '--maillog-id', '7'], 2, "unexpected argument 'yes'"],
  [['trace', '--MAILLOG-ID', '7'], 2, "did you mean '--maillog-id'?"],
  [['trace', '—-maillog-id', '7'], 2, "unexpected argument '—-maillog-id'"],
  [['check'], 2, 'expected FILE'],
  [['check', 'nowhere'], 2, 'FILE'],
  [['check', '.'], 2, 'FILE'],
  [['check', 'file'], 2, 'FILE'],
  [['check', 'file', 'file'], 2, "unexpected argument 'file'"],
  [['check', 'file', '--seal', 'abc'], 2, '--seal: expected'],
  [['prove', '--maillog-id', '7', '--output', 'no/where'], 1, 'No commit that holds this mail'],
  [['explore', '--output', '.'], 2, '--output'],
  [['explore', '--output', 'no/where'], 2, '--output'],
  [['export', '--output', 'file'], 2, '--output'],
  [['export', '--output', 'x', '--name', '../x'], 2, '--name: expected'],
  [['export', '--output', 'x', '--format', 'csv'], 2, '--format: expected one of'],
  [['export', '--output', 'x', '--no-versions=false'], 2, '--no-versions: takes no value'],
  [['export', '--output', 'x', '--delivery-id', '7,x'], 2, '--delivery-id: expected'],
  [['erase'], 2, '--email'],
  [['erase', '--maillog-id', 'x'], 2, '--maillog-id: expected'],
])('%j', async (args, code, told) => {
  const own = args.includes('--repository') ? [] : ['--repository', archive]
  const isCommand = COMMANDS.some(({ name }) => name === args[0])
  const readsClone = isCommand && args[0] !== 'check'
  const dashes = args.indexOf('--')
  const at = dashes < 0 ? args.length : dashes
  const asked = readsClone ? [...args.slice(0, at), ...own, ...args.slice(at)] : args
  const ran = await runProgram(asked, { folder: work })
  expect({ code: ran.code, stdout: ran.stdout }, ran.stderr).toEqual({ code, stdout: '' })
  expect(ran.stderr).toContain(told)
  expect(ran.stderr).not.toContain('unexpected error')
})

test('help in every spelling that people try', async () => {
  const { stdout } = await runProgram(['--help'])
  for (const args of [['-h'], ['help'], ['help', '--language', 'en']]) {
    expect(await runProgram(args), String(args)).toEqual({ code: 0, stdout, stderr: '' })
  }
  const own = await runProgram(['trace', '--help'])
  for (const args of [
    ['trace', '-h'],
    ['help', 'trace'],
    ['-h', 'trace'],
  ]) {
    expect(await runProgram(args), String(args)).toEqual(own)
  }
  expect((await runProgram(['help', 'tarce'])).stderr).toContain("did you mean 'trace'?")
})
