import { formatCount } from '../markdown.ts'

/** `1 file`, `1,204 files`. */
export const many = (count: number, one: string, more = `${one}s`) =>
  `${formatCount(count)} ${count === 1 ? one : more}`

/** `1,204件`. */
export const manyJa = (count: number) => `${formatCount(count)}件`

/** How the title of a problem ends, and how it ends in front of ため; the first that fits is taken. */
const CAUSE_ENDINGS = [
  ['見つかりませんでした', '見つからなかった'],
  ['ありませんでした', 'なかった'],
  ['ませんでした', 'なかった'],
  ['下回りました', '下回った'],
  ['ています', 'ている'],
  ['ました', 'た'],
  ['ありません', 'ない'],
  ['ません', 'ない'],
  ['あります', 'ある'],
  ['直します', '直す'],
  ['ます', 'る'],
] as const

/** A Japanese title as a cause: `…に達しました` → `…に達したため`; an HTTP status in brackets stays behind it. */
export function causeJa(title: string): string {
  const [, clause = title, status = ''] = /^(.*?)(（HTTP \d+）)?$/.exec(title) ?? []
  const ending = CAUSE_ENDINGS.find(([polite]) => clause.endsWith(polite))
  if (ending === undefined) return title
  return `${clause.slice(0, -ending[0].length)}${ending[1]}ため${status}`
}

/** A text that begins with an English word, with a capital; names such as `coverage.json` stay as they are. */
export function capitalize(text: string): string {
  const begins = /^(?!blastengine\b)[a-z]+(?=[ :,]|$)/.test(text)
  return begins ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

const EN = {
  /** ' (a, b and 3 more)'; '' for an empty list. */
  named: (items: readonly string[], more: number) => {
    const separator = items.some((item) => item.includes(',')) ? '; ' : ', '
    const rest = more > 0 ? ` and ${formatCount(more)} more` : ''
    return items.length === 0 ? '' : ` (${items.join(separator)}${rest})`
  },
  counted: (word: string, count: string) => `${word}: ${count}`,
  list: (items: readonly string[]) => items.join(', '),
  /** Items that hold commas themselves. */
  longList: (items: readonly string[]) => items.join('; '),
  sentence: (text: string) => `${text}.`,
  sentences: (texts: readonly string[]) => texts.filter((text) => text !== '').join(' '),
  strong: (label: string, text: string) => `**${label}:** ${text}`,
  reason: (text: string, count: number) => `${count > 1 ? 'First reason' : 'Reason'}: ${text}`,
  days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  none: 'none',
  other: 'other',
  more: (count: number, what = '') => `… and ${formatCount(count)} more ${what}`.trimEnd(),
  files: (count: number): string => (count === 1 ? 'file' : 'files'),
}

const JA: typeof EN = {
  named: (items, more) => {
    const rest = more > 0 ? `、ほか${manyJa(more)}` : ''
    return items.length === 0 ? '' : `（${items.join('、')}${rest}）`
  },
  counted: (word, count) => `${word}：${count}件`,
  list: (items) => items.join('、'),
  longList: (items) => items.join('、'),
  sentence: (text) => `${text}。`,
  sentences: (texts) => texts.join(''),
  strong: (label, text) => `**${label}：** ${text}`,
  reason: (text, count) => `${count > 1 ? '最初の' : ''}原因は「${text}」です`,
  days: (from, to) => (from === to ? from : `${from}〜${to}`),
  none: 'なし',
  other: 'その他',
  more: (count, what = '件') => `… ほか${formatCount(count)}${what}`,
  files: () => 'ファイル',
}

/** How either language lists, counts and ends a sentence. */
export const PHRASES = { en: EN, ja: JA }
