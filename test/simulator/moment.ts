/** Times as the provider writes and means them: Japan time, whole seconds. */
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const JAPAN = 9 * HOUR

/** ms since the epoch; or `YYYY-MM-DD[THH:MM[:SS]]` in Japan time; or a full time with its offset. */
export type Moment = number | string

/** `YYYY-MM-DD`, or days counted from the account's present day (`-3`: three days ago). */
export type DayName = string | number

export function toMs(moment: Moment): number {
  if (typeof moment === 'number') return moment
  const [, hasTime, zone] = /^\d{4}-\d\d-\d\d(T[\d:.]+)?(Z|[+-]\d\d:\d\d)?$/.exec(moment) ?? []
  const ms = Date.parse(`${moment}${hasTime ? '' : 'T00:00:00'}${zone ? '' : '+09:00'}`)
  if (Number.isNaN(ms)) throw new Error(`not a moment: ${moment}`)
  return ms
}

/** `YYYY-MM-DDTHH:MM:SS+09:00` */
export function japanTime(ms: number): string {
  return `${new Date(ms + JAPAN).toISOString().slice(0, 19)}+09:00`
}

/** `YYYY-MM-DD` in Japan time. */
export function japanDay(ms: number): string {
  return japanTime(ms).slice(0, 10)
}
