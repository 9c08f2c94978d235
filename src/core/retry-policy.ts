import { NETWORK_FAULTS } from './network-faults.ts'

/** Why a request brought no usable answer. */
export type Trouble =
  | 'no connection'
  | 'no such host'
  | 'proxy refused'
  | 'proxy failed'
  | 'no TLS'
  | 'connection lost'
  | 'timed out'
  | 'unreadable answer'
  | 'answer too large'
  | 'certificate refused'
  | 'redirect refused'
  | 'download refused by another host'

/** Statuses that no repetition cures; the reason is shown to the user. */
const REFUSED_STATUSES: Readonly<Record<number, string>> = {
  400: 'the API does not accept this request',
  401: 'the token is not accepted',
  403: 'this blastengine user may not use this part of the API',
  404: 'not there',
  405: 'the API does not offer this call',
  415: 'the API does not accept this kind of content',
  423: 'the account is locked',
}

/** `sent`: the request may have taken effect. */
const TROUBLES: Readonly<Record<Trouble, { readonly retry: boolean; readonly sent: boolean }>> = {
  'no connection': { retry: true, sent: false },
  'no such host': { retry: true, sent: false },
  'proxy refused': { retry: false, sent: false },
  'proxy failed': { retry: true, sent: false },
  'no TLS': { retry: false, sent: false },
  'connection lost': { retry: true, sent: true },
  'timed out': { retry: true, sent: true },
  'unreadable answer': { retry: true, sent: true },
  'answer too large': { retry: false, sent: true },
  'certificate refused': { retry: false, sent: false },
  'redirect refused': { retry: false, sent: true },
  'download refused by another host': { retry: true, sent: true },
}

/** The way to the API itself is closed: no other call gets through either. */
const CLOSED_WAYS: ReadonlySet<Trouble> = new Set([
  'certificate refused',
  'proxy refused',
  'no TLS',
])

export function closesWay(trouble: Trouble): boolean {
  return CLOSED_WAYS.has(trouble)
}

/** Of some troubles more is known than their name: what to do. */
const CURES: Readonly<Partial<Record<Trouble, string>>> = {
  'no connection': NETWORK_FAULTS.refused.en,
  'no such host': NETWORK_FAULTS.name.en,
  'proxy refused': NETWORK_FAULTS.proxy.en,
  'proxy failed': NETWORK_FAULTS.proxy.en,
  'no TLS': NETWORK_FAULTS.tls.en,
  'certificate refused': NETWORK_FAULTS.certificate.en,
  'connection lost': NETWORK_FAULTS.lost.en,
}

/** Own words: they stand in error messages. */
export function describeTrouble(trouble: Trouble): string {
  return CURES[trouble] ?? trouble
}

export interface RetryPolicy {
  readonly tries: number
  readonly baseMs: number
  readonly capMs: number
}

export const RETRY_POLICY: RetryPolicy = { tries: 5, baseMs: 500, capMs: 30_000 }

export type Method = 'GET' | 'POST'

/** A POST starts a job: only one that surely had no effect is repeated (API page, trap 12). */
export function mayRetryTrouble(method: Method, trouble: Trouble): boolean {
  const { retry, sent } = TROUBLES[trouble]
  return retry && (method === 'GET' || !sent)
}

/**
 * 502 is the documented answer under high load (API page, 3); every other 5xx is taken for passing too, as the
 * vendor's client does. 408: the server gave up waiting for our request.
 */
export function mayRetryStatus(method: Method, status: number): boolean {
  return method === 'GET' && (status >= 500 || status === 408)
}

/** `HTTP 503`, `HTTP 404 (not there)`. */
export function describeStatus(status: number): string {
  const reason = REFUSED_STATUSES[status]
  return reason === undefined ? `HTTP ${status}` : `HTTP ${status} (${reason})`
}

/** Wait before the try after `failures` failed ones: exponential with full jitter, never shorter than the server asks. */
export function backoffMs(
  failures: number,
  random: () => number,
  { baseMs, capMs }: RetryPolicy,
  serverSeconds = 0,
): number {
  return Math.max(serverSeconds * 1000, random() * Math.min(capMs, baseMs * 2 ** (failures - 1)))
}
