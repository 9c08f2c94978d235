import { readAddress, readDomain } from './address.ts'
import { type AddressSpan, type AtSign, domainEnd, localOf, localStart } from './address-text.ts'

/** The address of the record whose text is read, in the forms in which a text may repeat it. */
export interface OwnAddress {
  readonly address: string
  /** Lower case: as it is, percent-encoded. */
  readonly locals: readonly string[]
  readonly domains: readonly string[]
  /** The domain in ASCII (punycode). */
  readonly asciiDomain: string
}

// The API allows 254 (API page 6.1); far above it the text of a row cannot be searched for it in bounded time.
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
