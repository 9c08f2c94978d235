import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAIL_LOGS, type MailLog } from '../../src/records/mail-log.ts'
import { archiveFiles, LOGS_FILE } from '../cli/small-archive.ts'
import { createRepository, openRepository } from '../forge/repository.ts'
import { git } from '../forge/run-git.ts'
import { mailLog } from '../verify/account.ts'
import { runTrace } from './tracing.ts'

/** Mails that the branch held once and that its newest commit does not hold: people removed or replaced files. */

const root = mkdtempSync(join(tmpdir(), 'past-'))
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))

const SECOND = 'data/logs/2026-11/2026-11-21_smtp.jsonl'
const MOVED = 'data/logs/2026-11/2026-11-19_delivery_100.jsonl'
const OTHER = 'data/logs/2026-11/2026-11-20_delivery_100_part-2.jsonl'
const smtp = (id: number, more: Partial<MailLog> = {}) =>
  mailLog(id, { deliveryId: '300', deliveryType: 'SMTP', email: 'reader1@example.jp', ...more })

type Edit = Readonly<Record<string, string | null>>

const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, '0')}:00:00+09:00`

const gitDir = join(root, 'archive.git')
beforeAll(() => createRepository(gitDir, 'main'))

let made = 0

/** Two files that hold mails to reader1, then what people did to them, a commit an edit; the branch. */
async function build(...edits: readonly Edit[]): Promise<string> {
  made += 1
  const files = {
    ...archiveFiles([mailLog(1, { status: 'RETRY' }), mailLog(2)]),
    [SECOND]: MAIL_LOGS.format([smtp(11)]),
  }
  const changes = [files, without(mailLog(1), mailLog(2)), ...edits]
  const commits = changes.map((edit, hour) => ({ files: edit, at: Date.parse(at(hour)) }))
  await openRepository(gitDir).importHistory(`archive-${made}`, commits)
  return `archive-${made}`
}

const without = (...logs: MailLog[]): Edit => ({ [LOGS_FILE]: MAIL_LOGS.format(logs) })
const GONE: Edit = { [LOGS_FILE]: null }
const BOTH = [
  ['--email', 'READER1@example.jp'],
  [1, 11],
] as const

/** What people did, what is asked, the mails that are told, and how many of them are no longer there. */
const TABLE: readonly (readonly [
  name: string,
  edits: readonly Edit[],
  asked: readonly string[],
  told: readonly number[],
  past: number,
])[] = [
  ['nothing', [], ...BOTH, 0],
  ['a file removed', [GONE], ['--maillog-id', '1'], [1], 1],
  ['a file removed, beside one that is there', [GONE], ...BOTH, 1],
  ['a file removed, by its delivery', [GONE], ['--delivery-id', '100'], [1, 2], 2],
  ['everything removed', [{ ...GONE, [SECOND]: null }], ...BOTH, 2],
  ['a record removed from its file', [without(mailLog(2))], ['--maillog-id', '1'], [1], 1],
  ['a file emptied', [{ [LOGS_FILE]: '' }], ['--email', 'reader2@example.jp'], [2], 1],
  ['removed, then other things happened', [GONE, { 'a.txt': 'a' }], ['--maillog-id', '2'], [2], 1],
  ['removed and brought back', [GONE, without(mailLog(1), mailLog(2))], ...BOTH, 0],
  [
    'moved to another day by hand',
    [{ ...GONE, [MOVED]: MAIL_LOGS.format([mailLog(1), mailLog(2)]) }],
    ...BOTH,
    0,
  ],
  [
    'moved to the next part',
    [{ ...without(mailLog(1)), [OTHER]: MAIL_LOGS.format([mailLog(2)]) }],
    ['--maillog-id', '2'],
    [2],
    0,
  ],
  ['never there', [GONE], ['--maillog-id', '99'], [], 0],
]

test.each(TABLE)('%s: %j', async (_, edits, asked, told, past) => {
  const branch = await build(...edits)
  const ran = await runTrace(['--repository', gitDir, '--branch', branch, '--json', ...asked])
  expect(ran.code).toBe(told.length > 0 ? 0 : 1)
  const { mails } = told.length > 0 ? JSON.parse(ran.stdout) : { mails: [] }
  expect(mails.map((mail: { maillog_id: number }) => mail.maillog_id)).toEqual(told)
  if (told.length === 0) return
  const note = /^note: (\d+) mails? (?:was|were) found in the history alone/
  expect(Number(note.exec(ran.stderr)?.[1] ?? 0)).toBe(past)
})

test('tells every state, and since when the archive does not hold it', async () => {
  const asked = ['--repository', gitDir, '--branch', await build(GONE), '--maillog-id', '1']
  const { stdout } = await runTrace(asked)
  expect(
    stdout.match(/known since {2}(\S+)|RETRY|SENT(?= {2}250)|no longer in the archive/g),
  ).toEqual([
    `known since  ${at(0)}`,
    'RETRY',
    `known since  ${at(1)}`,
    'SENT',
    `known since  ${at(2)}`,
    'no longer in the archive',
  ])
  const before = await runTrace([...asked, '--as-of', at(1)])
  expect(before.stdout).not.toContain('no longer')
  expect(await runTrace([...asked, '--as-of', '2026-11-20'])).toMatchObject({
    code: 1,
    stderr: 'the archive knows no such mail as of that time\n',
  })
})

test('in a partial clone, and in Japanese', async () => {
  const branch = await build(GONE)
  const clone = mkdtempSync(join(root, 'clone-'))
  await git(['clone', '--quiet', '-n', '--filter=blob:none', `file://${gitDir}`, clone])
  const asked = ['--repository', clone, '--branch', branch, '--maillog-id', '1', '--language', 'ja']
  const { code, stdout, stderr } = await runTrace(asked)
  expect(code).toBe(0)
  expect(stdout).toContain('アーカイブからなくなった')
  expect(stderr).toContain('注意：1通は履歴だけで見つかりました')
})
