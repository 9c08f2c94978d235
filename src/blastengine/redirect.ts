import { isLoopback } from '../loopback.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status)
}

/** A POST goes on only where the server says that it has not acted yet. */
export function keepsMethod(status: number): boolean {
  return status === 307 || status === 308
}

/** https, or plain http from one place on this machine to another. */
function isSafe(target: URL, api: URL): boolean {
  if (target.protocol === 'https:') return true
  return target.protocol === 'http:' && isLoopback(api.hostname) && isLoopback(target.hostname)
}

/**
 * Where a redirect of the API leads: within its own origin or, for a download (`mayLeave`), elsewhere,
 * where no credentials go (contract, section 6). `undefined`: nowhere we go.
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
