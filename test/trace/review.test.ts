import { expect, test } from 'vitest'
import { findStates, type MailKnowledge } from '../../src/trace/story.ts'
import { openForge } from '../git/open-branch.ts'
import { createAccount, mailLog } from '../verify/account.ts'
import { archive } from '../verify/archiving.ts'
import { runTrace } from './tracing.ts'

const HEAD = 'refs/heads/archive/data'

test('each commit of a review that was merged tells what it learned', async () => {
  const forge = await openForge()
  const account = createAccount()
  account.logs.set('1', mailLog(1, { status: 'RETRY' }))
  await archive(forge, account, '2026-11-20T11:00:00+09:00')
  account.logs.set('1', mailLog(1))
  await archive(forge, account, '2026-11-20T12:00:00+09:00', true)
  account.logs.set('1', mailLog(1, { openTime: '2026-11-20T12:30:00+09:00' }))
  await archive(forge, account, '2026-11-20T13:00:00+09:00', true)
  const parents = ['-p', 'data', '-p', HEAD]
  const merged = await forge.git('commit-tree', `${HEAD}^{tree}`, ...parents, '-m', 'Merge')
  await forge.git('update-ref', 'refs/heads/data', merged)
  const asked = ['--repository', forge.gitDir, '--maillog-id', '1', '--json']
  const [story] = JSON.parse((await runTrace(asked)).stdout).mails
  expect(story.states).toMatchObject([
    { status: 'RETRY' },
    { status: 'SENT', open_time: null },
    { open_time: '2026-11-20T12:30:00+09:00' },
  ])
  const commits = story.states.map(({ commit }: { commit: string }) => commit)
  const learned = await forge.git('rev-list', '--reverse', HEAD)
  expect(commits).toEqual(learned.split('\n'))
})

/** A letter is a state, `-` a commit whose file does not hold the mail. */
test.each([
  ['A A B', 'A0 B2'],
  ['A B A B', 'A0 B1'],
  ['A B - C A C', 'A0 B1 C3'],
  ['- A', 'A1'],
  ['A -', 'A0 -1'],
  ['A B A', 'A0 B1 A2'],
  ['-', ''],
])('states in order of time, of all lines of the history: %s', (line, told) => {
  const snapshots = line.split(' ').map((status, index) => {
    const mail: MailKnowledge = { log: mailLog(1, { status }), failure: null, opens: [] }
    const mails = new Map(status === '-' ? [] : [['1', mail]])
    return { commit: String(index), time: index, mails }
  })
  const states = findStates(snapshots, '1')
  expect(states.map(({ log, commit }) => `${log?.status ?? '-'}${commit}`).join(' ')).toBe(told)
})
