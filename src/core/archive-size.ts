import type { Coverage } from '../coverage/coverage.ts'
import { addDays, type Day } from '../records/time.ts'

/** How much git keeps of an archive, and how fast it grows. */
export interface ArchiveSize {
  readonly bytes: number
  readonly perDay: number
}

const GB = 1_000_000_000
/** GitHub asks to keep a repository below it (field notes, 4.1). */
const SIZE_LIMIT = 10 * GB
export const SIZE_WARNING = 5 * GB

/** One mail log with its failure and its later versions, packed (field notes, 5.5 C: 45,000 records in 180 commits). */
const BYTES_PER_MAIL_LOG = 42

/** Reckons the size from what was read; `undefined` while nothing was. */
export function estimateSize({ settled, spans }: Coverage): ArchiveSize | undefined {
  const retained = spans.reduce((sum, span) => sum + span.rows, 0)
  const days = new Set(spans.map((span) => span.day)).size
  if (days === 0) return undefined
  const bytes = (retained + (settled?.rows ?? 0)) * BYTES_PER_MAIL_LOG
  return { bytes, perDay: Math.round((retained * BYTES_PER_MAIL_LOG) / days) }
}

/** `YYYY-MM` in which the archive reaches GitHub's recommended limit; `undefined`: not within a hundred years. */
export function findFullMonth({ bytes, perDay }: ArchiveSize, today: Day): string | undefined {
  const days = Math.max(0, Math.ceil((SIZE_LIMIT - bytes) / perDay))
  return days < 36_500 ? addDays(today, days).slice(0, 7) : undefined
}

const UNITS = ['kB', 'MB', 'GB'] as const

/** In decimal units with one digit behind the point below ten: `1.2 GB`, `340 MB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1_000_000 ? 0 : bytes < GB ? 1 : 2
  const amount = bytes / 1000 ** (power + 1)
  return `${amount < 10 ? amount.toFixed(1) : String(Math.round(amount))} ${UNITS[power]}`
}
