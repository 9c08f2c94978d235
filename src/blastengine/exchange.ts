import { isLoopback } from '../network/loopback.ts'
import type { Call } from './call.ts'
import type { Answer, Bounds, Http, HttpRequest, NoAnswer } from './http.ts'
import type { Throttle } from './throttle.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])

function isRedirect(status: number): boolean {
  return REDIRECTS.has(status)
}

/** A POST goes on only where the server says that it has not acted yet. */
function keepsMethod(status: number): boolean {
  return status === 307 || status === 308
}

/** https, or plain http from one place on this machine to another. */
function isSafe(target: URL, api: URL): boolean {
  if (target.protocol === 'https:') return true
  return target.protocol === 'http:' && isLoopback(api.hostname) && isLoopback(target.hostname)
}

/**
 * Where a redirect of the API leads: within its own origin or, for a download (`mayLeave`), elsewhere,
 * where no credentials go. `undefined`: nowhere we go.
 */
export function nextHop(
  from: URL,
  location: string | null,
  api: URL,
  mayLeave: boolean,
): URL | undefined {
  const target = URL.parse(location ?? '', from.href)
  if (location === null || target === null || target.username !== '' || target.password !== '') {
    return undefined
  }
  if (target.origin === api.origin) return target
  return mayLeave && isSafe(target, api) ? target : undefined
}

const MAX_HOPS = 3

export interface FollowParts {
  readonly http: Http
  readonly throttle: Throttle
  readonly api: URL
}

/** What any server may see. */
const PUBLIC_HEADERS = ['user-agent', 'accept']

/** Elsewhere: without credentials, outside the API's pace, one answer and no further redirect. */
async function fetchElsewhere(http: Http, request: HttpRequest): Promise<Answer | NoAnswer> {
  const visible = Object.entries(request.headers).filter(([name]) => PUBLIC_HEADERS.includes(name))
  const answer = await http({ ...request, headers: Object.fromEntries(visible) })
  return 'status' in answer && answer.status !== 200
    ? { trouble: 'download refused by another host' }
    : answer
}

/**
 * One exchange with the API, its redirects followed by hand: up to 3 in its own origin, each through
 * the throttle; a download may end with one elsewhere.
 */
async function follow(
  { http, throttle, api }: FollowParts,
  request: HttpRequest,
  isDownload: boolean,
): Promise<Answer | NoAnswer> {
  let { url } = request
  for (let hops = 0; ; hops++) {
    const hop = { ...request, url }
    const answer = await throttle.run(() => http(hop))
    if (!('status' in answer) || !isRedirect(answer.status)) return answer
    const next = nextHop(url, answer.header('location'), api, isDownload)
    const mayGo = request.method === 'GET' || keepsMethod(answer.status)
    if (next === undefined || hops === MAX_HOPS || !mayGo) return { trouble: 'redirect refused' }
    if (next.origin !== api.origin) return fetchElsewhere(http, { ...request, url: next })
    url = next
  }
}

export interface ExchangeBounds {
  /** JSON of lists, details and jobs. */
  readonly page: Bounds
  readonly download: Bounds
}

const MIB = 2 ** 20

/** Ends what hangs, drips, or unpacks to more than a page or a report can hold. */
export const DEFAULT_BOUNDS: ExchangeBounds = {
  page: { silenceMs: 30_000, totalMs: 120_000, maxBytes: 64 * MIB },
  download: { silenceMs: 30_000, totalMs: 600_000, maxBytes: 256 * MIB },
}

export interface ExchangeParts {
  readonly apiUrl: string
  readonly token: string
  readonly http: Http
  readonly throttle: Throttle
  /** Ends requests in flight. */
  readonly signal: AbortSignal
  readonly bounds: ExchangeBounds
}

/** `+` and `[]` percent-encoded. */
function urlOf(base: string, { path, query = [] }: Call<unknown>): URL {
  const url = new URL(`${base}${path}`)
  for (const [name, value] of query) url.searchParams.append(name, value)
  return url
}

/** Sends a call once, with credentials to the API's own origin alone. */
export function createExchange({ apiUrl, token, http, throttle, signal, bounds }: ExchangeParts) {
  const api = new URL(apiUrl)
  const headers = {
    authorization: `Bearer ${token}`,
    // The SDKs recognise `no data found.` by its English text.
    'accept-language': 'en-US',
    'user-agent': 'blastengine-archive',
  }
  return (call: Call<unknown>): Promise<Answer | NoAnswer> => {
    const { method, body, isDownload = false } = call
    const request = {
      method,
      url: urlOf(apiUrl, call),
      headers: {
        ...headers,
        accept: isDownload ? '*/*' : 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      bounds: isDownload ? bounds.download : bounds.page,
      signal,
    }
    return follow({ http, throttle, api }, request, isDownload)
  }
}
