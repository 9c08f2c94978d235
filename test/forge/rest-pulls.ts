import type { Pull } from './hosted.ts'
import { mergePull as merge } from './merge-pull.ts'
import type { Answer } from './requests.ts'
import { forbidden, invalid, notFound, problem, type RestCall, text } from './rest-answer.ts'
import { BOT } from './tokens.ts'

const MAX_BODY = 65_536

/** GitHub closes a pull request whose head branch is gone, and calls one merged whose base got its head. */
async function settle(call: RestCall): Promise<void> {
  for (const pull of call.repository.pulls.filter(({ state }) => state === 'open')) {
    const head = await call.repository.head(`refs/heads/${pull.head}`)
    const base = await call.repository.head(`refs/heads/${pull.base}`)
    if (head === undefined || base === undefined) pull.state = 'closed'
    else if ((await call.repository.history(base)).has(head))
      Object.assign(pull, { state: 'closed', merged: true })
  }
}

async function describe(call: RestCall, pull: Pull) {
  const owner = call.repository.name.split('/')[0]
  const side = async (ref: string) => ({
    ref,
    label: `${owner}:${ref}`,
    sha: (await call.repository.head(`refs/heads/${ref}`)) ?? '',
    repo: { full_name: call.repository.name },
  })
  return {
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: pull.body,
    draft: false,
    merged_at: pull.merged ? '2026-01-01T00:00:00Z' : null,
    user: { login: pull.author },
    html_url: `${call.pageUrl}/pull/${pull.number}`,
    url: `${call.apiUrl}/pulls/${pull.number}`,
    head: await side(pull.head),
    base: await side(pull.base),
  }
}

export async function listPulls(call: RestCall): Promise<Answer> {
  await settle(call)
  const state = call.query.get('state') ?? 'open'
  const base = call.query.get('base')
  const head = call.query.get('head')
  const owner = call.repository.name.split('/')[0]
  const size = Number(call.query.get('per_page') ?? 30)
  const page = Number(call.query.get('page') ?? 1)
  const found = call.repository.pulls
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => base === null || pull.base === base)
    // GitHub ignores a head that is not `owner:branch`.
    .filter((pull) => !head?.includes(':') || `${owner}:${pull.head}` === head)
    .reverse()
    .slice((page - 1) * size, page * size)
  return { status: 200, body: await Promise.all(found.map((pull) => describe(call, pull))) }
}

/** Why the branches cannot become a pull request; `undefined`: they can. */
async function objection(call: RestCall, head: string, base: string): Promise<Answer | undefined> {
  const { repository } = call
  const headId = await repository.head(`refs/heads/${head}`)
  const baseId = await repository.head(`refs/heads/${base}`)
  if (headId === undefined) return invalid('PullRequest', { field: 'head', code: 'invalid' })
  if (baseId === undefined) return invalid('PullRequest', { field: 'base', code: 'invalid' })
  const custom = (message: string) => invalid('PullRequest', { code: 'custom', message })
  const open = repository.pulls.some(
    (pull) => pull.state === 'open' && pull.head === head && pull.base === base,
  )
  if (open) {
    return custom(`A pull request already exists for ${repository.name.split('/')[0]}:${head}.`)
  }
  const inBase = await repository.history(baseId)
  if (inBase.has(headId)) return custom(`No commits between ${base} and ${head}`)
  const inHead = await repository.history(headId)
  if (![...inHead].some((id) => inBase.has(id))) {
    return custom(`The ${head} branch has no history in common with ${base}`)
  }
  return undefined
}

function tooLong(body: string): Answer | undefined {
  if (body.length <= MAX_BODY) return undefined
  return invalid('PullRequest', {
    code: 'custom',
    field: 'body',
    message: `body is too long (maximum is ${MAX_BODY} characters)`,
  })
}

export async function createPull(call: RestCall): Promise<Answer> {
  if (call.token.pullRequests !== 'write') return forbidden(call.token)
  if (call.token.kind === 'app' && !call.repository.actionsMayPropose) {
    return problem(403, 'GitHub Actions is not permitted to create or approve pull requests.')
  }
  await settle(call)
  const head = (text(call.body, 'head') ?? '').replace(/^[^/:]+:/, '')
  const base = text(call.body, 'base') ?? ''
  const title = text(call.body, 'title') ?? ''
  const body = text(call.body, 'body') ?? ''
  if (title === '') return invalid('PullRequest', { field: 'title', code: 'missing_field' })
  const refused = tooLong(body) ?? (await objection(call, head, base))
  if (refused !== undefined) return refused
  const author = call.token.kind === 'app' ? BOT : 'octocat'
  const number = call.repository.pulls.length + 1
  const pull: Pull = { number, title, body, state: 'open', merged: false, head, base, author }
  call.repository.pulls.push(pull)
  return { status: 201, body: await describe(call, pull) }
}

function findPull(call: RestCall): Pull | undefined {
  return call.repository.pulls.find(({ number }) => String(number) === call.rest)
}

export async function getPull(call: RestCall): Promise<Answer> {
  await settle(call)
  const pull = findPull(call)
  return pull === undefined ? notFound() : { status: 200, body: await describe(call, pull) }
}

export async function updatePull(call: RestCall): Promise<Answer> {
  if (call.token.pullRequests !== 'write') return forbidden(call.token)
  await settle(call)
  const pull = findPull(call)
  if (pull === undefined) return notFound()
  const body = text(call.body, 'body') ?? pull.body
  const refused = tooLong(body)
  if (refused !== undefined) return refused
  const state = text(call.body, 'state')
  pull.title = text(call.body, 'title') ?? pull.title
  pull.body = body
  if (state === 'open' || state === 'closed') pull.state = state
  return { status: 200, body: await describe(call, pull) }
}

export async function mergePull(call: RestCall): Promise<Answer> {
  const pull = findPull(call)
  if (pull === undefined) return notFound()
  if (pull.state !== 'open') return problem(405, 'Pull Request is not mergeable')
  const method = text(call.body, 'merge_method') === 'squash' ? 'squash' : 'merge'
  const sha = await merge(call.repository, pull.number, method)
  if (sha === undefined) return problem(405, 'Pull Request is not mergeable')
  return { status: 200, body: { sha, merged: true, message: 'Pull Request successfully merged' } }
}
