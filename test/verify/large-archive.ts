import { formatProperties } from '../../src/core/archive-properties.ts'
import { addOwnCount } from '../../src/core/books.ts'
import { DELIVERIES, MAIL_LOGS } from '../../src/core/canonical.ts'
import { NO_COVERAGE } from '../../src/core/coverage/coverage.ts'
import { formatCoverage } from '../../src/core/coverage/format-coverage.ts'
import { toDeliveryRow } from '../../src/core/delivery-row.ts'
import { createTally, type Tally } from '../../src/core/tally.ts'
import { DAY_MS, formatTime, startOfDay } from '../../src/core/time.ts'
import { fileSeal } from '../../src/seal/leaves.ts'
import { formatSealTrailer, sealMonth, sealOf } from '../../src/seal/seal.ts'
import {
  formatSealsFile,
  parseSealsFile,
  type SealsLine,
  sealedMonthOf,
  sealsPath,
} from '../../src/seal/seals-file.ts'
import type { Forge } from '../forge/forge.ts'
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
  const counts = createTally()
  for (const log of logs) counts.add(log)
  const tally = counts.result()
  const row = addOwnCount(
    toDeliveryRow(delivery(1000 + day, { deliveryTime: time, totalCount: String(mails) })),
    tally,
  )
  const month = date.slice(0, 7)
  const stem = `logs/${month}/${date}_delivery_${deliveryId}`
  const files = {
    [`data/${stem}.jsonl`]: MAIL_LOGS.format(logs),
    [`data/deliveries/${month}/${date}.csv`]: DELIVERIES.format([row]),
  }
  return { files, stem, tally, date }
}

const PROPERTIES = {
  account: null,
  personalData: 'keep',
  keyFingerprint: null,
  sealKey: '07'.repeat(32),
} as const

/** Seals files and message of each commit, of which only the files that it writes are hashed. */
function createSealer() {
  const lines = new Map<string, SealsLine>()
  return (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      const inside = path.slice('data/'.length)
      const key = Buffer.from(PROPERTIES.sealKey, 'hex')
      lines.set(inside, { path: inside, ...fileSeal(inside, Buffer.from(text), key) })
    }
    const months = Map.groupBy(lines.values(), ({ path }) => sealedMonthOf(path) ?? '')
    const texts = [...months].map(([month, own]) => [month, formatSealsFile(own)] as const)
    const seal = sealOf(texts.map(([month, text]) => sealMonth(month, parseSealsFile(text))))
    return {
      seals: Object.fromEntries(texts.map(([month, text]) => [`data/${sealsPath(month)}`, text])),
      message: `archive: a day\n\n${formatSealTrailer(seal)}\n`,
    }
  }
}

/** A commit a day, which adds that day's mail and reads the three days before it again. */
function* commitsOf(days: number, mails: number) {
  const tallies = new Map<string, Tally>()
  const sealer = createSealer()
  for (let day = 0; day < days; day++) {
    const ages = [0, 1, 2, 3].filter((age) => age <= day)
    const written = ages.map((age) => dayFiles(day - age, age, mails))
    for (const { stem, tally } of written) tallies.set(stem, tally)
    const at = START + (day + 1) * DAY_MS
    const [read, rows] = [formatTime(at), (day + 1) * mails]
    const date = formatTime(START + day * DAY_MS).slice(0, 10)
    const span = { day: date, from: '1', to: String(rows), rows, read, detailsOwed: 0 }
    const coverage = { ...NO_COVERAGE, head: read, written: read, spans: [span], tallies }
    const frame = {
      '.gitattributes': '* -text diff\n',
      'data/archive.json': formatProperties(PROPERTIES),
      'data/coverage.json': formatCoverage(coverage),
    }
    const files: Record<string, string> = Object.assign({}, ...written.map((one) => one.files))
    const { seals, message } = sealer(files)
    yield { at, message, files: { ...frame, ...files, ...seals } }
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
