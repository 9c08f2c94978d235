import { readAddress } from '../records/address.ts'
import {
  type AddressSpan,
  type AtSign,
  domainEnd,
  locateAddress,
  locateOwn,
  mayHoldAddress,
  ownAddress,
  replaceAddresses,
  startsWord,
} from '../records/address-text.ts'

/**
 * Remembers up to twice `size` results of a pure function: the newest generation and the one before, so
 * that nothing is moved or counted on a hit and memory stays bounded.
 */
export function createCache<V>(size: number, compute: (key: string) => V): (key: string) => V {
  let young = new Map<string, V>()
  let old = new Map<string, V>()
  return (key) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const value = old.get(key) ?? compute(key)
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(key, value)
    return value
  }
}
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** The first `length` characters of the lower-case RFC 4648 base32 of `bytes`, without padding. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31]
    if (text.length >= length) break
  }
  if (bits > 0 && text.length < length) text += ALPHABET[(held << (5 - bits)) & 31]
  return text.slice(0, length)
}

/** HMAC-SHA-256 of a text in UTF-8, the key bound: 32 bytes. */
export type Hmac = (text: string) => Uint8Array

/** Replaces addresses. What is a pseudonym already stays as it is. */
export interface Pseudonymizer {
  /** A field that holds an address and nothing else; an empty one stays empty. */
  address(text: string): string
  /** A free text; `own` is the address of its record, as the record shows it, plain or pseudonymized. */
  text(text: string, own?: string | null): string
}

const LENGTH = 26
const PREFIX = 'p-'
const SHAPE = /^p-[a-z2-7]{26}$/
const CACHED = 20_000
/** What is left of odd spellings beside a pseudonym may read as another address or domain: read until nothing changes. */
const MOST_PASSES = 5
const FINGERPRINT_LABEL = 'blastengine-archive: fingerprint of the pseudonym key'

/** Whether an address is a pseudonym, with the domain that it keeps or without one. */
export function isPseudonym(address: string): boolean {
  const at = address.lastIndexOf('@')
  return SHAPE.test(at === -1 ? address : address.slice(0, at))
}

/** What tells two keys apart and nothing about either: 16 hex digits. */
export function keyFingerprint(hmac: Hmac): string {
  const bytes = hmac(FINGERPRINT_LABEL).subarray(0, 8)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Pseudonyms under the key of `hmac`; one address is hashed once while it is in use. */
export function createPseudonymizer(hmac: Hmac): Pseudonymizer {
  const cached = createCache(CACHED, (address: string) => PREFIX + base32(hmac(address), LENGTH))

  function address(text: string): string {
    const { address: plain, domain } = readAddress(text)
    if (plain === '' || isPseudonym(plain)) return plain
    const pseudonym = cached(plain)
    return isDomain(domain) ? `${pseudonym}@${domain}` : pseudonym
  }

  return {
    address,
    text(text, own) {
      if (!mayHoldAddress(text)) return text
      const known = own ? ownAddress(own) : undefined
      const locate = (shown: string, sign: AtSign) =>
        locatePseudonym(shown, sign) ??
        (known && locateOwn(shown, sign, known)) ??
        locateOther(shown, sign)
      let shown = text
      for (let pass = 1; pass <= MOST_PASSES; pass++) {
        const next = replaceAddresses(shown, locate, address)
        if (next === shown) break
        shown = next
      }
      return shown
    },
  }
}

// Whatever stands behind the last @ sign is shown: a name or a comment there must not pass for a domain.
function isDomain(text: string): boolean {
  return /^(?:[\p{L}\p{M}\p{N}._-]+|\[[\da-f.:ipv]+\])$/u.test(text)
}

function locatePseudonym(text: string, sign: AtSign): AddressSpan | undefined {
  const start = sign.at - PREFIX.length - LENGTH
  const stands = start >= sign.floor && SHAPE.test(text.slice(start, sign.at))
  if (!stands || text[sign.at] !== '@') return undefined
  if (!startsWord(text, start) && text[start - 1] !== '.') return undefined
  const end = domainEnd(text, sign)
  return { start, end, address: text.slice(start, end) }
}

// "x%40" before a pseudonym stood before an address, and is no address with the pseudonym as its domain.
function locateOther(text: string, sign: AtSign): AddressSpan | undefined {
  const span = locateAddress(text, sign)
  return span && /[@.]p-[a-z2-7]{26}$/.test(span.address) ? undefined : span
}
