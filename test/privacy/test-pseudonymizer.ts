import { createHmac } from 'node:crypto'
import { createPseudonymizer, type Hmac } from '../../src/privacy/pseudonym.ts'

export const KEY = 'a key of thirty-two characters.!'

/** HMAC-SHA-256 under `key`, as the action binds it. */
export function hmacUnder(key: string): Hmac {
  return (text) => createHmac('sha256', key).update(text, 'utf8').digest()
}

export const pseudonymizer = createPseudonymizer(hmacUnder(KEY))

/** The definition of a pseudonym written another way: the digest as one number, in base 32. */
export function expectedPseudonym(address: string, key = KEY): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1).toLowerCase()
  const digest = createHmac('sha256', key)
    .update(`${address.slice(0, at)}@${domain}`)
    .digest('hex')
  const first130Bits = BigInt(`0x${digest}`) >> 126n
  const digits = first130Bits.toString(32).padStart(26, '0')
  const letters = digits.replace(/./g, (digit) =>
    'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(digit, 32)),
  )
  return `p-${letters}@${domain}`
}
