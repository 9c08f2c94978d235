/**
 * What a mail address is and how it reads, for a field that holds one and for a text that mentions one: one
 * mailbox has one canonical form, however a person, a program or a server typed it.
 */

/**
 * An @ sign in any spelling: plain, full-width and small; behind backslashes; percent-encoded, also twice (a link
 * inside a link), also the full-width one; as HTML and as a program's string write it. A run of backslashes is
 * looked at from its beginning alone, or a long one would be read again from each of its characters.
 */
export const AT =
  /(?<!\\)\\+(?:[@＠﹫]|u0040|x40)|[@＠﹫]|%(?:25){0,3}40|%(?:25){0,3}ef%(?:25){0,3}bc%(?:25){0,3}a0|&#0{0,6}64;|&#x0{0,6}40;|&commat;/gi

const PLAIN_AT = /^[@＠﹫]$/

/** Whether a sign is one that people write; any other one is a program's, and what stands around it encoded too. */
export function isPlainAt(sign: string): boolean {
  return PLAIN_AT.test(sign)
}

/** Dots of a domain: full-width and small ones, encoded ones, and the full stops that a Japanese keyboard gives. */
const DOTS = /\\+\.|%(?:25){0,3}2e|&#0{0,6}46;|&period;|[。｡]/gi
/** Invisible characters, such as a zero-width space. */
const INVISIBLE = /\p{DI}|\p{Cf}/gu

/** A domain as it is compared and shown: NFKC, lower case, plain dots, none at its end. */
export function readDomain(domain: string): string {
  const plain = decodePercent(domain.replace(DOTS, '.')).normalize('NFKC')
  return plain.replace(/。/g, '.').replace(INVISIBLE, '').toLowerCase().replace(/\.+$/, '')
}

/** A local part as it is meant: NFKC, without quotes that it does not need; `isEncoded`: a program wrote it. */
export function readLocal(local: string, isEncoded: boolean): string {
  const plain = (isEncoded ? decodePercent(local) : local).normalize('NFKC').replace(INVISIBLE, '')
  return plain.replace(/^\\?"([\w.!#$%&'*+/=?^`{|}~-]+?)\\?"$/, '$1')
}

function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  const once = text.replace(/%(?:25)+/g, '%')
  try {
    return decodeURIComponent(once)
  } catch {
    return once
  }
}

/** What people put around an address: `Name <a@b>`, `<a@b>`, `"a@b"`, `mailto:a@b?subject=x`, `a@b (Name)`. */
const WRAPPINGS: readonly RegExp[] = [
  /[<＜]([^<>＜＞]*)[>＞][\s,;.]*$/,
  /^mailto:([^?]*)/i,
  /^(.*@.*?)\s*\([^()@]*\)$/s,
  /^"([^"]*)"$/,
  /^'([^']*)'$/,
  /^(.*?)[,;\s]+$/s,
]
/** UTF-16 units; longer than any address field, so that a longer text is no address. */
const LONGEST = 2_000

function unwrap(text: string): string {
  let bare = text.trim()
  if (bare.length > LONGEST) return bare
  for (const wrapping of WRAPPINGS) bare = (wrapping.exec(bare)?.[1] ?? bare).trim()
  return bare
}

/** The last sign that people write, else the last one that a program wrote: `a%b@example.jp` is one address. */
function lastSign(text: string): RegExpMatchArray | undefined {
  const signs = [...text.matchAll(AT)]
  return signs.findLast(([sign]) => isPlainAt(sign)) ?? signs.at(-1)
}

/** `local@domain`, canonical; `domain` is empty where the text holds no @ sign at all. */
export interface CanonicalAddress {
  readonly address: string
  readonly domain: string
}

/** Reads a field that holds an address and nothing else. */
export function readAddress(field: string): CanonicalAddress {
  const bare = unwrap(field)
  const sign = lastSign(bare)
  if (sign === undefined) return { address: bare, domain: '' }
  const [shown] = sign
  const at = sign.index ?? 0
  const local = readLocal(bare.slice(0, at), !isPlainAt(shown))
  const domain = readDomain(bare.slice(at + shown.length))
  return { address: `${local}@${domain}`, domain }
}

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
