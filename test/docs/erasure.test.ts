import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRewrite } from '../../src/git/witness.ts'

/** Runs the steps of docs/privacy.md, as they stand there, on a small archive. */
const DOCUMENT = readFileSync('docs/privacy.md', 'utf8')
const [, SECTION = ''] = DOCUMENT.split('## Erasing one person\n')
const STEPS = [...SECTION.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code]) => code).join('\n')

const LOGS = 'data/logs/2026-11/2026-11-23_delivery_3.jsonl'
const FAILURES = 'data/failures/2026-11/2026-11-23_delivery_3_failures.jsonl'
const ALONE = 'data/logs/2026-11/2026-11-24_transaction.jsonl'
const REPORT = 'data/reports/2026-11/delivery_3_opens.csv'
const ERRORS = 'data/errors/2026-11.csv'

const json = (...records: readonly object[]) =>
  records
    .map(
      (record) => `${JSON.stringify(record)}
`,
    )
    .join('')
const log = (maillog_id: number, email: string, status = 'SENT', last_response_message = '') => ({
  maillog_id,
  email,
  status,
  last_response_message,
})
const TARO = 'taro@example.jp'

/** Three commits: the person's records are first, between and last, change, and are mentioned by others. */
const COMMITS: readonly Readonly<Record<string, string>>[] = [
  {
    'README.md': `mentions ${TARO}\n`,
    [LOGS]: json(log(101, TARO, 'RETRY'), log(102, 'jiro@example.jp')),
    [ALONE]: json(log(201, 'Taro@Example.jp')),
  },
  {
    [LOGS]: json(
      log(101, TARO, 'HARDERROR', `<${TARO}>: unknown`),
      log(102, 'jiro@example.jp', 'SENT', `forwarded to <TARO@example.jp>, {"maillog_id":101,`),
      log(
        103,
        'bo.taro@example.jp',
        'SENT',
        'taro@example.jp.example.com, %3CTaro@example.jp. taro@example.jp',
      ),
      log(104, TARO),
    ),
    [FAILURES]: json(log(101, TARO)),
    [REPORT]: `delivery_id,delivery_time,email,open_time\n3,,a@example.jp,\n3,,${TARO},\n`,
    [ERRORS]:
      'error_time,email,response_code,response_message,id\n' +
      `t,${TARO},550,"two\nlines, and ""quotes""",1\nt,z@example.jp,550,"for ${TARO}\nx",2\n`,
  },
  { 'data/usage.csv': 'month\n202611\n' },
]

const folder = mkdtempSync(join(tmpdir(), 'erasure-'))
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@localhost',
  GIT_COMMITTER_NAME: 'c',
  GIT_COMMITTER_EMAIL: 'c@localhost',
}
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', join(folder, 'remote.git'), ...args], { encoding: 'utf8', env })
let oldHead = ''
const show = (path: string, commit = 'data') => git('show', `${commit}:${path}`)

function writeHistory(clone: string): void {
  const inClone = (...args: readonly string[]) =>
    execFileSync('git', ['-C', clone, ...args], { env })
  for (const [index, files] of COMMITS.entries()) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(clone, path)), { recursive: true })
      writeFileSync(join(clone, path), text)
    }
    inClone('add', '.')
    inClone(
      'commit',
      '--quiet',
      '-m',
      `archive: ${index}`,
      '--date',
      `2026-11-2${index}T03:17:00+09:00`,
    )
  }
  inClone('push', '--quiet', 'origin', 'HEAD:refs/heads/data', 'HEAD:refs/archive/data')
}

beforeAll(() => {
  const remote = join(folder, 'remote.git')
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=data', remote], { env })
  execFileSync('git', ['clone', '--quiet', remote, join(folder, 'work')], { env, stdio: 'ignore' })
  writeHistory(join(folder, 'work'))
  oldHead = git('rev-parse', 'data').trim()
  const script = STEPS.replace('https://github.com/ACCOUNT/REPOSITORY', remote)
  expect(script).not.toBe(STEPS)
  execFileSync('sh', ['-e', '-u', '-c', script], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the steps of an erasure', () => {
  it('leave the address in no commit', () => {
    const history = git('log', '-m', '-p', '--all').replaceAll(
      /bo\.taro@example\.jp|taro@example\.jp\.example/g,
      '',
    )
    expect(history).toContain('jiro@example.jp')
    expect(history.toLowerCase()).not.toContain(TARO)
  })

  it('take the records away and leave the others, in the bytes of the archive', () => {
    expect(show(LOGS)).toBe(
      json(
        log(102, 'jiro@example.jp', 'SENT', `forwarded to <erased>, {"maillog_id":101,`),
        log(103, 'bo.taro@example.jp', 'SENT', 'taro@example.jp.example.com, %3Cerased. erased'),
      ),
    )
    expect(show(LOGS, 'data~3')).toBe(json(log(102, 'jiro@example.jp')))
    expect(show(REPORT)).toBe('delivery_id,delivery_time,email,open_time\n3,,a@example.jp,\n')
    expect(show(ERRORS)).toBe(
      'error_time,email,response_code,response_message,id\nt,z@example.jp,550,"for erased\nx",2\n',
    )
    expect(show('README.md')).toBe('mentions erased\n')
  })

  it('remove a file that holds nobody else', () => {
    const files = git('ls-tree', '-r', '--name-only', 'data').split('\n')
    expect(files).toContain(LOGS)
    expect(files).not.toContain(ALONE)
    expect(files).not.toContain(FAILURES)
  })

  it('keep the commits, and name what stays away by number alone', () => {
    expect(git('log', '--reverse', '--format=%s %aI', 'data').split('\n').slice(0, 3)).toEqual(
      COMMITS.map((_, index) => `archive: ${index} 2026-11-2${index}T03:17:00+09:00`),
    )
    expect(git('log', '-1', '--format=%s', 'data')).toBe(
      "archive: erase 3 mail logs at a person's request\n",
    )
    expect(show('data/erasures.csv')).toMatch(
      /^maillog_id,erased_on\n101,\d{4}-\d{2}-\d{2}\n104,\d{4}-\d{2}-\d{2}\n201,\d{4}-\d{2}-\d{2}\n$/,
    )
  })

  it('make the new head the accepted one, which it is not by itself', async () => {
    const revision = (name: string) => git('rev-parse', name).trim()
    const [branch, witness] = ['refs/heads/data', 'refs/archive/data'].map(revision)
    const refs = { branch: branch!, witness: witness!, review: '' }
    const isAncestor = async (older: string, newer: string) =>
      git('rev-list', newer).split('\n').includes(older)
    expect(await findRewrite('data', folder, refs, isAncestor)).toBeUndefined()
    expect(await findRewrite('data', folder, { ...refs, witness: oldHead }, isAncestor)).toContain(
      'was rewritten',
    )
  })
})
