/** Japan time, the provider's: all days, names and ages are counted in it. */
const JAPAN_OFFSET_MS = 9 * 3_600_000
export const DAY_MS = 86_400_000

const SLACK_MS = 4 * 3_600_000

/**
 * Age in ms after which something is due that is to be done every so many days: four hours less, for a schedule
 * starts some minutes early or late, and one run in two would find it a minute too young.
 */
export function dueAfter(days: number): number {
  return days * DAY_MS - SLACK_MS
}

/** `YYYY-MM-DD` in Japan time. */
export type Day = string

// Years from 1000 on: `Date` takes 1 for 1901, and some servers write "0001-01-01" for no time at all.
const TIME =
  /^([1-9]\d{3})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/i

function offsetMs(zone: string | undefined): number {
  if (zone === undefined) return JAPAN_OFFSET_MS
  if (zone.toUpperCase() === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

/**
 * Milliseconds since the epoch of a time as the provider writes it; one without a zone is Japan time,
 * `24:00:00` is the next midnight. `undefined` when it cannot be read or names no real moment.
 */
export function parseTime(text: string): number | undefined {
  const match = TIME.exec(text.trim())
  if (!match) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = match
  const parts = [year, month, day, hour, minute, second].map(Number)
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts
  const midnight = new Date(Date.UTC(y, mo - 1, d))
  const realDate = midnight.getUTCMonth() === mo - 1 && midnight.getUTCDate() === d
  const realTime = h < 24 ? mi < 60 && s < 60 : h === 24 && mi === 0 && s === 0
  if (!realDate || !realTime) return undefined
  return midnight.getTime() + ((h * 60 + mi) * 60 + s) * 1000 - offsetMs(zone?.toUpperCase())
}

/** `YYYY-MM-DDTHH:MM:SS+09:00`. */
export function formatTime(ms: number): string {
  return `${new Date(ms + JAPAN_OFFSET_MS).toISOString().slice(0, 19)}+09:00`
}

/**
 * A real moment in canonical spelling, days 29 to 31 aside. Nearly every time of an archive is one, and
 * to read and write each again is two thirds of the work of decoding a file (measured).
 */
const CANONICAL =
  /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+09:00$/

/** The canonical spelling of a provider's time; one that cannot be read stays as it is. */
export function normalizeTime(text: string): string {
  if (CANONICAL.test(text)) return text
  const ms = parseTime(text)
  return ms === undefined ? text : formatTime(ms)
}

/** Day of a moment in ms. */
export function dayAt(ms: number): Day {
  return formatTime(ms).slice(0, 10)
}

/** Day of a time text; `undefined` when there is none or it cannot be read. */
export function dayOf(text: string | null | undefined): Day | undefined {
  if (text == null) return undefined
  if (CANONICAL.test(text)) return text.slice(0, 10)
  const ms = parseTime(text)
  return ms === undefined ? undefined : dayAt(ms)
}

/** Start of a Japanese day, ms since the epoch. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00+09:00`)
}

/** Whether a text in the form of a day is one of the calendar. */
export function isRealDay(day: Day): boolean {
  return !Number.isNaN(startOfDay(day)) && dayAt(startOfDay(day)) === day
}

export function addDays(day: Day, days: number): Day {
  return dayAt(startOfDay(day) + days * DAY_MS)
}

/** Every day from `first` to `last`. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS)
}
