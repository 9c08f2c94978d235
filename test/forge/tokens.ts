export type Access = 'none' | 'read' | 'write'

export interface Token {
  readonly value: string
  /** `app`: an installation token (`ghs_`), whose commits GitHub signs; `pat`: a person's. */
  readonly kind: 'app' | 'pat'
  readonly contents: Access
  readonly pullRequests: Access
  readonly issues: Access
  /** `owner/name` of what it sees; default: everything. */
  readonly repositories?: readonly string[]
}

export const BOT = 'github-actions[bot]'
export const BOT_EMAIL = '41898282+github-actions[bot]@users.noreply.github.com'

/** A token of the kind's own shape, with everything allowed that is not named. */
export function createToken(token: Partial<Token> = {}): Token {
  const kind = token.kind ?? 'app'
  const value =
    token.value ?? `${kind === 'app' ? 'ghs' : 'ghp'}_F0rgeF0rgeF0rgeF0rgeF0rgeF0rgeF0rge`
  return { contents: 'write', pullRequests: 'write', issues: 'write', ...token, kind, value }
}

export interface Credentials {
  readonly scheme: string
  /** The secret: the password of basic, the token of the other schemes. */
  readonly secret: string
}

/** Basic with the user `x-access-token`, Bearer or token; `undefined`: none, or one that GitHub does not know. */
export function parseAuthorization(header: string): Credentials | undefined {
  const [, scheme = '', value = ''] = header.match(/^(\S+) +(\S+)$/) ?? []
  const lower = scheme.toLowerCase()
  if (lower === 'bearer' || lower === 'token') return { scheme: lower, secret: value }
  if (lower !== 'basic') return undefined
  const bytes = Buffer.from(value, 'base64')
  // Node's decoder passes over what is not base64; a server does not.
  if (bytes.toString('base64') !== value) return undefined
  const [user, ...password] = bytes.toString().split(':')
  return user === 'x-access-token' ? { scheme: lower, secret: password.join(':') } : undefined
}

export function seesRepository(token: Token, repository: string): boolean {
  return token.contents !== 'none' && (token.repositories?.includes(repository) ?? true)
}
