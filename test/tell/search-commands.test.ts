import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DELIVERIES } from '../../src/records/delivery.ts'
import { decodeFailure, FAILURES } from '../../src/records/failure.ts'
import { decodeMailLog, MAIL_LOGS } from '../../src/records/mail-log.ts'
import { formatProperties } from '../../src/records/properties.ts'
import { formatSearch } from '../../src/tell/branch-page-search.ts'
import { textsOf } from '../../src/tell/words.ts'
import { bulkRow } from './sample-archive.ts'

const DIRECTORY = "it's $HOME/data"
const LOGS = `${DIRECTORY}/logs/2026-11/2026-11-22_delivery_12345.jsonl`
const COMMANDS = formatSearch(
  {
    directory: DIRECTORY,
    file: LOGS,
    maillogId: '9007199254740993',
    domain: 'example.jp',
    code: '451',
  },
  'keep',
  textsOf('en'),
).flatMap((block) => [...block.matchAll(/^```sh\n(.+)\n```$/gm)].map(([, line = '']) => line))

/** Stands in for DuckDB's own command line, which npm does not have: the engine is the same. */
const DUCKDB = `#!${process.execPath}
import { DuckDBInstance } from '${import.meta.resolve('@duckdb/node-api')}'
const [, , option, query] = process.argv
if (option !== '-c') throw new Error('expected -c')
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const reader = await connection.runAndReadAll(query)
for (const row of reader.getRowsJson()) console.log(row.join('|'))
`

/** Stands in for the program that a reader has installed. */
const PROGRAM = `#!/bin/sh
exec '${process.execPath}' '${join(import.meta.dirname, '..', '..', 'src', 'cli.ts')}' "$@"
`

const folder = mkdtempSync(join(tmpdir(), 'search-'))
const clone = join(folder, 'clone')
const env = {
  ...process.env,
  PATH: `${folder}:${process.env.PATH}`,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

function log(maillogId: bigint, status: string, email: string, code: string | number | null) {
  return decodeMailLog({
    maillog_id: maillogId.toString(),
    delivery_id: 12345,
    delivery_type: 'BULK',
    email,
    status,
    last_response_code: code,
    last_response_message: code === null ? null : `${code} "no", said it`,
    delivery_time: '2026-11-22T10:00:00+09:00',
    created_time: '2026-11-22T09:59:00+09:00',
  })
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, env, encoding: 'utf8' })

function commit(message: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(clone, path)), { recursive: true })
    writeFileSync(join(clone, path), text)
  }
  git('add', '-A')
  git('-c', 'user.name=t', '-c', 'user.email=t@example.jp', 'commit', '-qm', message)
}

/** Runs the command that begins so, as a person would paste it. */
function run(start: string): string {
  const [command, ...others] = COMMANDS.filter((line) => line.startsWith(start))
  if (command === undefined || others.length > 0) throw new Error(`not one command: ${start}`)
  return execFileSync('bash', ['-euo', 'pipefail', '-c', command], {
    cwd: clone,
    env,
    encoding: 'utf8',
  })
}

beforeAll(() => {
  mkdirSync(clone, { recursive: true })
  writeFileSync(join(folder, 'duckdb'), DUCKDB)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  chmodSync(join(folder, 'duckdb'), 0o755)
  writeFileSync(join(folder, 'blastengine-archive'), PROGRAM)
  chmodSync(join(folder, 'blastengine-archive'), 0o755)
  git('init', '-q', '--initial-branch=data')
  const mine = log(9_007_199_254_740_993n, 'RETRY', 'Someone@Example.jp', null)
  const other = log(9_007_199_254_740_994n, 'HARDERROR', 'x@example.com', 550)
  commit('first', {
    [LOGS]: MAIL_LOGS.format([mine, other]),
    [`${DIRECTORY}/archive.json`]: formatProperties({
      account: null,
      personalData: 'keep',
      keyFingerprint: null,
      sealKey: '07'.repeat(32),
    }),
  })
  const failed = log(9_007_199_254_740_993n, 'SOFTERROR', 'Someone@Example.jp', '451')
  const failure = decodeFailure({
    maillog_id: '9007199254740993',
    email: 'Someone@Example.jp',
    status: 'SOFTERROR',
    last_response_code: '451',
  })
  commit('second', {
    [LOGS]: MAIL_LOGS.format([failed, other]),
    [LOGS.replace('logs/', 'failures/').replace('.jsonl', '_failures.jsonl')]: FAILURES.format([
      failure,
    ]),
    [`${DIRECTORY}/deliveries/2026-11/2026-11-22.csv`]: DELIVERIES.format([
      bulkRow('12344', { subject: 'fine', countsMatch: 'yes' }),
      bulkRow('12345', {
        subject: 'comma, "quote"',
        totalCount: '3',
        archivedCount: '2',
        countsMatch: 'no',
      }),
    ]),
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the search commands of the page', () => {
  it('tell the story of the mails to an address', () => {
    const story = run('blastengine-archive trace ')
    expect(story).toMatch(/^1 mail, 1 delivery, 1 address: SOFTERROR 1\n/)
    expect(story.match(/^ {2}known since /gm)).toHaveLength(2)
  })

  it('write the page', () => {
    run('blastengine-archive explore ')
    expect(statSync(join(clone, 'archive.html')).size).toBeGreaterThan(10_000)
  })

  it('find the failures at a domain and with a code', () => {
    expect(run("grep -rhiF '@")).toMatch(/^.*"maillog_id":9007199254740993,.*\n$/)
    expect(run("grep -rhF '")).toMatch(/^.*"maillog_id":9007199254740993,.*\n$/)
  })

  it('find every mail log of an address, in whatever letter case', () => {
    const lines = run('grep -rhiF \'"email').trim().split('\n')
    expect(lines).toHaveLength(1)
    expect(lines.filter((line) => line.includes('"status":"SOFTERROR"'))).toHaveLength(1)
  })

  it('find the commits that brought mails to an address', () => {
    expect(run("git log --format='%h %cI %s' -i -S")).toMatch(/^\w+ \S+ first\n$/)
  })

  it('show every version of one mail log', () => {
    const diff = run('git log -p -G')
    expect(diff).toContain('+{"maillog_id":9007199254740993,')
    expect(diff).toContain('-{"maillog_id":9007199254740993,')
    expect(diff).toContain('"status":"RETRY"')
  })

  it('show the history of one file', () => {
    expect(run('git log -p -- ').match(/^commit /gm)).toHaveLength(2)
  })

  it('list the mails of an address, without the failures', (context) => {
    try {
      execFileSync('jq', ['--version'])
    } catch {
      context.skip()
    }
    expect(run('find ')).toBe('2026-11-22T10:00:00+09:00\tSOFTERROR\t451\t451 "no", said it\n')
  })

  it('count failures by domain and code', () => {
    expect(run('duckdb -c "SELECT lower(split_part')).toBe('example.com|550|1\nexample.jp|451|1\n')
  })

  it('list deliveries whose counts differ', () => {
    expect(run('duckdb -c "SELECT delivery_id')).toBe(
      '12345|2026-11-23T10:00:00+09:00|comma, "quote"|3|2\n',
    )
  })

  it('are all run here', () => {
    expect(COMMANDS).toHaveLength(11)
  })
})
