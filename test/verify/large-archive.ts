import { NO_COVERAGE } from '../../src/coverage/coverage.ts'
import { formatCoverage } from '../../src/coverage/file.ts'
import { addOwnCount } from '../../src/publish/write-deliveries.ts'
import { createLogCounts, type LogCounts } from '../../src/records/counts.ts'
import { DELIVERIES, toDeliveryRow } from '../../src/records/delivery.ts'
import { MAIL_LOGS } from '../../src/records/mail-log.ts'
import { DAY_MS, formatTime, startOfDay } from '../../src/records/time.ts'
import type { Forge } from '../forge/forge.ts'
import { createSealer } from '../seal/sealer.ts'
import { delivery, mailLog } from './account.ts'

const START = startOfDay('2026-09-24')

/** One day's delivery as it is known `age` days later: one in a hundred mails is opened each day. */
function dayFiles(day: number, age: number, mails: number) {
  const time = formatTime(START + day * DAY_MS)
  const date = time.slice(0, 10)
  const deliveryId = String(1000 + day)
  const logs = Array.from({ length: mails }, (_, index) => {
    const openDay = (index % 100) + 1
    const openTime = openDay <= age ? formatTime(START + (day + openDay) * DAY_MS) : null
    return mailLog(day * mails + index + 1, { deliveryId, createdTime: time, openTime })
  })
  const counts = createLogCounts()
  for (const log of logs) counts.add(log)
  const logCounts = counts.result()
  const row = addOwnCount(
    toDeliveryRow(delivery(1000 + day, { deliveryTime: time, totalCount: String(mails) })),
    logCounts,
  )
  const month = date.slice(0, 7)
  const stem = `logs/${month}/${date}_delivery_${deliveryId}`
  const files = {
    [`data/${stem}.jsonl`]: MAIL_LOGS.format(logs),
    [`data/deliveries/${month}/${date}.csv`]: DELIVERIES.format([row]),
  }
  return { files, stem, logCounts, date }
}

/** A commit a day, which adds that day's mail and reads the three days before it again. */
function* commitsOf(days: number, mails: number) {
  const countsByShard = new Map<string, LogCounts>()
  const sealer = createSealer()
  for (let day = 0; day < days; day++) {
    const ages = [0, 1, 2, 3].filter((age) => age <= day)
    const written = ages.map((age) => dayFiles(day - age, age, mails))
    for (const { stem, logCounts } of written) countsByShard.set(stem, logCounts)
    const at = START + (day + 1) * DAY_MS
    const [read, rows] = [formatTime(at), (day + 1) * mails]
    const date = formatTime(START + day * DAY_MS).slice(0, 10)
    const span = { day: date, from: '1', to: String(rows), rows, read, detailsOwed: 0 }
    const coverage = { ...NO_COVERAGE, head: read, written: read, spans: [span], countsByShard }
    const frame = {
      '.gitattributes': '* -text diff\n',
      'data/coverage.json': formatCoverage(coverage),
    }
    const files: Record<string, string> = Object.assign({}, ...written.map((one) => one.files))
    const { files: all, trailer } = sealer(files)
    yield { at, message: `archive: a day\n\n${trailer}\n`, files: { ...frame, ...all } }
  }
}

/** `days` deliveries of `mails` mails each on the branch `data`; returns when the last commit was, ms. */
export async function buildLargeArchive(
  forge: Forge,
  days: number,
  mails: number,
): Promise<number> {
  const head = await forge.importHistory('data', commitsOf(days, mails))
  await forge.git('update-ref', 'refs/archive/data', head)
  // As GitHub keeps it: versions of a file as differences. Else it searches for them in every fetch.
  await forge.git('repack', '-adfq')
  return START + days * DAY_MS
}
