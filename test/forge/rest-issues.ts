import type { Answer } from './requests.ts'
import { forbidden, invalid, notFound, type RestCall, text } from './rest-answer.ts'

/** An issue as the forge keeps it. */
export interface Issue {
  readonly number: number
  title: string
  body: string
  state: 'open' | 'closed'
  readonly labels: readonly string[]
}

function describe({ pageUrl }: RestCall, issue: Issue) {
  const labels = issue.labels.map((name) => ({ name }))
  return { ...issue, labels, html_url: `${pageUrl}/issues/${issue.number}` }
}

const mayWrite = ({ token }: RestCall) => token.issues === 'write'

/** Newest first. */
export function listIssues(call: RestCall): Answer {
  if (call.token.issues === 'none') return forbidden(call.token)
  const { repository, query } = call
  const state = query.get('state') ?? 'open'
  const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '')
  const size = Number(query.get('per_page') ?? 30)
  const found = repository.issues
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => labels.every((label) => issue.labels.includes(label)))
  const shown = found.toReversed().slice(0, size)
  return { status: 200, body: shown.map((issue) => describe(call, issue)) }
}

export function createIssue(call: RestCall): Answer {
  if (!mayWrite(call)) return forbidden(call.token)
  const title = text(call.body, 'title')
  if (title === undefined) return invalid('Issue', { code: 'missing_field', field: 'title' })
  const { issues } = call.repository
  const given = call.body.labels
  const labels = Array.isArray(given) ? given.map(String) : []
  const body = text(call.body, 'body') ?? ''
  const issue: Issue = { number: issues.length + 1, title, body, state: 'open', labels }
  issues.push(issue)
  return { status: 201, body: describe(call, issue) }
}

export function updateIssue(call: RestCall): Answer {
  if (!mayWrite(call)) return forbidden(call.token)
  const issue = call.repository.issues.find(({ number }) => String(number) === call.rest)
  if (issue === undefined) return notFound()
  const state = text(call.body, 'state')
  if (state !== undefined && state !== 'open' && state !== 'closed') {
    return invalid('Issue', { code: 'invalid', field: 'state' })
  }
  issue.title = text(call.body, 'title') ?? issue.title
  issue.body = text(call.body, 'body') ?? issue.body
  issue.state = state ?? issue.state
  return { status: 200, body: describe(call, issue) }
}
