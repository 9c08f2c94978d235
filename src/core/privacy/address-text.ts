/**
 * Finding mail addresses in text that strangers' servers wrote. Everything starts at an @ sign, and no
 * character is read more than a fixed number of times: a hostile text costs no more than a long one.
 */

import { AT, isPlainAt, readDomain, readLocal } from './address.ts'
import { findDomainEnd } from './domain-text.ts'

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
export function localOf(text: string, start: number, sign: AtSign): string {
  return readLocal(text.slice(start, sign.at), !isPlain(text, sign))
}

/** Where the domain behind an @ sign ends; the sign's own end when there is none. */
export function domainEnd(text: string, { end }: AtSign): number {
  return findDomainEnd(text, end)
}

/** Where the local part before an @ sign starts; the sign itself when there is none. */
export function localStart(text: string, { floor, at }: AtSign): number {
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
