import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type BareRepository, createRepository as createBare } from '../forge/repository.ts'

export type Files = Readonly<Record<string, string | null>>

/** A folder that is gone when the test has ended. */
export function createFolder(name = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return join(folder, name)
}

export function createRepository(): Promise<BareRepository> {
  return createBare(createFolder('archive.git'), 'main')
}

export const minute = (number: number) => Date.parse('2026-11-25T03:00:00Z') + number * 60_000

/** One commit on `data`; `at` in minutes. */
export const commit = (repository: BareRepository, at: number, files: Files) =>
  repository.commitFiles({ branch: 'data', files, at: minute(at) })

const MAIL_LOG = {
  maillog_id: 1,
  delivery_id: 7,
  delivery_type: 'BULK',
  email: 'taro@example.jp',
  status: 'SENT',
  last_response_code: '250',
  last_response_message: '250 ok',
  delivery_time: '2026-11-20T10:00:01+09:00',
  open_time: null,
  created_time: '2026-11-20T10:00:00+09:00',
  updated_time: '2026-11-20T10:00:02+09:00',
}

/** A mail log as it stands in its file. */
export const logLine = (id: number, more: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ ...MAIL_LOG, maillog_id: id, ...more })

export const failureLine = (id: number, attempts: readonly object[], more: object = {}) => {
  const { delivery_id, email } = MAIL_LOG
  const last = { last_response_code: '550', last_response_message: '550 no' }
  const head = { maillog_id: id, delivery_id, email, status: 'HARDERROR', ...last }
  return JSON.stringify({ ...head, sent_history: attempts, ...more })
}

export const file = (...lines: string[]) => lines.map((line) => `${line}\n`).join('')

const HEADER =
  'delivery_id,delivery_type,status,subject,from_email,from_name,delivery_time,reservation_time,created_time,updated_time,html,total_count,sent_count,drop_count,hard_error_count,soft_error_count,open_count,archived_count,counts_match'
export const deliveryFile = (...rows: string[]) => file(HEADER, ...rows)
export const DELIVERY = `7,BULK,SENT,"お知らせ, ""特集""",shop@example.jp,,2026-11-20T10:00:00+09:00,,2026-11-19T10:00:00+09:00,2026-11-20T10:00:00+09:00,true,2,2,0,0,0,1,2,yes`

export const PATHS = {
  october: 'data/logs/2026-10/2026-10-05_transaction.jsonl',
  november: 'data/logs/2026-11/2026-11-20_delivery_7.jsonl',
  undated: 'data/logs/undated/other.jsonl',
  failures: 'data/failures/2026-11/2026-11-20_delivery_7_failures.jsonl',
  deliveries: 'data/deliveries/2026-11/2026-11-20.csv',
  opens: 'data/reports/2026-11/delivery_7_opens.csv',
  errors: 'data/errors/2026-11.csv',
  usage: 'data/usage.csv',
}

/** An archive with something in every table. */
export const EVERYTHING: Files = {
  'data/coverage.json': '{}\n',
  [PATHS.october]: file(logLine(1, { delivery_id: 3, delivery_type: 'TRANSACTION' })),
  [PATHS.november]: file(logLine(10), logLine(11, { status: 'HARDERROR' })),
  [PATHS.failures]: file(
    failureLine(11, [
      { status: 'HARDERROR', delivery_time: null, response_code: '550', response_message: 'no' },
    ]),
  ),
  [PATHS.deliveries]: deliveryFile(DELIVERY),
  [PATHS.opens]: file(
    'delivery_id,delivery_time,email,open_time',
    '7,2026-11-20T10:00:01+09:00,taro@example.jp,2026-11-21T10:00:00+09:00',
  ),
  [PATHS.errors]: file(
    'error_time,email,response_code,response_message,error_id',
    '2026-11-20T10:00:00+09:00,hanako@example.jp,550,no,5',
  ),
  [PATHS.usage]: file(
    'month,current,remaining,plan_id,updated_time',
    '202610,3,97,be-plan-1,2026-11-01T00:00:00+09:00',
    '202611,1,99,be-plan-1,',
  ),
}
