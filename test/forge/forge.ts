import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { FAST_FOLDER } from '../fast-folder.ts'
import type { ServerIdentity } from '../tls/authority.ts'
import { createFaults, type Fault, type Injection, matches, type RequestMatch } from './faults.ts'
import { createGitServer, type Transfer } from './git-http.ts'
import { createHandler } from './handler.ts'
import { type HostedRepository, hostRepository, type RepositorySettings } from './hosted.ts'
import type { RecordedRequest } from './requests.ts'
import { createToken, type Token } from './tokens.ts'

export interface ForgeSettings extends RepositorySettings {
  /** The token that the action gets; fields that are not named: an app's, everything allowed. */
  readonly token?: Partial<Token>
  /** Added to every answer. */
  readonly latencyMs?: number
  /** The setting "Allow GitHub Actions to create and approve pull requests". Default true. */
  readonly actionsMayPropose?: boolean
  /** Served by https with this identity; default: plain http. */
  readonly tls?: ServerIdentity
  /** A server without partial clone. Default false. */
  readonly refuseFilters?: boolean
}

/** GitHub on loopback. It is its first repository, too. */
export interface Forge extends HostedRepository {
  /** `GITHUB_SERVER_URL` */
  readonly url: string
  /** `GITHUB_API_URL` */
  readonly apiUrl: string
  /** `owner/name` of the first repository. */
  readonly repository: string
  readonly token: Token
  readonly requests: readonly RecordedRequest[]
  readonly transfers: readonly Transfer[]
  addRepository(settings: RepositorySettings): Promise<HostedRepository>
  addToken(token: Partial<Token>): Token
  inject(fault: Fault): Injection
  /** The next request that matches, when it arrives. */
  waitFor(match: RequestMatch): Promise<RecordedRequest>
  requestsTo(match: RequestMatch): readonly RecordedRequest[]
  /** Sums over the git requests behind the first `skipped` transfers, default all. */
  traffic(skipped?: number): Traffic
  /** The most pushes to one repository within 60 seconds (GitHub wants at most 6). */
  pushesPerMinute(): number
  close(): Promise<void>
}

export interface Traffic {
  /** Git requests, advertisements included. */
  readonly requests: number
  readonly pushes: number
  /** Answers that carried a pack: a blob storm shows here. */
  readonly fetches: number
  readonly bytesUp: number
  readonly bytesDown: number
  readonly objectsUp: number
  readonly objectsDown: number
}

/** Before a large push git asks with an empty one whether it may: no commands. */
const isPush = ({ commands }: Transfer) => commands.length > 0

function sumTraffic(transfers: readonly Transfer[]): Traffic {
  const up = transfers.filter(isPush)
  const down = transfers.filter(({ service, objects }) => service === 'upload-pack' && objects > 0)
  const sum = (list: readonly Transfer[], key: 'bytesUp' | 'bytesDown' | 'objects') =>
    list.reduce((total, transfer) => total + transfer[key], 0)
  return {
    requests: transfers.length,
    pushes: up.length,
    fetches: down.length,
    bytesUp: sum(transfers, 'bytesUp'),
    bytesDown: sum(transfers, 'bytesDown'),
    objectsUp: sum(up, 'objects'),
    objectsDown: sum(down, 'objects'),
  }
}

function mostPushesPerMinute(transfers: readonly Transfer[]): number {
  const pushes = transfers.filter(isPush)
  const within = (start: Transfer) =>
    pushes.filter(
      (one) =>
        one.repository === start.repository && one.at >= start.at && one.at < start.at + 60_000,
    )
  return Math.max(0, ...pushes.map((push) => within(push).length))
}

/** Starts GitHub on 127.0.0.1, any free port. Close it. */
export async function startForge(settings: ForgeSettings = {}): Promise<Forge> {
  const root = await mkdtemp(join(FAST_FOLDER, 'forge-'))
  const first = await hostRepository(root, settings)
  first.actionsMayPropose = settings.actionsMayPropose ?? true
  if (settings.refuseFilters) await first.git('config', 'uploadpack.allowFilter', 'false')
  const repositories = new Map([[first.name, first]])
  const token = createToken(settings.token)
  const tokens = new Map([[token.value, token]])
  const requests: RecordedRequest[] = []
  const transfers: Transfer[] = []
  const waiting = new Set<{ match: RequestMatch; resolve: (request: RecordedRequest) => void }>()
  const faults = createFaults()
  let url = ''
  const hookPath = `/_hook/${randomUUID()}`
  const gitServer = createGitServer(() => url + hookPath)

  function record(request: RecordedRequest): void {
    requests.push(request)
    for (const one of waiting) {
      if (!matches(one.match, request)) continue
      waiting.delete(one)
      one.resolve(request)
    }
  }

  const handler = createHandler({
    url: () => url,
    hookPath,
    latencyMs: settings.latencyMs ?? 0,
    repositories,
    tokens,
    gitServer,
    faults,
    transfers,
    record,
  })
  const { tls } = settings
  const listener: RequestListener = (request, response) => void handler(request, response)
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`

  return Object.assign(first, {
    url,
    apiUrl: `${url}/api/v3`,
    repository: first.name,
    token,
    requests,
    transfers,
    async addRepository(more: RepositorySettings) {
      const added = await hostRepository(root, more)
      repositories.set(added.name, added)
      return added
    },
    addToken(more: Partial<Token>) {
      const added = createToken({ value: `ghs_${randomUUID().replaceAll('-', '')}`, ...more })
      tokens.set(added.value, added)
      return added
    },
    inject: faults.inject,
    waitFor: (match: RequestMatch) =>
      new Promise<RecordedRequest>((resolve) => waiting.add({ match, resolve })),
    requestsTo: (match: RequestMatch) => requests.filter((request) => matches(match, request)),
    traffic: (skipped = 0) => sumTraffic(transfers.slice(skipped)),
    pushesPerMinute: () => mostPushesPerMinute(transfers),
    async close() {
      gitServer.close()
      for (const one of repositories.values()) one.endReading()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(root, { recursive: true, force: true, maxRetries: 5 })
    },
  })
}
