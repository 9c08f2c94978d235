import type { HostedRepository } from './hosted.ts'
import type { Answer } from './requests.ts'
import { forbidden, notFound, type RestCall } from './rest-answer.ts'
import { compare, createCommit, getCommit } from './rest-commits.ts'
import { createIssue, listIssues, updateIssue } from './rest-issues.ts'
import { createPull, getPull, listPulls, mergePull, updatePull } from './rest-pulls.ts'
import { createRef, deleteRef, getRef, matchingRefs, updateRef } from './rest-refs.ts'
import type { Token } from './tokens.ts'

type Handler = (call: RestCall) => Promise<Answer> | Answer

interface Route {
  readonly method: string
  /** Below `/repos/owner/name`; its group is the call's `rest`. */
  readonly path: RegExp
  /** Permission "contents" that it needs. */
  readonly needs: 'read' | 'write'
  readonly handle: Handler
}

/**
 * `permissions` of an installation token are all false whatever it may do: what a token may write has
 * to be proved by asking for a push, and the forge does not make it easier.
 */
function getRepository({ repository, token, apiUrl, pageUrl }: RestCall): Answer {
  const person = token.kind === 'pat'
  const push = person && token.contents === 'write'
  const permissions = { admin: false, maintain: false, push, triage: push, pull: person }
  const [owner, name] = repository.name.split('/')
  return {
    status: 200,
    body: {
      id: 1,
      name,
      full_name: repository.name,
      owner: { login: owner },
      private: repository.visibility !== 'public',
      visibility: repository.visibility,
      default_branch: repository.defaultBranch,
      archived: false,
      html_url: pageUrl,
      url: apiUrl,
      permissions,
    },
  }
}

const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^()$/, needs: 'read', handle: getRepository },
  { method: 'GET', path: /^\/git\/ref\/(.+)$/, needs: 'read', handle: getRef },
  { method: 'GET', path: /^\/git\/matching-refs\/(.+)$/, needs: 'read', handle: matchingRefs },
  { method: 'POST', path: /^\/git\/refs()$/, needs: 'write', handle: createRef },
  { method: 'PATCH', path: /^\/git\/refs\/(.+)$/, needs: 'write', handle: updateRef },
  { method: 'DELETE', path: /^\/git\/refs\/(.+)$/, needs: 'write', handle: deleteRef },
  { method: 'GET', path: /^\/git\/commits\/([^/]+)$/, needs: 'read', handle: getCommit },
  { method: 'POST', path: /^\/git\/commits()$/, needs: 'write', handle: createCommit },
  { method: 'GET', path: /^\/compare\/(.+\.\.\..+)$/, needs: 'read', handle: compare },
  { method: 'GET', path: /^\/pulls()$/, needs: 'read', handle: listPulls },
  { method: 'POST', path: /^\/pulls()$/, needs: 'read', handle: createPull },
  { method: 'GET', path: /^\/pulls\/(\d+)$/, needs: 'read', handle: getPull },
  { method: 'PATCH', path: /^\/pulls\/(\d+)$/, needs: 'read', handle: updatePull },
  { method: 'GET', path: /^\/issues()$/, needs: 'read', handle: listIssues },
  { method: 'POST', path: /^\/issues()$/, needs: 'read', handle: createIssue },
  { method: 'PATCH', path: /^\/issues\/(\d+)$/, needs: 'read', handle: updateIssue },
  { method: 'PUT', path: /^\/pulls\/(\d+)\/merge$/, needs: 'write', handle: mergePull },
]

/** One REST call of an accepted token on a repository that it sees; `path` is below `/repos/owner/name`. */
export async function serveRest(
  repository: HostedRepository,
  token: Token,
  request: {
    readonly method: string
    readonly path: string
    readonly query: URLSearchParams
    readonly body: unknown
  },
  urls: { readonly apiUrl: string; readonly pageUrl: string },
): Promise<Answer> {
  for (const route of ROUTES) {
    const rest = request.method === route.method ? request.path.match(route.path)?.[1] : undefined
    if (rest === undefined) continue
    if (route.needs === 'write' && token.contents !== 'write') return forbidden(token)
    const body = (request.body ?? {}) as RestCall['body']
    return route.handle({
      repository,
      token,
      query: request.query,
      body,
      rest: decodeURIComponent(rest),
      ...urls,
    })
  }
  return notFound()
}
