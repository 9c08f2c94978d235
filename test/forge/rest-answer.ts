import type { HostedRepository } from './hosted.ts'
import type { Answer } from './requests.ts'
import type { Token } from './tokens.ts'

/** One REST call that may see its repository. */
export interface RestCall {
  readonly repository: HostedRepository
  readonly token: Token
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  /** The part of the path that the route left open, decoded. */
  readonly rest: string
  /** `https://api…/repos/owner/name` of this repository. */
  readonly apiUrl: string
  /** The page of this repository. */
  readonly pageUrl: string
}

const DOCS = 'https://docs.github.com/rest'

export function problem(status: number, message: string, errors?: unknown): Answer {
  const body = {
    message,
    ...(errors ? { errors } : {}),
    documentation_url: DOCS,
    status: String(status),
  }
  return { status, body }
}

export const notFound = (): Answer => problem(404, 'Not Found')
export const unprocessable = (message: string): Answer => problem(422, message)

/** 422 "Validation Failed" of one field, or with a message of its own. */
export function invalid(resource: string, error: Readonly<Record<string, string>>): Answer {
  return problem(422, 'Validation Failed', [{ resource, ...error }])
}

/** The token may not do this. */
export function forbidden(token: Token): Answer {
  const who = token.kind === 'app' ? 'integration' : 'personal access token'
  return problem(403, `Resource not accessible by ${who}`)
}

export function text(body: RestCall['body'], key: string): string | undefined {
  const value = body[key]
  return typeof value === 'string' ? value : undefined
}
