import { addDays, type Day, dayAt, isRealDay, parseTime, startOfDay } from '../records/time.ts'
import { UsageError } from './usage-error.ts'

/** What a person means by a time: from its first to its last millisecond; a day is its whole day in Japan. */
export interface TypedTime {
  /** ms */
  readonly first: number
  /** ms; `first` where a moment was typed. */
  readonly last: number
  /** The day, or that of the moment, in Japan. */
  readonly day: Day
}

const DAY = /^([1-9]\d{3})([-/])(\d{2})\2(\d{2})$/
const MOMENT =
  /^\d{4}([-/])\d{2}\1\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)? ?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/i

/** `undefined` when the text is neither a day nor a time with its zone. */
function parseTyped(text: string): TypedTime | undefined {
  const [, year, , month, date] = DAY.exec(text) ?? []
  if (year !== undefined) {
    const day = `${year}-${month}-${date}`
    if (!isRealDay(day)) return undefined
    return { first: startOfDay(day), last: startOfDay(addDays(day, 1)) - 1, day }
  }
  const moment = MOMENT.test(text) ? parseTime(text) : undefined
  return moment === undefined ? undefined : { first: moment, last: moment, day: dayAt(moment) }
}

/**
 * The one way of saying time in every option: `2026-11-28` or `2026/11/28` is the whole day in Japan, a time
 * needs its zone and means that moment; spaces around are dropped. Throws `UsageError` naming the option.
 */
export function readTime(option: string, text: string): TypedTime {
  const typed = parseTyped(text.trim())
  if (typed !== undefined) return typed
  throw new UsageError({
    en: `--${option}: expected a day (2026-11-28 or 2026/11/28, the whole day in Japan) or a time with its zone (2026-11-28T10:00+09:00)`,
    ja: `--${option}：日付（2026-11-28または2026/11/28。日本時間のその日全体）か、タイムゾーン付きの日時（2026-11-28T10:00+09:00）で指定してください`,
  })
}
