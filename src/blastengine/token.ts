import { createHash } from 'node:crypto'

/** The bearer token: the lower-case hex text of the hash, not its bytes, in base64 (API page, 1). */
export function bearerToken(loginId: string, apiKey: string): string {
  const hex = createHash('sha256').update(`${loginId}${apiKey}`).digest('hex')
  return Buffer.from(hex).toString('base64')
}
