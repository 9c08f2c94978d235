import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../cli/running.ts'
import { createRepository as createBare } from '../forge/repository.ts'
import { ask, exportTo, tableOf } from './exporting.ts'
import {
  commit,
  createFolder,
  createRepository,
  DELIVERY,
  deliveryFile,
  type Files,
  failureLine,
  file,
  logLine,
  PATHS,
} from './small-archive.ts'

/** Asks for columns of a table of what these files are exported to. */
async function exportFiles(files: Files) {
  const repository = await createRepository()
  await commit(repository, 0, files)
  const lake = createFolder('lake')
  await exportTo(lake, '--repository', repository.gitDir, '--name', 'a')
  return (table: string, columns: string) =>
    ask(`SELECT ${columns} FROM ${tableOf(lake, table)} ORDER BY ALL`)
}

/** What a mail log holds, and how it stands in both tables of mail logs. */
const MAIL_LOGS: readonly (readonly [
  string,
  Readonly<Record<string, unknown>>,
  string,
  Readonly<Record<string, unknown>>,
])[] = [
  [
    'a time that cannot be read',
    { open_time: '0001-01-01 00:00:00' },
    'open_time, extra',
    { open_time: null, extra: '{"open_time":"0001-01-01 00:00:00"}' },
  ],
  [
    'a time that is none',
    { open_time: '2026-02-30T10:00:00+09:00' },
    'open_time, extra',
    { open_time: null, extra: '{"open_time":"2026-02-30T10:00:00+09:00"}' },
  ],
  [
    'the 29th of February',
    { open_time: '2028-02-29T10:00:00+09:00' },
    'open_time, extra',
    { open_time: '2028-02-29 01:00:00+00', extra: null },
  ],
  [
    'the 31st',
    { open_time: '2026-12-31T23:59:59+09:00' },
    'open_time',
    { open_time: '2026-12-31 14:59:59+00' },
  ],
  [
    'keys that the API added',
    { z: null, a: { b: [1, 'x'] } },
    'status, extra',
    { status: 'SENT', extra: '{"a":{"b":[1,"x"]},"z":null}' },
  ],
  ['a key called extra', { extra: 'x' }, 'extra', { extra: '{"extra":"x"}' }],
  [
    'keys of the table of versions',
    { commit: 'c', known_from: 1 },
    'extra',
    { extra: '{"commit":"c","known_from":1}' },
  ],
  [
    'an added key and an unreadable time',
    { added: 1, open_time: 'soon' },
    'open_time, extra',
    { open_time: null, extra: '{"added":1,"open_time":"soon"}' },
  ],
  [
    'a text with everything',
    { email: 'a\u0000\n\r\t"\'\\/\u2028,ü𠮷' },
    'email',
    { email: 'a\u0000\n\r\t"\'\\/\u2028,ü𠮷' },
  ],
  [
    'half of a surrogate pair',
    { email: 'a\ud800b', added: '\udc00', back: '\\ud800' },
    'email, extra',
    { email: 'a\ufffdb', extra: '{"added":"\\ufffd","back":"\\\\ud800"}' },
  ],
  ['an empty text', { email: '' }, 'email', { email: '' }],
  [
    'nothing',
    { email: null, delivery_id: null, status: null },
    'email, delivery_id, status',
    { email: null, delivery_id: null, status: null },
  ],
  [
    'a number for a text',
    { last_response_code: 550 },
    'last_response_code',
    { last_response_code: '550' },
  ],
]

describe('a mail log with', () => {
  const idOf = (index: number) => 10 + index
  let lake: string

  /** All of them in one archive: each row is read by its own ID. */
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'export-'))
    const repository = await createBare(folder, 'main')
    const logs = MAIL_LOGS.map(([, more], index) => logLine(idOf(index), more))
    await commit(repository, 0, { [PATHS.november]: file(...logs) })
    lake = join(folder, 'lake')
    await exportTo(lake, '--repository', folder, '--name', 'a')
    return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  test.each(MAIL_LOGS.map(([name, , columns, row], index) => [name, index, columns, row] as const))(
    '%s',
    async (_name, index, columns, row) => {
      for (const table of ['mail_logs', 'mail_log_versions']) {
        const sql = `SELECT ${columns} FROM ${tableOf(lake, table)} WHERE maillog_id = ${idOf(index)}`
        expect(await ask(sql)).toEqual([row])
      }
    },
  )
})

test('ids of 64 bits are exact, and stay numbers', async () => {
  const largest = '{"maillog_id":9223372036854775807,"delivery_id":9007199254740993,'
  const line = logLine(1).replace('{"maillog_id":1,"delivery_id":7,', largest)
  const rowsOf = await exportFiles({ [PATHS.november]: file(line) })
  const columns = 'maillog_id, delivery_id, typeof(maillog_id) AS type'
  expect(await rowsOf('mail_logs', columns)).toEqual([
    { maillog_id: '9223372036854775807', delivery_id: '9007199254740993', type: 'BIGINT' },
  ])
})

const TOO_LONG = '9223372036854775808'

/** What no table can hold or nobody can read: named, and nothing is written. */
const REFUSED: readonly (readonly [string, Files, string])[] = [
  [
    'a mail log id',
    { [PATHS.november]: file(logLine(1), logLine(2).replace(':2,', `:${TOO_LONG},`)) },
    `${PATHS.november}:2: maillog_id ${TOO_LONG}`,
  ],
  [
    'a delivery id of a mail log',
    { [PATHS.november]: file(logLine(1).replace(':7,', `:${TOO_LONG},`)) },
    `${PATHS.november}:1: delivery_id ${TOO_LONG}`,
  ],
  [
    'an id of a failure',
    { [PATHS.failures]: file(failureLine(1, []).replace(':1,', `:${TOO_LONG},`)) },
    `${PATHS.failures}:1: maillog_id`,
  ],
  [
    'an id of a delivery',
    { [PATHS.deliveries]: deliveryFile(DELIVERY.replace('7', TOO_LONG)) },
    `${PATHS.deliveries}, #1: delivery_id`,
  ],
  [
    'an id of a report',
    {
      [PATHS.opens]: file(
        'delivery_id,delivery_time,email,open_time',
        `${TOO_LONG},,a@example.jp,`,
      ),
    },
    `${PATHS.opens}, #1: delivery_id`,
  ],
  [
    'a line that is no JSON',
    { [PATHS.november]: file(logLine(1), '<<<<<<< HEAD') },
    `${PATHS.november}:2: this line is not JSON`,
  ],
  [
    'a raw control character',
    { [PATHS.november]: file(logLine(1).replace('taro', 'ta\u0001ro')) },
    `${PATHS.november}:1: this line is not JSON`,
  ],
  [
    'a bad escape',
    { [PATHS.november]: file(logLine(1).replace('taro', 'ta\\qro')) },
    `${PATHS.november}:1: this line is not JSON`,
  ],
  [
    'a cut file',
    { [PATHS.november]: logLine(1) },
    `${PATHS.november}: the file ends in the middle`,
  ],
  [
    'a broken CSV file',
    { [PATHS.errors]: file('error_time,email', '"x') },
    `${PATHS.errors}: the file is not CSV`,
  ],
]

test.each(REFUSED)(
  '%s that fits into no table stops the export by name',
  async (_name, files, message) => {
    const repository = await createRepository()
    await commit(repository, 0, { 'data/coverage.json': '{}', ...files })
    for (const format of files[PATHS.errors] === undefined ? ['parquet'] : ['parquet', 'duckdb']) {
      const output = createFolder(format)
      const { code, stdout, stderr } = await runProgram([
        'export',
        '--repository',
        repository.gitDir,
        '--output',
        output,
        '--format',
        format,
      ])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(message)
      await expect(ask(`SELECT count(*) FROM glob('${output}/**')`)).resolves.toEqual([
        { 'count_star()': '0' },
      ])
    }
  },
)

test('a damaged line of the past is counted and left out', async () => {
  const repository = await createRepository()
  await commit(repository, 0, { [PATHS.november]: file(logLine(1), `${logLine(2).slice(0, -9)}`) })
  await commit(repository, 1, { [PATHS.november]: file(logLine(1), logLine(2)) })
  const lake = createFolder('lake')
  const { stderr } = await exportTo(lake, '--repository', repository.gitDir, '--name', 'a')
  expect(stderr).toContain('Left out: 1 past line')
  const rows = await ask(
    `SELECT maillog_id::INTEGER AS id FROM ${tableOf(lake, 'mail_log_versions')} ORDER BY id`,
  )
  expect(rows).toEqual([{ id: 1 }, { id: 2 }])
})

test('attempts in their order, with what the API added to them', async () => {
  const attempts = [
    {
      status: 'SOFTERROR',
      delivery_time: '2026-11-20T10:00:00+09:00',
      response_code: '421',
      response_message: 'later',
      node: 'mx1',
      attempt: 'first',
      maillog_id: 6,
    },
    { status: 'HARDERROR', delivery_time: 'never', response_code: null, response_message: null },
  ]
  const rowsOf = await exportFiles({
    [PATHS.failures]: file(failureLine(5, attempts, { added: 1 })),
  })
  expect(await rowsOf('attempts', '* EXCLUDE (archive, month)')).toEqual([
    {
      maillog_id: '5',
      attempt: 1,
      status: 'SOFTERROR',
      delivery_time: '2026-11-20 01:00:00+00',
      response_code: '421',
      response_message: 'later',
      extra: '{"attempt":"first","maillog_id":6,"node":"mx1"}',
    },
    {
      maillog_id: '5',
      attempt: 2,
      status: 'HARDERROR',
      delivery_time: null,
      response_code: null,
      response_message: null,
      extra: '{"delivery_time":"never"}',
    },
  ])
  expect(await rowsOf('failures', 'maillog_id, status, extra')).toEqual([
    { maillog_id: '5', status: 'HARDERROR', extra: '{"added":1}' },
  ])
})

test('columns that the provider added to a report, counts beyond 32 bits, entries without a number', async () => {
  const opens = file(
    'delivery_id,delivery_time,email,open_time,device',
    '7,,"a,""b""@example.jp",2026-11-21T10:00:00+09:00,"x\ny"',
    '7,,b@example.jp,,',
  )
  const usage = file(
    'month,current,remaining,plan_id,updated_time',
    '202611,3000000000,5,be-plan-1,',
  )
  const errors = file(
    'error_time,email,response_code,response_message,error_id',
    '2026-11-20T10:00:00+09:00,a@example.jp,550,no,',
    '2026-11-21T10:00:00+09:00,a@example.jp,550,no,x-1',
  )
  const rowsOf = await exportFiles({
    [PATHS.opens]: opens,
    [PATHS.usage]: usage,
    [PATHS.errors]: errors,
  })
  expect(await rowsOf('opens', 'email, extra')).toEqual([
    { email: 'a,"b"@example.jp', extra: '{"device":"x\\ny"}' },
    { email: 'b@example.jp', extra: '{"device":null}' },
  ])
  expect(
    await rowsOf(
      'usage',
      'usage_month, month, current, remaining, typeof(remaining) AS type, extra',
    ),
  ).toEqual([
    {
      usage_month: '202611',
      month: '2026-11',
      current: null,
      remaining: 5,
      type: 'INTEGER',
      extra: '{"current":"3000000000"}',
    },
  ])
  expect(await rowsOf('errors', 'error_time, error_id, extra')).toEqual([
    { error_time: '2026-11-20 01:00:00+00', error_id: null, extra: null },
    { error_time: '2026-11-21 01:00:00+00', error_id: null, extra: '{"error_id":"x-1"}' },
  ])
})
