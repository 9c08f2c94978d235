import { createHash, createHmac } from 'node:crypto'
import type { Hmac } from './privacy/pseudonym.ts'

/** SHA-256 of a text in UTF-8, as lower-case hex. */
export function sha256hex(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** HMAC-SHA-256 under `key`, of a text in UTF-8. */
export function createHmacUnder(key: string): Hmac {
  return (text) => createHmac('sha256', key).update(text).digest()
}
