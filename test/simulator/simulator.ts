import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { ServerIdentity } from '../tls/authority.ts'
import type { Account } from './account.ts'
import { type Answer, BadRequest, problem } from './answer.ts'
import { DELIVERY_ROUTES } from './delivery-routes.ts'
import {
  type Behaviour,
  createFaults,
  type Fault,
  type Injection,
  type InjectOptions,
} from './faults.ts'
import { JOB_ROUTES } from './job-routes.ts'
import { createJobs } from './jobs.ts'
import { LOG_ROUTES } from './log-routes.ts'
import type { Oddities } from './oddities.ts'
import {
  type Customer,
  createCustomer,
  createRateLimit,
  noRateLimit,
  type RateLimitOptions,
} from './rate-limit.ts'
import { type Right, refuse } from './rights.ts'
import type { Endpoint, ReportStyle } from './route.ts'
import { send } from './send.ts'
import { USAGE_ROUTES } from './usage-routes.ts'

export interface SimulatorOptions {
  readonly account: Account
  /** Default: 500 a minute; `false` for benches. Counted in real time. */
  readonly limit?: RateLimitOptions | false
  readonly oddities?: Oddities
  readonly reports?: ReportStyle
  readonly faults?: readonly Fault[]
  readonly denied?: readonly Right[]
  /** The `Date` header follows the account's time (default), real time, or is left out. */
  readonly date?: 'account' | 'real' | 'none'
  /** Served by https with this identity; default: plain http. */
  readonly tls?: ServerIdentity
}

export interface RecordedRequest {
  readonly endpoint: Endpoint
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  /** Real time of arrival, ms. */
  readonly time: number
  /** What the API would have answered or did; `null` while there is no answer, and for a fault that sent none. */
  status: number | null
}

export interface Simulator {
  /** `http://127.0.0.1:<port>`, and the same with `/api/v1`. */
  readonly url: string
  readonly apiUrl: string
  readonly account: Account
  /** In the order of arrival; may be emptied. */
  readonly requests: RecordedRequest[]
  /** May be changed between runs. */
  readonly oddities: Oddities
  readonly reports: ReportStyle
  /** Rights that the user lacks; may be changed between runs. */
  readonly denied: Set<Right>
  /** Requests to one end point, or all. */
  count(endpoint?: Endpoint): number
  /** Requests by end point. */
  counts(): Partial<Record<Endpoint, number>>
  /** `match` is tested against `GET /logs/mails/results?anchor=…`. */
  inject(match: RegExp, behaviour: Behaviour, options?: InjectOptions): Injection
  /** Sending that shares the rate limit; 0 a minute: only by `send`. */
  simulateCustomer(perMinute: number): Customer
  close(): Promise<void>
}

const ROUTES = [...LOG_ROUTES, ...DELIVERY_ROUTES, ...JOB_ROUTES, ...USAGE_ROUTES]
const PREFIX = '/api/v1'

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Starts blastengine on loopback, in this process. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { account, limit = {}, date = 'account' } = options
  const oddities = { ...options.oddities }
  const reports = { ...options.reports }
  const denied = new Set(options.denied)
  const requests: RecordedRequest[] = []
  const customers: Customer[] = []
  const bucket = limit === false ? noRateLimit() : createRateLimit(limit, Date.now)
  const faults = createFaults(options.faults ?? [])
  const jobs = createJobs()

  function answer(record: RecordedRequest, body: string): Answer {
    if (record.headers.authorization !== `Bearer ${account.token}`) {
      return problem(401, 'authentication failed.')
    }
    const refused = refuse(record.endpoint, denied)
    if (refused !== undefined) return refused
    const path = record.path.slice(PREFIX.length)
    const matching = ROUTES.filter((route) => route.pattern.test(path))
    const route = matching.find(({ method }) => method === record.method)
    if (!route)
      return matching.length > 0 ? problem(405, 'not allowed.') : problem(404, 'not found.')
    const japanese = /^ja/.test(record.headers['accept-language'] ?? '')
    const groups = route.pattern.exec(path)?.slice(1) ?? []
    const call = { account, now: account.now(), query: record.query, path: groups, body, japanese }
    try {
      return route.answer({ ...call, origin: url, oddities, reports, jobs })
    } catch (error) {
      if (error instanceof BadRequest) return problem(400, error.message, error.field)
      throw error
    }
  }

  function limitHeaders(refused: boolean): Record<string, string> {
    if (limit === false) return {}
    const name = oddities.otherRemainingHeader ? 'X-Rate-Limit-Remaining' : 'X-RateLimit-Remaining'
    const wait = { 'X-Rate-Limit-Retry-After-Seconds': String(bucket.retryAfterSeconds) }
    return { [name]: String(bucket.remaining), ...(refused ? wait : {}) }
  }

  function recordOf(request: IncomingMessage): RecordedRequest {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://simulator')
    const path = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : ''
    const method = request.method ?? ''
    const route = ROUTES.find((one) => one.method === method && one.pattern.test(path))
    const { headers } = request
    const endpoint = route?.endpoint ?? 'unknown'
    return {
      endpoint,
      method,
      path: pathname,
      query: searchParams,
      headers,
      time: Date.now(),
      status: null,
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const record = recordOf(request)
    requests.push(record)
    const body = await readBody(request)
    const taken = bucket.take()
    if (date !== 'account') response.sendDate = date === 'real'
    else response.setHeader('Date', new Date(account.now()).toUTCString())
    const make = (): Answer => {
      const {
        status,
        headers,
        body: bytes,
      } = taken ? answer(record, body) : problem(429, 'too many requests.')
      record.status = status
      return { status, headers: { ...headers, ...limitHeaders(!taken) }, body: bytes }
    }
    const behaviour = taken
      ? faults.find(`${record.method} ${request.url?.replace(PREFIX, '')}`)
      : undefined
    if (behaviour) await behaviour({ request, response, answer: make, record })
    else send(request, response, make(), oddities)
  }

  const listener: RequestListener = (request, response) => {
    handle(request, response).catch(() => response.destroy())
  }
  const { tls } = options
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`

  const count = (endpoint?: Endpoint) =>
    endpoint ? requests.filter((one) => one.endpoint === endpoint).length : requests.length
  return {
    url,
    apiUrl: `${url}${PREFIX}`,
    account,
    requests,
    oddities,
    reports,
    denied,
    count,
    counts() {
      const counts: Partial<Record<Endpoint, number>> = {}
      for (const { endpoint } of requests) counts[endpoint] = (counts[endpoint] ?? 0) + 1
      return counts
    },
    inject: faults.inject,
    simulateCustomer(perMinute) {
      const customer = createCustomer(bucket, perMinute)
      customers.push(customer)
      return customer
    },
    async close() {
      for (const customer of customers) customer.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
