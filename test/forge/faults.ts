import type { Answer, RecordedRequest } from './requests.ts'

export interface RequestMatch {
  readonly method?: string
  /** Tested on the path without the query; a text must be contained. */
  readonly path?: string | RegExp
}

/** What goes wrong with the requests that match. */
export interface Fault extends RequestMatch {
  /** The first matching request that is hit, counted from now. Default 1. */
  readonly nth?: number
  /** How many are hit from there. Default 1. */
  readonly times?: number
  /** Runs before the request is looked at: another writer that pushes just before. */
  readonly before?: (request: RecordedRequest) => unknown
  readonly delayMs?: number
  /** Answered instead of executed. */
  readonly answer?: Answer
  /**
   * `reset`: not executed, connection closed. `hang`: never answered. Git's libcurl repeats a request by
   * itself, once, when a connection that it reuses closes without an answer: `times: 2` to be felt.
   */
  readonly refuse?: 'reset' | 'hang'
  /**
   * Executed, then nothing (`all`) or half of the answer (`part`) is sent and the connection closed. After
   * `all` git repeats the push (see above) and is told that the ref cannot be updated.
   */
  readonly lose?: 'all' | 'part'
}

export const PUSH: RequestMatch = { method: 'POST', path: /\/git-receive-pack$/ }
export const FETCH: RequestMatch = { method: 'POST', path: /\/git-upload-pack$/ }

export interface Injection {
  /** Requests hit so far. */
  readonly hits: number
  lift(): void
}

export function matches(match: RequestMatch, request: RecordedRequest): boolean {
  if (match.method !== undefined && match.method !== request.method) return false
  if (match.path === undefined) return true
  if (typeof match.path === 'string') return request.path.includes(match.path)
  return match.path.test(request.path)
}

export interface Faults {
  inject(fault: Fault): Injection
  /** The faults that hit this request; counts it. */
  take(request: RecordedRequest): readonly Fault[]
}

export function createFaults(): Faults {
  const active = new Set<{ fault: Fault; seen: number; hits: number }>()
  return {
    inject(fault) {
      const entry = { fault, seen: 0, hits: 0 }
      active.add(entry)
      return {
        get hits() {
          return entry.hits
        },
        lift: () => void active.delete(entry),
      }
    },
    take(request) {
      const hit: Fault[] = []
      for (const entry of active) {
        if (!matches(entry.fault, request)) continue
        entry.seen += 1
        const first = entry.fault.nth ?? 1
        if (entry.seen < first || entry.seen >= first + (entry.fault.times ?? 1)) continue
        entry.hits += 1
        hit.push(entry.fault)
      }
      return hit
    },
  }
}

const LIMIT_URL = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api'

/** The hourly limit is used up: 403, reset time in seconds since the epoch. */
export function rateLimited(resetSeconds: number): Answer {
  return {
    status: 403,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(resetSeconds) },
    body: { message: 'API rate limit exceeded for installation.', documentation_url: LIMIT_URL },
  }
}

/** Too much at once: 403 or 429 with `retry-after`. */
export function secondaryLimited(retryAfterSeconds: number, status: 403 | 429 = 403): Answer {
  return {
    status,
    headers: { 'retry-after': String(retryAfterSeconds) },
    body: {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes.',
      documentation_url: LIMIT_URL,
    },
  }
}

const DOCS = 'https://docs.github.com/rest'

/** What GitHub answers when it lets somebody in nowhere or not here, in its own words; status 403 but where named. */
export const DENIALS = {
  'primary limit': rateLimited(4_102_444_800),
  'secondary limit': {
    status: 403,
    headers: { 'retry-after': '3600' },
    body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
  },
  'ip allow list': denied(
    'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
  ),
  saml: denied(
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
  ),
  'not accessible': denied('Resource not accessible by integration'),
  'kind of token': denied('`acme` forbids access via a personal access token (classic).'),
  archived: denied('Repository was archived so is read-only.'),
  blocked: denied('Repository access blocked'),
  disabled: denied(
    'Access to this repository has been disabled by GitHub staff due to excessive use of resources.',
  ),
  suspended: denied('Sorry. Your account was suspended.'),
  'not seen': { status: 404, body: { message: 'Not Found', documentation_url: DOCS } },
} as const satisfies Readonly<Record<string, Answer>>

function denied(message: string): Answer {
  return { status: 403, body: { message, documentation_url: DOCS, status: '403' } }
}

/** The same to git, which shows the text behind `remote:`. */
export const GIT_DENIALS = {
  'ip allow list': gitDenied(
    "The 'acme' organization has an IP allow list enabled, and 192.0.2.1 is not permitted to access this repository.",
  ),
  saml: gitDenied(
    "The 'acme' organization has enabled or enforced SAML SSO. To access this repository, you must re-authorize the OAuth Application.",
  ),
  archived: gitDenied('This repository was archived so it is read-only.'),
  disabled: gitDenied('Repository has been disabled.'),
  'no permission': gitDenied('Write access to repository not granted.'),
} as const satisfies Readonly<Record<string, Answer>>

function gitDenied(text: string): Answer {
  return { status: 403, body: `${text}\n` }
}
