import { OPEN_HOURS } from '../data/open-hours.ts'
import { formatDay } from '../data/view.ts'
import { EN, type Texts } from './texts-en.ts'
import { JA } from './texts-ja.ts'

export const LANGUAGES = ['en', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

/** Texts of one language, and how it writes numbers and times. */
export interface Locale {
  readonly language: Language
  readonly texts: Texts
  count(value: number): string
  /** A share of a whole, with one decimal; a dash where there is no whole. */
  percent(part: number, whole: number): string
  /** A signed number with one decimal. */
  signed(value: number): string
  /** Seconds in Japan time, to the minute; '' for an unknown time. */
  time(seconds: number): string
  /** The same to the second, with its zone. */
  exactTime(seconds: number): string
  /** A day number, short, for the axis of a chart. */
  shortDay(day: number): string
  day(day: number): string
}

const TEXTS: Readonly<Record<Language, Texts>> = { en: EN, ja: JA }

/** A share of a whole in per cent with one decimal, as it is shown: differences are those of what is shown. */
export const shareOf = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10

const pad = (value: number) => String(value).padStart(2, '0')

export function createLocale(language: Language): Locale {
  const whole = new Intl.NumberFormat(language)
  const decimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const share = new Intl.NumberFormat(language, { style: 'percent', ...decimal })
  const sign = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', ...decimal })
  const short = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: language === 'ja' ? 'numeric' : 'short',
    timeZone: 'UTC',
  })
  const japan = (seconds: number) => new Date((seconds + 9 * 3600) * 1000)
  const separator = language === 'ja' ? '/' : '-'
  const date = (text: string) => text.replaceAll('-', separator)
  return {
    language,
    texts: TEXTS[language],
    count: (value) => whole.format(value),
    percent: (part, all) => (all === 0 ? '–' : share.format(shareOf(part, all) / 100)),
    signed: (value) => sign.format(value).replace('-', '−'),
    time(seconds) {
      if (seconds === 0) return ''
      const at = japan(seconds)
      return `${date(at.toISOString().slice(0, 10))} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`
    },
    exactTime(seconds) {
      if (seconds === 0) return ''
      const at = japan(seconds).toISOString()
      return `${date(at.slice(0, 10))} ${at.slice(11, 19)}`
    },
    shortDay: (day) => short.format(new Date(day * 86_400_000)),
    day: (day) => date(formatDay(day)),
  }
}

/** A span of hours after sending. */
export function hoursName(span: number, { texts, count }: Locale): string {
  const [from, to] = [span === 0 ? 0 : (OPEN_HOURS[span - 1] ?? 0), OPEN_HOURS[span] ?? 0]
  return to === Infinity ? texts.hoursFrom(count(from)) : texts.hoursUpTo(count(from), count(to))
}
