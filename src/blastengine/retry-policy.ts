/**
 * What is sent to blastengine again, and why: a row for each status and for each way in which no answer comes.
 * HTTP 429 has no row: the throttle sends it again at its own pace, whoever asked and whatever was asked, because a
 * refused request had no effect.
 */
import { NETWORK_FAULTS } from '../network/faults.ts'
import type { Backoff } from '../network/retry.ts'
import type { Method, Trouble } from './http.ts'

/** 0.5, 1, 2 and 4 s at most: what is over in seconds is outwaited, what lasts is left to the next run. */
export const BACKOFF: Backoff = { tries: 5, firstMs: 500, longestMs: 30_000, jitter: 'all' }

/** After so many calls in a row that used up their tries, each further one has a single try: the service is down. */
export const BREAKER = 3

interface Rule {
  /** `GET`: the request may have taken effect, and a POST starts a job, which must not be started twice. */
  readonly again: 'never' | 'GET' | 'any'
  readonly why: string
  /** No other call can succeed either. */
  readonly endsCalls?: true
}

/** Of a status that is never sent again, `why` is shown to the user. */
const STATUSES: Readonly<Record<number, Rule>> = {
  400: { again: 'never', why: 'the API does not accept this request' },
  // More tries may lock the account.
  401: { again: 'never', why: 'the login ID, API key or token is not accepted', endsCalls: true },
  403: { again: 'never', why: 'this blastengine user may not use this part of the API' },
  404: { again: 'never', why: 'not there' },
  405: { again: 'never', why: 'the API does not offer this call' },
  408: { again: 'GET', why: 'the server gave up waiting for the request' },
  415: { again: 'never', why: 'the API does not accept this kind of content' },
  423: { again: 'never', why: 'the account is locked', endsCalls: true },
}

/** 502 is the documented answer under high load; the vendor's client takes every other 5xx for passing too. */
const SERVER_FAULT: Rule = { again: 'GET', why: 'the server failed for the moment' }

const UNKNOWN_STATUS: Rule = { again: 'never', why: '' }

interface TroubleRule extends Rule {
  /** What is told in place of the trouble's name: what to do. */
  readonly cure?: string
}

const TROUBLES: Readonly<Record<Trouble, TroubleRule>> = {
  'no connection': {
    again: 'any',
    why: 'nothing was sent; the server may be starting',
    cure: NETWORK_FAULTS.refused.en,
  },
  'no such host': {
    again: 'any',
    why: 'nothing was sent; name servers fail for moments',
    cure: NETWORK_FAULTS.name.en,
  },
  'proxy refused': {
    again: 'never',
    why: 'the proxy answered: its rules or the password are wrong',
    cure: NETWORK_FAULTS.proxy.en,
    endsCalls: true,
  },
  'proxy failed': {
    again: 'any',
    why: 'nothing reached the API; the proxy failed for the moment',
    cure: NETWORK_FAULTS.proxy.en,
  },
  'no TLS': {
    again: 'never',
    why: 'the other side does not speak TLS as we do',
    cure: NETWORK_FAULTS.tls.en,
    endsCalls: true,
  },
  'certificate refused': {
    again: 'never',
    why: 'the certificate stays what it is',
    cure: NETWORK_FAULTS.certificate.en,
    endsCalls: true,
  },
  'connection lost': {
    again: 'GET',
    why: 'the answer broke off on its way',
    cure: NETWORK_FAULTS.lost.en,
  },
  'timed out': { again: 'GET', why: 'the server was silent' },
  'unreadable answer': { again: 'GET', why: 'a cut body, or the page of something in between' },
  'answer too large': { again: 'never', why: 'the answer stays as large' },
  'redirect refused': { again: 'never', why: 'the redirect leads where no request of ours goes' },
  'download refused by another host': {
    again: 'GET',
    why: 'a link that is asked for anew may work',
  },
}

const ruleOf = (status: number): Rule =>
  STATUSES[status] ?? (status >= 500 ? SERVER_FAULT : UNKNOWN_STATUS)

const mayRepeat = ({ again }: Rule, method: Method) => again === 'any' || again === method

export function mayRetryStatus(method: Method, status: number): boolean {
  return mayRepeat(ruleOf(status), method)
}

export function mayRetryTrouble(method: Method, trouble: Trouble): boolean {
  return mayRepeat(TROUBLES[trouble], method)
}

/** After this answer no other call is sent. */
export function statusEndsCalls(status: number): boolean {
  return ruleOf(status).endsCalls ?? false
}

/** The way to the API itself is closed. */
export function troubleEndsCalls(trouble: Trouble): boolean {
  return TROUBLES[trouble].endsCalls ?? false
}

/** `HTTP 503`, `HTTP 404 (not there)`. */
export function describeStatus(status: number): string {
  const { again, why } = ruleOf(status)
  return again === 'never' && why !== '' ? `HTTP ${status} (${why})` : `HTTP ${status}`
}

/** Own words: they stand in error messages. */
export function describeTrouble(trouble: Trouble): string {
  return TROUBLES[trouble].cure ?? trouble
}
