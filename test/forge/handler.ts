import type { IncomingMessage, ServerResponse } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault, Faults } from './faults.ts'
import { gitDenial, plain } from './git-access.ts'
import type { GitServer, Transfer } from './git-http.ts'
import type { HostedRepository } from './hosted.ts'
import { type RecordedRequest, type Reply, send, sendLost, toReply } from './requests.ts'
import { serveRest } from './rest.ts'
import { forbidden, notFound, problem } from './rest-answer.ts'
import { parseAuthorization, seesRepository, type Token } from './tokens.ts'

export interface HandlerParts {
  readonly url: () => string
  readonly hookPath: string
  readonly latencyMs: number
  readonly repositories: ReadonlyMap<string, HostedRepository>
  readonly tokens: ReadonlyMap<string, Token>
  readonly gitServer: GitServer
  readonly faults: Faults
  readonly transfers: Transfer[]
  readonly record: (request: RecordedRequest) => void
}

const GIT_PATH = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/
const REST_PATH = /^\/api\/v3\/repos\/([^/]+\/[^/]+)(.*)$/

/** Values of a header as they came: node keeps only the first Authorization. */
function rawValues(request: IncomingMessage, name: string): string[] {
  const { rawHeaders } = request
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name)
}

function describe(
  parts: HandlerParts,
  request: IncomingMessage,
): [RecordedRequest, Token | undefined] {
  const url = new URL(request.url ?? '/', parts.url())
  const { authorization = '', ...others } = request.headers
  const credentials = parseAuthorization(authorization)
  const token = credentials && parts.tokens.get(credentials.secret)
  const headers = Object.fromEntries(
    Object.entries(others).map(([key, value]) => [key, String(value)]),
  )
  const scheme = authorization.split(' ')[0]?.toLowerCase()
  return [
    {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers,
      authorization: scheme ? { scheme, accepted: token !== undefined } : undefined,
      body: undefined,
      status: 0,
      at: Date.now(),
    },
    token,
  ]
}

async function serveGitRequest(
  parts: HandlerParts,
  incoming: IncomingMessage,
  request: RecordedRequest,
  token: Token | undefined,
): Promise<{ reply: Reply; transfer?: Transfer }> {
  const [, name = '', action = ''] = request.path.match(GIT_PATH) ?? []
  const repository = parts.repositories.get(name)
  const asked = action === 'info/refs' ? (request.query.get('service') ?? '') : action
  if (asked !== 'git-upload-pack' && asked !== 'git-receive-pack') {
    return { reply: plain(403, 'Please upgrade your git client.\n') }
  }
  const service = asked === 'git-upload-pack' ? 'upload-pack' : 'receive-pack'
  const denial = gitDenial(repository, token, request, service)
  if (denial !== undefined || repository === undefined) {
    incoming.resume()
    return { reply: denial ?? plain(404, 'Repository not found.\n') }
  }
  const transfer: Transfer = {
    repository: name,
    service,
    kind: action === 'info/refs' ? 'refs' : 'data',
    at: request.at,
    bytesUp: 0,
    bytesDown: 0,
    objects: 0,
    commands: [],
  }
  parts.transfers.push(transfer)
  const call = { request, repository, action, body: incoming, transfer }
  return { reply: await parts.gitServer.serve(call), transfer }
}

async function serveRestRequest(
  parts: HandlerParts,
  request: RecordedRequest,
  token: Token | undefined,
): Promise<Reply> {
  if (token === undefined)
    return toReply(
      problem(401, request.authorization ? 'Bad credentials' : 'Requires authentication'),
    )
  const [, name = '', path = ''] = request.path.match(REST_PATH) ?? []
  const repository = parts.repositories.get(decodeURIComponent(name))
  if (repository === undefined) return toReply(notFound())
  if (!seesRepository(token, repository.name)) {
    return toReply(token.contents === 'none' ? forbidden(token) : notFound())
  }
  const url = parts.url()
  const urls = { apiUrl: `${url}/api/v3/repos/${name}`, pageUrl: `${url}/${name}` }
  const { method, query, body } = request
  return toReply(await serveRest(repository, token, { method, path, query, body }, urls))
}

async function serveHook(parts: HandlerParts, incoming: IncomingMessage): Promise<Reply> {
  const pushId = (incoming.url ?? '').slice(parts.hookPath.length + 1)
  const body = JSON.parse(await readText(incoming))
  return toReply({ status: 200, body: await parts.gitServer.judgeUpdate(pushId, body) })
}

/** Executes a request, faults aside. */
async function execute(
  parts: HandlerParts,
  incoming: IncomingMessage,
  request: RecordedRequest,
  token: Token | undefined,
): Promise<{ reply: Reply; transfer?: Transfer }> {
  if (rawValues(incoming, 'authorization').length > 1) {
    incoming.resume()
    return { reply: plain(400, 'Duplicate header: "Authorization"\n') }
  }
  if (GIT_PATH.test(request.path)) return serveGitRequest(parts, incoming, request, token)
  return { reply: await serveRestRequest(parts, request, token) }
}

/** Every request comes in here: recorded, hit by faults, authorized or not, executed, answered. */
export function createHandler(parts: HandlerParts) {
  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.url?.startsWith(parts.hookPath)) {
      return send(response, await serveHook(parts, incoming), () => {})
    }
    const [request, token] = describe(parts, incoming)
    if (!GIT_PATH.test(request.path)) request.body = parseBody(await readText(incoming))
    parts.record(request)
    const faults = parts.faults.take(request)
    await sleep(faults.reduce((sum, { delayMs = 0 }) => sum + delayMs, parts.latencyMs))
    for (const fault of faults) await fault.before?.(request)
    if (refused(faults, incoming)) return
    const given = faults.find((fault) => fault.answer !== undefined)?.answer
    if (given !== undefined) incoming.resume()
    const { reply, transfer } =
      given === undefined
        ? await execute(parts, incoming, request, token)
        : { reply: toReply(given), transfer: undefined }
    const lost = faults.find((fault) => fault.lose !== undefined)?.lose
    if (lost !== undefined) return sendLost(incoming, response, reply, lost)
    request.status = reply.status
    await send(response, reply, (bytes) => {
      if (transfer) transfer.bytesDown += bytes
    })
  }
  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A client that goes away in the middle is part of the tests.
    await answer(incoming, response).catch(() => response.destroy())
  }
}

/** `true`: the request is left unanswered, its connection closed or hanging. */
function refused(faults: readonly Fault[], incoming: IncomingMessage): boolean {
  const how = faults.find((fault) => fault.refuse !== undefined)?.refuse
  if (how === 'reset') incoming.socket.destroy()
  return how !== undefined
}

function parseBody(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text)
}
