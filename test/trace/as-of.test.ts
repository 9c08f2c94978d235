import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHistory } from '../../src/explorer/page/data/history.ts'
import { MAIL_LOGS } from '../../src/records/mail-log.ts'
import { runProgram } from '../cli/running.ts'
import { archiveFiles, LOGS_FILE } from '../cli/small-archive.ts'
import { unpackPage } from '../explorer/unpack.ts'
import { ask } from '../export/exporting.ts'
import { createFolderUntilEnd } from '../export/simulated.ts'
import { createRepository } from '../forge/repository.ts'
import { git } from '../forge/run-git.ts'
import { mailLog } from '../verify/account.ts'
import { openTracing, runTrace } from './tracing.ts'

/** What was known at a time: `trace`, the tables and the page give one answer, also of a review and of wrong clocks. */

const hour = (number: number) => `2026-11-20T${String(number).padStart(2, '0')}:00:00+09:00`
const ms = (number: number) => Date.parse(hour(number))
const file = (status: string) => ({ [LOGS_FILE]: MAIL_LOGS.format([mailLog(1, { status })]) })

let gitDir = ''
let tracing: Awaited<ReturnType<typeof openTracing>>
let database = ''
let page = ''

/**
 * 10 h: RETRY. 12 h: a review learns SOFTERROR, 13 h: HARDERROR; it is merged at 15 h. 16 h: SENT, by a clock that
 * says 9 h. 18 h: the record is gone.
 */
beforeAll(async () => {
  const folder = createFolderUntilEnd()
  gitDir = join(folder, 'archive.git')
  const repository = await createRepository(gitDir, 'main')
  const commit = (branch: string, at: number, files: Record<string, string>) =>
    repository.commitFiles({ branch, at: ms(at), files })
  await commit('data', 10, archiveFiles([mailLog(1, { status: 'RETRY' })]))
  await repository.git('branch', 'review', 'data')
  await commit('review', 12, file('SOFTERROR'))
  await commit('review', 13, file('HARDERROR'))
  const date = hour(15)
  const merged = await git(
    ['commit-tree', 'review^{tree}', '-p', 'data', '-p', 'review', '-m', 'Merge'],
    { cwd: gitDir, env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } },
  )
  await repository.git('update-ref', 'refs/heads/data', merged)
  await commit('data', 9, file('SENT'))
  await commit('data', 18, { [LOGS_FILE]: '' })
  tracing = await openTracing(gitDir)
  database = join(folder, 'archive.duckdb')
  page = join(folder, 'page.html')
  for (const args of [
    ['export', '--format', 'duckdb', '--output', database],
    ['explore', '--output', page],
  ]) {
    const ran = await runProgram([...args, '--repository', gitDir])
    expect(ran.code, ran.stderr).toBe(0)
  }
})

afterAll(() => tracing.close())

async function traced(time: string): Promise<string> {
  const { code, stdout } = await tracing.ask('--maillog-id', '1', '--json', '--as-of', time)
  if (code === 1) return ''
  return JSON.parse(stdout).mails[0].states.at(-1).status ?? ''
}

async function exported(time: string): Promise<string> {
  const [row] = await ask(`SELECT status FROM as_of('${time}'::TIMESTAMPTZ)`, database)
  return String(row?.status ?? '')
}

/** Newest state whose commit was known by then; the page has no row for what was lost. */
function shown(time: string): string {
  const data = unpackPage(page)
  const { lists, mails, meta } = data
  const { columns, known, rangeOf } = openHistory(data)
  const [first, last] = rangeOf(0)
  const states = [
    { status: mails.status[0] ?? 0, known: mails.known[0] ?? 0 },
    ...Array.from({ length: last - first }, (_, index) => ({
      status: columns.status[first + index] ?? 0,
      known: known[first + index] ?? 0,
    })),
  ]
  const seconds = Date.parse(time) / 1000
  const held = states.filter((one) => (meta.commits[one.known]?.time ?? 0) <= seconds)
  const newest = held.sort((a, b) => b.known - a.known)[0]
  return newest === undefined ? '' : lists.statuses.get(newest.status)
}

test.each([
  [9, ''],
  [10, 'RETRY'],
  [12, 'RETRY'],
  [14, 'RETRY'],
  [15, 'SENT'],
  [17, 'SENT'],
])('at %i h: %j', async (at, status) => {
  const time = hour(at)
  expect({
    traced: await traced(time),
    exported: await exported(time),
    shown: shown(time),
  }).toEqual({ traced: status, exported: status, shown: status })
})

test('what the archive no longer holds was lost at the same time', async () => {
  for (const at of [18, 23]) {
    expect([await traced(hour(at)), await exported(hour(at))]).toEqual(['', ''])
  }
})

test('a whole story still tells what the review learned, and when', async () => {
  const { stdout } = await runTrace(['--repository', gitDir, '--maillog-id', '1', '--json'])
  const { states } = JSON.parse(stdout).mails[0]
  expect(states.map((one: { known: string; status: string }) => [one.known, one.status])).toEqual([
    [hour(10), 'RETRY'],
    [hour(12), 'SOFTERROR'],
    [hour(13), 'HARDERROR'],
    [hour(15), 'SENT'],
    [hour(18), null],
  ])
})
