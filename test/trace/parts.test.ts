import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FAILURES } from '../../src/records/failure.ts'
import { failureShard, partPath, type Shard } from '../../src/records/layout.ts'
import { MAIL_LOGS, type MailLog } from '../../src/records/mail-log.ts'
import { formatProperties } from '../../src/records/properties.ts'
import { PROPERTIES } from '../cli/small-archive.ts'
import { createRepository } from '../forge/repository.ts'
import { git } from '../forge/run-git.ts'
import { createFolder } from '../git/open-branch.ts'
import { createGitWrapper } from '../scenarios/git-wrapper.ts'
import { mailLog } from '../verify/account.ts'
import { openTracing, runTrace } from './tracing.ts'

const SHARD: Shard = { kind: 'logs', stem: 'logs/2026-11/2026-11-20_delivery_100' }
/** Few, so that a small archive has many parts. */
const RECORDS_A_PART = 3

function partsOf(logs: readonly MailLog[]): Record<string, string> {
  const files: Record<string, string> = { 'data/archive.json': formatProperties(PROPERTIES) }
  for (let at = 0; at < logs.length; at += RECORDS_A_PART) {
    const path = partPath(SHARD, at / RECORDS_A_PART + 1)
    files[`data/${path}`] = MAIL_LOGS.format(logs.slice(at, at + RECORDS_A_PART))
  }
  return files
}

const ids = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Even ids first; then two late ones move every record on; then one mail fails, whose detail comes. */
test('a mail is found in each version of a shard of many parts, wherever it stood', async () => {
  const folder = await createFolder()
  const repository = await createRepository(folder, 'main')
  const [first, all] = [ids(5, 30).map((id) => 2 * id), [...ids(1, 2), ...ids(5, 30)]]
  const logs = all.map((id) => mailLog(2 * id))
  const failed = logs.map((log) => (log.maillogId === '34' ? { ...log, status: 'HARDERROR' } : log))
  const failure = {
    maillogId: '34',
    deliveryId: '100',
    email: 'reader34@example.jp',
    status: 'HARDERROR',
    lastResponseCode: '550',
    lastResponseMessage: null,
    attempts: [],
    extra: [],
  }
  const failures = { [`data/${partPath(failureShard(SHARD), 1)}`]: FAILURES.format([failure]) }
  await repository.importHistory('data', [
    { at: Date.parse('2026-11-20T12:00:00+09:00'), files: partsOf(first.map((id) => mailLog(id))) },
    { at: Date.parse('2026-11-21T12:00:00+09:00'), files: partsOf(logs) },
    { at: Date.parse('2026-11-22T12:00:00+09:00'), files: { ...partsOf(failed), ...failures } },
  ])

  const { ask, close } = await openTracing(folder)
  onTestFinished(close)
  async function daysOf(...asked: string[]): Promise<string[]> {
    const { stdout } = await ask(...asked, '--json')
    if (stdout === '') return []
    const [mail, ...others] = JSON.parse(stdout).mails
    expect(others).toEqual([])
    return mail.states.map(({ known }: { known: string }) => known.slice(8, 10))
  }

  for (const id of [1, 2, 5, 9, 14, 17, 18, 30]) {
    const days = id <= 2 ? ['21'] : 2 * id === 34 ? ['20', '22'] : ['20']
    expect(await daysOf('--maillog-id', String(2 * id)), `mail log ${2 * id}`).toEqual(days)
    if (id % 9 === 0) expect(await daysOf('--email', `READER${2 * id}@example.jp`)).toEqual(days)
  }
  for (const odd of [1, 35, 61]) expect(await daysOf('--maillog-id', String(odd))).toEqual([])
})

/** Mails to one address on some days in a row, a file a day. */
async function archiveOfDays(days: number): Promise<string> {
  const folder = await createFolder()
  const repository = await createRepository(folder, 'main')
  const files: Record<string, string> = { 'data/archive.json': formatProperties(PROPERTIES) }
  for (let day = 1; day <= days; day++) {
    const path = `data/logs/2026-11/2026-11-${String(day).padStart(2, '0')}_smtp.jsonl`
    const log = mailLog(day, { deliveryType: 'SMTP', email: 'reader@example.jp' })
    files[path] = MAIL_LOGS.format([log])
  }
  const at = Date.parse('2026-11-20T12:00:00+09:00')
  await repository.importHistory('data', [{ at, files }])
  return folder
}

/** Tells the mails of some days by a git before which `lines` of shell come. */
async function tellDays(folder: string, days: number, lines: readonly string[]): Promise<void> {
  const asked = ['--repository', folder, '--email', 'reader@example.jp', '--json']
  const { stdout } = await runTrace(asked, createGitWrapper(lines))
  expect(JSON.parse(stdout).mails).toHaveLength(days)
}

async function countProcesses(days: number): Promise<number> {
  const list = join(await createFolder(), 'processes')
  await tellDays(await archiveOfDays(days), days, [`echo "$1" >> '${list}'`])
  return (await readFile(list, 'utf8')).trimEnd().split('\n').length
}

test('however many files hold mails of an address, as many git processes tell them', async () => {
  expect(await countProcesses(12)).toBe(await countProcesses(2))
})

test('a file that the search went through is not unpacked a second time', async () => {
  const list = join(await createFolder(), 'objects')
  const folder = await archiveOfDays(3)
  const real = `PATH="\${PATH#*:}" git "$@"`
  await tellDays(folder, 3, [`[ "$1" = cat-file ] && { tee -a '${list}' | ${real}; exit; }`])
  const rows = (await git(['ls-tree', '-r', 'data'], { cwd: folder })).split('\n')
  const blobOf = (row: string) => row.split(/\s/)[2] ?? ''
  const unpacked = new Set((await readFile(list, 'utf8')).split('\n'))
  // The properties of the archive, and nothing else.
  expect(rows.filter((row) => unpacked.has(blobOf(row)))).toEqual([
    expect.stringContaining('data/archive.json'),
  ])
})
