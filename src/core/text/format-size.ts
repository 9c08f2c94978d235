import type { Day } from '../../records/time.ts'
import { type ArchiveSize, findFullMonth, formatBytes, SIZE_WARNING } from '../archive-size.ts'
import type { Texts } from './texts.ts'

/** Size, growth, and the month in which GitHub's recommended limit is reached at this pace; with a warning when it is time. */
export function formatSize(
  size: ArchiveSize,
  today: Day,
  { size: texts, sentences, sentence }: Texts,
) {
  const month = findFullMonth(size, today)
  const about = texts.about(formatBytes(size.bytes), formatBytes(size.perDay))
  const end = month === undefined ? texts.never : texts.full(month)
  const warning = size.bytes < SIZE_WARNING ? '' : `⚠️ ${texts.warning}`
  return sentences([sentence(`${about}${end}`), warning])
}
