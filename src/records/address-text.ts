/**
 * Finding mail addresses in text that strangers' servers wrote. Everything starts at an @ sign, and no
 * character is read more than a fixed number of times: a hostile text costs no more than a long one.
 */
import { AT, findDomainEnd, isPlainAt, readAddress, readDomain, readLocal } from './address.ts'

/** An address in a text: `text.slice(start, end)` shows it, `address` is how it reads once decoded. */
export interface AddressSpan {
  readonly start: number
  readonly end: number
  readonly address: string
}

/** An @ sign in any spelling, from `at` to `end`. What stands before `floor` belongs to another address. */
export interface AtSign {
  readonly floor: number
  readonly at: number
  readonly end: number
}

const ESCAPE = /%(?:25){0,3}([\da-f]{2})/gi
// With the full-width forms of letters, digits and the signs that addresses have.
const ATEXT = /[\w.!#$%&'*+/=?^`{|}~０-９Ａ-Ｚａ-ｚ．＿－＋-]/
// Halves of surrogate pairs count as letters, as the walk goes by UTF-16 code unit.
const FOREIGN_LETTER = /(?!\p{ASCII}|[０-９Ａ-Ｚａ-ｚ])[\p{L}\p{M}\p{N}\p{Cs}]/u
const HIDDEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const LEADING_PUNCTUATION = /^[.!#$&'*/=?^`{|}~]+/
const LINK_SEPARATORS = ['/', '?', '&', '=', '#']
// RFC 5321 allows a local part 64 octets.
const QUOTED_LIMIT = 256

/** Whether an @ sign in any spelling stands in the text. */
export function mayHoldAddress(text: string): boolean {
  return text.search(AT) !== -1
}

/** Rewrites every place that `locate` finds; no two of them overlap. */
export function replaceAddresses(
  text: string,
  locate: (text: string, sign: AtSign) => AddressSpan | undefined,
  rewrite: (address: string) => string,
): string {
  let rewritten = ''
  let done = 0
  for (const { index: at, 0: sign } of text.matchAll(AT)) {
    const span = at < done ? undefined : locate(text, { floor: done, at, end: at + sign.length })
    if (span === undefined) continue
    const between = text.slice(done, span.start)
    // Behind a domain a pseudonym would read as one more label of it when the text is read again.
    const glued = done > 0 && /^[.．。｡_-]*$/.test(between)
    rewritten += between + (glued ? ' ' : '') + rewrite(span.address)
    done = span.end
  }
  return rewritten + text.slice(done)
}

/** Anything that reads like an address. A bare word on both sides ("SALE@Shibuya") does not, except in an SMTP path or a link. */
export function locateAddress(text: string, sign: AtSign): AddressSpan | undefined {
  const end = domainEnd(text, sign)
  if (end === sign.end) return undefined
  const start = localStart(text, sign)
  if (start === sign.at) return undefined
  const domain = readDomain(text.slice(sign.end, end))
  const inPath = /[<＜]/.test(text.charAt(start - 1)) && /[>＞]/.test(text.charAt(end))
  if (!inPath && isPlain(text, sign) && !/[.[]/.test(domain)) return undefined
  return { start, end, address: `${localOf(text, start, sign)}@${domain}` }
}

function isPlain(text: string, { at, end }: AtSign): boolean {
  return isPlainAt(text.slice(at, end))
}

/** The local part that starts at `start`, canonical. */
function localOf(text: string, start: number, sign: AtSign): string {
  return readLocal(text.slice(start, sign.at), !isPlain(text, sign))
}

/** Where the domain behind an @ sign ends; the sign's own end when there is none. */
export function domainEnd(text: string, { end }: AtSign): number {
  return findDomainEnd(text, end)
}

/** Where the local part before an @ sign starts; the sign itself when there is none. */
function localStart(text: string, { floor, at }: AtSign): number {
  const foreign = FOREIGN_LETTER.test(text.charAt(at - 1))
  let start = text[at - 1] === '"' ? quotedStart(text, floor, at) : at
  while (start > floor && isLocalCharacter(text.charAt(start - 1), foreign)) start--
  const local = text.slice(start, at)
  start += Math.max(escapedPrefix(local), linkPrefix(local))
  return start + (LEADING_PUNCTUATION.exec(text.slice(start, at))?.[0].length ?? 0)
}

// An ASCII local part ends at a letter of another script: Japanese text before it is not part of it.
function isLocalCharacter(character: string, foreign: boolean): boolean {
  return (
    ATEXT.test(character) || HIDDEN.test(character) || (foreign && FOREIGN_LETTER.test(character))
  )
}

function quotedStart(text: string, floor: number, at: number): number {
  const closing = text[at - 2] === '\\'
  const last = Math.max(floor, at - QUOTED_LIMIT)
  for (let start = at - 2; start >= last; start--) {
    if (text[start] === '"' && (text[start - 1] === '\\') === closing) return start
  }
  return at
}

/** Length of what ends with an encoded character that stands in no local part, as in `%3Cuser%40…`. */
function escapedPrefix(local: string): number {
  let length = 0
  for (const { index, 0: shown, 1: hex = '' } of local.matchAll(ESCAPE)) {
    const allowed = ATEXT.test(String.fromCharCode(Number.parseInt(hex, 16)))
    if (!allowed) length = index + shown.length
  }
  return length === local.length ? 0 : length
}

/** Length of a link's part before the value that holds the local part. */
function linkPrefix(local: string): number {
  if (!local.startsWith('//')) return 0
  return Math.max(...LINK_SEPARATORS.map((separator) => local.lastIndexOf(separator))) + 1
}

/** The address of the record whose text is read, in the forms in which a text may repeat it. */
export interface OwnAddress {
  readonly address: string
  /** Lower case: as it is, percent-encoded. */
  readonly locals: readonly string[]
  readonly domains: readonly string[]
  /** The domain in ASCII (punycode). */
  readonly asciiDomain: string
}

// The API allows 254; far above it the text of a row cannot be searched for it in bounded time.
const LONGEST = 1_000

/** `undefined` when the text is no address that another text could repeat. */
export function ownAddress(field: string): OwnAddress | undefined {
  if (field.length > LONGEST) return undefined
  const { address, domain } = readAddress(field)
  const local = address.slice(0, -domain.length - 1).toLowerCase()
  if (domain === '' || local === '') return undefined
  return {
    address,
    locals: [local, encodePercent(local)],
    domains: [domain, encodePercent(domain)],
    asciiDomain: toAscii(domain),
  }
}

// A lone surrogate has no percent-encoding.
function encodePercent(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text).toLowerCase() : text
}

function toAscii(domain: string): string {
  return URL.parse(`http://${domain}`)?.hostname ?? domain
}

/** The record's own address, in any letter case and encoding, and also where it could be no address elsewhere. */
export function locateOwn(text: string, sign: AtSign, own: OwnAddress): AddressSpan | undefined {
  // The domain first: without one the walk back over the local part would be repeated at every sign.
  const end = ownEnd(text, sign, own)
  if (end === undefined) return undefined
  const start = ownStart(text, sign, own)
  return start === undefined ? undefined : { start, end, address: own.address }
}

function ownStart(text: string, sign: AtSign, own: OwnAddress): number | undefined {
  for (const local of own.locals) {
    const start = sign.at - local.length
    const stands = start >= sign.floor && text.slice(start, sign.at).toLowerCase() === local
    if (stands && startsWord(text, start)) return start
  }
  const start = localStart(text, sign)
  return localOf(text, start, sign).toLowerCase() === own.locals[0] ? start : undefined
}

/** Not in the middle of a longer local part; an encoded character (`%3C`, `%253C`) ends the one before. */
export function startsWord(text: string, start: number): boolean {
  return /(?:^|[^\w.+-]|%(?:25){0,3}[\da-f]{2})$/i.test(text.slice(Math.max(0, start - 9), start))
}

function ownEnd(text: string, sign: AtSign, own: OwnAddress): number | undefined {
  for (const domain of own.domains) {
    const end = sign.end + domain.length
    const stands = text.slice(sign.end, end).toLowerCase() === domain
    if (stands && !/^(?:[\w-]|[.．﹒][\p{L}\p{N}])/u.test(text.slice(end, end + 3))) return end
  }
  const end = domainEnd(text, sign)
  const domain = readDomain(text.slice(sign.end, end))
  return domain !== '' && toAscii(domain) === own.asciiDomain ? end : undefined
}
