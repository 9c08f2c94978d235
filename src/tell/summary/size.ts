import type { Coverage } from '../../coverage/coverage.ts'
import { addDays, type Day } from '../../records/time.ts'
import type { Texts } from '../words.ts'

/** How much git keeps of an archive, and how fast it grows. */
export interface ArchiveSize {
  readonly bytes: number
  readonly perDay: number
}

const GB = 1_000_000_000
/** GitHub asks to keep a repository below it. */
const SIZE_LIMIT = 10 * GB
const SIZE_WARNING = 5 * GB

/** One mail log with its failure, its share of the other files, and its later versions, packed. */
const BYTES_PER_MAIL_LOG = 42

/** Reckons the size from the mail logs that were read; `undefined` while none was. */
export function estimateSize({ pastRetention, spans }: Coverage): ArchiveSize | undefined {
  const retained = spans.reduce((sum, span) => sum + span.rows, 0)
  const days = new Set(spans.map((span) => span.day)).size
  if (days === 0) return undefined
  const bytes = (retained + (pastRetention?.rows ?? 0)) * BYTES_PER_MAIL_LOG
  return { bytes, perDay: Math.round((retained * BYTES_PER_MAIL_LOG) / days) }
}

/** `YYYY-MM` in which the archive reaches GitHub's recommended limit; `undefined`: not within a hundred years. */
function findFullMonth({ bytes, perDay }: ArchiveSize, today: Day): string | undefined {
  const days = Math.max(0, Math.ceil((SIZE_LIMIT - bytes) / perDay))
  return days < 36_500 ? addDays(today, days).slice(0, 7) : undefined
}

const UNITS = ['kB', 'MB', 'GB'] as const

/** In decimal units with one digit behind the point below ten: `1.2 GB`, `340 MB`. */
function formatBytes(bytes: number): string {
  const power = bytes < 1_000_000 ? 0 : bytes < GB ? 1 : 2
  const amount = bytes / 1000 ** (power + 1)
  return `${amount < 10 ? amount.toFixed(1) : String(Math.round(amount))} ${UNITS[power]}`
}

/** Size, growth, and the month in which GitHub's recommended limit is reached at this pace; with a warning when it is time. */
export function formatSize(
  size: ArchiveSize,
  today: Day,
  { size: texts, sentences, sentence }: Texts,
): string {
  const month = findFullMonth(size, today)
  const about = texts.about(formatBytes(size.bytes), formatBytes(size.perDay))
  const end = month === undefined ? texts.never : texts.full(month)
  const warning = size.bytes < SIZE_WARNING ? '' : `⚠️ ${texts.warning}`
  return sentences([sentence(`${about}${end}`), warning])
}
