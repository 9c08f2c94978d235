import { readDomain } from './address.ts'

/**
 * Where a domain ends in a text without a space behind it. No character is read more than a fixed number of times.
 */

const LATIN = '\\da-z０-９Ａ-Ｚａ-ｚ'
const HIDDEN = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff'
const ENCODED = '%(?:25){0,3}[89a-f][\\da-f]'
const DOT = '(?:[.．﹒]|\\\\+\\.|%(?:25){0,3}2e|&#46;|&period;)'
const LABEL = `(?:[\\p{L}\\p{M}\\p{N}_＿－${HIDDEN}-]|${ENCODED})+`
const LATIN_LABEL = `[${HIDDEN}]*[${LATIN}](?:[${LATIN}${HIDDEN}－-]*[${LATIN}])?`
const OTHER_LETTER = `(?!\\p{ASCII}|[${LATIN}])[\\p{L}\\p{M}\\p{N}]`

/** Japanese text may follow without a space, so the last label is of one script. */
const DOMAIN = new RegExp(
  `\\[(?:ipv6:)?[\\da-f.:]{2,45}\\]|(?:${LABEL}${DOT})*(?:${LATIN_LABEL}|(?:${OTHER_LETTER})+|(?:${ENCODED})+)`,
  'iuy',
)
const REST = new RegExp(`[。｡]((?:${LATIN_LABEL}(?:${DOT}|[。｡]))*${LATIN_LABEL})`, 'iuy')
/** What else follows in Japanese is the next sentence. */
const JAPANESE_TOP_LEVEL =
  'みんな|コム|セール|ストア|テスト|クラウド|グーグル|アマゾン|ポイント|ファッション|家電|食品|通販|書籍'
const JAPANESE_REST = new RegExp(`[。｡](?:${JAPANESE_TOP_LEVEL})(?![\\p{L}\\p{M}\\p{N}])`, 'iuy')
const TOP_LEVEL = /^(?:[a-z]{2}|com|net|org|info|biz|edu|gov|dev|app|shop)$/

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/**
 * `。` ends a sentence and is typed for a dot: it is one where a domain needs a dot yet, or where what follows is
 * the end of a domain name and no word.
 */
function restEnd(text: string, start: number, end: number): number {
  const needsDot = !readDomain(text.slice(start, end)).includes('.')
  const rest = matchAt(REST, text, end)
  if (rest !== null) {
    const last =
      readDomain(rest[1] ?? '')
        .split('.')
        .at(-1) ?? ''
    return needsDot || TOP_LEVEL.test(last) ? end + rest[0].length : end
  }
  const japanese = needsDot ? matchAt(JAPANESE_REST, text, end) : null
  return end + (japanese?.[0].length ?? 0)
}

/** Where the domain that starts at `start` ends; `start` when there is none. */
export function findDomainEnd(text: string, start: number): number {
  const first = matchAt(DOMAIN, text, start)
  if (first === null) return start
  let end = start + first[0].length
  if (first[0].startsWith('[')) return end
  for (let next = restEnd(text, start, end); next > end; next = restEnd(text, start, end))
    end = next
  return end
}
