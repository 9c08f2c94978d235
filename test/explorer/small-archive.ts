import { formatFailure } from '../../src/records/failure.ts'
import { formatMailLog, type MailLog } from '../../src/records/mail-log.ts'
import type { BareRepository } from '../forge/repository.ts'
import { failureOf, mailLog } from './synthetic.ts'

const lines = (rows: readonly string[]) => rows.map((row) => `${row}\n`).join('')
const logs = (...rows: readonly MailLog[]) => lines(rows.map(formatMailLog))

export const LOGS_1 = 'data/logs/2026-11/2026-11-02_delivery_1001.jsonl'
const LOGS_2 = 'data/logs/2026-11/2026-11-04_transaction.jsonl'
const FAILURES_1 = 'data/failures/2026-11/2026-11-02_delivery_1001_failures.jsonl'
const DELIVERIES = [
  'delivery_id,delivery_type,status,subject,from_email,from_name,delivery_time,reservation_time,created_time,updated_time,html,total_count,sent_count,drop_count,hard_error_count,soft_error_count,open_count,archived_count,counts_match',
  '1001,BULK,SENT,"11月の""お知らせ""",news@acme.example,Acme,2026-11-02T09:00:00+09:00,,,,true,2,1,0,1,0,1,2,yes',
]

const at = (hour: number) => `2026-11-02T${String(hour).padStart(2, '0')}:00:00+09:00`
const taro = { email: 'taro@example.jp', deliveryTime: at(9), createdTime: at(9) }
const waiting = mailLog(1, {
  ...taro,
  status: 'RETRY',
  lastResponseCode: '421',
  lastResponseMessage: 'later',
})
const bounced = mailLog(1, {
  ...taro,
  status: 'HARDERROR',
  lastResponseCode: '550',
  lastResponseMessage: 'unknown',
})
const hanako = mailLog(2, { email: 'hanako@example.jp', deliveryTime: at(9), createdTime: at(9) })
const opened = { ...hanako, openTime: at(12) }
const single = mailLog(3, {
  email: 'yuki@example.jp',
  deliveryId: '2001',
  deliveryType: 'TRANSACTION',
  createdTime: '2026-11-04T09:00:00+09:00',
  deliveryTime: null,
  extra: [['campaign', 'x']],
})

/** An archive of three commits, each a day after the other; their IDs, oldest first. */
export async function commitSmallArchive(repository: BareRepository, branch = 'data') {
  const ids: string[] = []
  const commit = async (files: Record<string, string>) => {
    const time = Date.parse('2026-11-02T18:00:00+09:00') + ids.length * 86_400_000
    ids.push(await repository.commitFiles({ branch, files, at: time, message: 'archive' }))
  }
  await commit({
    [LOGS_1]: logs(waiting, hanako),
    'data/deliveries/2026-11/2026-11-02.csv': lines(DELIVERIES),
  })
  await commit({
    [LOGS_1]: logs(bounced, hanako),
    [FAILURES_1]: `${formatFailure(failureOf(bounced, Date.parse(at(10))))}\n`,
    'data/errors/2026-11.csv': lines([
      'error_time,email,response_code,response_message,error_id',
      '2026-11-02T10:00:01+09:00,taro@example.jp,550,unknown,7',
      '2026-11-02T10:00:01+09:00,stranger@example.jp,550,unknown,8',
    ]),
  })
  await commit({
    [LOGS_1]: logs(bounced, opened),
    [LOGS_2]: logs(single),
    'data/reports/2026-11/delivery_1001_opens.csv': lines([
      'delivery_id,delivery_time,email,open_time',
      `1001,${at(9)},hanako@example.jp,${at(12)}`,
      `1001,${at(9)},hanako@example.jp,${at(20)}`,
    ]),
  })
  return ids
}
