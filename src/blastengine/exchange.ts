import type { Call } from './call.ts'
import { follow } from './follow.ts'
import type { Gate } from './gate.ts'
import type { Answer, Bounds, Http, NoAnswer } from './http.ts'

export interface ExchangeBounds {
  /** JSON of lists, details and jobs. */
  readonly page: Bounds
  readonly download: Bounds
}

const MIB = 2 ** 20

/** Field notes, rows 9, 10 and 38. */
export const DEFAULT_BOUNDS: ExchangeBounds = {
  page: { silenceMs: 30_000, totalMs: 120_000, maxBytes: 64 * MIB },
  download: { silenceMs: 30_000, totalMs: 600_000, maxBytes: 256 * MIB },
}

export interface ExchangeParts {
  readonly apiUrl: string
  readonly token: string
  readonly http: Http
  readonly gate: Gate
  /** Ends requests in flight. */
  readonly signal: AbortSignal
  readonly bounds: ExchangeBounds
}

/** `+` and `[]` percent-encoded (API page, 4). */
function urlOf(base: string, { path, query = [] }: Call<unknown>): URL {
  const url = new URL(`${base}${path}`)
  for (const [name, value] of query) url.searchParams.append(name, value)
  return url
}

/** Sends a call once, with credentials to the API's own origin alone. */
export function createExchange({ apiUrl, token, http, gate, signal, bounds }: ExchangeParts) {
  const api = new URL(apiUrl)
  const headers = {
    authorization: `Bearer ${token}`,
    // The SDKs recognise `no data found.` by its English text (API page, 3).
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
    return follow({ http, gate, api }, request, isDownload)
  }
}
