import { DELIVERIES, decodeDelivery, toDeliveryRow } from '../../src/records/delivery.ts'
import { deliveryShard, logShard, partPath, type Shard } from '../../src/records/layout.ts'
import { decodeMailLog, MAIL_LOGS, type MailLog } from '../../src/records/mail-log.ts'
import { addDays, type Day } from '../../src/records/time.ts'
import { createSealer } from '../seal/sealer.ts'
import { addressOf } from '../simulator/people.ts'

export interface OldDay {
  readonly files: Readonly<Record<string, string>>
  readonly message: string
  readonly at: number
}

const SINGLES = [
  { type: 'transaction', deliveryType: 'TRANSACTION', count: 60 },
  { type: 'smtp', deliveryType: 'SMTP', count: 20 },
] as const

function timeOf(day: Day, position: number): string {
  const minute = String(position % 60).padStart(2, '0')
  const hour = String(Math.floor(position / 60) % 24).padStart(2, '0')
  return `${day}T${hour}:${minute}:00+09:00`
}

function singleLog(day: Day, deliveryType: string, id: number, position: number): MailLog {
  const time = timeOf(day, position)
  return decodeMailLog({
    maillog_id: id,
    delivery_id: id,
    delivery_type: deliveryType,
    email: addressOf((id * 7919) % 50_000),
    status: 'SENT',
    last_response_code: '250',
    last_response_message: `2.0.0 Ok: queued as ${(id * 48_271).toString(16).toUpperCase()}`,
    delivery_time: time,
    open_time: null,
    created_time: time,
    updated_time: time,
  })
}

function deliveryOf(log: MailLog) {
  return toDeliveryRow(
    decodeDelivery({
      delivery_id: Number(log.deliveryId),
      delivery_type: log.deliveryType,
      status: 'SENT',
      subject: 'ご注文ありがとうございます',
      from: { email: 'shop@example.co.jp', name: 'お買い物ショップ' },
      delivery_time: log.deliveryTime,
      created_time: log.createdTime,
      updated_time: log.updatedTime,
    }),
  )
}

const path = (shard: Shard) => `data/${partPath(shard, 1)}`

function filesOf(day: Day, firstId: number): Record<string, string> {
  const files: Record<string, string> = {}
  const deliveries = []
  let id = firstId
  for (const { type, deliveryType, count } of SINGLES) {
    const logs: MailLog[] = []
    for (let at = 0; at < count; at++) logs.push(singleLog(day, deliveryType, id++, at * 10))
    files[path(logShard({ type, day }, null))] = MAIL_LOGS.format(logs)
    deliveries.push(...logs.map(deliveryOf))
  }
  files[path(deliveryShard(day))] = DELIVERIES.format(deliveries)
  return files
}

/** Days of an archive as earlier runs left them, three files and one commit a day, oldest first; `until` is the last one. */
export function* oldDays(days: number, until: Day): Generator<OldDay> {
  const perDay = SINGLES.reduce((total, { count }) => total + count, 0)
  const seal = createSealer()
  for (let index = 0; index < days; index++) {
    const day = addDays(until, index + 1 - days)
    const { files, trailer } = seal(filesOf(day, 1 + index * perDay))
    yield {
      files,
      message: `archive: ${perDay} mail logs\n\n${trailer}\n`,
      at: Date.parse(`${day}T23:00:00+09:00`),
    }
  }
}

/** Smaller ids than these belong to the old days. */
export const firstIdAfter = (days: number) => 1 + days * 80
