import { createHmac } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { createPseudonymizer, keyFingerprint } from '../../src/privacy/pseudonym.ts'
import { pseudonymizeMailLog } from '../../src/privacy/pseudonymized-source.ts'
import { MAIL_LOGS } from '../../src/records/mail-log.ts'
import { type ArchiveProperties, formatProperties } from '../../src/records/properties.ts'
import { createRepository, openRepository } from '../forge/repository.ts'
import { createFolder } from '../git/open-branch.ts'
import { mailLog } from '../verify/account.ts'
import { openTracing, runTrace } from './tracing.ts'

const LOGS = 'data/logs/2026-11/2026-11-20_delivery_100.jsonl'
const KEY = 'k'.repeat(32)
const hmac = (text: string) => createHmac('sha256', KEY).update(text).digest()

const PROPERTIES: ArchiveProperties = {
  account: null,
  personalData: 'keep',
  keyFingerprint: null,
  sealKey: '07'.repeat(32),
}

/** A bare repository whose branch `data` holds one file of mail logs. */
async function createArchive(
  logs: Parameters<typeof MAIL_LOGS.format>[0],
  properties = PROPERTIES,
): Promise<string> {
  const folder = await createFolder()
  const repository = await createRepository(folder, 'main')
  const files = {
    [LOGS]: MAIL_LOGS.format(logs),
    'data/archive.json': formatProperties(properties),
  }
  await repository.commitFiles({ branch: 'data', files })
  return folder
}

const HOSTILE = 'a\u001b[2Jb\u009b31mc\u202ed\u0007e\r\nf\u2028g\u{e0041}h\u200bi\u0085j'

test('what a mail server wrote is shown and not obeyed; Japanese as it is, and an id beyond 2^53 exactly', async () => {
  const folder = await createArchive([
    mailLog(1, { lastResponseMessage: HOSTILE, status: '\u001b[31m' }),
    { ...mailLog(2, { lastResponseMessage: '宛先不明' }), maillogId: '9007199254740993' },
  ])
  const shown = await runTrace(['--repository', folder, '--maillog-id', '1'])
  expect(shown.code).toBe(0)
  expect(shown.stdout).toMatch(/^[\n -~]+$/)
  expect(shown.stdout).toContain('a\\u001b[2Jb\\u009b31mc\\u202ed\\u0007e\\u000d\\u000af')
  const { ask, close } = await openTracing(folder)
  onTestFinished(close)
  const json = await ask('--maillog-id', '1', '--json')
  expect(json.stdout).toMatch(/^[\n -~]+$/)
  expect(JSON.parse(json.stdout).mails[0].states[0].last_response_message).toBe(HOSTILE)

  const large = ['--maillog-id', '9007199254740993'] as const
  expect((await ask(...large)).stdout).toContain('"宛先不明"')
  expect((await ask(...large, '--json')).stdout).toContain('"maillog_id": 9007199254740993')
})

test('a file that an editor saved in its own way is read, and what it lost does not hide the rest', async () => {
  const folder = await createArchive([mailLog(1)])
  const logs = [2, 3, 4].map((id) => mailLog(id, { deliveryId: '300', lastResponseMessage: 'é' }))
  const [marked = '', latin = '', last = ''] = logs.map((log) => MAIL_LOGS.format([log]).trimEnd())
  const bytes = [`\ufeff${marked}\r\n<<<<<<< "delivery_id":300\n`, latin, `\n${last}`]
  const file = Buffer.concat(
    bytes.map((text) => Buffer.from(text, text === latin ? 'latin1' : 'utf8')),
  )
  const files = { 'data/logs/2026-11/2026-11-21_smtp.jsonl': file }
  await openRepository(folder).commitFiles({ branch: 'data', files })
  const asked = ['--repository', folder, '--delivery-id', '300', '--json']
  const { code, stdout, stderr } = await runTrace(asked)
  const mails: { maillog_id: number }[] = JSON.parse(stdout).mails
  expect(mails.map((mail) => mail.maillog_id)).toEqual([2, 3, 4])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('in an archive of pseudonyms the key finds the address, and nothing else does', async () => {
  const pseudonymizer = createPseudonymizer(hmac)
  const logs = [mailLog(1), mailLog(2)].map((log) => pseudonymizeMailLog(log, pseudonymizer))
  const keyPrint = keyFingerprint(hmac)
  const folder = await createArchive(logs, {
    ...PROPERTIES,
    personalData: 'pseudonymize',
    keyFingerprint: keyPrint,
  })
  const ask = (email: string, env: Record<string, string> = {}, ...more: string[]) =>
    runTrace(['--repository', folder, '--email', email, ...more], env)

  const found = await ask('reader2@EXAMPLE.jp', { PSEUDONYM_KEY: KEY })
  expect(found.stdout).toMatch(/^mail log 2 {2}to {2}p-[a-z2-7]{26}@example\.jp\n/m)
  expect((await ask('reader2@example.jp', { MINE: KEY }, '--key-env', 'MINE')).code).toBe(0)
  expect((await ask(logs[0]?.email ?? '')).stdout).toMatch(/^mail log 1 /m)

  const without = await ask('reader2@example.jp')
  expect(without).toMatchObject({ code: 2, stdout: '' })
  expect(without.stderr).toContain('PSEUDONYM_KEY')
  const wrong = await ask('reader2@example.jp', { PSEUDONYM_KEY: 'x'.repeat(32) })
  expect(wrong.stderr).toContain('is not the key of this archive')
})
