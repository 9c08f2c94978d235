import type { Gate } from './gate.ts'
import type { Answer, Http, HttpRequest, NoAnswer } from './http.ts'
import { isRedirect, keepsMethod, nextHop } from './redirect.ts'

const MAX_HOPS = 3

export interface FollowParts {
  readonly http: Http
  readonly gate: Gate
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
 * the gate; a download may end with one elsewhere.
 */
export async function follow(
  { http, gate, api }: FollowParts,
  request: HttpRequest,
  isDownload: boolean,
): Promise<Answer | NoAnswer> {
  let { url } = request
  for (let hops = 0; ; hops++) {
    const hop = { ...request, url }
    const answer = await gate.pass(() => http(hop))
    if (!('status' in answer) || !isRedirect(answer.status)) return answer
    const next = nextHop(url, answer.header('location'), api, isDownload)
    const mayGo = request.method === 'GET' || keepsMethod(answer.status)
    if (next === undefined || hops === MAX_HOPS || !mayGo) return { trouble: 'redirect refused' }
    if (next.origin !== api.origin) return fetchElsewhere(http, { ...request, url: next })
    url = next
  }
}
